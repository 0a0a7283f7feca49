"""The YAML an author wrote in, its keys and values with their places out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import yaml

from baqueano.diagnostics import Diagnostic, finding
from baqueano.places import Place, place_of_offset
from baqueano.rules import front_matter as rules

# The same first lines that MkDocs takes for front matter (mkdocs.utils.meta.YAML_RE).
_OPENING: Final = re.compile(r"\A---[ \t]*\n")
_BLOCK: Final = re.compile(r"\A---[ \t]*\n(.*?\n|)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FAST_LOADER: Final = getattr(yaml, "CSafeLoader", None)
# What the two parsers may read differently, and what needs its own finding (anchors, aliases, tags).
_SPECIAL: Final = re.compile(
    r"[^\n\x20-\x7e\xa0-\u2027\u202f-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
    r"|(?:^|[:,?\[{]|-[ ])[ ]*[&*!%@`]",
    re.MULTILINE,
)
_COMMENT_LINE: Final = re.compile(r"^[ ]*#[^\n]*", re.MULTILINE)
# A key at the very start of the last line, and lines that are neither empty nor comments.
_BARE_KEY: Final = re.compile(r"^[\w-]+\Z", re.MULTILINE)
_TEXT_LINE: Final = re.compile(r"(?<=\n)(?![ \t]*(?:#|\n))[^\n]+|\A(?![ \t]*(?:#|\n))[^\n]+")
# A value in quotation marks, as far as its line goes.
_QUOTED: Final = re.compile(r"^[ \t]*(?:-[ ]+)?(?:[\w-]+:[ ]+)?(?P<sign>[\"'])(?P<rest>[^\n]*)$", re.MULTILINE)
# A comment that accepts a finding is no text that got cut off.
ACCEPTANCE_IN_YAML: Final = re.compile(r"#\s*baqueano:")
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

    `items` are the places of a list's items, `parts` those of a mapping's values (of its keys, where a value is no
    plain text); `cut` is what stands after " #", which YAML leaves out as a comment.
    """

    value: Any
    place: Place
    items: tuple[Place, ...] = ()
    cut: str = ""
    parts: tuple[tuple[str, Place], ...] = ()


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
    source = _Source(path, block.group(1), first_line=2)
    node = _compose(source)
    if isinstance(node, Diagnostic):
        return FrontMatter({}, start, body_line, (node,))
    if not isinstance(node, yaml.MappingNode):
        return FrontMatter({}, start, body_line, (finding(rules.BROKEN, Place(path, 2)),))
    keys, problems = _keys(source, node)
    return FrontMatter(keys, start, body_line, problems)


def read_records(path: str, text: str) -> tuple[tuple[Mapping[str, Raw], ...], tuple[Diagnostic, ...]]:
    """Read a file of docs/_data/: a list of records, each a mapping."""
    source = _Source(path, text, first_line=1)
    node = _compose(source)
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


@dataclass(frozen=True, slots=True)
class _Source:
    """A piece of YAML that begins on line `first_line` of its file."""

    path: str
    text: str
    first_line: int

    def place(self, node: yaml.Node) -> Place:
        start, end = node.start_mark, node.end_mark
        return self.place_at(start.index, length=end.index - start.index if end.line == start.line else 0)

    def place_at(self, offset: int, *, length: int = 0) -> Place:
        """YAML counts rare characters (U+2028, U+0085) as line ends; editors do not: count again from the offset."""
        found = place_of_offset(self.path, self.text, offset=offset)
        return Place(self.path, self.first_line + found.line - 1, found.column, length)


def _compose(source: _Source) -> yaml.Node | Diagnostic | None:
    """The C parser is ten times as fast; whatever it refuses, or may read differently, the Python one tells apart."""
    if _FAST_LOADER is not None and not _SPECIAL.search(_COMMENT_LINE.sub("", source.text)):
        try:
            return yaml.compose(source.text, Loader=_FAST_LOADER)
        except (yaml.YAMLError, RecursionError):
            pass
    return _compose_slowly(source)


