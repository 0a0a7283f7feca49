"""A small site in, the picture of its relations and the same in words out."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag
from catalogues import catalogue_of, frame_on, plain, site_criteria
from fragments import texts_in
from traces import joined_frame

from baqueano.render.trace_graph import trace_graph

FRAME = joined_frame("es/matriz/acciones.md")
HTML = trace_graph(FRAME, site_criteria())


def node_of(name: str) -> Tag:
    soup = BeautifulSoup(HTML, "html.parser")
    return next(node for node in soup.select(".graph__node") if f"{name} " in node.get_text(" "))


def test_every_entry_is_a_link_with_its_whole_name() -> None:
    nodes = BeautifulSoup(HTML, "html.parser").select(".graph__node")

    assert {str(node["href"]): node.title.get_text() for node in nodes if node.title} == {
        "indicadores.html#i-01": "I-01 Avisos por mes",
        "indicadores.html#i-02": "I-02 Lugares sin cartel",
        "r-01.html": "R-01 Rechazo & vuelta",
        "r-02.html": "R-02 Trata",
        "r-03.html": "R-03 Odio",
        "../kit/t-01.html": "T-01 Mapa",
        "../kit/t-02.html": "T-02 Registro",
        "../formacion/m-01.html": "M-01 Módulo",
        "../formacion/m-02.html": "M-02 Otro",
        "../publicaciones/p-01.html": "P-01 Marco",
        "../publicaciones/p-02.html": "P-02 Informe",
    }


def test_every_relation_is_a_line() -> None:
    assert HTML.count('class="graph__edge"') == 8


def test_the_words_below_hold_every_relation() -> None:
    rows = BeautifulSoup(HTML, "html.parser").select("details tbody tr")

    assert [[" ".join(cell.get_text().split()) for cell in row.select("th, td")] for row in rows] == [
        ["R-01 Rechazo & vuelta", "I-01", "T-01", "M-01", "P-01"],
        ["R-03 Odio", "–", "T-01", "–", "–"],
        ["T-01 Mapa", "–", "–", "M-01", "P-01"],
        ["M-01 Módulo", "–", "–", "–", "P-01"],
    ]


def test_a_risk_has_its_level_as_a_word_and_as_a_pattern() -> None:
    critical, low = node_of("R-01"), node_of("R-03")

    assert [text.get_text() for text in critical.select("text")] == ["R-01", "● Crítico"]
    assert len(critical.select(".level--critical .graph__ink")) == 1
    assert [text.get_text() for text in low.select("text")] == ["R-03", "○ Bajo"]
    assert low.select(".graph__ink") == []


def test_the_picture_needs_no_ids_and_no_styles_of_its_own() -> None:
    tags = BeautifulSoup(HTML, "html.parser").find_all(True)

    assert [tag.name for tag in tags if tag.has_attr("id") or tag.has_attr("style") or tag.name == "style"] == []


def test_nothing_is_drawn_outside_the_picture() -> None:
    (box,) = re.findall(r'viewBox="-1 0 (\d+) (\d+)"', HTML)
    places = re.findall(r"translate\((\d+) (\d+)\)", HTML)

    assert all(int(x) + 104 < int(box[0]) and int(y) + 44 <= int(box[1]) for x, y in places)


def test_titles_in_another_language_are_marked() -> None:
    html = trace_graph(joined_frame("es/matriz/acciones.md", language="pt"), site_criteria())

    assert '<title lang="es">R-02 Trata</title>' in html
    assert "<title>R-01 Devolução</title>" in html


def test_columns_are_named() -> None:
    assert texts_in(HTML, ".graph__heading") == [
        f"‹coverage.{kind}›" for kind in ("indicators", "risks", "tools", "modules", "publications")
    ]


def test_a_site_without_relations_has_no_picture() -> None:
    assert trace_graph(frame_on(catalogue_of({"es/index.md": plain()}), "es/index.md"), site_criteria()) == ""


def test_the_same_site_gives_the_same_picture() -> None:
    assert trace_graph(joined_frame("es/matriz/acciones.md"), site_criteria()) == HTML
