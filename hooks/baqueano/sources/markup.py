"""The HTML of one page in, its links, ids, headings, rows, marks and leftovers out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

from baqueano.sources.html_events import feed
from baqueano.sources.rendering import WRITTEN

_LIST_MARK: Final = re.compile(r"\s*list:\s*([^\s]+)\s*")
_LOADED: Final = {
    **dict.fromkeys(("img", "source", "video", "audio", "iframe", "embed", "track", "script", "input"), ("src",)),
    "video": ("src", "poster"),
    "object": ("data",),
    "link": ("href",),
    "image": ("href", "xlink:href"),
}
# Of several pictures: the address of each, which may hold commas, and its width or density up to the next comma.
_SIZE: Final = re.compile(r"([^\s,](?:\S*[^\s,])?)(?:\s[^,]*)?")
_STYLE_URL: Final = re.compile(r"url\(\s*[\"']?([^\"')]+?)[\"']?\s*\)", re.IGNORECASE)
# What runs code, puts another page into this one, sends what a reader types, or moves every link of the page.
_HAZARDS: Final = frozenset(
    {"script", "iframe", "frame", "frameset", "object", "embed", "applet", "portal", "form", "style", "link", "base"}
)
_HAZARDOUS_ATTRIBUTES: Final = frozenset({"srcdoc", "formaction", "ping", "http-equiv"})
# Elements that show something without a word.
_ICONS: Final = frozenset({"img", "svg", "i", "span", "video", "object", "picture", "canvas"})
# Anchors Python-Markdown writes by itself: they point at ids of the same page that it made too.
_OWN_LINKS: Final = frozenset({"headerlink", "footnote-ref", "footnote-backref"})
_VOID: Final = frozenset({"img", "source", "br", "hr", "input", "meta", "link", "embed", "wbr", "col", "area", "track"})
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# Elements that say something without an attribute too.
_TELLING: Final = _HAZARDS | _ICONS | _HEADINGS | {"a", "table", "tr", "td", "th", "details"}
# Elements whose text goes on in the sentence around them.
_INLINE: Final = frozenset(
    {"a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q", "s", "samp", "small"}
    | {"span", "strong", "sub", "sup", "u", "wbr"}
)
# Text that is shown as it was typed on purpose.
_VERBATIM: Final = frozenset({"code", "pre", "script", "style", "textarea", "kbd", "samp", "math", "svg"})
_VERBATIM_CLASSES: Final = frozenset({"arithmatex", "mermaid"})
_SIGN: Final = r"[^()\[\]\s]"
_FILE: Final = rf"{_SIGN}+\.(?:md|html?|pdf|png|jpe?g|csv|docx|xlsx)(?:#{_SIGN}*)?"
_ADDRESS: Final = rf"(?:{_FILE}|https?://{_SIGN}+|ref:{_SIGN}+)"
# After a letter, brackets are an array ("a[0][1]"), three in a row are keys or values.
_LEFTOVER: Final = re.compile(
    r"(?<![\w\[\]\\!])!?\[[^\[\]]{1,300}\]\[[^\[\]\n]{0,120}\](?!\[(?!\^))"
    r"|(?<![\[\\])\[\^[^\[\]\s]+\]"
    rf"|(?<![\w\[\]\\!])\[[^\[\]\n]{{1,300}}\]\s{{1,9}}\({_ADDRESS}\)"
    rf"|(?<![\w)\]])\([^()\n]{{1,300}}\)\[{_ADDRESS}\]"
)


@dataclass(frozen=True, slots=True)
class FoundLink:
    """`is_written`: in Markdown, not as HTML; `is_decorative`: a picture that screen readers are told to pass over."""

    tag: str
    href: str
    text: str
    is_written: bool = False
    is_decorative: bool = False
    hreflang: str = ""
    has_icon: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class FoundHeading:
    level: int
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A table row: the text of its cells, whether the first one holds a link, and which table of the page it is in."""

    cells: tuple[str, ...]
    first_is_link: bool
    table: int = 1


@dataclass(frozen=True, slots=True)
class FoundFeature:
    """A "table", "image" or "admonition", and the id of the level-2 heading above it."""

    kind: str
    section: str


