"""A page's Markdown and the addresses its HTML has in, where each was written out."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from html import escape, unescape
from typing import Final
from urllib.parse import unquote

_CODE_SOURCE: Final = (
    r"^(?P<fence>[ \t>]*(?P<mark>`{3,}|~{3,})[^\n]*\n.*?^[ \t>]*(?P=mark)[ \t]*$)"
    r"|(?<!\\)(?P<ticks>`++)[^\n]*?(?<!`)(?P=ticks)(?!`)"
)
_CODE_OR_COMMENT: Final = re.compile(_CODE_SOURCE + r"|(?P<comment><!--.*?-->)", re.DOTALL | re.MULTILINE)
_CODE_OR_NOTHING: Final = re.compile(_CODE_SOURCE + r"|(?P<comment>(?!))", re.DOTALL | re.MULTILINE)
# An address ends where none of these can follow it.
_EDGE: Final = re.compile(r"[\w/#%~&=+-]")
# What stands before an address in a link, a definition or an HTML attribute; elsewhere it is only talked about.
_BEFORE_LINK: Final = re.compile(r"(?:\]\([ \t]*<?|\]:[ \t]*<?|(?i:href|src)\s*=\s*[\"']?)\Z")
_REACH: Final = 40
# How a sign of a text that is read may be written: code is masked, and lines of quotations begin with marks.
_WRITTEN: Final = {"\0": r"[^\[\]\n]+", "\n": r"[ \t]*\n[ \t>]*"}
# An address that was left out: "[a]()", "[a]( "título")", href="".
_NOTHING: Final = re.compile(r"""(?<=\]\()(?=[ \t]*(?:\)|["']))|(?i:(?<=href=)|(?<=src=))(?=""|'')""")
# A whole address: in Markdown, or as the value of an attribute.
_WRITTEN_ADDRESS: Final = re.compile(
    r"(?:\]\([ \t]*<?|\]:[ \t]*<?)([^\s<>\"]*[^\s<>)\"])|(?i:href|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))"
)
_ESCAPED: Final = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!])")
# With "#" (also inside quotations, lists and admonitions), underlined, or as HTML.
_HEADING: Final = re.compile(
    r"^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(#{1,6}[^\n]*)$"
    r"|^[ \t>]*([^\n]+)\n[ \t>]*(?:=+|-+)[ \t]*$"
    r"|(<h[1-6]\b[^\n]*)",
    re.MULTILINE | re.IGNORECASE,
)
# What gives a heading an id.
_ATTRIBUTES: Final = re.compile(r"\{[^}]*\}")
_GIVEN_ID: Final = re.compile(r"(?:#|\bid=[\"']?)([^\s}\"']+)(?=[\s}\"'])")
# What a heading's line has besides its words: where its links lead, tags, attributes.
_TARGET: Final = re.compile(r"\]\(.*?\)|\]\[[^\]]*\]")
_TAG: Final = re.compile(r"<[^>]*>")
_MARKUP: Final = re.compile(r"<[^>]*>|\{[^}]*\}")


@lru_cache(maxsize=2)
def mask_code(body: str) -> str:
    """Blank code and comments, keeping every offset: what stands in them is not a link."""
    return _masked(body, lambda found: _blank(found.group()))


def mask_code_only(body: str) -> str:
    """Blank code, keeping every offset; comments stay."""
    return _masked(body, lambda found: found.group() if found["comment"] else _blank(found.group()))


def _masked(body: str, replacement: Callable[[re.Match[str]], str]) -> str:
    """A comment that is never closed would be followed to the end of the page: where none ends, none is looked for."""
    pattern = _CODE_OR_COMMENT if "-->" in body else _CODE_OR_NOTHING
    return pattern.sub(replacement, body)


def locate_addresses(body: str, addresses: Sequence[str]) -> tuple[int, ...]:
    """Find where each address (in document order) is written: offsets into `body`, -1 when it is nowhere.

    Render decides, source locates: footnotes and reference definitions stand out of order, so an occurrence not yet
    taken is looked for after the last one first, then from the top.
    """
    written = _Addresses(mask_code(body))
    taken: dict[int, str] = {}
    cursor = 0
    offsets: list[int] = []
    for address in addresses:
        found = written.next_free(address, taken=taken, cursor=cursor)
        if found >= 0:
            taken[found] = address
            cursor = found
        else:
            # One definition "[x]: address" may serve several links.
            found = max((offset for offset, used in taken.items() if used == address), default=-1)
        offsets.append(found)
    return tuple(offsets)


def locate_headings(body: str, headings: Iterable[tuple[int, str, str]]) -> tuple[tuple[int, int], ...]:
    """Find the line of each heading (level, anchor, text): offset and length of what is written, or (-1, 0)."""
    found_at = [(found.lastindex or 1, found) for found in _HEADING.finditer(mask_code(body))]
    written = [(found.start(group), body[found.start(group) : found.end(group)]) for group, found in found_at]
    located: list[tuple[int, int]] = []
    position = 0
    for _, anchor, text in headings:
        match = next(
            (index for index in range(position, len(written)) if _is_heading(written[index][1], anchor, text)), None
        )
        located.append((-1, 0) if match is None else (written[match][0], len(written[match][1].rstrip())))
        position = position if match is None else match + 1
    return tuple(located)


