"""The folder of a built site in, a finding for everything that would fail without a network out."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from baqueano.diagnostics import Diagnostic, finding
from baqueano.editions.css_references import css_references
from baqueano.editions.html_references import BuiltPage, read_built_page
from baqueano.editions.reference import Reference
from baqueano.editions.site_links import as_browsers_read, scheme_of, site_link
from baqueano.places import Place
from baqueano.rules import editions as rules

# A web server shows this page at any address, so it alone cannot know how far the root is.
_ROOTED_PAGE: Final = "404.html"
_WITHIN_PAGE: Final = frozenset({"about", "blob", "data", "javascript"})
_MACHINE_BOUND: Final = frozenset({"//", "file"})


@dataclass(frozen=True, slots=True)
class _Site:
    files: frozenset[str]
    pages: Mapping[str, BuiltPage]


def verify_site(root: Path) -> Iterator[Diagnostic]:
    """Walk every page and style sheet under `root`."""
    files = sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
    pages = {name: read_built_page(_text(root / name)) for name in files if name.endswith(".html")}
    site = _Site(frozenset(files), pages)
    for name, page in pages.items():
        if not page.language:
            yield finding(rules.SITE_LANGUAGE_MISSING, Place(name))
        yield from _judge_all(page.references, name=name, site=site)
    for name in files:
        if name.endswith(".css"):
            yield from _judge_all(css_references(_text(root / name)), name=name, site=site)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def _judge_all(references: Iterable[Reference], *, name: str, site: _Site) -> Iterator[Diagnostic]:
    for reference in references:
        place = Place(name, reference.line, reference.column)
        address = as_browsers_read(reference.address)
        scheme = scheme_of(address)
        if scheme in _WITHIN_PAGE:
            continue
        if reference.loaded and scheme:
            yield finding(rules.SITE_RESOURCE_REMOTE, place, address=reference.address)
        elif scheme in _MACHINE_BOUND or (not scheme and address.startswith("/")):
            if scheme or name.rpartition("/")[2] != _ROOTED_PAGE:
                yield finding(rules.SITE_LINK_ABSOLUTE, place, address=reference.address)
        elif not scheme:
            yield from _judge_inside(address, name=name, place=place, site=site)


def _judge_inside(address: str, *, name: str, place: Place, site: _Site) -> Iterator[Diagnostic]:
    link = site_link(address, page=name)
    if link.path not in site.files:
        hint = "folder" if posixpath.normpath(f"{link.path}/index.html") in site.files else ""
        yield finding(rules.SITE_LINK_DEAD, place, hint=hint, address=address)
    elif link.fragment and link.path in site.pages and not _has_anchor(site.pages[link.path], link.fragment):
        yield finding(rules.SITE_ANCHOR_DEAD, place, page=link.path, anchor=link.fragment)


def _has_anchor(page: BuiltPage, fragment: str) -> bool:
    # Browsers scroll to the top for these without an id, and look for a text after `:~:`.
    return fragment == "top" or fragment.startswith(":~:") or fragment in page.ids
