"""Rows of typed values with their headers in, one table of the data edition, the same for CSV and workbook, out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

Value = str | int | Decimal | date
"""What a cell holds; "" where there is nothing."""

SEPARATOR: Final = " | "
"""Stands between the texts of a cell that has several; ids have a comma."""


class Labels(dict[str, str]):
    """Interface texts of one language; one that a site leaves out is its own key."""

    def __missing__(self, key: str) -> str:
        return key


@dataclass(frozen=True, slots=True)
class DataColumn:
    """A column: `form` as the criteria name it (scale, level, number, date, text, or a list of choices)."""

    key: str
    header: str
    form: str = "text"


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table in one language: `name` is the start of its file's name, `rows` have a value for each column."""

    name: str
    language: str
    columns: tuple[DataColumn, ...]
    rows: tuple[tuple[Value, ...], ...]
