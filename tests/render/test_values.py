"""A field and its value in, what a reader sees out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from catalogues import WORDS, Words, catalogue_of, frame_on, plain, tool
from fragments import Seen, links_in

from baqueano.model.fields import FieldValue, fields_of
from baqueano.render.frame import Frame
from baqueano.render.values import card_rows, long_date, value_html

CATALOGUE = catalogue_of(
    {"es/index.md": plain(), "es/kit/t-01.md": tool(risks="[R-01]"), "es/kit/t-02.md": tool("T-02", title="A & b")},
    records={
        "factor": "- {id: RF01, name: {es: Uno, pt: Um, en: One}, set: common, as_of: 2014-07-01, source: ONU, "
        "name_status: {es: official, pt: official, en: official}, verified: true}"
    },
)
FRAME = frame_on(CATALOGUE, "es/index.md")


def frame_in(language: str, words: Mapping[str, str]) -> Frame:
    return Frame(CATALOGUE, FRAME.page, language, Words({**WORDS, **words}), FRAME.records, FRAME.trace)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("es", "23 de noviembre de 2026"),
        ("pt", "23 de novembro de 2026"),
        ("en", "November 23, 2026"),
        ("pt_BR", "23 de novembro de 2026"),
        ("xx", "2026-11-23"),
        ("no es un idioma", "2026-11-23"),
    ],
)
def test_a_date_is_told_in_words(language: str, told: str) -> None:
    assert long_date(date(2026, 11, 23), frame_in(language, {})) == told


def test_the_interface_may_choose_another_locale_for_dates() -> None:
    assert long_date(date(2026, 11, 3), frame_in("en", {"date_locale": "en_GB"})) == "3 November 2026"


@pytest.mark.parametrize(
    ("kind", "name", "value", "html"),
    [
        ("tool", "people", "seis <o más>", "seis &lt;o más&gt;"),
        ("tool", "stage", "upstream", "‹stage.upstream›"),
        ("tool", "who_uses", ("institution", "community"), "‹who_uses.institution›, ‹who_uses.community›"),
        ("tool", "materials", ("papel", "a & b"), "<ul><li>papel</li><li>a &amp; b</li></ul>"),
        ("tool", "time", {"prepare": 30, "run": 90}, "‹time.prepare› 30 min · ‹time.run› 90 min"),
        ("module", "duration", 90, "90 min"),
        ("publication", "year", 2026, "2026"),
        ("publication", "languages", ("es", "qu"), "español, qu"),
        ("publication", "authors", ("Ana", "Bia"), "Ana, Bia"),
        ("law", "as_of", "2026-11-23", "23 de noviembre de 2026"),
        ("law", "as_of", "2026-02-30", "2026-02-30"),
        ("law", "as_of", "2026-11", "2026-11"),
        ("law", "as_of", "noviembre!", "noviembre!"),
        ("contact", "hours", {"es": "9 a 17 <h>", "pt": "9 às 17"}, "9 a 17 &lt;h&gt;"),
        ("contact", "hours", {"pt": "9 às 17"}, ""),
        ("risk", "framework", ("RF01",), "<ul><li>Uno</li></ul>"),
        ("risk", "framework", ("RF99",), "<ul><li>RF99</li></ul>"),
        ("module", "programme", "C-99", "C-99"),
        ("matrix", "waived", {"RF01": "sin <datos>"}, "<ul><li>Uno: sin &lt;datos&gt;</li></ul>"),
    ],
)
def test_a_value_reads_as_its_form_asks(kind: str, name: str, value: FieldValue, html: str) -> None:
    assert value_html(fields_of(kind)[name], value, FRAME) == html


def test_a_value_that_names_an_entry_is_a_link() -> None:
    html = value_html(fields_of("module")["tools"], ("T-01", "T-02"), FRAME)

    assert links_in(html) == [Seen("kit/t-01.html", "Mapa"), Seen("kit/t-02.html", "A & b")]


def test_a_card_has_its_rows_in_one_order_and_leaves_out_what_is_empty() -> None:
    tools = CATALOGUE.entries_of("tool", "es")

    names = {entry.id: [row.name for row in card_rows(entry, FRAME)] for entry in tools}

    rows = ["use_when", "do_not_use_when", "who_uses", "people", "time", "materials", "stage"]
    assert names == {"T-01": [*rows, "risks"], "T-02": rows}


def test_a_row_has_the_label_of_its_field() -> None:
    row = card_rows(CATALOGUE.entries_of("tool", "es")[0], FRAME)[3]

    assert (row.name, row.label, row.html) == ("people", "‹field.people›", "seis")
