"""A page by itself in, what is wrong with its headings, its ids and its lack of text out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from baqueano.checks.site_facts import SiteFacts
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.model.entries import Heading, Page
from baqueano.model.kinds import is_glossary
from baqueano.places import Place
from baqueano.rules import pages as rules

_TERM_LEVEL: Final = 2
# What shows nothing: comments, blanks, rules, and headings, of which none has anything below it.
_NOTHING: Final = re.compile(
    r"(?>\s+|<!--.*?-->|^#{1,6}[ \t][^\n]*$|^[^\W\d_][^|\n]*\n(?:=+|-+)[ \t]*$"
    r"|^[ \t]*[-*_]{3,}[ \t]*$|&nbsp;|<br\s*/?>)*+\Z",
    re.DOTALL | re.MULTILINE,
)
_SHORTEST_JUMP: Final = 2


def check(page: Page, site: SiteFacts) -> Iterator[Diagnostic]:
    """A page has text, a single title, headings that go down one level at a time, and each id once."""
    yield from _empty(page, site)
    yield from _titles(page, site)
    yield from _jumps(page, site)
    yield from _repeated(page, site)


def _empty(page: Page, site: SiteFacts) -> Iterator[Diagnostic]:
    if page.lists or not _NOTHING.match(page.body):
        return
    # Elsewhere templates and plugins fill pages; and a page whose front matter cannot be read may have text.
    is_told = bool(page.field_places) if site.has_conventions else not page.file.text.strip()
    if is_told:
        yield finding(rules.EMPTY, Place(page.path))


def _titles(page: Page, site: SiteFacts) -> Iterator[Diagnostic]:
    """Our pages print their title above the text: a main heading that opens the text repeats it, others do not."""
    titles = [heading for heading in page.headings if heading.level == 1]
    lines = [heading.place.line for heading in titles]
    if titles and site.has_conventions and titles[0] is not page.headings[0] and "title" in page.field_places:
        lines.insert(0, page.field_places["title"].line)
    for heading in titles[len(titles) - len(lines) + 1 :]:
        edits = _marks(page, heading, "##")
        yield finding(rules.TWO_TITLES, heading.place, edits=edits, text=heading.text, line=str(lines[0]))


def _jumps(page: Page, site: SiteFacts) -> Iterator[Diagnostic]:
    """Where the title stands above the text, its first heading is of level 2; elsewhere it is free."""
    above = 1 if site.has_conventions else 0
    for heading in page.headings:
        if above and heading.level - above >= _SHORTEST_JUMP:
            marks = "#" * (above + 1)
            yield finding(
                rules.HEADING_JUMP,
                heading.place,
                edits=_marks(page, heading, marks),
                text=heading.text,
                level=str(heading.level),
                above=str(above),
                marks=marks,
            )
        above = heading.level


def _repeated(page: Page, site: SiteFacts) -> Iterator[Diagnostic]:
    titled = {heading.place: heading for heading in page.headings}
    for again in page.repetitions:
        both = [titled.get(place) for place in (again.first, again.place)]
        # A term's id is an entry's: id-duplicate says so. Elsewhere an anchor may stand beside the heading it names.
        is_told = not all(_is_term(page, heading) for heading in both) if site.has_conventions else all(both)
        if is_told:
            yield finding(rules.ANCHOR_DUPLICATE, again.place, anchor=again.anchor, line=str(again.first.line))


def _is_term(page: Page, heading: Heading | None) -> bool:
    return is_glossary(page.key) and heading is not None and heading.level == _TERM_LEVEL


def _marks(page: Page, heading: Heading, wanted: str) -> tuple[Edit, ...]:
    """Write a heading with other marks; nothing for one that is underlined or HTML."""
    place = heading.place
    line = page.file.text.split("\n")[place.line - 1][place.column - 1 :]
    found = re.match(r"#+(?=[ \t])", line)
    if not found or not place.length:
        return ()
    return (Edit(Place(place.path, place.line, place.column, found.end()), wanted),)
