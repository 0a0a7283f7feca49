"""YAML text in, checked fields with the place of each out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import yaml

from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.fields import Field, FieldValue, Form
from baqueano.model.nearest import nearest
from baqueano.places import Place, place_of_offset
from baqueano.rules import front_matter as rules

# The same first lines that MkDocs takes for front matter (mkdocs.utils.meta.YAML_RE).
_OPENING: Final = re.compile(r"\A---[ \t]*\n")
_BLOCK: Final = re.compile(r"\A---[ \t]*\n(.*?\n|)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_PROBLEM_HINTS: Final = (
    ("mapping values are not allowed", "colon"),
    ("while scanning a quoted scalar", "quote"),
    ("unexpected end of stream", "quote"),
    ("expected ',' or", "bracket"),
    ("found character '\\t'", "tab"),
    ("that cannot start any token", "start"),
    ("while scanning an alias", "start"),
    ("while scanning an anchor", "start"),
    ("while scanning a tag", "start"),
    ("undefined tag handle", "start"),
)
TRANSLATION_STATUSES: Final = ("machine", "draft", "reviewed")


@dataclass(frozen=True, slots=True)
class Raw:
    """A value as YAML gives it, before anyone has checked it; `items` are the places of a list's items."""

    value: Any
    place: Place
    items: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The keys at the top of a page; `body_line` is the line the Markdown below starts on."""

    keys: Mapping[str, Raw]
    body: str
    body_line: int
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedFields:
    """Fields whose values have the form they should; a faulty one is left out and reported.

    `places` are those of the keys, and of a list's items as "<key>.<number from 0>".
    """

    values: Mapping[str, FieldValue]
    places: Mapping[str, Place]
    diagnostics: tuple[Diagnostic, ...]


def split_front_matter(path: str, text: str) -> FrontMatter:
    """Part a page into keys and Markdown; a broken block yields one finding and no keys."""
    if not _OPENING.match(text):
        return FrontMatter({}, text, 1, (finding(rules.MISSING, Place(path)),))
    block = _BLOCK.match(text)
    if block is None:
        return FrontMatter({}, "", 1, (finding(rules.BROKEN, Place(path), hint="unclosed"),))
    body = text[block.end() :]
    body_line = text.count("\n", 0, block.end()) + 1
    node = _compose(path, block.group(1), first_line=2)
    if isinstance(node, Diagnostic):
        return FrontMatter({}, body, body_line, (node,))
    if not isinstance(node, yaml.MappingNode):
        return FrontMatter({}, body, body_line, (finding(rules.BROKEN, Place(path, 2)),))
    keys, problems = _keys(path, node, first_line=2)
    return FrontMatter(keys, body, body_line, problems)


def read_records(path: str, text: str) -> tuple[tuple[Mapping[str, Raw], ...], tuple[Diagnostic, ...]]:
    """Read a file of docs/_data/: a list of records, each a mapping."""
    node = _compose(path, text, first_line=1)
    if isinstance(node, Diagnostic):
        return (), (node,)
    if not isinstance(node, yaml.SequenceNode):
        return (), (finding(rules.BROKEN, Place(path), hint="records"),)
    records: list[Mapping[str, Raw]] = []
    problems: list[Diagnostic] = []
    for item in node.value:
        if isinstance(item, yaml.MappingNode) and item.value:
            keys, found = _keys(path, item, first_line=1)
            records.extend([keys] if keys else [])
            problems.extend(found)
        else:
            problems.append(finding(rules.BROKEN, _node_place(path, item, first_line=1), hint="records"))
    return tuple(records), tuple(problems)


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
    problems.extend(_missing_keys(keys, known, start=start, languages=languages))
    return CheckedFields(values, dict(_places(keys)), tuple(problems))


def _places(keys: Mapping[str, Raw]) -> Iterator[tuple[str, Place]]:
    for name, raw in keys.items():
        yield name, raw.place
        yield from ((f"{name}.{number}", place) for number, place in enumerate(raw.items))


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
    return value if type(value) is date else None


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
    if not isinstance(value, dict) or not set(languages) <= set(value):
        return None
    texts = {str(code): text for code, raw in value.items() if (text := _text(raw))}
    is_allowed = not allowed or set(texts.values()) <= set(allowed)
    return texts if len(texts) == len(value) and is_allowed else None


def _translation(value: Any, languages: tuple[str, ...]) -> Mapping[str, str] | None:
    """`source` holds {section id: hash}; it is kept as "source.<id>" so that the value stays one flat mapping."""
    if not isinstance(value, dict) or not {"of", "status"} <= set(value) <= {"of", "status", "source"}:
        return None
    source = value.get("source") or {}
    if value["of"] not in languages or value["status"] not in TRANSLATION_STATUSES or not isinstance(source, dict):
        return None
    return {"of": value["of"], "status": value["status"]} | {f"source.{key}": str(h) for key, h in source.items()}


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
    Form.TRANSLATION: lambda value, _allowed, languages: _translation(value, languages),
}


def _compose(path: str, text: str, *, first_line: int) -> yaml.Node | Diagnostic | None:
    try:
        for token in yaml.scan(text, Loader=yaml.SafeLoader):
            if isinstance(token, yaml.AnchorToken | yaml.AliasToken | yaml.TagToken):
                return finding(rules.BROKEN, _mark_place(path, token.start_mark, first_line=first_line), hint="start")
        node: yaml.Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.reader.ReaderError as error:
        found = place_of_offset(path, text, offset=error.position, length=1)
        return finding(rules.BROKEN, Place(path, first_line + found.line - 1, found.column, 1), hint="character")
    except yaml.YAMLError as error:
        return _broken(path, error, first_line=first_line)
    except RecursionError:
        return finding(rules.BROKEN, Place(path, first_line), hint="bracket")
    return node


def _broken(path: str, error: yaml.YAMLError, *, first_line: int) -> Diagnostic:
    told = str(error)
    hint = next((hint for words, hint in _PROBLEM_HINTS if words in told), "")
    mark = getattr(error, "problem_mark", None)
    place = _mark_place(path, mark, first_line=first_line) if mark else Place(path, first_line)
    return finding(rules.BROKEN, place, hint=hint)


def _keys(path: str, node: yaml.MappingNode, *, first_line: int) -> tuple[Mapping[str, Raw], tuple[Diagnostic, ...]]:
    """A value nobody can read makes the whole mapping unreadable: one finding, no keys."""
    keys: dict[str, Raw] = {}
    problems: list[Diagnostic] = []
    for key_node, value_node in node.value:
        place = _node_place(path, key_node, first_line=first_line)
        if not isinstance(key_node, yaml.ScalarNode):
            return {}, (finding(rules.BROKEN, place),)
        name = key_node.value
        if name in keys:
            problems.append(finding(rules.KEY_REPEATED, place, key=name))
        try:
            keys[name] = Raw(_plain(value_node), place, _item_places(path, value_node, first_line=first_line))
        except (yaml.YAMLError, RecursionError):
            return {}, (finding(rules.BROKEN, _node_place(path, value_node, first_line=first_line)),)
    return keys, tuple(problems)


def _item_places(path: str, node: yaml.Node, *, first_line: int) -> tuple[Place, ...]:
    items = node.value if isinstance(node, yaml.SequenceNode) else ()
    return tuple(_node_place(path, item, first_line=first_line) for item in items)


def _plain(node: yaml.Node) -> Any:
    loader = _AuthorLoader("")
    try:
        return loader.construct_document(node)
    finally:
        loader.dispose()


def _node_place(path: str, node: yaml.Node, *, first_line: int) -> Place:
    start, end = node.start_mark, node.end_mark
    length = end.index - start.index if end.line == start.line else 0
    return _mark_place(path, start, first_line=first_line, length=length)


def _mark_place(path: str, mark: yaml.Mark, *, first_line: int, length: int = 0) -> Place:
    """YAML counts rare characters (U+2028, U+0085) as line ends; editors do not: count again from the offset."""
    found = place_of_offset(path, mark.buffer or "", offset=mark.pointer)
    return Place(path, first_line + found.line - 1, found.column, length)


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
        raw.place,
        hint=field.form.value,
        key=field.name,
        value=_shortened(raw.value),
        allowed=_allowed(field, languages),
    )


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
    told = "—" if value is None or value == "" else str(value).replace("\n", " ")
    return told if len(told) <= 60 else f"{told[:59]}…"


class _AuthorLoader(yaml.SafeLoader):
    """YAML, but a value that YAML would rewrite (0147, +54, 12:30, 2026-02-30, no) stays the text it is."""


def _as_written(loader: _AuthorLoader, node: yaml.ScalarNode) -> Any:
    try:
        value = yaml.SafeLoader.yaml_constructors[node.tag](loader, node)
        return value if str(value).lower() == node.value.lower() else node.value
    except ValueError:
        return node.value


for _name in ("bool", "int", "float", "timestamp"):
    _AuthorLoader.add_constructor(f"tag:yaml.org,2002:{_name}", _as_written)
