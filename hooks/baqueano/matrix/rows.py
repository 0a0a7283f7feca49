"""The tables of the matrix in, every row as a reader of one language gets it, cell by cell as typed values, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.matrix.cells import choice_of, day_of, number_of, scale_value, words_in
from baqueano.matrix.tables import Matrix, MatrixTable, Row, ids_in, matrix_of
from baqueano.matrix.words import words_for
from baqueano.model.criteria import ASSESSMENT, TREATMENT, Column, Criteria

CellValue = str | int | Decimal | date | tuple[str, ...]
"""A text, a number, a day, the key of a level or choice, or ids; "" or () where the cell says nothing readable."""

REFERRING: Final = ("risk", "indicator", "tool", "institution")
"""The forms of columns whose cells hold ids."""

PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "risks": (ASSESSMENT, TREATMENT),
    "indicators": ("indicators",),
    "actions": ("actions",),
}
"""What the rows are of, and the tables of the matrix that each is made of."""


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


MatrixRows = Mapping[str, tuple[MatrixRow, ...]]
"""The rows by what they are of ("risks", "indicators", "actions"), in the order they stand in."""


def rows_by_language(catalogue: Catalogue) -> Mapping[str, MatrixRows]:
    """The rows as readers of each language get them; nothing without criteria."""
    for criteria in catalogue.criteria:
        matrix = matrix_of(catalogue, criteria)
        codes = (language.code for language in catalogue.languages)
        return {code: rows_of(matrix, catalogue, language=code) for code in codes}
    return {}


def rows_of(matrix: Matrix, catalogue: Catalogue, *, language: str) -> MatrixRows:
    """A risk stands in one row with its treatment; what cannot be read is empty: the check has said so.

    Measures belong to the assessment of their page; those of a page that assesses nothing, to every one without its
    own.
    """
    keys = sorted({key for _, key in catalogue.pages})
    pages = [page for key in keys if (page := catalogue.page(language, key)) is not None and page.tables]
    reader = _Reader(catalogue, matrix, language)
    apart = matrix.apart(pages)
    rows: dict[str, list[MatrixRow]] = {name: [] for name in PARTS}
    for page in pages:
        measures = matrix.named(page, TREATMENT) or apart
        treated = {row.id: row for table in measures for row in reader.rows(table)}
        for table in matrix.rendered(page):
            if table.name == ASSESSMENT:
                rows["risks"] += [_joined(row, treated.get(row.id)) for row in reader.rows(table)]
            elif table.name in rows:
                rows[table.name] += reader.rows(table)
    return {name: tuple(found) for name, found in rows.items()}


def columns_of(criteria: Criteria, name: str, rows: tuple[MatrixRow, ...] = ()) -> tuple[Column, ...]:
    """The columns of "risks", "indicators" or "actions": in the order of the rows, then those they leave out."""
    by_key = {column.key: column for table in PARTS[name] for column in criteria.columns_of(table)}
    shown = dict.fromkeys(key for row in rows for key in row.values if key in by_key)
    return tuple(by_key[key] for key in {**shown, **by_key})


def _joined(row: MatrixRow, treatment: MatrixRow | None) -> MatrixRow:
    return replace(row, values={**row.values, **treatment.values}) if treatment else row


@dataclass(frozen=True, slots=True)
class _Reader:
    catalogue: Catalogue
    matrix: Matrix
    language: str

    def rows(self, table: MatrixTable) -> Iterator[MatrixRow]:
        page = table.page
        for row in table.rows:
            if row.id:
                values = {column.key: self._value(row, column, table) for column in table.columns if column}
                yield MatrixRow(row.id, page.key, page.text("id"), page.text("status"), {**values, "id": row.id})

    def _value(self, row: Row, column: Column, table: MatrixTable) -> CellValue:
        cell = row.cells.get(column.key)
        if cell is None or not cell.text:
            return ""
        if column.form in REFERRING:
            return ids_in(cell.text)
        if column.form == "scale":
            return scale_value(row, column.key) or ""
        if column.form in ("number", "date"):
            return _measured(words_in(row, column.key), column, locale=table.locale)
        if column.form == "level" or column.form in self.matrix.criteria.choices:
            return choice_of(words_in(row, column.key), column, self.matrix.criteria, language=table.page.language)
        return words_for(cell.text, self.catalogue, language=self.language)


def _measured(words: str, column: Column, *, locale: str) -> Decimal | date | str:
    """What can be reckoned with; "" for nothing."""
    if column.form == "date":
        day = day_of(words)
        return "" if day == date.min else day
    number = number_of(words, locale=locale)
    return "" if number is None else number