@dataclass(frozen=True, slots=True)
class Markup:
    """What a built page has, in document order; `repeated` are ids that stand there more than once.

    `leftovers` are links and footnotes that stayed text: "[a][b]", "[^1]", "[a] (b.md)", "(a)[b.md]"; `hazards` are
    elements ("<script>") and attributes ("onclick") that do more than show text.
    """

    links: tuple[FoundLink, ...]
    headings: tuple[FoundHeading, ...]
    anchors: frozenset[str]
    repeated: tuple[str, ...]
    rows: tuple[FoundRow, ...]
    lists: tuple[str, ...]
    features: tuple[FoundFeature, ...]
    leftovers: tuple[str, ...]
    hazards: tuple[str, ...]


def read_markup(html: str) -> Markup:
    """Read the HTML that Python-Markdown made; raw HTML in the source counts like any other."""
    reader = _Reader()
    feed(reader, html)
    counted = Counter(reader.anchors)
    return Markup(
        links=tuple(reader.links),
        headings=tuple(reader.headings),
        anchors=frozenset(counted),
        repeated=tuple(anchor for anchor, times in counted.items() if times > 1),
        rows=tuple(reader.rows),
        lists=tuple(reader.lists),
        features=tuple(reader.features),
        leftovers=tuple(reader.leftovers),
        hazards=tuple(reader.hazards),
    )


