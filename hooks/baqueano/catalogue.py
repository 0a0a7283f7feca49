"""Everything that was read in, one immutable index that answers who is what and where out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from baqueano.model.criteria import Criteria
from baqueano.model.entries import Entry, Page, Permalink, Reference
from baqueano.model.texts import FileText
from baqueano.settings import Language, Settings

_NONE: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All pages, entries and references of a site.

    `pages` is keyed by (language, key) and `index` by (language, id); `entries` also holds those an earlier one with
    the same id hides. `mentioned` groups the references by their target; `hosts` tells which page (key) shows the
    facts of a kind. `assets` are the other files of docs/ with their sizes in bytes, `hidden` those that are left out
    of the site, `unread` those files and folders nobody could look into, `unread_kinds` the kinds of entries that some
    of them may hold. `permalinks` is what was published once, `criteria` by what risks are assessed (none where the
    site has no such file, or it is faulty), `records` the files of docs/_data/ as texts, `named_files` the names of
    files that style sheets, templates and records mention.
    `has_conventions` says whether the site follows ours; `today` is the day the facts are looked at.
    """

    settings: Settings
    default_language: str
    has_conventions: bool
    today: date
    pages: Mapping[tuple[str, str], Page]
    entries: tuple[Entry, ...]
    index: Mapping[tuple[str, str], Entry]
    references: tuple[Reference, ...]
    mentioned: Mapping[str, tuple[Reference, ...]]
    hosts: Mapping[str, str]
    assets: Mapping[str, int]
    hidden: frozenset[str]
    unread: frozenset[str]
    unread_kinds: frozenset[str]
    permalinks: tuple[Permalink, ...]
    criteria: tuple[Criteria, ...]
    records: tuple[FileText, ...]
    named_files: frozenset[str]
    entry_anchors: Mapping[tuple[str, str], frozenset[str]]

    @property
    def docs(self) -> str:
        return self.settings.docs

    @property
    def languages(self) -> tuple[Language, ...]:
        return self.settings.languages

    def page(self, language: str, key: str) -> Page | None:
        """The page a reader of `language` gets: the translation, else the page of the default language."""
        return self.pages.get((language, key)) or self.pages.get((self.default_language, key))

    def entry(self, language: str, entry_id: str) -> Entry | None:
        """The entry as a reader of `language` gets it, else as the default language has it."""
        return self.index.get((language, entry_id)) or self.index.get((self.default_language, entry_id))

    def page_key(self, entry: Entry) -> str:
        """The page an entry stands on; "" for a fact no page lists."""
        return entry.page or self.hosts.get(entry.kind, "")

    def anchors(self, page: Page) -> frozenset[str]:
        """Every id of a built page: those its Markdown has, and those of the entries that are shown on it."""
        shown = [self.entry_anchors.get((page.language, page.key), _NONE)]
        shown += [self.entry_anchors.get((page.language, f"list:{kind}"), _NONE) for kind, _ in page.lists]
        return page.anchors.union(*shown)

    def is_unread(self, uri: str) -> bool:
        """Whether a path in docs/ may well be there: it, or a folder above it, could not be read."""
        return any(uri == path or uri.startswith(f"{path}/") or not path for path in self.unread)

    def address(self, entry: Entry, language: str) -> str:
        """Where a reader of `language` finds the entry: an address from the site's root, "" when nowhere."""
        key = self.page_key(entry)
        if not key:
            return ""
        anchor = f"#{entry.anchor}" if entry.anchor else ""
        return self.page_address(language, key) + anchor

    def page_address(self, language: str, key: str) -> str:
        """The built page of `key` in `language`, from the site's root: "pt/kit/t-03.html"."""
        folder = "" if language == self.default_language else f"{language}/"
        # MkDocs serves README.md as a folder's index.
        stem = re.sub(r"(^|/)README$", r"\1index", key.removesuffix(".md"))
        return f"{folder}{stem}.html"

    def entries_of(self, kind: str, language: str) -> tuple[Entry, ...]:
        """All entries of a kind as a reader of `language` gets them: facts as their file orders them, others by id."""
        of_kind = [entry for entry in self.index.values() if entry.kind == kind]
        is_fact = any(not entry.page for entry in of_kind)
        ordered = sorted(of_kind, key=lambda entry: entry.place if is_fact else entry.id)
        ids = dict.fromkeys(entry.id for entry in ordered)
        return tuple(found for entry_id in ids if (found := self.entry(language, entry_id)))

    def mentions(self, entry_id: str, language: str) -> tuple[Page, ...]:
        """The pages that mention an entry as a reader of `language` gets them, by key; never the entry's own page."""
        entry = self.entry(language, entry_id)
        own = self.page_key(entry) if entry else ""
        found = {
            page.key: page
            for reference in self.mentioned.get(entry_id, ())
            if (page := self.page(language, reference.page)) is not None
            and page.language == reference.language
            and page.key != own
        }
        return tuple(found[key] for key in sorted(found))


