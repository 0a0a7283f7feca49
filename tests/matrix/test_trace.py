"""A small site in, who is joined to whom out."""

from __future__ import annotations

import pytest
from catalogues import catalogue_of, tool
from traces import joined_site

from baqueano.matrix.records import records_of
from baqueano.matrix.trace import RELATIONS, Trace, trace_of


def traced(language: str = "es") -> Trace:
    return trace_of(joined_site(), records_of(joined_site(), language))


@pytest.mark.parametrize(
    ("entry_id", "kind", "expected"),
    [
        ("R-01", "factor", ("RF01",)),
        ("R-01", "indicator", ("I-01",)),
        ("R-01", "tool", ("T-01",)),
        ("R-01", "action", ("A-01",)),
        ("R-01", "module", ("M-01",)),
        ("R-01", "publication", ("P-01",)),
        ("R-02", "action", ("A-01",)),
        ("R-02", "tool", ()),
        ("T-01", "risk", ("R-01", "R-03")),
        ("T-01", "module", ("M-01",)),
        ("M-01", "programme", ("C-01",)),
        ("M-02", "programme", ("C-01",)),
        ("C-01", "module", ("M-01", "M-02")),
        ("P-01", "risk", ("R-01",)),
        ("P-01", "tool", ("T-01",)),
        ("P-01", "module", ("M-01",)),
        ("P-02", "module", ()),
        ("RF01", "risk", ("R-01", "R-02", "R-03")),
        ("I-01", "risk", ("R-01",)),
        ("A-01", "risk", ("R-01", "R-02")),
    ],
)
def test_an_entry_leads_to_others(entry_id: str, kind: str, expected: tuple[str, ...]) -> None:
    assert traced().joined(entry_id, kind) == expected


def test_every_link_can_be_gone_both_ways() -> None:
    catalogue, trace = joined_site(), traced()
    kinds = {entry.id: entry.kind for entry in catalogue.entries}

    back = {(other, kinds[start], start) for (start, _), others in trace.links.items() for other in others}

    assert {(other, kind, start) for other, kind, start in back if start not in trace.joined(other, kind)} == set()


def test_two_kinds_are_joined_by_one_relation_only() -> None:
    joined = [frozenset((relation.start, relation.end)) for relation in RELATIONS]

    assert len(set(joined)) == len(RELATIONS)


def test_what_is_two_steps_away_is_reached_through_what_stands_between() -> None:
    assert traced().reached("C-01", "module", "tool") == ("T-01",)


def test_other_languages_lead_to_the_same_entries() -> None:
    assert traced("pt").links == traced("es").links


def test_the_rows_of_the_matrix_are_found_by_their_ids() -> None:
    trace = traced()

    assert [risk.inherent.level for risk in trace.assessments["R-01"]] == ["critical"]
    assert trace.indicators["I-01"].sign == "Avisos por mes"
    assert trace.actions["A-01"].leads == ("INST-01",)


def test_ids_that_name_nothing_of_their_kind_lead_nowhere() -> None:
    catalogue = catalogue_of({"es/kit/t-01.md": tool(risks="[R-99, T-02]"), "es/kit/t-02.md": tool("T-02")})

    assert trace_of(catalogue, records_of(catalogue, "es")).links == {}
