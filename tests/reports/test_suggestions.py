"""A finding whose repair needs a person in, the lines as they would read out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from findings import REPAIRABLE, UNKNOWN, line_of

from baqueano.diagnostics import Edit
from baqueano.places import Place
from baqueano.reports.suggestions import Suggestion, suggestions

PATH = "docs/pt/kit/t-03.md"


def lines_for(*edits: Edit) -> list[str]:
    return [item.line for item in suggestions(replace(UNKNOWN, edits=edits), line_of)]


def test_a_suggestion_is_the_whole_line_at_the_place_of_the_change() -> None:
    assert list(suggestions(REPAIRABLE, line_of)) == [Suggestion(Place(PATH, 37, 20, 4), "Veja [o risco](ref:R-09).")]


def test_edits_of_one_line_make_one_suggestion_and_each_further_line_its_own() -> None:
    edits = (
        Edit(Place(PATH, 40, 1, 4), "Leia"),
        Edit(Place(PATH, 37, 20, 4), "R-09"),
        Edit(Place(PATH, 37, 1, 4), "Ver"),
    )

    assert lines_for(*edits) == ["Ver [o risco](ref:R-09).", "Leia [o risco](ref:R-99)."]


@pytest.mark.parametrize(
    "edit",
    [
        Edit(Place(PATH, 37, 20, 4), "R-09", is_safe=True),
        Edit(Place(PATH, 37, 20, 4), "R-99"),
        Edit(Place(PATH, 37, 1, 0), ""),
        Edit(Place(PATH, 37, 20, 4), "R-09\n"),
        Edit(Place(PATH, 37, 20, 400), "R-09"),
        Edit(Place(PATH, 37, 400, 1), "R-09"),
    ],
    ids=["safe", "the same", "written anew", "two lines", "beyond the line", "outside"],
)
def test_what_cannot_be_shown_as_one_changed_line_is_not_shown(edit: Edit) -> None:
    assert lines_for(edit) == []
