"""What is asked of a page by itself, with the places where it stands: ids that repeat, prose in another language."""

from __future__ import annotations

from dataclasses import dataclass

from baqueano.places import Place


@dataclass(frozen=True, slots=True)
class RepeatedAnchor:
    """An id that the built page has more than once: `first` is where it stands, `place` where it stands again."""

    anchor: str
    first: Place
    place: Place


@dataclass(frozen=True, slots=True)
class ForeignText:
    """Prose that reads as `language`, another one of the site than its page's.

    `start` are its first words; `is_whole` when it is what the whole page says.
    """

    language: str
    start: str
    place: Place
    is_whole: bool
