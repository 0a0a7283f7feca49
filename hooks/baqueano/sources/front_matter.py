"""The YAML an author wrote in, its keys and values with their places out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import yaml

from baqueano.diagnostics import Diagnostic, finding
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


@dataclass(frozen=True, slots=True)
class Raw:
    """A value as YAML gives it, before anyone has checked it.

    `items` are the places of a list's items; `cut` is what stands after " #", which YAML leaves out as a comment.
    """

    value: Any
    place: Place
    items: tuple[Place, ...] = ()
    cut: str = ""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The keys at the top of a page; `body_line` is the line the Markdown below starts on."""

    keys: Mapping[str, Raw]
    body: str
    body_line: int
    diagnostics: tuple[Diagnostic, ...] = ()


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
    if node is None:  # an empty file: a site without facts of this kind
        return (), ()
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
            keys[name] = Raw(
                _plain(value_node),
                place,
                _item_places(path, value_node, first_line=first_line),
                _comment_after(value_node),
            )
        except (yaml.YAMLError, RecursionError):
            return {}, (finding(rules.BROKEN, _node_place(path, value_node, first_line=first_line)),)
    return keys, tuple(problems)


def _comment_after(node: yaml.Node) -> str:
    """The comment on the line of a plain value, or of the first item of a list that has one."""
    if isinstance(node, yaml.SequenceNode):
        return next((cut for item in node.value if (cut := _comment_after(item))), "")
    if not isinstance(node, yaml.ScalarNode) or node.style or not node.value:
        return ""
    written: str = node.end_mark.buffer or ""
    rest = written[node.end_mark.pointer :].partition("\n")[0]
    found = re.match(r"[ \t]+(#.*)", rest.rstrip("\0"))
    return found.group(1).strip() if found else ""


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
