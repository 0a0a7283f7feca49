"""Findings the tests of the reports share: nothing in, one of each kind and any number of them out."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st
from strategies import any_text

from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.places import Place
from baqueano.rules import references, translations

UNKNOWN = finding(
    references.UNKNOWN, Place("docs/pt/kit/t-03.md", 37, 16, 8), hint="near", id="R-99", near="R-09", title="«A»"
)
MISSING = finding(translations.MISSING, Place("docs/es/a.md"), language="Português", path="docs/pt/a.md")
REPAIRABLE = replace(UNKNOWN, edits=(Edit(Place("docs/pt/kit/t-03.md", 37, 20, 4), "R-09"),))
SOURCE = "Veja [o risco](ref:R-99)."


def folded(*also: Place) -> Diagnostic:
    """One finding with further places."""
    return replace(UNKNOWN, also=also)


def line_of(_: Place) -> str:
    """Every line of every file is the one that UNKNOWN is about."""
    return SOURCE


def any_finding(place: Place, text: str, is_error: bool, also: list[Place], edits: list[Edit]) -> Diagnostic:
    made = (
        finding(references.UNKNOWN, place, id=text)
        if is_error
        else finding(translations.MISSING, place, language=text, path=text)
    )
    return replace(made, also=tuple(also), edits=tuple(edits))


places = st.builds(Place, any_text, st.integers(1, 10**6), st.integers(1, 10**6), st.integers(0, 99))
diagnostics = st.lists(
    st.builds(
        any_finding,
        places,
        any_text,
        st.booleans(),
        st.lists(places, max_size=5),
        st.lists(st.builds(Edit, places, any_text, st.booleans()), max_size=2),
    ),
    max_size=5,
)