@dataclass(frozen=True, slots=True)
class Contents:
    """What was read of a site, in any order, before anyone has indexed it: see Catalogue."""

    pages: Iterable[Page]
    entries: Iterable[Entry]
    references: Iterable[Reference]
    assets: Mapping[str, int]
    hidden: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    unread_kinds: frozenset[str] = frozenset()
    permalinks: tuple[Permalink, ...] = ()
    criteria: tuple[Criteria, ...] = ()
    records: tuple[FileText, ...] = ()
    named_files: frozenset[str] = frozenset()


def build_catalogue(contents: Contents, settings: Settings, *, today: date, has_conventions: bool = True) -> Catalogue:
    """Index what was read; the result does not depend on the order it was read in."""
    ordered = tuple(sorted(contents.pages, key=lambda page: page.path))
    known = tuple(sorted(contents.entries, key=lambda entry: (entry.language, entry.id, entry.place)))
    found = tuple(sorted(contents.references, key=lambda reference: (reference.place, reference.target)))
    return Catalogue(
        settings=settings,
        default_language=settings.default_language.code,
        has_conventions=has_conventions,
        today=today,
        pages=MappingProxyType(_by_key(ordered)),
        entries=known,
        index=MappingProxyType({(entry.language, entry.id): entry for entry in reversed(known)}),
        references=found,
        mentioned=MappingProxyType(_by_target(found)),
        hosts=MappingProxyType(dict(_hosts(ordered))),
        assets=contents.assets,
        hidden=contents.hidden,
        unread=contents.unread,
        unread_kinds=contents.unread_kinds,
        criteria=contents.criteria,
        permalinks=contents.permalinks,
        records=contents.records,
        named_files=contents.named_files,
        entry_anchors=MappingProxyType(_entry_anchors(known)),
    )


def _by_key(pages: tuple[Page, ...]) -> dict[tuple[str, str], Page]:
    """Of two files for one address, the one in its language's folder: the other is told to go (page-name-wrong)."""
    found: dict[tuple[str, str], Page] = {}
    for page in pages:
        held = found.setdefault((page.language, page.key), page)
        if page.path.count("/") > held.path.count("/"):
            found[page.language, page.key] = page
    return found


def _entry_anchors(entries: tuple[Entry, ...]) -> dict[tuple[str, str], frozenset[str]]:
    """By language and page; those of facts by language and "list:KIND", for any page may list them."""
    grouped: dict[tuple[str, str], set[str]] = {}
    for entry in entries:
        if entry.anchor:
            grouped.setdefault((entry.language, entry.page or f"list:{entry.kind}"), set()).add(entry.anchor)
    return {where: frozenset(anchors) for where, anchors in grouped.items()}


def _by_target(references: tuple[Reference, ...]) -> dict[str, tuple[Reference, ...]]:
    grouped: dict[str, list[Reference]] = {}
    for reference in references:
        grouped.setdefault(reference.target, []).append(reference)
    return {target: tuple(found) for target, found in grouped.items()}


def _hosts(pages: tuple[Page, ...]) -> Iterator[tuple[str, str]]:
    """Reversed, so that the first page listing a kind is the one that stays."""
    for page in reversed(pages):
        for kind, _ in page.lists:
            yield kind, page.key
