"""The text of a page in, its links, headings, entries and references with their places out."""

from __future__ import annotations

from html import escape
from urllib.parse import unquote

import pytest
from catalogues import plain, reading_of, tool
from hypothesis import given
from hypothesis import strategies as st
from strategies import page_text, prose

from baqueano.model.entries import Heading, Link, Reference
from baqueano.places import Place

PATH = "docs/es/kit/t-01.md"
BLOCKS = (
    "{prose} [{prose}]({address})",
    "- {prose}\n- [ ] [](<{address}> 'título')",
    '!!! note "地"\n\n    {prose} [x]({address})',
    "| é | b |\n|---|---|\n| {prose} | [x]({address}) |",
    "{prose}\n:   [x]({address})",
    "<p>{prose} <a class='c' href=\"{address}\">x</a></p>",
    "## {prose} [x]({address}) {{#id}}",
    "> {prose} ![x]({address})",
    "`[x]({address})` y [x]({address})",
    "<!-- [x]({address}) -->\n\n{address}: [x]({address})",
)
"""Blocks that hold one link each; the last time an address is written in its block is the link."""


def offset_of(text: str, place: Place) -> int:
    return sum(len(line) + 1 for line in text.split("\n")[: place.line - 1]) + place.column - 1


def is_inside(place: Place, text: str) -> bool:
    return offset_of(text, place) >= 0 and offset_of(text, place) + place.length <= len(text)


def is_written_at(link: Link, text: str) -> bool:
    """HTML decodes addresses: the source may have entities or plain letters where the address has not."""
    rest = text[offset_of(text, link.place) :]
    return not link.place.length or rest.startswith((link.href, escape(link.href), unquote(link.href)))


@given(page_text)
def test_reading_any_text_never_raises_and_locates_inside_the_text(text: str) -> None:
    reading = reading_of(text)

    page = reading.page
    places = [
        *(link.place for link in page.links),
        *(heading.place for heading in page.headings),
        *(entry.place for entry in reading.entries),
        *(reference.place for reference in reading.references),
        *(place for _, place in page.lists),
        *(problem.place for problem in reading.diagnostics),
        *page.field_places.values(),
    ]
    assert [place for place in places if not is_inside(place, text)] == []


@given(page_text)
def test_what_stands_at_the_place_of_a_link_is_its_address(text: str) -> None:
    reading = reading_of(text)

    assert [link for link in reading.page.links if not is_written_at(link, text)] == []


@given(st.lists(st.tuples(st.sampled_from(BLOCKS), prose), min_size=1, max_size=6))
def test_every_link_is_found_where_its_block_writes_it(blocks: list[tuple[str, str]]) -> None:
    written = [block.format(prose=words, address=f"ref:R-{number:03d}") for number, (block, words) in enumerate(blocks)]
    text = plain(body="\n\n".join(["", *written, ""]))

    reading = reading_of(text)

    found = [(link.href, offset_of(text, link.place)) for link in reading.page.links]
    wanted = [f"ref:R-{number:03d}" for number, _ in enumerate(blocks)]
    assert found == [(address, text.rindex(address)) for address in wanted]


@given(st.lists(st.sampled_from(BLOCKS[:8]), min_size=1, max_size=6))
def test_links_to_the_same_address_have_places_of_their_own(blocks: list[str]) -> None:
    written = [block.format(prose="uno", address="ref:R-01") for block in blocks]
    text = plain(body="\n\n".join(["", *written, ""]))

    reading = reading_of(text)

    offsets = [offset_of(text, link.place) for link in reading.page.links]
    assert offsets == sorted(set(offsets))
    assert len(offsets) == len(blocks)


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("[a](b.md)", [(5, 5, 4)]),
        ("a\tb [a](b.md)", [(5, 9, 4)]),
        ("地图 e\u0301 [a](b.md)", [(5, 11, 4)]),
        ("[a](b.md) [a](b.md)", [(5, 5, 4), (5, 15, 4)]),
        ("[a][x] [b](b.md)\n\n[x]: b.md", [(5, 12, 4), (7, 6, 4)]),
        ("[a][x] [b][x]\n\n[x]: b.md", [(7, 6, 4), (7, 6, 4)]),
        ("[b]\n\n[b]: b.md", [(7, 6, 4)]),
        ("b.md `[a](b.md)` [a](b.md)", [(5, 22, 4)]),
        ("[a](<b c.md>)", [(5, 6, 6)]),
        ("[a]( b.md )", [(5, 6, 4)]),
        ('<img alt="b.md" src="b.md">', [(5, 22, 4)]),
        ("[![a](b.png)](b.md)", [(5, 7, 5), (5, 15, 4)]),
        ("x[^1]\n\n[^1]: [a](b.md)\n\n[c](d.md)", [(9, 5, 4), (7, 11, 4)]),
        ("<https://ejemplo.org>", [(5, 2, 19)]),
        ("[a](a%20b.md)", [(5, 5, 8)]),
        ("[a](b\\_c.md)", [(5, 5, 6)]),
        ("```\n[a](b.md)\n[a](b.md)", [(6, 5, 4), (7, 5, 4)]),
    ],
)
def test_links_are_placed_to_the_column(body: str, places: list[tuple[int, int, int]]) -> None:
    reading = reading_of(plain(body=body))

    found = [(link.place.line, link.place.column, link.place.length) for link in reading.page.links]
    assert found == places


