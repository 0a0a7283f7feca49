"""The prose of a page in, the laws, help lines and institutions it names out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain
from typing import Final

from baqueano.lazy_pattern import LazyPattern
from baqueano.model import law_citations, line_citations
from baqueano.model.entries import Page
from baqueano.model.institution_names import INSTITUTION as INSTITUTION_NAME
from baqueano.model.institution_names import SIGNS
from baqueano.model.kinds import KIND_BY_NAME
from baqueano.model.repeal import says_repealed
from baqueano.model.statements import Citation
from baqueano.places import place_of_offset
from baqueano.sources.prose import Prose, ProseLink

LAW: Final = KIND_BY_NAME["law"].name
CONTACT: Final = KIND_BY_NAME["contact"].name
INSTITUTION: Final = KIND_BY_NAME["institution"].name
_NAMED: Final = (LAW, CONTACT, INSTITUTION)
_REF: Final = "ref:"
_TEL: Final = "tel:"
_FREE_SIGNS: Final = ("800-", "800 ", "810-", "810 ")
# Without a dot, a number such as 2025 is a year.
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_YEAR_LENGTH: Final = 4
_SHORT: Final = 3
_LINE_WITH_DIGIT: Final = re.compile(r"^[^\d\n]*\d[^\n]*", re.MULTILINE)
_THREE_DIGITS: Final = re.compile(r"\d{3}")


@dataclass(frozen=True, slots=True)
class _Found:
    """A citation in the prose: all of it from `start` to `end`, its number from `first` to `last`."""

    kind: str
    start: int
    end: int
    first: int
    last: int


def find_citations(prose: Prose, page: Page) -> tuple[Citation, ...]:
    """What a page names, in the order of its text; a link to a fact is one citation, whatever its words are."""
    linked = [(link, kind) for link in prose.links if (kind := _kind_of_target(link.target))]
    plain = [found for found in _all_found(prose) if not _is_inside(found, linked)]
    named = [(found.first, _plain(found, prose)) for found in plain]
    named += [(link.start, _linked(link, kind, prose, page)) for link, kind in linked if kind != INSTITUTION]
    repeals = _Repeals(prose, page.language)
    return tuple(
        replace(citation, says_repealed=True) if citation.kind == LAW and repeals.are_said_at(position) else citation
        for position, citation in sorted(named, key=lambda item: item[0])
    )


@dataclass(slots=True)
class _Repeals:
    """Where a page says that a law is no longer in force; a long table is asked once per row, not once per law."""

    prose: Prose
    language: str
    _known: dict[tuple[int, int], bool] = field(default_factory=dict)

    def are_said_at(self, position: int) -> bool:
        """A heading is read with what follows it, a text of the front matter with the others."""
        start, end = self.prose.line(position)
        if position < self.prose.body:
            start, end = 0, self.prose.body
        elif start in self.prose.headings:
            end = self.prose.line(min(end + 1, len(self.prose.text)))[1]
        if (start, end) not in self._known:
            self._known[start, end] = says_repealed(self.prose.folded[start:end], self.language)
        return self._known[start, end]


def _all_found(prose: Prose) -> Iterator[_Found]:
    """Each number, or name, once: "Decreto-ley 6286/1956" is no law."""
    taken: set[int] = set()
    for found in (*_laws(prose), *_contacts(prose.folded), *_institutions(prose.text)):
        if found.first not in taken:
            taken.add(found.first)
            yield found


def _laws(prose: Prose) -> Iterator[_Found]:
    yield from _numbered(LAW, law_citations.DECREE, law_citations.DECREE_NUMBER, prose.folded)
    yield from _numbered(LAW, law_citations.LAW, law_citations.LAW_NUMBER, prose.folded)
    yield from _numbered(LAW, law_citations.NAMED_LAW, law_citations.LAW_NUMBER, prose.text)


def _institutions(text: str) -> Iterator[_Found]:
    if any(sign in text for sign in SIGNS):
        for found in INSTITUTION_NAME.finditer(text):
            yield _Found(INSTITUTION, *found.span(), *found.span())


def _numbered(kind: str, pattern: LazyPattern, number: LazyPattern | re.Pattern[str], text: str) -> Iterator[_Found]:
    for found in chain.from_iterable(pattern.finditer(text, *line) for line in _lines_with_digits(text)):
        if found.start() and (text[found.start() - 1].isalnum() or text[found.start() - 1] in "-_"):
            continue
        group = found.lastgroup or ""
        start, end = found.span(group)
        if group != "many":
            if kind != LAW or not _YEAR.fullmatch(found[group]):
                yield _Found(kind, found.start(), found.end() + text.startswith(")", end), start, end)
            continue
        for each in number.finditer(text, start, end):
            yield _Found(kind, *each.span(), *each.span())


@lru_cache(maxsize=2)
def _lines_with_digits(text: str) -> tuple[tuple[int, int], ...]:
    """Nothing that has a number goes on in another line."""
    return tuple(found.span() for found in _LINE_WITH_DIGIT.finditer(text))


def _contacts(folded: str) -> Iterator[_Found]:
    bare = _numbered(CONTACT, line_citations.CALL_BARE, _THREE_DIGITS, folded)
    free = line_citations.FREE_NUMBER.finditer(folded) if any(sign in folded for sign in _FREE_SIGNS) else ()
    for found in (
        *_numbered(CONTACT, line_citations.LINE, _THREE_DIGITS, folded),
        *_numbered(CONTACT, line_citations.CALL_AT, _THREE_DIGITS, folded),
        *(found for found in bare if not _is_counted(found, folded)),
        *(_Found(CONTACT, *found.span(), *found.span()) for found in free),
    ):
        # Numbers with the code of a country are looked at as personal data.
        if folded[found.first] != "+" and not folded.endswith(line_citations.NOT_CALLED, 0, found.start):
            yield found


def _is_counted(found: _Found, folded: str) -> bool:
    """Three digits may count things: "call 120 organisations"."""
    is_short = found.last - found.first == _SHORT
    return is_short and line_citations.COUNTED_AFTER.match(folded, found.last) is not None


def _kind_of_target(target: str) -> str:
    if target[:4].lower() == _TEL:
        return CONTACT
    if target[:4].lower() != _REF:
        return ""
    named = target[len(_REF) :].partition("#")[0]
    return next((kind for kind in _NAMED if KIND_BY_NAME[kind].owns(named)), "")


def _is_inside(found: _Found, linked: list[tuple[ProseLink, str]]) -> bool:
    return any(kind == found.kind and link.start <= found.first < link.end for link, kind in linked)


def _plain(found: _Found, prose: Prose) -> Citation:
    written = prose.text[found.first : found.last]
    number = {LAW: law_citations.law_number, CONTACT: line_citations.phone_number}.get(found.kind)
    return Citation(
        kind=found.kind,
        text=prose.text[found.start : found.end],
        written=written,
        number=number(written) if number else "",
        place=prose.place(found.first, found.last),
    )


def _linked(link: ProseLink, kind: str, prose: Prose, page: Page) -> Citation:
    """Of several numbers in a link, the one that its address has, else the first."""
    is_call = link.target[:4].lower() == _TEL
    target = link.target if is_call else link.target[len(_REF) :].partition("#")[0]
    wanted = line_citations.phone_number(target[len(_TEL) :]) if is_call else target.partition("-")[2].replace("-", "/")
    numbers = list(_numbers_in(link, kind, prose))
    first, last, number = next((item for item in numbers if item[2] == wanted), numbers[0] if numbers else (0, 0, ""))
    address = place_of_offset(page.path, page.file.text, offset=link.offset, length=len(link.target))
    return Citation(
        kind=kind,
        text=prose.text[link.start : link.end],
        written=prose.text[first:last],
        number=number,
        place=prose.place(first, last) if number else address,
        target=target,
    )


def _numbers_in(link: ProseLink, kind: str, prose: Prose) -> Iterator[tuple[int, int, str]]:
    """The numbers a link's words hold: from where to where, and without their marks."""
    if kind == LAW:
        for pattern in (law_citations.DECREE_NUMBER, law_citations.LAW_NUMBER):
            for found in pattern.finditer(prose.folded, link.start, link.end):
                if not _YEAR.fullmatch(found.group()):
                    yield *found.span(), law_citations.law_number(found.group())
        return
    for found in line_citations.ANY_PHONE.finditer(prose.folded, link.start, link.end):
        number = line_citations.phone_number(found.group())
        if len(number) == _SHORT or len(number) > _YEAR_LENGTH + 1:
            yield *found.span(), number
