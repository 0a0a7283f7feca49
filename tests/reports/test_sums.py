"""Findings in, how many there are and what that means out."""

from __future__ import annotations

import pytest
from findings import MISSING, UNKNOWN

from baqueano.reports.sums import Summary, closing, summarise


@pytest.mark.parametrize(
    ("language", "summary", "told"),
    [
        ("es", Summary(1, 0, 0), "1 página revisada, 0 errores, 0 avisos. Se puede publicar."),
        (
            "es",
            Summary(0, 1, 2, 3),
            "0 páginas revisadas, 1 error, 2 avisos, 3 en baseline.txt. "
            "No se puede publicar hasta corregir los errores.",
        ),
        ("pt", Summary(2, 0, 1, 1), "2 páginas verificadas, 0 erros, 1 aviso, 1 em baseline.txt. Pode publicar."),
        ("pt", Summary(1, 2, 0), "1 página verificada, 2 erros, 0 avisos. Não dá para publicar até corrigir os erros."),
        (
            "en",
            Summary(1, 1, 1),
            "1 page checked, 1 error, 1 warning. It cannot be published until the errors are mended.",
        ),
        ("en", Summary(2, 0, 0, 9), "2 pages checked, 0 errors, 0 warnings, 9 in baseline.txt. It can be published."),
    ],
)
def test_the_closing_line_sums_up_and_says_what_it_means(language: str, summary: Summary, told: str) -> None:
    assert closing(summary, language) == told


def test_a_part_of_a_site_gets_no_verdict() -> None:
    assert closing(Summary(2, 1, 0), "es", is_whole=False) == "2 páginas revisadas, 1 error, 0 avisos."


def test_errors_and_warnings_are_counted() -> None:
    assert summarise([UNKNOWN, MISSING, UNKNOWN], pages=7) == Summary(7, 2, 1)
