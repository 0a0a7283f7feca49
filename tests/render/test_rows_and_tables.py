"""HTML with tables in, the same with anchors, boxes and looks from style sheets out."""

from __future__ import annotations

import pytest
from catalogues import catalogue_of, frame_on, plain
from hypothesis import given
from strategies import any_text, markdown

from baqueano.render.rows import with_row_anchors
from baqueano.render.tables import with_table_boxes

FRAME = frame_on(catalogue_of({"es/index.md": plain("Uno & «dos»")}), "es/index.md")


@pytest.mark.parametrize(
    ("html", "anchored"),
    [
        ("<tr><td>I-01</td><td>a</td></tr>", '<tr><td id="i-01">I-01</td><td>a</td></tr>'),
        ("<tr>\n<td>\nI-01 </td></tr>", '<tr>\n<td id="i-01">I-01</td></tr>'),
        ('<tr><td class="c">I-01</td></tr>', '<tr><td id="i-01" class="c">I-01</td></tr>'),
        ("<tr><td>R-01</td></tr>", "<tr><td>R-01</td></tr>"),
        ("<tr><td>I-1</td></tr>", "<tr><td>I-1</td></tr>"),
        ("<tr><td>I-01 y I-02</td></tr>", "<tr><td>I-01 y I-02</td></tr>"),
        ('<tr><td><a href="#i-01">I-01</a></td></tr>', '<tr><td><a href="#i-01">I-01</a></td></tr>'),
        ("<tr><td>a</td><td>I-01</td></tr>", "<tr><td>a</td><td>I-01</td></tr>"),
        ("<tr><th>I-01</th></tr>", "<tr><th>I-01</th></tr>"),
    ],
)
def test_the_row_that_defines_an_entry_gets_its_anchor(html: str, anchored: str) -> None:
    assert with_row_anchors(html) == anchored


@given(any_text | markdown)
def test_anchors_are_given_once(text: str) -> None:
    once = with_row_anchors(f"<tr><td>I-01</td></tr>{text}")

    assert with_row_anchors(once) == once


def test_every_table_has_its_own_name_and_can_be_reached_by_keyboard() -> None:
    boxed = with_table_boxes("<table><tr></tr></table><p></p>\n<table class='c'>\n</table>", FRAME)

    box = '<div class="table-box" role="region" tabindex="0" aria-label="Tabla {}: Uno &amp; «dos»">{}</div>'
    assert boxed == (
        box.format(1, "<table><tr></tr></table>") + "<p></p>\n" + box.format(2, "<table class='c'>\n</table>")
    )


@pytest.mark.parametrize(
    ("cell", "styled"),
    [
        ('<td style="text-align: center;">a</td>', '<td class="align-center">a</td>'),
        ('<th style="text-align: left;">a</th>', '<th class="align-left">a</th>'),
        ('<td id="i-01" style="text-align: right;">a</td>', '<td id="i-01" class="align-right">a</td>'),
        ("<td>2026-12-31</td>", '<td><span class="unbroken">2026-12-31</span></td>'),
        ("<td>hasta 2026-12-31</td>", "<td>hasta 2026-12-31</td>"),
    ],
)
def test_a_cell_takes_its_looks_from_the_style_sheet(cell: str, styled: str) -> None:
    boxed = with_table_boxes(f"<table>{cell}</table>", FRAME)

    assert boxed.partition("<table>")[2] == f"{styled}</table></div>"


def test_a_page_without_tables_stays_as_it_is() -> None:
    assert with_table_boxes("<p>&lt;table&gt;</p>", FRAME) == "<p>&lt;table&gt;</p>"
