"""A catalogue in, every row of its matrix as a reader of one language gets it, cell by cell as typed values, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.editions.data_words import spoken
from baqueano.matrix.cells import choice_of, day_of, level_in, number_of, scale_value, words_in
from baqueano.matrix.tables import MatrixTable, Row, ids_in, matrix_of
from baqueano.model.criteria import ASSESSMENT, Column, Criteria
from baqueano.model.entries import Page

CellValue = str | int | Decimal | date | tuple[str, ...]
"""A text, a number, a day, the key of a level or choice, or ids; "" or () where the cell says nothing readable."""

REFERRING: Final = ("risk", "indicator", "tool", "institution")
"""The forms of columns whose cells hold ids."""

TABLES_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "risks": (ASSESSMENT, "treatment"),
    "indicators": ("indicators",),
    "actions": ("actions",),
}
"""The tables of the data edition, and the tables of the matrix that each is made of."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row: `page` is the key of its page, `matrix` that page's id ("" for none), `status` that page's status.

    `values` stand by column, in the order of the site.
    """

    id: str
    page: str
    matrix: str
    status: str
    values: Mapping[str, CellValue]


def matrix_columns(criteria: Criteria, name: str, rows: tuple[MatrixRow, ...]) -> tuple[Column, ...]:
    """The columns of a table of the data edition ("risks"): in the order of the site, then those it leaves out."""
    by_key = {column.key: column for table in TABLES_OF[name] for column in criteria.columns_of(table)}
    shown = [key for row in rows for key in row.values if key in by_key]
    return tuple(by_key[key] for key in dict.fromkeys((*shown, *by_key)))


def matrix_rows(catalogue: Catalogue, criteria: Criteria, *, language: str) -> Mapping[str, tuple[MatrixRow, ...]]:
    """The rows by table ("risks", "indicators", "actions"), in the order they stand in, a risk with its treatment.

    A cell that cannot be read is empty: the check has said so.
    """
    matrix = matrix_of(catalogue, criteria)
    pages = [page for key in sorted({key for _, key in catalogue.pages}) if (page := catalogue.page(language, key))]
    reader = _Reader(catalogue, criteria, language)
    found: dict[str, list[MatrixRow]] = {name: [] for name in TABLES_OF}
    for page in pages:
        tables = matrix.rendered(page)
        treated = {row.id: row for table in tables if table.name == "treatment" for row in reader.rows(table)}
        for table in tables:
            if table.name == ASSESSMENT:
                found["risks"] += [_joined(row, treated.get(row.id)) for row in reader.rows(table)]
            elif table.name in found:
                found[table.name] += reader.rows(table)
    return {name: tuple(rows) for name, rows in found.items()}


def _joined(row: MatrixRow, treatment: MatrixRow | None) -> MatrixRow:
    return replace(row, values={**row.values, **treatment.values}) if treatment else row


@dataclass(frozen=True, slots=True)
class _Reader:
    catalogue: Catalogue
    criteria: Criteria
    language: str

    def rows(self, table: MatrixTable) -> Iterator[MatrixRow]:
        for row in table.rows:
            page = table.page
            values = {column.key: self._value(row, column, page) for column in table.columns if column}
            if row.id:
                yield MatrixRow(row.id, page.key, page.text("id"), page.text("status"), values | {"id": row.id})

    def _value(self, row: Row, column: Column, page: Page) -> CellValue:
        if column.key not in row.cells:
            return ""
        if column.form in REFERRING:
            return ids_in(row.cells[column.key].text)
        if column.form in ("scale", "number", "date"):
            return self._measured(row, column, page)
        if column.form == "level":
            level = level_in(row, column.key, self.criteria, language=page.language)
            return level.key if level else ""
        if column.form in self.criteria.choices:
            return choice_of(words_in(row, column.key), column, self.criteria, language=page.language)
        return spoken(row.cells[column.key].text, self.catalogue, language=self.language)

    def _measured(self, row: Row, column: Column, page: Page) -> int | Decimal | date | str:
        """What can be reckoned with; "" for nothing."""
        words = words_in(row, column.key)
        if column.form == "scale":
            return scale_value(row, column.key) or ""
        if column.form == "date":
            return "" if day_of(words) == date.min else day_of(words)
        number = number_of(words, locale=self._locale(page))
        return "" if number is None else number

    def _locale(self, page: Page) -> str:
        return self.catalogue.settings.words_in(page.language).get("date_locale", page.language)
