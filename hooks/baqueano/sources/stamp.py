"""A translation's text and the hashes of its source in, the text with those hashes in its front matter out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_BLOCK: Final = re.compile(r"^translation:[ \t]*\n(?P<lines>(?:[ \t]+[^\n]*\n)+)", re.MULTILINE)
# The same on one line: `translation: {of: es, status: draft}`, with or without `source: {…}`.
_INLINE: Final = re.compile(
    r"^translation:[ \t]*\{(?P<parts>[^{}\n]*(?:\{[^{}\n]*\}[^{}\n]*)?)\}[ \t]*\n", re.MULTILINE
)
_PART: Final = re.compile(r"(?:^|,)[ \t]*(?P<name>of|status):[ \t]*(?P<value>[\w-]+)[ \t]*(?=,|$)")
# Section ids that YAML would read as something else than text.
_NOT_TEXT: Final = frozenset({"true", "false", "yes", "no", "on", "off", "null"})


class StampError(ValueError):
    """The page has no `translation:` block of the usual form to write into."""


def with_stamp(text: str, hashes: Mapping[str, str]) -> str:
    """Write or replace `source:` in the `translation:` block, one section a line; nothing else changes."""
    text = _with_lines(text, text.find("\n---", 3) + 1)
    block = _BLOCK.search(text, 0, text.find("\n---", 3) + 1)
    if block is None:
        raise StampError("translation:")
    indent = block["lines"][: len(block["lines"]) - len(block["lines"].lstrip())]
    kept = _source_pattern(indent).sub("", block["lines"])
    # Quoted: eight digits, or digits around one "e", would be a number to YAML.
    stamp = "".join(f'{indent}  {_key(name)}: "{value}"\n' for name, value in hashes.items())
    return f"{text[: block.start('lines')]}{kept}{indent}source:\n{stamp}{text[block.end('lines') :]}"


def _with_lines(text: str, end: int) -> str:
    """A block that is written on one line gets a line for each part."""
    inline = _INLINE.search(text, 0, end)
    parts = {found["name"]: found["value"] for found in _PART.finditer(inline["parts"])} if inline else {}
    if inline is None or len(parts) < 2:
        return text
    lines = "".join(f"  {name}: {parts[name]}\n" for name in ("of", "status"))
    return f"{text[: inline.start()]}translation:\n{lines}{text[inline.end() :]}"


def _source_pattern(indent: str) -> re.Pattern[str]:
    """`source:` and the lines that stand deeper than it."""
    return re.compile(rf"^{indent}source:[ \t]*(?:\{{[^}}]*\}})?[^\n]*\n(?:{indent}[ \t]+[^\n]*\n)*", re.MULTILINE)


def _key(name: str) -> str:
    is_text = name[0].isalpha() or name[0] == "_"
    return name if is_text and name.lower() not in _NOT_TEXT else f'"{name}"'
