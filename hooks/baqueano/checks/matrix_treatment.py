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
from baqueano.rules import matrix as table_rules
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
        # Of a row that cannot be read, and a table without such a column, that alone is told.
        if "alarm" not in row.cells or row.cells["alarm"].text
    )


def _treatment(
    table: MatrixTable, assessed: Mapping[str, Row], criteria: Criteria, *, alarms: frozenset[str]
) -> Iterator[Diagnostic]:
    language = table.page.language
    levels = {risk: level_in(row, "level", criteria, language=language) for risk, row in assessed.items()}
    # A column of tools that nobody knows, or that a level demands, is told by itself.
    is_told = None in table.columns or any("tool" in level.demands for level in levels.values() if level)
    for row in table.rows:
        before = assessed.get(row.id)
        if before is None:
            continue
        level = levels[row.id]
        has_measure = bool(row.cells["tools"].text) if "tools" in row.cells else is_told
        yield from _residuals(table, row, before, has_measure=has_measure)
        for demand in level.demands if level is not None else ():
            key = _COLUMNS.get(demand, "indicators")
            if level is not None and key in row.cells:
                yield from _demand(table, row, level, demand=demand, alarms=alarms)
            else:
                yield from _lacking_column(table, criteria, key)


def _residuals(table: MatrixTable, row: Row, before: Row, *, has_measure: bool) -> Iterator[Diagnostic]:
    """Not above what it began with; and below it only for a measure (domain: 2.4, rule 6)."""
    for inherent_key, residual_key in _RESIDUALS:
        inherent, residual = scale_value(before, inherent_key), scale_value(row, residual_key)
        if not inherent or not residual:
            continue
        place = table.place(row.cells[residual_key])
        if residual > inherent:
            yield finding(rules.RESIDUAL_ABOVE, place, id=row.id, residual=str(residual), inherent=str(inherent))
        elif residual < inherent and not has_measure:
            yield finding(rules.RESIDUAL_UNFOUNDED, place, id=row.id, residual=str(residual), inherent=str(inherent))


def _demand(table: MatrixTable, row: Row, level: Level, *, demand: str, alarms: frozenset[str]) -> Iterator[Diagnostic]:
    """What the level of a risk obliges to have (domain: 2.4, rule 7)."""
    cell = row.cells[_COLUMNS.get(demand, "indicators")]
    named = ids_in(cell.text)
    is_met = bool(alarms.intersection(named)) if demand == _TRIGGER else bool(cell.text)
    # Without any indicator that is said.
    if not is_met and (named or demand != _TRIGGER):
        name = level.name[table.page.language]
        yield finding(rules.DEMAND_UNMET, table.place(cell), hint=demand, id=row.id, level=name)


def _lacking_column(table: MatrixTable, criteria: Criteria, key: str) -> Iterator[Diagnostic]:
    """Told once, not for each row; one whose header is written wrong is not missing as well."""
    if None in table.columns or any(column is not None and column.key == key for column in table.columns):
        return
    for column in criteria.columns_of(TREATMENT):
        if column.key == key:
            name = column.header.get(table.page.language, key)
            yield finding(table_rules.COLUMN_MISSING, table.place(table.table.header[0]), header=name)


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
