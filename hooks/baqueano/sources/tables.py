"""A page's Markdown and the tables its HTML has in, every table as it is written out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from typing import Final

from baqueano.model.tables import Cell, Table
from baqueano.sources.locate import mask_code
from baqueano.sources.markup import FoundRow

_BLOCK: Final = re.compile(r"(?:^[ \t>]*[^\s>][^\n]*(?:\n|\Z))+", re.MULTILINE)
_LINE: Final = re.compile(r"^[ \t>]*(?P<row>[^\n]*?)[ \t]*$", re.MULTILINE)
_BAR: Final = re.compile(r"(?<!\\)\|")
# Markdown takes a cell without a dash as well (markdown.extensions.tables).
_SEPARATOR: Final = re.compile(r"[:\- ]*")
_LINK: Final = re.compile(r"\]\([^)]*\)")
_FOOTNOTE: Final = re.compile(r"\[\^[^\]]*\]")


def find_tables(body: str, rendered: Iterable[FoundRow], *, offset: int) -> tuple[Table, ...]:
    """Read every block with a line of bars; `offset` is where `body` begins in its file.

    A line alone that begins with a bar is a header without rows: it may belong to what stands above or below.

    Markdown drops what a row has more than the header, and fills up what it lacks (markdown.extensions.tables):
    here all is kept. Bars in code, and those with a backslash, part no cells.
    """
    headers = list(_headers(rendered))
    masked = mask_code(body)
    blocks = (block for block in _BLOCK.finditer(masked) if "|" in block[0])
    return tuple(table for block in blocks for table in _read(block, body, headers, offset=offset))


def _headers(rendered: Iterable[FoundRow]) -> Iterator[str]:
    number = -1
    for row in rendered:
        if row.table != number:
            number = row.table
            yield _letters(row.cells)


def _read(block: re.Match[str], body: str, headers: list[str], *, offset: int) -> Iterator[Table]:
    lines = [line.span("row") for line in _LINE.finditer(block.string, *block.span()) if line["row"]]
    first = next((number for number, line in enumerate(lines) if _BAR.search(block.string, *line)), len(lines))
    if first == len(lines):
        return
    has_border = block.string.startswith("|", lines[first][0])
    if len(lines) - first < len(("header", "separator")) and not has_border:
        return
    rows = [tuple(_cells(block.string, body, line, has_border=has_border, offset=offset)) for line in lines[first:]]
    header, others = rows[0], rows[1:]
    has_separator = bool(others) and all(_SEPARATOR.fullmatch(cell.text) for cell in others[0])
    told = _letters(cell.text for cell in header)
    is_rendered = first == 0 and told in headers
    if is_rendered:
        # Tables stand in the order of the page: what was passed is not looked for again.
        del headers[: headers.index(told) + 1]
    yield Table(
        header=header,
        separator=others[0] if has_separator else (),
        rows=tuple(others[1:] if has_separator else others),
        is_rendered=is_rendered,
        follows_text=first > 0,
    )


def _cells(masked: str, body: str, line: tuple[int, int], *, has_border: bool, offset: int) -> Iterator[Cell]:
    """The bars at both ends part nothing when the header begins with one."""
    start, end = line
    if has_border and masked.startswith("|", start):
        start += 1
    if has_border and end > start and masked[end - 1] == "|" and masked[end - 2] != "\\":
        end -= 1
    for bar in (*_BAR.finditer(masked, start, end), None):
        stop = bar.start() if bar else end
        text = body[start:stop]
        lead = len(text) - len(text.lstrip())
        words = text.strip()
        yield Cell(words, offset + start + lead, offset + start + lead + len(words))
        start = stop + 1


def _letters(cells: Iterable[str] | Sequence[str]) -> str:
    """A header by its letters, whatever marks stand in it; the numbers are those of its footnotes, too."""
    return "|".join(re.sub(r"[\W\d_]", "", unescape(_LINK.sub("", _FOOTNOTE.sub("", cell)))) for cell in cells)
