"""A catalogue in, links whose text names another entry than the one they lead to, or nothing, out."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from baqueano.catalogue import Catalogue
from baqueano.checks.source_spots import label_of, part_of
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.model.entries import Entry, Link, Page
from baqueano.model.kinds import KIND_BY_NAME, KINDS, Home, kind_of_id
from baqueano.model.texts import folded
from baqueano.places import Place
from baqueano.rules import references as rules

_SCHEME: Final = "ref:"
_ID: Final = re.compile(
    rf"(?<![\w-])(?:{'|'.join(kind.id_pattern for kind in KINDS if kind.home is not Home.HEADING)})(?![\w-])", re.ASCII
)
_DIGIT: Final = re.compile(r"\d", re.ASCII)
_SIGNS: Final = " .,;:()«»“”\"'"
# "vea R-02" names it; "indicadores de R-02" speaks of something else.
_RELATING: Final = frozenset(
    {"de", "del", "para", "con", "en", "y", "sobre", "contra", "por", "sin"}
    | {"do", "da", "dos", "das", "com", "em", "no", "na", "e", "sem"}
    | {"of", "for", "with", "in", "on", "and", "by", "from"}
)
_MOST_WORDS_BEFORE: Final = 3


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """The text of a link names the entry the link leads to, and an entry without title is not linked without text."""
    if not catalogue.has_conventions:
        return
    names = _Names.of(catalogue)
    for page in catalogue.pages.values():
        for link in page.links:
            if link.tag != "a":
                continue
            if link.text:
                yield from _wrong(page, link, names)
            elif link.href.lower().startswith(_SCHEME):
                yield from _untitled(page, link, names)


@dataclass(frozen=True, slots=True)
class _Target:
    """Where a link leads: `is_section` when to a part of the entry's page."""

    entry: Entry
    is_section: bool


@dataclass(frozen=True, slots=True)
class _Names:
    """The entries by what a link may call them: `titles` are folded, by language; `spots` by language, page, anchor."""

    catalogue: Catalogue
    ids: Mapping[str, Entry]
    titles: Mapping[tuple[str, str], tuple[Entry, ...]]
    spots: Mapping[tuple[str, str, str], Entry]

    @classmethod
    def of(cls, catalogue: Catalogue) -> _Names:
        titles: dict[tuple[str, str], tuple[Entry, ...]] = {}
        spots = {}
        for entry in catalogue.index.values():
            for called in _called(entry):
                name = (entry.language, called)
                titles[name] = (*titles.get(name, ()), entry)
            spots[entry.language, catalogue.page_key(entry), entry.anchor] = entry
        return cls(catalogue, {entry.id: entry for entry in catalogue.entries}, titles, spots)

    def target(self, page: Page, link: Link) -> _Target | None:
        """The entry a link leads to, None for anything else."""
        if link.href.lower().startswith(_SCHEME):
            entry_id, _, anchor = link.href[len(_SCHEME) :].partition("#")
            entry = self.catalogue.entry(page.language, entry_id)
            return _Target(entry, bool(anchor)) if entry else None
        try:
            parts = urlsplit(link.href)
        except ValueError:
            return None
        if parts.scheme or parts.netloc or not (parts.path.endswith(".md") or link.href.startswith("#")):
            return None
        language, key = self._page_at(page, unquote(parts.path)) if parts.path else (page.language, page.key)
        anchor = unquote(parts.fragment)
        exact = self._at(language, key, anchor)
        # A link to a section of its own page may well speak of what that section is about.
        whole = self._at(language, key, "") if parts.path else None
        return _Target(exact, is_section=False) if exact else _Target(whole, bool(anchor)) if whole else None

    def titles_of(self, entry: Entry) -> frozenset[str]:
        """What the entry is called, in any language."""
        twins = (self.catalogue.index.get((item.code, entry.id)) for item in self.catalogue.languages)
        return frozenset(called for twin in twins if twin for called in _called(twin))

    def _page_at(self, page: Page, path: str) -> tuple[str, str]:
        own = page.path.removeprefix(f"{self.catalogue.docs}/")
        uri = posixpath.normpath(posixpath.join(posixpath.dirname(own), path))
        language, _, key = uri.partition("/")
        known = {item.code for item in self.catalogue.languages}
        return (language, key) if language in known else (self.catalogue.default_language, uri)

    def _at(self, language: str, key: str, anchor: str) -> Entry | None:
        spot = self.spots.get((language, key, anchor))
        return spot or self.spots.get((self.catalogue.default_language, key, anchor))


