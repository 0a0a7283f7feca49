"""A translation's text and the hashes of its source in, the text with those hashes in its front matter out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_BLOCK: Final = re.compile(r"^translation:[ \t]*\n(?P<lines>(?:[ \t]+[^\n]*\n)+)", re.MULTILINE)
_SOURCE: Final = re.compile(r"^[ \t]+source:[ \t]*(?:\{[^}]*\})?[ \t]*\n(?:[ \t]{4,}[^\n]*\n)*", re.MULTILINE)


class StampError(ValueError):
    """The page has no `translation:` block of the usual form to write into."""


def with_stamp(text: str, hashes: Mapping[str, str]) -> str:
    """Write or replace `source:` in the `translation:` block, one section a line; nothing else changes."""
    end = text.find("\n---", 3)
    block = _BLOCK.search(text, 0, end + 1)
    if block is None:
        raise StampError("translation:")
    kept = _SOURCE.sub("", block["lines"])
    stamp = "".join(f"    {name}: {_quoted(value)}\n" for name, value in hashes.items())
    return f"{text[: block.start('lines')]}{kept}  source:\n{stamp}{text[block.end('lines') :]}"


def _quoted(value: str) -> str:
    # Eight digits, or digits around one "e", would be a number to YAML.
    return f'"{value}"'
