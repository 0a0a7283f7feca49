"""A page with tables of the matrix and its translation in, the edits that give the second the first's values out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import groupby

from baqueano.catalogue import Catalogue
from baqueano.diagnostics import Edit
from baqueano.fixes.matrix_rows import Spot, line_for, spot_after, spot_of
from baqueano.matrix.equivalents import Tongue, is_shared, meaning_of, told_in
from baqueano.matrix.tables import Matrix, MatrixTable, Row
from baqueano.matrix.words import words_of
from baqueano.model.criteria import Column, Criteria
from baqueano.model.entries import Page
from baqueano.model.tables import Cell
from baqueano.places import Place


class Reason(StrEnum):
    """Why something is left as it is: a table, a column or the ids lack in the translation, a row in the source.

    `CELL` is one of the source that cannot be read.
    """

    TABLE = "table"
    COLUMN = "column"
    IDS = "ids"
    ROW = "row"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A cell that gets another value; `row` is the id of its row, `header` its column's name there."""

    place: Place
    row: str
    header: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Added:
    """A row that is put below the line of `place`; the columns `untranslated` hold words of the source."""

    place: Place
    row: str
    untranslated: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Left:
    """What only a person can mend, and the file (and line) of the source it is about."""

    place: Place
    reason: Reason
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Sync:
    """All that is to do on one translation; `edits` are what `rewritten` and `added` tell."""

    page: Page
    edits: tuple[Edit, ...]
    rewritten: tuple[Rewritten, ...]
    added: tuple[Added, ...]
    left: tuple[Left, ...]

    def line_after(self, line: int) -> int:
        """Where a line stands once the rows are added."""
        return line + sum(added.place.line < line for added in self.added)


def sync_page(source: Page, own: Page, matrix: Matrix, *, catalogue: Catalogue) -> Sync:
    """Bring the tables of a translation in line with those of its source, by row id and column.

    Words stay, and so do rows that the source does not have; a row that lacks comes with the words of the source, a
    risk's with its title where its page is translated. The order of columns and rows stays the translation's own.
    """
    left: list[Left] = []
    found: list[tuple[Edit, Rewritten | Added]] = []
    for before, table in _pairs(matrix.rendered(source), matrix.rendered(own)):
        if table is None:
            left.append(Left(Place(own.path), Reason.TABLE, before.name, str(_top(before))))
            continue
        pair = _Pair(before, table, matrix.criteria, catalogue)
        left += pair.left()
        found += pair.changes()
    added = sorted((told for _, told in found if isinstance(told, Added)), key=lambda told: told.place.line)
    rewritten = tuple(told for _, told in found if isinstance(told, Rewritten))
    return Sync(own, tuple(_joined(edit for edit, _ in found)), rewritten, tuple(added), tuple(left))


def _top(table: MatrixTable) -> Place:
    return table.place(table.table.header[0])


def _pairs(source: list[MatrixTable], own: list[MatrixTable]) -> Iterator[tuple[MatrixTable, MatrixTable | None]]:
    """Each table of the source and the one of its sort, counted from the top, that the translation has."""
    waiting = {name: [table for table in own if table.name == name] for name in {table.name for table in source}}
    for table in source:
        yield table, (waiting[table.name].pop(0) if waiting[table.name] else None)


def _joined(edits: Iterator[Edit]) -> Iterator[Edit]:
    """Rows that are put in at one place are one edit."""
    ordered = sorted(edits, key=lambda edit: (edit.place, bool(edit.place.length)))
    for place, group in groupby(ordered, key=lambda edit: edit.place):
        yield Edit(place, "".join(edit.text for edit in group))


