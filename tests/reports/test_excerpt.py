"""A line of source and a place in it in, what a person is shown of it out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_text

from baqueano.places import Place
from baqueano.reports.excerpt import excerpt, shortened
from baqueano.reports.visible import cells


def columns(text: str) -> int:
    return sum(cell.width for cell in cells(text))


@pytest.mark.parametrize(
    ("source", "column", "length", "marked"),
    [
        ("[x](ref:R-1)", 5, 7, "    ^^^^^^^"),
        ("地图 [x](ref:R-1)", 8, 7, "         ^^^^^^^"),
        ("e\u0301 [x](ref:R-1)", 8, 7, "      ^^^^^^^"),
        ("🧭 [x](ref:R-1)", 7, 7, "       ^^^^^^^"),
        ("☀\ufe0f [x](ref:R-1)", 8, 7, "       ^^^^^^^"),
        ("👩🏽\u200d🌾 [x](ref:R-1)", 10, 7, "       ^^^^^^^"),
        ("ñ«— [x](ref:R-1)", 9, 7, "        ^^^^^^^"),
        ("Ａ [x](ref:R-1)", 7, 7, "       ^^^^^^^"),
        ("ref:地图", 1, 6, "^^^^^^^^"),
        ("ref:e\u0301", 1, 6, "^^^^^"),
        ("ref:R-1", 99, 3, "       ^"),
        ("\u0301", 1, 1, "^"),
        ("ae\u0301b", 3, 1, " ^"),
        ("a👩\u200d🌾b", 4, 1, " ^^"),
    ],
)
def test_carets_stand_under_what_is_meant(source: str, column: int, length: int, marked: str) -> None:
    assert excerpt(source, Place("a.md", 7, column, length)) == (f"    7 | {source}", f"      | {marked}")


@pytest.mark.parametrize(
    ("source", "column", "length", "shown", "marked"),
    [
        ("a\u200bb", 2, 1, "a⟨U+200B⟩b", " ^^^^^^^^"),
        ("a\u200bb", 3, 1, "a⟨U+200B⟩b", "         ^"),
        ("\u202aab\u202c", 1, 4, "⟨U+202A⟩ab⟨U+202C⟩", "^^^^^^^^^^^^^^^^^^"),
        ("\u200b", 1, 1, "⟨U+200B⟩", "^^^^^^^^"),
        ("\x1c", 1, 1, "⟨U+001C⟩", "^^^^^^^^"),
        ("so\u00adft x", 7, 1, "so⟨U+00AD⟩ft x", "             ^"),
        ("\t[x](ref:R-1)", 6, 7, "    [x](ref:R-1)", "        ^^^^^^^"),
        ("a\tb [x](ref:R-1)", 9, 7, "a   b [x](ref:R-1)", "          ^^^^^^^"),
        ("a\tb", 2, 1, "a   b", " ^^^"),
    ],
)
def test_what_is_invisible_is_named_and_marked(source: str, column: int, length: int, shown: str, marked: str) -> None:
    assert excerpt(source, Place("a.md", 7, column, length)) == (f"    7 | {shown}", f"      | {marked}")


@pytest.mark.parametrize(("source", "length"), [("", 3), ("   ", 3), ("\t\xa0", 1), ("Texto.", 0)])
def test_without_a_line_or_a_length_there_is_no_excerpt(source: str, length: int) -> None:
    assert excerpt(source, Place("a.md", 7, 1, length)) == ()


@pytest.mark.parametrize(
    ("source", "column", "shown", "marked"),
    [
        ("x" * 100, 100, "x" * 100, " " * 99 + "^"),
        ("ab" + "x" * 99, 1, "ab" + "x" * 98 + "…", "^"),
        ("x" * 150 + "Y" + "x" * 150, 151, "…" + "x" * 30 + "Y" + "x" * 69 + "…", " " * 31 + "^"),
        ("x" * 150 + "Y", 151, "…" + "x" * 99 + "Y", " " * 100 + "^"),
        ("地" * 80 + "Y" + "x" * 90, 81, "…" + "地" * 15 + "Y" + "x" * 69 + "…", " " * 31 + "^"),
        (
            "e\u0301" * 80 + "Y" + "x" * 90,
            161,
            "…" + "e\u0301" * 30 + "Y" + "x" * 69 + "…",
            " " * 31 + "^",
        ),
    ],
    ids=["fits", "begins", "middle", "ends", "wide", "combining"],
)
def test_of_a_long_line_the_part_around_the_place_is_shown(source: str, column: int, shown: str, marked: str) -> None:
    assert excerpt(source, Place("a.md", 7, column, 1)) == (f"    7 | {shown}", f"      | {marked}")


def test_what_is_meant_and_too_long_is_shown_from_its_beginning() -> None:
    line, carets = excerpt("x" * 50 + "Y" * 500, Place("a.md", 7, 51, 500))

    assert line == "    7 | …" + "x" * 30 + "Y" * 70 + "…"
    assert carets == "      | " + " " * 31 + "^" * 70


def test_a_line_number_of_six_digits_moves_both_lines() -> None:
    assert excerpt("abc", Place("a.md", 123456, 2, 1)) == ("123456 | abc", "       |  ^")


def test_a_suggestion_is_cut_around_its_change() -> None:
    assert shortened("a\u200bb", around=0) == "a⟨U+200B⟩b"
    assert shortened("x" * 200 + "Y", around=200) == "…" + "x" * 99 + "Y"


@given(any_text, st.integers(1, 300), st.integers(1, 300))
def test_an_excerpt_of_any_line_fits_a_terminal_and_its_carets_stand_below_it(
    source: str, column: int, length: int
) -> None:
    lines = excerpt(source, Place("a.md", 7, column, length))

    assert all(columns(line) <= 8 + 102 for line in lines)
    if lines:
        assert columns(lines[1]) <= max(columns(lines[0]), 9) + 1
        assert lines[1].strip(" |^") == ""
        assert "^" in lines[1]
