"""What WeasyPrint logs while it works in, findings that name the chapter out."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urljoin

from bs4 import BeautifulSoup, Tag

from baqueano.diagnostics import Diagnostic, Rule, finding
from baqueano.editions.pdf_characters import character_subject
from baqueano.editions.pdf_fetcher import SITE_ADDRESS
from baqueano.places import Place
from baqueano.rules import editions as rules

# How WeasyPrint 70 begins the messages whose first argument is what the fault is about.
_KNOWN: Final = (
    ("Failed to load image at", rules.PDF_IMAGE_MISSING),
    ("Failed to render SVG image", rules.PDF_IMAGE_MISSING),
    ('Image "%s" has no required alt', rules.PDF_IMAGE_WITHOUT_TEXT),
    ("No anchor #", rules.PDF_ANCHOR_UNKNOWN),
    ("Anchor defined twice", rules.PDF_ANCHOR_TWICE),
)
_NO_GLYPH: Final = ".notdef glyph rendered"
# Said once a font on machines with an older HarfBuzz; it is about the machine, and the text is the same.
_ABOUT_THE_MACHINE: Final = "Using fontTools instead of HarfBuzz-Subset"

_POINTING: Final = "[src], [href], [id]"
_BARE_IMAGE: Final = "img:not([alt]), img[alt='']"


@dataclass(frozen=True, slots=True)
class Complaint:
    """`subject` is an address, an anchor, a character or, for what we have no rule for, the whole message."""

    rule: Rule
    subject: str


@contextmanager
def overheard() -> Iterator[list[Complaint]]:
    """Collect what WeasyPrint warns about; nothing of it reaches the log of the build."""
    complaints: list[Complaint] = []
    engine = logging.getLogger("weasyprint")
    listener = _Listener(complaints)
    propagated, engine.propagate = engine.propagate, False
    engine.addHandler(listener)
    try:
        yield complaints
    finally:
        engine.removeHandler(listener)
        engine.propagate = propagated


def complaint_findings(complaints: Sequence[Complaint], html: str, *, book: str) -> Iterator[Diagnostic]:
    """One finding for each chapter that has what a complaint is about; `book` is the place of all others."""
    if not complaints:
        return
    soup = BeautifulSoup(html, "html.parser")
    for complaint in dict.fromkeys(complaints):
        shown = unquote(complaint.subject.removeprefix(SITE_ADDRESS))
        for chapter in _chapters_with(complaint, soup) or [book]:
            yield finding(complaint.rule, Place(chapter), subject=shown)


class _Listener(logging.Handler):
    def __init__(self, complaints: list[Complaint]) -> None:
        super().__init__(logging.WARNING)
        self._complaints = complaints

    def emit(self, record: logging.LogRecord) -> None:
        if not record.getMessage().startswith(_ABOUT_THE_MACHINE):
            self._complaints.append(_complaint(record))


def _complaint(record: logging.LogRecord) -> Complaint:
    if record.msg.startswith(_NO_GLYPH) and isinstance(record.args, tuple):
        return Complaint(rules.PDF_CHARACTER_MISSING, character_subject(str(record.args[0])))
    for start, rule in _KNOWN:
        if record.msg.startswith(start) and isinstance(record.args, tuple):
            return Complaint(rule, str(record.args[0]))
    return Complaint(rules.PDF_ENGINE_WARNING, record.getMessage())


def _chapters_with(complaint: Complaint, soup: BeautifulSoup) -> list[str]:
    chapters = soup.select("section.chapter")
    return [str(chapter["id"]) for chapter in chapters if _is_in(chapter, complaint)]


def _is_in(chapter: Tag, complaint: Complaint) -> bool:
    subject = complaint.subject
    if complaint.rule is rules.PDF_CHARACTER_MISSING:
        return subject[0] in chapter.get_text()
    tags = chapter.select(_BARE_IMAGE if complaint.rule is rules.PDF_IMAGE_WITHOUT_TEXT else _POINTING)
    named = {str(tag.get(name, "")) for tag in (chapter, *tags) for name in ("src", "href", "id")}
    addresses = {urljoin(SITE_ADDRESS, name) for name in named if name}
    return subject in named | addresses or f"#{subject}" in {unquote(name) for name in named}
