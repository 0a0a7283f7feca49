"""The risks of a site and its matrix in, risks that no matrix assesses or that it names otherwise, out."""

from __future__ import annotations

from collections.abc import Iterator

from baqueano.catalogue import Catalogue
from baqueano.checks.matrix_rows import is_stray, risk_ids
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.matrix.cells import words_in
from baqueano.matrix.tables import Matrix, MatrixTable
from baqueano.matrix.words import words_for
from baqueano.model.criteria import ASSESSMENT
from baqueano.model.texts import folded
from baqueano.rules import matrix_relations as rules

_RISK = "risk"


def check(matrix: Matrix, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every risk is assessed in some matrix, under the name of its page."""
    tables = [table for table in matrix.all_tables() if table.name == ASSESSMENT]
    for table in tables:
        yield from _names(table, catalogue)
    assessed = {(table.page.language, row.id) for table in tables for row in table.rows}
    risks = risk_ids(catalogue)
    # A row with a wrong id is told so, and is known by its name.
    named = {folded(words_in(row, _RISK)) for table in tables for row in table.rows if is_stray(table, row, risks)}
    for entry in catalogue.entries:
        if entry.kind != _RISK or not entry.page:
            continue
        # A row that only a translation lacks is missing from its table.
        told = {(language, entry.id) for language in (entry.language, catalogue.default_language)}
        if assessed.isdisjoint(told) and folded(entry.title) not in named:
            yield finding(rules.RISK_UNLISTED, entry.place, id=entry.id)


def _names(table: MatrixTable, catalogue: Catalogue) -> Iterator[Diagnostic]:
    for row in table.rows:
        entry = catalogue.index.get((table.page.language, row.id))
        cell = row.cells.get(_RISK)
        if entry is None or cell is None or not cell.text or entry.kind != _RISK or not entry.title:
            continue
        words = words_for(cell.text, catalogue, language=entry.language)
        if folded(words) != folded(entry.title):
            place = table.place(cell)
            yield finding(
                rules.RISK_NAME_DIFFERS,
                place,
                edits=(Edit(place, entry.title),),
                id=entry.id,
                written=words,
                title=entry.title,
                path=entry.place.path,
            )
