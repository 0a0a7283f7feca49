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
from baqueano.places import Place, place_of_offset
from baqueano.rules import pages as rules
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
_CODE: Final = re.compile(r"<(pre|code|script|style|kbd|samp|textarea)\b.*?</\1>|<!--.*?-->", re.DOTALL)
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
        spots += _in_brackets(page.file, shown)
        spots += _in_angles(page.file, shown, body_start=page.body_start)
    if spots:
        # Code that is only indented is known by what the page makes of it.
        made = unescape(_CODE.sub(" ", html))
        spots = [spot for spot in spots if spot.place.line < page.body_line or _is_read(spot, made)]
    yield from _findings(spots)


def find_placeholders_in_records(file: FileText) -> Iterator[Diagnostic]:
    """Find them in the values of a file of docs/_data/."""
    if not is_hinted(file.text):
        return
    shown = _COMMENT.sub(lambda found: " " * len(found[0]), file.text)
    spots = list(_in_brackets(file, shown))
    for value in _VALUE.finditer(shown):
        start = value.start("value")
        spots += [_spot(file, start + gap.start, start + gap.end) for gap in gaps_in(value["value"], language="")]
    yield from _findings(spots)


@dataclass(frozen=True, slots=True)
class _Spot:
    """`text` is what stands there, `shown` the same with the words behind it."""

    place: Place
    text: str
    shown: str
    hint: str = ""


def _findings(spots: Iterable[_Spot]) -> Iterator[Diagnostic]:
    """Of several in a line, the first one stands for the line."""
    lines: set[int] = set()
    for spot in sorted(spots, key=lambda spot: spot.place):
        if spot.place.line not in lines:
            lines.add(spot.place.line)
            yield finding(rules.PLACEHOLDER, spot.place, hint=spot.hint, text=spot.shown)


def _in_prose(page: Page, shown: str, *, has_conventions: bool) -> Iterator[_Spot]:
    prose = read_prose(page)
    language = page.language.replace("_", "-").partition("-")[0]
    for cell in _CELL.finditer(prose.text):
        start, end = prose.line(cell.start())
        is_cell = "|" in prose.text[start:end]
        for gap in gaps_in(cell[0], language=language, is_heading=start in prose.headings, is_cell=is_cell):
            words = cell[0][gap.start : gap.end]
            if has_conventions or (gap.is_sure and not _is_demonstrated(words, page.file.text, shown)):
                place = prose.place(cell.start() + gap.start, cell.start() + gap.end)
                yield _Spot(place, words, _with_what_follows(cell[0][gap.start :]))


def _is_demonstrated(words: str, text: str, shown: str) -> bool:
    """Whether the page shows how something looks: it has filler beside blocks of code, or the same words as code."""
    is_filler = words.lower().startswith("lorem") and ("```" in text or "~~~" in text)
    return is_filler or text.lower().count(words.lower()) > shown.lower().count(words.lower())


def _is_read(spot: _Spot, html: str) -> bool:
    """Whether readers get to see it, whatever signs stand between its words; a tag is what they do not see."""
    if spot.hint:
        return spot.text in html
    return _NO_LETTER.sub("", spot.shown) in _NO_LETTER.sub("", _TAG.sub("", html))


def _with_what_follows(text: str) -> str:
    """The placeholder with the rest of its sentence, which says which one it is."""
    words = text.partition("\0")[0].split()
    shown = ""
    while words and len(shown) + len(words[0]) < _LONGEST_SHOWN:
        shown = f"{shown} {words.pop(0)}".strip()
        if shown.endswith((".", "!")):
            break
    return shown.rstrip(' .,;:!"”»')


def _in_brackets(file: FileText, shown: str) -> Iterator[_Spot]:
    for found in _BRACKETS.finditer(shown):
        if is_bracketed_gap(found[1]):
            yield _spot(file, *found.span())


def _in_angles(file: FileText, shown: str, *, body_start: int) -> Iterator[_Spot]:
    for found in _ANGLES.finditer(shown, body_start):
        if is_angled_gap(found[1], shown):
            yield _spot(file, *found.span(), hint="tag")


def _spot(file: FileText, start: int, end: int, *, hint: str = "") -> _Spot:
    place = place_of_offset(file.path, file.text, offset=start, length=end - start)
    text = file.text[start:end]
    return _Spot(place, text, text, hint)
