"""The keys of a page or record as written in, fields whose values have the form they should out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.fields import Field, FieldValue, Form
from baqueano.model.page_keys import is_page_key
from baqueano.nearest import nearest
from baqueano.places import Place
from baqueano.rules import front_matter as rules
from baqueano.sources.front_matter import Raw

_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LISTS: Final = frozenset({Form.TEXTS, Form.CHOICES, Form.REFERENCES})
_MAPPINGS: Final = frozenset({Form.MINUTES, Form.BY_LANGUAGE, Form.REASONS, Form.TRANSLATION})
TRANSLATION_STATUSES: Final = ("machine", "draft", "reviewed")


@dataclass(frozen=True, slots=True)
class CheckedFields:
    """Fields whose values have the form they should; a faulty one is left out and reported.

    `places` are those of the keys, of a list's items as "<key>.<number from 0>", of a mapping's parts as
    "<key>.<part>", of the names of these as "<key>.<part>.name".
    """

    values: Mapping[str, FieldValue]
    places: Mapping[str, Place]
    diagnostics: tuple[Diagnostic, ...]


def check_fields(
    keys: Mapping[str, Raw], known: Mapping[str, Field], *, start: Place, languages: tuple[str, ...]
) -> CheckedFields:
    """Check every key against the fields its kind may have; `start` is blamed for what is missing."""
    values: dict[str, FieldValue] = {}
    problems: list[Diagnostic] = []
    for name, raw in keys.items():
        if name not in known:
            problems.append(_unknown_key(name, raw, known))
            continue
        value = typed_value(known[name], raw.value, languages=languages)
        if value is None:
            problems.append(_value_invalid(known[name], raw, languages=languages))
        else:
            values[name] = value
            problems.extend((*_cut(known[name], raw), *_untold(known[name], raw, value, languages=languages)))
    problems.extend(_missing_keys(keys, known, start=start, languages=languages))
    return CheckedFields(values, dict(_places(keys)), tuple(problems))


def _cut(field: Field, raw: Raw) -> Iterator[Diagnostic]:
    """In a text, " #" is hardly ever meant as a comment: "Caso #3" would become "Caso"."""
    if raw.cut and field.form in (Form.TEXT, Form.TEXTS):
        yield finding(rules.VALUE_CUT, raw.place, key=field.name, cut=_shortened(raw.cut))


def _untold(field: Field, raw: Raw, value: FieldValue, *, languages: tuple[str, ...]) -> Iterator[Diagnostic]:
    """A text lacks a language of the site; the others stand."""
    if field.form is Form.BY_LANGUAGE and isinstance(value, Mapping) and not set(languages) <= set(value):
        yield _value_invalid(field, raw, languages=languages)


def _places(keys: Mapping[str, Raw]) -> Iterator[tuple[str, Place]]:
    for name, raw in keys.items():
        yield name, raw.place
        yield from ((f"{name}.{number}", place) for number, place in enumerate(raw.items))
        yield from ((f"{name}.{part}", place) for part, place in raw.parts)
        yield from ((f"{name}.{part}.name", place) for part, place in raw.names)


def typed_value(field: Field, value: Any, *, languages: tuple[str, ...]) -> FieldValue | None:
    """The value in the form its field asks for, or None when it cannot have it."""
    return _READERS[field.form](value, field.allowed, languages)


def _text(value: Any) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float | date):
        return None
    text = str(value).strip()
    return text if text and "<" not in text and ">" not in text and "\n" not in text else None


def _texts(value: Any) -> tuple[str, ...] | None:
    if not isinstance(value, list):
        return None
    texts = tuple(_text(item) for item in value)
    return tuple(text for text in texts if text is not None) if None not in texts else None


def _number(value: Any) -> int | None:
    return value if type(value) is int else None


def _flag(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _date(value: Any) -> date | None:
    if type(value) is date:
        return value
    try:
        # In quotation marks it is a date all the same.
        return date.fromisoformat(value) if isinstance(value, str) and _DATE.fullmatch(value) else None
    except ValueError:
        return None


def _choice(value: Any, allowed: tuple[str, ...]) -> str | None:
    return value if isinstance(value, str) and value in allowed else None


def _choices(value: Any, allowed: tuple[str, ...]) -> tuple[str, ...] | None:
    chosen = _texts(value)
    return chosen if chosen and set(chosen) <= set(allowed) else None


def _minutes(value: Any, parts: tuple[str, ...]) -> Mapping[str, int] | None:
    if not isinstance(value, dict) or not value or not set(value) <= set(parts):
        return None
    return value if all(type(minutes) is int and minutes >= 0 for minutes in value.values()) else None


def _by_language(value: Any, allowed: tuple[str, ...], languages: tuple[str, ...]) -> Mapping[str, str] | None:
    if not isinstance(value, dict) or not set(languages) & set(value):
        return None
    texts = {str(code): text for code, raw in value.items() if (text := _text(raw))}
    is_allowed = not allowed or set(texts.values()) <= set(allowed)
    return texts if len(texts) == len(value) and is_allowed else None


def _reasons(value: Any) -> Mapping[str, str] | None:
    """A text for each id, of which there is at least one."""
    if not isinstance(value, dict) or not value:
        return None
    texts = {str(key): text for key, raw in value.items() if (text := _text(raw))}
    return texts if len(texts) == len(value) else None


def _translation(value: Any, languages: tuple[str, ...]) -> Mapping[str, str] | None:
    """`source` holds {section id: hash}; it is kept as "source.<id>" so that the value stays one flat mapping."""
    if not isinstance(value, dict) or not {"of", "status"} <= set(value) <= {"of", "status", "source"}:
        return None
    source = value.get("source") or {}
    if value["of"] not in languages or value["status"] not in TRANSLATION_STATUSES or not isinstance(source, dict):
        return None
    return {"of": value["of"], "status": value["status"]} | {f"source.{key}": str(h) for key, h in source.items()}


def _path(value: Any, languages: tuple[str, ...]) -> str | None:
    text = _text(value)
    return text if text and is_page_key(text, languages=languages) else None


_Reader = Callable[[Any, tuple[str, ...], tuple[str, ...]], FieldValue | None]
"""Takes the raw value, what the field allows and the site's languages."""

