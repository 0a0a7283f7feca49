"""A page's Markdown and the addresses its HTML has in, where each was written out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import Final
from urllib.parse import unquote

_CODE_OR_COMMENT: Final = re.compile(
    r"^(?P<fence>[ \t]*(?P<mark>`{3,}|~{3,})[^\n]*\n.*?(?:^[ \t]*(?P=mark)[ \t]*$|\Z))"
    r"|(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)"
    r"|<!--.*?-->",
    re.DOTALL | re.MULTILINE,
)
# An address ends where none of these can follow it.
_EDGE: Final = r"[\w/#%~&=+-]"


def mask_code(body: str) -> str:
    """Blank code and comments, keeping every offset: what stands in them is not a link."""
    return _CODE_OR_COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), body)


def locate_addresses(body: str, addresses: Sequence[str]) -> tuple[int, ...]:
    """Find where each address (in document order) is written: offsets into `body`, -1 when it is nowhere.

    Render decides, source locates: footnotes and reference definitions stand out of order, so an occurrence not yet
    taken is looked for after the last one first, then from the top.
    """
    masked = mask_code(body)
    taken: set[int] = set()
    cursor = 0
    offsets: list[int] = []
    for address in addresses:
        found = _next_free(masked, address, taken=taken, cursor=cursor)
        if found >= 0:
            taken.add(found)
            cursor = found
        offsets.append(found)
    return tuple(offsets)


def locate_headings(body: str, headings: Iterable[tuple[int, str, str]]) -> tuple[int, ...]:
    """Find the line of each heading (level, anchor, text): offsets of its start, -1 when it is nowhere."""
    lines = [(found.start(), found.group()) for found in re.finditer(r"^ {0,3}#{1,6}[^\n]*", mask_code(body), re.M)]
    offsets: list[int] = []
    position = 0
    for _, anchor, text in headings:
        match = next(
            (index for index in range(position, len(lines)) if _is_heading(lines[index][1], anchor, text)), None
        )
        offsets.append(-1 if match is None else lines[match][0])
        position = position if match is None else match + 1
    return tuple(offsets)


def locate_row(body: str, first_cell: str) -> int:
    """The offset of `first_cell` at the start of a table row, -1 when there is none."""
    found = re.search(rf"^[ \t]*\|?[ \t]*({re.escape(first_cell)})[ \t]*\|", mask_code(body), re.M)
    return found.start(1) if found else -1


def _next_free(masked: str, address: str, *, taken: set[int], cursor: int) -> int:
    for written in _spellings(address):
        pattern = re.compile(rf"(?<!{_EDGE}){re.escape(written)}(?!{_EDGE})")
        free = [found.start() for found in pattern.finditer(masked) if found.start() not in taken]
        if free:
            return next((offset for offset in free if offset >= cursor), free[0])
    return -1


def _spellings(address: str) -> tuple[str, ...]:
    """An address as HTML has it may have been written with entities or percent signs decoded."""
    return tuple(dict.fromkeys((address, escape(address), unquote(address))))


def _is_heading(line: str, anchor: str, text: str) -> bool:
    if anchor and re.search(rf"\{{:?[^}}]*#{re.escape(anchor)}[\s}}]", line):
        return True
    plain = re.sub(r"[*_`\[\]]|\(.*?\)|\{.*?\}|#", "", line)
    return bool(text) and "".join(text.split()) in "".join(plain.split())