def locate_texts(body: str, texts: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Find each text (in document order) as it is read, whatever marks stand inside it: offset and length, (-1, 0) for
    nowhere. A null character in a text stands for code."""
    patterns = (r"[*_~=^]*".join(_WRITTEN.get(sign, re.escape(sign)) for sign in text) for text in texts)
    found_in_order = _in_order(mask_code(body), patterns)
    return tuple((found.start(), len(found.group())) if found else (-1, 0) for found in found_in_order)


def locate_rows(body: str, first_cells: Sequence[str]) -> tuple[int, ...]:
    """Find each cell (in document order) at the start of a table row: offsets into `body`, -1 when it is nowhere."""
    patterns = (rf"^[ \t]*\|?[ \t]*({re.escape(cell)})[ \t]*\|" for cell in first_cells)
    return tuple(found.start(1) if found else -1 for found in _in_order(mask_code(body), patterns))


def locate_lists(body: str, kinds: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Find the mark of each list (in document order): offset and length of its "list: KIND", (-1, 0) for nowhere."""
    if not kinds:
        return ()
    shown = mask_code_only(body)
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


class _Addresses:
    """Where each address is written in a text: offsets in order, links first where it is also only talked about."""

    def __init__(self, masked: str) -> None:
        self._masked = masked
        self._in_links: dict[str, tuple[tuple[int, ...], ...]] = {}
        self._elsewhere: dict[str, tuple[tuple[int, ...], ...]] = {}

    def next_free(self, address: str, *, taken: Container[int], cursor: int) -> int:
        if address not in self._in_links:
            self._in_links[address] = tuple(self._linked(address))
        found = _next_free(self._in_links[address], taken, cursor)
        if found >= 0:
            return found
        if address not in self._elsewhere:
            self._elsewhere[address] = tuple(self._mentioned(address))
        return _next_free(self._elsewhere[address], taken, cursor)

    def _linked(self, address: str) -> Iterator[tuple[int, ...]]:
        for written in _spellings(address):
            yield tuple(offset for offset in self._offsets(written) if self._is_in_link(offset))

    def _mentioned(self, address: str) -> Iterator[tuple[int, ...]]:
        for written in _spellings(address):
            yield tuple(offset for offset in self._offsets(written) if not self._follows_edge(offset))
        yield self._encoded.get(address.strip(), ())

    @cached_property
    def _encoded(self) -> dict[str, tuple[int, ...]]:
        """Addresses that are not written as they read: "java&#115;cript:", "..\\kit"."""
        offsets: dict[str, tuple[int, ...]] = {}
        for found in _WRITTEN_ADDRESS.finditer(self._masked):
            group = found.lastindex or 1
            reads = unescape(found[group] if group > 1 else _ESCAPED.sub(r"\1", found[group])).strip()
            # A bracket that the address opens belongs to it: "javascript:f(1)".
            reads += ")" * (reads.count("(") - reads.count(")"))
            offsets[reads] = (*offsets.get(reads, ()), found.start(group))
        return offsets

    def _offsets(self, written: str) -> list[int]:
        if not written:
            return [found.start() for found in _NOTHING.finditer(self._masked)]
        offsets: list[int] = []
        offset = self._masked.find(written)
        while offset >= 0:
            if not _EDGE.match(self._masked, offset + len(written)):
                offsets.append(offset)
            offset = self._masked.find(written, offset + 1)
        return offsets

    def _is_in_link(self, offset: int) -> bool:
        return _BEFORE_LINK.search(self._masked[max(0, offset - _REACH) : offset]) is not None

    def _follows_edge(self, offset: int) -> bool:
        return offset > 0 and _EDGE.match(self._masked, offset - 1) is not None


def _next_free(ways: Iterable[tuple[int, ...]], taken: Container[int], cursor: int) -> int:
    """Of the offsets that are not taken, in the first way to write that has one, the next after the cursor; or -1."""
    for offsets in ways:
        free = [offset for offset in offsets if offset not in taken]
        if free:
            return next((offset for offset in free if offset >= cursor), free[0])
    return -1


def _spellings(address: str) -> tuple[str, ...]:
    """An address as HTML has it may have been written with entities or percent signs decoded."""
    return tuple(dict.fromkeys((address, escape(address), unquote(address))))


def _is_heading(line: str, anchor: str, text: str) -> bool:
    if anchor and writes_anchor(line, anchor):
        return True
    shown = _TARGET.sub("", line)
    wanted = _words(text)
    # What stands in "<>" or "{}" may be markup, and may be code.
    return bool(wanted) and any(wanted in _words(form) for form in (shown, _TAG.sub("", shown), _MARKUP.sub("", shown)))


def _words(text: str) -> str:
    """What stays of a text whatever marks stand in it; signs alone stay as they are."""
    return re.sub(r"[\W_]", "", unescape(text)) or "".join(text.split())


def writes_anchor(line: str, anchor: str) -> bool:
    """Whether a heading's line gives the id itself: "## Pasos {#pasos}", "## Pasos { id='pasos' }"."""
    return anchor in line and any(anchor in _GIVEN_ID.findall(given) for given in _ATTRIBUTES.findall(line))
