"""A text and its repairs in, the repaired text and how many were made out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from findings import UNKNOWN
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_text, lines_of_text

from baqueano.diagnostics import Edit
from baqueano.fixes.edits import apply_edits, plain, safe_repairs
from baqueano.places import Place, place_of_offset
from baqueano.reports.visible import visible

ZERO_WIDTH = "\u200b"
SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 6), st.text("ab\nñ", max_size=3)), max_size=8)


def edit(line: int, column: int, length: int, text: str, path: str = "a.md") -> Edit:
    return Edit(Place(path, line, column, length), text, is_safe=True)


def edits_at(text: str, spans: list[tuple[int, int, str]]) -> list[Edit]:
    """An edit for each span that lies in the text."""
    return [
        Edit(place_of_offset("a.md", text, offset=offset, length=length), put)
        for offset, length, put in spans
        if offset + length <= len(text)
    ]


def made_one_by_one(text: str, spans: list[tuple[int, int, str]]) -> tuple[str, int]:
    """The same by brute force: a list of characters, each owned by at most one edit."""
    owned: set[int] = set()
    points: set[int] = set()
    made: list[tuple[int, int, str]] = []
    for offset, length, put in spans:
        if offset + length > len(text):
            continue
        if not length and not put:
            made.append((offset, length, put))
            continue
        inside = set(range(offset, offset + length))
        gaps = set(range(offset + 1, offset + length)) if length else {offset}
        is_split = not length and offset in owned and offset - 1 in owned and _same_owner(made, offset)
        if inside & owned or (gaps & points) or is_split:
            continue
        owned |= inside
        points |= set() if length else {offset}
        made.append((offset, length, put))
    for offset, length, put in sorted(made, key=lambda item: (item[0], item[0] + item[1]), reverse=True):
        text = text[:offset] + put + text[offset + length :]
    return text, len(made)


def _same_owner(made: list[tuple[int, int, str]], offset: int) -> bool:
    return any(start < offset < start + length for start, length, _ in made)


@given(lines_of_text, SPANS)
def test_many_edits_at_once_are_what_they_are_one_by_one(text: str, spans: list[tuple[int, int, str]]) -> None:
    assert apply_edits(text, [[item] for item in edits_at(text, spans)]) == made_one_by_one(text, spans)


@given(st.text("añ地🧭\n" + ZERO_WIDTH, max_size=80))
def test_a_text_repaired_once_has_nothing_left_to_repair(text: str) -> None:
    def repairs(source: str) -> list[list[Edit]]:
        spans = [(offset, 1, "") for offset, character in enumerate(source) if character == ZERO_WIDTH]
        return [[item] for item in edits_at(source, spans)]

    once, count = apply_edits(text, repairs(text))

    assert once == text.replace(ZERO_WIDTH, "")
    assert count == text.count(ZERO_WIDTH)
    assert apply_edits(once, repairs(once)) == (once, 0)


@given(lines_of_text, st.lists(st.builds(Place, st.just("a.md"), st.integers(), st.integers(1), st.integers(0))))
def test_a_place_outside_the_text_changes_nothing(text: str, places: list[Place]) -> None:
    outside = [place for place in places if place.line > text.count("\n") + 1 or place.line < 1]

    assert apply_edits(text, [[Edit(place, "x")] for place in outside]) == (text, 0)


@given(any_text)
def test_the_plain_text_is_plain_already(text: str) -> None:
    once = plain(text)

    assert "\r" not in once
    assert plain(once) == once or once.startswith("\ufeff")


@pytest.mark.parametrize(
    ("text", "told"),
    [("\ufeffuno\r\ndos\rtres", "uno\ndos\ntres"), ("a\r\r\nb", "a\n\nb"), ("a\ufeffb", "a\ufeffb"), ("", "")],
)
def test_places_count_in_a_text_without_bom_and_with_lf(text: str, told: str) -> None:
    assert plain(text) == told


@pytest.mark.parametrize(
    ("edits", "repaired", "count"),
    [
        ([edit(1, 1, 3, "UNO")], "UNO\ndos 地x\n", 1),
        ([edit(2, 5, 1, ""), edit(2, 1, 3, "DOS")], "uno\nDOS x\n", 2),
        ([edit(2, 5, 1, "図"), edit(2, 6, 1, "y")], "uno\ndos 図y\n", 2),
        ([edit(1, 1, 3, "A"), edit(1, 3, 1, "B")], "A\ndos 地x\n", 1),
        ([edit(1, 3, 1, "B"), edit(1, 1, 3, "A")], "unB\ndos 地x\n", 1),
        ([edit(1, 2, 0, "x"), edit(1, 2, 0, "y")], "uxno\ndos 地x\n", 1),
        ([edit(1, 1, 1, "U"), edit(1, 2, 0, "x")], "Uxno\ndos 地x\n", 2),
        ([edit(1, 2, 0, "x"), edit(1, 2, 1, "N")], "uxNo\ndos 地x\n", 2),
        ([edit(1, 1, 3, "A"), edit(1, 2, 0, "x")], "A\ndos 地x\n", 1),
        ([edit(1, 4, 1, "")], "unodos 地x\n", 1),
        ([edit(3, 1, 0, "fin\n")], "uno\ndos 地x\nfin\n", 1),
        ([edit(1, 1, 0, "")], "uno\ndos 地x\n", 1),
        ([edit(1, 5, 1, "x")], "uno\ndos 地x\n", 0),
        ([edit(4, 1, 0, "x")], "uno\ndos 地x\n", 0),
        ([edit(2, 6, 9, "x")], "uno\ndos 地x\n", 0),
    ],
    ids=[
        *("one", "bottom up", "side by side", "first wins", "first wins again", "one point", "behind", "before"),
        *("inside", "line end", "at the end", "anew", "beyond the line", "beyond the text", "too long"),
    ],
)
def test_edits_are_made_where_they_do_not_touch(edits: list[Edit], repaired: str, count: int) -> None:
    assert apply_edits("uno\ndos 地x\n", [[item] for item in edits]) == (repaired, count)


def test_the_edits_of_one_finding_are_all_made_or_none() -> None:
    taken = [edit(1, 1, 1, "A")]
    both = [edit(1, 3, 1, "C"), edit(1, 1, 1, "B")]

    assert apply_edits("abc", [taken, both]) == ("Abc", 1)
    assert apply_edits("abc", [both, taken]) == ("BbC", 1)
    assert apply_edits("abc", [[edit(1, 1, 2, "x"), edit(1, 2, 1, "y")]]) == ("abc", 0)


def test_repairs_are_what_is_safe_by_finding_and_file() -> None:
    first, second, elsewhere = edit(1, 1, 1, "A"), edit(2, 1, 1, "B"), edit(1, 1, 1, "C", path="b.md")
    unsafe = replace(first, is_safe=False)
    found = [
        replace(UNKNOWN, edits=(first, elsewhere, unsafe)),
        replace(UNKNOWN, edits=(unsafe,)),
        replace(UNKNOWN, edits=(second,)),
    ]

    assert safe_repairs(found) == {"a.md": [[first], [second]], "b.md": [[elsewhere]]}


def test_thousands_of_edits_are_made_in_one_go() -> None:
    text = f"a{ZERO_WIDTH}\n" * 5000

    repaired, count = apply_edits(text, [[edit(number, 2, 1, "")] for number in range(1, 5001)])

    assert (repaired, count) == ("a\n" * 5000, 5000)
    assert visible(repaired[:2]) == "a⟨U+000A⟩"
