"""A catalogue in, relative links that lead nowhere out."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from baqueano.catalogue import Catalogue
from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.entries import Link, Page
from baqueano.nearest import nearest
from baqueano.rules import links as rules


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every relative link leads to a file that exists, and to a heading on it."""
    files = _Files(catalogue)
    for page in catalogue.pages.values():
        for link in page.links:
            if _is_relative(link.href):
                yield from _check_link(page, link, files)


class _Files:
    """What a link can lead to: pages by their path in docs/, and every other file."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.pages = {page.path.removeprefix(f"{catalogue.docs}/"): page for page in catalogue.pages.values()}
        self.catalogue = catalogue

    def page_at(self, uri: str) -> Page | None:
        """The page a link leads to."""
        return self.pages.get(uri) or self.pages.get(self._original(uri))

    def has(self, uri: str) -> bool:
        return not {uri, self._original(uri)}.isdisjoint(self.catalogue.assets) or self.page_at(uri) is not None

    def _original(self, uri: str) -> str:
        """What is served in the place of a file that a translation does not have."""
        language, _, key = uri.partition("/")
        known = {language.code for language in self.catalogue.languages}
        return f"{self.catalogue.default_language}/{key}" if language in known else uri

    def nearest_to(self, uri: str, *, language: str) -> str:
        """The file most likely meant, "" for none: one in the folder that was named, or of that name elsewhere."""
        others = {other.code for other in self.catalogue.languages} - {language}
        names = sorted(name for name in (*self.pages, *self.catalogue.assets) if name.partition("/")[0] not in others)
        same_folder = {_stem(name): name for name in names if posixpath.dirname(name) == posixpath.dirname(uri)}
        same_name = [name for name in names if posixpath.basename(name) == posixpath.basename(uri)]
        if same_name and _stem(uri) not in same_folder:
            return same_name[0]
        return same_folder.get(nearest(_stem(uri), same_folder), "") if same_folder else nearest(uri, names)


def _stem(uri: str) -> str:
    return posixpath.splitext(posixpath.basename(uri))[0]


def _is_relative(href: str) -> bool:
    try:
        parts = urlsplit(href)
    except ValueError:  # a host that cannot be one, such as http://[x
        return False
    return not parts.scheme and not parts.netloc and bool(parts.path or parts.fragment)


def _check_link(page: Page, link: Link, files: _Files) -> Iterator[Diagnostic]:
    parts = urlsplit(link.href)
    own = page.path.removeprefix(f"{files.catalogue.docs}/")
    uri = posixpath.normpath(posixpath.join(posixpath.dirname(own), unquote(parts.path))) if parts.path else own
    target = files.page_at(uri)
    if files.catalogue.is_unread(uri):
        return
    if target is None and not files.has(uri):
        near = files.nearest_to(uri, language=page.language)
        shown = posixpath.relpath(near, posixpath.dirname(own) or ".") if near else ""
        yield finding(rules.PAGE_DEAD, link.place, hint="near" if near else "", href=link.href, near=shown)
    elif target is not None and parts.fragment and unquote(parts.fragment) not in target.anchors:
        yield from _dead_anchor(target, unquote(parts.fragment), link, files)


def _dead_anchor(target: Page, anchor: str, link: Link, files: _Files) -> Iterator[Diagnostic]:
    anchors = files.catalogue.anchors(target)
    if anchor in anchors:
        return
    near = nearest(anchor, anchors)
    hint = "near" if near else ""
    yield finding(rules.ANCHOR_DEAD, link.place, hint=hint, page=target.path, anchor=anchor, near=near)
