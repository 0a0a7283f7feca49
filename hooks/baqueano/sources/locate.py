"""A page's Markdown and the addresses its HTML has in, where each was written out."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from html import escape
from typing import Final
from urllib.parse import unquote

_CODE_OR_COMMENT: Final = re.compile(
    r"^(?P<fence>[ \t>]*(?P<mark>`{3,}|~{3,})[^\n]*\n.*?^[ \t>]*(?P=mark)[ \t]*$)"
    r"|(?<!\\)(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)"
    r"|(?P<comment><!--.*?-->)",
    re.DOTALL | re.MULTILINE,
)
# An address ends where none of these can follow it.
_EDGE: Final = r"[\w/#%~&=+-]"
# What stands before an address in a link, a definition or an HTML attribute; elsewhere it is only talked about.
_BEFORE_LINK: Final = r"(?:\]\([ \t]*<?|\]:[ \t]*<?|(?i:href|src)\s*=\s*[\"']?)"


def mask_code(body: str) -> str:
    """Blank code and comments, keeping every offset: what stands in them is not a link."""
    return _CODE_OR_COMMENT.sub(lambda found: _blank(found.group()), body)


def locate_addresses(body: str, addresses: Sequence[str]) -> tuple[int, ...]:
    """Find where each address (in document order) is written: offsets into `body`, -1 when it is nowhere.

    Render decides, source locates: footnotes and reference definitions stand out of order, so an occurrence not yet
    taken is looked for after the last one first, then from the top.
    """
    masked = mask_code(body)
    taken: dict[int, str] = {}
    cursor = 0
    offsets: list[int] = []
    for address in addresses:
        found = _next_free(masked, address, taken=taken, cursor=cursor)
        if found >= 0:
            taken[found] = address
            cursor = found
        else:
            # One definition "[x]: address" may serve several links.
            found = max((offset for offset, used in taken.items() if used == address), default=-1)
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


def locate_rows(body: str, first_cells: Sequence[str]) -> tuple[int, ...]:
    """Find each cell (in document order) at the start of a table row: offsets into `body`, -1 when it is nowhere."""
    patterns = (rf"^[ \t]*\|?[ \t]*({re.escape(cell)})[ \t]*\|" for cell in first_cells)
    return tuple(found.start(1) if found else -1 for found in _in_order(mask_code(body), patterns))


def locate_lists(body: str, kinds: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Find the mark of each list (in document order): offset and length of its "list: KIND", (-1, 0) for nowhere."""
    shown = _CODE_OR_COMMENT.sub(lambda found: found.group() if found["comment"] else _blank(found.group()), body)
    patterns = (rf"<!--\s*(list:\s*{re.escape(kind)})\s*-->" for kind in kinds)
    return tuple((found.start(1), len(found[1])) if found else (-1, 0) for found in _in_order(shown, patterns))


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _in_order(text: str, patterns: Iterable[str]) -> Iterator[re.Match[str] | None]:
    """The first match of each pattern after the one before, else from the top."""
    cursor = 0
    for pattern in patterns:
        compiled = re.compile(pattern, re.MULTILINE)
        found = compiled.search(text, cursor) or compiled.search(text)
        cursor = found.end() if found else cursor
        yield found


def _next_free(masked: str, address: str, *, taken: Container[int], cursor: int) -> int:
    for before in (_BEFORE_LINK, rf"(?<!{_EDGE})"):
        for written in _spellings(address):
            pattern = re.compile(rf"{before}({re.escape(written)})(?!{_EDGE})")
            free = [found.start(1) for found in pattern.finditer(masked) if found.start(1) not in taken]
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
