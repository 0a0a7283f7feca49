"""Findings in, how many there are and what that means for the site out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from baqueano.baseline import BASELINE_FILE
from baqueano.diagnostics import Diagnostic, Severity

_TOTALS: Final = {
    "es": ("página revisada", "páginas revisadas", "error", "errores", "aviso", "avisos"),
    "pt": ("página verificada", "páginas verificadas", "erro", "erros", "aviso", "avisos"),
    "en": ("page checked", "pages checked", "error", "errors", "warning", "warnings"),
}
_TOLERATED: Final = {"es": "en", "pt": "em", "en": "in"}
_VERDICTS: Final = {
    "es": ("No se puede publicar hasta corregir los errores.", "Se puede publicar."),
    "pt": ("Não dá para publicar até corrigir os erros.", "Pode publicar."),
    "en": ("It cannot be published until the errors are mended.", "It can be published."),
}


@dataclass(frozen=True, slots=True)
class Summary:
    """How much was looked at, how much was found and how much more is tolerated by the baseline."""

    pages: int
    errors: int
    warnings: int
    accepted: int = 0


def summarise(diagnostics: Iterable[Diagnostic], *, pages: int, accepted: int = 0) -> Summary:
    found = list(diagnostics)
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in found)
    return Summary(pages, errors, len(found) - errors, accepted)


def closing(summary: Summary, language: str, *, is_whole: bool = True) -> str:
    """The sum and, of a whole site, what it means."""
    page, pages = _TOTALS[language][:2]
    sums = [f"{summary.pages} {page if summary.pages == 1 else pages}", counted(summary, language)]
    if summary.accepted:
        sums.append(f"{summary.accepted} {_TOLERATED[language]} {BASELINE_FILE}")
    verdict = f" {_VERDICTS[language][0 if summary.errors else 1]}" if is_whole else ""
    return f"{', '.join(sums)}.{verdict}"


def counted(summary: Summary, language: str) -> str:
    """Errors and warnings in words: "2 errores, 1 aviso"."""
    _, _, error, errors, warning, warnings = _TOTALS[language]
    return ", ".join(
        (
            f"{summary.errors} {error if summary.errors == 1 else errors}",
            f"{summary.warnings} {warning if summary.warnings == 1 else warnings}",
        )
    )
