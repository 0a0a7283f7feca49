"""A field and its value in, its label and the HTML a reader sees out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Final

from babel import UnknownLocaleError
from babel.dates import format_date

from baqueano.model.entries import Entry
from baqueano.model.fields import IN_MINUTES, Field, FieldValue, Form, fields_of
from baqueano.render.frame import Frame

_LISTED: Final = frozenset({"materials", "objectives"})
_LANGUAGE_CODES: Final = frozenset({"languages"})


@dataclass(frozen=True, slots=True)
class CardRow:
    """One line of a card: the field's name (for the style sheet), its label and its value as HTML.

    `lang` is set when the value is the author's text in another language than the reader's.
    """

    name: str
    label: str
    html: str
    lang: str = ""


def card_rows(entry: Entry, frame: Frame) -> tuple[CardRow, ...]:
    """The fields of an entry that are shown, in the same order for every entry of its kind."""
    return tuple(
        CardRow(
            name,
            frame.words[f"field.{name}"],
            value_html(field, entry.fields[name], frame),
            _foreign_language(field, entry, frame),
        )
        for name, field in fields_of(entry.kind).items()
        if field.shown and entry.fields.get(name)
    )


def _foreign_language(field: Field, entry: Entry, frame: Frame) -> str:
    is_authors_text = field.form in (Form.TEXT, Form.TEXTS, Form.REASONS) and field.name not in _LANGUAGE_CODES
    return entry.language if is_authors_text and entry.language != frame.language else ""


def value_html(field: Field, value: FieldValue, frame: Frame) -> str:
    """A value as HTML, in the reader's language."""
    if isinstance(value, Mapping):
        return _mapping_html(field, value, frame)
    if isinstance(value, tuple):
        return _items_html(field, value, frame)
    return _single_html(field, value, frame)


def long_date(value: date, frame: Frame) -> str:
    return spoken_date(value, language=frame.language, words=frame.words)


def spoken_date(value: date, *, language: str, words: Mapping[str, str]) -> str:
    """A date in words, as the interface text `date_locale` says; in ISO form for a locale Babel does not know."""
    try:
        return format_date(value, "long", locale=words.get("date_locale", language))
    except (UnknownLocaleError, ValueError):
        return value.isoformat()


def _single_html(field: Field, value: str | int | date, frame: Frame) -> str:
    if field.form is Form.CHOICE:
        return escape(frame.words[f"{field.name}.{value}"])
    if field.form is Form.REFERENCE:
        return _reference_html(str(value), frame)
    if isinstance(value, date):
        return escape(long_date(value, frame))
    if field.name in IN_MINUTES:
        return escape(frame.words["minutes"].format(count=value))
    return escape(_as_date(str(value), frame))


def _as_date(text: str, frame: Frame) -> str:
    """A text that is a whole ISO date ("as of" may also be a year or a month) reads as a date."""
    try:
        return long_date(date.fromisoformat(text), frame) if len(text) == len("2026-11-23") else text
    except ValueError:
        return text


def _items_html(field: Field, values: tuple[str, ...], frame: Frame) -> str:
    match field.form:
        case Form.REFERENCES:
            items = [_reference_html(value, frame) for value in values]
        case Form.CHOICES:
            items = [escape(frame.words[f"{field.name}.{value}"]) for value in values]
        case _ if field.name in _LANGUAGE_CODES:
            items = [escape(frame.words.get(f"language.{value}", value)) for value in values]
        case _:
            items = [escape(value) for value in values]
    if field.name in _LISTED or field.form is Form.REFERENCES:
        return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
    return ", ".join(items)


def _mapping_html(field: Field, value: Mapping[str, str] | Mapping[str, int], frame: Frame) -> str:
    if field.form is Form.BY_LANGUAGE:
        return escape(str(value.get(frame.language, "")))
    if field.form is Form.REASONS:
        reasons = (f"<li>{_reference_html(key, frame)}: {escape(str(text))}</li>" for key, text in value.items())
        return f"<ul>{''.join(reasons)}</ul>"
    minutes = frame.words["minutes"]
    parts = (f"{frame.words[f'{field.name}.{part}']} {minutes.format(count=count)}" for part, count in value.items())
    return escape(" · ".join(parts))


def _reference_html(entry_id: str, frame: Frame) -> str:
    entry = frame.entry(entry_id)
    return frame.anchor_element(entry) if entry else escape(entry_id)
