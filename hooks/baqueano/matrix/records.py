"""The tables of the matrix in, what they say to readers of one language, row by row as typed values, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.matrix.cells import choice_of, day_of, level_in, number_of, scale_value, words_in
from baqueano.matrix.tables import Matrix, MatrixTable, Row, ids_in, matrix_of
from baqueano.model.criteria import ASSESSMENT, Criteria
from baqueano.model.entries import Page

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
    pages = {key: page for _, key in catalogue.pages if (page := catalogue.page(language, key)) is not None}
    found = Records(language, (), (), ())
    for criteria in catalogue.criteria:
        reader = _Reader(matrix_of(catalogue, criteria), criteria, catalogue)
        found = reader.read(language, tuple(pages[key] for key in sorted(pages)))
    return found


@dataclass(frozen=True, slots=True)
class _Reader:
    matrix: Matrix
    criteria: Criteria
    catalogue: Catalogue

    def read(self, language: str, pages: tuple[Page, ...]) -> Records:
        tables = [(page, table) for page in pages for table in self.matrix.rendered(page)]
        return Records(
            language,
            risks=tuple(risk for page in pages for risk in self._risks(page)),
            indicators=tuple(
                found for _, table in tables if table.name == "indicators" for found in self._signs(table)
            ),
            actions=tuple(_action(table, row) for _, table in tables if table.name == "actions" for row in table.rows),
        )

    def _risks(self, page: Page) -> Iterator[RiskRecord]:
        tables = self.matrix.rendered(page)
        treated = {
            row.id: self._treatment(table, row) for table in tables if table.name == "treatment" for row in table.rows
        }
        for table in tables:
            for row in table.rows if table.name == ASSESSMENT and page.key == table.page.key else ():
                inherent = self._estimate(table, row, ("likelihood", "impact", "level"))
                if row.id and inherent:
                    choices = self._choices(table, row)
                    treatment = treated.get(row.id, Treatment())
                    yield RiskRecord(row.id, page.key, words_in(row, "risk"), inherent[0], choices, treatment)

    def _treatment(self, table: MatrixTable, row: Row) -> Treatment:
        return Treatment(
            indicators=_ids(row, "indicators"),
            tools=_ids(row, "tools"),
            leads=_ids(row, "lead"),
            deadline=day_of(words_in(row, "deadline")),
            residual=self._estimate(table, row, ("residual_likelihood", "residual_impact", "residual_level")),
        )

    def _estimate(self, table: MatrixTable, row: Row, keys: tuple[str, str, str]) -> tuple[Estimate, ...]:
        """What the three cells say, as one estimate; none when one of them cannot be read."""
        likelihood, impact = scale_value(row, keys[0]), scale_value(row, keys[1])
        level = level_in(row, keys[2], self.criteria, language=table.page.language)
        return (Estimate(likelihood, impact, level.key),) if likelihood and impact and level else ()

    def _choices(self, table: MatrixTable, row: Row) -> Mapping[str, str]:
        return {
            column.key: choice_of(words_in(row, column.key), column, self.criteria, language=table.page.language)
            for column in table.columns
            if column is not None and column.form in self.criteria.choices
        }

    def _signs(self, table: MatrixTable) -> Iterator[IndicatorRecord]:
        locale = self.catalogue.settings.words_in(table.page.language).get("date_locale", table.page.language)
        for row in table.rows:
            numbers = [number_of(words_in(row, key), locale=locale) for key in _THRESHOLDS]
            watch, warning, alarm = numbers
            if row.id and watch is not None and warning is not None and alarm is not None:
                choices = self._choices(table, row)
                yield IndicatorRecord(
                    id=row.id,
                    page=table.page.key,
                    sign=words_in(row, "sign"),
                    source=words_in(row, "source"),
                    collector=words_in(row, "collector"),
                    frequency=choices.get("frequency", ""),
                    direction=choices.get("direction", ""),
                    thresholds=(watch, warning, alarm),
                )


def _action(table: MatrixTable, row: Row) -> ActionRecord:
    return ActionRecord(
        id=row.id,
        page=table.page.key,
        measure=words_in(row, "measure"),
        risks=_ids(row, "risks"),
        leads=_ids(row, "lead"),
        deadline=day_of(words_in(row, "deadline")),
        evidence=words_in(row, "evidence"),
    )


def _ids(row: Row, key: str) -> tuple[str, ...]:
    return ids_in(row.cells[key].text) if key in row.cells else ()
