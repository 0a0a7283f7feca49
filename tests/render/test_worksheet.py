"""A small matrix in, the form of its early-warning worksheet out."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from catalogues import catalogue_of, frame_on, plain, site_criteria, tool
from fragments import links_in, texts_in
from worlds import ROOT

from baqueano.editions.chapter_html import chapter_html
from baqueano.render.frame import Frame
from baqueano.render.worksheet import worksheet
from baqueano.settings import read_settings

MATRIX = """\
---
id: X-01
kind: matrix
title: Matriz
summary: S
status: draft
reviewed: 2026-11-23
territory: Salta
---

| ID | Riesgo | Probabilidad | Impacto | Nivel | Tendencia | Confianza |
|:--|:--|:-:|:-:|:--|:--|:--|
| [R-01](ref:R-01) | Rechazo & más | 3 | 5 | Crítico | en alza | media |
| [R-02](ref:R-02) | Otro | 2 | 2 | Bajo | en alza | media |
| [R-03](ref:R-03) | Sin señal | 2 | 2 | Bajo | en alza | media |

| ID | Indicadores | Herramientas | Responsable | Plazo |
|:--|:--|:--|:--|:--|
| [R-01](ref:R-01) | [I-01](ref:I-01), [I-02](ref:I-02) | [T-01](ref:T-01) | [](ref:INST-01) | 2026-12-31 |
| [R-02](ref:R-02) | [I-02](ref:I-02) | | | |
"""
SIGNS = """\
---
title: Indicadores
summary: S
status: {status}
reviewed: 2026-11-23
---

| ID | Señal | Fuente | Frecuencia | Quién observa | Dirección | Atención | Alerta | Alarma |
|:--|:--|:--|:--|:--|:--|:-:|:-:|:-:|
| I-01 | Avisos «de» rechazo < & más | actas | mensual | equipo | más es peor | 2 | 4 | 8,5 |
| I-02 | De cada 10, cuántas | actas | trimestral | equipo | menos es peor | 9 | 7 | 5 |
"""
CONTACT = """\
- id: TEL-911
  phone: 911
  name: {es: Emergencias, pt: Emergências, en: Emergencies}
  hours: {es: siempre, pt: sempre, en: always}
  as_of: 2026-11-23
  source: web
  verified: true
