"""A rule and the facts of one fault in, a finding that can be told in any language out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from baqueano.places import Place

Text = Mapping[str, str]
"""The same sentence in every language Baqueano speaks to editors: {"es": …, "pt": …, "en": …}."""

EDITOR_LANGUAGES: Final = ("es", "pt", "en")


class Severity(StrEnum):
    """An error stops the build; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A fault we name; there is one object per rule, so identity is equality.

    `summary` is the rule in one sentence, `message` the fact and `hints` the repairs (a Diagnostic picks one by its
    key); both are `str.format` patterns. `wrong` and `right` are a source before and after the repair. `is_repaired`
    when some of its findings carry a safe edit, which `check.py --fix` makes.
    """

    name: str
    severity: Severity
    summary: Text
    message: Text
    hints: Mapping[str, Text]
    wrong: str
    right: str
    is_repaired: bool = False


@dataclass(frozen=True, slots=True)
class Edit:
    """A repair: the `length` characters at `place` become `text`; `is_safe` when it may be done without a person.

    An edit that changes nothing (length 0, no text) asks for the file to be saved as UTF-8 with LF and without BOM.
    """

    place: Place
    text: str
    is_safe: bool = False


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault in one place: `facts` are the values its rule's texts are filled with.

    `cause` names what is wrong behind it ("page:kit/t-03.md"): findings that share one are folded into a single
    finding, whose `also` are the other places. `edits` repair it, as far as that can be known.
    """

    rule: Rule
    place: Place
    facts: tuple[tuple[str, str], ...] = ()
    hint_key: str = ""
    severity: Severity = Severity.ERROR
    edits: tuple[Edit, ...] = ()
    cause: str = ""
    also: tuple[Place, ...] = ()

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR

    def message(self, language: str) -> str:
        return _filled(self.rule.message, language, facts=self.facts)

    def hint(self, language: str) -> str:
        return _filled(self.rule.hints[self.hint_key], language, facts=self.facts)

    def sort_key(self) -> tuple[Place, str, tuple[tuple[str, str], ...]]:
        return (self.place, self.rule.name, self.facts)


def finding(
    rule: Rule, place: Place, /, *, hint: str = "", edits: tuple[Edit, ...] = (), cause: str = "", **facts: str
) -> Diagnostic:
    """Build a Diagnostic; `facts` must be the names used in the rule's texts."""
    return Diagnostic(rule, place, tuple(sorted(facts.items())), hint, rule.severity, edits, cause)


def _filled(text: Text, language: str, *, facts: tuple[tuple[str, str], ...]) -> str:
    pattern = text.get(language) or text["en"]
    return pattern.format(**dict(facts))
