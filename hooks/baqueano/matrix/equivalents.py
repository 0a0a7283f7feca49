"""A cell of the matrix in one language in, what it says in any language, and the same as another writes it, out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from baqueano.matrix.cells import choice_of, day_of, is_day, names_of, number_of, told_number, whole_number
from baqueano.matrix.tables import LINK, ids_in
from baqueano.matrix.words import words_of
from baqueano.model.criteria import SCALE, Column, Criteria

NOTHING: Final = ""
"""What an empty cell says."""

Meaning = frozenset[str] | Decimal | date | str
"""The ids, the number, the day, or the key of the level or choice; NOTHING of an empty cell."""

_WORDS: Final = frozenset({"id", "text"})
_IDS: Final = frozenset({"risk", "indicator", "tool", "institution"})


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language of the site, and the locale of the Unicode CLDR its numbers are written by."""

    code: str
    locale: str


def is_shared(column: Column) -> bool:
    """Whether its cells say the same in every language; the others hold an author's words, or name their row."""
    return column.form not in _WORDS


def meaning_of(cell: str, column: Column, criteria: Criteria, *, tongue: Tongue) -> Meaning | None:
    """What a cell of a shared column says; None for what cannot be read."""
    words = words_of(cell)
    if not words:
        return NOTHING
    if column.form in _IDS:
        return frozenset(ids_in(cell)) or None
    if column.form == "scale":
        value = whole_number(words)
        return Decimal(value) if value in SCALE else None
    if column.form == "number":
        return number_of(words, locale=tongue.locale)
    if column.form == "date":
        return day_of(words) if is_day(words) else None
    return choice_of(words, column, criteria, language=tongue.code) or None


def told_in(cell: str, column: Column, criteria: Criteria, *, tongue: Tongue, own: Tongue, held: str) -> str:
    """A legible cell as the language `own` writes it; of what that cell `held` the links to the same ids stay."""
    meaning = meaning_of(cell, column, criteria, tongue=tongue)
    if meaning == NOTHING:
        return ""
    if column.form in _IDS:
        return ", ".join(_links_told(cell, held))
    if isinstance(meaning, Decimal) and column.form == "number":
        words = words_of(cell)
        # Digits alone are written alike everywhere.
        return words if words.isdecimal() else told_number(meaning, locale=own.locale)
    names = dict(names_of(column, criteria, language=own.code))
    return names.get(str(meaning), words_of(cell))


def _links_told(cell: str, held: str) -> Iterator[str]:
    """One for each id: as the translation has it, else as the source does, without words of the source's language."""
    before, written = _links(held), _links(cell)
    for entry_id in dict.fromkeys(ids_in(cell)):
        yield before.get(entry_id) or _wordless(entry_id, written.get(entry_id, entry_id))


def _links(cell: str) -> dict[str, str]:
    return {entry_id: link[0] for link in LINK.finditer(cell) for entry_id in ids_in(link[0])}


def _wordless(entry_id: str, link: str) -> str:
    """Without a text of its own a link says the title of its entry in the language of the page."""
    found = LINK.fullmatch(link)
    if found is None or found["words"] in ("", entry_id):
        return link
    return f"[](ref:{entry_id})"
