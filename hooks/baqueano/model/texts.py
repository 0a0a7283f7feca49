"""What a file's bytes say once they are decoded."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileText:
    """A text file: `text` without byte order mark and with LF line ends.

    `has_bom` and `crlf_line` (the first line that ends in CR or CR LF, 0 for none) are what was taken off.
    """

    path: str
    text: str
    has_bom: bool = False
    crlf_line: int = 0
