"""A table of the matrix and a cell or row of it in, where an edit goes and how it is written there, out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from baqueano.matrix.tables import MatrixTable
from baqueano.model.tables import Cell
from baqueano.places import Place

_LEAD: Final = re.compile(r"[ \t>]*")


@dataclass(frozen=True, slots=True)
class Spot:
    """The characters at `place` become a text between the blanks `before` and `after`."""

    place: Place
    before: str = ""
    after: str = ""

    def filled(self, text: str) -> str:
        return f"{self.before}{text}{self.after}"


def spot_of(table: MatrixTable, cell: Cell) -> Spot:
    """Where a cell's text stands; into an empty one it goes with one blank on both sides."""
    if cell.text:
        return Spot(table.place(cell))
    text = table.page.file.text
    blanks = len(text[: cell.start]) - len(text[: cell.start].rstrip(" \t"))
    if blanks > 1:
        return Spot(_place(table, cell.start - blanks + 1))
    return Spot(_place(table, cell.start), before="" if blanks else " ", after=" ")


def spot_after(table: MatrixTable, cells: tuple[Cell, ...]) -> Spot:
    """The end of the line that a row stands on."""
    text = table.page.file.text
    end = text.find("\n", cells[-1].end)
    return Spot(_place(table, len(text) if end < 0 else end))


def line_for(table: MatrixTable, cells: list[str]) -> str:
    """A row as the table's own are written: with what stands left of them, and with bars at the ends if they have."""
    text, first = table.page.file.text, table.table.header[0].start
    start = text.rfind("\n", 0, first) + 1
    lead = _LEAD.match(text, start)
    row = " | ".join(cells)
    if lead is None or not text.startswith("|", lead.end()):
        return f"{lead[0] if lead else ''}{row}"
    return f"{lead[0]}| {row} |"


def _place(table: MatrixTable, offset: int) -> Place:
    return table.page.place_in_body(offset - table.page.body_start)
