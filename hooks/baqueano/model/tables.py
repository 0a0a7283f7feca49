"""The tables of a page as they are written: header, separator, rows, and where every cell stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Cell(NamedTuple):
    """What stands between two bars: `text` without the blanks around it, from `start` to `end` of the file."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """Lines with bars that belong together; the first is the header, the second the separator (empty: there is none).

    `is_rendered` when Markdown makes a table of it; `follows_text` when a line of text stands right above.
    """

    header: tuple[Cell, ...]
    separator: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    is_rendered: bool
    follows_text: bool
