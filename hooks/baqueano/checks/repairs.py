"""A link and a better address in, the edit that writes it out."""

from __future__ import annotations

from baqueano.diagnostics import Edit
from baqueano.model.entries import Link, Page
from baqueano.places import Place


def text_at(page: Page, place: Place) -> str:
    """The source at a place."""
    start = place.column - 1
    return _line(page, place)[start : start + place.length]


def sign_before(page: Page, place: Place) -> str:
    """The sign right before a place, "" at the start of a line."""
    return _line(page, place)[max(0, place.column - 2) : place.column - 1]


def readdressed(page: Page, link: Link, address: str, *, is_safe: bool = False) -> tuple[Edit, ...]:
    """Write another address; nothing where the source spells the present one in another way."""
    if not link.place.length or text_at(page, link.place) != link.href:
        return ()
    # In Markdown a blank would end the address.
    is_enclosed = sign_before(page, link.place) in {"<", '"', "'"}
    return (Edit(link.place, address if is_enclosed else address.replace(" ", "%20"), is_safe),)


def _line(page: Page, place: Place) -> str:
    return page.file.text.split("\n")[place.line - 1]