def _called(entry: Entry) -> Iterator[str]:
    """What texts call an entry: its title, and the letters that are short for an institution."""
    yield folded(entry.title)
    if acronym := entry.fields.get("acronym"):
        yield folded(str(acronym))


def _wrong(page: Page, link: Link, names: _Names) -> Iterator[Diagnostic]:
    # Every id has a digit, and hardly any text has.
    named = _ID.findall(link.text) if _DIGIT.search(link.text) else []
    others = () if named else names.titles.get((page.language, folded(link.text)), ())
    if not named and not others:
        return
    target = names.target(page, link)
    if target is None or target.entry.id in (*named, *(other.id for other in others)):
        return
    wrong = _other_id(link.text, named, target, names) if named else _other_title(link.text, others, target, names)
    if wrong:
        yield _mislabelled(page, link, target.entry, wrong)


def _other_id(text: str, named: list[str], target: _Target, names: _Names) -> str:
    """The id that a link's text gives instead of its target's; "" when the text only mentions it."""
    told = folded(text)
    if any(title and title in told for title in names.titles_of(target.entry)):
        return ""
    same = [entry_id for entry_id in named if _kind_of(entry_id) == target.entry.kind]
    if same:
        return same[0]
    # What has the form of an id may be something else: convention C-169, route E-45.
    is_whole = text.strip(_SIGNS) == named[0]
    known = [entry_id for entry_id in named if entry_id in names.ids or is_whole]
    is_named = known and not target.is_section and (is_whole or _leads_up_to(text, known[0]))
    return known[0] if is_named else ""


def _kind_of(entry_id: str) -> str:
    kind = kind_of_id(entry_id)
    return kind.name if kind else ""


def _leads_up_to(text: str, entry_id: str) -> bool:
    """Whether the id ends the text, and the words before only lead up to it."""
    before, _, after = text.partition(entry_id)
    words = [word.strip(_SIGNS) for word in folded(before).split()]
    return not after.strip(_SIGNS) and len(words) <= _MOST_WORDS_BEFORE and _RELATING.isdisjoint(words)


def _other_title(text: str, others: tuple[Entry, ...], target: _Target, names: _Names) -> str:
    """The text, when it is the title of another entry and cannot be a plain word for the target."""
    if folded(text) in names.titles_of(target.entry):
        return ""
    if any(other.kind == target.entry.kind for other in others):
        return text
    is_proper = len(text.split()) > 1 and any(KIND_BY_NAME[other.kind].home in _PROPER for other in others)
    return text if is_proper and not target.is_section else ""


def _mislabelled(page: Page, link: Link, target: Entry, wrong: str) -> Diagnostic:
    right = target.id if _ID.fullmatch(wrong) or not target.title else _as_word(target, wrong)
    label = label_of(page, link)
    place = part_of(page, label, wrong) if label else None
    edits = (Edit(place, right, is_safe=True),) if place else ()
    facts = {"text": wrong, "id": target.id, "title": target.title, "right": right}
    return finding(rules.LABEL_WRONG, place or link.place, edits=edits, **facts)


def _as_word(target: Entry, wrong: str) -> str:
    """The title of an entry; what may be a word in a sentence begins as the word it takes the place of."""
    is_word = KIND_BY_NAME[target.kind].home not in _PROPER and wrong[:1].islower() and not target.title[1:2].isupper()
    return target.title[:1].lower() + target.title[1:] if is_word else target.title


def _untitled(page: Page, link: Link, names: _Names) -> Iterator[Diagnostic]:
    target = names.target(page, link)
    if target is None or target.entry.title or KIND_BY_NAME[target.entry.kind].home not in _UNTITLED:
        return
    label = label_of(page, link)
    # A picture is a text of its own kind.
    if label is not None and not label.text.strip():
        place = Place(page.path, link.place.line, link.place.column, link.place.length)
        where = f"{target.entry.place.path}:{target.entry.place.line}"
        yield finding(rules.UNTITLED, place, id=target.entry.id, path=where)


# A term is a word of everyday language, and a row may be: "cortes de ruta" can be said of a risk.
_PROPER: Final = frozenset({Home.PAGE, Home.FACT})
# Pages and facts without a title are findings of their own.
_UNTITLED: Final = frozenset({Home.ROW, Home.HEADING})
