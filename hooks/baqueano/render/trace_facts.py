"""Rows of the matrix in, what they say of an entry in the reader's words out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from html import escape

from babel import UnknownLocaleError

from baqueano.matrix.cells import told_number
from baqueano.matrix.records import ActionRecord, Estimate, IndicatorRecord, RiskRecord
from baqueano.model.criteria import Criteria
from baqueano.render.frame import Frame
from baqueano.render.levels import level_mark
from baqueano.render.values import long_date


def level_marks(risk_id: str, frame: Frame) -> str:
    """The levels a risk has in the matrices that assess it, the most serious first; "" when none does."""
    held = {row.inherent.level for row in frame.trace.assessments.get(risk_id, ())}
    marks = (
        level_mark(level, frame.language)
        for criteria in frame.catalogue.criteria
        for level in reversed(criteria.levels)
        if level.key in held
    )
    return " ".join(marks)


def assessment_facts(risk: RiskRecord, frame: Frame, criteria: Criteria) -> Iterator[str]:
    """Level, likelihood, impact, then what the other cells say: trend, confidence."""
    yield _fact("level", _level(risk.inherent, frame, criteria), frame, criteria)
    yield _fact("likelihood", str(risk.inherent.likelihood), frame, criteria)
    yield _fact("impact", str(risk.inherent.impact), frame, criteria)
    for key, choice in risk.choices.items():
        yield from _choice(key, choice, frame, criteria)


def treatment_facts(risk: RiskRecord, frame: Frame, criteria: Criteria) -> Iterator[str]:
    """The level that would remain, who would see to it, and by when."""
    for residual in risk.treatment.residual:
        yield _fact("residual_level", _level(residual, frame, criteria), frame, criteria)
    yield from _charge(risk.treatment.leads, risk.treatment.deadline, frame, criteria)


def threshold_facts(indicator: IndicatorRecord, frame: Frame, criteria: Criteria) -> Iterator[str]:
    """From which values on there is something to do, and which way is worse."""
    for key, value in zip(("watch", "warning", "alarm"), indicator.thresholds, strict=True):
        yield _fact(key, escape(_number(value, frame)), frame, criteria)
    yield from _choice("direction", indicator.direction, frame, criteria)


def action_facts(action: ActionRecord, frame: Frame, criteria: Criteria) -> Iterator[str]:
    """Who would carry it out, and by when."""
    yield from _charge(action.leads, action.deadline, frame, criteria)


def _charge(leads: tuple[str, ...], deadline: date, frame: Frame, criteria: Criteria) -> Iterator[str]:
    """Who is proposed, and the day; a row that names none has date.min."""
    entries = [entry for lead in leads if (entry := frame.entry(lead)) is not None]
    if entries:
        yield _fact("lead", ", ".join(frame.anchor_element(entry) for entry in entries), frame, criteria)
    if deadline != date.min:
        yield _fact("deadline", escape(long_date(deadline, frame)), frame, criteria)


def _level(estimate: Estimate, frame: Frame, criteria: Criteria) -> str:
    return level_mark(criteria.levels[criteria.rank(estimate.level)], frame.language)


def _number(value: Decimal, frame: Frame) -> str:
    """As the interface text `date_locale` says; with a point for a locale Babel does not know."""
    try:
        return told_number(value, locale=frame.words.get("date_locale", frame.language))
    except (UnknownLocaleError, ValueError):
        return str(value)


def _choice(key: str, choice: str, frame: Frame, criteria: Criteria) -> Iterator[str]:
    """What a word of a list says in the reader's language; nothing for a cell that says none of them."""
    forms = {column.form for column in criteria.columns if column.key == key}
    for form in forms:
        names = criteria.choices.get(form, {}).get(choice)
        if names is not None:
            yield _fact(key, escape(names[frame.language]), frame, criteria)


def _fact(key: str, html: str, frame: Frame, criteria: Criteria) -> str:
    """A value after the name of its column."""
    name = next(column.header[frame.language] for column in criteria.columns if column.key == key)
    return f'<span class="trace__fact">{escape(name)}: {html}</span>'
