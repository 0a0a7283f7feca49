"""An entry in, the pages that mention it out."""

from __future__ import annotations

import pytest
from catalogues import catalogue_of, frame_on, plain, tool
from fragments import Seen, links_in

from baqueano.render.mentions import Mention, mentions_line, mentions_of, with_term_mentions

CATALOGUE = catalogue_of(
    {
        "es/kit/t-01.md": tool(title="Mapa & más", body="[](ref:alerta) [](ref:T-02)\n"),
        "pt/kit/t-01.md": tool(title="Mapa português", body="[](ref:T-02)\n"),
        "es/kit/t-02.md": tool("T-02", title="Guía", body="[](ref:alerta) [](ref:alerta) [](ref:T-02)\n"),
        "es/glosario/index.md": plain("Glosario", body="## Zona {#zona}\n\n## Alerta {#alerta}\n\n[](ref:zona)\n"),
        "es/index.md": plain("Inicio"),
    }
)


@pytest.mark.parametrize(
    ("uri", "language", "entry_id", "mentions"),
    [
        ("es/kit/t-02.md", "es", "T-02", [Mention("t-01.html", "Mapa & más", "T-01", "")]),
        ("es/kit/t-02.md", "pt", "T-02", [Mention("t-01.html", "Mapa português", "T-01", "")]),
        ("es/kit/t-02.md", "en", "T-02", [Mention("t-01.html", "Mapa & más", "T-01", "es")]),
        (
            "es/glosario/index.md",
            "es",
            "alerta",
            [
                Mention("../kit/t-01.html", "Mapa & más", "T-01", ""),
                Mention("../kit/t-02.html", "Guía", "T-02", ""),
            ],
        ),
        ("es/glosario/index.md", "pt", "alerta", [Mention("../kit/t-02.html", "Guía", "T-02", "es")]),
        ("es/glosario/index.md", "es", "zona", []),
        ("es/index.md", "es", "T-99", []),
    ],
)
def test_mentions_lead_to_the_pages_the_reader_gets(
    uri: str, language: str, entry_id: str, mentions: list[Mention]
) -> None:
    assert list(mentions_of(entry_id, frame_on(CATALOGUE, uri, language=language))) == mentions


def test_a_line_of_mentions_is_left_out_of_the_search_and_marks_other_languages() -> None:
    line = mentions_line("T-02", frame_on(CATALOGUE, "es/kit/t-02.md", language="en"))

    assert line == (
        '<p class="mentions" data-search-exclude><span>‹mentioned_in›:</span> '
        '<a href="t-01.html" lang="es">Mapa &amp; más</a></p>'
    )


def test_without_mentions_there_is_no_line() -> None:
    assert mentions_line("zona", frame_on(CATALOGUE, "es/glosario/index.md")) == ""


def test_every_term_of_the_glossary_ends_with_its_mentions() -> None:
    html = '<h1>G</h1>\n<h2 id="zona">Zona</h2>\n<p>z</p>\n<h2 class="c" id="alerta">Alerta</h2>\n<p>a</p>\n'

    told = with_term_mentions(html, frame_on(CATALOGUE, "es/glosario/index.md"))

    assert told.startswith(html)
    assert links_in(told) == [Seen("../kit/t-01.html", "Mapa & más"), Seen("../kit/t-02.html", "Guía")]


def test_outside_the_glossary_headings_have_no_mentions() -> None:
    html = '<h2 id="alerta">Alerta</h2>'

    assert with_term_mentions(html, frame_on(CATALOGUE, "es/index.md")) == html
