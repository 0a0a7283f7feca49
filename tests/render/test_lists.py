"""A page with list marks in, the entries in their place out."""

from __future__ import annotations

import pytest
from catalogues import catalogue_of, frame_on, plain, tool
from fragments import Seen, links_in, texts_in
from hypothesis import given
from strategies import markdown

from baqueano.render.frame import Frame
from baqueano.render.lists import expand_lists

RECORDS = {
    "contact": """\
- id: TEL-911
  phone: 911
  name: {es: 911, pt: 911, en: 911}
  hours: {es: "24 h", pt: "24 h", en: "24 h"}
  as_of: 2022
  source: web
  verified: true
- id: TEL-145
  phone: "+54 145"
  name: {es: Línea 145, pt: Linha 145, en: Line 145}
  description: {es: Gratuita & anónima, pt: Grátis, en: Free}
  hours: {es: siempre, pt: sempre, en: always}
  as_of: 2026-11-23
  source: web
  verified: false
""",
    "factor": """\
- id: RF01
  name: {es: Uno, pt: Um, en: One}
  name_status: {es: official, pt: working_translation, en: official}
  set: common
  as_of: 2014
  source: ONU
  verified: true
""",
}
PAGES = {
    "es/index.md": plain(body="<!-- list: contact --> [](ref:T-02)\n"),
    "pt/index.md": plain(),
    "es/kit/t-02.md": tool("T-02", title="Guía & más", summary="«Una»", status="piloted"),
    "es/kit/t-01.md": tool(),
    "pt/kit/t-01.md": tool(title="Mapa em português", summary="Uma linha."),
    "es/agenda/e-01.md": "---\nid: E-01\nkind: event\ntitle: Taller\nsummary: S\nstatus: draft\nreviewed: 2026-11-23\n"
    "date_note: sin fecha\nvenue: Salta\n---\n[145](ref:TEL-145) [uno](ref:RF01)\n",
    "es/glosario/index.md": plain(body="## Alerta {#alerta}\n"),
}
CATALOGUE = catalogue_of(PAGES, records=RECORDS)


def frame(uri: str = "es/index.md", *, language: str = "") -> Frame:
    return frame_on(CATALOGUE, uri, language=language)


@given(markdown)
def test_a_text_without_marks_stays_as_it_is(body: str) -> None:
    html = body.replace("list:", "")

    assert expand_lists(html, frame()) == html


def test_a_list_shows_every_page_by_id() -> None:
    html = expand_lists("<p>a</p><!-- list: tool --><p>b</p>", frame())

    assert html.startswith("<p>a</p><ul")
    assert html.endswith("</ul><p>b</p>")
    assert links_in(html) == [Seen("kit/t-01.html", "Mapa"), Seen("kit/t-02.html", "Guía & más")]
    assert texts_in(html, ".entries__summary") == ["Una línea.", "«Una»"]
    assert texts_in(html, ".badge--id") == ["T-01", "T-02"]
    assert texts_in(html, ".badge--draft, .badge--piloted") == ["‹status.draft›", "‹status.piloted›"]


def test_what_is_not_translated_is_marked_with_its_language() -> None:
    html = expand_lists("<!-- list: tool -->", frame("pt/index.md"))

    assert links_in(html) == [Seen("kit/t-01.html", "Mapa em português"), Seen("kit/t-02.html", "Guía & más", "es")]
    assert html.count('<p class="entries__summary" lang="es">«Una»</p>') == 1


def test_an_event_says_when_in_words() -> None:
    html = expand_lists("<!-- list: event -->", frame())

    assert texts_in(html, ".entries__when") == ["sin fecha"]


def test_terms_and_kinds_without_entries() -> None:
    found = [expand_lists(f"<!-- list: {kind} -->", frame()) for kind in ("term", "risk", "law", "unknown")]

    assert links_in(found[0]) == [Seen("glosario/index.html#alerta", "Alerta")]
    assert found[1:] == ["", "", ""]


@pytest.mark.parametrize(
    ("before", "level"),
    [
        ("", 2),
        ("<h1>a</h1>", 2),
        ("<h1>a</h1><h2 id='b'>b</h2>", 3),
        ("<h2>a</h2><h4>b</h4>", 5),
        ("<h6>a</h6>", 6),
        ("<hr><header>", 2),
    ],
)
def test_records_stand_one_level_below_their_heading(before: str, level: int) -> None:
    html = expand_lists(f"{before}<!-- list: factor --><h3>después</h3>", frame())

    assert texts_in(html, f"h{level}#rf01") == ["Uno (‹name_status.official›)"]


def test_a_help_line_can_be_called_and_says_when_it_was_not_verified() -> None:
    html = expand_lists("<!-- list: contact -->", frame())

    assert texts_in(html, "h2") == ["911", "Línea 145"]
    assert links_in(html)[1] == Seen("tel:+54 145", "Llamar al +54 145")
    assert texts_in(html, ".fact__unverified") == ["‹unverified›"]
    assert texts_in(html, "dd") == ["2022", "web", "24 h", "23 de noviembre de 2026", "web", "siempre"]


def test_a_record_without_a_description_has_no_empty_paragraph() -> None:
    html = expand_lists("<!-- list: factor -->", frame())

    assert "<p></p>" not in html


def test_a_record_names_the_pages_that_mention_it() -> None:
    html = expand_lists("<!-- list: factor -->", frame())

    assert links_in(html) == [Seen("agenda/e-01.html", "Taller")]


def test_a_name_says_what_it_is_in_the_readers_language() -> None:
    html = expand_lists("<!-- list: factor -->", frame("pt/index.md"))

    assert texts_in(html, "h2") == ["Um (‹name_status.working_translation›)"]


def test_expanding_twice_equals_expanding_once() -> None:
    once = expand_lists("<!-- list: tool --><!-- list: contact -->", frame())

    assert expand_lists(once, frame()) == once
