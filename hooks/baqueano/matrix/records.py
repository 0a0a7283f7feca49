"""The tables of the matrix in, what they say to readers of one language, row by row as typed values, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.matrix.rows import MatrixRow, rows_of
from baqueano.matrix.tables import matrix_of
from baqueano.model.criteria import ASSESSMENT, Criteria

_THRESHOLDS: Final = ("watch", "warning", "alarm")


@dataclass(frozen=True, slots=True)
class Estimate:
    """Likelihood and impact from 1 to 5, and the key of the level they give."""

    likelihood: int
    impact: int
    level: str


@dataclass(frozen=True, slots=True)
class Treatment:
    """What is proposed for a risk, by ids; `deadline` is date.min and `residual` empty where the table names none."""

    indicators: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    deadline: date = date.min
    residual: tuple[Estimate, ...] = ()


@dataclass(frozen=True, slots=True)
class RiskRecord:
    """A risk as one matrix assesses it: `page` is the key of the matrix's page, `choices` the keys of its other cells.

    `choices` are those of the columns whose cells hold a word of a list: {"trend": "rising", "confidence": "low"}.
    """

    id: str
    page: str
    name: str
    inherent: Estimate
    choices: Mapping[str, str]
    treatment: Treatment


@dataclass(frozen=True, slots=True)
class IndicatorRecord:
    """A sign that is watched; `frequency` and `direction` are keys, "" where nobody said; thresholds in `thresholds`.

    `thresholds` has watch, warning and alarm in this order, in the unit that the sign itself names.
    """

    id: str
    page: str
    sign: str
    source: str
    collector: str
    frequency: str
    direction: str
    thresholds: tuple[Decimal, Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """A measure that is planned against risks; `deadline` is date.min where the table names none."""

    id: str
    page: str
    measure: str
    risks: tuple[str, ...]
    leads: tuple[str, ...]
    deadline: date
    evidence: str


@dataclass(frozen=True, slots=True)
class Records:
    """All rows of a site's matrix that can be read, as readers of `language` get them, in the order they stand in."""

    language: str
    risks: tuple[RiskRecord, ...]
    indicators: tuple[IndicatorRecord, ...]
    actions: tuple[ActionRecord, ...]


def records_of(catalogue: Catalogue, language: str) -> Records:
    """Read every table of the matrix on the pages a reader of `language` gets; nothing without criteria.

    What cannot be read is left out: the check has said so, and only a preview goes on.
    """
    for criteria in catalogue.criteria:
        rows = rows_of(matrix_of(catalogue, criteria), catalogue, language=language)
        return Records(
            language,
            risks=tuple(risk for row in rows["risks"] for risk in _risk(row, criteria)),
            indicators=tuple(sign for row in rows["indicators"] for sign in _sign(row)),
            actions=tuple(_action(row) for row in rows["actions"]),
        )
    return Records(language, (), (), ())


def _risk(row: MatrixRow, criteria: Criteria) -> Iterator[RiskRecord]:
    """A risk whose estimate can be read."""
    keys = [column.key for column in criteria.columns_of(ASSESSMENT) if column.form in criteria.choices]
    for inherent in _estimate(row, "likelihood", "impact", "level"):
        treatment = Treatment(
            indicators=_ids(row, "indicators"),
            tools=_ids(row, "tools"),
            leads=_ids(row, "lead"),
            deadline=_day(row, "deadline"),
            residual=_estimate(row, "residual_likelihood", "residual_impact", "residual_level"),
        )
        choices = {key: _text(row, key) for key in keys if key in row.values}
        yield RiskRecord(row.id, row.page, _text(row, "risk"), inherent, choices, treatment)


def _estimate(row: MatrixRow, *keys: str) -> tuple[Estimate, ...]:
    """What the three cells say, as one estimate; none when one of them cannot be read."""
    likelihood, impact, level = (row.values.get(key) for key in keys)
    if isinstance(likelihood, int) and isinstance(impact, int) and isinstance(level, str) and level:
        return (Estimate(likelihood, impact, level),)
    return ()


def _sign(row: MatrixRow) -> Iterator[IndicatorRecord]:
    """A sign whose thresholds can be read."""
    watch, warning, alarm = (row.values.get(key) for key in _THRESHOLDS)
    if isinstance(watch, Decimal) and isinstance(warning, Decimal) and isinstance(alarm, Decimal):
        yield IndicatorRecord(
            id=row.id,
            page=row.page,
            sign=_text(row, "sign"),
            source=_text(row, "source"),
            collector=_text(row, "collector"),
            frequency=_text(row, "frequency"),
            direction=_text(row, "direction"),
            thresholds=(watch, warning, alarm),
        )


def _action(row: MatrixRow) -> ActionRecord:
    return ActionRecord(
        id=row.id,
        page=row.page,
        measure=_text(row, "measure"),
        risks=_ids(row, "risks"),
        leads=_ids(row, "lead"),
        deadline=_day(row, "deadline"),
        evidence=_text(row, "evidence"),
    )


def _ids(row: MatrixRow, key: str) -> tuple[str, ...]:
    value = row.values.get(key, ())
    return value if isinstance(value, tuple) else ()


def _text(row: MatrixRow, key: str) -> str:
    return str(row.values.get(key, ""))


def _day(row: MatrixRow, key: str) -> date:
    value = row.values.get(key)
    return value if isinstance(value, date) else date.min
