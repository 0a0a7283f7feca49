"""The criteria and the rows of the matrix in, what catalogue.json says of them out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.matrix.rows import PARTS, REFERRING, CellValue, MatrixRow, MatrixRows, columns_of
from baqueano.model.criteria import SCALE, ByLanguage, Column, Criteria

_WORDY: Final = "text"


def criteria_record(criteria: Criteria) -> dict[str, object]:
    """All of docs/_data/matrix.yml: levels from the least serious, a row of the table for each likelihood."""
    return {
        "columns": [
            {
                "key": column.key,
                "tables": list(column.tables),
                "form": column.form,
                "required": column.is_required,
                "header": dict(column.header),
            }
            for column in criteria.columns
        ],
        "choices": _lists(criteria.choices),
        "meanings": _lists(criteria.meanings),
        "likelihood": [
            {"value": value, "name": dict(step.name), "signs": dict(step.signs)}
            for value, step in sorted(criteria.likelihood.items())
        ],
        "impact": [
            {"value": value, "gravity": dict(step.gravity), "scope": dict(step.scope), "remedy": dict(step.remedy)}
            for value, step in sorted(criteria.impact.items())
        ],
        "levels": _levels(criteria),
        "table": [list(criteria.table[likelihood]) for likelihood in SCALE],
        "floor": {"impact": criteria.floor.impact, "level": criteria.floor.level},
        "factors": list(criteria.factors),
    }


def _lists(words: Mapping[str, Mapping[str, ByLanguage]]) -> dict[str, dict[str, dict[str, str]]]:
    return {name: {key: dict(texts) for key, texts in choices.items()} for name, choices in words.items()}


def _levels(criteria: Criteria) -> list[dict[str, object]]:
    return [
        {
            "key": level.key,
            "name": dict(level.name),
            "color": level.color,
            "pattern": level.pattern,
            "icon": level.icon,
            "action": dict(level.action),
            "demands": list(level.demands),
        }
        for level in criteria.levels
    ]


def matrix_record(catalogue: Catalogue, rows: Mapping[str, MatrixRows]) -> dict[str, object]:
    """Risks, indicators and actions: values as the default language has them, words in every language."""
    record: dict[str, object] = {name: [] for name in PARTS}
    for criteria in catalogue.criteria:
        for name in PARTS:
            columns = [column for column in columns_of(criteria, name) if column.key != "id"]
            twins = {code: {(row.page, row.id): row for row in reversed(own[name])} for code, own in rows.items()}
            record[name] = [_row(row, twins, columns) for row in rows[catalogue.default_language][name]]
    return record


def _row(
    row: MatrixRow, twins: dict[str, dict[tuple[str, str], MatrixRow]], columns: list[Column]
) -> dict[str, object]:
    spoken = {code: rows[row.page, row.id] for code, rows in twins.items() if (row.page, row.id) in rows}
    worded = [column.key for column in columns if column.form == _WORDY]
    return {
        "id": row.id,
        "matrix": row.matrix,
        "page": row.page,
        "status": row.status,
        "values": {column.key: _value(row, column) for column in columns if column.form != _WORDY},
        "words": {code: {key: str(twin.values.get(key, "")) for key in worded} for code, twin in spoken.items()},
    }


def _value(row: MatrixRow, column: Column) -> object:
    """A number, a key, a day or a list of ids; None where the cell says nothing."""
    value: CellValue = row.values.get(column.key, "")
    if column.form in REFERRING:
        return list(value) if isinstance(value, tuple) else []
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.isoformat() if isinstance(value, date) else value or None
