"""Markdown in, the words of a cell compared with what the site's own Markdown makes of it out."""

from __future__ import annotations

from functools import cache
from time import perf_counter

import pytest
from bs4 import BeautifulSoup
from catalogues import catalogue_of, plain, site_settings, tool

from baqueano.matrix.words import words_for, words_of
from baqueano.sources.rendering import Render, markdown_renderer


@cache
def renderer() -> Render:
    render, _ = markdown_renderer(site_settings().markdown)
    return render


def shown(text: str) -> str:
    """What the site shows of a line, with a picture told by its text."""
    soup = BeautifulSoup(renderer()(text), "html.parser")
    for picture in soup.select("img"):
        picture.replace_with(str(picture.get("alt", "")))
    return " ".join(soup.get_text().split())


@pytest.mark.parametrize(
    "text",
    [
        "sin marcas",
        "**Crítico**",
        "*uno* y _dos_ y __tres__",
        "***a** b*",
        "**a *b* c**",
        "un*a*b",
        "nombre_de_campo_x",
        "¿_qué_?",
        "5 * 3 * 2",
        "**sin cerrar*",
        "*",
        r"a \* b \_ c \\ d",
        r"C:\dir",
        "`co*de` y ``a ` b``",
        "[R-01](ref:R-01)",
        "**[R-01](ref:R-01)**",
        "[**x**](y.md), [z](w.md#v 'título')",
        "[a [b] c](http://x.org/a_(b))",
        "[a](<b c.md>)",
        "[x] y [] (z)",
        "![mapa](x.png) del norte",
        "<https://x.org/a_b>",
        "<b>hola</b><!-- nota --> mundo",
        "&lt;b&gt; &amp; &#233; R&D",
        "menos de <5 %, a < b",
        "\x025\x03",
    ],
)
def test_words_are_those_the_site_shows(text: str) -> None:
    assert words_of(text) == shown(text)


def test_a_bar_that_parts_no_cells_is_a_bar() -> None:
    assert words_of(r"a \| b") == "a | b"


def test_a_reference_without_words_is_the_title_of_what_it_leads_to() -> None:
    catalogue = catalogue_of({"es/kit/t-01.md": tool("T-01", title="Mapa"), "es/index.md": plain()})

    text = "Vea [](ref:T-01#pasos), [](ref:T-99) y [otra](ref:T-01)"

    assert words_for(text, catalogue, language="pt") == "Vea Mapa, T-99 y otra"
    assert words_of(text) == "Vea T-01#pasos, T-99 y otra"


@pytest.mark.parametrize("text", ["[*_`(", "**a ", "_a ", "[](x ", "<a ", "`"])
def test_marks_that_nobody_closes_take_no_time(text: str) -> None:
    before = perf_counter()

    words_of(text * 5_000)

    assert perf_counter() - before < 2
