"""A page in, the words a reader reads, and where each of them is written, out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from baqueano.model.entries import Page
from baqueano.model.fields import Form, fields_of
from baqueano.model.folding import unaccented
from baqueano.places import Place, place_of_offset
from baqueano.sources.locate import mask_code

CODE: Final = "\0"
"""Stands for code and addresses: nothing is read across it."""

# Identifiers of other people's works and of ours: no words.
_NO_WORDS: Final = frozenset({"id", "isbn", "doi", "symbol", "aliases", "languages"})
_WORDED: Final = frozenset({Form.TEXT, Form.TEXTS, Form.REASONS})
# What others have named is quoted, not said.
_QUOTED_FIELDS: Final = frozenset({"title", "publisher", "authors"})
_LINE: Final = re.compile(
    r"[ \t>]*(?P<mark>(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|(?P<heading>#{1,6})[ \t]+|:[ \t]+"
    r"|[!?]{3}\+?[ \t]*[\w-]*|={3}|\[\^[^\]\s]+\]:[ \t]*|(?P<definition>\[(?P<label>[^\]^\n]+)\]:"
    r"[ \t]*<?(?P<address>[^\s>]+)))?"
)
_NO_TEXT: Final = re.compile(r"[\s|:=*_-]*")
# Every branch looks back at the sign it begins with: a pattern that begins with one set of signs is searched fast.
_MARKS: Final = (
    r"(?:(?<=\])(?P<close>\((?P<target>(?:[^()\n]|\([^()\n]*\))*)\)|\[(?P<label>[^\]\n]*)\]|)"
    r"|(?<=\[)(?P<note>\^[^\]\n]+\])|(?<=!)(?P<image>\[)|(?<=\[)(?P<open>)"
    r"|(?<=<)(?P<tag>(?P<slash>/?)(?P<name>[a-zA-Z][\w-]*)(?P<attributes>(?:\s[^<>\n]*)?)>)|(?<=<)(?P<auto>[^<>\s]+>)"
    r"|(?<=\{)(?: ?[:#.]|[\w-]+=)[^{}\n]*\}"
    r"|(?<=\*)\*+|(?<![\w*_][*_])(?<=[*_])[*_]*|(?<=[*_])[*_]*(?!\w)|(?<=~)~|(?<==)=|(?<=\^)\^"
    r"|(?<=&)(?P<entity>\#?\w+;)"
    r"|(?<=\\)(?P<escape>[!-/:-@\[-`{-~])"
    r"|(?<=[\t\xa0\u202f])(?P<odd>)"
)
_SIGNS: Final = r"[\[\]!<{*_~=^&\\\t\xa0\u202f"
_INLINE: Final = re.compile(rf"{_SIGNS}]{_MARKS})")
_INLINE_WITH_ADDRESSES: Final = re.compile(
    rf"{_SIGNS} hw]{_MARKS}|(?<= )(?P<blank> [ \t]*)"
    r"|(?<=h)(?P<url>ttps?://[^\s<>()\[\]\"]+)|(?<=w)(?P<www>ww\.[^\s<>()\[\]\"]+))"
)
_NEEDS_MORE: Final = re.compile(r"  |://|www\.")
_HREF: Final = re.compile(r"\bhref\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_LANG: Final = re.compile(r"\blang\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_QUOTES: Final = frozenset({"cite", "q"})
_BLOCK: Final = re.compile(
    "p|div|section|blockquote|figure|figcaption|details|summary|br|ul|ol|li|dl|dt|dd|table|tr|td|th|h[1-6]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ProseLink:
    """A link: its words stand at `start` to `end` of the prose, its address at `offset` of the file."""

    start: int
    end: int
    target: str
    offset: int


@dataclass(frozen=True, slots=True)
class Prose:
    """What is read of a page: one line for each paragraph, list item, table row, heading and text of the front matter.

    `folded` is `text` in small letters without accents, character by character; `body` is where the text of the
    Markdown begins. `quoted` are the runs in <cite>, <q>, and in another language; `headings` where headings begin.
    """

    file_path: str
    source: str
    text: str
    folded: str
    body: int
    links: tuple[ProseLink, ...]
    quoted: tuple[tuple[int, int], ...]
    headings: frozenset[int]
    starts: tuple[int, ...]
    offsets: tuple[int, ...]

    def offset(self, position: int) -> int:
        """Where a character of the prose is written in the file."""
        index = bisect_right(self.starts, position) - 1
        return self.offsets[index] + position - self.starts[index]

    def place(self, start: int, end: int) -> Place:
        """Where a run of the prose is written; of several lines only the first one is underlined."""
        first = self.offset(start)
        last = self.offset(end - 1) + 1 if end > start else first
        run = self.source[first:last].partition("\n")[0]
        return place_of_offset(self.file_path, self.source, offset=first, length=len(run))

    def line(self, position: int) -> tuple[int, int]:
        """The paragraph, item, row or heading around a character."""
        end = self.text.find("\n", position)
        return self.text.rfind("\n", 0, position) + 1, end if end >= 0 else len(self.text)

    def is_quoted(self, position: int) -> bool:
        return any(start <= position < end for start, end in self.quoted)


def read_prose(page: Page) -> Prose:
    """Read the texts of the front matter and the Markdown, mark-up, code and comments taken out."""
    writer = _Writer(page.language)
    for start, end, is_quoted in _field_runs(page):
        writer.write_field(page.file.text[start:end], start, is_quoted=is_quoted)
    writer.break_line()
    body = writer.position
    writer.write_body(page.body, page.body_start)
    text = "".join(writer.parts)
    return Prose(
        file_path=page.path,
        source=page.file.text,
        text=text,
        folded=unaccented(text),
        body=body,
        links=writer.resolved_links(text),
        quoted=tuple(writer.quoted),
        headings=frozenset(writer.headings),
        starts=tuple(writer.starts) or (0,),
        offsets=tuple(writer.offsets) or (0,),
    )


def _field_runs(page: Page) -> Iterator[tuple[int, int, bool]]:
    """From where to where the values of the front matter's texts stand, and whether they quote others."""
    known = fields_of(page.kind)
    keys = sorted((place.line, name) for name, place in page.field_places.items() if "." not in name)
    lines = [0]
    for line in page.file.text[: page.body_start].split("\n"):
        lines.append(lines[-1] + len(line) + 1)
    for (first, name), (following, _) in zip(keys, [*keys[1:], (page.body_line - 1, "")], strict=bool(keys)):
        if name in known and known[name].form in _WORDED and name not in _NO_WORDS:
            start = page.file.text.find(":", lines[first - 1]) + 1
            yield start, lines[following - 1], page.kind == "publication" and name in _QUOTED_FIELDS


