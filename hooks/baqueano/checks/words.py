"""The settings of a site in, interface texts that are missing or cannot be filled in out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from string import Formatter

from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.words import FILLED, needed_words
from baqueano.places import Place
from baqueano.rules import settings as rules
from baqueano.settings import INTERFACE_FILE, Settings


def check_words(settings: Settings) -> Iterator[Diagnostic]:
    """Every interface text exists in every language, and is filled in with the same values."""
    place = Place(f"{settings.docs}/{INTERFACE_FILE}")
    codes = [language.code for language in settings.languages]
    asked = needed_words(codes)
    # Only a site that is built with our hook shows our texts.
    for key in sorted(asked - settings.words.keys()) if settings.is_built_by_us else ():
        yield finding(rules.WORD_MISSING, place, key=key, language=settings.default_language.code)
    for key, given in settings.words.items():
        texts = {code: given.get(code, "").strip() for code in codes}
        for code in codes:
            if not texts[code]:
                yield finding(rules.WORD_MISSING, place, key=key, language=code)
        known = FILLED.get(key, frozenset() if key in asked else None)
        for code, hint, unknown, blanks in _broken(texts, known, main=settings.default_language.code):
            yield finding(rules.WORD_BROKEN, place, hint=hint, key=key, language=code, unknown=unknown, blanks=blanks)


def _broken(
    texts: Mapping[str, str], known: frozenset[str] | None, *, main: str
) -> Iterator[tuple[str, str, str, str]]:
    """Languages whose text has blanks that nobody fills in, or others than the main language's; why, and which.

    `known` is None for a text that only the site's own templates can ask for.
    """
    blanks = {code: _blanks(text) for code, text in texts.items() if text}
    unknown = {code: names - known if known is not None else frozenset() for code, names in blanks.items()}
    wanted = blanks.get(main, frozenset())
    for code, names in blanks.items():
        if unknown[code]:
            yield code, "unknown" if known else "none", _shown(unknown[code]), _shown(known or ())
        elif names != wanted and not unknown.get(main):
            yield code, "", "", _shown(wanted) or "–"


def _shown(blanks: Iterable[str]) -> str:
    return ", ".join(sorted(blanks))


def _blanks(text: str) -> frozenset[str]:
    """What stands between braces, with them; where braces do not pair, all from the first one."""
    try:
        return frozenset(
            f"{{{name}{f'!{conversion}' if conversion else ''}{f':{form}' if form else ''}}}"
            for _, name, form, conversion in Formatter().parse(text)
            if name is not None
        )
    except ValueError:
        return frozenset({re.sub(r"^[^{}]+", "", text)})
