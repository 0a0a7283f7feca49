"""The rows of the matrix in one language in, its tables with headers and words out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from baqueano.catalogue import Catalogue
from baqueano.editions.data_entries import entry_columns, entry_values
from baqueano.editions.data_table import SEPARATOR, DataColumn, DataTable, Labels, Value
from baqueano.matrix.cells import names_of
from baqueano.matrix.rows import MatrixRow, MatrixRows, columns_of
from baqueano.model.criteria import Column, Criteria


def matrix_tables(
    catalogue: Catalogue, criteria: Criteria, rows: MatrixRows, *, language: str, words: Labels
) -> tuple[DataTable, ...]:
    """Risks (with their treatment), indicators and actions, as far as the site has any, in the order of the site."""
    teller = _Teller(catalogue, criteria, language, words)
    return tuple(teller.table(name, own) for name, own in rows.items() if own)


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
        """A risk is assessed in a matrix, and has a page of its own besides; other rows stand on one page."""
        columns = columns_of(self.criteria, name, rows)
        names = {column.key: dict(names_of(column, self.criteria, language=self.language)) for column in columns}
        address = DataColumn("address", self.words["data.address"])
        where = DataColumn("matrix", self.words["data.matrix"], "id") if name == "risks" else address
        return DataTable(
            name,
            self.language,
            (
                *(header for column in columns for header in self._headers(column)),
                where,
                DataColumn("table_status", self.words["data.table_status"]),
            ),
            tuple(
                (
                    *(value for column in columns for value in self._values(row, column, names[column.key])),
                    row.matrix if name == "risks" else self._address(row),
                    self._status(row.status),
                )
                for row in rows
            ),
        )

    def _address(self, row: MatrixRow) -> str:
        entry = self.catalogue.entry(self.language, row.id)
        return self.catalogue.address(entry, self.language) if entry else ""

    def _status(self, status: str) -> str:
        return self.words[f"status.{status}"] if status else ""

    def _headers(self, column: Column) -> Iterator[DataColumn]:
        header = column.header.get(self.language, column.key)
        yield DataColumn(column.key, header, column.form)
        if column.form == "institution":
            yield DataColumn(f"{column.key}_name", self.words["data.name_of"].format(column=header))

    def _values(self, row: MatrixRow, column: Column, names: Mapping[str, str]) -> Iterator[Value]:
        """One value for each header: ids in one text, keys by their `names`, institutions by ids and by titles."""
        value = row.values.get(column.key, "")
        if isinstance(value, tuple):
            yield ", ".join(value)
        else:
            yield names.get(value, value) if isinstance(value, str) else value
        if column.form == "institution":
            entries = [self.catalogue.entry(self.language, each) for each in value] if isinstance(value, tuple) else []
            yield SEPARATOR.join(entry.title for entry in entries if entry)
