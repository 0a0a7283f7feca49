"""Findings in, the Markdown page that GitHub shows for a step of a workflow out."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest
from findings import MISSING, REPAIRABLE, SOURCE, UNKNOWN, diagnostics, folded, line_of
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown
from strategies import any_text

from baqueano.diagnostics import EDITOR_LANGUAGES, Diagnostic, Edit
from baqueano.places import Place
from baqueano.reports.step_summary import step_summary
from baqueano.reports.visible import visible


def test_the_page_has_the_sum_the_table_and_what_is_suggested() -> None:
    page = step_summary([MISSING, REPAIRABLE], language="es", line_of=line_of, pages=2)

    assert page == (
        "### Baqueano\n"
        "\n"
        "2 páginas revisadas, 1 error, 1 aviso. No se puede publicar hasta corregir los errores.\n"
        "\n"
        "| Gravedad | Regla | Lugar | Qué pasa | Ayuda |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| error | reference-unknown | docs/pt/kit/t-03.md&#58;37&#58;16 | no hay ninguna entrada «R-99»"
        " | ¿quiso decir R-09 ««A»»? |\n"
        "| warning | translation-missing | docs/es/a.md&#58;1&#58;1 | falta la traducción a «Português»"
        " | cree docs/pt/a.md con el mismo id y los mismos títulos |\n"
        "\n"
        "#### Sugerencias\n"
        "\n"
        "docs/pt/kit/t-03.md&#58;37&#58;20\n"
        "\n"
        "```suggestion\n"
        "Veja [o risco](ref:R-09).\n"
        "```\n"
    )


def test_a_clean_site_has_no_table() -> None:
    page = step_summary([], language="en", line_of=line_of, pages=1, accepted=4)

    assert page == "### Baqueano\n\n1 page checked, 0 errors, 0 warnings, 4 in baseline.txt. It can be published.\n"


def test_a_folded_finding_is_one_row_with_its_places() -> None:
    page = step_summary([folded(*[Place("a.md")] * 5)], language="pt", line_of=line_of, pages=1)

    assert "&#58;16 (também em a.md&#58;1&#58;1, a.md&#58;1&#58;1, a.md&#58;1&#58;1 e mais 2) |" in page


@pytest.mark.parametrize(
    "fact",
    [
        "a|b",
        "<img src=x>",
        "`a` **b** _c_ [d](e)",
        "![x](y)",
        "&amp; $x$",
        "@someone #1 :tada:",
        "\\|",
        "~~a~~",
        "[^1]",
    ],
)
def test_what_an_author_wrote_is_no_markdown(fact: str) -> None:
    item = replace(UNKNOWN, facts=(("id", fact), ("near", ""), ("title", "")))

    page = step_summary([item], language="es", line_of=line_of, pages=1)

    cells = re.findall(r"<td>(.*?)</td>", markdown(page, extensions=["tables"]))
    assert len(cells) == 5
    assert html.unescape(cells[3]) == f"no hay ninguna entrada «{fact}»"


@pytest.mark.parametrize(("text", "fence"), [("``", "```"), ("```", "````"), ("a `````", "``````")])
def test_a_suggestion_cannot_end_its_own_block(text: str, fence: str) -> None:
    item = replace(UNKNOWN, edits=(Edit(Place("a.md", 1, 1, len(SOURCE)), text),))

    page = step_summary([item], language="es", line_of=line_of, pages=1)

    assert page.endswith(f"\n\n{fence}suggestion\n{text}\n{fence}\n")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("es", "No cabe más en esta página: de 5000 hallazgos se muestran {}. Todos: `python3 scripts/check.py`"),
        ("pt", "Não cabe mais nesta página: de 5000 achados aparecem {}. Todos: `python3 scripts/check.py`"),
        ("en", "There is no room for more on this page: it shows {} of 5000 findings. All: `python3 scripts/check.py`"),
    ],
)
def test_a_page_that_is_full_says_so(language: str, told: str) -> None:
    page = step_summary([UNKNOWN] * 5000, language=language, line_of=line_of, pages=1, limit=100_000)

    rows = page.count("| error |")
    assert 0 < rows < 5000
    assert page.endswith(f"\n\n{told.format(rows)}\n")
    assert 99_000 < len(page.encode()) <= 100_000


def test_errors_come_first_where_not_all_have_room() -> None:
    page = step_summary([MISSING] * 50 + [UNKNOWN], language="es", line_of=line_of, pages=1, limit=2_000)

    assert "| error |" in page.split("\n")[6]


def test_without_room_for_anything_there_is_no_page() -> None:
    assert step_summary([UNKNOWN], language="es", line_of=line_of, pages=1, limit=0) == ""


@given(diagnostics, st.sampled_from(EDITOR_LANGUAGES), any_text, st.integers(0, 3000))
def test_a_page_of_any_findings_keeps_within_its_limit(
    found: list[Diagnostic], language: str, source: str, limit: int
) -> None:
    page = step_summary(found, language=language, line_of=lambda _: source, pages=1, limit=limit)

    assert len(page.encode()) <= limit


@given(diagnostics)
def test_a_page_of_any_findings_has_a_row_for_each(found: list[Diagnostic]) -> None:
    page = step_summary(found, language="en", line_of=lambda _: "", pages=1)

    rows = [row for row in page.split("\n") if row.startswith(("| error |", "| warning |"))]
    assert sorted(html.unescape(row.split(" | ")[3]) for row in rows) == sorted(
        visible(item.message("en")) for item in found
    )
