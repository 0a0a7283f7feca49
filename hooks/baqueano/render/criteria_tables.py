"""The criteria by which risks are assessed in, their scales and levels as tables of the methodology page out."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from baqueano.model.criteria import SCALE, Criteria
from baqueano.render.frame import Frame


def likelihood_table(frame: Frame, criteria: Criteria) -> str:
    """What was seen, for each step of likelihood."""
    words, language = frame.words, frame.language
    heads = (words["criteria.value"], words["criteria.step"], words["criteria.signs"])
    rows = ((str(value), step.name[language], step.signs[language]) for value, step in criteria.likelihood.items())
    return _table(heads, rows)


def impact_table(frame: Frame, criteria: Criteria) -> str:
    """Gravity, scope and remedy, for each step of impact."""
    words, language = frame.words, frame.language
    heads = (words["criteria.value"], words["criteria.gravity"], words["criteria.scope"], words["criteria.remedy"])
    rows = (
        (str(value), step.gravity[language], step.scope[language], step.remedy[language])
        for value, step in criteria.impact.items()
    )
    return _table(heads, rows)


def level_table(frame: Frame, criteria: Criteria) -> str:
    """The level for each likelihood (rows) and impact (columns)."""
    words, language = frame.words, frame.language
    heads = (words["criteria.likelihood"], *(words["criteria.impact_of"].format(value=value) for value in SCALE))
    rows = ((str(value), *(criteria.level_of(value, impact).name[language] for impact in SCALE)) for value in SCALE)
    return _table(heads, rows)


def levels_table(frame: Frame, criteria: Criteria) -> str:
    """What each level obliges to do, and how many cells of the table give it."""
    words, language = frame.words, frame.language
    heads = (words["criteria.level"], words["criteria.cells"], words["criteria.action"])
    cells = [key for row in criteria.table.values() for key in row]
    rows = ((level.name[language], str(cells.count(level.key)), level.action[language]) for level in criteria.levels)
    return _table(heads, rows)


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    body = "\n".join(f"<tr>{_cells(tuple(row))}</tr>" for row in rows)
    return f"<table>\n<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _cells(row: tuple[str, ...]) -> str:
    first, *others = row
    return f'<th scope="row">{escape(first)}</th>' + "".join(f"<td>{escape(text)}</td>" for text in others)