@dataclass(frozen=True)
class _Pair:
    """A table of the source and the same of a translation."""

    source: MatrixTable
    own: MatrixTable
    criteria: Criteria
    catalogue: Catalogue

    @cached_property
    def tongue(self) -> Tongue:
        return Tongue(self.source.page.language, self.source.locale)

    @cached_property
    def own_tongue(self) -> Tongue:
        return Tongue(self.own.page.language, self.own.locale)

    @cached_property
    def before(self) -> Mapping[str, Column]:
        return _columns(self.source)

    @cached_property
    def columns(self) -> Mapping[str, Column]:
        """What both have, by key."""
        return {key: column for key, column in _columns(self.own).items() if key in self.before}

    def left(self) -> Iterator[Left]:
        if "id" not in self.columns:
            yield Left(_top(self.own), Reason.IDS, self.own.name, str(_top(self.source)))
            return
        for key, column in self.before.items():
            if key not in self.columns:
                header = column.header.get(self.own_tongue.code, key)
                yield Left(_top(self.own), Reason.COLUMN, header, str(_top(self.source)))
        known = {row.id for row in self.source.rows}
        for row in self.own.rows:
            if row.id not in known and "id" in row.cells:
                cell = row.cells["id"]
                yield Left(self.own.place(cell), Reason.ROW, row.id or cell.text, self.source.page.path)
        for row in self.source.rows:
            for key, cell in row.cells.items():
                column = self.before[key]
                if row.id and is_shared(column) and self._meaning(cell.text, column) is None:
                    yield Left(self.source.place(cell), Reason.CELL, words_of(cell.text), self.source.page.path)

    def changes(self) -> Iterator[tuple[Edit, Rewritten | Added]]:
        if "id" not in self.columns:
            return
        held: dict[str, list[tuple[Row, tuple[Cell, ...]]]] = {}
        for own, cells in zip(self.own.rows, self.own.table.rows, strict=True):
            held.setdefault(own.id, []).append((own, cells))
        above = self.own.table.separator
        # Of a row that stands there twice the last one counts, as in the check.
        for row in {row.id: row for row in self.source.rows if row.id}.values():
            for own, cells in held.get(row.id, ()):
                yield from self._rewritten(row, own)
                above = cells
            if row.id not in held:
                yield self._added(row, spot_after(self.own, above))

    def _rewritten(self, row: Row, own: Row) -> Iterator[tuple[Edit, Rewritten]]:
        for key, column in self.columns.items():
            if not is_shared(column) or key not in row.cells or key not in own.cells:
                continue
            cell, written = row.cells[key], own.cells[key]
            wanted = self._meaning(cell.text, column)
            if wanted is None or wanted == meaning_of(written.text, column, self.criteria, tongue=self.own_tongue):
                continue
            after = self._told(cell.text, column, held=written.text)
            header = column.header.get(self.own_tongue.code, key)
            spot = spot_of(self.own, written)
            told = Rewritten(self.own.place(written), row.id, header, words_of(written.text), words_of(after))
            yield Edit(spot.place, spot.filled(after)), told

    def _added(self, row: Row, spot: Spot) -> tuple[Edit, Added]:
        cells = [self._new_cell(row, column) for column in self.own.columns]
        line = line_for(self.own, [text for text, _ in cells])
        names = tuple(
            column.header.get(self.own_tongue.code, column.key)
            for column, (_, is_foreign) in zip(self.own.columns, cells, strict=True)
            if column is not None and is_foreign
        )
        return Edit(spot.place, f"\n{line}"), Added(spot.place, row.id, names)

    def _new_cell(self, row: Row, column: Column | None) -> tuple[str, bool]:
        """The text of a cell in a row that is added, and whether its words still are those of the source."""
        if column is None or column.key not in row.cells:
            return "", False
        text = row.cells[column.key].text
        if is_shared(column):
            return ("" if self._meaning(text, column) is None else self._told(text, column, held="")), False
        entry = self.catalogue.index.get((self.own_tongue.code, row.id))
        if column.key == "risk" and entry is not None and entry.kind == "risk" and entry.title:
            return entry.title.replace("|", "\\|"), False
        return text, column.form == "text" and bool(text)

    def _meaning(self, cell: str, column: Column) -> object:
        return meaning_of(cell, column, self.criteria, tongue=self.tongue)

    def _told(self, cell: str, column: Column, *, held: str) -> str:
        return told_in(cell, column, self.criteria, tongue=self.tongue, own=self.own_tongue, held=held)


def _columns(table: MatrixTable) -> dict[str, Column]:
    return {column.key: column for column in table.columns if column is not None}
