"""The matrix of a page in, what its treatment owes to its assessment out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks.matrix_rows import is_stray, risk_ids, strays_in
from baqueano.diagnostics import Diagnostic, finding
from baqueano.matrix.cells import level_in, scale_value
from baqueano.matrix.tables import Matrix, MatrixTable, Row, ids_in
from baqueano.model.criteria import ASSESSMENT, TREATMENT, Criteria, Level
from baqueano.rules import matrix_relations as rules

_RESIDUALS: Final = (("likelihood", "residual_likelihood"), ("impact", "residual_impact"))
# What a level demands, and the column of the treatment table that has it.
_COLUMNS: Final = {"tool": "tools", "indicator": "indicators", "lead": "lead", "deadline": "deadline"}
_TRIGGER: Final = "trigger"


def check(matrix: Matrix, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Residual risk is never above what it began with, and a serious risk has what its level demands."""
    alarms = {language.code: _alarms(matrix, language.code) for language in catalogue.languages}
    risks = risk_ids(catalogue)
    apart = {language: matrix.apart(pages) for language, pages in matrix.pages(catalogue).items()}
    for language, key in matrix.tables:
        page = catalogue.pages[language, key]
        assessments = matrix.named(page, ASSESSMENT)
        assessed = {row.id: row for table in assessments for row in table.rows if row.id}
        treatments = matrix.named(page, TREATMENT) or apart[language] if assessments else []
        for table in treatments:
            yield from _treatment(table, assessed, matrix.criteria, alarms=alarms[language])
        if treatments:
            yield from _untreated(assessments, treatments, matrix.criteria, risks)


def _alarms(matrix: Matrix, language: str) -> frozenset[str]:
    """The indicators that have a threshold of alarm, in the tables of a language."""
    return frozenset(
        row.id
        for table in matrix.all_tables()
        if table.page.language == language and table.name == "indicators"
        for row in table.rows
        if "alarm" in row.cells and row.cells["alarm"].text
    )


def _treatment(
    table: MatrixTable, assessed: Mapping[str, Row], criteria: Criteria, *, alarms: frozenset[str]
) -> Iterator[Diagnostic]:
    for row in table.rows:
        before = assessed.get(row.id)
        if before is None:
            continue
        yield from _residuals(table, row, before)
        level = level_in(before, "level", criteria, language=table.page.language)
        if level is not None:
            yield from _demands(table, row, level, alarms=alarms)


def _residuals(table: MatrixTable, row: Row, before: Row) -> Iterator[Diagnostic]:
    """Not above what it began with; and below it only for a measure (domain: 2.4, rule 6)."""
    has_measure = bool("tools" in row.cells and row.cells["tools"].text)
    for inherent_key, residual_key in _RESIDUALS:
        inherent, residual = scale_value(before, inherent_key), scale_value(row, residual_key)
        if not inherent or not residual:
            continue
        place = table.place(row.cells[residual_key])
        if residual > inherent:
            yield finding(rules.RESIDUAL_ABOVE, place, id=row.id, residual=str(residual), inherent=str(inherent))
        elif residual < inherent and not has_measure:
            yield finding(rules.RESIDUAL_UNFOUNDED, place, id=row.id, residual=str(residual), inherent=str(inherent))


def _demands(table: MatrixTable, row: Row, level: Level, *, alarms: frozenset[str]) -> Iterator[Diagnostic]:
    """What the level of a risk obliges to have (domain: 2.4, rule 7)."""
    name = level.name[table.page.language]
    for demand in level.demands:
        column = _COLUMNS.get(demand, "indicators")
        cell = row.cells.get(column)
        named = ids_in(cell.text) if cell else ()
        is_met = bool(alarms.intersection(named)) if demand == _TRIGGER else cell is not None and bool(cell.text)
        # Without any indicator that is said.
        if is_met or (demand == _TRIGGER and not named):
            continue
        place = table.place(cell or row.cells["id"])
        yield finding(rules.DEMAND_UNMET, place, hint=demand, id=row.id, level=name)


def _untreated(
    assessments: list[MatrixTable], treatments: list[MatrixTable], criteria: Criteria, risks: frozenset[str]
) -> Iterator[Diagnostic]:
    """A risk whose level demands something has a row in the treatment table."""
    treated = {row.id for table in treatments for row in table.rows}
    # A row with a wrong id is told so, and is meant for the risk that stands in its place.
    strays = strays_in(treatments, risks)
    for table in assessments:
        for number, row in enumerate(table.rows):
            level = level_in(row, "level", criteria, language=table.page.language)
            is_treated = row.id in treated or number in strays or is_stray(table, row, risks)
            if not is_treated and level is not None and level.demands:
                name = level.name[table.page.language]
                yield finding(rules.DEMAND_UNMET, table.place(row.cells["id"]), hint="row", id=row.id, level=name)
