"""Findings in, workflow commands that GitHub shows beside the lines of a pull request out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from baqueano.diagnostics import Diagnostic
from baqueano.reports.sums import Summary, closing, counted, summarise
from baqueano.reports.text import also_at
from baqueano.reports.visible import visible

_SHOWN_OF_A_KIND: Final = 10
"""GitHub drops what a step says beyond this, without a word."""
_MORE: Final = {
    "es": "Hay más: {counted}. La lista completa está en el resumen de este paso",
    "pt": "Há mais: {counted}. A lista completa está no resumo deste passo",
    "en": "There are more: {counted}. The whole list is in the summary of this step",
}


def github_report(
    diagnostics: Iterable[Diagnostic],
    *,
    language: str,
    pages: int,
    accepted: int = 0,
    is_whole: bool = True,
    folder: str = "",
) -> str:
    """The annotations, errors first, at most ten of a kind; then how many more there are, and the sum.

    `folder` is where the site is in the repository: "" or "some/folder/".
    """
    found = list(diagnostics)
    errors = [item for item in found if item.is_error]
    warnings = [item for item in found if not item.is_error]
    shown = [*errors[:_SHOWN_OF_A_KIND], *warnings[:_SHOWN_OF_A_KIND]]
    lines = [_annotation(item, language, folder=folder) for item in shown]
    lines += _left_out(errors, warnings, language)
    summary = summarise(found, pages=pages, accepted=accepted)
    return "\n".join([*lines, closing(summary, language, is_whole=is_whole)]) + "\n"


def _annotation(diagnostic: Diagnostic, language: str, *, folder: str) -> str:
    place = diagnostic.place
    properties = {
        "file": f"{folder}{place.path}",
        "line": str(place.line),
        "col": str(place.column),
        **({"endColumn": str(place.column + place.length)} if place.length else {}),
        "title": diagnostic.rule.name,
    }
    also = [also_at(diagnostic.also, language)] if diagnostic.also else []
    told = [diagnostic.message(language), diagnostic.hint(language)]
    text = "\n".join([*map(visible, told), *also])
    named = ",".join(f"{name}={_escaped_property(value)}" for name, value in properties.items())
    return f"::{diagnostic.severity} {named}::{_escaped(text)}"


def _left_out(errors: Sequence[Diagnostic], warnings: Sequence[Diagnostic], language: str) -> list[str]:
    more_errors = max(0, len(errors) - _SHOWN_OF_A_KIND)
    more_warnings = max(0, len(warnings) - _SHOWN_OF_A_KIND)
    if not more_errors + more_warnings:
        return []
    rest = counted(Summary(0, more_errors, more_warnings), language)
    return [f"::notice::{_escaped(_MORE[language].format(counted=rest))}"]


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
