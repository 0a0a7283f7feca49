"""The HTML of one page in, its links, ids, headings, table rows and list marks out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

_LIST_MARK: Final = re.compile(r"\s*list:\s*([^\s]+)\s*")
_LOADED: Final = {"img": "src", "source": "src", "video": "src", "audio": "src", "iframe": "src", "embed": "src"}
# Anchors Python-Markdown writes by itself: they point at ids of the same page that it made too.
_OWN_LINKS: Final = frozenset({"headerlink", "footnote-ref", "footnote-backref"})
_VOID: Final = frozenset({"img", "source", "br", "hr", "input", "meta", "link", "embed", "wbr", "col", "area"})


@dataclass(frozen=True, slots=True)
class FoundLink:
    tag: str
    href: str
    text: str


@dataclass(frozen=True, slots=True)
class FoundHeading:
    level: int
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A table row: the text of its cells, and whether the first one holds a link."""

    cells: tuple[str, ...]
    first_is_link: bool


@dataclass(frozen=True, slots=True)
class Markup:
    """What a built page has, in document order."""

    links: tuple[FoundLink, ...]
    headings: tuple[FoundHeading, ...]
    anchors: frozenset[str]
    rows: tuple[FoundRow, ...]
    lists: tuple[str, ...]


def read_markup(html: str) -> Markup:
    """Read the HTML that Python-Markdown made; raw HTML in the source counts like any other."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Markup(
        tuple(reader.links),
        tuple(reader.headings),
        frozenset(reader.anchors),
        tuple(reader.rows),
        tuple(reader.lists),
    )


@dataclass(slots=True)
class _Open:
    """An element whose text is still being read."""

    tag: str
    name: str
    text: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[FoundLink] = []
        self.headings: list[FoundHeading] = []
        self.anchors: list[str] = []
        self.rows: list[FoundRow] = []
        self.lists: list[str] = []
        self._open: list[_Open] = []
        self._cells: list[str] = []
        self._first_is_link = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        anchor = named.get("id") or (named.get("name", "") if tag == "a" else "")
        if anchor:
            self.anchors.append(anchor)
        if tag in _LOADED and _LOADED[tag] in named:
            self.links.append(FoundLink(tag, named[_LOADED[tag]], named.get("alt", "")))
        if tag == "a":
            self._close_links()
        if tag == "a" and "href" in named:
            own = bool(_OWN_LINKS & set(named.get("class", "").split()))
            self._open.append(_Open(tag, "" if own else named["href"]))
            self._first_is_link = self._first_is_link or not self._cells
        elif re.fullmatch(r"h[1-6]", tag):
            self._open.append(_Open(tag, anchor))
        elif tag in ("td", "th"):
            self._open.append(_Open(tag, ""))
        elif tag == "tr":
            self._cells, self._first_is_link = [], False

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "tr":
            self.rows.append(FoundRow(tuple(self._cells), self._first_is_link))
        if not any(item.tag == tag for item in self._open):
            return
        while self._open:
            item = self._open.pop()
            if item.tag in (tag, "a"):
                self._close(item)
            if item.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        if any(item.tag == "a" and not item.name for item in self._open):
            return
        for item in self._open:
            item.text.append(data)

    def close(self) -> None:
        super().close()
        self._close_links()

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Browsers take `<![…>` for a comment; Python's parser knows SGML's keywords only, and asserts."""
        return self.parse_bogus_comment(i, report)

    def handle_comment(self, data: str) -> None:
        mark = _LIST_MARK.fullmatch(data)
        if mark:
            self.lists.append(mark.group(1))

    def _close_links(self) -> None:
        """A link that is not closed ends where the next one begins, or with the page: so do browsers."""
        for item in [item for item in self._open if item.tag == "a"]:
            self._open.remove(item)
            self._close(item)

    def _close(self, item: _Open) -> None:
        text = " ".join("".join(item.text).split())
        if item.tag == "a":
            if item.name:
                self.links.append(FoundLink("a", item.name, text))
        elif item.tag in ("td", "th"):
            self._cells.append(text)
        else:
            self.headings.append(FoundHeading(int(item.tag[1]), item.name, text))
