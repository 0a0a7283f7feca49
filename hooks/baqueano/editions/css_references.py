"""A style sheet in, every address that it makes a browser load out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from baqueano.editions.reference import Reference

# Comments and other strings are named first, so that an address inside them is passed over.
_TOKEN: Final = re.compile(
    r"""/\*.*?(?:\*/|\Z)
    | url\(\s*(?: "(?P<double>[^"]*)" | '(?P<single>[^']*)' | (?P<bare>[^)"'\s]+) )
    | @import\s+(?: "(?P<import_double>[^"]*)" | '(?P<import_single>[^']*)' )
    | "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*'
    """,
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)


def css_references(css: str, *, first_line: int = 1, first_column: int = 1) -> Iterator[Reference]:
    """`first_line` and `first_column` are where the CSS begins in its file."""
    for token in _TOKEN.finditer(css):
        if address := next((text for text in token.groups() if text), ""):
            line = css.count("\n", 0, token.start())
            column = token.start() - css.rfind("\n", 0, token.start()) + (0 if line else first_column - 1)
            yield Reference(address, loaded=True, line=first_line + line, column=column)
