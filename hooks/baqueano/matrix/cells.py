"""A cell of the matrix in, the value it says in its page's language out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

from baqueano.matrix.tables import Row
from baqueano.matrix.words import words_of
from baqueano.model.criteria import SCALE, Column, Criteria, Level
from baqueano.model.texts import folded

_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_WHOLE: Final = re.compile(r"0|[1-9]\d{0,8}", re.ASCII)
_NUMBER: Final = re.compile(r"\d[\d.,]{0,20}", re.ASCII)
_NO_DAY: Final = date.min


def words_in(row: Row, key: str) -> str:
    """What readers see in a row's cell; "" where the row has no such cell."""
    return words_of(row.cells[key].text) if key in row.cells else ""


def whole_number(words: str) -> int:
    """A whole number of at most nine digits, without zeros before it; -1 for anything else."""
    return int(words) if _WHOLE.fullmatch(words) else -1


@lru_cache(maxsize=4096)
def number_of(words: str, *, locale: str) -> Decimal | None:
    """A number as a locale of the Unicode CLDR writes it ("1.500,5" in es_AR), None for anything else.

    With the locale's sign between thousands or without any. What it would never write is not guessed: "1.500" in en_GB
    may be one and a half, or one thousand and five hundred.
    """
    if _WHOLE.fullmatch(words):
        return Decimal(words)
    value = loose_number(words, locale=locale)
    if value is None:
        return None
    return value if words in (_formatted(value, locale, has_groups=groups) for groups in (True, False)) else None


def loose_number(words: str, *, locale: str) -> Decimal | None:
    """What a locale makes of digits, dots and commas, however they stand; None when it cannot read them."""
    if not _NUMBER.fullmatch(words):
        return None
    # Babel takes a quarter of a second to import, and digits alone do not need it.
    from babel.core import UnknownLocaleError  # noqa: PLC0415
    from babel.numbers import NumberFormatError, parse_decimal  # noqa: PLC0415

    try:
        return parse_decimal(words, locale=locale)
    except (NumberFormatError, UnknownLocaleError, ValueError):
        return None


def told_number(value: Decimal, *, locale: str) -> str:
    """A number as the locale writes it; with a point before its fraction for a locale Babel does not know."""
    return _formatted(value, locale, has_groups=True)


def _formatted(value: Decimal, locale: str, *, has_groups: bool) -> str:
    from babel.core import UnknownLocaleError  # noqa: PLC0415
    from babel.numbers import format_decimal  # noqa: PLC0415

    try:
        return format_decimal(value, locale=locale, decimal_quantization=False, group_separator=has_groups)
    except (UnknownLocaleError, ValueError):
        return str(value)


def scale_value(row: Row, key: str) -> int:
    """The value of a cell from 1 to 5; 0 when it has none."""
    value = whole_number(words_in(row, key))
    return value if value in SCALE else 0


def level_in(row: Row, key: str, criteria: Criteria, *, language: str) -> Level | None:
    """The level a cell names in its page's language; None where it names none."""
    words = folded(words_in(row, key))
    return next((level for level in criteria.levels if folded(level.name[language]) == words), None)


def is_day(words: str) -> bool:
    """Whether it is a day as in 2026-11-24 that the calendar has."""
    return day_of(words) != _NO_DAY


def day_of(words: str) -> date:
    """The day, date.min for what is none."""
    try:
        return date.fromisoformat(words) if _DATE.fullmatch(words) else _NO_DAY
    except ValueError:
        return _NO_DAY


def choice_of(words: str, column: Column, criteria: Criteria, *, language: str) -> str:
    """The key of the level or choice that words name in a language, "" for none."""
    wanted = folded(words)
    return next((key for key, name in names_of(column, criteria, language=language) if folded(name) == wanted), "")


def names_of(column: Column, criteria: Criteria, *, language: str) -> Iterator[tuple[str, str]]:
    """The words a column may hold in a language, by their keys: levels, or its choices; none for any other form."""
    if column.form == "level":
        yield from ((level.key, level.name[language]) for level in criteria.levels)
    for key, names in criteria.choices.get(column.form, {}).items():
        yield key, names[language]
