"""A print document and the characters of its typeface in, a finding for each character it lacks out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Set

from bs4 import BeautifulSoup

from baqueano.diagnostics import Diagnostic, finding
from baqueano.places import Place
from baqueano.rules import editions as rules


def missing_characters(html: str, drawn: Set[str]) -> Iterator[Diagnostic]:
    """Some font of the machine would step in for them, or none, and the PDF differ from place to place."""
    missing = {character for character in set(html) - drawn if _needs_drawing(character)}
    if not missing:
        return
    for chapter in BeautifulSoup(html, "html.parser").select("section.chapter"):
        for character in sorted(missing.intersection(chapter.get_text())):
            place = Place(str(chapter["id"]))
            yield finding(rules.PDF_CHARACTER_MISSING, place, subject=character_subject(character))


def character_subject(character: str) -> str:
    """The character and its number, for those who see an empty box."""
    return f"{character} (U+{ord(character):04X})"


def _needs_drawing(character: str) -> bool:
    is_variation_selector = unicodedata.name(character, "").startswith("VARIATION SELECTOR")
    return unicodedata.category(character)[0] not in "CZ" and not is_variation_selector
