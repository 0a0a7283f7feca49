"""YAML as an author wrote it in, its nodes with their places, or what is wrong with it, out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

import yaml

from baqueano.diagnostics import Diagnostic, finding
from baqueano.places import Place, place_of_offset
from baqueano.rules import front_matter as rules

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
class YamlText:
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


def compose(source: YamlText) -> yaml.Node | Diagnostic | None:
    """The C parser is ten times as fast; whatever it refuses, or may read differently, the Python one tells apart."""
    if _FAST_LOADER is not None and not _SPECIAL.search(_COMMENT_LINE.sub("", source.text)):
        try:
            return yaml.compose(source.text, Loader=_FAST_LOADER)
        except (yaml.YAMLError, RecursionError):
            pass
    return _compose_slowly(source)


def _compose_slowly(source: YamlText) -> yaml.Node | Diagnostic | None:
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


def _broken(source: YamlText, error: yaml.YAMLError) -> Diagnostic:
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


def _without_colon(source: YamlText, error: yaml.YAMLError) -> int | None:
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


def _opened(source: YamlText, error: yaml.YAMLError) -> tuple[int, str] | None:
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
