"""The tables of the matrix and the entries of a site in, rows and cells that name nothing there is out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks.references import KnownIds, replacement_of
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.matrix.tables import Matrix, MatrixTable, Row, ids_in
from baqueano.matrix.words import words_of
from baqueano.model.criteria import ASSESSMENT, TREATMENT, Column
from baqueano.model.kinds import KIND_BY_NAME, Kind
from baqueano.model.tables import Cell
from baqueano.places import Place
from baqueano.rules import matrix as table_rules
from baqueano.rules import matrix_contents as rules

_RISK: Final = "risk"
# What the rows of each table are.
_KINDS: Final[Mapping[str, str]] = {
    ASSESSMENT: _RISK,
    TREATMENT: _RISK,
    "indicators": "indicator",
    "actions": "action",
}
# The hints of an id that no entry bears.
_UNKNOWN: Final = frozenset({"near", ""})
_RANGE: Final = re.compile(r"\d\s*(?:[-–—~…]|\.{2,3})\s*[A-Z]+-\d")
_IDS: Final = frozenset({_RISK, "indicator", "tool", "institution"})


def check(matrix: Matrix, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every row, and every cell that should, names an entry of the kind that is asked for."""
    rows = _Rows(catalogue)
    for table in matrix.all_tables():
        if table.table.is_rendered:
            for row in table.rows:
                yield from rows.faults_of_row(table, row)
                yield from rows.faults_of_cells(table, row)
    yield from _unassessed(matrix, catalogue)


def risk_ids(catalogue: Catalogue) -> frozenset[str]:
    """The ids of all risks of a site: where it has none, a matrix may hold its risks alone."""
    return frozenset(entry.id for entry in catalogue.entries if entry.kind == _RISK)


def is_stray(table: MatrixTable, row: Row, risks: frozenset[str]) -> bool:
    """Whether a row bears no id of the kind its table is about, or that of a risk the site does not have."""
    kind = KIND_BY_NAME[_KINDS[table.name]]
    return not kind.owns(row.id) or (kind.name == _RISK and bool(risks) and row.id not in risks)


def strays_in(tables: Iterable[MatrixTable], risks: frozenset[str]) -> frozenset[int]:
    """In which places, from 0, such rows stand."""
    numbered = ((table, number, row) for table in tables for number, row in enumerate(table.rows))
    return frozenset(number for table, number, row in numbered if is_stray(table, row, risks))


