"""The matrix of a page in, its heat map and the controls of its filter out."""

from __future__ import annotations

from functools import cache

import pytest
from bs4 import BeautifulSoup, Tag
from catalogues import catalogue_of, frame_on, plain, site_criteria

from baqueano.render.frame import Frame
from baqueano.render.heat_map import heat_map
from baqueano.render.matrix_filter import kinds_of, matrix_filter

RISK = """\
---
id: {id}
kind: risk
title: {title}
summary: Una línea.
status: draft
reviewed: 2026-11-23
framework: [RF03]
nature: dynamic
route_stage: {stages}
velocity: hours
affected: personas
---
"""
MATRIX = """
| ID | Riesgo | Probabilidad | Impacto | Nivel | Tendencia | Confianza |
|:---|:---|:-:|:-:|:---|:---|:---|
| [R-01](ref:R-01) | Rechazo | 3 | 5 | Crítico | en alza | baja |
| [R-02](ref:R-02) | Captación | 3 | 5 | Crítico | estable | baja |
| [R-03](ref:R-03) | Odio & miedo | 2 | 2 | Bajo | en alza | baja |

| ID | Indicadores | Herramientas | Prob. residual | Imp. residual | Nivel residual |
|:---|:---|:---|:-:|:-:|:---|
| [R-01](ref:R-01) | I-01 | T-01 | 2 | 5 | Alto |
"""
PAGES = {
    "es/matriz/r-01.md": RISK.format(id="R-01", title="Rechazo", stages="[border, transit]"),
    "es/matriz/r-02.md": RISK.format(id="R-02", title="Captación", stages="[transit]"),
    "es/matriz/r-03.md": RISK.format(id="R-03", title="Odio", stages="[destination]"),
    "es/matriz/x-01.md": plain("Matriz", body=MATRIX),
    "es/kit/index.md": plain(),
}


@cache
def frame(uri: str = "es/matriz/x-01.md", reader: str = "es") -> Frame:
    return frame_on(catalogue_of(PAGES), uri, language=reader)


def shown(uri: str = "es/matriz/x-01.md", *, reader: str = "es") -> BeautifulSoup:
    return BeautifulSoup(heat_map(frame(uri, reader), site_criteria()), "html.parser")


def cell(soup: BeautifulSoup, likelihood: int, impact: int, *, table: int = 0) -> Tag:
    rows = soup.select("table")[table].select("tbody tr")
    return rows[5 - likelihood].select("td")[impact - 1]


def ids_in(tag: Tag) -> list[str]:
    return [str(item["data-risk"]) for item in tag.select("li")]


def test_a_risk_stands_where_likelihood_and_impact_cross() -> None:
    soup = shown()
    filled = {
        (row, column): ids for row in range(1, 6) for column in range(1, 6) if (ids := ids_in(cell(soup, row, column)))
    }

    assert filled == {(3, 5): ["R-01", "R-02"], (2, 2): ["R-03"]}


def test_the_highest_likelihood_is_on_top() -> None:
    heads = shown().select("table")[0].select("tbody th")

    assert [head.get_text()[0] for head in heads] == ["5", "4", "3", "2", "1"]


@pytest.mark.parametrize(("likelihood", "impact"), [(row, column) for row in range(1, 6) for column in range(1, 6)])
def test_a_cell_has_the_level_that_the_criteria_give(likelihood: int, impact: int) -> None:
    level = site_criteria().level_of(likelihood, impact)
    found = cell(shown(), likelihood, impact)

    assert [name.get_text() for name in found.select(".heat__level")] == [level.name["es"]]
    assert {f"level--{level.key}", f"level--{level.pattern}"} <= set(found["class"])


def test_a_cell_says_its_place_its_level_and_its_number_of_risks() -> None:
    (head,) = cell(shown(), 3, 5).select(".heat__head")

    assert head.get_text() == "‹heat.position›: ● Crítico – ‹heat.risks›: 2"


def test_a_link_says_the_name_of_its_risk_as_well() -> None:
    (link,) = cell(shown(), 2, 2).select("a")

    assert (link["href"], link.get_text()) == ("r-03.html", "R-03 Odio & miedo")


def test_the_residual_map_shows_what_treatment_leaves_and_names_the_rest() -> None:
    soup = shown()

    assert ids_in(cell(soup, 2, 5, table=1)) == ["R-01"]
    assert [link["href"] for link in soup.select(".heat__without a")] == ["r-02.html", "r-03.html"]


def test_the_legend_begins_with_the_most_serious_level_and_names_its_risks() -> None:
    items = shown().select(".heat__legend > li")

    assert [(item.select(".level")[0].get_text(), ids_in(item)) for item in items] == [
        ("● Crítico", ["R-01", "R-02"]),
        ("◑ Alto", []),
        ("◔ Moderado", []),
        ("○ Bajo", ["R-03"]),
    ]
    assert "Protocolo de alerta y reunión inmediata entre instituciones." in items[0].get_text()


def test_a_cell_of_many_risks_opens_them_with_a_touch() -> None:
    row = "| [R-0{n}](ref:R-0{n}) | Riesgo | 1 | 1 | Bajo | estable | baja |\n"
    head = MATRIX.partition("| [R-01]")[0]
    body = head + "".join(row.format(n=f"{number:02}") for number in range(1, 13))
    many = frame_on(catalogue_of({"es/matriz/x-01.md": plain(body=body)}), "es/matriz/x-01.md")
    found = cell(BeautifulSoup(heat_map(many, site_criteria()), "html.parser"), 1, 1)

    assert len(found.select("details li")) == 12


def test_a_page_without_a_matrix_shows_all_risks_and_no_filter() -> None:
    soup = shown("es/kit/index.md")

    assert ids_in(cell(soup, 3, 5)) == ["R-01", "R-02"]
    assert cell(soup, 2, 2).select("a")[0]["href"] == "../matriz/r-03.html"
    assert soup.select("template") == []


def test_a_matrix_without_translation_is_shown_in_the_readers_language_around_its_own_names() -> None:
    soup = shown(reader="en")
    (link,) = cell(soup, 2, 2).select("a")

    assert [part["lang"] for part in soup.select(".heat")] == ["en"]
    assert [level.get_text() for level in cell(soup, 2, 2).select(".heat__level")] == ["Low"]
    assert [name["lang"] for name in link.select("span")] == ["es"]


def test_nothing_takes_its_looks_from_a_style_attribute() -> None:
    assert shown().select("[style]") == []


def test_risks_can_be_chosen_by_the_values_that_occur() -> None:
    kinds = kinds_of(frame().records.risks, frame(), site_criteria())

    assert {kind.key: tuple(choice.key for choice in kind.choices) for kind in kinds} == {
        "level": ("critical", "low"),
        "trend": ("rising", "stable"),
        "stage": ("transit", "border", "destination"),
    }


def test_a_choice_has_its_name_in_the_readers_language() -> None:
    (level, trend, _) = kinds_of(frame().records.risks, frame(reader="pt"), site_criteria())

    assert (level.name, trend.name) == ("Nível", "Tendência")
    assert [choice.name for choice in trend.choices] == ["em alta", "estável"]


def test_the_controls_are_inert_without_a_script() -> None:
    soup = BeautifulSoup(matrix_filter(frame().records.risks, frame(), site_criteria()), "html.parser")

    assert [part.name for part in soup.find_all(recursive=False)] == ["template"]
    assert [legend.string for legend in soup.select("legend")] == ["Nivel", "Tendencia", "‹field.route_stage›"]


def test_one_risk_needs_no_filter() -> None:
    assert matrix_filter(frame().records.risks[:1], frame(), site_criteria()) == ""
