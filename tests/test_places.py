"""Offsets into a text in, lines and columns out, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import lines_of_text

from baqueano.places import Place, place_of_offset


def offset_of(text: str, place: Place) -> int:
    """The way back, by lines."""
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1


@given(st.data())
def test_offsets_round_trip(data: st.DataObject) -> None:
    text = data.draw(lines_of_text)
    offset = data.draw(st.integers(0, len(text)))

    place = place_of_offset("a.md", text, offset=offset)

    assert offset_of(text, place) == offset


@given(st.data())
def test_a_column_never_leaves_its_line(data: st.DataObject) -> None:
    text = data.draw(lines_of_text)
    offset = data.draw(st.integers(0, len(text)))

    place = place_of_offset("a.md", text, offset=offset)

    assert 1 <= place.column <= len(text.split("\n")[place.line - 1]) + 1


@pytest.mark.parametrize(
    ("text", "offset", "line", "column"),
    [
        ("", 0, 1, 1),
        ("uno", 2, 1, 3),
        ("uno\n", 3, 1, 4),
        ("uno\n", 4, 2, 1),
        ("uno\n\ntres", 5, 3, 1),
        ("地图\n🗺x", 4, 2, 2),
        ("e\u0301x", 2, 1, 3),
        ("\tx", 1, 1, 2),
        ("a\u2028b", 2, 1, 3),
    ],
)
def test_lines_and_columns_count_code_points_from_one(text: str, offset: int, line: int, column: int) -> None:
    place = place_of_offset("a.md", text, offset=offset, length=1)

    assert place == Place("a.md", line, column, 1)


def test_places_sort_as_a_reader_reads() -> None:
    places = [Place("b.md"), Place("a.md", 10), Place("a.md", 9, 2), Place("a.md", 9, 1, 5)]

    assert sorted(places) == [Place("a.md", 9, 1, 5), Place("a.md", 9, 2), Place("a.md", 10), Place("b.md")]


def test_a_place_reads_as_path_line_and_column() -> None:
    assert str(Place("docs/es/a.md", 3, 7, 2)) == "docs/es/a.md:3:7"
