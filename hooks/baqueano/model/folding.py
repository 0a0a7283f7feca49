"""What is searched for words: a text in small letters without accents, and patterns for it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cached_property
from typing import Final

_PAIRS: Final = tuple(zip("áàâãäéèêëíìîïóòôõöúùûüçñ’‑–", "aaaaaeeeeiiiiooooouuuucn'--", strict=True))


def unaccented(text: str) -> str:
    """Every offset stays: a letter whose small form is two characters long is left as it is."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    for sign, plain in _PAIRS:
        small = small.replace(sign, plain)
    return small


class ProsePattern:
    """A pattern that is compiled when it is first used: who reads one page needs few of the hundreds there are."""

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.source, re.VERBOSE | re.MULTILINE)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self._compiled.search(text, start)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self._compiled.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._compiled.fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        return self._compiled.finditer(text, start, end)

    def sub(self, replacement: str, text: str) -> str:
        return self._compiled.sub(replacement, text)


def prose_pattern(source: str) -> ProsePattern:
    """A pattern in which blanks are for reading and "\\s" is one blank: a line of prose is a paragraph of its own."""
    return ProsePattern(source.replace(r"\s", r"\ "))
