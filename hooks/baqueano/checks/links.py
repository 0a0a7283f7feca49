"""A catalogue in, relative links that lead nowhere out."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from baqueano.catalogue import Catalogue
from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.entries import Link, Page
from baqueano.model.nearest import nearest
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
        """The page a link leads to; in a translation, an untranslated page is served in its place."""
        if uri in self.pages:
            return self.pages[uri]
        language, _, key = uri.partition("/")
        known = {language.code for language in self.catalogue.languages}
        return self.catalogue.page(language, key) if language in known else None

    def has(self, uri: str) -> bool:
        return uri in self.catalogue.assets or self.page_at(uri) is not None

    def nearest_to(self, uri: str) -> str:
        folder = posixpath.dirname(uri)
        names = [*self.pages, *self.catalogue.assets]
        same_folder = [name for name in names if posixpath.dirname(name) == folder]
        return nearest(uri, same_folder) or nearest(uri, names)


def _is_relative(href: str) -> bool:
    parts = urlsplit(href)
    return not parts.scheme and not parts.netloc and bool(parts.path or parts.fragment)


def _check_link(page: Page, link: Link, files: _Files) -> Iterator[Diagnostic]:
    parts = urlsplit(link.href)
    own = page.path.removeprefix(f"{files.catalogue.docs}/")
    uri = posixpath.normpath(posixpath.join(posixpath.dirname(own), unquote(parts.path))) if parts.path else own
    target = files.page_at(uri)
    if target is None and not files.has(uri):
        yield _dead_page(own, uri, link, files)
    elif target is not None and parts.fragment and unquote(parts.fragment) not in target.anchors:
        yield _dead_anchor(target, unquote(parts.fragment), link)


def _dead_page(own: str, uri: str, link: Link, files: _Files) -> Diagnostic:
    near = files.nearest_to(uri)
    shown = posixpath.relpath(near, posixpath.dirname(own) or ".") if near else ""
    return finding(rules.PAGE_DEAD, link.place, hint="near" if near else "", href=link.href, near=shown)


def _dead_anchor(target: Page, anchor: str, link: Link) -> Diagnostic:
    near = nearest(anchor, target.anchors)
    hint = "near" if near else ""
    return finding(rules.ANCHOR_DEAD, link.place, hint=hint, page=target.path, anchor=anchor, near=near)
