"""The settings of a site in, interface texts that are missing or cannot be filled in out."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.words import needed_words
from baqueano.places import Place
from baqueano.rules import settings as rules
from baqueano.settings import INTERFACE_FILE, Settings


def check_words(settings: Settings) -> Iterator[Diagnostic]:
    """Every interface text exists in every language, and is filled in with the same values."""
    place = Place(f"{settings.docs}/{INTERFACE_FILE}")
    codes = [language.code for language in settings.languages]
    # Only a site that is built with our hook shows our texts.
    needed = needed_words(codes) if settings.is_built_by_us else frozenset()
    for key in sorted(needed - settings.words.keys()):
        yield finding(rules.WORD_MISSING, place, key=key, language=settings.default_language.code)
    for key, texts in settings.words.items():
        for code in codes:
            if not texts.get(code, "").strip():
                yield finding(rules.WORD_MISSING, place, key=key, language=code)
            elif _blanks(texts[code]) != (wanted := _blanks(texts.get(settings.default_language.code, ""))):
                shown = ", ".join(f"{{{name}}}" for name in sorted(wanted)) or "–"
                yield finding(rules.WORD_BROKEN, place, key=key, language=code, blanks=shown)


def _blanks(text: str) -> frozenset[str]:
    """The names between braces; a text whose braces do not pair has a blank of its own."""
    try:
        return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
    except ValueError:
        return frozenset({text})
