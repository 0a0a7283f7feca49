"""The matrix that tests and measures are made with in, what makes it a good one out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from catalogues import CODES, site_criteria
from test_scripts import run

from matrix_corpus import TABLES, pages_of, write_site


@pytest.mark.parametrize("with_risks", [True, False])
def test_a_matrix_of_any_size_has_no_finding(with_risks: bool, tmp_path: Path) -> None:
    site = write_site(tmp_path, rows=26, criteria=site_criteria(), with_risks=with_risks)

    report = json.loads(run("check", "--site", site, "--format", "json").stdout)

    # The facts are those of the project, some of them old.
    assert [each for each in report["diagnostics"] if not each["path"].startswith("docs/_data/")] == []


def test_every_table_has_a_row_for_each_risk_in_every_language() -> None:
    pages = pages_of(12, site_criteria())

    rows = [text.count("\n| [R-12](ref:R-12) |") + text.count("-12 |") for text in pages.values()]
    assert sum(rows) == len(TABLES) * len(CODES)


def test_only_the_tables_that_are_asked_for_are_written() -> None:
    pages = pages_of(1, site_criteria(), tables=["assessment"])

    assert sorted(key for key in pages if key.startswith("es/matriz/")) == ["es/matriz/r-01.md", "es/matriz/x-01.md"]
    assert "{#treatment}" not in pages["es/matriz/x-01.md"]
