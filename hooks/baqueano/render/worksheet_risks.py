"""The risks that the signs of the worksheet watch in, what each obliges to, with which tools and by whom, out."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from baqueano.matrix.records import RiskRecord
from baqueano.model.criteria import Criteria, Level
from baqueano.render.frame import Frame
from baqueano.render.levels import level_mark
from baqueano.render.worksheet_cells import cell, header, worksheet_table


def risks_table(risks: Iterable[RiskRecord], frame: Frame, criteria: Criteria) -> str:
    """The risks in the order of the matrix, with room for what their signs reach."""
    words = frame.words
    heads = (
        header("risk", frame, criteria),
        words["worksheet.reached"],
        words["criteria.action"],
        header("tools", frame, criteria),
        header("lead", frame, criteria),
    )
    levels = {level.key: level for level in criteria.levels}
    rows = (
        _risk_row(risk, levels[risk.inherent.level], heads, frame, rank=criteria.rank(risk.inherent.level))
        for risk in risks
    )
    return (
        f'<section class="worksheet__result"><h3 id="worksheet-risks">{escape(words["worksheet.result"])}</h3>'
        f"{worksheet_table('risks', heads, rows)}</section>"
    )


def _risk_row(risk: RiskRecord, level: Level, heads: tuple[str, ...], frame: Frame, *, rank: int) -> str:
    """What people assessed stays as it is: a threshold changes no level."""
    entry = frame.entry(risk.id)
    name = frame.anchor_element(entry) if entry else escape(risk.name)
    trigger = " data-trigger" if "trigger" in level.demands else ""
    treatment = risk.treatment
    return (
        f'<tr role="row" data-risk="{escape(risk.id)}" data-rank="{rank}"{trigger} '
        f'data-indicators="{escape(" ".join(treatment.indicators))}">'
        f'<th scope="row" role="rowheader"><span class="unbroken">{escape(risk.id)}</span> {name} '
        f"{level_mark(level, frame.language)}</th>"
        f"{cell(heads[1], _boxes(treatment.indicators), part='state')}"
        f"{cell(heads[2], _action(level, frame), part='action')}"
        f"{cell(heads[3], _anchors(treatment.tools, frame))}{cell(heads[4], _anchors(treatment.leads, frame))}</tr>"
    )


def _action(level: Level, frame: Frame) -> str:
    """What the criteria oblige to at a level, whatever was seen."""
    name, action = level.name[frame.language], level.action[frame.language]
    return f"<p><strong>{escape(name)}:</strong> {escape(action)}</p>"


def _boxes(indicators: Iterable[str]) -> str:
    """To write on paper what each sign reached; a script puts its own words here."""
    return "<br>".join(f'<span class="unbroken">{escape(sign)}:</span>' for sign in indicators)


def _anchors(ids: Iterable[str], frame: Frame) -> str:
    entries = ((entry_id, frame.entry(entry_id)) for entry_id in ids)
    return "<br>".join(frame.anchor_element(entry) if entry else escape(entry_id) for entry_id, entry in entries)
