"""A catalogue in, files that nothing uses and pictures that are too heavy out."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from baqueano.catalogue import Catalogue
from baqueano.checks.hrefs import local_href
from baqueano.checks.link_targets import LinkTargets
from baqueano.diagnostics import Diagnostic, finding
from baqueano.places import Place
from baqueano.rules import assets as rules

_PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".bmp"})
_BYTES_PER_KB: Final = 1000
# What web servers, browsers and search engines ask for by name.
_ASKED_FOR: Final = re.compile(
    r"(?:CNAME|_redirects|_headers|(?:robots|humans|ads|security|llms)\.txt|favicon[\w.-]*|apple-touch-icon[\w.-]*"
    r"|browserconfig\.xml|sitemap[\w.-]*|[\w.-]+\.webmanifest|manifest\.json|google\w+\.html|(?:licen[sc]e|licen[cç][ai]a?|readme|leeme|leia-me)[\w.-]*)",
    re.IGNORECASE,
)
_MARKDOWN: Final = (".markdown", ".mdown", ".mkdn", ".mkd")
_DATA: Final = "_data/"


def check_use(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every file is used by a page, a record, the settings, the theme or another file."""
    if not catalogue.has_conventions or not catalogue.assets:
        return
    targets = LinkTargets(catalogue)
    linked, named = _linked(targets)
    named |= {name.casefold() for name in catalogue.named_files}
    for uri in catalogue.assets:
        name = posixpath.basename(uri)
        is_named = targets.key_of(uri) in linked or name.casefold() in named
        is_asked_for = _ASKED_FOR.fullmatch(name) or uri.startswith(_DATA) or uri.endswith(_MARKDOWN)
        if not is_named and not is_asked_for:
            yield finding(rules.UNUSED, Place(f"{catalogue.docs}/{uri}"))


def check_size(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """No picture is heavier than the limit of the settings."""
    if not catalogue.has_conventions:
        return
    limit = catalogue.settings.picture_limit
    for uri, size in catalogue.assets.items():
        if size > limit * _BYTES_PER_KB and posixpath.splitext(uri)[1].lower() in _PICTURES:
            kilobytes = -(-size // _BYTES_PER_KB)
            yield finding(rules.OVERSIZED, Place(f"{catalogue.docs}/{uri}"), size=str(kilobytes), limit=str(limit))


def _linked(targets: LinkTargets) -> tuple[set[str], set[str]]:
    """The files that pages link to, without their language's folder; and names in links and keys that name no file."""
    linked: set[str] = set()
    named: set[str] = set()
    for page in targets.catalogue.pages.values():
        named.update(_name(value) for value in page.fields.values() if isinstance(value, str) and "." in value)
        for link in page.links:
            href = local_href(link.href)
            if href is None or not href.path or href.path.endswith(".md"):
                continue
            found = targets.resolve(href.path, page).found
            if found and not link.is_raw:
                linked.add(targets.key_of(found))
            else:
                named.add(_name(unquote(href.path)))
    return linked, named


def _name(path: str) -> str:
    return posixpath.basename(path).casefold()
