"""A site's folder in, the line of source a place is on out."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from baqueano.places import Place

LineOf = Callable[[Place], str]
"""Gives the line of source a place is on, "" when it cannot be shown."""


def source_lines(root: Path) -> LineOf:
    """Read the line a place is on from the files below `root`; an unreadable file has no lines to show."""

    @cache
    def lines(path: str) -> tuple[str, ...]:
        try:
            # Opening a pipe would wait for ever.
            if not (root / path).is_file():
                return ()
            # Not splitlines: a Place counts line feeds only, and so do editors.
            return tuple((root / path).read_text(encoding="utf-8-sig").split("\n"))
        except (OSError, ValueError):
            return ()

    def line_of(place: Place) -> str:
        found = lines(place.path)
        return found[place.line - 1] if place.line <= len(found) else ""

    return line_of
