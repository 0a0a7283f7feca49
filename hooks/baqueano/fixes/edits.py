"""A text and its repairs in, the text with all of them made that do not touch each other out."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from baqueano.diagnostics import Diagnostic, Edit

Repair = Sequence[Edit]
"""The edits of one finding in one file: all of them are made, or none."""


@dataclass(frozen=True, slots=True, order=True)
class _Change:
    """An edit by offsets: text[start:end] becomes `text`."""

    start: int
    end: int
    text: str

    @property
    def is_empty(self) -> bool:
        return self.start == self.end and not self.text

    def touches(self, other: _Change) -> bool:
        """Whether the result would depend on which of the two is made first."""
        if self.start == self.end == other.start == other.end:
            return True
        return self.start < other.end and other.start < self.end


def plain(text: str) -> str:
    """The text that places count in: without BOM, with LF line ends."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def safe_repairs(diagnostics: Iterable[Diagnostic]) -> dict[str, list[Repair]]:
    """What may be done without a person, by file, in the order of the findings."""
    found: dict[str, list[Repair]] = {}
    for item in diagnostics:
        by_path: dict[str, list[Edit]] = {}
        for edit in item.edits:
            if edit.is_safe:
                by_path.setdefault(edit.place.path, []).append(edit)
        for path, edits in by_path.items():
            found.setdefault(path, []).append(edits)
    return found


def apply_edits(text: str, repairs: Iterable[Repair]) -> tuple[str, int]:
    """Make the repairs and say how many; of two that touch each other the first wins, the other is left for later.

    `text` is as `plain` gives it. A repair with an edit outside of it is not made. An edit that changes nothing counts:
    it asks for the file to be written anew.
    """
    starts = _line_starts(text)
    made: list[_Change] = []
    count = 0
    for repair in repairs:
        changes = [_change(edit, starts, size=len(text)) for edit in repair]
        wanted = sorted(change for change in changes if change is not None and not change.is_empty)
        if None in changes or not _fits(wanted, made):
            continue
        for change in wanted:
            insort(made, change)
        count += 1
    return _changed(text, made), count


def _line_starts(text: str) -> Sequence[int]:
    return (0, *(found.end() for found in re.finditer("\n", text)))


def _change(edit: Edit, starts: Sequence[int], *, size: int) -> _Change | None:
    """The edit by offsets; None when its place is not in the text."""
    place = edit.place
    if not 1 <= place.line <= len(starts):
        return None
    start = starts[place.line - 1] + place.column - 1
    line_end = starts[place.line] - 1 if place.line < len(starts) else size
    end = start + place.length
    return _Change(start, end, edit.text) if start <= line_end and end <= size else None


def _fits(wanted: Sequence[_Change], made: Sequence[_Change]) -> bool:
    """Whether sorted changes touch neither each other nor what is made; of that only the nearest can be touched."""
    if any(one.touches(other) for one, other in pairwise(wanted)):
        return False
    spots = [(change, bisect_left(made, change)) for change in wanted]
    return not any(change.touches(other) for change, spot in spots for other in made[max(0, spot - 1) : spot + 1])


def _changed(text: str, made: Iterable[_Change]) -> str:
    pieces = []
    done = 0
    for change in made:
        pieces += [text[done : change.start], change.text]
        done = change.end
    return "".join([*pieces, text[done:]])
