"""Findings and the lines of baseline.txt in, the findings nobody has agreed to live with for now out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from findings import MISSING, UNKNOWN, diagnostics, folded
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_text

from baqueano.baseline import (
    apply_baseline,
    baseline_text,
    count_lines,
    fingerprints,
    read_baseline,
    shrunk_baseline,
)
from baqueano.diagnostics import EDITOR_LANGUAGES, Diagnostic, Severity, finding
from baqueano.places import Place
from baqueano.rules import acceptance, links, references

Found = tuple[Diagnostic, ...]


def unknown(line: int, path: str = "docs/es/a.md", **facts: str) -> Diagnostic:
    return finding(references.UNKNOWN, Place(path, line, 3, 4), id=facts.get("id", "R-99"))


def applied(found: Found, text: str) -> tuple[Found, int]:
    return apply_baseline(found, text, path="baseline.txt")


def kept(found: Found, text: str) -> Found:
    return applied(found, text)[0]


def lines_about(item: Diagnostic) -> list[tuple[int, str]]:
    return [(item.place.line, item.rule.name)]


@given(diagnostics, st.sampled_from(EDITOR_LANGUAGES))
def test_a_new_baseline_tolerates_all_there_is_and_nothing_is_stale(found: list[Diagnostic], language: str) -> None:
    distinct = tuple(dict.fromkeys(found))

    text = baseline_text(distinct, language)

    assert applied(distinct, text) == ((), count_lines(text))


@given(diagnostics)
def test_without_a_baseline_every_finding_stays(found: list[Diagnostic]) -> None:
    assert applied(tuple(found), "") == (tuple(found), 0)


@given(any_text)
def test_any_text_can_be_read_and_hides_nothing(text: str) -> None:
    left, accepted = applied((UNKNOWN, MISSING), text)

    assert left[:2] == (UNKNOWN, MISSING)
    assert accepted == 0
    assert {item.rule for item in left[2:]} <= {acceptance.BASELINE_BROKEN, acceptance.BASELINE_STALE}


def test_a_baseline_has_one_line_for_each_finding() -> None:
    assert baseline_text([UNKNOWN, MISSING], "es") == (
        "# Hallazgos que se toleran por ahora. Corrija y borre líneas; no agregue ninguna.\n"
        "a7e26ed2 translation-missing docs/es/a.md  # falta la traducción a «Português»\n"
        "019699d4 reference-unknown docs/pt/kit/t-03.md  # no hay ninguna entrada «R-99»\n"
    )


def test_text_that_is_moved_stays_tolerated_and_what_is_new_does_not() -> None:
    text = baseline_text([unknown(7)], "es")

    assert kept((unknown(99),), text) == ()
    assert kept((unknown(7, id="R-98"),), text)[0] == unknown(7, id="R-98")
    assert kept((unknown(7, path="docs/es/b.md"),), text)[0] == unknown(7, path="docs/es/b.md")


def test_a_fact_that_names_a_place_may_move_too() -> None:
    def dead(line: int, href: str) -> Diagnostic:
        return finding(links.PAGE_DEAD, Place("docs/es/a.md", line), href=href, near="")

    text = baseline_text([dead(3, "docs/es/b.md:7:1")], "es")

    assert kept((dead(4, "docs/es/b.md:9:12"),), text) == ()
    assert kept((dead(3, "docs/es/c.md:7:1"),), text) != ()


def test_a_cause_that_names_a_line_may_move_too() -> None:
    moved = replace(unknown(9), cause="character:docs/es/a.md:9")

    assert kept((moved,), baseline_text([replace(unknown(7), cause="character:docs/es/a.md:7")], "es")) == ()


def test_a_number_may_change_with_the_lines_and_the_days() -> None:
    text = baseline_text([unknown(7, id="12")], "es")

    assert kept((unknown(7, id="13"),), text) == ()
    assert kept((unknown(7, id="R-13"),), text) != ()


def test_a_better_remedy_is_no_other_finding() -> None:
    other = finding(references.UNKNOWN, Place("docs/es/a.md", 7), hint="near", id="R-99", near="R-98", title="Nueva")

    assert kept((other,), baseline_text([unknown(7)], "es")) == ()


def test_two_equal_findings_of_one_file_need_two_lines() -> None:
    both = (unknown(7), unknown(9))
    text = baseline_text([unknown(7)], "es")

    assert kept(both, text) == (unknown(9),)
    assert kept(both, baseline_text(both, "es")) == ()
    assert len(set(fingerprints(both).values())) == 2


def test_what_speaks_for_one_cause_may_change() -> None:
    first = replace(unknown(7), cause="page:kit/t-03.md")
    other = replace(finding(links.PAGE_DEAD, Place("docs/es/a.md", 8), href="x", near=""), cause="page:kit/t-03.md")

    assert kept((other,), baseline_text([first], "es")) == ()
    assert kept((replace(other, cause="page:kit/t-04.md"),), baseline_text([first], "es")) != ()


def test_of_a_folded_finding_the_places_that_are_new_are_told() -> None:
    old, new = Place("docs/es/a.md", 1, 2, 3), Place("docs/es/b.md", 4, 5, 6)
    text = baseline_text([folded(old)], "es")

    assert count_lines(text) == 2
    assert applied((folded(old),), text) == ((), 2)
    assert applied((folded(old, new),), text) == ((replace(UNKNOWN, place=new),), 2)


def test_a_folded_finding_of_which_a_place_is_mended_leaves_one_stale_line() -> None:
    text = baseline_text([folded(Place("docs/es/a.md", 1, 2, 3), Place("docs/es/b.md", 4, 5, 6))], "es")

    (stale,), accepted = applied((folded(Place("docs/es/a.md", 1, 2, 3)),), text)

    assert accepted == 2
    assert stale.message("es") == "esta línea ya no corresponde a nada: reference-unknown en docs/es/b.md"


def test_a_line_that_stands_for_nothing_is_told_at_its_line() -> None:
    text = baseline_text([UNKNOWN, MISSING], "es")

    (stale,), accepted = applied((UNKNOWN,), text)

    assert accepted == 1
    assert (stale.rule, stale.severity) == (acceptance.BASELINE_STALE, Severity.WARNING)
    assert stale.place == Place("baseline.txt", 2, 1, 8)


def test_of_two_equal_lines_the_later_stands_for_nothing() -> None:
    text = baseline_text([UNKNOWN], "es")

    left, accepted = applied((UNKNOWN,), text + text)

    assert [(item.rule, item.place.line) for item in left] == [(acceptance.BASELINE_STALE, 4)]
    assert accepted == 1


@pytest.mark.parametrize(
    "line",
    [
        "x",
        "reference-unknown docs/es/a.md",
        "5C8C4F25 reference-unknown docs/es/a.md",
        "5c8c4f2 reference-unknown docs/es/a.md",
        "5c8c4f255 reference-unknown docs/es/a.md",
        "5c8c4f25  reference-unknown docs/es/a.md",
        "5c8c4f25 reference-unknown",
        "5c8c4f25 reference-unknown  # nota",
        "<<<<<<< HEAD",
        "\ufffd",
    ],
)
def test_a_line_that_cannot_be_read_is_an_error(line: str) -> None:
    (broken,) = kept((), f"# nota\n\n{line}\n")

    assert (broken.rule, broken.severity) == (acceptance.BASELINE_BROKEN, Severity.ERROR)
    assert broken.place == Place("baseline.txt", 3, 1, len(line))


@pytest.mark.parametrize("text", ["", "\n", "# nota\n  # otra\n", "   \n\t\n"])
def test_notes_and_empty_lines_mean_nothing(text: str) -> None:
    assert applied((UNKNOWN,), text) == ((UNKNOWN,), 0)
    assert count_lines(text) == 0


@pytest.mark.parametrize("path", ["docs/es/a b.md", "docs/es/ñ # x.md", "docs/es/a.md"])
def test_a_line_is_read_back_whatever_its_file_is_called(path: str) -> None:
    item = unknown(1, path=path)

    (stale,) = kept((), baseline_text([item], "en"))

    assert stale.message("en") == f"this line no longer stands for anything: reference-unknown in {path}"


def test_shrinking_takes_out_what_is_stale_and_nothing_else() -> None:
    text = baseline_text([UNKNOWN, MISSING], "es") + "\n# nota\nroto\n"

    shrunk = shrunk_baseline(text, kept((UNKNOWN,), text))

    lines = text.split("\n")
    assert shrunk.split("\n") == [lines[0], *lines[2:]]
    assert shrunk_baseline(shrunk, kept((UNKNOWN,), shrunk)) == shrunk


def test_of_a_baseline_without_lines_nothing_is_left() -> None:
    text = baseline_text([UNKNOWN, MISSING], "es")

    assert shrunk_baseline(text, kept((), text)) == ""


@given(diagnostics, st.data())
def test_a_shrunk_baseline_tolerates_what_it_did_and_has_no_stale_line(
    found: list[Diagnostic], data: st.DataObject
) -> None:
    distinct = tuple(dict.fromkeys(found))
    text = baseline_text(distinct, "es")
    left = tuple(data.draw(st.permutations(distinct))[: data.draw(st.integers(0, len(distinct)))])

    shrunk = shrunk_baseline(text, kept(left, text))

    tolerated = [item for item in kept(left, text) if item.rule is not acceptance.BASELINE_STALE]
    assert set(shrunk.split("\n")) <= {*text.split("\n"), ""}
    assert kept(left, shrunk) == tuple(tolerated)


@pytest.mark.parametrize(
    ("raw", "text"),
    [(b"uno\r\ndos\n", "uno\ndos\n"), (b"\xef\xbb\xbfuno\n", "uno\n"), (b"\xff\n", "\ufffd\n"), (None, "")],
)
def test_a_baseline_is_read_as_it_is_meant(tmp_path: Path, raw: bytes | None, text: str) -> None:
    if raw is not None:
        (tmp_path / "baseline.txt").write_bytes(raw)

    assert read_baseline(tmp_path) == text


def test_a_folder_of_that_name_is_no_baseline(tmp_path: Path) -> None:
    (tmp_path / "baseline.txt").mkdir()

    assert read_baseline(tmp_path) == ""
