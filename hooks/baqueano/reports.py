"""Diagnostics in, the text a person reads or the JSON a program reads out."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from baqueano.diagnostics import Diagnostic, Severity
from baqueano.places import Place

LineOf = Callable[[Place], str]
"""Gives the line of source a place is on, "" when it cannot be shown."""

_HELP: Final = {"es": "ayuda", "pt": "ajuda", "en": "help"}
_TOTALS: Final = {
    "es": ("página revisada", "páginas revisadas", "error", "errores", "aviso", "avisos"),
    "pt": ("página verificada", "páginas verificadas", "erro", "erros", "aviso", "avisos"),
    "en": ("page checked", "pages checked", "error", "errors", "warning", "warnings"),
}
_VERDICTS: Final = {
    "es": ("No se puede publicar hasta corregir los errores.", "Se puede publicar."),
    "pt": ("Não dá para publicar até corrigir os erros.", "Pode publicar."),
    "en": ("It cannot be published until the errors are mended.", "It can be published."),
}


@dataclass(frozen=True, slots=True)
class Summary:
    """How much was looked at and how much was found."""

    pages: int
    errors: int
    warnings: int


def source_lines(root: Path) -> LineOf:
    """Read the line a place is on from the files below `root`; an unreadable file has no lines to show."""

    @cache
    def lines(path: str) -> tuple[str, ...]:
        try:
            # Not splitlines: a Place counts line feeds only, and so do editors.
            return tuple((root / path).read_text(encoding="utf-8-sig").split("\n"))
        except (OSError, UnicodeDecodeError):
            return ()

    def line_of(place: Place) -> str:
        found = lines(place.path)
        return found[place.line - 1] if place.line <= len(found) else ""

    return line_of


def summarise(diagnostics: Iterable[Diagnostic], *, pages: int) -> Summary:
    found = list(diagnostics)
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in found)
    return Summary(pages, errors, len(found) - errors)


def text_report(
    diagnostics: Iterable[Diagnostic], *, language: str, line_of: LineOf, pages: int, is_whole: bool = True
) -> str:
    """Every finding with its excerpt and remedy, then the sum and, of a whole site, what it means."""
    found = list(diagnostics)
    blocks = [_block(diagnostic, language, line_of=line_of) for diagnostic in found]
    return "\n\n".join([*blocks, _closing(summarise(found, pages=pages), language, is_whole=is_whole)]) + "\n"


def json_report(diagnostics: Iterable[Diagnostic], *, language: str, pages: int) -> str:
    """The report of DESIGN section 5: version, diagnostics, summary."""
    found = list(diagnostics)
    summary = summarise(found, pages=pages)
    document = {
        "version": 1,
        "diagnostics": [_record(diagnostic, language) for diagnostic in found],
        "summary": {"pages": summary.pages, "errors": summary.errors, "warnings": summary.warnings},
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def headline(diagnostic: Diagnostic, language: str) -> str:
    """One finding in one line: severity, rule, place, fact; the first two are the same in every language."""
    return f"{diagnostic.severity}[{diagnostic.rule.name}] {diagnostic.place}: {diagnostic.message(language)}"


def refusal(diagnostic: Diagnostic, language: str) -> str:
    """One finding with its remedy, for where nothing else can be said."""
    return f"{headline(diagnostic, language)}\n   {_HELP[language]}: {diagnostic.hint(language)}"


def _record(diagnostic: Diagnostic, language: str) -> dict[str, str | int]:
    return {
        "rule": diagnostic.rule.name,
        "severity": str(diagnostic.severity),
        "path": diagnostic.place.path,
        "line": diagnostic.place.line,
        "column": diagnostic.place.column,
        "message": diagnostic.message(language),
        "hint": diagnostic.hint(language),
    }


def _block(diagnostic: Diagnostic, language: str, *, line_of: LineOf) -> str:
    lines = [headline(diagnostic, language)]
    source = line_of(diagnostic.place)
    if source.strip() and diagnostic.place.length:
        lines += _excerpt(source, diagnostic.place)
    lines.append(f"   {_HELP[language]}: {diagnostic.hint(language)}")
    return "\n".join(lines)


def _excerpt(source: str, place: Place) -> list[str]:
    before = source[: place.column - 1]
    marked = source[place.column - 1 : place.column - 1 + place.length]
    pad = "".join("\t" if character == "\t" else " " * _width(character) for character in before)
    carets = "^" * max(1, sum(_width(character) for character in marked))
    return [f"{place.line:>5} | {source}", f"      | {pad}{carets}"]


def _width(character: str) -> int:
    """Terminal columns a character takes: wide ones two, combining ones none."""
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _closing(summary: Summary, language: str, *, is_whole: bool) -> str:
    page, pages, error, errors, warning, warnings = _TOTALS[language]
    sums = ", ".join(
        (
            f"{summary.pages} {page if summary.pages == 1 else pages}",
            f"{summary.errors} {error if summary.errors == 1 else errors}",
            f"{summary.warnings} {warning if summary.warnings == 1 else warnings}",
        )
    )
    return f"{sums}. {_VERDICTS[language][0 if summary.errors else 1]}" if is_whole else f"{sums}."