def test_headings_have_their_level_id_text_and_line() -> None:
    body = "# Uno\n\n```\n## No\n```\n\n## Dos *y* `tres` {#dos}\n\n## Dos y tres\n\nCuatro\n------\n"

    reading = reading_of(plain(body=body))

    assert reading.page.headings == (
        Heading(1, "uno", "Uno", Place(PATH, 5, 1, 5)),
        Heading(2, "dos", "Dos y tres", Place(PATH, 11, 1, 24), has_own_id=True),
        Heading(2, "dos-y-tres", "Dos y tres", Place(PATH, 13, 1, 13)),
        Heading(2, "cuatro", "Cuatro", Place(PATH, 15, 1, 6)),
    )


def test_references_are_links_and_fields() -> None:
    body = "[x](ref:R-02#pasos) ![x](ref:R-03) [x](REF:R-04) [x](../a.md)"

    reading = reading_of(tool(risks="[R-01]", body=body))

    assert reading.references == (
        Reference("es", "kit/t-01.md", "R-02", "pasos", Place(PATH, 17, 5, 14)),
        Reference("es", "kit/t-01.md", "R-04", "", Place(PATH, 17, 40, 8)),
        Reference("es", "kit/t-01.md", "R-01", "", Place(PATH, 8, 9, 4), field="risks"),
    )


def test_a_page_with_an_id_and_a_kind_is_an_entry() -> None:
    reading = reading_of(tool(title="Mapa"))

    found = [(entry.id, entry.kind, entry.title, entry.summary, entry.page, entry.anchor) for entry in reading.entries]
    assert found == [("T-01", "tool", "Mapa", "Una línea.", "kit/t-01.md", "")]


@pytest.mark.parametrize(
    ("row", "entries"),
    [
        ("| I-01 | Cortes | x |", [("I-01", "Cortes", "i-01", 7, 3)]),
        ("I-01 | Cortes | x", [("I-01", "Cortes", "i-01", 7, 1)]),
        ("|  **I-01**  | Cortes | x |", [("I-01", "Cortes", "i-01", 5, 1)]),
        ("| [I-01](ref:I-01) | Cortes | x |", []),
        ("| I-1 | Cortes | x |", []),
        ("| R-01 | Cortes | x |", []),
        ("| I-01 y I-02 | Cortes | x |", []),
        ("| | I-01 | x |", []),
    ],
)
def test_a_row_that_begins_with_a_plain_id_is_an_indicator(
    row: str, entries: list[tuple[str, str, str, int, int]]
) -> None:
    reading = reading_of(plain(body=f"| a | b | c |\n|---|---|---|\n{row}\n"))

    found = [(entry.id, entry.title, entry.anchor, entry.place.line, entry.place.column) for entry in reading.entries]
    assert found == entries


def test_terms_are_level_2_headings_of_the_glossary() -> None:
    body = (
        "# Glosario\n\n## Alerta temprana {#alerta-temprana}\n\n### No\n\n## Trata de personas\n\n## Mayúscula {#A}\n"
    )

    reading = reading_of(plain(body=body), path="docs/es/glosario/a.md")

    found = [(entry.id, entry.kind, entry.title, entry.anchor, entry.place.line) for entry in reading.entries]
    assert found == [
        ("alerta-temprana", "term", "Alerta temprana", "alerta-temprana", 7),
        ("trata-de-personas", "term", "Trata de personas", "trata-de-personas", 11),
    ]


def test_outside_the_glossary_a_heading_is_no_term() -> None:
    reading = reading_of(plain(body="## Alerta {#alerta}\n"))

    assert reading.entries == ()


def test_lists_are_found_in_order_and_not_in_code() -> None:
    body = "`<!-- list: tool -->`\n\n<!-- list: tool -->\n\nuno <!--list:risk--> dos\n\n<!-- list: tool -->\n"

    reading = reading_of(plain(body=body))

    assert reading.page.lists == (
        ("tool", Place(PATH, 7, 6, 10)),
        ("risk", Place(PATH, 9, 9, 9)),
        ("tool", Place(PATH, 11, 6, 10)),
    )
