"""A page's Markdown and the tables its HTML has in, every table as it is written out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from baqueano.model.tables import Table
from baqueano.sources.markup import read_markup
from baqueano.sources.tables import find_tables

CONVERTER = Markdown(extensions=["tables", "admonition", "pymdownx.superfences"])
words = st.sampled_from(["uno", "dos tres", "ñandú", "x"])
cells = st.sampled_from(["", "**{}**", "`{}`", "`{}|x`", "{} \\| y", "[{}](ref:R-01)", "{}"]).flatmap(
    lambda pattern: words.map(pattern.format)
)
rows = st.integers(2, 4).flatmap(
    lambda width: st.tuples(
        st.lists(words, min_size=width, max_size=width), st.lists(st.lists(cells, min_size=1, max_size=5), min_size=1)
    )
)


def tables_of(body: str) -> tuple[Table, ...]:
    return find_tables(body, read_markup(CONVERTER.reset().convert(body)).rows, offset=0)


def letters(text: str) -> str:
    return re.sub(r"[\W_]", "", re.sub(r"\]\([^)]*\)", "", text))


@given(rows)
def test_rows_and_cells_are_those_of_the_html_but_for_what_markdown_drops(
    table: tuple[list[str], list[list[str]]],
) -> None:
    header, others = table
    lines = [header, ["--"] * len(header), *others]
    body = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    built = [row.cells for row in read_markup(CONVERTER.reset().convert(body)).rows]

    (found,) = tables_of(body)

    assert found.is_rendered
    written = [[cell.text for cell in row] for row in (found.header, *found.rows)]
    kept = [[letters(cell) for cell in row][: len(header)] for row in written]
    shown = [[letters(cell) for cell in row] for row in built]
    assert [row + [""] * (len(header) - len(row)) for row in kept] == shown


@pytest.mark.parametrize(
    ("body", "is_rendered", "follows_text"),
    [
        ("| a | b |\n|---|---|\n| 1 | 2 |\n", True, False),
        ("a | b\n--|--\n1 | 2\n", True, False),
        ("!!! note\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n", True, False),
        ("| a | b |\n|---|\n| 1 | 2 |\n", False, False),
        ("| a | b |\n| 1 | 2 |\n", False, False),
        ("Texto.\n| a | b |\n|---|---|\n| 1 | 2 |\n", False, True),
    ],
)
def test_a_table_is_one_when_markdown_makes_it(body: str, *, is_rendered: bool, follows_text: bool) -> None:
    (table,) = tables_of(body)

    assert [cell.text for cell in table.header] == ["a", "b"]
    assert (table.is_rendered, table.follows_text) == (is_rendered, follows_text)


@pytest.mark.parametrize(
    "body", ["```\n| a | b |\n|---|---|\n```\n", "Uno | dos.\n", "`a | b`\n", "<!-- | a | b |\n|--|--| -->\n"]
)
def test_bars_that_are_no_table(body: str) -> None:
    assert tables_of(body) == ()


def test_every_cell_stands_where_it_says() -> None:
    body = "Texto.\n\n|  a |b|\n|--|--|\n| `x|y` |  |\n"

    (table,) = find_tables(body, read_markup(CONVERTER.reset().convert(body)).rows, offset=100)

    placed = [
        (cell.text, body[cell.start - 100 : cell.end - 100]) for row in (table.header, *table.rows) for cell in row
    ]
    assert placed == [("a", "a"), ("b", "b"), ("`x|y`", "`x|y`"), ("", "")]
