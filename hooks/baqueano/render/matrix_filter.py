"""The risks of a page's matrix in, the controls that assets/javascripts/matrix.js puts on that page out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Final

from baqueano.matrix.records import RiskRecord
from baqueano.model.criteria import ASSESSMENT, Criteria
from baqueano.model.fields import fields_of
from baqueano.render.frame import Frame
from baqueano.render.levels import level_mark
from baqueano.render.matrix_rows import stages_of

# With one choice, or one risk, there is nothing to choose.
_FEWEST: Final = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """A value rows may have: its key, its name in words, and how it looks as HTML."""

    key: str
    name: str
    html: str


@dataclass(frozen=True, slots=True)
class Kind:
    """What risks can be chosen by: `key` is the name of the attribute of rows (`data-level`)."""

    key: str
    name: str
    choices: tuple[Choice, ...]


def matrix_filter(risks: tuple[RiskRecord, ...], frame: Frame, criteria: Criteria) -> str:
    """A `<template>` with the controls, and what stands above and below the table then; "" without a choice.

    It stays inert without a script, which alone can do what the controls promise.
    """
    kinds = kinds_of(risks, frame, criteria)
    if not kinds or len(risks) < _FEWEST:
        return ""
    return f'<template class="matrix-parts">\n{_controls(kinds, frame)}\n{_line(frame)}\n{_more(frame)}\n</template>\n'


def kinds_of(risks: tuple[RiskRecord, ...], frame: Frame, criteria: Criteria) -> tuple[Kind, ...]:
    """Level (the most serious first), each list of choices the assessment has, stage: with the values that occur."""
    return tuple(kind for kind in _kinds(risks, frame, criteria) if len(kind.choices) >= _FEWEST)


def _kinds(risks: tuple[RiskRecord, ...], frame: Frame, criteria: Criteria) -> Iterator[Kind]:
    language = frame.language
    columns = {column.key: column for column in criteria.columns_of(ASSESSMENT)}
    seen = {risk.inherent.level for risk in risks}
    levels = [level for level in reversed(criteria.levels) if level.key in seen]
    marks = tuple(Choice(level.key, level.name[language], level_mark(level, language)) for level in levels)
    yield Kind("level", columns["level"].header[language] if "level" in columns else "", marks)
    for column in columns.values():
        named = criteria.choices.get(column.form, {})
        found = {risk.choices.get(column.key, "") for risk in risks}
        choices = tuple(_in_words(key, name[language]) for key, name in named.items() if key in found)
        yield Kind(column.key, column.header[language], choices)
    yield _stage(risks, frame)


def _stage(risks: tuple[RiskRecord, ...], frame: Frame) -> Kind:
    name = "route_stage"
    field = fields_of("risk")[name]
    seen = {stage for risk in risks for stage in stages_of(risk.id, frame)}
    choices = (_in_words(value, frame.words[f"{field.name}.{value}"]) for value in field.allowed if value in seen)
    return Kind("stage", frame.words[f"field.{name}"], tuple(choices))


def _in_words(key: str, name: str) -> Choice:
    return Choice(key, name, escape(name))


def _fieldset(kind: Kind) -> str:
    boxes = "\n".join(
        f'<label><input type="checkbox" autocomplete="off" value="{escape(choice.key)}" '
        f'data-name="{escape(choice.name)}"> <span>{choice.html}</span></label>'
        for choice in kind.choices
    )
    return f'<fieldset data-kind="{escape(kind.key)}">\n<legend>{escape(kind.name)}</legend>\n{boxes}\n</fieldset>'


def _controls(kinds: Iterable[Kind], frame: Frame) -> str:
    fields = "\n".join(_fieldset(kind) for kind in kinds)
    return (
        f'<div class="matrix-controls">\n<details>\n<summary>{escape(frame.words["matrix.filter"])}</summary>\n'
        f'<div class="matrix-kinds">\n{fields}\n</div>\n</details>\n'
        f'<div class="matrix-state"><p role="status">{_shown(frame)}</p>'
        f'<button type="button" class="matrix-to-table">{escape(frame.words["matrix.to_table"])}</button>'
        f"{_reset(frame)}</div>\n</div>"
    )


def _line(frame: Frame) -> str:
    return (
        f'<div class="matrix-line" hidden><p><strong>{escape(frame.words["matrix.chosen"])}:</strong> '
        f'<span class="matrix-chosen"></span>. {_shown(frame)}</p>{_reset(frame)}</div>'
    )


def _more(frame: Frame) -> str:
    rest = frame.words["matrix.more"].format(count='<span class="matrix-rest"></span>')
    return f'<p class="matrix-more" hidden><button type="button">{rest}</button></p>'


def _shown(frame: Frame) -> str:
    shown = frame.words["matrix.shown"].format(
        count='<span class="matrix-count"></span>', total='<span class="matrix-total"></span>'
    )
    none = escape(frame.words["matrix.none"])
    return f'{shown}. <span class="matrix-none" hidden>{none}</span>'


def _reset(frame: Frame) -> str:
    return f'<button type="button" class="matrix-reset" hidden>{escape(frame.words["matrix.reset"])}</button>'
