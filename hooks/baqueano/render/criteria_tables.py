"""The criteria by which risks are assessed in, their scales, levels, words and columns as HTML tables out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from baqueano.model.criteria import SCALE, TABLES, Column, Criteria, Level
from baqueano.render.frame import Frame
from baqueano.render.levels import level_mark

_AT_FLOOR: Final = "<sup>*</sup>"
_NOTHING: Final = "–"


def likelihood_table(frame: Frame, criteria: Criteria) -> str:
    """What was seen, for each step of likelihood."""
    words, language = frame.words, frame.language
    heads = (words["criteria.value"], words["criteria.step"], words["criteria.signs"])
    rows = (
        (str(value), escape(step.name[language]), escape(step.signs[language]))
        for value, step in criteria.likelihood.items()
    )
    return _table(words["criteria.likelihood_scale"], heads, rows)


def impact_table(frame: Frame, criteria: Criteria) -> str:
    """Gravity, scope and remedy, for each step of impact."""
    words, language = frame.words, frame.language
    heads = (words["criteria.value"], words["criteria.gravity"], words["criteria.scope"], words["criteria.remedy"])
    rows = (
        (str(value), *(escape(text[language]) for text in (step.gravity, step.scope, step.remedy)))
        for value, step in criteria.impact.items()
    )
    return _table(words["criteria.impact_scale"], heads, rows)


def level_table(frame: Frame, criteria: Criteria) -> str:
    """The level for each likelihood (rows) and impact (columns); with the floor rule and its cells."""
    words, language = frame.words, frame.language
    heads = (words["criteria.likelihood"], *(words["criteria.impact_of"].format(value=value) for value in SCALE))
    rows = (
        (f"{value} {escape(step.name[language])}", *_level_cells(value, frame, criteria))
        for value, step in criteria.likelihood.items()
    )
    table = _table(words["criteria.level_table"], heads, rows)
    return f"{table}\n<p>{' '.join(_floor_rule(frame, criteria))}</p>"


def levels_table(frame: Frame, criteria: Criteria) -> str:
    """What each level obliges to do and to have."""
    words, language = frame.words, frame.language
    heads = (words["criteria.level"], words["criteria.action"], words["criteria.demands"])
    rows = (
        (level_mark(level, language), escape(level.action[language]), _demands(level, frame))
        for level in criteria.levels
    )
    return _table(words["criteria.levels"], heads, rows)


def choices_tables(frame: Frame, criteria: Criteria) -> str:
    """What the words of a list mean, a table for each list that says so; a column of this form gives it its name."""
    words, language = frame.words, frame.language
    heads = (words["criteria.word"], words["criteria.meaning"])
    return "\n".join(
        _table(
            _column_name(form, criteria, language),
            heads,
            (
                (escape(criteria.choices[form][word][language]), escape(text[language]))
                for word, text in meanings.items()
            ),
            is_captioned=True,
        )
        for form, meanings in criteria.meanings.items()
    )


def columns_tables(frame: Frame, criteria: Criteria) -> str:
    """Which columns each table of the matrix may have, and what their cells hold."""
    words = frame.words
    heads = (words["criteria.column"], words["criteria.content"], words["criteria.always"])
    return "\n".join(
        _table(
            words[f"criteria.table.{table}"],
            heads,
            (_column_row(column, frame, criteria) for column in criteria.columns_of(table)),
            is_captioned=True,
        )
        for table in TABLES
    )


def _level_cells(likelihood: int, frame: Frame, criteria: Criteria) -> Iterator[str]:
    for impact in SCALE:
        level = criteria.level_of(likelihood, impact)
        is_at_floor = impact == criteria.floor.impact and level.key == criteria.floor.level
        yield level_mark(level, frame.language) + (_AT_FLOOR if is_at_floor else "")


def _floor_rule(frame: Frame, criteria: Criteria) -> Iterator[str]:
    words, floor = frame.words, criteria.floor
    level = criteria.levels[criteria.rank(floor.level)].name[frame.language]
    yield escape(words["criteria.floor"].format(impact=floor.impact, level=level))
    if any(row[floor.impact - 1] == floor.level for row in criteria.table.values()):
        yield escape(words["criteria.floor_cells"])


def _demands(level: Level, frame: Frame) -> str:
    demands = [escape(frame.words[f"criteria.demand.{demand}"]) for demand in level.demands]
    return f"<ul>{''.join(f'<li>{demand}</li>' for demand in demands)}</ul>" if demands else _NOTHING


def _column_name(form: str, criteria: Criteria, language: str) -> str:
    """What readers call a list of choices: the header of a column that takes its words."""
    return next((column.header[language] for column in criteria.columns if column.form == form), form)


def _column_row(column: Column, frame: Frame, criteria: Criteria) -> tuple[str, ...]:
    words, language = frame.words, frame.language
    choices = criteria.choices.get(column.form)
    choice = ", ".join(text[language] for text in choices.values()) if choices else ""
    content = choice or words[f"criteria.form.{column.form}"]
    always = words["criteria.is_required"] if column.is_required else words["criteria.is_optional"]
    return escape(column.header[language]), escape(content), escape(always)


def _table(name: str, heads: Iterable[str], rows: Iterable[tuple[str, ...]], *, is_captioned: bool = False) -> str:
    """Cells of `rows` are HTML; where no heading stands above the table, its name is shown."""
    opening = f"<table>\n<caption>{escape(name)}</caption>" if is_captioned else f'<table aria-label="{escape(name)}">'
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    body = "\n".join(f"<tr>{_cells(row)}</tr>" for row in rows)
    return f"{opening}\n<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _cells(row: tuple[str, ...]) -> str:
    first, *others = row
    return f'<th scope="row">{first}</th>' + "".join(f"<td>{text}</td>" for text in others)