@dataclass(slots=True)
class _Writer:
    """Puts the prose together piece by piece, and remembers where each piece was written."""

    language: str
    parts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    quoted: list[tuple[int, int]] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    position: int = 0
    _original: str = ""
    _links: list[ProseLink] = field(default_factory=list)
    _labelled: list[tuple[int, int, str, int]] = field(default_factory=list)
    _definitions: dict[str, str] = field(default_factory=dict)
    _open: list[tuple[str, int, str, int]] = field(default_factory=list)
    _is_fresh: bool = True

    def write_field(self, value: str, offset: int, *, is_quoted: bool) -> None:
        start = self.position
        for line in value.split("\n"):
            words = line.strip()
            if words.startswith("- "):
                self.break_line()
                words = words[2:].strip()
            if words and not words.startswith("#"):
                self._join(offset + len(line))
                self._put(words, offset + line.index(words))
            offset += len(line) + 1
        self.break_line()
        if is_quoted:
            self.quoted.append((start, self.position))

    def write_body(self, body: str, offset: int) -> None:
        self._original = body
        masked = mask_code(body)
        cursor = 0
        for line in masked.split("\n"):
            self._write_line(line, cursor, offset)
            cursor += len(line) + 1

    def break_line(self) -> None:
        if not self._is_fresh:
            self._put("\n", self.offsets[-1] if self.offsets else 0)
            self._is_fresh = True
        self._open.clear()

    def resolved_links(self, text: str) -> tuple[ProseLink, ...]:
        """Links by address, and those by label whose label is defined."""
        found = list(self._links)
        for start, end, label, offset in self._labelled:
            target = self._definitions.get(" ".join((label or text[start:end]).lower().split()))
            if target:
                found.append(ProseLink(start, end, target, offset))
        return tuple(sorted(found, key=lambda link: link.start))

    def _write_line(self, line: str, cursor: int, offset: int) -> None:
        opening = _LINE.match(line)
        is_row = "|" in line
        if opening is None or opening["mark"] or is_row or _NO_TEXT.fullmatch(line):
            self.break_line()
        if opening is None or _NO_TEXT.fullmatch(line):
            return
        if opening["definition"]:
            self._definitions[" ".join(opening["label"].lower().split())] = opening["address"]
            return
        if opening["heading"]:
            self.headings.append(self.position)
        begin = opening.end()
        self._join(offset + cursor)
        self._write_inline(line, begin, cursor, offset)
        if opening["heading"] or is_row or (opening["mark"] or "").startswith(("!!!", "???")):
            self.break_line()

    def _write_inline(self, line: str, begin: int, cursor: int, offset: int) -> None:
        line = line.rstrip()
        pattern = _INLINE_WITH_ADDRESSES if _NEEDS_MORE.search(line, begin) else _INLINE
        for found in pattern.finditer(line, begin):
            self._put(line[begin : found.start()], offset + cursor + begin)
            self._read_mark(found, cursor, offset)
            begin = found.end()
        self._put(line[begin:], offset + cursor + begin)

    def _read_mark(self, found: re.Match[str], cursor: int, offset: int) -> None:
        at = offset + cursor + found.start()
        match found.lastgroup:
            case "open" | "image":
                self._open.append((found.group(), self.position, "", at))
            case "close":
                self._close(found, at)
            case "tag":
                self._read_tag(found, at)
            case "entity":
                self._put(unescape(found.group()).replace("\xa0", " "), at)
            case "escape":
                self._put(found["escape"], at + 1)
            case "auto" | "url" | "www":
                self._put(CODE, at)
            case "blank" | "odd":
                hidden = self._original[cursor + found.start() : cursor + found.end()].strip()
                self._put(f" {CODE} " if hidden and not hidden.startswith("<!--") else " ", at)

    def _close(self, found: re.Match[str], at: int) -> None:
        if not self._open:
            self._put("]", at)
            return
        opening, start, href, _ = self._open.pop()
        if opening != "[" or href:
            return
        if found["target"] is not None:
            target = (found["target"].split() or [""])[0].strip("<>")
            self._links.append(ProseLink(start, self.position, target, at + 2))
        else:
            self._labelled.append((start, self.position, found["label"] or "", at))

    def _read_tag(self, found: re.Match[str], at: int) -> None:
        name, attributes = found["name"].lower(), found["attributes"]
        if _BLOCK.fullmatch(name):
            self._put("|" if name in ("td", "th") else "\n", at)
            return
        if found["slash"]:
            self._leave_tag(name)
            return
        href = _HREF.search(attributes)
        told = _LANG.search(attributes)
        is_foreign = told is not None and told[1].partition("-")[0].lower() != self.language.partition("-")[0]
        if name == "a" and href:
            self._open.append((name, self.position, href[1], at + found.group().find(href[1])))
        elif name in _QUOTES or is_foreign:
            self._open.append((name, self.position, "", at))

    def _leave_tag(self, name: str) -> None:
        for index in range(len(self._open) - 1, -1, -1):
            opening, start, href, offset = self._open[index]
            if opening == name:
                del self._open[index]
                if name == "a":
                    self._links.append(ProseLink(start, self.position, href, offset))
                else:
                    self.quoted.append((start, self.position))
                return

    def _join(self, offset: int) -> None:
        """A line break inside a paragraph is read as a blank."""
        if not self._is_fresh:
            self._put(" ", offset - 1)

    def _put(self, words: str, offset: int) -> None:
        if words:
            self.parts.append(words)
            self.starts.append(self.position)
            self.offsets.append(offset)
            self.position += len(words)
            self._is_fresh = False
