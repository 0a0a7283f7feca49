"""A link whose path leads nowhere in, what is wrong with it and what is most likely meant out."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final
from urllib.parse import quote, unquote

from baqueano.catalogue import Catalogue
from baqueano.checks.built_addresses import BuiltAddresses
from baqueano.checks.hrefs import LocalHref
from baqueano.checks.link_targets import LinkTargets, State, folded, relative_path
from baqueano.checks.near_files import NearFiles
from baqueano.checks.plugin_limits import may_be_added
from baqueano.checks.repairs import readdressed
from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.entries import Link, Page
from baqueano.rules import addresses as address_rules
from baqueano.rules import assets as asset_rules
from baqueano.rules import links as rules

PAGE_ENDINGS: Final = frozenset({"", ".md", ".html", ".htm"})
# Signs of a file's name that mean something else in an address.
_UNSAFE: Final = re.compile(r"[%#? ]")
_INDEXES: Final = ("index.md", "README.md")
_TOP_DOMAINS: Final = "org|com|net|int|info|edu|gov|gob|gub|gouv|mil|mp|jus|leg"
_HOST: Final = re.compile(
    rf"(?:www\.[\w-]+\.|(?:[\w-]+\.)+(?:{_TOP_DOMAINS})(?:\.[a-z]{{2}})?(?:[/:?#]|$))", re.IGNORECASE
)
_MAIL: Final = re.compile(r"[^/@\s]+@[^/@\s]+\.[^/@\s.]+")


@dataclass(frozen=True)
class Site:
    """What the checks of links share: the sources, and the built site once a link asks for it."""

    targets: LinkTargets
    _nearest: dict[tuple[str, str, bool], str] = field(default_factory=dict)

    @property
    def catalogue(self) -> Catalogue:
        return self.targets.catalogue

    @property
    def is_ours(self) -> bool:
        return self.catalogue.has_conventions

    @cached_property
    def built(self) -> BuiltAddresses:
        return BuiltAddresses(self.targets)

    @cached_property
    def near_pages(self) -> NearFiles:
        return NearFiles(tuple(self.targets.pages))

    @cached_property
    def near_assets(self) -> NearFiles:
        return NearFiles(tuple(self.catalogue.assets))

    def language_name(self, code: str) -> str:
        return next((language.name for language in self.catalogue.languages if language.code == code), code)

    def address(self, path: str, href: LocalHref) -> str:
        """A path written as an address, with the section the link asked for."""
        return _UNSAFE.sub(lambda found: quote(found.group()), path) + href.tail

    def written(self, uri: str, page: Page, link: Link, href: LocalHref) -> str:
        """How a link on `page` names a file: by its path in Markdown, by its built address in HTML."""
        if link.is_raw:
            return self.address(self.built.link_to(uri, page.language, page, is_exact=self.is_ours), href)
        return self.address(relative_path(uri, self.targets.folder_of(page)), href)

    def nearest_to(self, uri: str, page: Page, *, is_page: bool) -> str:
        """The file most likely meant, "" for none."""
        asked = (uri, page.language, is_page)
        if asked not in self._nearest:
            self._nearest[asked] = self._look_for(uri, page, is_page=is_page)
        return self._nearest[asked]

    def _look_for(self, uri: str, page: Page, *, is_page: bool) -> str:
        def is_allowed(other: str) -> bool:
            return self.targets.language_of(other) in ("", page.language, self.catalogue.default_language)

        files = self.near_pages if is_page else self.near_assets
        found = files.find(uri, is_allowed=is_allowed)
        return self.targets.in_language(found, page.language) if found else ""

    def form_wrong(self, page: Page, link: Link, href: LocalHref, uri: str) -> Diagnostic:
        near = self.written(uri, page, link, href)
        edits = readdressed(page, link, near)
        return finding(rules.FORM_WRONG, link.place, edits=edits, href=link.href, near=near)


def missing(page: Page, link: Link, href: LocalHref, site: Site) -> Iterator[Diagnostic]:
    """A relative path that names no file of docs/."""
    targets = site.targets
    uri = targets.resolve(href.path, page).uri
    if not site.is_ours and _may_work(page, href, uri, site):
        return
    if found := targets.same_but_for_case(uri, page.language):
        yield _case_wrong(page, link, href, found, site)
    else:
        yield from misplaced(page, link, href, site)


def misplaced(page: Page, link: Link, href: LocalHref, site: Site) -> Iterator[Diagnostic]:
    """A path that is none of docs/: one of the built site, of a folder or from the root; or of nothing at all."""
    if right := file_meant(page, href, site):
        yield site.form_wrong(page, link, href, right)
    elif not _has_protocol_left_out(href.path):
        yield dead(page, link, href, site)
    else:
        near = f"mailto:{link.href}" if _MAIL.fullmatch(href.path) else f"https://{link.href}"
        edits = readdressed(page, link, near)
        yield finding(
            address_rules.MALFORMED, link.place, hint="near", edits=edits, href=link.href, near=near, scheme=""
        )


def outside(page: Page, link: Link, href: LocalHref, site: Site) -> Iterator[Diagnostic]:
    """A path that goes higher than docs/."""
    is_of_the_server = posixpath.splitext(href.path)[1] in ("", ".html", ".htm")
    if not site.is_ours and (is_of_the_server or _may_work(page, href, "", site)):
        return
    name = posixpath.basename(posixpath.normpath(unquote(href.path)))
    likely = posixpath.normpath(posixpath.join("/", site.targets.folder_of(page), unquote(href.path))).lstrip("/")
    is_page = link.tag == "a" and posixpath.splitext(name)[1] in PAGE_ENDINGS
    found = site.nearest_to(likely, page, is_page=is_page) if name not in ("", ".", "..") else ""
    near = site.written(found, page, link, href) if found and posixpath.basename(found) == name else ""
    edits = readdressed(page, link, near) if near else ()
    docs = site.catalogue.docs
    yield finding(
        rules.LEAVES_DOCS, link.place, hint="near" if near else "", edits=edits, href=link.href, near=near, docs=docs
    )


def dead(page: Page, link: Link, href: LocalHref, site: Site) -> Diagnostic:
    """A path that leads to nothing: links to the same missing file have the same cause."""
    targets = site.targets
    uri = targets.resolve(href.path, page).uri
    is_page = link.tag == "a" and posixpath.splitext(uri)[1].lower() in PAGE_ENDINGS
    found = site.nearest_to(uri, page, is_page=is_page)
    near = site.written(found, page, link, href) if found else ""
    edits = readdressed(page, link, near) if near else ()
    cause = f"{'page' if is_page else 'asset'}:{targets.key_of(uri)}"
    hint = "near" if near else ""
    if is_page:
        return finding(rules.PAGE_DEAD, link.place, hint=hint, edits=edits, cause=cause, href=link.href, near=near)
    docs = site.catalogue.docs
    return finding(
        asset_rules.MISSING, link.place, hint=hint, edits=edits, cause=cause, href=link.href, near=near, docs=docs
    )


def _may_work(page: Page, href: LocalHref, uri: str, site: Site) -> bool:
    """Whether an address that names no source may well lead somewhere in the built site."""
    return may_be_added(uri, site.catalogue.settings) or site.built.at(href.path, page) is not None


def _has_protocol_left_out(path: str) -> bool:
    return _HOST.match(path) is not None or _MAIL.fullmatch(path) is not None


def _case_wrong(page: Page, link: Link, href: LocalHref, found: str, site: Site) -> Diagnostic:
    """Only the names that differ are written anew, not the way the author took to them."""
    written = unquote(href.path).split("/")
    right = found.split("/")
    for back in range(1, min(len(written), len(right)) + 1):
        if folded(written[-back]) != folded(right[-back]):
            break
        written[-back] = right[-back]
    near = site.address("/".join(written), href)
    hint = "accent" if unquote(href.path).casefold() != "/".join(written).casefold() else ""
    edits = readdressed(page, link, near, is_safe=True)
    return finding(rules.CASE_WRONG, link.place, hint=hint, edits=edits, href=link.href, near=near)


def file_meant(page: Page, href: LocalHref, site: Site) -> str:
    """The file that an address of the built site, of a folder or of another system stands for; "" for none."""
    targets = site.targets
    path = unquote(href.path).replace("\\", "/")
    folder = "" if path.startswith("/") else targets.folder_of(page)
    uri = posixpath.normpath(posixpath.join(folder, path.lstrip("/")))
    variants = tuple(_variants(uri))
    for name in variants:
        target = targets.served(name, page.language)
        if target.exists or (site.is_ours and target.state is State.ELSEWHERE):
            return targets.in_language(target.found, targets.language_of(name) or page.language)
    for name in variants:
        if found := targets.same_but_for_case(name, page.language):
            return targets.in_language(found, page.language)
    built = site.built.at(href.path, page)
    return targets.in_language(built.uri, page.language) if built and built.uri else ""


def _variants(uri: str) -> Iterator[str]:
    if uri == ".." or uri.startswith("../"):
        return
    folder = "" if uri == "." else uri
    stem, ending = posixpath.splitext(uri)
    if ending in (".html", ".htm"):
        yield f"{stem}.md"
        if posixpath.basename(stem) == "index":
            yield posixpath.join(posixpath.dirname(stem), "README.md")
    yield uri
    # The end of a sentence that slipped into the address.
    yield uri.rstrip(" .,;:!?»”")
    yield f"{uri}.md"
    yield from (posixpath.join(folder, name) for name in _INDEXES)
