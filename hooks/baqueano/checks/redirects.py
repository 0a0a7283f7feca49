"""A catalogue in, redirects of mkdocs.yml that loop, chain, lead nowhere or hide a page out."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks.plugin_limits import may_be_added
from baqueano.diagnostics import Diagnostic, finding
from baqueano.nearest import nearest
from baqueano.rules import permalinks as rules
from baqueano.settings import Redirect

_INDEXES: Final = frozenset({"index", "README"})


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A redirect of mkdocs.yml arrives, in one step, at a page that exists, and hides none."""
    by_old = {_plain(item.old, catalogue): item for item in catalogue.settings.redirects}
    pages = _pages(catalogue) if by_old else {}
    taken = {_address(page, catalogue): path for page, path in pages.items()}
    for old, item in by_old.items():
        if hidden := pages.get(old) or taken.get(_address(old, catalogue)):
            yield finding(rules.REDIRECT_HIDES_PAGE, item.place, old=item.old, path=hidden)
        elif not _is_outside(item.new):
            yield from _misled(item, by_old, pages, catalogue)


def _misled(
    item: Redirect, by_old: Mapping[str, Redirect], pages: Mapping[str, str], catalogue: Catalogue
) -> Iterator[Diagnostic]:
    passed = [_plain(item.old, catalogue)]
    last = item
    while (new := _plain(last.new, catalogue)) in by_old and new not in pages and new not in passed:
        passed.append(new)
        last = by_old[new]
    if new in passed:
        start = sorted(passed[passed.index(new) :])[0]
        chain = " → ".join([*passed, new])
        yield finding(rules.REDIRECT_LOOP, item.place, cause=f"redirect:{start}", chain=chain, old=item.old)
    elif last is not item:
        yield finding(rules.REDIRECT_CHAIN, item.place, old=item.old, new=item.new, end=last.new)
    elif new not in pages and not _may_exist(new, catalogue):
        near = nearest(new, pages) if new.endswith(".md") else ""
        hint = "near" if near else ""
        yield finding(
            rules.REDIRECT_DEAD, item.place, hint=hint, old=item.old, new=item.new, near=near, docs=catalogue.docs
        )


def _plain(path: str, catalogue: Catalogue) -> str:
    """A path of the plugin's options without anchor; the folder of the main language counts as none."""
    plain = posixpath.normpath(path.partition("#")[0])
    has_folders = catalogue.settings.has_language_folders
    return plain.removeprefix(f"{catalogue.default_language}/") if has_folders else plain


def _address(path: str, catalogue: Catalogue) -> str:
    """The address of a page: "kit.md" and "kit/index.md" share one, unless addresses end in ".html"."""
    stem = path.removesuffix(".md")
    folder, name = posixpath.split(stem)
    return folder if name in _INDEXES and catalogue.settings.uses_directory_urls else stem


def _pages(catalogue: Catalogue) -> dict[str, str]:
    """Every page by what a redirect may call it: its path in docs/, and that of the page it is a translation of."""
    found = {}
    for page in catalogue.pages.values():
        uri = page.path.removeprefix(f"{catalogue.docs}/")
        found[_plain(uri, catalogue)] = page.path
        stem, _, ending = uri.removesuffix(".md").rpartition(".")
        if ending in {language.code for language in catalogue.languages}:
            found.setdefault(f"{stem}.md", page.path)
    return found


def _is_outside(address: str) -> bool:
    return address.lower().startswith(("http://", "https://"))


def _may_exist(path: str, catalogue: Catalogue) -> bool:
    """A file that is no page, one nobody can read, or one that is made while the site is built."""
    if path in catalogue.assets or catalogue.is_unread(path):
        return True
    return not catalogue.has_conventions and may_be_added(path, catalogue.settings)
