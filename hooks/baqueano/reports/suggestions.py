"""A finding whose repair needs a person in, the lines as they would read out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from baqueano.diagnostics import Diagnostic, Edit
from baqueano.fixes.edits import apply_edits
from baqueano.places import Place
from baqueano.reports.excerpt import shortened
from baqueano.reports.lines import LineOf


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The line at `place` as it would read; the place's column is where the first change is."""

    place: Place
    line: str

    @property
    def shortened(self) -> str:
        """What fits in a terminal, around the first change."""
        return shortened(self.line, around=self.place.column - 1)


def suggestions(diagnostic: Diagnostic, line_of: LineOf) -> Iterator[Suggestion]:
    """One line for each that the finding's unsafe edits change; an edit that crosses lines is not shown."""
    wanted = sorted((edit for edit in diagnostic.edits if not edit.is_safe), key=lambda edit: edit.place)
    for (path, number), edits in groupby(wanted, key=lambda edit: (edit.place.path, edit.place.line)):
        changes = tuple(edits)
        source = line_of(Place(path, number))
        mended, count = apply_edits(source, [tuple(_in_first_line(edit) for edit in changes)])
        if count and mended != source and "\n" not in mended:
            yield Suggestion(changes[0].place, mended)


def _in_first_line(edit: Edit) -> Edit:
    return replace(edit, place=replace(edit.place, line=1))