@dataclass(slots=True)
class _Open:
    """An element whose text is still being read."""

    tag: str
    name: str
    named: dict[str, str]
    is_own_link: bool = False
    text: list[str] = field(default_factory=list)
    has_icon: bool = False


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[FoundLink] = []
        self.headings: list[FoundHeading] = []
        self.anchors: list[str] = []
        self.rows: list[FoundRow] = []
        self.lists: list[str] = []
        self.features: list[FoundFeature] = []
        self.leftovers: list[str] = []
        self.hazards: list[str] = []
        self._open: list[_Open] = []
        self._cells: list[str] = []
        self._first_is_link = False
        self._tables = 0
        self._section = ""
        self._prose: list[str] = []
        self._verbatim: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not attrs and tag not in _TELLING:
            self._part_prose(tag, set())
            return
        named = {name: value or "" for name, value in attrs}
        classes = set(named.get("class", "").split())
        anchor = named.get("id") or (named.get("name", "") if tag == "a" else "")
        if anchor:
            self.anchors.append(anchor)
        self._part_prose(tag, classes)
        self._note_feature(tag, classes)
        self._note_hazards(tag, named)
        self._note_loaded(tag, named)
        if tag in _ICONS:
            self._show_in_links(named)
        if tag == "a":
            self._close_links()
        if tag == "a" and "href" in named:
            self._open.append(_Open(tag, named["href"], named, _is_own_link(named, classes)))
            self._first_is_link = self._first_is_link or not self._cells
        elif tag in _HEADINGS:
            self._open.append(_Open(tag, anchor, named))
            self._section = anchor if tag == "h2" else self._section
        elif tag in ("td", "th"):
            self._open.append(_Open(tag, "", named))
        elif tag == "tr":
            self._cells, self._first_is_link = [], False

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        self._leave_verbatim(tag)
        if tag not in _INLINE:
            self._end_prose()
        if tag == "tr":
            self.rows.append(FoundRow(tuple(self._cells), self._first_is_link, self._tables))
        if not self._open or not any(item.tag == tag for item in self._open):
            return
        while self._open:
            item = self._open.pop()
            if item.tag in (tag, "a"):
                self._close(item)
            if item.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        if not self._open:
            self._prose.extend(() if self._verbatim else (data,))
            return
        if not self._verbatim:
            # No link can stand in a link: "[a][b]" there is meant to be seen.
            is_linked = any(item.tag == "a" for item in self._open)
            self._prose.append(data.replace("][", "] [") if is_linked else data)
        if any(item.is_own_link for item in self._open):
            return
        for item in self._open:
            item.text.append(data)

    def close(self) -> None:
        super().close()
        self._close_links()
        self._end_prose()

    def updatepos(self, _start: int, end: int) -> int:
        """Nobody asks for lines here, and counting them takes a tenth of the time."""
        return end

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Browsers take `<![…` for a comment; Python's parser knows SGML's keywords only, and asserts."""
        return self.parse_bogus_comment(i, report)

    def handle_comment(self, data: str) -> None:
        mark = _LIST_MARK.fullmatch(data)
        if mark:
            self.lists.append(mark.group(1))

    def _note_loaded(self, tag: str, named: dict[str, str]) -> None:
        for name in _LOADED.get(tag, ()):
            if name in named:
                self.links.append(_link(tag, named[name], named.get("alt", ""), named))
        if "srcset" in named:
            self.links.extend(_link("source", address, "", named) for address in _SIZE.findall(named["srcset"]))
        if "style" in named:
            self.links.extend(_link("style", address, "", {}) for address in _STYLE_URL.findall(named["style"]))

    def _note_hazards(self, tag: str, named: dict[str, str]) -> None:
        # Formulas are scripts that no browser runs.
        if tag in _HAZARDS and not named.get("type", "").startswith("math/"):
            self.hazards.append(f"<{tag}>")
        for name in named:
            if name in _HAZARDOUS_ATTRIBUTES or (name.startswith("on") and name[2:].isalpha()):
                self.hazards.append(name)

    def _show_in_links(self, named: dict[str, str]) -> None:
        """A link around a picture says what the picture's alternative text says."""
        for item in self._open:
            if item.tag == "a":
                item.text.append(named.get("alt", ""))
                item.has_icon = True

    def _part_prose(self, tag: str, classes: set[str]) -> None:
        if self._verbatim:
            self._verbatim.extend([tag] if tag == self._verbatim[0] else [])
        elif tag in _VERBATIM or classes & _VERBATIM_CLASSES:
            self._verbatim.append(tag)
            # What stands on both sides of code is not one word.
            self._prose.append("\0")
        elif tag not in _INLINE:
            self._end_prose()

    def _leave_verbatim(self, tag: str) -> None:
        if self._verbatim and tag == self._verbatim[-1]:
            self._verbatim.pop()

    def _end_prose(self) -> None:
        if self._prose:
            prose = "".join(self._prose)
            if "[" in prose:
                self.leftovers.extend(_LEFTOVER.findall(prose))
            self._prose.clear()

    def _note_feature(self, tag: str, classes: set[str]) -> None:
        if tag == "table":
            self._tables += 1
            self.features.append(FoundFeature("table", self._section))
        elif tag == "img":
            self.features.append(FoundFeature("image", self._section))
        elif "admonition" in classes or tag == "details":
            self.features.append(FoundFeature("admonition", self._section))

    def _close_links(self) -> None:
        """A link that is not closed ends where the next one begins, or with the page: so do browsers."""
        for item in [item for item in self._open if item.tag == "a"]:
            self._open.remove(item)
            self._close(item)

    def _close(self, item: _Open) -> None:
        text = " ".join("".join(item.text).split())
        if item.tag == "a":
            if not item.is_own_link:
                self.links.append(_link("a", item.name, text, item.named, has_icon=item.has_icon))
        elif item.tag in ("td", "th"):
            self._cells.append(text)
        else:
            self.headings.append(FoundHeading(int(item.tag[1]), item.name, text))


def _is_own_link(named: dict[str, str], classes: set[str]) -> bool:
    # Lines of code are numbered with links to themselves.
    is_to_itself = bool(named.get("id")) and named["href"] == f"#{named['id']}"
    return is_to_itself or not _OWN_LINKS.isdisjoint(classes)


def _link(tag: str, href: str, text: str, named: dict[str, str], *, has_icon: bool = False) -> FoundLink:
    is_written = WRITTEN in named
    is_decorative = (
        named.get("role") in ("presentation", "none")
        or named.get("aria-hidden") == "true"
        # In Markdown an empty text is one that was not written; in HTML it says that the picture is an ornament.
        or (not is_written and named.get("alt") == "")
    )
    hreflang, label = named.get("hreflang", ""), named.get("aria-label", "")
    return FoundLink(tag, href, text, is_written, is_decorative, hreflang, has_icon, label)
