"""What is searched for words: a text in small letters without accents, and patterns for it."""

from __future__ import annotations

import re
from typing import Final

from baqueano.lazy_pattern import LazyPattern

_PAIRS: Final = tuple(zip("áàâãäéèêëíìîïóòôõöúùûüçñ’‑–", "aaaaaeeeeiiiiooooouuuucn'--", strict=True))


def unaccented(text: str) -> str:
    """Every offset stays: a letter whose small form is two characters long is left as it is."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    for sign, plain in _PAIRS:
        small = small.replace(sign, plain)
    return small


def prose_pattern(source: str) -> LazyPattern:
    """A pattern in which blanks are for reading and "\\s" is one blank: a line of prose is a paragraph of its own."""
    return LazyPattern(source.replace(r"\s", r"\ "), re.VERBOSE | re.MULTILINE)
