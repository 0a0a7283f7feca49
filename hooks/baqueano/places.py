"""An author's file in, the exact spot someone must look at out."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A run of characters in a file.

    `path` is relative to the site's root with forward slashes; `line` and `column` count from 1, in code points;
    `length` is 0 when the whole line, or the whole file, is meant.
    """

    path: str
    line: int = 1
    column: int = 1
    length: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


def place_of_offset(path: str, text: str, *, offset: int, length: int = 0) -> Place:
    """Turn an offset into `text` (code points) into a Place; `text` uses LF line ends."""
    starts = _line_starts(text)
    line = bisect_right(starts, offset)
    return Place(path, line, offset - starts[line - 1] + 1, length)


@lru_cache(maxsize=4)
def _line_starts(text: str) -> tuple[int, ...]:
    """Kept for the few texts that are being read: hundreds of places are asked for in each."""
    return (0, *(found.end() for found in re.finditer("\n", text)))
