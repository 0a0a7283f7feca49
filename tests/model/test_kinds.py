"""Ids in, kinds out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_text

from baqueano.model.kinds import KIND_BY_NAME, KINDS, Home, Kind, kind_of_id, kinds_at


@pytest.mark.parametrize(
    ("entry_id", "kind"),
    [
        ("R-01", "risk"),
        ("R-0001", "risk"),
        ("X-01", "matrix"),
        ("I-01", "indicator"),
        ("T-01", "tool"),
        ("C-01", "programme"),
        ("M-01", "module"),
        ("P-01", "publication"),
        ("E-01", "event"),
        ("INST-01", "institution"),
        ("LEY-25871", "law"),
        ("DEC-366-2025", "law"),
        ("TEL-145", "contact"),
        ("TEL-08002222222", "contact"),
        ("RF07", "factor"),
        ("alerta-temprana", "term"),
        ("t-01", "term"),
        ("145", "term"),
    ],
)
def test_the_form_of_an_id_tells_its_kind(entry_id: str, kind: str) -> None:
    assert kind_of_id(entry_id) is KIND_BY_NAME[kind]


@pytest.mark.parametrize(
    "entry_id",
    [
        "",
        "R-1",
        "R-00001",
        "R01",
        "RF7",
        "RF-07",
        "T-01 ",
        " T-01",
        "T-01\n",
        "T-٠١",
        "Alerta",
        "alerta_temprana",
        "-a",
        "a-",
        "añejo",
    ],
)
def test_other_forms_are_of_no_kind(entry_id: str) -> None:
    assert kind_of_id(entry_id) is None


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_example_of_a_kind_is_of_that_kind_and_no_other(kind: Kind) -> None:
    assert [other for other in KINDS if other.owns(kind.example)] == [kind]


@given(any_text | st.from_regex(r"[A-Z]{1,4}-?\d{1,6}", fullmatch=True))
def test_an_id_is_of_one_kind_at_most(entry_id: str) -> None:
    assert sum(kind.owns(entry_id) for kind in KINDS) <= 1


def test_every_kind_has_a_home() -> None:
    assert {home: [kind.name for kind in kinds_at(home)] for home in (Home.ROW, Home.HEADING, Home.FACT)} == {
        Home.ROW: ["indicator", "action"],
        Home.HEADING: ["term"],
        Home.FACT: ["institution", "law", "contact", "factor"],
    }
