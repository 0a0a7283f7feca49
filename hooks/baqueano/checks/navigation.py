"""A catalogue in, menu entries that lead nowhere and pages that are in no menu out."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from pathspec import GitIgnoreSpec

from baqueano.catalogue import Catalogue
from baqueano.checks.near_files import NearFiles
from baqueano.checks.plugin_limits import may_be_added
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.model.entries import Page
from baqueano.places import Place
from baqueano.rules import navigation as rules
from baqueano.rules import pages as page_rules
from baqueano.settings import NavItem

# Plugins that read the menu from other files, or write it themselves.
_WRITES_MENU: Final = frozenset(
    {"literate-nav", "awesome-pages", "awesome-nav", "nav-weight", "mkdocs-nav-weight", "navsorted", "nav-enhancer"}
    | {"include_dir_to_nav", "monorepo", "multirepo", "techdocs-core", "same-dir", "simple", "api-autonav", "autoapi"}
)
# A menu of one language, or of a plugin: what it names is not known here.
_OTHER_MENU: Final = re.compile(r"^[ \t]+(?:-[ \t]+)?nav:", re.MULTILINE)
# The start page, which the logo leads to, and pages that a theme or a plugin shows by itself.
_SHOWN_ANYWAY: Final = frozenset({"index.md", "README.md", "404.md", "tags.md"})
_INDEXES: Final = frozenset({"index", "README"})


def check_targets(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every page the menu names exists, and is in the site."""
    docs = _Docs.of(catalogue)
    for item, near in _missing(catalogue, docs):
        hint = "near" if near else "" if catalogue.settings.has_language_folders else "plain"
        if not catalogue.hidden.isdisjoint(docs.named_by(item.target)):
            hint = "hidden"
        edits = (Edit(item.place, near),) if hint == "near" and item.place.length == len(item.target) else ()
        cause = f"page:{posixpath.normpath(item.target).removeprefix(f'{docs.default}/')}"
        facts = {"target": item.target, "near": near, "docs": catalogue.docs}
        yield finding(rules.PAGE_MISSING, item.place, hint=hint, edits=edits, cause=cause, **facts)


def check_orphans(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every page is in the menu, where there is one: a translation by the page it translates."""
    settings = catalogue.settings
    docs = _Docs.of(catalogue)
    named = {uri for item in settings.nav for uri in docs.named_by(item.target)}
    if named.isdisjoint(docs.uris) or _writes_menu(catalogue) or _OTHER_MENU.search(settings.site_text):
        return
    outside = GitIgnoreSpec.from_lines(settings.outside_nav.splitlines())
    pages = [page for page in catalogue.pages.values() if _is_asked(page, catalogue)]
    lost = [page for page in pages if not _is_named(page, named, docs) and not _is_left_out(page, outside, docs)]
    linked = _linked(catalogue.pages.values()) if lost and not catalogue.has_conventions else frozenset()
    meant = {near for _, near in _missing(catalogue, docs)} if lost else set()
    for page in lost:
        # A page the menu names with a letter changed is no other fault.
        if _name(page.key) in linked or page.key in meant:
            continue
        if page.language == catalogue.default_language:
            yield finding(page_rules.ORPHAN, Place(page.path), path=page.key, near="")
        else:
            yield _lost_translation(page, catalogue)


def _is_asked(page: Page, catalogue: Catalogue) -> bool:
    """On our sites translation-orphan tells of translations that have no source."""
    default = catalogue.default_language
    is_theirs = catalogue.settings.has_language_folders and not catalogue.has_conventions
    return page.language == default or (is_theirs and (default, page.key) not in catalogue.pages)


def _lost_translation(page: Page, catalogue: Catalogue) -> Diagnostic:
    """static-i18n takes a page for the translation of the one at the same path, and shows the original in its place."""
    default = catalogue.default_language
    untranslated = [
        key for language, key in catalogue.pages if language == default and (page.language, key) not in catalogue.pages
    ]
    near = NearFiles(tuple(untranslated)).find(page.key, is_allowed=lambda _: True)
    folder = f"{catalogue.docs}/{page.language if near else default}"
    hint = "near" if near else "alone"
    return finding(page_rules.ORPHAN, Place(page.path), hint=hint, path=f"{folder}/{page.key}", near=f"{folder}/{near}")


@dataclass(frozen=True, slots=True)
class _Docs:
    """Every file of docs/ by its path in it; `default` is the language menu entries mean, "" on a site of one."""

    root: str
    default: str
    uris: frozenset[str]

    @classmethod
    def of(cls, catalogue: Catalogue) -> _Docs:
        default = catalogue.default_language if "i18n" in catalogue.settings.plugins else ""
        pages = {page.path.removeprefix(f"{catalogue.docs}/") for page in catalogue.pages.values()}
        return cls(catalogue.docs, default, frozenset(pages | catalogue.assets.keys()))

    def uri(self, page: Page) -> str:
        return page.path.removeprefix(f"{self.root}/")

    def named_by(self, target: str) -> tuple[str, ...]:
        """What a menu entry may mean: a path in the language's folder, one in docs/, a file with the suffix of one."""
        path = posixpath.normpath(target)
        stem, ending = posixpath.splitext(path)
        return (f"{self.default}/{path}", path, f"{stem}.{self.default}{ending}") if self.default else (path,)


def _is_named(page: Page, named: set[str], docs: _Docs) -> bool:
    return docs.uri(page) in named or (page.language != docs.default and page.key in named)


def _writes_menu(catalogue: Catalogue) -> bool:
    return not _WRITES_MENU.isdisjoint(catalogue.settings.plugins)


def _is_external(target: str) -> bool:
    """MkDocs leaves addresses, and paths from the root of a server, as they are."""
    parts = urlsplit(target)
    return bool(parts.scheme or parts.netloc) or target.startswith("/")


def _missing(catalogue: Catalogue, docs: _Docs) -> Iterator[tuple[NavItem, str]]:
    """Menu entries that lead nowhere, each with the page most likely meant, or ""."""
    if _writes_menu(catalogue):
        return
    keys = [key for language, key in catalogue.pages if language == catalogue.default_language]
    near_files = NearFiles(tuple(keys))
    for item in catalogue.settings.nav:
        uris = docs.named_by(item.target)
        if _is_external(item.target) or docs.uris & {*uris} or any(map(catalogue.is_unread, uris)):
            continue
        if catalogue.has_conventions or not may_be_added(item.target, catalogue.settings):
            yield item, near_files.find(item.target, is_allowed=lambda _: True)


def _is_left_out(page: Page, outside: GitIgnoreSpec, docs: _Docs) -> bool:
    """Pages that not_in_nav names, and those nobody expects there: the start, parts of other pages, posts of a blog."""
    if page.key in _SHOWN_ANYWAY or outside.match_file(page.key) or outside.match_file(docs.uri(page)):
        return True
    return any(part.startswith("_") or part == "posts" for part in page.key.split("/"))


def _linked(pages: Iterable[Page]) -> frozenset[str]:
    """The names of all pages that another page may lead to."""
    return frozenset(
        name for page in pages for link in page.links if (name := _name(link.href)) and name != _name(page.key)
    )


def _name(address: str) -> str:
    """ "guide" for guide.md, ../guide/, guide/index.html#steps: close enough to say that a page is not linked to."""
    path = unquote(address).partition("#")[0].partition("?")[0].rstrip("/")
    folder, name = posixpath.split(path)
    stem = posixpath.splitext(name)[0]
    return posixpath.basename(folder) if stem in _INDEXES else stem
