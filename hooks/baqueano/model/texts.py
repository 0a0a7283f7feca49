"""What a file's bytes say once they are decoded, and what a text says to someone who overlooks case and accents."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

_ACCENTS: Final = re.compile(r"[\u0300-\u036f]+")


@dataclass(frozen=True, slots=True)
class FileText:
    """A text file: `text` without byte order mark and with LF line ends.

    `has_bom` and `crlf_line` (the first line that ends in CR or CR LF, 0 for none) are what was taken off.
    """

    path: str
    text: str
    has_bom: bool = False
    crlf_line: int = 0


def folded(text: str) -> str:
    """The text without case, accents and the length of its blanks."""
    plain = " ".join(text.split()).casefold()
    if plain.isascii():
        return plain
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", plain))
