"""The tables of the matrix in, levels and thresholds that contradict the rest of their row out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks import criteria as criteria_checks
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.matrix.cells import choice_of, level_in, number_of, scale_value, words_in
from baqueano.matrix.tables import Matrix, MatrixTable, Row
from baqueano.matrix.words import words_of
from baqueano.model.criteria import Criteria
from baqueano.model.tables import Cell
from baqueano.places import Place
from baqueano.rules import matrix as rules

LEVELS: Final = (("likelihood", "impact", "level"), ("residual_likelihood", "residual_impact", "residual_level"))
"""The columns a level follows from, and its own."""

_THRESHOLDS: Final = ("watch", "warning", "alarm")


def check(matrix: Matrix, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A level is the one the table of levels gives; thresholds go one way."""
    sources = {id(own): source for source, own in matrix.twins(catalogue)}
    # A cell of the level table that contradicts the others says nothing about a row.
    told = {_steps(fault) for fault in criteria_checks.check(catalogue)}
    for table in matrix.all_tables():
        if table.table.is_rendered:
            source = sources.get(id(table))
            before = source.by_id if source else {}
            yield from (fault for fault in _levels(table, matrix.criteria, before=before) if _steps(fault) not in told)
            yield from _thresholds(table, matrix.criteria)


def _levels(table: MatrixTable, criteria: Criteria, *, before: Mapping[str, Row]) -> Iterator[Diagnostic]:
    """A level is the one the table of levels gives (domain: 2.4, rule 4)."""
    language = table.page.language
    for row in table.rows:
        for likelihood_key, impact_key, level_key in LEVELS:
            likelihood, impact = scale_value(row, likelihood_key), scale_value(row, impact_key)
            written = level_in(row, level_key, criteria, language=language)
            if likelihood == 0 or impact == 0 or written is None:
                continue
            expected = criteria.level_of(likelihood, impact)
            # A translation that has the numbers otherwise than its source is told so: the level may well be right.
            is_same = _says_the_same(row, before.get(row.id), (likelihood_key, impact_key))
            if written != expected and is_same:
                cell = row.cells[level_key]
                place = table.place(cell)
                yield finding(
                    rules.LEVEL_WRONG,
                    place,
                    edits=(Edit(place, expected.name[language], is_safe=True),),
                    likelihood=str(likelihood),
                    impact=str(impact),
                    expected=expected.name[language],
                    written=words_of(cell.text),
                )


def _says_the_same(row: Row, before: Row | None, keys: tuple[str, str]) -> bool:
    """Whether a row has the numbers of its source, where that has any."""
    wanted = [scale_value(before, key) for key in keys] if before else []
    return all(value in (0, scale_value(row, key)) for value, key in zip(wanted, keys, strict=False))


def _steps(fault: Diagnostic) -> tuple[str, ...]:
    return tuple(value for name, value in fault.facts if name in ("likelihood", "impact"))


def is_half_told(row: Row, key: str) -> bool:
    """Whether a cell is one of a likelihood, an impact and a level of which some stand in the row."""
    keys = next((keys for keys in LEVELS if key in keys), ())
    return any(words_in(row, key) for key in keys)


def is_consistent(row: Row, level_key: str, criteria: Criteria, *, language: str) -> bool:
    """Whether a row's level is the one its numbers give, as far as all can be read."""
    keys = next((keys for keys in LEVELS if keys[-1] == level_key), None)
    if keys is None:
        return True
    likelihood, impact = scale_value(row, keys[0]), scale_value(row, keys[1])
    written = level_in(row, level_key, criteria, language=language)
    return not likelihood or not impact or written is None or criteria.level_of(likelihood, impact) == written


def _thresholds(table: MatrixTable, criteria: Criteria) -> Iterator[Diagnostic]:
    """Watch, warning and alarm go one way: up where more is worse, down where less is (domain: 2.4, rule 8)."""
    language = table.page.language
    columns = {column.key: column for column in table.columns if column is not None}
    for row in table.rows if "direction" in columns else ():
        written = [words_in(row, key) for key in _THRESHOLDS]
        values = [value for words in written if (value := number_of(words, locale=table.locale)) is not None]
        direction = choice_of(words_in(row, "direction"), columns["direction"], criteria, language=language)
        if len(values) != len(_THRESHOLDS) or not direction:
            continue
        is_falling = direction == "lower_is_worse"
        if values == sorted(set(values), reverse=is_falling):
            continue
        place = _across(table, row.cells["watch"], row.cells["alarm"])
        hint = "falling" if is_falling else "rising"
        yield finding(rules.THRESHOLDS_DISORDERED, place, hint=hint, written=", ".join(written))


def _across(table: MatrixTable, first: Cell, last: Cell) -> Place:
    return table.page.place_in_body(first.start - table.page.body_start, last.end - first.start)