class _Rows:
    """What is known of the ids of a site, looked up once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.known = KnownIds(catalogue)
        self.kinds = {entry.kind for entry in catalogue.entries}

    def faults_of_row(self, table: MatrixTable, row: Row) -> Iterator[Diagnostic]:
        cell = row.cells.get("id")
        kind = KIND_BY_NAME[_KINDS[table.name]]
        if cell is None or not cell.text:
            return
        if not kind.owns(row.id):
            yield self._misshapen(table, cell, kind)
        elif len(ids_in(cell.text)) > 1:
            yield self._row_unknown(table, cell, hint="several", written=words_of(cell.text))
        elif kind.name == _RISK and self._is_absent(table, row.id, kind):
            yield self._absent(table, cell, row.id)

    def faults_of_cells(self, table: MatrixTable, row: Row) -> Iterator[Diagnostic]:
        for column in table.columns:
            cell = row.cells.get(column.key) if column is not None and column.form in _IDS else None
            if column is not None and cell is not None and cell.text:
                yield from self._cell(table, column, cell)

    def _cell(self, table: MatrixTable, column: Column, cell: Cell) -> Iterator[Diagnostic]:
        """Words that name nothing, ids of another kind, and ids without a link that nobody bears."""
        kind, named = KIND_BY_NAME[column.form], ids_in(cell.text)
        if not named:
            yield _value_wrong(table, column, table.place(cell), written=words_of(cell.text), expected=kind.example)
        if _RANGE.search(words_of(cell.text)):
            found = _value_wrong(table, column, table.place(cell), written=words_of(cell.text), expected="")
            yield replace(found, hint_key="range")
            return
        for number, entry_id in enumerate(named):
            place = _place_of(table, cell, entry_id)
            if entry_id in named[:number]:
                yield replace(_value_wrong(table, column, place, written=entry_id, expected=""), hint_key="twice")
            elif not kind.owns(entry_id):
                yield _value_wrong(table, column, place, written=entry_id, expected=kind.example)
            elif not _is_link(cell, entry_id) and self._is_absent(table, entry_id, kind):
                near = self.known.likeliest(entry_id, kind)
                found = _value_wrong(table, column, place, written=entry_id, expected=near)
                edits = (Edit(place, near),) if near else ()
                yield replace(found, hint_key="near" if near else "entry", edits=edits)

    def _is_absent(self, table: MatrixTable, entry_id: str, kind: Kind) -> bool:
        """Whether nothing bears an id: where a site has no entries of a kind at all, it means to have none."""
        is_kept = kind.name in self.kinds or entry_id in self.known.tombstones
        found = self.catalogue.entry(table.page.language, entry_id)
        return is_kept and found is None and not self.known.may_be_unread(entry_id)

    def _misshapen(self, table: MatrixTable, cell: Cell, kind: Kind) -> Diagnostic:
        """A risk whose id was written short may be known all the same."""
        words = words_of(cell.text)
        is_near = kind.name == _RISK and words[:1].upper() == kind.example[0]
        near = self.known.likeliest(words, kind) if is_near else ""
        return self._row_unknown(table, cell, hint="near" if near else "form", written=words, near=near)

    def _absent(self, table: MatrixTable, cell: Cell, entry_id: str) -> Diagnostic:
        tombstone = self.known.tombstones.get(entry_id)
        if tombstone is None:
            near = self.known.likeliest(entry_id, KIND_BY_NAME[_RISK])
            hint = "near" if near else ""
            return self._row_unknown(table, cell, hint=hint, written=entry_id, near=near)
        near = replacement_of(tombstone, self.known.tombstones)
        hint = "replaced" if self.catalogue.entry(table.page.language, near) else "retired"
        date = str(tombstone.retired)
        return self._row_unknown(table, cell, hint=hint, written=entry_id, near=near, date=date)

    def _row_unknown(
        self, table: MatrixTable, cell: Cell, *, hint: str, written: str, near: str = "", date: str = ""
    ) -> Diagnostic:
        kind = KIND_BY_NAME[_KINDS[table.name]]
        entry = self.catalogue.entry(table.page.language, near) if near else None
        place = table.place(cell)
        return finding(
            rules.ROW_UNKNOWN,
            place,
            hint=hint,
            edits=(Edit(place, cell.text.replace(written, near)),) if entry else (),
            cause=self.known.cause(written) if hint in _UNKNOWN else "",
            written=written,
            kind=kind.name,
            near=near,
            title=entry.title if entry else "",
            date=date,
            example=kind.example,
        )


def _value_wrong(table: MatrixTable, column: Column, place: Place, *, written: str, expected: str) -> Diagnostic:
    header = column.header.get(table.page.language, column.key)
    return finding(table_rules.VALUE_WRONG, place, hint="id", written=written, header=header, expected=expected)


def _is_link(cell: Cell, entry_id: str) -> bool:
    """Whether it is a reference, of which all is told elsewhere."""
    return f"ref:{entry_id}".lower() in cell.text.lower()


def _place_of(table: MatrixTable, cell: Cell, entry_id: str) -> Place:
    start = cell.start + cell.text.find(entry_id)
    return table.place(Cell(entry_id, start, start + len(entry_id)))


def _unassessed(matrix: Matrix, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A row of measures belongs to a risk that its page assesses, or where that assesses none any page does."""
    risks = risk_ids(catalogue)
    every = {
        language: [table for page in pages for table in matrix.named(page, ASSESSMENT)]
        for language, pages in matrix.pages(catalogue).items()
    }
    for where in matrix.tables:
        page = catalogue.pages[where]
        tables = matrix.named(page, ASSESSMENT) or every[page.language]
        assessed = {row.id for table in tables for row in table.rows}
        # A row with a wrong id is told so, and is meant for the risk that stands in its place.
        strays = strays_in(tables, risks)
        for table in matrix.named(page, TREATMENT) if assessed else ():
            for number, row in enumerate(table.rows):
                is_assessed = row.id in assessed or number in strays or is_stray(table, row, risks)
                if not is_assessed:
                    yield finding(rules.ROW_UNASSESSED, table.place(row.cells["id"]), id=row.id)
