"""The YAML an author wrote in, its keys and values with their places out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import yaml

from baqueano.diagnostics import Diagnostic, finding
from baqueano.places import Place
from baqueano.rules import front_matter as rules
from baqueano.sources.yaml_text import YamlText, compose

# The same first lines that MkDocs takes for front matter (mkdocs.utils.meta.YAML_RE).
_OPENING: Final = re.compile(r"\A---[ \t]*\n")
_BLOCK: Final = re.compile(r"\A---[ \t]*\n(.*?\n|)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
# A comment that accepts a finding is no text that got cut off.
ACCEPTANCE_IN_YAML: Final = re.compile(r"#\s*baqueano:")


@dataclass(frozen=True, slots=True)
class Raw:
    """A value as YAML gives it, before anyone has checked it.

    `items` are the places of a list's items, `parts` those of a mapping's values (of its keys, where a value is no
    plain text), `names` those of its keys; `cut` is what stands after " #", which YAML leaves out as a comment.
    """

    value: Any
    place: Place
    items: tuple[Place, ...] = ()
    cut: str = ""
    parts: tuple[tuple[str, Place], ...] = ()
    names: tuple[tuple[str, Place], ...] = ()


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The keys at the top of a page; the Markdown below starts at `body_start` (offset) on line `body_line`."""

    keys: Mapping[str, Raw]
    body_start: int
    body_line: int
    diagnostics: tuple[Diagnostic, ...] = ()


def split_front_matter(path: str, text: str) -> FrontMatter:
    """Part a page into keys and Markdown; a broken block yields one finding and no keys."""
    if not _OPENING.match(text):
        return FrontMatter({}, 0, 1, (finding(rules.MISSING, Place(path)),))
    block = _BLOCK.match(text)
    if block is None:
        lines = text.count("\n") + 1
        return FrontMatter({}, len(text), lines, (finding(rules.BROKEN, Place(path), hint="unclosed"),))
    start = block.end()
    body_line = text.count("\n", 0, start) + 1
    source = YamlText(path, block.group(1), first_line=2)
    node = compose(source)
    if isinstance(node, Diagnostic):
        return FrontMatter({}, start, body_line, (node,))
    if not isinstance(node, yaml.MappingNode):
        return FrontMatter({}, start, body_line, (finding(rules.BROKEN, Place(path, 2)),))
    keys, problems = _keys(source, node)
    return FrontMatter(keys, start, body_line, problems)


def read_records(path: str, text: str) -> tuple[tuple[Mapping[str, Raw], ...], tuple[Diagnostic, ...]]:
    """Read a file of docs/_data/: a list of records, each a mapping."""
    source = YamlText(path, text, first_line=1)
    node = compose(source)
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
            keys, found = _keys(source, item)
            records.extend([keys] if keys else [])
            problems.extend(found)
        else:
            problems.append(finding(rules.BROKEN, source.place(item), hint="records"))
    return tuple(records), tuple(problems)


def _keys(source: YamlText, node: yaml.MappingNode) -> tuple[Mapping[str, Raw], tuple[Diagnostic, ...]]:
    """A value nobody can read makes the whole mapping unreadable: one finding, no keys."""
    keys: dict[str, Raw] = {}
    problems: list[Diagnostic] = []
    for key_node, value_node in node.value:
        place = source.place(key_node)
        if not isinstance(key_node, yaml.ScalarNode):
            return {}, (finding(rules.BROKEN, place),)
        name = key_node.value
        if name in keys:
            problems.append(finding(rules.KEY_REPEATED, place, key=name))
        items = value_node.value if isinstance(value_node, yaml.SequenceNode) else ()
        try:
            value = _AuthorConstructor().construct_document(value_node)
        except (yaml.YAMLError, RecursionError):
            return {}, (finding(rules.BROKEN, source.place(value_node)),)
        keys[name] = Raw(
            value,
            place,
            tuple(source.place(item) for item in items),
            _comment_after(value_node, source.text),
            tuple(_parts(source, value_node)),
            tuple(_names(source, value_node)),
        )
    return keys, tuple(problems)


def _parts(source: YamlText, node: yaml.Node) -> Iterator[tuple[str, Place]]:
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if isinstance(key, yaml.ScalarNode):
            is_plain = isinstance(value, yaml.ScalarNode) and value.start_mark.index < value.end_mark.index
            yield key.value, source.place(value if is_plain else key)


def _names(source: YamlText, node: yaml.Node) -> Iterator[tuple[str, Place]]:
    for key, _ in node.value if isinstance(node, yaml.MappingNode) else ():
        if isinstance(key, yaml.ScalarNode):
            yield key.value, source.place(key)


def _comment_after(node: yaml.Node, text: str) -> str:
    """The comment on the line of a plain value, or of the first item of a list that has one."""
    if isinstance(node, yaml.SequenceNode):
        return next((cut for item in node.value if (cut := _comment_after(item, text))), "")
    if not isinstance(node, yaml.ScalarNode) or node.style or not node.value:
        return ""
    end = node.end_mark.index
    line_end = text.find("\n", end)
    found = re.match(r"[ \t]+(#.*)", text[end : line_end if line_end >= 0 else len(text)])
    return found.group(1).strip() if found and not ACCEPTANCE_IN_YAML.match(found.group(1)) else ""


class _AuthorConstructor(yaml.constructor.SafeConstructor):
    """YAML, but a value that YAML would rewrite (0147, +54, 12:30, 2026-02-30, no) stays the text it is."""


def _as_written(constructor: _AuthorConstructor, node: yaml.ScalarNode) -> Any:
    try:
        value = yaml.SafeLoader.yaml_constructors[node.tag](constructor, node)
        return value if str(value).lower() == node.value.lower() else node.value
    except ValueError:
        return node.value


for _name in ("bool", "int", "float", "timestamp"):
    _AuthorConstructor.yaml_constructors = {
        **_AuthorConstructor.yaml_constructors,
        f"tag:yaml.org,2002:{_name}": _as_written,
    }
