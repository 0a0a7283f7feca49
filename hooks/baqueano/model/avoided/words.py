"""What a word to avoid is: how it is recognised, and what to write instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from baqueano.lazy_pattern import LazyPattern


@dataclass(frozen=True, slots=True)
class AvoidedWord:
    """Words to avoid in one language, by a name of their own.

    `pattern` finds them in a text in small letters without accents (a group "spot" is what is shown); it is tried only
    where one of `stems` stands. `near` must, `unless` must not be found in the same sentence; `written` is what they
    look like in the text itself. `preferred` is what to write, or `other` where that is meant; `reason` is the hint
    that says why.
    """

    name: str
    stems: tuple[str, ...]
    pattern: LazyPattern
    preferred: str
    reason: str
    near: LazyPattern | None = None
    unless: LazyPattern | None = None
    written: LazyPattern | None = None
    is_false_friend: bool = False
    other: str = ""

    def is_meant(self, written: str, sentence: str) -> bool:
        """Whether the words are used in the sense that is to be avoided."""
        if self.written is not None and not self.written.fullmatch(written):
            return False
        if self.near is not None and not self.near.search(sentence):
            return False
        return self.unless is None or not self.unless.search(sentence)


@dataclass(frozen=True, slots=True)
class PairedTerms:
    """How a language names trafficking in persons and (group "smuggling") the smuggling of migrants.

    It is looked for where one of `stems` stands; a sentence with `unless` talks about words, not about the matter.
    `preferred` is the full name of each.
    """

    stems: tuple[str, ...]
    pattern: LazyPattern
    unless: LazyPattern
    preferred: Mapping[str, str]


# Letters after which "x" hardly ever ends a word of these languages.
CONSONANTS: Final = "bcdfghjklmnpqrstvz"

# A sentence about words, or a list of translations: what stands in it is not said of anybody.
ABOUT_WORDS: Final = r"\b(?:espanol|portugues|ingles|espanhol|spanish|portuguese|english)[a]?s?\b|\b(?:es|pt|en):"
