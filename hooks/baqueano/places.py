"""An author's file in, the exact spot someone must look at out."""

from __future__ import annotations

from dataclasses import dataclass


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
    line_start = text.rfind("\n", 0, offset) + 1
    return Place(path, text.count("\n", 0, offset) + 1, offset - line_start + 1, length)
