"""Findings in, the JSON that other programs read out."""

from __future__ import annotations

import json
from collections.abc import Iterable

from baqueano.diagnostics import Diagnostic
from baqueano.places import Place
from baqueano.reports.sums import summarise

_Spot = dict[str, str | int]


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


def _record(diagnostic: Diagnostic, language: str) -> dict[str, str | int | list[_Spot]]:
    """One finding; only a folded one has `places`, all of them."""
    record: dict[str, str | int | list[_Spot]] = {
        "rule": diagnostic.rule.name,
        "severity": str(diagnostic.severity),
        **_spot(diagnostic.place),
        "message": diagnostic.message(language),
        "hint": diagnostic.hint(language),
    }
    if diagnostic.also:
        record["places"] = [_spot(place) for place in (diagnostic.place, *diagnostic.also)]
    return record


def _spot(place: Place) -> _Spot:
    return {"path": place.path, "line": place.line, "column": place.column}
