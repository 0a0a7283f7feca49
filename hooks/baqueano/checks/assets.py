"""A catalogue in, files that nothing uses and pictures that are too heavy out."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks.hrefs import local_href
from baqueano.checks.link_targets import LinkTargets
from baqueano.checks.near_files import NearFiles
from baqueano.diagnostics import Diagnostic, finding
from baqueano.places import Place
from baqueano.rules import assets as rules
from baqueano.sources.discover import OTHER_MARKDOWN_ENDINGS

_PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".bmp"})
_BYTES_PER_KB: Final = 1000
# What web servers, browsers and search engines ask for by name.
_ASKED_FOR: Final = re.compile(
    r"(?:CNAME|_redirects|_headers|(?:robots|humans|ads|security|llms)\.txt|favicon[\w.-]*|apple-touch-icon[\w.-]*"
    r"|browserconfig\.xml|sitemap[\w.-]*|[\w.-]+\.webmanifest|manifest\.json|google\w+\.html|(?:licen[sc]e|licen[cç][ai]a?|readme|leeme|leia-me)[\w.-]*)",
    re.IGNORECASE,
)
_DATA: Final = "_data/"


def check_use(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every file is used by a page, a record, the settings, the theme or another file."""
    if not catalogue.has_conventions or not catalogue.assets:
        return
    targets = LinkTargets(catalogue)
    uses = _uses(targets)
    named = {_name(other) for other in (*catalogue.named_files, *uses.missing)}
    unused = [
        uri
        for uri in catalogue.assets
        if targets.key_of(uri) not in uses.linked and _name(uri) not in named and not _is_asked_for(uri)
    ]
    # A link that is mistyped meant a file that is there.
    meant = {NearFiles(tuple(unused)).find(uri, is_allowed=lambda _: True) for uri in uses.missing if unused}
    for uri in unused:
        if uri not in meant:
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


@dataclass(frozen=True, slots=True)
class _Uses:
    """The files that pages link to, without their language's folder; and paths, in links and keys, of files that are
    not found there."""

    linked: set[str]
    missing: set[str]


def _uses(targets: LinkTargets) -> _Uses:
    uses = _Uses(set(), set())
    for page in targets.catalogue.pages.values():
        uses.missing.update(value for value in page.fields.values() if isinstance(value, str) and "." in value)
        for link in page.links:
            href = local_href(link.href)
            if href is None or not href.path or href.path.endswith(".md"):
                continue
            target = targets.resolve(href.path, page)
            if target.found:
                uses.linked.add(targets.key_of(target.found))
            if link.is_raw or not target.found:
                uses.missing.add(target.uri)
    return uses


def _is_asked_for(uri: str) -> bool:
    is_known = _ASKED_FOR.fullmatch(posixpath.basename(uri)) is not None
    return is_known or uri.startswith(_DATA) or uri.endswith(OTHER_MARKDOWN_ENDINGS)


def _name(path: str) -> str:
    return posixpath.basename(path).casefold()
