"""The criteria of the project in, the panels of its methodology page out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from catalogues import CODES, catalogue_of, frame_on, plain, site_criteria, site_settings
from fragments import texts_in
from worlds import ROOT

from baqueano.model.criteria import SCALE, TABLES, ByLanguage, Criteria, Floor
from baqueano.render.criteria_tables import (
    choices_tables,
    columns_tables,
    impact_table,
    level_table,
    levels_table,
    likelihood_table,
)
from baqueano.render.frame import Frame
from baqueano.render.levels import level_mark

CRITERIA = site_criteria()
CATALOGUE = catalogue_of({f"{language}/matriz/metodologia.md": plain() for language in CODES})
PANELS = (likelihood_table, impact_table, level_table, levels_table, choices_tables, columns_tables)


def frame(language: str = "es") -> Frame:
    """The methodology page, with the interface texts of the project."""
    words = site_settings().words_in(language)
    return replace(frame_on(CATALOGUE, f"{language}/matriz/metodologia.md"), words=words)


def rows_of(html: str) -> list[list[str]]:
    """What the rows of all tables say, without their heads."""
    rows = BeautifulSoup(html, "html.parser").select("tbody tr")
    return [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in rows]


@pytest.mark.parametrize("language", CODES)
def test_the_scales_say_what_the_data_say(language: str) -> None:
    likelihood, impact = (rows_of(table(frame(language), CRITERIA)) for table in (likelihood_table, impact_table))

    assert likelihood == [
        [str(value), step.name[language], step.signs[language]] for value, step in CRITERIA.likelihood.items()
    ]
    assert impact == [
        [str(value), step.gravity[language], step.scope[language], step.remedy[language]]
        for value, step in CRITERIA.impact.items()
    ]


@pytest.mark.parametrize("language", CODES)
def test_each_cell_of_the_level_table_shows_the_mark_of_its_level(language: str) -> None:
    html = level_table(frame(language), CRITERIA)
    marks = re.findall(r"<td>(.*?)(?:<sup>\*</sup>)?</td>", html)

    levels = [CRITERIA.level_of(likelihood, impact) for likelihood in SCALE for impact in SCALE]
    assert marks == [level_mark(level, language) for level in levels]


def test_the_floor_is_said_and_the_cells_that_stand_on_it_are_marked() -> None:
    html = level_table(frame(), CRITERIA)

    marked = [(row[0], column) for row in rows_of(html) for column, text in enumerate(row) if text.endswith("*")]
    assert marked == [("1 Sin señales", 5), ("2 Señales aisladas", 5)]
    assert texts_in(html, "p") == [
        "Con impacto 5, el nivel nunca es menor que Alto. Las celdas con asterisco están en ese piso."
    ]


def test_a_floor_on_which_no_cell_stands_is_said_without_an_asterisk() -> None:
    html = level_table(frame("en"), replace(CRITERIA, floor=Floor(impact=5, level="moderate")))

    assert texts_in(html, "p") == ["With impact 5, the level is never lower than Moderate."]
    assert "*" not in html


def test_a_level_says_what_it_demands_in_words() -> None:
    html = levels_table(frame(), CRITERIA)

    assert rows_of(html)[1] == ["◔ Moderado", "Una medida con responsable. Revisión cada seis meses.", "–"]
    assert texts_in(html, "tr:last-child li") == [
        "una herramienta",
        "un indicador",
        "una institución responsable",
        "un plazo",
        "un disparador, que es un indicador con umbral de alarma",
    ]


def test_words_of_a_list_are_explained_under_the_name_of_their_column() -> None:
    html = choices_tables(frame("pt"), CRITERIA)

    assert texts_in(html, "caption") == ["Tendência", "Confiança"]
    assert texts_in(html, "tbody th") == ["em alta", "estável", "em queda", "desconhecida", "alta", "média", "baixa"]


@pytest.mark.parametrize("language", CODES)
def test_every_column_of_every_table_is_named_with_what_goes_into_it(language: str) -> None:
    html = columns_tables(frame(language), CRITERIA)

    assert [row[0] for row in rows_of(html)] == [
        column.header[language] for table in TABLES for column in CRITERIA.columns_of(table)
    ]
    assert all(all(row) for row in rows_of(html))


def test_a_column_with_a_list_of_words_shows_the_words() -> None:
    html = columns_tables(frame(), CRITERIA)

    assert ["Confianza", "alta, media, baja", "Sí"] in rows_of(html)
    assert ["Plazo", "una fecha (AAAA-MM-DD)", "No"] in rows_of(html)


@pytest.mark.parametrize("panel", PANELS)
def test_every_table_has_a_name_and_its_heads_say_what_they_head(panel: Callable[[Frame, Criteria], str]) -> None:
    soup = BeautifulSoup(panel(frame(), CRITERIA), "html.parser")

    assert all(table.get("aria-label") or table.find("caption") for table in soup.find_all("table"))
    assert {head.get("scope") for head in soup.select("thead th")} == {"col"}
    assert {head.get("scope") for head in soup.select("tbody th")} == {"row"}
    assert len(soup.select("tbody th")) == len(soup.select("tbody tr"))


def test_texts_of_the_data_are_text_and_nothing_else() -> None:
    step = CRITERIA.likelihood[1]
    criteria = replace(CRITERIA, likelihood={1: replace(step, signs={"es": "<b> & co"})})

    assert "<td>&lt;b&gt; &amp; co</td>" in likelihood_table(frame(), criteria)


def sayings() -> Iterator[ByLanguage]:
    """What the data name and say: nothing of it stands a second time in a text that could grow old."""
    for step in CRITERIA.likelihood.values():
        yield from (step.name, step.signs)
    for grade in CRITERIA.impact.values():
        yield from (grade.gravity, grade.scope)
    for level in CRITERIA.levels:
        yield from (level.name, level.action)
    for meanings in CRITERIA.meanings.values():
        yield from meanings.values()


@pytest.mark.parametrize("language", CODES)
def test_the_text_of_the_methodology_repeats_neither_numbers_nor_names_of_the_data(language: str) -> None:
    text = (ROOT / "docs" / language / "matriz/metodologia.md").read_text(encoding="utf-8")
    _, head, body = text.split("---\n", maxsplit=2)
    summary = re.findall(r"(?m)^summary: (.*)$", head)[0]
    # The numbers of a list are no numbers of the data.
    prose = re.sub(r"(?m)^\d\. ", "", body) + summary

    names = [saying[language] for saying in sayings()]
    assert re.findall(r"\d+", prose) == []
    assert [name for name in names if re.search(rf"\b{re.escape(name)}(?!\w)", prose)] == []
    assert [line for line in prose.splitlines() if line.startswith("|")] == []
    assert re.findall(r"<!-- list: (\S+) -->", prose) == [
        "likelihood",
        "impact",
        "level-table",
        "levels",
        "choices",
        "columns",
    ]
