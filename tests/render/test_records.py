"""Pages and what is recorded of them in, the records that are missing out."""

from __future__ import annotations

from dataclasses import replace

import pytest
import yaml
from catalogues import catalogue_of, plain, tool
from hypothesis import given
from strategies import any_text

from baqueano.model.entries import Permalink
from baqueano.places import Place
from baqueano.render.records import Unrecorded, record_lines, unrecorded

ROWS = "| ID | Indicador |\n|----|-----------|\n| I-02 | Uno |\n| I-01 | Dos |\n"
PAGES = {
    "es/kit/t-01.md": tool(body="## Pasos {#pasos}\n\n## Sin id\n\n<h2 id='raw'>Otro</h2>\n"),
    "es/matriz/a.md": plain(body=f"## Tabla {{#tabla}}\n\n{ROWS}"),
    "es/glosario/index.md": plain(body="## Refugio\n"),
    "pt/kit/t-02.md": tool("T-02"),
}


def record(page: str, entry_id: str = "", *anchors: str) -> Permalink:
    return Permalink(page, entry_id, anchors, None, {}, "", {"page": Place("docs/_data/permalinks.yml")})


def missing(*permalinks: Permalink) -> list[Unrecorded]:
    return list(unrecorded(replace(catalogue_of(PAGES), permalinks=permalinks)))


def test_pages_ids_and_sections_with_an_id_of_their_own_are_published() -> None:
    assert missing() == [
        Unrecorded("glosario/index.md", "", ("refugio",), is_new=True),
        Unrecorded("kit/t-01.md", "T-01", ("pasos", "raw"), is_new=True),
        Unrecorded("matriz/a.md", "", ("tabla", "i-01", "i-02"), is_new=True),
    ]


def test_what_some_record_has_is_not_missing() -> None:
    known = (
        record("glosario/index.md", "", "refugio"),
        record("kit/mapa.md", "T-01"),
        record("matriz/a.md", "", "tabla"),
        record("matriz/a.md", "", "i-01"),
    )

    assert missing(*known) == [
        Unrecorded("kit/t-01.md", "", ("pasos", "raw"), is_new=True),
        Unrecorded("matriz/a.md", "", ("i-02",), is_new=False),
    ]


def test_what_can_be_relied_on_is_told_one_by_one() -> None:
    new, old = Unrecorded("a.md", "T-01", ("b",), is_new=True), Unrecorded("a.md", "", ("b",), is_new=False)

    assert new.addresses == ("a.md", "T-01", "a.md#b")
    assert old.addresses == ("a.md#b",)


def test_many_sections_stand_one_below_the_other() -> None:
    anchors = tuple(f"seccion-numero-{number}" for number in range(6))

    lines = record_lines([Unrecorded("a.md", "", anchors, is_new=True)]).splitlines()

    assert lines[:4] == ["- page: a.md", "  anchors:", "    - seccion-numero-0", "    - seccion-numero-1"]


@pytest.mark.parametrize(
    "anchor", ["no", "On", "2024", "1.10", "a: b", "#x", "- a", "único", "null", "y", "true-north"]
)
def test_a_word_that_yaml_would_rewrite_is_quoted(anchor: str) -> None:
    lines = record_lines([Unrecorded("a.md", "", (anchor,), is_new=True)])

    assert yaml.safe_load(lines) == [{"page": "a.md", "anchors": [anchor]}]


@given(any_text)
def test_any_name_survives(name: str) -> None:
    lines = record_lines([Unrecorded(f"x{name}.md", "", (f"x{name}",), is_new=True)])

    assert yaml.safe_load(lines) == [{"page": f"x{name}.md", "anchors": [f"x{name}"]}]
