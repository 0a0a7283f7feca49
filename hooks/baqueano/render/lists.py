"""A page's HTML with `<!-- list: KIND -->` lines in, the same with what they ask for in their places out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Final

from baqueano.model.entries import Entry
from baqueano.model.fields import FieldValue
from baqueano.model.kinds import KIND_BY_NAME, PANELS, RULE_LIST, Home
from baqueano.render.frame import Frame
from baqueano.render.mentions import mentions_line
from baqueano.render.panels import panel
from baqueano.render.rule_list import rule_list
from baqueano.render.values import card_rows

_MARK: Final = re.compile(r"<!--\s*list:\s*(\S+)\s*-->")
# Nothing stands between one telephone number and the next.
_URGENT: Final = frozenset({"contact"})
_HEADING: Final = re.compile(r"<h([1-6])[\s>]")


def expand_lists(html: str, frame: Frame) -> str:
    """Put the entries of a kind where the author asked for them."""

    def expanded(found: re.Match[str]) -> str:
        if found[1] == RULE_LIST:
            return rule_list(frame, level=_level_at(html, found.start()))
        if found[1] in PANELS:
            return panel(found[1], frame)
        kind = KIND_BY_NAME.get(found[1])
        if kind is None:
            return ""
        entries = frame.catalogue.entries_of(kind.name, frame.language)
        if kind.home is Home.FACT:
            level = _level_at(html, found.start())
            return "\n".join(_fact(entry, frame, level=level) for entry in entries)
        return _cards(entries, kind.name, frame)

    return _MARK.sub(expanded, html)


def _level_at(html: str, offset: int) -> int:
    """One below the heading the list stands under; the page's title is level 1."""
    above = _HEADING.findall(html[:offset])
    return min(int(above[-1]) + 1, 6) if above else 2


def _cards(entries: tuple[Entry, ...], kind: str, frame: Frame) -> str:
    items = "\n".join(f'<li class="entries__item">{_card(entry, frame)}</li>' for entry in entries)
    return f'<ul class="entries entries--{kind}">\n{items}\n</ul>' if entries else ""


def _card(entry: Entry, frame: Frame) -> str:
    status = entry.fields.get("status")
    badges = [f'<span class="badge badge--id">{escape(entry.id)}</span>']
    if isinstance(status, str):
        name = escape(frame.words[f"status.{status}"])
        badges.append(f'<span class="badge badge--{status}">{name}</span>')
    note = entry.fields.get("date_note")
    when = f'<p class="entries__when">{escape(note)}</p>' if isinstance(note, str) else ""
    lang = f' lang="{entry.language}"' if entry.language != frame.language else ""
    return (
        f'<p class="entries__title">{frame.anchor_element(entry)}</p>{when}'
        f'<p class="entries__summary"{lang}>{escape(entry.summary)}</p>'
        f'<p class="entries__badges">{" ".join(badges)}</p>'
    )


def _fact(entry: Entry, frame: Frame, *, level: int) -> str:
    rows = "".join(
        f'<div class="card__row card__row--{row.name}"><dt>{escape(row.label)}</dt><dd>{row.html}</dd></div>'
        for row in card_rows(entry, frame)
    )
    return (
        f'<section class="fact fact--{entry.kind}">\n'
        f'<h{level} id="{escape(entry.anchor)}">{escape(entry.title)}{_name_note(entry, frame)}</h{level}>\n'
        f"{_phone(entry.fields.get('phone'), frame)}"
        f"{_description(entry)}"
        f'<dl class="card">{rows}</dl>\n'
        f"{_unverified(entry, frame)}"
        f"{'' if entry.kind in _URGENT else mentions_line(entry.id, frame)}</section>"
    )


def _description(entry: Entry) -> str:
    return f"<p>{escape(entry.summary)}</p>\n" if entry.summary else ""


def _phone(value: FieldValue | None, frame: Frame) -> str:
    if not isinstance(value, str):
        return ""
    label = escape(frame.words["call"].format(number=value))
    return f'<p class="fact__phone"><a href="tel:{escape(value)}">{label}</a></p>\n'


def _unverified(entry: Entry, frame: Frame) -> str:
    if entry.fields.get("verified") is not False:
        return ""
    return f'<p class="fact__unverified">{escape(frame.words["unverified"])}</p>\n'


def _name_note(entry: Entry, frame: Frame) -> str:
    """A factor's name may be official, unchecked or our own working translation: say which."""
    states = entry.fields.get("name_status")
    state = states.get(frame.language) if isinstance(states, Mapping) else None
    if not state:
        return ""
    return f' <small class="fact__name-status">({escape(frame.words[f"name_status.{state}"])})</small>'