_READERS: Final[Mapping[Form, _Reader]] = {
    Form.TEXT: lambda value, _allowed, _languages: _text(value),
    Form.TEXTS: lambda value, _allowed, _languages: _texts(value),
    Form.NUMBER: lambda value, _allowed, _languages: _number(value),
    Form.FLAG: lambda value, _allowed, _languages: _flag(value),
    Form.DATE: lambda value, _allowed, _languages: _date(value),
    Form.CHOICE: lambda value, allowed, _languages: _choice(value, allowed),
    Form.CHOICES: lambda value, allowed, _languages: _choices(value, allowed),
    Form.REFERENCE: lambda value, _allowed, _languages: _text(value),
    Form.REFERENCES: lambda value, _allowed, _languages: _texts(value),
    Form.MINUTES: lambda value, parts, _languages: _minutes(value, parts),
    Form.BY_LANGUAGE: _by_language,
    Form.REASONS: lambda value, _allowed, _languages: _reasons(value),
    Form.TRANSLATION: lambda value, _allowed, languages: _translation(value, languages),
    Form.PATH: lambda value, _allowed, languages: _path(value, languages),
}


def _unknown_key(name: str, raw: Raw, known: Mapping[str, Field]) -> Diagnostic:
    near = nearest(name, known)
    return finding(
        rules.KEY_UNKNOWN,
        raw.place,
        hint="near" if near else "",
        key=name,
        near=near,
        known=", ".join(known),
    )


def _value_invalid(field: Field, raw: Raw, *, languages: tuple[str, ...]) -> Diagnostic:
    return finding(
        rules.VALUE_INVALID,
        _faulty_line(field, raw, languages=languages),
        hint=field.form.value,
        key=field.name,
        value=_shortened(raw.value),
        allowed=_allowed(field, languages),
    )


def _faulty_line(field: Field, raw: Raw, *, languages: tuple[str, ...]) -> Place:
    """The item or part that has no place in the value, when it stands on a line of its own; else the key."""
    alone: list[tuple[Any, Place]] = []
    if field.form in _LISTS and isinstance(raw.value, list):
        alone = [([item], place) for item, place in zip(raw.value, raw.items, strict=True)]
    elif field.form in _MAPPINGS:
        alone = [(_rest_of(field, languages) | {part: raw.value.get(part)}, place) for part, place in raw.parts]
    faulty = (place for value, place in alone if typed_value(field, value, languages=languages) is None)
    return next((place for place in faulty if place.line != raw.place.line), raw.place)


def _rest_of(field: Field, languages: tuple[str, ...]) -> dict[str, str]:
    """What a mapping cannot be without."""
    return {"of": languages[0], "status": TRANSLATION_STATUSES[0]} if field.form is Form.TRANSLATION else {}


def _missing_keys(
    keys: Mapping[str, Raw], known: Mapping[str, Field], *, start: Place, languages: tuple[str, ...]
) -> Iterator[Diagnostic]:
    for name, field in known.items():
        if field.required and name not in keys:
            allowed = _allowed(field, languages)
            yield finding(rules.KEY_MISSING, start, hint=field.form.value, key=name, allowed=allowed)


def _allowed(field: Field, languages: tuple[str, ...]) -> str:
    match field.form:
        case Form.BY_LANGUAGE:
            return ", ".join(f"{code}: {' | '.join(field.allowed) or '…'}" for code in languages)
        case Form.MINUTES:
            return ", ".join(f"{part}: 60" for part in field.allowed)
        case _:
            return ", ".join(field.allowed)


def _shortened(value: Any) -> str:
    told = _as_typed(value).replace("\n", " ")
    return told if len(told) <= 60 else f"{told[:59]}…"


def _as_typed(value: Any) -> str:
    """A value as an author would write it: [a, b], {a: b}, true."""
    match value:
        case None | "":
            return "—"
        case bool():
            return str(value).lower()
        case list():
            return f"[{', '.join(map(_as_typed, value))}]"
        case dict():
            return "{" + ", ".join(f"{key}: {_as_typed(item)}" for key, item in value.items()) + "}"
        case _:
            return str(value)
