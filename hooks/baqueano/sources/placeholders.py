"""A page, or a file of records, in, the texts that only keep a place free out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Final

from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.entries import Page
from baqueano.model.texts import FileText
from baqueano.places import place_of_offset
from baqueano.rules import pages as rules
from baqueano.sources.html_parts import without_elements
from baqueano.sources.locate import mask_code
from baqueano.sources.placeholder_words import gaps_in, is_angled_gap, is_bracketed_gap, is_hinted
from baqueano.sources.prose import read_prose

# No link, no image, no footnote, no label of one.
_BRACKETS: Final = re.compile(r"(?<![\]\w!\\])\[([^\[\]\n]{3,90})\](?![\[(:])")
_ANGLES: Final = re.compile(r"(?<!\\)<([^\W\d_][^<>\n/=:@\"'`]{0,60})>")
_CELL: Final = re.compile(r"[^|\n]+")
_VALUE: Final = re.compile(
    r"(?:^|(?<=[{}\[\],]))[ \t]*(?:-[ \t]+)*(?:[\w-]+:(?:[ \t]+|$))*(?P<value>[^{}\[\],\n]+)", re.MULTILINE
)
_CODE: Final = frozenset({"pre", "code", "script", "style", "kbd", "samp", "textarea"})
_TAG: Final = re.compile(r"<[^<>]*>")
_NO_LETTER: Final = re.compile(r"[\W_]+")
_LONGEST_SHOWN: Final = 50
_COMMENT: Final = re.compile(r"(?:^|(?<=[ \t]))#.*", re.MULTILINE)


def find_placeholders(page: Page, html: str, *, has_conventions: bool) -> Iterator[Diagnostic]:
    """Find them in the texts of the front matter and in the Markdown; a line has one finding.

    On a site that does not follow ours, only what nobody would publish on purpose.
    """
    if not (is_hinted(page.file.text) or (has_conventions and _ANGLES.search(page.body))):
        return
    shown = page.file.text[: page.body_start] + mask_code(page.body)
    spots = list(_in_prose(page, shown, has_conventions=has_conventions)) if is_hinted(shown) else []
    if has_conventions:
        spots += _in_brackets(shown)
        spots += _in_angles(shown, body_start=page.body_start)
    if spots:
        # Code that is only indented is known by what the page makes of it.
        made = unescape(without_elements(html, _CODE))
        words = _NO_LETTER.sub("", _TAG.sub("", made))
        spots = [spot for spot in spots if spot.start < page.body_start or spot.is_read(made, words)]
    yield from _findings(page.file, spots)


def find_placeholders_in_records(file: FileText) -> Iterator[Diagnostic]:
    """Find them in the values of a file of docs/_data/."""
    if not is_hinted(file.text):
        return
    shown = _COMMENT.sub(lambda found: " " * len(found[0]), file.text)
    spots = list(_in_brackets(shown))
    for value in _VALUE.finditer(shown):
        start = value.start("value")
        for gap in gaps_in(value["value"], language=""):
            spots.append(_Spot(start + gap.start, start + gap.end, value["value"][gap.start : gap.end]))
    yield from _findings(file, spots)


@dataclass(frozen=True, slots=True)
class _Spot:
    """From where to where a placeholder stands in its file; `shown` is what people are told of it."""

    start: int
    end: int
    shown: str
    hint: str = ""

    def is_read(self, html: str, words: str) -> bool:
        """Whether readers get to see it, whatever signs stand between its words; a tag is what they do not see."""
        return self.shown in html if self.hint else _NO_LETTER.sub("", self.shown) in words


def _findings(file: FileText, spots: Iterable[_Spot]) -> Iterator[Diagnostic]:
    """Of several in a line, the first one stands for the line."""
    line_end = -1
    for spot in sorted(spots, key=lambda spot: spot.start):
        if spot.start < line_end:
            continue
        line_end = file.text.find("\n", spot.start)
        line_end = len(file.text) if line_end < 0 else line_end
        length = min(spot.end, line_end) - spot.start
        place = place_of_offset(file.path, file.text, offset=spot.start, length=length)
        yield finding(rules.PLACEHOLDER, place, hint=spot.hint, text=spot.shown)


def _in_prose(page: Page, shown: str, *, has_conventions: bool) -> Iterator[_Spot]:
    prose = read_prose(page)
    language = page.language.replace("_", "-").partition("-")[0]
    for cell in _CELL.finditer(prose.text):
        start, end = prose.line(cell.start())
        is_cell = "|" in prose.text[start:end]
        for gap in gaps_in(cell[0], language=language, is_heading=start in prose.headings, is_cell=is_cell):
            # A page with code may show how a note, or filler, looks.
            if has_conventions or (gap.is_sure and page.file.text == shown):
                first, last = cell.start() + gap.start, cell.start() + gap.end
                yield _Spot(prose.offset(first), prose.offset(last - 1) + 1, _with_what_follows(cell[0], gap.start))


def _in_brackets(shown: str) -> Iterator[_Spot]:
    for found in _BRACKETS.finditer(shown):
        if is_bracketed_gap(found[1]):
            yield _Spot(*found.span(), found[0])


def _in_angles(shown: str, *, body_start: int) -> Iterator[_Spot]:
    for found in _ANGLES.finditer(shown, body_start):
        if is_angled_gap(found[1], shown):
            yield _Spot(*found.span(), found[0], hint="tag")


def _with_what_follows(text: str, start: int) -> str:
    """The placeholder with the rest of its sentence, which says which one it is."""
    words = text[start : start + 2 * _LONGEST_SHOWN].partition("\0")[0].split()
    shown = ""
    while words and len(shown) + len(words[0]) < _LONGEST_SHOWN:
        shown = f"{shown} {words.pop(0)}".strip()
        if shown.endswith((".", "!")):
            break
    return shown.rstrip(' .,;:!"”»')
