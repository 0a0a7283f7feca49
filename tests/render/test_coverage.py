"""A small site in, what each risk has and what is missing out."""

from __future__ import annotations

from bs4 import BeautifulSoup
from catalogues import WORDS, Words, catalogue_of, frame_on, plain, site_criteria
from fragments import Seen, links_in
from traces import joined_frame

from baqueano.render.coverage import coverage_table, factor_table, gap_lists
from baqueano.render.frame import Frame
from baqueano.render.lists import expand_lists

FRAME = joined_frame("es/matriz/acciones.md")
WITH_LEVELS = Words({**WORDS, "gap.risks_without_indicator": "Sin indicador ({levels})"})


def cells(html: str) -> list[list[str]]:
    rows = BeautifulSoup(html, "html.parser").select("tbody tr")
    return [[" ".join(cell.get_text().split()) for cell in row.select("th, td")] for row in rows]


def gaps(frame: Frame) -> dict[str, list[str]]:
    soup = BeautifulSoup(gap_lists(frame, site_criteria()), "html.parser")
    found = zip(soup.select("dt"), soup.select("dd"), strict=True)
    return {title.get_text(): [item.get_text() for item in items.select("li, p")] for title, items in found}


def frame_with_levels() -> Frame:
    frame = FRAME
    return Frame(frame.catalogue, frame.page, frame.language, WITH_LEVELS, frame.records, frame.trace)


def test_every_risk_says_what_it_has() -> None:
    assert cells(coverage_table(FRAME, site_criteria())) == [
        ["R-01 Rechazo & vuelta", "● Crítico", "1", "1", "1", "1", "1"],
        ["R-02 Trata", "◑ Alto", "0", "0", "1", "0", "0"],
        ["R-03 Odio", "○ Bajo", "0", "1", "0", "0", "0"],
    ]


def test_what_leads_nowhere_is_listed() -> None:
    assert gaps(frame_with_levels()) == {
        "‹gap.risks_without_tool›": ["R-02 Trata"],
        "Sin indicador (Alto, Crítico)": ["R-02 Trata"],
        "‹gap.risks_without_action›": ["R-03 Odio"],
        "‹gap.risks_without_module›": ["R-02 Trata", "R-03 Odio"],
        "‹gap.indicators_without_risk›": ["I-02 Lugares sin cartel"],
        "‹gap.tools_without_module›": ["T-02 Registro"],
        "‹gap.modules_without_tool›": ["M-02 Otro"],
        "‹gap.factors_without_risk›": ["RF02 Historial", "RF03 Estado débil Matriz: Faltan datos & tiempo."],
        "‹gap.publications_without_use›": ["P-02 Informe"],
    }


def test_where_nothing_is_missing_that_is_said() -> None:
    frame = frame_on(catalogue_of({"es/index.md": plain()}), "es/index.md")

    assert set(map(tuple, gaps(frame).values())) == {("‹gap.none›",)}


def test_a_factor_says_who_cites_it_or_why_it_was_left_out() -> None:
    html = factor_table(FRAME, site_criteria())

    assert cells(html) == [
        ["RF01 Conflicto", "R-01, R-02, R-03"],
        ["RF02 Historial", "‹coverage.no_risk›"],
        ["RF03 Estado débil", "Matriz: Faltan datos & tiempo."],
    ]
    assert links_in(html)[:2] == [Seen("factores.html#rf01", "Conflicto"), Seen("r-01.html", "R-01")]


def test_a_reason_in_another_language_is_marked() -> None:
    html = factor_table(joined_frame("es/matriz/acciones.md", language="pt"), site_criteria())

    assert '<span lang="es">Faltan datos &amp; tiempo.</span>' in html


def test_a_page_asks_for_each_part_by_its_name() -> None:
    parts = {"coverage": coverage_table, "coverage-gaps": gap_lists, "coverage-factors": factor_table}

    found = " ".join(expand_lists(f"<!-- list: {name} -->", FRAME) for name in parts)

    assert found == " ".join(
        f'<div class="panel panel--{name}">\n{part(FRAME, site_criteria())}\n</div>' for name, part in parts.items()
    )
