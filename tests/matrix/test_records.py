"""A site with a matrix in, its rows as typed values for readers of one language, out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache

from catalogues import catalogue_of, site_criteria

from baqueano.matrix.records import ActionRecord, Estimate, IndicatorRecord, Records, RiskRecord, Treatment, records_of
from matrix_corpus import pages_of

ROWS = 4
MATRIX = "pt/matriz/x-01.md"


@cache
def pages() -> dict[str, str]:
    return pages_of(ROWS, site_criteria())


def records(language: str, **changes: str | None) -> Records:
    """What readers get of the good site, with one of its pages left out or written anew."""
    texts = {key: text for key, text in {**pages(), **changes}.items() if text is not None}
    return records_of(catalogue_of(texts), language)


def test_a_risk_has_its_estimate_its_choices_and_its_treatment() -> None:
    (risk,) = (risk for risk in records("en").risks if risk.id == "R-02")

    assert risk == RiskRecord(
        id="R-02",
        page="matriz/x-01.md",
        name="Waiting without information 2",
        inherent=Estimate(5, 3, "critical"),
        choices={"territory": "country", "trend": "falling", "confidence": "low"},
        treatment=Treatment(
            indicators=("I-02",),
            tools=("T-03",),
            leads=("INST-03",),
            deadline=date(2027, 3, 28),
            residual=(Estimate(4, 3, "high"),),
        ),
    )


def test_an_indicator_has_numbers_whatever_language_writes_them() -> None:
    found = [next(sign for sign in records(language).indicators if sign.id == "I-03") for language in ("es", "en")]

    assert found[1] == IndicatorRecord(
        id="I-03",
        page="matriz/indicadores.md",
        sign="Notices a month, post 3",
        source="aggregated notices, sheet 3",
        collector="team 3",
        frequency="quarterly",
        direction="lower_is_worse",
        thresholds=(Decimal(2500), Decimal(1500), Decimal(1000)),
    )
    assert found[0].thresholds == found[1].thresholds


def test_an_action_names_risks_and_leads_by_their_ids() -> None:
    assert records("pt").actions[0] == ActionRecord(
        id="A-01",
        page="matriz/acciones.md",
        measure="Combinar o que se informa, folha 1",
        risks=("R-01",),
        leads=("INST-02",),
        deadline=date(2027, 2, 28),
        evidence="ata publicada 1",
    )


def test_every_language_has_the_same_rows_in_the_same_order() -> None:
    rows = [[each.id for each in records(language).risks] for language in ("es", "pt", "en")]

    assert rows == [["R-01", "R-02", "R-03", "R-04"]] * 3


def test_readers_without_a_translation_get_the_source() -> None:
    found = records("pt", **{MATRIX: None})

    assert [risk.name for risk in found.risks[:1]] == ["Espera sin información 1"]
    assert found.indicators[0].sign == "Avisos por mês, posto 1"


def test_what_cannot_be_read_is_left_out() -> None:
    text = pages()[MATRIX]
    line = next(line for line in text.splitlines() if "informação 2 |" in line)

    found = records("pt", **{MATRIX: text.replace(line, line.replace("| 5 | 3 |", "| 9 | 3 |"))})

    assert [risk.id for risk in found.risks] == ["R-01", "R-03", "R-04"]
