"""A text in, the words to avoid in it, and the terms that are easily mistaken for each other, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from baqueano.model.avoided import en, es, pt
from baqueano.model.avoided.words import AvoidedWord, PairedTerms

AVOIDED: Final[Mapping[str, tuple[AvoidedWord, ...]]] = {"es": es.WORDS, "pt": pt.WORDS, "en": en.WORDS}
"""By language; one that nobody made a list for has none."""

AVOIDED_BY_NAME: Final = {word.name: word for words in AVOIDED.values() for word in words}
TERMS: Final[Mapping[str, PairedTerms]] = {"es": es.TERMS, "pt": pt.TERMS, "en": en.TERMS}

TERM_IDS: Final[Mapping[str, str]] = {"trata-de-personas": "trafficking", "trafico-ilicito-de-migrantes": "smuggling"}
"""The entries of the glossary that explain them."""

_STEMS: Final = {
    code: tuple((stem, word.name) for word in words for stem in word.stems) for code, words in AVOIDED.items()
}
_SENTENCE_ENDS: Final = ".!?;\n"
_LONG_SENTENCE: Final = 400


def find_avoided(text: str, folded: str, language: str) -> Iterator[tuple[int, int, AvoidedWord]]:
    """From where to where words to avoid stand, and which; `folded` is the text in small letters without accents."""
    likely = {name for stem, name in _STEMS.get(language, ()) if stem in folded}
    for word in AVOIDED.get(language, ()):
        if word.name in likely:
            for found in word.pattern.finditer(folded):
                start, end = _spot(found)
                if word.is_meant(text[start:end], _sentence(folded, start, end)):
                    yield start, end, word


def find_terms(folded: str, language: str) -> Iterator[tuple[int, int, str]]:
    """From where to where "trafficking" and "smuggling" are named, in the order of the text."""
    terms = TERMS.get(language)
    if terms is None or not any(stem in folded for stem in terms.stems):
        return
    for found in terms.pattern.finditer(folded):
        if not terms.unless.search(_sentence(folded, *found.span())):
            yield found.start(), found.end(), "smuggling" if found["smuggling"] else "trafficking"


def _spot(found: re.Match[str]) -> tuple[int, int]:
    return found.span("spot") if found.groupdict().get("spot") else found.span()


def _sentence(folded: str, start: int, end: int) -> str:
    """The sentence around a run; of an endless one only what stands near."""
    before, after = max(0, start - _LONG_SENTENCE), end + _LONG_SENTENCE
    first = max(folded.rfind(sign, before, start) for sign in _SENTENCE_ENDS) + 1
    ends = [found for sign in _SENTENCE_ENDS if (found := folded.find(sign, end, after)) >= 0]
    return folded[first or before : min(ends, default=after)]
