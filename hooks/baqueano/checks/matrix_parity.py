"""The matrix of each language in, what a translation has otherwise than its source out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks.translation_twins import twins
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.matrix.cells import choice_of, names_of
from baqueano.matrix.tables import Matrix, MatrixTable, Row, ids_in, words_of
from baqueano.model.criteria import Column, Criteria
from baqueano.rules import matrix_relations as rules

# What a column holds is the same in every language, however it is written.
_IDS: Final = frozenset({"risk", "indicator", "tool", "institution"})
_FIGURES: Final = frozenset({"scale", "number", "date"})


def check(matrix: Matrix, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A translated matrix has the rows, the columns, the numbers, levels and ids of its source."""
    for source, own in twins(catalogue):
        for before, table in zip(matrix.rendered(source), matrix.rendered(own), strict=False):
            if before.name == table.name:
                yield from _differences(before, table, matrix.criteria)


def _differences(source: MatrixTable, own: MatrixTable, criteria: Criteria) -> Iterator[Diagnostic]:
    yield from _order(source, own)
    before, after = ({row.id: row for row in table.rows if row.id} for table in (source, own))
    yield from (
        finding(rules.ROW_EXTRA, own.place(row.cells["id"]), id=row.id, path=source.page.path)
        for row in after.values()
        if row.id not in before
    )
    yield from (
        finding(
            rules.ROW_MISSING,
            own.place(own.table.header[0]),
            id=row.id,
            path=source.page.path,
            line=str(source.place(row.cells["id"]).line),
        )
        for row in before.values()
        if row.id not in after
    )
    columns = {column.key: column for column in own.columns if column is not None}
    for row_id in before.keys() & after.keys():
        yield from _cells(source, before[row_id], own, after[row_id], columns=columns, criteria=criteria)


def _order(source: MatrixTable, own: MatrixTable) -> Iterator[Diagnostic]:
    wanted = [column.key for column in source.columns if column is not None]
    written = [column.key for column in own.columns if column is not None]
    if written == wanted or sorted(written) != sorted(wanted) or None in own.columns:
        return
    index = next(number for number, key in enumerate(written) if key != wanted[number])
    names = [_header(column, own) for key in wanted for column in own.columns if column and column.key == key]
    cell = own.table.header[index]
    yield finding(rules.COLUMN_ORDER, own.place(cell), header=cell.text, path=source.page.path, order=", ".join(names))


def _header(column: Column, table: MatrixTable) -> str:
    return column.header.get(table.page.language, column.key)


def _cells(
    source: MatrixTable, before: Row, own: MatrixTable, after: Row, *, columns: Mapping[str, Column], criteria: Criteria
) -> Iterator[Diagnostic]:
    for key in before.cells.keys() & after.cells.keys():
        column, first, second = columns[key], before.cells[key], after.cells[key]
        value = _value(first.text, column, source.page.language, criteria=criteria)
        other = _value(second.text, column, own.page.language, criteria=criteria)
        if value == other or value is None or other is None:
            continue
        wanted = _told(first.text, column, source.page.language, own=own.page.language, criteria=criteria)
        place = own.place(second)
        yield finding(
            rules.VALUE_DIFFERS,
            place,
            edits=(Edit(place, wanted),),
            header=_header(column, own),
            written=words_of(second.text),
            wanted=words_of(wanted),
            path=source.page.path,
            line=str(source.place(first).line),
        )


def _value(cell: str, column: Column, language: str, *, criteria: Criteria) -> object:
    """What a cell says in any language; None for words of the author's own, and for what cannot be read."""
    words = words_of(cell)
    if column.form in _FIGURES:
        return words or None
    if column.form in _IDS:
        return frozenset(ids_in(cell))
    return choice_of(words, column, criteria, language=language) or None


def _told(cell: str, column: Column, language: str, *, own: str, criteria: Criteria) -> str:
    """The same in another language."""
    if column.form in _FIGURES or column.form in _IDS:
        return cell
    key = _value(cell, column, language, criteria=criteria)
    return next(name for other, name in names_of(column, criteria, language=own) if other == key)
