"""A page and something that is wrong on it in, the very characters an editor would change out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from baqueano.model.entries import Link, Page
from baqueano.places import Place, place_of_offset

# What stands between the text of a link and its address, and between an address in HTML and the text.
_LABEL_BEFORE: Final = re.compile(r"\[([^\[\]]*)\]\([ \t]*<?\Z")
_LABEL_AFTER: Final = re.compile(r"[\"']?[^<>]*>([^<>]*)</a\s*>", re.IGNORECASE)
_LONGEST_LABEL: Final = 400


@dataclass(frozen=True, slots=True)
class Label:
    """The text of a link as written, with its offset in the page's file."""

    text: str
    offset: int


def word_at(page: Page, place: Place, word: str) -> Place | None:
    """Where `word` stands from `place` to the end of its line; None when it does not."""
    start = _offset(page, place)
    end = page.file.text.find("\n", start)
    rest = page.file.text[start : end if end >= 0 else None]
    found = re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", rest) if word else None
    return _place(page, start + found.start(), len(word)) if found else None


def label_of(page: Page, link: Link) -> Label | None:
    """The text of a link, where it is written right before its address, or right after it in HTML."""
    text, start = page.file.text, _offset(page, link.place)
    if not link.place.length or text[start : start + link.place.length] != link.href:
        return None
    before = text[max(page.body_start, start - _LONGEST_LABEL) : start]
    if found := _LABEL_BEFORE.search(before):
        return Label(found[1], start - len(before) + found.start(1))
    if found := _LABEL_AFTER.match(text, start + link.place.length):
        return Label(found[1], found.start(1))
    return None


def part_of(page: Page, label: Label, words: str) -> Place | None:
    """Where `words` stand in a label; None when they are not there exactly once."""
    if label.text.count(words) != 1:
        return None
    return _place(page, label.offset + label.text.index(words), len(words))


def _offset(page: Page, place: Place) -> int:
    text = page.file.text
    start = 0
    for _ in range(place.line - 1):
        start = text.index("\n", start) + 1
    return start + place.column - 1


def _place(page: Page, offset: int, length: int) -> Place:
    return place_of_offset(page.path, page.file.text, offset=offset, length=length)
