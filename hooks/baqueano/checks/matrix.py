"""A catalogue in, everything wrong with its risk matrix out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks import (
    matrix_cells,
    matrix_counts,
    matrix_factors,
    matrix_levels,
    matrix_parity,
    matrix_risks,
    matrix_rows,
    matrix_treatment,
)
from baqueano.diagnostics import Diagnostic, finding
from baqueano.matrix.tables import Matrix, matrix_of
from baqueano.model.kinds import PANELS
from baqueano.places import Place
from baqueano.rules import matrix_contents as rules

_FILE: Final = "/_data/matrix.yml"
_KIND: Final = "criteria"

PARTS: Final[tuple[Callable[[Matrix, Catalogue], Iterator[Diagnostic]], ...]] = (
    matrix_cells.check,
    matrix_rows.check,
    matrix_levels.check,
    matrix_treatment.check,
    matrix_parity.check,
    matrix_risks.check,
    matrix_factors.check,
    matrix_counts.check,
)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """The tables that hold the matrix are looked for once; without criteria nobody knows which they are."""
    yield from _unchecked(catalogue)
    for criteria in catalogue.criteria:
        matrix = matrix_of(catalogue, criteria)
        for part in PARTS:
            yield from part(matrix, catalogue)


def _unchecked(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A matrix whose criteria are gone would be silent; what is wrong with a file that is there is told there.

    A site that shows nothing of such a file never had one.
    """
    is_there = any(record.path.endswith(_FILE) for record in catalogue.records) or _KIND in catalogue.unread_kinds
    is_shown = any(name in PANELS for page in catalogue.pages.values() for name, _ in page.lists)
    for page in catalogue.pages.values() if is_shown and not is_there else ():
        if page.kind == "matrix" and page.tables:
            yield finding(rules.CRITERIA_MISSING, page.field_places.get("kind", Place(page.path)))
