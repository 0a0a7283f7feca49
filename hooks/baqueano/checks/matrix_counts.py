"""The tables of a page and what its text says of them in, counts that differ from the table out."""

from __future__ import annotations

from collections.abc import Iterator

from baqueano.catalogue import Catalogue
from baqueano.diagnostics import Diagnostic, finding
from baqueano.matrix.cells import level_in
from baqueano.matrix.tables import Matrix, MatrixTable
from baqueano.model.criteria import Criteria, Level
from baqueano.model.texts import folded
from baqueano.rules import matrix_contents as rules

# What a name takes on when it tells of several ("critico", "criticos").
_ENDINGS = ("", "s", "es")


def check(matrix: Matrix, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """How many rows the text says a table has is how many it has, where the page has one such table."""
    for where in matrix.tables:
        page = catalogue.pages[where]
        for spot in page.count_spots:
            tables = matrix.named(page, spot.table)
            count = _count(tables[0], spot.qualifier, matrix.criteria) if len(tables) == 1 else spot.number
            if count != spot.number:
                line = str(tables[0].place(tables[0].table.header[0]).line)
                yield finding(rules.COUNT_DIFFERS, spot.place, written=spot.text, line=line, count=str(count))


def _count(table: MatrixTable, qualifier: str, criteria: Criteria) -> int:
    """The rows of a table, or those of the level that a word names; -1 for a word that names none."""
    language = table.page.language
    if not qualifier:
        return len(table.rows)
    level = _level(qualifier, criteria, language=language)
    return (
        -1 if level is None else sum(level_in(row, "level", criteria, language=language) is level for row in table.rows)
    )


def _level(qualifier: str, criteria: Criteria, *, language: str) -> Level | None:
    return next(
        (
            level
            for level in criteria.levels
            if qualifier in [folded(level.name[language]) + ending for ending in _ENDINGS]
        ),
        None,
    )
