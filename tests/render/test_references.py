"""HTML with `ref:` links in, HTML with links to entries out."""

from __future__ import annotations

import pytest
from catalogues import catalogue_of, frame_on, plain, site_reader, tool
from fragments import Seen, links_in
from hypothesis import given
from strategies import markdown

from baqueano.catalogue import Catalogue
from baqueano.render.body import finish_body
from baqueano.render.references import resolve_references
from baqueano.sources.markup import read_markup

CONTACT = """\
- id: TEL-145
  phone: 145
  name: {es: Línea 145, pt: d, en: e}
  hours: {es: f, pt: g, en: h}
  as_of: 2022
  source: web
  verified: true
"""
CATALOGUE = catalogue_of(
    {
        "es/index.md": plain(),
        "pt/index.md": plain(),
        "es/kit/t-01.md": tool(title="Mapa & más"),
        "es/kit/t-02.md": tool("T-02", title="Guía"),
        "pt/kit/t-02.md": tool("T-02", title="Guia"),
        "es/glosario/index.md": plain(body="## Alerta temprana {#alerta}\n"),
        "es/matriz/i.md": plain(body="| a | b |\n|---|---|\n| I-01 | Cortes |\n"),
    },
    records={"contact": CONTACT},
)


def resolved(html: str, *, uri: str = "es/index.md", language: str = "", catalogue: Catalogue = CATALOGUE) -> str:
    return resolve_references(html, frame_on(catalogue, uri, language=language))


@given(markdown)
def test_no_reference_is_left_in_any_link(body: str) -> None:
    html = resolved(site_reader().render(body))

    assert [link for link in read_markup(html).links if link.tag == "a" and link.href.lower().startswith("ref:")] == []


@given(markdown)
def test_resolving_twice_equals_resolving_once(body: str) -> None:
    once = resolved(site_reader().render(body))

    assert resolved(once) == once


@given(markdown)
def test_finishing_a_body_twice_equals_finishing_it_once_but_for_its_tables(body: str) -> None:
    frame = frame_on(CATALOGUE, "es/index.md")
    once = finish_body(site_reader().render(body).replace("<table", "<div"), frame)

    assert finish_body(once, frame) == once


@pytest.mark.parametrize(
    ("html", "link"),
    [
        ('<a href="ref:T-02">la guía</a>', Seen("kit/t-02.html", "la guía")),
        ('<a href="ref:T-02"></a>', Seen("kit/t-02.html", "Guía")),
        ('<a href="ref:T-02"> \n</a>', Seen("kit/t-02.html", "Guía")),
        ('<a href="ref:T-01"></a>', Seen("kit/t-01.html", "Mapa & más")),
        ('<a href="ref:T-02#pasos"></a>', Seen("kit/t-02.html#pasos", "Guía")),
        ('<a href="ref:T-02#a&amp;b"></a>', Seen("kit/t-02.html#a&b", "Guía")),
        ('<a href="ref:T-02#"></a>', Seen("kit/t-02.html", "Guía")),
        ('<a href="ref:alerta"></a>', Seen("glosario/index.html#alerta", "Alerta temprana")),
        ('<a href="ref:alerta#otra">x</a>', Seen("glosario/index.html#otra", "x")),
        ('<a href="ref:I-01">x</a>', Seen("matriz/i.html#i-01", "x")),
        ('<a href="ref:T-02"><em>la</em> guía</a>', Seen("kit/t-02.html", "la guía")),
        ("<a href='ref:T-02' title='x'>y</a>", Seen("kit/t-02.html", "y")),
        ('<a\nclass="c" href="ref:T-02">y</a>', Seen("kit/t-02.html", "y")),
        ("<A HREF=ref:T-02>y</A>", Seen("kit/t-02.html", "y")),
        ('<a href="Ref:T-02">y</a>', Seen("kit/t-02.html", "y")),
        ('<a href="ref:T-02">y', Seen("kit/t-02.html", "y")),
        ('<a href="https://ejemplo.org/?ref:T-02">y</a>', Seen("https://ejemplo.org/?ref:T-02", "y")),
    ],
)
def test_a_reference_becomes_a_link(html: str, link: Seen) -> None:
    assert links_in(resolved(html)) == [link]


@pytest.mark.parametrize(
    ("uri", "language", "link"),
    [
        ("es/index.md", "es", Seen("kit/t-02.html", "Guía")),
        ("pt/index.md", "pt", Seen("kit/t-02.html", "Guia")),
        ("es/index.md", "en", Seen("kit/t-02.html", "Guía", "es")),
        ("es/kit/t-01.md", "es", Seen("t-02.html", "Guía")),
        ("es/kit/t-01.md", "pt", Seen("t-02.html", "Guia")),
        ("es/glosario/index.md", "es", Seen("../kit/t-02.html", "Guía")),
    ],
)
def test_a_title_is_in_the_readers_language_or_marked(uri: str, language: str, link: Seen) -> None:
    assert links_in(resolved('<a href="ref:T-02"></a>', uri=uri, language=language)) == [link]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<a href="ref:T-99">x</a>', "x"),
        ('<a href="ref:T-99"></a>', "T-99"),
        ('<a href="ref:TEL-145"></a>', "Línea 145"),
    ],
)
def test_what_has_no_page_is_no_link(html: str, text: str) -> None:
    assert resolved(f"<p>{html}</p>") == f"<p>{text}</p>"


def test_code_and_other_links_are_left_alone() -> None:
    html = site_reader().render("`[x](ref:T-02)`\n\n```\n[x](ref:T-02)\n```\n\n[y](kit/t-02.md)\n")

    assert resolved(html) == html


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ('Vea <a href="ref:R-99"></a>.', "Vea R-99."),
        ('Vea <a href="ref:R-99#x">el riesgo</a>.', "Vea el riesgo."),
        ('Vea <a href="ref:&lt;b&gt;"> </a>.', "Vea &lt;b&gt;."),
    ],
)
def test_a_preview_shows_the_id_of_what_is_not_there(html: str, shown: str) -> None:
    assert resolved(html) == shown


def test_a_preview_shows_the_id_of_an_entry_without_title() -> None:
    catalogue = catalogue_of({"es/index.md": plain(), "es/kit/t-01.md": tool(title="")})

    assert ">T-01</a>" in resolved('<a href="ref:T-01"></a>', catalogue=catalogue)
