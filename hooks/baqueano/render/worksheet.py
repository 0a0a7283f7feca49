"""The indicators and risks of the matrix in, the early-warning worksheet as a form out: complete on paper as on screen.

What a script adds to it (overrides/assets/javascripts/worksheet*.js) it takes from the attributes written here.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from html import escape
from typing import Final

from babel import UnknownLocaleError
from babel.numbers import format_decimal

from baqueano.matrix.records import IndicatorRecord
from baqueano.model.criteria import Criteria
from baqueano.render.frame import Frame
from baqueano.render.worksheet_cells import cell, header, worksheet_table
from baqueano.render.worksheet_notice import worksheet_notice
from baqueano.render.worksheet_risks import risks_table
from baqueano.render.worksheet_texts import controls_template, texts_template

_STATES: Final = ("watch", "warning", "alarm")
"""What a value reaches, from the least serious; the columns of the matrix have the same keys."""

_LOWER: Final = "lower_is_worse"
_DIRECTIONS: Final = ("higher_is_worse", _LOWER)


def worksheet(frame: Frame, criteria: Criteria) -> str:
    """Notice, date and territory, the signs with their thresholds, what each threshold asks for, the risks.

    "" where the matrix has no indicator. A sign whose direction cannot be read is left out: the check has said so.
    """
    signs = tuple(sign for sign in frame.records.indicators if sign.direction in _DIRECTIONS)
    if not signs:
        return ""
    known = {sign.id for sign in signs}
    risks = tuple(risk for risk in frame.records.risks if known & set(risk.treatment.indicators))
    return "\n".join(
        (
            f'<div class="worksheet" lang="{frame.language}">',
            worksheet_notice(frame, signs),
            '<form class="worksheet__form" method="dialog" autocomplete="off" novalidate>',
            _circumstances(frame, criteria),
            _signs_table(signs, frame, criteria),
            _demands(frame, criteria),
            risks_table(risks, frame, criteria),
            controls_template(frame),
            "</form>",
            texts_template(frame, states={key: header(key, frame, criteria) for key in _STATES}),
            "</div>",
        )
    )


def _circumstances(frame: Frame, criteria: Criteria) -> str:
    """When and in what wide area: nothing else is asked."""
    words = frame.words
    return (
        '<div class="worksheet__circumstances">'
        f'<p class="worksheet__date"><label for="worksheet-date">{escape(words["worksheet.date"])}</label> '
        '<input type="date" id="worksheet-date" name="date" autocomplete="off" aria-describedby="worksheet-date-hint"> '
        f'<small id="worksheet-date-hint">{escape(words["worksheet.date_hint"])}</small></p>'
        f"{_territories(frame, criteria)}</div>"
    )


def _territories(frame: Frame, criteria: Criteria) -> str:
    """One of the areas the matrix knows, or none; what need not be chosen on paper is left out there."""
    names = {key: names[frame.language] for key, names in criteria.choices.get("territory", {}).items()}
    choices = {"": frame.words["worksheet.no_territory"]} | names
    radios = "".join(
        f'<label class="worksheet__choice{"" if key else " screen-only"}"><input type="radio" name="territory"'
        f' value="{escape(key)}"{"" if key else " checked"}> <span>{escape(name)}</span></label>'
        for key, name in choices.items()
    )
    legend = escape(header("territory", frame, criteria))
    return f"<fieldset><legend>{legend}</legend>{radios}</fieldset>" if names else ""


def _signs_table(signs: Iterable[IndicatorRecord], frame: Frame, criteria: Criteria) -> str:
    words = frame.words
    heads = (
        words["worksheet.seen"],
        header("sign", frame, criteria),
        words["worksheet.value"],
        *(header(key, frame, criteria) for key in _STATES),
        words["worksheet.reached"],
    )
    rows = (_sign_row(sign, heads, frame, criteria) for sign in signs)
    return (
        f'<section class="worksheet__signs"><h3 id="worksheet-signs">{escape(words["worksheet.signs"])}</h3>'
        f"{worksheet_table('signs', heads, rows)}</section>"
    )


def _sign_row(sign: IndicatorRecord, heads: tuple[str, ...], frame: Frame, criteria: Criteria) -> str:
    """A sign with its boxes; every input is named by its column and the sign."""
    slug = escape(f"worksheet-{sign.id.lower()}")
    entry = frame.entry(sign.id)
    shown_id = frame.anchor_element(entry, text=escape(sign.id)) if entry else escape(sign.id)
    frequency = criteria.choices.get("frequency", {}).get(sign.frequency, {}).get(frame.language, "")
    inputs = {
        "seen": f'<label class="worksheet__tick"><input type="checkbox" name="seen" autocomplete="off"'
        f' aria-labelledby="worksheet-signs-0 {slug}"></label>',
        "value": f'<input type="text" name="value" inputmode="decimal" size="6" maxlength="20" autocomplete="off"'
        f' aria-labelledby="worksheet-signs-2 {slug}">',
    }
    sentence = f'<span id="{slug}"{_language_of(sign.page, frame)}>{escape(sign.sign)}</span>'
    limits = "".join(
        cell(
            head,
            f"<span>{escape(_limit(limit, sign.direction, frame))}</span>",
            f' data-state="{state}" data-limit="{limit}"',
        )
        for state, limit, head in zip(_STATES, sign.thresholds, heads[3:6], strict=True)
    )
    return (
        f'<tr role="row" data-indicator="{escape(sign.id)}" data-direction="{sign.direction}">'
        f"{cell(heads[0], inputs['seen'], part='seen')}"
        f'<th scope="row" role="rowheader">{shown_id} {sentence} <small>{escape(frequency)}</small></th>'
        f"{cell(heads[2], inputs['value'], part='value')}{limits}{cell(heads[6], '', part='state')}</tr>"
    )


def _language_of(page: str, frame: Frame) -> str:
    """`lang` for the words of a page that is not translated."""
    found = frame.catalogue.page(frame.language, page)
    return f' lang="{found.language}"' if found and found.language != frame.language else ""


def _limit_cell(head: str, limit: Decimal, direction: str, frame: Frame, *, state: str) -> str:
    words = f"<span>{escape(_limit(limit, direction, frame))}</span>"
    return cell(head, words, f' data-state="{state}" data-limit="{limit:f}"')


def _limit(limit: Decimal, direction: str, frame: Frame) -> str:
    words = frame.words
    number = _spoken(limit, locale=words.get("date_locale", frame.language))
    if direction == _LOWER:
        return words["worksheet.at_most"].format(number=number)
    return words["worksheet.at_least"].format(number=number)


def _spoken(number: Decimal, *, locale: str) -> str:
    try:
        return format_decimal(number, locale=locale)
    except (UnknownLocaleError, ValueError):
        return str(number)


def _demands(frame: Frame, criteria: Criteria) -> str:
    """What each threshold asks for; the page of the indicators says the same."""
    words = frame.words
    demands = {
        "watch": words["worksheet.demand.watch"],
        "warning": words["worksheet.demand.warning"],
        "alarm": words["worksheet.demand.alarm"],
    }
    items = "".join(
        f'<li data-demand="{state}"><strong>{escape(header(state, frame, criteria))}:</strong> '
        f"<span>{escape(demands[state])}</span></li>"
        for state in _STATES
    )
    return (
        f'<section class="worksheet__demands"><h3>{escape(words["worksheet.demands"])}</h3><ul>{items}'
        f'<li data-demand="trigger"><span>{escape(words["worksheet.demand.trigger"])}</span></li></ul></section>'
    )
