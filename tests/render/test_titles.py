"""HTML with main headings in, the same without a second title out."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from catalogues import catalogue_of, frame_on, plain
from fragments import texts_in
from hypothesis import given
from strategies import any_text, markdown

from baqueano.render.body import finish_body
from baqueano.render.titles import with_one_title

FRAME = frame_on(catalogue_of({"es/index.md": plain("Mapa & «actores»")}), "es/index.md")


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<h1 id="mapa">Mapa &amp; «actores»</h1><p>a</p>', '<a id="mapa"></a><p>a</p>'),
        ('<h1 id="m">mapa &amp;\n<em>«Actores»</em><a class="headerlink" href="#m">#</a></h1>', '<a id="m"></a>'),
        ("<h1>Mapa &amp; «actores»</h1>", ""),
        ('<h1><a href="a">Mapa &amp; «actores»</a></h1>', '<h2><a href="a">Mapa &amp; «actores»</a></h2>'),
        ('<h1 id="otro">Otro</h1>', '<h2 id="otro">Otro</h2>'),
        ("<H1>Otro</H1>", "<h2>Otro</h2>"),
        ('<h1 id="a">Mapa &amp; «actores»</h1><h1>B</h1>', '<a id="a"></a><h2>B</h2>'),
        ("<h2>Mapa &amp; «actores»</h2>", "<h2>Mapa &amp; «actores»</h2>"),
        ("<pre>&lt;h1&gt;a&lt;/h1&gt;</pre>", "<pre>&lt;h1&gt;a&lt;/h1&gt;</pre>"),
    ],
)
def test_the_title_is_not_said_twice(html: str, found: str) -> None:
    assert with_one_title(html, FRAME) == found


def test_a_finished_page_has_no_main_heading_and_keeps_its_ids() -> None:
    html = finish_body('<h1 id="a">Mapa &amp; «actores»</h1>\n<h1 id="b">B</h1>\n<h2 id="c">C</h2>', FRAME)

    assert texts_in(html, "h1") == []
    assert [item["id"] for item in BeautifulSoup(html, "html.parser").select("[id]")] == ["a", "b", "c"]


@given(any_text | markdown)
def test_once_is_enough(text: str) -> None:
    once = with_one_title(text, FRAME)

    assert with_one_title(once, FRAME) == once
