"""A kind in, a page to fill in out."""

from __future__ import annotations

from datetime import date

import pytest
from catalogues import reading_of

from baqueano.model.kinds import KIND_BY_NAME, Home, Kind, kinds_at
from baqueano.model.skeleton import next_id, page_skeleton


@pytest.mark.parametrize("kind", kinds_at(Home.PAGE), ids=lambda kind: kind.name)
def test_a_new_page_lacks_values_but_no_key(kind: Kind) -> None:
    text = page_skeleton(kind, kind.example, title='Uno: "dos" & más', today=date(2026, 11, 23), translation_of="es")

    reading = reading_of(text, path=f"docs/pt/{kind.folder}/nueva.md")

    assert {problem.rule.name for problem in reading.diagnostics} == {"value-invalid"}
    assert [(entry.id, entry.kind, entry.title) for entry in reading.entries] == [
        (kind.example, kind.name, 'Uno: "dos" & más')
    ]
    assert reading.page.fields["translation"] == {"of": "es", "status": "draft"}


@pytest.mark.parametrize(
    ("taken", "entry_id"),
    [(set(), "T-01"), ({"T-01", "T-02"}, "T-03"), ({"T-01", "T-03", "R-02"}, "T-02"), ({"T-001"}, "T-01")],
)
def test_the_next_id_is_the_first_free_one(taken: set[str], entry_id: str) -> None:
    assert next_id(KIND_BY_NAME["tool"], taken) == entry_id
