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
from baqueano.diagnostics import Diagnostic
from baqueano.matrix.tables import Matrix, matrix_of

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
    for criteria in catalogue.criteria:
        matrix = matrix_of(catalogue, criteria)
        for part in PARTS:
            yield from part(matrix, catalogue)
