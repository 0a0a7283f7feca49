"""A translation's text and the hashes of its source in, the text with those hashes in its front matter out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_BLOCK: Final = re.compile(r"^translation:[ \t]*\n(?P<lines>(?:[ \t]+[^\n]*\n)+)", re.MULTILINE)
# Section ids that YAML would read as something else than text.
_NOT_TEXT: Final = frozenset({"true", "false", "yes", "no", "on", "off", "null"})


class StampError(ValueError):
    """The page has no `translation:` block of the usual form to write into."""


def with_stamp(text: str, hashes: Mapping[str, str]) -> str:
    """Write or replace `source:` in the `translation:` block, one section a line; nothing else changes."""
    end = text.find("\n---", 3)
    block = _BLOCK.search(text, 0, end + 1)
    if block is None:
        raise StampError("translation:")
    indent = block["lines"][: len(block["lines"]) - len(block["lines"].lstrip())]
    kept = _source_pattern(indent).sub("", block["lines"])
    # Quoted: eight digits, or digits around one "e", would be a number to YAML.
    stamp = "".join(f'{indent}  {_key(name)}: "{value}"\n' for name, value in hashes.items())
    return f"{text[: block.start('lines')]}{kept}{indent}source:\n{stamp}{text[block.end('lines') :]}"


def _source_pattern(indent: str) -> re.Pattern[str]:
    """`source:` and the lines that stand deeper than it."""
    return re.compile(rf"^{indent}source:[ \t]*(?:\{{[^}}]*\}})?[^\n]*\n(?:{indent}[ \t]+[^\n]*\n)*", re.MULTILINE)


def _key(name: str) -> str:
    is_text = name[0].isalpha() or name[0] == "_"
    return name if is_text and name.lower() not in _NOT_TEXT else f'"{name}"'
