"""A line of source and a place in it in, what a person is shown of it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from baqueano.places import Place
from baqueano.reports.visible import Cell, cells

_COLUMNS: Final = 100
"""Of a longer line only the part around the place is shown."""
_BEFORE: Final = 30
"""Columns shown before the place, so that what follows it has room too."""
# Nothing further from the place can be shown, and a line may be megabytes long.
_REACH: Final = 4 * _COLUMNS


@dataclass(frozen=True, slots=True)
class _View:
    """The part of a line that is shown: its cells, the one that a code point stands at, what stands for the rest."""

    row: tuple[Cell, ...]
    at: int
    left: str
    right: str

    def __str__(self) -> str:
        return self.left + "".join(cell.shown for cell in self.row) + self.right


def excerpt(source: str, place: Place) -> tuple[str, ...]:
    """The line, cut around the place, and carets below it; nothing for a whole line or a blank one."""
    if not place.length or not source.strip(" \t\n\r\xa0"):
        return ()
    view = _view(source, place.column - 1)
    start = _base(view.row, view.at)
    pad = " " * (len(view.left) + _width(view.row[:start]))
    carets = "^" * max(1, _width(view.row[start : view.at + place.length]))
    number = f"{place.line:>5}"
    return f"{number} | {view}", f"{' ' * len(number)} | {pad}{carets}"


def shortened(line: str, *, around: int) -> str:
    """One line, cut around the code point at an offset; what is invisible is named."""
    return str(_view(line, around))


def _view(line: str, offset: int) -> _View:
    at = min(offset, len(line))
    first, last = max(0, at - _REACH), at + _REACH
    row = tuple(cells(line[first:last]))
    begin, end = _window(row, _base(row, at - first))
    left = "…" if first + begin else ""
    right = "…" if first + end < len(line) else ""
    return _View(row[begin:end], at - first - begin, left, right)


def _window(row: Sequence[Cell], start: int) -> tuple[int, int]:
    """The cells to show: some before `start`, as many as fit from there, and then more before if there is room."""
    begin = _reach_back(row, start, room=_BEFORE)
    end, room = begin, _COLUMNS
    while end < len(row) and row[end].width <= room:
        room -= row[end].width
        end += 1
    begin = _reach_back(row, begin, room=room)
    # What is drawn with a character that was cut off goes with it.
    while 0 < begin < start and not row[begin].width:
        begin += 1
    return begin, end


def _reach_back(row: Sequence[Cell], start: int, *, room: int) -> int:
    begin = start
    while begin and row[begin - 1].width <= room:
        begin -= 1
        room -= row[begin].width
    return begin


def _base(row: Sequence[Cell], at: int) -> int:
    """The cell with columns of its own that the one at `at` is drawn with."""
    while 0 < at < len(row) and not row[at].width:
        at -= 1
    return at


def _width(row: Sequence[Cell]) -> int:
    return sum(cell.width for cell in row)
