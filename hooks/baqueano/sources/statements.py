"""A page with its prose in, the same page with what its words cite, say and disclose out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from baqueano.model.credentials import find_credentials
from baqueano.model.entries import Page
from baqueano.model.locations import find_locations
from baqueano.model.personal_data import find_personal_data
from baqueano.model.statements import Disclosure
from baqueano.places import place_of_offset
from baqueano.sources.citations import find_citations
from baqueano.sources.prose import Prose
from baqueano.sources.wording import find_count_spots, find_term_mentions, find_word_spots

_HASHES = "translation"


def with_statements(page: Page, prose: Prose) -> Page:
    """Found once, when the page is read, and kept with it: the checks look at no text."""
    return replace(
        page,
        citations=find_citations(prose, page),
        word_spots=find_word_spots(prose, page),
        term_mentions=find_term_mentions(prose, page),
        disclosures=tuple(_disclosures(page)),
        count_spots=find_count_spots(prose, page),
    )


def _disclosures(page: Page) -> Iterator[Disclosure]:
    """In code and comments too: what is written there is published as well."""
    text = page.file.text
    first, last = _hashes(page)
    for found in (*find_personal_data(text), *find_locations(text), *find_credentials(text)):
        start, end, kind = found
        if not first <= start < last:
            place = place_of_offset(page.path, text, offset=start, length=end - start)
            yield Disclosure(kind, text[start:end], place)


def _hashes(page: Page) -> tuple[int, int]:
    """From where to where the hashes of the translated sections stand: they look like numbers of documents."""
    place = page.field_places.get(_HASHES)
    if place is None:
        return 0, 0
    following = [other.line for name, other in page.field_places.items() if "." not in name and other.line > place.line]
    lines = page.file.text[: page.body_start].split("\n")
    end = min(following, default=page.body_line) - 1
    return len("\n".join(lines[: place.line - 1])), len("\n".join(lines[:end]))
