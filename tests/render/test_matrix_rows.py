"""HTML with tables of the matrix in, the same with rows that say what they assess out."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag
from catalogues import catalogue_of, frame_on, plain, site_reader
from hypothesis import given
from strategies import any_text, markdown

from baqueano.render.body import finish_body
from baqueano.render.frame import Frame
from baqueano.render.matrix_rows import with_matrix_rows

RISK = """\
---
id: R-01
kind: risk
title: Rechazo
summary: Una línea.
status: draft
reviewed: 2026-11-23
framework: [RF03]
nature: dynamic
route_stage: [border, transit]
velocity: hours
affected: personas
---
"""
ASSESSMENT = """
| ID | Riesgo | Territorio | Probabilidad | Impacto | Nivel | Tendencia | Confianza |
|:---|:---|:---|:-:|:-:|:---|:---|:---|
| [R-01](ref:R-01) | Rechazo | zona de frontera | 3 | 5 | **Crítico** | en alza | media |
"""
TREATMENT = """
| ID | Indicadores | Herramientas | Prob. residual | Imp. residual | Nivel residual |
|:---|:---|:---|:-:|:-:|:---|
| [R-01](ref:R-01) | I-01 | T-01 | 2 | 5 | Alto |
"""
ACTIONS = """
| ID | Medida | Riesgos | Constancia |
|:---|:---|:---|:---|
| A-01 | Avisar | [R-01](ref:R-01) | acta |
"""


def frame_of(body: str, *, language: str = "es", reader: str = "") -> Frame:
    pages = {"es/matriz/r-01.md": RISK, f"{language}/matriz/x-01.md": plain("Matriz", body=body)}
    return frame_on(catalogue_of(pages), f"{language}/matriz/x-01.md", language=reader)


def built(body: str, *, language: str = "es", reader: str = "") -> BeautifulSoup:
    """The tables as the site's Markdown makes them, through every step."""
    html = site_reader().render(body)
    return BeautifulSoup(finish_body(html, frame_of(body, language=language, reader=reader)), "html.parser")


def the_row(soup: BeautifulSoup) -> Tag:
    (row,) = soup.select("tbody tr")
    return row


def attributes(tag: Tag) -> dict[str, str]:
    return {name: str(value) for name, value in tag.attrs.items() if name.startswith("data-")}


def test_a_row_of_the_assessment_says_what_it_assesses() -> None:
    assert attributes(the_row(built(ASSESSMENT))) == {
        "data-risk": "R-01",
        "data-level": "critical",
        "data-likelihood": "3",
        "data-impact": "5",
        "data-territory": "border_area",
        "data-trend": "rising",
        "data-confidence": "medium",
        "data-stage": "border transit",
    }


def test_a_row_says_the_same_in_every_language() -> None:
    portuguese = """
| ID | Risco | Território | Probabilidade | Impacto | Nível | Tendência | Confiança |
|:---|:---|:---|:-:|:-:|:---|:---|:---|
| [R-01](ref:R-01) | Rejeição | zona de fronteira | 3 | 5 | Crítico | em alta | média |
"""

    assert attributes(the_row(built(portuguese, language="pt"))) == attributes(the_row(built(ASSESSMENT)))


def test_an_untranslated_row_says_the_same_to_readers_of_another_language() -> None:
    assert attributes(the_row(built(ASSESSMENT, reader="pt"))) == attributes(the_row(built(ASSESSMENT)))


def test_a_column_says_its_key_and_the_order_of_its_words() -> None:
    heads = built(ASSESSMENT).select("thead th")

    assert [head["data-column"] for head in heads] == [
        "id",
        "risk",
        "territory",
        "likelihood",
        "impact",
        "level",
        "trend",
        "confidence",
    ]
    assert heads[5]["data-order"] == "low moderate high critical"
    assert "data-order" not in heads[3].attrs


def test_a_row_of_the_treatment_says_its_risk() -> None:
    assert attributes(the_row(built(TREATMENT))) == {"data-risk": "R-01"}


@pytest.mark.parametrize(("table", "level"), [(ASSESSMENT, "● Crítico"), (TREATMENT, "◑ Alto")])
def test_a_level_is_marked_in_every_table(table: str, level: str) -> None:
    assert [mark.get_text() for mark in built(table).select("td .level")] == [level]


def test_a_word_that_is_no_level_stays_as_it_is() -> None:
    soup = built(ASSESSMENT.replace("**Crítico**", "Gravísimo"))

    assert soup.select(".level") == []
    assert attributes(the_row(soup)) == {"data-risk": "R-01"}


def test_a_row_without_an_id_says_nothing() -> None:
    assert attributes(the_row(built(ASSESSMENT.replace("[R-01](ref:R-01)", "pendiente")))) == {}


def test_a_row_of_another_table_of_the_matrix_keeps_its_anchor() -> None:
    soup = built(ACTIONS)

    assert attributes(the_row(soup)) == {}
    assert [cell.get_text() for cell in soup.select("#a-01")] == ["A-01"]


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><th>Nivel</th><th>Otro</th></tr><tr><td>Alto</td><td>b</td></tr></table>",
        "<table></table>",
        "<table><tr></tr></table>",
        "<p>Probabilidad Impacto</p>",
    ],
)
def test_any_other_table_stays_as_it_is(html: str) -> None:
    assert with_matrix_rows(html, frame_of(ASSESSMENT)) == html


FRAME = frame_of(ASSESSMENT)


@given(any_text | markdown)
def test_whatever_stands_in_a_cell_is_kept(text: str) -> None:
    words = text.replace("<", "&lt;").replace(">", "&gt;")
    html = f"<table><tr><th>Probabilidad</th><th>Impacto</th></tr><tr><td>{words}</td><td>2</td></tr></table>"

    marked = (
        '<table data-matrix="assessment"><tr><th data-column="likelihood">Probabilidad</th>'
        f'<th data-column="impact">Impacto</th></tr><tr><td>{words}</td><td>2</td></tr></table>'
    )
    assert with_matrix_rows(html, FRAME) == marked
