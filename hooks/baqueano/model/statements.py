"""What the words of a page may be asked about: citations, words to avoid, paired terms, counts, personal data."""

from __future__ import annotations

from dataclasses import dataclass

from baqueano.places import Place


@dataclass(frozen=True, slots=True)
class Citation:
    """A law, help line (contact) or institution that a page names, as it is written there.

    `number` is the number without its marks ("25871", "646/2025", "08002221717"), "" when none is written; `place` is
    where it, or the name, stands. `target` is the fact its link leads to (an id, or "tel:…"); `says_repealed` when the
    same paragraph, item or row says that it is no longer in force.
    """

    kind: str
    text: str
    written: str
    number: str
    place: Place
    target: str = ""
    says_repealed: bool = False


@dataclass(frozen=True, slots=True)
class WordSpot:
    """Words to avoid, as they are written; `word` is the name of the AvoidedWord."""

    word: str
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class TermMention:
    """One of two terms that are easily mistaken ("trafficking", "smuggling"), in a section (id of a level-2 heading).

    `linked` is the other one's id, when the paragraph links to that entry and nothing in it names it.
    """

    term: str
    section: str
    text: str
    place: Place
    linked: str = ""


@dataclass(frozen=True, slots=True)
class CountSpot:
    """How many rows the text says a `table` of the matrix has; `qualifier` is the word that narrows it down, or ""."""

    table: str
    number: int
    qualifier: str
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Personal data, an exact location or a secret; `kind` is the key of the hint that says what to do."""

    kind: str
    text: str
    place: Place