def _compose_slowly(source: _Source) -> yaml.Node | Diagnostic | None:
    try:
        for token in yaml.scan(source.text, Loader=yaml.SafeLoader):
            if isinstance(token, yaml.AnchorToken | yaml.AliasToken | yaml.TagToken):
                return finding(rules.BROKEN, source.place_at(token.start_mark.index), hint="start")
        node: yaml.Node | None = yaml.compose(source.text, Loader=yaml.SafeLoader)
    except yaml.reader.ReaderError as error:
        place = source.place_at(error.position, length=1)
        # The character itself is a fault too (text-control), and that one says it all.
        return finding(rules.BROKEN, place, hint="character", cause=f"character:{place.path}:{place.line}")
    except yaml.YAMLError as error:
        return _broken(source, error)
    except RecursionError:
        return finding(rules.BROKEN, Place(source.path, source.first_line), hint="bracket")
    return node


def _broken(source: _Source, error: yaml.YAMLError) -> Diagnostic:
    told = str(error)
    hint = next((hint for words, hint in _PROBLEM_HINTS if words in told), "")
    mark = getattr(error, "problem_mark", None)
    opened = _opened(source, error)
    if opened is not None:
        start, sign = opened
        return finding(rules.BROKEN, source.place_at(start, length=1), hint="quote" if sign in "\"'" else "bracket")
    if (colonless := _without_colon(source, error)) is not None:
        return finding(rules.BROKEN, source.place_at(colonless))
    place = source.place_at(mark.index) if mark else Place(source.path, source.first_line)
    return finding(rules.BROKEN, place, hint=hint)


def _without_colon(source: _Source, error: yaml.YAMLError) -> int | None:
    """Where a line has no ": " after its key: YAML takes it for text, and gives up at the key of the next line."""
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    if mark is None:
        return None
    if context is not None and "could not find expected ':'" in str(error):
        return int(context.index)
    before = source.text[: mark.index]
    is_next_key = "mapping values are not allowed" in str(error) and _BARE_KEY.search(before) is not None
    lines = list(_TEXT_LINE.finditer(before)) if is_next_key else []
    return lines[-2].start() if len(lines) > 1 else None


def _opened(source: _Source, error: yaml.YAMLError) -> tuple[int, str] | None:
    """Where what is not closed was opened: YAML gives up lines later, at the next sign that does not fit."""
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    is_inside = "flow" in str(getattr(error, "context", "")) or "quoted" in str(getattr(error, "context", ""))
    if context and is_inside and source.text[context.index : context.index + 1] in ("[", "{", '"', "'"):
        return context.index, source.text[context.index]
    before = source.text[: source.text.rfind("\n", 0, mark.index) + 1] if mark else ""
    found = [line for line in _QUOTED.finditer(before) if not _ends_quoted(line["rest"], line["sign"])]
    return (found[-1].start("sign"), found[-1]["sign"]) if found else None


def _ends_quoted(rest: str, sign: str) -> bool:
    """Whether a quoted value ends on its line; in double quotes a backslash protects the next sign, in single none."""
    closing = rf"(?:\\.|[^\\{sign}])*{sign}" if sign == '"' else r"(?:''|[^'])*'(?!')"
    return re.match(closing, rest) is not None


def _keys(source: _Source, node: yaml.MappingNode) -> tuple[Mapping[str, Raw], tuple[Diagnostic, ...]]:
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
        )
    return keys, tuple(problems)


def _parts(source: _Source, node: yaml.Node) -> Iterator[tuple[str, Place]]:
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if isinstance(key, yaml.ScalarNode):
            is_plain = isinstance(value, yaml.ScalarNode) and value.start_mark.index < value.end_mark.index
            yield key.value, source.place(value if is_plain else key)


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
