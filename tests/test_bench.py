"""What processes cost in, the table of the benchmark out."""

from __future__ import annotations

import sys

import pytest

from bench import (
    COLD,
    EDITED,
    MATRIX_CHECKS,
    MATRIX_TARGETS,
    RUMDL,
    Cost,
    NotMeasurableError,
    _cost,
    _table,
    _tabulated,
)


def test_the_table_has_a_line_for_each_tool_and_for_each_target() -> None:
    costs = {COLD: Cost(2.0, 2.5, 61.0), EDITED: Cost(0.75, 1.0, 60.0), RUMDL: Cost(0.5, 0.25, 20.0)}

    lines = _table(100, costs, rounds=3).splitlines()

    assert [" ".join(line.split()) for line in lines] == [
        "100 pages in each language, median of 3",
        "CPU s clock s peak MB CPU, cold check = 1",
        f"{COLD} 2.00 2.50 61 1.000",
        f"{EDITED} 0.75 1.00 60 0.375",
        f"{RUMDL} 0.50 0.25 20 0.250",
        f"target: {COLD}: at most 3 s of CPU, 2.00 measured: met",
        f"target: {EDITED}: at most 0.5 s of CPU, 0.75 measured: NOT MET",
    ]


def test_the_checks_of_a_matrix_have_a_target_of_their_own() -> None:
    costs = {COLD: Cost(4.0, 5.0, 90.0), MATRIX_CHECKS: Cost(0.5, 0.5, 80.0)}

    told = [_tabulated("Rows", costs, rows, targets=MATRIX_TARGETS).splitlines() for rows in (500, 5000)]

    assert told[0][-1] == f"target: {MATRIX_CHECKS}: at most 1 s of CPU, 0.50 measured: met"
    assert len(told[1]) == len(told[0]) - 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not say what a process took")
def test_a_process_has_its_own_cost() -> None:
    cost = _cost([sys.executable, "-c", "x = bytearray(80_000_000); sum(range(3_000_000))"])

    assert cost.cpu > 0.02
    assert cost.peak > 80


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not say what a process took")
def test_a_tool_that_fails_is_no_measure() -> None:
    with pytest.raises(NotMeasurableError, match="no such option"):
        _cost([sys.executable, "-c", "raise SystemExit('no such option')"])
