"""Findings in, the report a person reads in a terminal out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from baqueano.diagnostics import Diagnostic
from baqueano.places import Place
from baqueano.reports.excerpt import excerpt
from baqueano.reports.lines import LineOf
from baqueano.reports.suggestions import suggestions
from baqueano.reports.sums import closing, summarise
from baqueano.reports.visible import visible

_HELP: Final = {"es": "ayuda", "pt": "ajuda", "en": "help"}
_SUGGESTION: Final = {"es": "sugerencia", "pt": "sugestão", "en": "suggestion"}
_ALSO: Final = {"es": "también en", "pt": "também em", "en": "also at"}
_MORE: Final = {"es": "y {count} más", "pt": "e mais {count}", "en": "and {count} more"}
_LEARN: Final = {
    "es": "Para saber más de una regla: python3 scripts/check.py --explain REGLA",
    "pt": "Para saber mais de uma regra: python3 scripts/check.py --explain REGRA",
    "en": "To learn more about a rule: python3 scripts/check.py --explain RULE",
}
_FURTHER_PLACES: Final = 3


def text_report(  # noqa: PLR0913  each of them is one fact about the run, and all but one are named
    diagnostics: Iterable[Diagnostic],
    *,
    language: str,
    line_of: LineOf,
    pages: int,
    accepted: int = 0,
    is_whole: bool = True,
    has_suggestions: bool = False,
) -> str:
    """Every finding with its excerpt and remedy, then the sum and, of a whole site, what it means."""
    found = list(diagnostics)
    blocks = [_block(item, language, line_of=line_of, has_suggestions=has_suggestions) for item in found]
    summary = summarise(found, pages=pages, accepted=accepted)
    ending = closing(summary, language, is_whole=is_whole)
    return "\n\n".join([*blocks, f"{ending}\n{_LEARN[language]}" if found else ending]) + "\n"


def headline(diagnostic: Diagnostic, language: str) -> str:
    """One finding in one line: severity, rule, place, fact; the first two are the same in every language."""
    told = visible(f"{diagnostic.place}: {diagnostic.message(language)}")
    return f"{diagnostic.severity}[{diagnostic.rule.name}] {told}"


def refusal(diagnostic: Diagnostic, language: str) -> str:
    """One finding with its remedy, for where nothing else can be said."""
    return f"{headline(diagnostic, language)}\n{_remedy(diagnostic, language)}"


def also_at(places: Sequence[Place], language: str) -> str:
    """Where else, in a few words: "también en a.md:1:1, b.md:2:1 y 4 más"."""
    named = ", ".join(visible(str(place)) for place in places[:_FURTHER_PLACES])
    rest = len(places) - _FURTHER_PLACES
    more = f" {_MORE[language].format(count=rest)}" if rest > 0 else ""
    return f"{_ALSO[language]} {named}{more}"


def _block(diagnostic: Diagnostic, language: str, *, line_of: LineOf, has_suggestions: bool) -> str:
    lines = [headline(diagnostic, language), *excerpt(line_of(diagnostic.place), diagnostic.place)]
    if diagnostic.also:
        lines.append(f"   {also_at(diagnostic.also, language)}")
    lines.append(_remedy(diagnostic, language))
    if has_suggestions:
        lines += [f"   {_SUGGESTION[language]}: {item.shortened}" for item in suggestions(diagnostic, line_of)]
    return "\n".join(lines)


def _remedy(diagnostic: Diagnostic, language: str) -> str:
    return f"   {_HELP[language]}: {visible(diagnostic.hint(language))}"