"""
PAGES = {
    "es/matriz/planilla.md": plain(body="<!-- list: worksheet -->\n"),
    "es/matriz/x-01.md": MATRIX,
    "es/matriz/indicadores.md": SIGNS.format(status="draft"),
    "es/kit/t-01.md": tool(),
    "es/acerca/lineas.md": plain(body="<!-- list: contact -->\n"),
}
SETTINGS = read_settings(ROOT)


def form(language: str = "es", **pages: str) -> str:
    changed = {**PAGES, **{f"es/matriz/{name}.md": text for name, text in pages.items()}}
    frame = frame_on(catalogue_of(changed, records={"contact": CONTACT}), "es/matriz/planilla.md", language=language)
    return worksheet(with_words(frame), site_criteria())


def with_words(frame: Frame) -> Frame:
    return replace(frame, words=SETTINGS.words_in(frame.language))


def attributes(html: str, selector: str, *names: str) -> list[tuple[str | None, ...]]:
    found = BeautifulSoup(html, "html.parser").select(selector)
    return [tuple(str(one[name]) if one.has_attr(name) else None for name in names) for one in found]


def test_a_row_carries_what_its_value_is_compared_with() -> None:
    html = form()

    assert attributes(html, "[data-indicator]", "data-indicator", "data-direction") == [
        ("I-01", "higher_is_worse"),
        ("I-02", "lower_is_worse"),
    ]
    assert attributes(html, "[data-indicator=I-01] [data-limit]", "data-state", "data-limit") == [
        ("watch", "2"),
        ("warning", "4"),
        ("alarm", "8.5"),
    ]


def test_a_threshold_says_in_which_direction_it_is_crossed() -> None:
    assert texts_in(form(), "[data-limit]") == [
        *("2 o más", "4 o más", "8,5 o más"),
        *("9 o menos", "7 o menos", "5 o menos"),
    ]
    assert texts_in(form("en"), "[data-indicator=I-01] [data-limit]") == ["2 or more", "4 or more", "8.5 or more"]


def test_an_authors_words_are_text() -> None:
    html = form()

    assert texts_in(html, "#worksheet-i-01") == ["Avisos «de» rechazo < & más"]
    assert "rechazo &lt; &amp; más</span>" in html


def test_words_that_are_not_translated_keep_their_language() -> None:
    html = form("pt")

    assert attributes(html, ".worksheet", "lang") == [("pt",)]
    assert attributes(html, "#worksheet-i-01", "lang") == [("es",)]
    assert texts_in(html, ".worksheet__result th[scope=col]")[0] == "Risco"


def test_every_field_is_named_by_its_column_and_its_sign() -> None:
    html = form()
    named = [str(names).split() for (names,) in attributes(html, "tbody input", "aria-labelledby")]

    assert [[texts_in(html, f"#{name}")[0] for name in names] for names in named[:2]] == [
        ["Vista", "Avisos «de» rechazo < & más"],
        ["Valor", "Avisos «de» rechazo < & más"],
    ]


def test_nothing_is_asked_of_a_person_but_a_day_an_area_ticks_and_numbers() -> None:
    fields = {(kind, name) for kind, name in attributes(form(), "input, select, textarea", "type", "name")}

    assert fields == {
        ("date", "date"),
        ("radio", "territory"),
        ("checkbox", "seen"),
        ("text", "value"),
        ("file", "file"),
    }


def test_a_risk_brings_its_level_what_it_obliges_to_and_who_acts() -> None:
    html = form()

    assert attributes(html, "[data-risk]", "data-risk", "data-rank", "data-trigger", "data-indicators") == [
        ("R-01", "3", "", "I-01 I-02"),
        ("R-02", "0", None, "I-02"),
    ]
    assert texts_in(html, "[data-part=action]") == [
        "Crítico: Protocolo de alerta y reunión inmediata entre instituciones.",
        "Bajo: Observar. Revisión una vez por año.",
    ]
    assert [link.href for link in links_in(html) if "kit" in link.href] == ["../kit/t-01.html"]
    assert texts_in(html, "[data-risk=R-01] td:last-child") == ["INST-01"]


def test_a_risk_that_no_sign_watches_is_not_asked_about() -> None:
    assert "R-03" not in form()


def test_a_matrix_without_signs_has_no_worksheet() -> None:
    assert form(indicadores=plain()) == ""


def test_a_sign_whose_direction_nobody_can_read_is_left_out() -> None:
    html = form(indicadores=SIGNS.format(status="draft").replace("menos es peor", "según"))

    assert attributes(html, "[data-indicator]", "data-indicator") == [("I-01",)]
    assert attributes(html, "[data-risk]", "data-risk") == [("R-01",)]


@pytest.mark.parametrize(("status", "count"), [("draft", 5), ("validated", 4)])
def test_the_notice_says_that_thresholds_are_a_draft_while_they_are(status: str, count: int) -> None:
    html = form(indicadores=SIGNS.format(status=status))

    assert len(texts_in(html, ".worksheet__notice li")) == count
    assert links_in(html)[0].href == "../acerca/lineas.html"


def test_what_needs_the_script_is_nowhere_without_it() -> None:
    soup = BeautifulSoup(form(), "html.parser")
    for template in soup.select("template"):
        template.decompose()

    assert soup.select("button, input[type=file]") == []


def test_no_style_and_no_script_stands_in_the_page() -> None:
    assert not re.search(r"\sstyle=|\son\w+=|<script", form())


def test_on_paper_it_is_a_form_to_write_on() -> None:
    paper = chapter_html(form(), page="a.html", title="P", depth=1, pages=frozenset(), site_url="")
    soup = BeautifulSoup(paper, "html.parser")

    assert soup.select("input, button, template") == []
    assert len(soup.select("[data-indicator] .box")) == 2
    assert len(soup.select(".blank")) == 3
    assert texts_in(paper, ".worksheet__choice") == ["☐ zona de frontera", "☐ toda la provincia", "☐ resto del país"]


@pytest.mark.parametrize("language", ["es", "pt", "en"])
@pytest.mark.parametrize("state", ["watch", "warning", "alarm"])
def test_what_a_threshold_asks_for_is_what_the_page_of_the_indicators_says(language: str, state: str) -> None:
    page = " ".join((ROOT / f"docs/{language}/matriz/indicadores.md").read_text(encoding="utf-8").split())
    demand = SETTINGS.words_in(language)[f"worksheet.demand.{state}"]

    assert demand.casefold() in page.casefold()
