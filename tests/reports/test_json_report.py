"""Findings in, the JSON that other programs read out."""

from __future__ import annotations

import json

from findings import UNKNOWN, diagnostics, folded
from hypothesis import given
from hypothesis import strategies as st

from baqueano.diagnostics import EDITOR_LANGUAGES, Diagnostic
from baqueano.places import Place
from baqueano.reports import json_report

RECORD = {
    "rule": "reference-unknown",
    "severity": "error",
    "path": "docs/pt/kit/t-03.md",
    "line": 37,
    "column": 16,
    "message": "no hay ninguna entrada «R-99»",
    "hint": "¿quiso decir R-09 ««A»»?",
}


@given(diagnostics, st.sampled_from(EDITOR_LANGUAGES), st.integers(0, 999))
def test_json_can_be_read_back_and_its_sums_agree(found: list[Diagnostic], language: str, pages: int) -> None:
    report = json.loads(json_report(found, language=language, pages=pages))

    errors = [item for item in report["diagnostics"] if item["severity"] == "error"]
    assert report["summary"] == {
        "pages": pages,
        "errors": len(errors),
        "warnings": len(report["diagnostics"]) - len(errors),
    }
    assert [item["message"] for item in report["diagnostics"]] == [item.message(language) for item in found]
    assert [(item["path"], item["line"], item["column"]) for item in report["diagnostics"]] == [
        (item.place.path, item.place.line, item.place.column) for item in found
    ]


def test_json_has_the_shape_that_was_agreed() -> None:
    assert json.loads(json_report([UNKNOWN], language="es", pages=3)) == {
        "version": 1,
        "diagnostics": [RECORD],
        "summary": {"pages": 3, "errors": 1, "warnings": 0},
    }


def test_a_folded_finding_has_all_its_places() -> None:
    item = folded(*(Place("a.md", number, 2, 5) for number in range(1, 6)))

    report = json.loads(json_report([item], language="es", pages=3))

    assert report["diagnostics"] == [
        {
            **RECORD,
            "places": [
                {"path": "docs/pt/kit/t-03.md", "line": 37, "column": 16},
                *({"path": "a.md", "line": number, "column": 2} for number in range(1, 6)),
            ],
        }
    ]
    assert report["summary"] == {"pages": 3, "errors": 1, "warnings": 0}
