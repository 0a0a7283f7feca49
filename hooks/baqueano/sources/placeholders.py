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
from baqueano.sources.placeholder_words import (
    gap_that_is_all,
    gaps_in,
    is_angled_gap,
    is_blank,
    is_bracketed_gap,
    is_hinted,
)
from baqueano.sources.prose import Prose

# No link, no image, no footnote, no label of one.
_BRACKETS: Final = re.compile(r"(?<![\]\w!\\])\[([^\[\]\n]{3,90})\](?![\[(:])")
_ANGLES: Final = re.compile(r"(?<!\\)<([^\W\d_][^<>\n/=:@\"'`]{0,60})>")
_DEFINED: Final = re.compile(r"^ {0,3}\[([^\]\n]+)\]:", re.MULTILINE)
# Whoever is quoted may have been left without a name on purpose.
_QUOTED: Final = re.compile(r"^[ \t]*>.*|«[^»\n]*»|“[^”\n]*”|\"[^\"\n]*\"", re.MULTILINE)
_ASKED: Final = re.compile(r"^[ \t>]*(?:[-*+][ \t]+)?(?P<gap>\?{3,})[ \t]*$", re.MULTILINE)
# Between other signs it is a formula.
_TEMPLATE: Final = re.compile(r"(?<![\w\\{}$^])(?P<gap>\{\{-?[ \t]*[^\W\d][\w.-]*[ \t]*-?\}\})(?![\w{}$^])")
# What announces the text below it: the title of a box, a tab or a fold, or words in bold.
_LABEL: Final = re.compile(r"[ \t>]*(?:[!?]{3}|={3}|\*\*|__|<summary)")
_CELL: Final = re.compile(r"[^|\n]+")
_VALUE: Final = re.compile(
    r"(?:^|(?<=[{}\[\],]))[ \t]*(?:-[ \t]+)*(?:[\w-]+:(?:[ \t]+|$))*(?P<value>[^{}\[\],\n]+)", re.MULTILINE
)
_CODE: Final = frozenset({"pre", "code", "script", "style", "kbd", "samp", "textarea"})
_TAG: Final = re.compile(r"<[^<>]*>")
_NO_LETTER: Final = re.compile(r"[\W_]+")
_LONGEST_SHOWN: Final = 50
_COMMENT: Final = re.compile(r"(?:^|(?<=[ \t]))#.*", re.MULTILINE)


def find_placeholders(
    page: Page, prose: Prose, *, html: str, has_conventions: bool, has_templates: bool = False
) -> Iterator[Diagnostic]:
    """Find them in the texts of the front matter and in the Markdown; a line has one finding.

    On a site that does not follow ours, only what nobody would publish on purpose; `has_templates` when a plugin
    puts values in the place of "{{ name }}".
    """
    if not (is_hinted(page.file.text) or (has_conventions and _ANGLES.search(page.body))):
        return
    shown = page.file.text[: page.body_start] + mask_code(page.body)
    spots = list(_in_prose(page, prose, shown=shown, has_conventions=has_conventions)) if is_hinted(shown) else []
    if has_conventions:
        spots += _in_brackets(shown)
        spots += _blanks(shown, body_start=page.body_start)
        spots += _matches(_ASKED, shown, body_start=page.body_start)
        spots += [] if has_templates else _matches(_TEMPLATE, shown, body_start=page.body_start)
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
        letters = _NO_LETTER.sub("", self.shown)
        return letters in words if letters and not self.hint else self.shown in html


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


def _in_prose(page: Page, prose: Prose, *, shown: str, has_conventions: bool) -> Iterator[_Spot]:
    language = page.language.replace("_", "-").partition("-")[0]
    # The words of a link are a call to whoever reads.
    links = {(link.start, link.end) for link in prose.links}
    for cell in _CELL.finditer(prose.text):
        start, end = prose.line(cell.start())
        is_heading, is_cell = start in prose.headings, "|" in prose.text[start:end]
        gaps = list(gaps_in(cell[0], language=language, is_heading=is_heading, is_cell=is_cell))
        if start >= prose.body and not (is_heading or _is_label(page.file.text, prose.offset(start))):
            whole = gap_that_is_all(cell[0], is_cell=is_cell)
            gaps += [whole] if whole else []
        for gap in gaps:
            first, last = cell.start() + gap.start, cell.start() + gap.end
            is_call = (first, last) in links and not prose.text[first:last].isupper()
            # A page with code may show how a note, or filler, looks.
            if not is_call and (has_conventions or (gap.is_sure and page.file.text == shown)):
                yield _Spot(prose.offset(first), prose.offset(last - 1) + 1, _with_what_follows(cell[0], gap.start))


def _is_label(text: str, offset: int) -> bool:
    return _LABEL.match(text, text.rfind("\n", 0, offset) + 1) is not None


def _in_brackets(shown: str) -> Iterator[_Spot]:
    for found in _BRACKETS.finditer(shown):
        if is_bracketed_gap(found[1]):
            yield _Spot(*found.span(), found[0])


def _blanks(shown: str, *, body_start: int) -> Iterator[_Spot]:
    """Names of what is missing; not the label of a reference, nor in words of others."""
    labels = {label.lower() for label in _DEFINED.findall(shown)}
    quoted = [found.span() for found in _QUOTED.finditer(shown, body_start)]
    for found in _BRACKETS.finditer(shown, body_start):
        is_quoted = any(start <= found.start() < end for start, end in quoted)
        if is_blank(found[1]) and found[1].lower() not in labels and not is_quoted:
            yield _Spot(*found.span(), found[0])


def _matches(pattern: re.Pattern[str], shown: str, *, body_start: int) -> Iterator[_Spot]:
    for found in pattern.finditer(shown, body_start):
        yield _Spot(*found.span("gap"), found["gap"])


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
