"""The matrix of each language in, what a translation has otherwise than its source out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks.matrix_levels import is_consistent
from baqueano.checks.matrix_rows import is_stray, risk_ids
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.matrix.equivalents import NOTHING, Tongue, is_shared, meaning_of, told_in
from baqueano.matrix.tables import Matrix, MatrixTable, Row, ids_in
from baqueano.matrix.words import words_of
from baqueano.model.criteria import Column, Criteria
from baqueano.model.kinds import KIND_BY_NAME
from baqueano.rules import matrix as table_rules
from baqueano.rules import matrix_relations as rules

# The same letters say the same in every language.
_ALIKE: Final = frozenset({"scale", "date", "risk", "indicator", "tool", "institution"})


def check(matrix: Matrix, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A translated matrix has the rows, the columns, the numbers, levels and ids of its source."""
    risks = risk_ids(catalogue)
    for source, own in matrix.twins(catalogue):
        pair = _Pair(source, own, matrix.criteria)
        yield from _columns(source, own)
        yield from _rows(source, own, risks)
        for row_id in source.by_id.keys() & own.by_id.keys():
            yield from pair.differences(source.by_id[row_id], own.by_id[row_id])


def _columns(source: MatrixTable, own: MatrixTable) -> Iterator[Diagnostic]:
    """The same ones, in the same order; one that every table must have is missed already."""
    wanted = [column for column in source.columns if column is not None]
    written = [column.key for column in own.columns if column is not None]
    if None in own.columns or None in source.columns:
        return
    for column in wanted:
        if column.key not in written and not column.is_required:
            place = own.place(own.table.header[0])
            yield finding(table_rules.COLUMN_MISSING, place, header=_header(column, own))
    there = [column.key for column in wanted if column.key in written]
    index = next((number for number, key in enumerate(written) if [key] != there[number : number + 1]), None)
    if index is not None:
        cell = own.table.header[index]
        order = ", ".join(_header(column, own) for column in wanted)
        yield finding(rules.COLUMN_ORDER, own.place(cell), header=cell.text, path=source.page.path, order=order)


def _header(column: Column, table: MatrixTable) -> str:
    return column.header.get(table.page.language, column.key)


def _rows(source: MatrixTable, own: MatrixTable, risks: frozenset[str]) -> Iterator[Diagnostic]:
    """Rows of one language only; where the id of one is wrong, the row in its place is no other one."""
    before, after = _numbered(source), _numbered(own)
    for row_id in after.keys() - before.keys():
        if not _is_mistaken((own, source), after[row_id], risks):
            place = own.place(own.by_id[row_id].cells["id"])
            yield finding(rules.ROW_EXTRA, place, id=row_id, path=source.page.path)
    for row_id in before.keys() - after.keys():
        if not _is_mistaken((source, own), before[row_id], risks):
            place = own.place(own.table.header[0])
            line = str(source.place(source.by_id[row_id].cells["id"]).line)
            yield finding(rules.ROW_MISSING, place, id=row_id, path=source.page.path, line=line)


def _numbered(table: MatrixTable) -> Mapping[str, int]:
    return {row.id: number for number, row in enumerate(table.rows) if row.id}


def _is_mistaken(tables: tuple[MatrixTable, MatrixTable], number: int, risks: frozenset[str]) -> bool:
    """Whether a row, or the one in its place in the other table, bears an id that is told to be wrong."""
    return any(is_stray(table, row, risks) for table in tables for row in table.rows[number : number + 1])


@dataclass(frozen=True, slots=True)
class _Pair:
    """A table and its source."""

    source: MatrixTable
    own: MatrixTable
    criteria: Criteria

    def differences(self, before: Row, after: Row) -> Iterator[Diagnostic]:
        """The cells of a row that say something else than those of its source."""
        columns = {column.key: column for column in self.own.columns if column is not None}
        for key in before.cells.keys() & after.cells.keys():
            if is_shared(columns[key]):
                yield from self._cell(before, after, columns[key])

    def _cell(self, before: Row, after: Row, column: Column) -> Iterator[Diagnostic]:
        first, second = before.cells[column.key].text, after.cells[column.key].text
        if first == second and column.form in _ALIKE:
            return
        from_tongue, to_tongue = _tongue(self.source), _tongue(self.own)
        value = meaning_of(first, column, self.criteria, tongue=from_tongue)
        other = meaning_of(second, column, self.criteria, tongue=to_tongue)
        if value == other or value is None or other is None or self._is_told(before, after, column):
            return
        # An empty cell is told where no cell of the column may be empty.
        if column.is_required and NOTHING in (value, other):
            return
        place = self.own.place(after.cells[column.key])
        wanted = told_in(first, column, self.criteria, tongue=from_tongue, own=to_tongue, held=second)
        yield finding(
            rules.VALUE_DIFFERS,
            place,
            edits=(Edit(place, wanted),),
            header=_header(column, self.own),
            written=words_of(second) or "—",
            wanted=words_of(wanted) or "—",
            path=self.source.page.path,
            line=str(self.source.place(before.cells[column.key]).line),
        )

    def _is_told(self, before: Row, after: Row, column: Column) -> bool:
        """Whether either cell is told to be wrong: a level the numbers beside it contradict, an id of another kind."""
        pairs = ((self.source, before), (self.own, after))
        kind = KIND_BY_NAME.get(column.form)
        if kind is not None:
            return not all(kind.owns(named) for _, row in pairs for named in ids_in(row.cells[column.key].text))
        return column.form == "level" and not all(
            is_consistent(row, column.key, self.criteria, language=table.page.language) for table, row in pairs
        )


def _tongue(table: MatrixTable) -> Tongue:
    return Tongue(table.page.language, table.locale)
