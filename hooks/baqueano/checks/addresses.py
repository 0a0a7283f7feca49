"""A page in, its addresses that are wrong by themselves out: malformed, forbidden, without encryption."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit

from baqueano.checks.hrefs import SLIPPED, WRAPPED, as_browsers_read, scheme_of
from baqueano.checks.repairs import readdressed
from baqueano.checks.site_facts import SiteFacts
from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.entries import Link, Page
from baqueano.nearest import nearest
from baqueano.rules import addresses as rules

_WEB: Final = ("http", "https")
# What phones and browsers open without another program; `ref` is ours.
ALLOWED_SCHEMES: Final = (*_WEB, "mailto", "tel", "sms", "geo", "ref")
_CODE: Final = frozenset({"javascript", "vbscript", "data"})
# What loads a page or code: there, "data:" is not just a picture.
_RUNS: Final = frozenset({"a", "iframe", "embed", "object", "script", "link"})
_HARMLESS_SCRIPT: Final = re.compile(r"javascript:\s*(?:void\(0\)|void 0)?;?", re.IGNORECASE)
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
_DOUBLED: Final = re.compile(r"https?://(?=https?(?::|//))", re.IGNORECASE)
_HOST: Final = re.compile(r"(?:[^\W_](?:[\w-]*\w)?\.)*[^\W_](?:[\w-]*\w)?\.?")
_LONGEST_HOST: Final = 253
_MAIL: Final = re.compile(r"[^@\s,]+@[^@\s,]+\.[^@\s,.]+(?:,[^@\s,]+@[^@\s,]+\.[^@\s,.]+)*")
# Stands for a name in examples: other sites document how to write addresses.
_PLACEHOLDER: Final = re.compile(r"[<>{}$*|^`\[\]]|%7B|%3C", re.IGNORECASE)
_TEMPLATE: Final = re.compile(r"\{\{|\{%")
_THIS_COMPUTER: Final = "localhost"
# Names that lead nowhere outside of a building, or of a text (RFC 2606, RFC 6761, RFC 6762).
_PRIVATE_ENDINGS: Final = (".local", ".localhost", ".test", ".example", ".invalid", ".internal", ".lan", ".onion")


def check(page: Page, site: SiteFacts) -> Iterator[Diagnostic]:
    """Every address is whole, of a kind that is allowed, and encrypted when it leads to another site."""
    for link in page.links:
        href = link.href
        # Nearly all links are paths: nothing here concerns them.
        if not href or ":" in href or href[0] in "/\\ht" or _CONTROL.search(href):
            yield from _check_address(page, link, is_ours=site.has_conventions)


def _check_address(page: Page, link: Link, *, is_ours: bool) -> Iterator[Diagnostic]:
    address = as_browsers_read(link.href)
    scheme = scheme_of(address)
    if _TEMPLATE.search(address):
        return
    if scheme in _CODE or scheme == "file" or _is_of_a_computer(address, scheme):
        yield from _forbidden(link, address, is_ours=is_ours)
    elif fault := _fault(link, address, is_ours=is_ours):
        hint, near = fault
        edits = readdressed(page, link, near) if near else ()
        yield finding(
            rules.MALFORMED, link.place, hint=hint, edits=edits, href=link.href, near=near, scheme=scheme or "?"
        )
    elif is_ours and scheme and scheme not in ALLOWED_SCHEMES and not (scheme == "data" and link.tag not in _RUNS):
        allowed = ", ".join(f"{name}:" for name in ALLOWED_SCHEMES[1:])
        yield finding(rules.SCHEME_FORBIDDEN, link.place, scheme=f"{scheme}:", allowed=allowed)
    elif is_ours and scheme in _WEB:
        yield from _web_address(page, link, address)


def _is_of_a_computer(address: str, scheme: str) -> bool:
    r"""`C:\docs\a.pdf`, `\\server\a.pdf`."""
    return len(scheme) == 1 or address.startswith("\\\\")


def _forbidden(link: Link, address: str, *, is_ours: bool) -> Iterator[Diagnostic]:
    scheme = scheme_of(address)
    is_picture = scheme == "data" and link.tag not in _RUNS
    is_button = not is_ours and link.is_raw and _HARMLESS_SCRIPT.fullmatch(address)
    if is_picture or is_button:
        return
    hint = "code" if scheme in _CODE else "file"
    shown = f"{scheme}:" if scheme else "\\\\"
    yield finding(rules.SCHEME_FORBIDDEN, link.place, hint=hint, scheme=shown, allowed="")


def _fault(link: Link, address: str, *, is_ours: bool) -> tuple[str, str] | None:
    """What is wrong with how an address is written: the key of a hint, and the address most likely meant."""
    is_forgiven = link.is_raw and not is_ours
    if not address or _CONTROL.search(link.href.strip()):
        return None if is_forgiven else ("control" if address else "empty", "")
    if not is_ours and _PLACEHOLDER.search(address):
        return None
    if doubled := _DOUBLED.match(address):
        return "near", _whole(address[doubled.end() :])
    if wrapped := WRAPPED.fullmatch(address):
        return "near", wrapped[1]
    if scheme := scheme_of(address):
        is_shown = is_ours and scheme == "ref" and link.tag != "a"
        judge = _web_fault if scheme in _WEB else _scheme_fault
        return ("reference", "") if is_shown else judge(address, scheme, is_ours=is_ours)
    is_slipped = SLIPPED.match(address) or (is_ours and link.tag == "a" and address.startswith("//"))
    return ("near", _whole(address)) if is_slipped else None


def _web_fault(address: str, scheme: str, *, is_ours: bool) -> tuple[str, str] | None:
    if not address[len(scheme) :].startswith("://"):
        rest = address[len(scheme) + 1 :].lstrip("/\\")
        return ("near", f"https://{rest}") if rest else ("host", "")
    parts = _parts(address)
    if parts is None or not _is_host(parts, is_ours=is_ours):
        return "host", ""
    return None


def _scheme_fault(address: str, scheme: str, *, is_ours: bool) -> tuple[str, str] | None:
    rest = address[len(scheme) + 1 :]
    if scheme in ALLOWED_SCHEMES:
        return _mail_or_phone_fault(scheme, rest) if is_ours else None
    near = nearest(scheme, ALLOWED_SCHEMES if is_ours else _WEB)
    if not near or (not is_ours and not rest.startswith("//")):
        return None
    return "near", f"{'https' if near in _WEB else near}:{rest}"


def _mail_or_phone_fault(scheme: str, rest: str) -> tuple[str, str] | None:
    named = unquote(rest.partition("?")[0])
    if scheme == "mailto" and (named or not rest) and not _MAIL.fullmatch(named):
        return "mail", ""
    if scheme in ("tel", "sms") and not any(sign.isdigit() for sign in named):
        return "phone", ""
    return None


def _web_address(page: Page, link: Link, address: str) -> Iterator[Diagnostic]:
    if " " in address:
        near = address.replace(" ", "%20")
        edits = readdressed(page, link, near, is_safe=True)
        yield finding(rules.SPACED, link.place, hint="address", edits=edits, text=link.href, near=near)
    parts = _parts(address)
    if link.tag == "a" and parts and parts.scheme == "http" and _is_public(parts.hostname or ""):
        near = f"https{address[4:]}"
        yield finding(rules.INSECURE, link.place, edits=readdressed(page, link, near), href=link.href, near=near)


def _parts(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return None
    return parts


def _is_host(parts: SplitResult, *, is_ours: bool) -> bool:
    host = parts.hostname or ""
    if ":" in host:
        return True
    if len(host) > _LONGEST_HOST or not _HOST.fullmatch(host):
        return False
    # In a network of one's own a name needs no dot.
    return not is_ours or "." in host.rstrip(".") or host == _THIS_COMPUTER


def _is_public(host: str) -> bool:
    if host == _THIS_COMPUTER or host.endswith(_PRIVATE_ENDINGS):
        return False
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return True


def _whole(address: str) -> str:
    """The address with "https://" before it in place of what stands there."""
    rest = re.sub(r"^[:/\\]*(?:h?t{1,2}ps?|https?)?[:;.,/\\]*", "", address, flags=re.IGNORECASE)
    return f"https://{rest}"
