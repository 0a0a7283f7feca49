"""A catalogue in, the tables of its matrix in one language, with headers and words, out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from baqueano.catalogue import Catalogue
from baqueano.editions.data_entries import entry_columns, entry_values
from baqueano.editions.data_matrix import CellValue, MatrixRow, matrix_columns, matrix_rows
from baqueano.editions.data_table import SEPARATOR, DataColumn, DataTable, Labels, Value
from baqueano.matrix.cells import names_of
from baqueano.model.criteria import Column, Criteria


def matrix_tables(catalogue: Catalogue, criteria: Criteria, *, language: str, words: Labels) -> tuple[DataTable, ...]:
    """Risks (with their treatment), indicators and actions, as far as the site has any, in the order of the site."""
    teller = _Teller(catalogue, criteria, language, words)
    rows_by_name = matrix_rows(catalogue, criteria, language=language)
    return tuple(teller.table(name, rows) for name, rows in rows_by_name.items() if rows)


def with_page_fields(table: DataTable, catalogue: Catalogue, *, words: Labels) -> DataTable:
    """A table of risks with what the page of each risk says, in further columns; any other table as it is."""
    if table.name != "risks":
        return table
    columns = entry_columns("risk", words)[2:]
    rows = []
    for row in table.rows:
        entry = catalogue.entry(table.language, str(row[0]))
        told = entry_values(entry, catalogue, language=table.language, words=words)[2:] if entry else ()
        rows.append((*row, *(told or ("",) * len(columns))))
    return DataTable(table.name, table.language, (*table.columns, *columns), tuple(rows))


@dataclass(frozen=True, slots=True)
class _Teller:
    catalogue: Catalogue
    criteria: Criteria
    language: str
    words: Labels

    def table(self, name: str, rows: tuple[MatrixRow, ...]) -> DataTable:
        columns = matrix_columns(self.criteria, name, rows)
        headers = [header for column in columns for header in self._headers(column)]
        matrix = DataColumn("matrix", self.words["data.matrix"], "id")
        status = DataColumn("table_status", self.words["data.table_status"])
        return DataTable(
            name,
            self.language,
            (*headers, matrix, status),
            tuple(self._row(row, columns) for row in rows),
        )

    def _row(self, row: MatrixRow, columns: tuple[Column, ...]) -> tuple[Value, ...]:
        status = row.status
        values = (value for column in columns for value in self._values(row, column))
        return (*values, row.matrix, self.words[f"status.{status}"] if status else "")

    def _headers(self, column: Column) -> Iterator[DataColumn]:
        header = column.header.get(self.language, column.key)
        yield DataColumn(column.key, header, column.form)
        if column.form == "institution":
            yield DataColumn(f"{column.key}_name", self.words["data.name_of"].format(column=header))

    def _values(self, row: MatrixRow, column: Column) -> Iterator[Value]:
        """One value for each header: institutions are told by their ids, then by their names."""
        value = row.values.get(column.key, "")
        yield self._told(value, column)
        if column.form == "institution":
            entries = [self.catalogue.entry(self.language, each) for each in value] if isinstance(value, tuple) else []
            yield SEPARATOR.join(entry.title for entry in entries if entry)

    def _told(self, value: CellValue, column: Column) -> Value:
        """Ids in one text, the key of a level or choice as its name in this language."""
        if isinstance(value, tuple):
            return ", ".join(value)
        names = dict(names_of(column, self.criteria, language=self.language))
        return names.get(value, value) if isinstance(value, str) else value
