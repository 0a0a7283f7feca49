"""Pairs of pages in, how their headings and sections belong together out: what cases would be too long for."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from catalogues import catalogue_of, plain
from hypothesis import given
from hypothesis import strategies as st

from baqueano.checks import translation_features, translation_headings
from baqueano.checks.heading_alignment import align, heads, longest_rising, parents
from baqueano.diagnostics import Diagnostic
from baqueano.model.entries import Heading
from baqueano.places import Place

headings = st.lists(
    st.builds(
        lambda level, anchor, has_own_id: Heading(level, anchor, "x", Place("a.md"), has_own_id),
        st.integers(2, 4),
        st.sampled_from("abcdefgh"),
        st.booleans(),
    ),
    max_size=12,
)


def outline(told: str) -> list[Heading]:
    """ "2a 3b 2" are a section with the id a, a heading b in it, and a section without an id."""
    return [
        Heading(int(item[0]), item[1:] or f"_{number}", item, Place("a.md", number), bool(item[1:]))
        for number, item in enumerate(told.split())
    ]


def differences(source: str, own: str) -> list[str]:
    """What is said of a translation: the hint, and the line of the body it is said at."""
    body, own_body = (
        "\n".join(f"{'#' * int(item[0])} t{item}" + (f" {{#{item[1:]}}}" if item[1:] else "") for item in told.split())
        for told in (source, own)
    )
    pages = {"es/a.md": plain(body=f"{body}\n"), "pt/a.md": plain(body=f"{own_body}\n")}
    return told(translation_headings.check(catalogue_of(pages)))


def told(found: Iterable[Diagnostic]) -> list[str]:
    return sorted(f"{item.place.line - 4} {item.hint_key or item.rule.name}" for item in found)


@given(headings, headings, st.booleans())
def test_every_heading_has_one_partner_or_none(source: list[Heading], own: list[Heading], is_ordered: bool) -> None:
    found = align(source, own, is_ordered=is_ordered)

    assert sorted([*found.pairs, *found.extra]) == list(range(len(own)))
    assert sorted([*found.pairs.values(), *found.missing]) == list(range(len(source)))
    assert set(found.moved) | found.unsure <= found.pairs.keys()


@given(headings, st.booleans())
def test_a_page_agrees_with_itself(page: list[Heading], is_ordered: bool) -> None:
    found = align(page, page, is_ordered=is_ordered)

    assert (found.missing, found.extra, set(found.unsure)) == ((), (), set())


@given(st.lists(st.integers(0, 9), unique=True))
def test_what_stays_in_place_rises_and_is_no_shorter_than_any_other(numbers: list[int]) -> None:
    kept = sorted(longest_rising(numbers))

    chosen = [numbers[index] for index in kept]
    best = max((bin(mask).count("1") for mask in range(2 ** len(numbers)) if rises(numbers, mask)), default=0)
    assert chosen == sorted(chosen)
    assert len(chosen) == best


def rises(numbers: list[int], mask: int) -> bool:
    chosen = [number for index, number in enumerate(numbers) if mask >> index & 1]
    return chosen == sorted(chosen)


@given(headings)
def test_a_heading_stands_under_lower_levels_only(page: list[Heading]) -> None:
    above = parents(page)

    for number, heading in enumerate(page):
        levels = [page[head].level for head in heads(above, number)]
        assert levels == sorted(set(levels), reverse=True)
        assert all(level < heading.level for level in levels)


def test_headings_without_ids_go_by_their_place_between_those_with() -> None:
    found = align(outline("2a 3 2b 3 3"), outline("2a 3 2b 3 3"), is_ordered=True)

    assert dict(found.pairs) == {number: number for number in range(5)}


@pytest.mark.parametrize(
    ("source", "own", "found"),
    [
        ("2a 2b", "2a 2b", []),
        ("2a 2b 2c", "2a 2c", ["1 missing"]),
        ("2a 3x 3y 2b", "2b", ["1 missing"]),
        ("2a 2b", "2a 2n 3 2b", ["2 extra"]),
        ("2a 2b", "2a 2B", ["2 id"]),
        ("2a 2b 2c", "2A 2B 2C", ["1 id", "2 id", "3 id"]),
        ("2a 2b", "2a 2", ["2 heading-id-missing"]),
        ("2a 2b 2c", "2a 2", ["2 missing", "2 unsure"]),
        ("2a 3 3 2b", "2a 3 2b", ["2 missing"]),
        ("2a 3 2b", "2a 3 3 2b", ["3 extra"]),
        ("2a 2b", "2b 2a", ["1 order"]),
        ("2a 3x 2b 3y", "2b 3y 2a 3x", ["1 order"]),
        ("2a 3x 3y 2b", "2a 3y 3x 2b", ["2 order"]),
        ("2a 3x 2b", "2a 2b 3x", ["3 order"]),
        ("2a 2b 2c 2d", "2d 2a 2b 2c", ["1 order"]),
        ("2a 2b 2c 2d", "2b 2c 2d 2a", ["4 order"]),
        ("2a 2b 3x 2c", "2a 3b 3x 2c", ["2 level"]),
        ("2a 3b 2c", "2a 2b 2c", ["2 level"]),
        ("2 2 3", "2 2 3", []),
        ("2 2 3", "2 3", ["1 missing"]),
        ("2 2b", "2n 2b", []),
        ("2a 2a_1", "2a 2", ["2 heading-id-missing"]),
        ("2a", "2a 2a", []),
        ("2a 3x 2b 3y", "2a 3x 3y", ["2 missing"]),
        ("2 3x 2 3y", "2 3x 2 3y", []),
    ],
)
def test_a_difference_is_said_once_and_where_it_stands(source: str, own: str, found: list[str]) -> None:
    assert differences(source, own) == found


def test_a_translation_that_nobody_has_begun_is_not_compared() -> None:
    pages = {"es/a.md": plain(body="## A {#a}\n\n![x](x.png)\n"), "pt/a.md": plain(body="\n")}

    found = [*translation_headings.check(catalogue_of(pages)), *translation_features.check(catalogue_of(pages))]

    assert found == []


@pytest.mark.parametrize(
    ("line", "repaired"),
    [
        ("## Passos", "## Passos {#pasos}"),
        ("##\tPassos e *mais*", "##\tPassos e *mais* {#pasos}"),
        ("## Passos   ", "## Passos {#pasos}   "),
        ("## Passos ##", ""),
        ("## Passos {: .x }", ""),
        ("Passos\n------", ""),
        ("<h2>Passos</h2>", ""),
    ],
)
def test_an_id_is_written_only_where_it_will_be_read(line: str, repaired: str) -> None:
    pages = {"es/a.md": plain(body="## Pasos {#pasos}\n"), "pt/a.md": plain(body=f"{line}\n")}

    (found,) = translation_headings.check(catalogue_of(pages))

    edits = found.edits
    assert [edit.is_safe for edit in edits] == ([True] if repaired else [])
    for edit in edits:
        before, after = line[: edit.place.column - 1], line[edit.place.column - 1 :]
        assert f"{before}{edit.text}{after}" == repaired
