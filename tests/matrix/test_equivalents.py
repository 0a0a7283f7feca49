"""Cells of one language in, what they say in any, and how another language writes it, out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from catalogues import site_criteria

from baqueano.matrix.equivalents import NOTHING, Meaning, Tongue, is_shared, meaning_of, told_in
from baqueano.model.criteria import Column

SPANISH, ENGLISH = Tongue("es", "es_AR"), Tongue("en", "en_GB")
READ = [
    ("likelihood", "3", Decimal(3)),
    ("likelihood", "**3**", Decimal(3)),
    ("likelihood", "6", None),
    ("level", "Crítico", "critical"),
    ("level", "critico", "critical"),
    ("level", "Critical", None),
    ("trend", "en alza", "rising"),
    ("watch", "1.500", Decimal(1500)),
    ("watch", "0,5", Decimal("0.5")),
    ("watch", "1,500", None),
    ("deadline", "2026-12-31", date(2026, 12, 31)),
    ("deadline", "2026-02-30", None),
    ("tools", "[](ref:T-02), T-01", frozenset({"T-01", "T-02"})),
    ("tools", "pendiente", None),
    ("tools", "", NOTHING),
    ("deadline", "", NOTHING),
]
TOLD = [
    ("likelihood", "3", "4", "3"),
    ("level", "Crítico", "High", "Critical"),
    ("trend", "en alza", "", "rising"),
    ("watch", "1.500", "2", "1,500"),
    ("watch", "1500", "2", "1500"),
    ("watch", "0,5", "2", "0.5"),
    ("deadline", "2026-12-31", "", "2026-12-31"),
    ("deadline", "", "2026-12-31", ""),
    ("tools", "[T-01](ref:T-01)", "", "[T-01](ref:T-01)"),
    ("tools", "T-01", "T-02", "T-01"),
    ("tools", "[el mapa](ref:T-01)", "", "[](ref:T-01)"),
    ("tools", "[el mapa](ref:T-01), T-02", "[the map](ref:T-01)", "[the map](ref:T-01), T-02"),
    ("lead", "[](ref:INST-01)", "[](ref:INST-02)", "[](ref:INST-01)"),
]


def column(key: str) -> Column:
    return next(column for column in site_criteria().columns if column.key == key)


@pytest.mark.parametrize(("key", "cell", "meaning"), READ)
def test_a_cell_says_the_same_in_any_language(key: str, cell: str, meaning: Meaning | None) -> None:
    assert meaning_of(cell, column(key), site_criteria(), tongue=SPANISH) == meaning


@pytest.mark.parametrize(("key", "cell", "held", "told"), TOLD)
def test_another_language_writes_it_its_own_way(key: str, cell: str, held: str, told: str) -> None:
    found = told_in(cell, column(key), site_criteria(), tongue=SPANISH, own=ENGLISH, held=held)

    assert found == told


@pytest.mark.parametrize(("key", "cell", "meaning"), [read for read in READ if read[2] is not None])
def test_what_is_told_in_another_language_means_the_same_there(key: str, cell: str, meaning: Meaning) -> None:
    told = told_in(cell, column(key), site_criteria(), tongue=SPANISH, own=ENGLISH, held="")

    assert meaning_of(told, column(key), site_criteria(), tongue=ENGLISH) == meaning


def test_words_and_the_ids_of_rows_are_not_shared() -> None:
    keys = {each.key for each in site_criteria().columns if not is_shared(each)}

    assert keys == {"id", "risk", "sign", "source", "collector", "measure", "evidence"}
