"""The matrix of each language in, what a translation has otherwise than its source out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks.matrix_levels import is_consistent, is_half_told
from baqueano.checks.matrix_rows import is_stray, risk_ids
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.matrix.cells import loose_number, told_number
from baqueano.matrix.equivalents import NOTHING, Tongue, is_shared, meaning_of, told_in
from baqueano.matrix.tables import Matrix, MatrixTable, Row, ids_in
from baqueano.matrix.words import words_of
from baqueano.model.criteria import Column, Criteria
from baqueano.model.kinds import KIND_BY_NAME
from baqueano.model.tables import Cell
from baqueano.places import Place
from baqueano.rules import matrix as table_rules
from baqueano.rules import matrix_relations as rules

# The same letters say the same in every language.
_ALIKE: Final = frozenset({"scale", "date", "risk", "indicator", "tool", "institution"})
_NUMBER: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


def check(matrix: Matrix, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A translated matrix has the rows, the columns, the numbers, levels and ids of its source."""
    risks = risk_ids(catalogue)
    for source, own in matrix.twins(catalogue):
        pair = _Pair(source, own, matrix.criteria)
        columns = tuple(_columns(source, own))
        yield from columns
        yield from _rows(source, own, risks)
        differences = list(pair.differences())
        if any(fault.rule is rules.COLUMN_ORDER for fault in columns) and len(own.columns) == len(source.columns):
            # Where only two headers changed places, the cells say the same as they stand.
            as_they_stand = list(_Pair(source, replace(own, columns=source.columns), matrix.criteria).differences())
            differences = min(differences, as_they_stand, key=len)
        yield from differences


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

    def differences(self) -> Iterator[Diagnostic]:
        """The cells that say something else than those of the source."""
        columns = {column.key: column for column in self.own.columns if column is not None}
        for row_id in self.source.by_id.keys() & self.own.by_id.keys():
            before, after = self.source.by_id[row_id], self.own.by_id[row_id]
            for key in before.cells.keys() & after.cells.keys():
                if is_shared(columns[key]):
                    yield from self._cell(before, after, columns[key])
                elif columns[key].form == "text":
                    yield from self._numbers(before, after, columns[key])

    def _numbers(self, before: Row, after: Row, column: Column) -> Iterator[Diagnostic]:
        """A number in the words of a cell; one that only one language writes with digits is left alone."""
        first, second = (_NUMBER.findall(row.cells[column.key].text) for row in (before, after))
        gone = list((Counter(first) - Counter(second)).elements())
        come = list((Counter(second) - Counter(first)).elements())
        wanted = [number for number in gone if _value(number, self.source) not in _values(come, self.own)]
        written = [number for number in come if _value(number, self.own) not in _values(gone, self.source)]
        if len(gone) != len(come) or not wanted or not written:
            return
        cell = after.cells[column.key]
        start = cell.start + next(found.start() for found in _NUMBER.finditer(cell.text) if found[0] == written[0])
        place = self.own.place(Cell(written[0], start, start + len(written[0])))
        value = _value(wanted[0], self.source)
        told = wanted[0] if value is None else told_number(value, locale=self.own.locale)
        yield self._differs(place, before, column, written=written[0], wanted=told, text=told)

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
        is_told = column.is_required or is_half_told(before, column.key) or is_half_told(after, column.key)
        if is_told and NOTHING in (value, other):
            return
        place = self.own.place(after.cells[column.key])
        told = told_in(first, column, self.criteria, tongue=from_tongue, own=to_tongue, held=second)
        yield self._differs(place, before, column, written=words_of(second), wanted=words_of(told), text=told)

    def _differs(
        self, place: Place, before: Row, column: Column, *, written: str, wanted: str, text: str
    ) -> Diagnostic:
        return finding(
            rules.VALUE_DIFFERS,
            place,
            edits=(Edit(place, text),),
            header=_header(column, self.own),
            written=written or "—",
            wanted=wanted or "—",
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


def _value(number: str, table: MatrixTable) -> Decimal | None:
    return Decimal(number) if number.isdecimal() else loose_number(number, locale=table.locale)


def _values(numbers: list[str], table: MatrixTable) -> list[Decimal | None]:
    return [_value(number, table) for number in numbers]


def _tongue(table: MatrixTable) -> Tongue:
    return Tongue(table.page.language, table.locale)
