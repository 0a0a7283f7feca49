"""The prose of a page in, the words to avoid, the mentions of paired terms and the counts in it out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from baqueano.model.avoided import TERM_IDS, find_avoided, find_terms
from baqueano.model.counted import find_counted
from baqueano.model.entries import Heading, Page
from baqueano.model.statements import CountSpot, TermMention, WordSpot
from baqueano.sources.prose import Prose, ProseLink

_SECTION_LEVEL: Final = 2


def find_word_spots(prose: Prose, page: Page) -> tuple[WordSpot, ...]:
    """Words to avoid in the page's language; what stands in <cite> or <q> is somebody else's."""
    return tuple(
        WordSpot(word.name, prose.text[start:end], prose.place(start, end))
        for start, end, word in find_avoided(prose.text, prose.folded, page.language)
        if not prose.is_quoted(start)
    )


def find_term_mentions(prose: Prose, page: Page) -> tuple[TermMention, ...]:
    """The terms that are easily mistaken, in the order of the text, each with the section it stands in."""
    found = [item for item in find_terms(prose.folded, page.language) if not prose.is_quoted(item[0])]
    sections = sorted(_sections(page.headings)) if found else []
    lines = [line for line, _ in sections]
    return tuple(
        TermMention(
            term,
            section=sections[bisect_right(lines, (place := prose.place(start, end)).line) - 1][1],
            text=prose.text[start:end],
            place=place,
            linked=_linked_instead(term, prose.line(start), prose, found),
        )
        for start, end, term in found
    )


def find_count_spots(prose: Prose, page: Page) -> tuple[CountSpot, ...]:
    """What a page says of how many rows its tables have."""
    if not page.tables:
        return ()
    return tuple(
        CountSpot(
            found.table,
            found.number,
            found.qualifier,
            prose.text[found.start : found.end],
            prose.place(found.start, found.end),
        )
        for found in find_counted(prose.folded, page.language, body=prose.body)
        if not prose.is_quoted(found.start)
    )


def _linked_instead(term: str, line: tuple[int, int], prose: Prose, found: list[tuple[int, int, str]]) -> str:
    """The id of the other term's entry, if the paragraph links to it alone and names nothing but `term`."""
    links = [link for link in prose.links if line[0] <= link.start <= line[1] and _term_of(link)]
    linked = {_term_of(link) for link in links}
    # A link without words shows the name of its entry.
    if len(linked) != 1 or term in linked or any(link.start == link.end for link in links):
        return ""
    named = {other for start, _, other in found if line[0] <= start < line[1]}
    return _id_of(links[0]) if named == {term} else ""


def _id_of(link: ProseLink) -> str:
    return link.target.partition(":")[2].partition("#")[0] if link.target.lower().startswith("ref:") else ""


def _term_of(link: ProseLink) -> str:
    return TERM_IDS.get(_id_of(link), "")


def _sections(headings: tuple[Heading, ...]) -> Iterator[tuple[int, str]]:
    """The lines sections begin on, and their ids; what stands before the first has none."""
    yield 0, ""
    yield from ((heading.place.line, heading.anchor) for heading in headings if heading.level == _SECTION_LEVEL)
