"""Findings in, a SARIF 2.1.0 log that code-scanning tools read out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final
from urllib.parse import quote

from baqueano.baseline import fingerprints
from baqueano.diagnostics import Diagnostic, Edit, Rule
from baqueano.places import Place
from baqueano.reports.lines import LineOf
from baqueano.reports.visible import visible

Json = Mapping[str, object]

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT: Final = "%SRCROOT%"
_ROOT_IS: Final = {
    "es": "La carpeta raíz del repositorio",
    "pt": "A pasta raiz do repositório",
    "en": "The root folder of the repository",
}
_ALSO: Final = {"es": "También aquí", "pt": "Também aqui", "en": "Here too"}
_TAGS: Final = {"es": "es", "pt": "pt-BR", "en": "en"}
_EXAMPLES: Final = {"es": ("Incorrecto", "Correcto"), "pt": ("Incorreto", "Correto"), "en": ("Wrong", "Right")}


@dataclass(frozen=True, slots=True)
class _Teller:
    """What every part of the log is told with: `folder` is where the site is in the repository."""

    language: str
    line_of: LineOf
    folder: str


def sarif_report(diagnostics: Iterable[Diagnostic], *, language: str, line_of: LineOf, folder: str = "") -> str:
    """A log of one run, with the rules that were broken.

    `folder` is where the site is in the repository: "" or "some/folder/".
    """
    found = list(diagnostics)
    rules = list(dict.fromkeys(item.rule for item in found))
    prints = fingerprints(found)
    teller = _Teller(language, line_of, folder)
    run = {
        "tool": {"driver": {"name": "Baqueano", "rules": [_rule(rule, language) for rule in rules]}},
        "language": _TAGS[language],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {_ROOT: {"description": {"text": _ROOT_IS[language]}}},
        "results": [
            {
                "ruleId": item.rule.name,
                "ruleIndex": rules.index(item.rule),
                **_result(item, teller),
                "partialFingerprints": {"baqueano/v1": prints[item, item.place]},
            }
            for item in found
        ],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule, language: str) -> Json:
    wrong, right = _EXAMPLES[language]
    summary = rule.summary[language]
    return {
        "id": rule.name,
        "shortDescription": {"text": summary},
        "help": {
            "text": f"{summary}\n\n{wrong}:\n{rule.wrong}\n\n{right}:\n{rule.right}",
            "markdown": f"{summary}\n\n{wrong}:\n\n{_fenced(rule.wrong)}\n\n{right}:\n\n{_fenced(rule.right)}",
        },
        "defaultConfiguration": {"level": str(rule.severity)},
    }


def _fenced(source: str) -> str:
    return f"````text\n{source}\n````"


def _result(diagnostic: Diagnostic, teller: _Teller) -> Json:
    message = visible(diagnostic.message(teller.language))
    hint = visible(diagnostic.hint(teller.language))
    also = [
        {"id": number, "message": {"text": _ALSO[teller.language]}, **_location(place, teller)}
        for number, place in enumerate(diagnostic.also, start=1)
    ]
    changes = _changes(diagnostic.edits, teller)
    return {
        "level": str(diagnostic.severity),
        "message": {"text": f"{message}\n{hint}"},
        "locations": [_location(diagnostic.place, teller)],
        **({"relatedLocations": also} if also else {}),
        **({"fixes": [{"description": {"text": hint}, "artifactChanges": changes}]} if changes else {}),
    }


def _location(place: Place, teller: _Teller) -> Json:
    region = _region(place, teller) if place.length else {"startLine": place.line}
    return {"physicalLocation": {"artifactLocation": _artifact(place.path, teller), "region": region}}


def _artifact(path: str, teller: _Teller) -> Json:
    # A file's name may be bytes that are no text: they are quoted as they are.
    return {"uri": quote(f"{teller.folder}{path}".encode("utf-8", "surrogateescape"), safe="/"), "uriBaseId": _ROOT}


def _region(place: Place, teller: _Teller) -> Json:
    """Where a run of characters begins and, one column behind its last one, ends; it may go on in further lines."""
    line, column, left = place.line, place.column, place.length
    while _is_readable(place.path, line, teller):
        room = len(teller.line_of(Place(place.path, line))) - column + 1
        if not 0 <= room < left:
            break
        line, column, left = line + 1, 1, left - room - 1
    end = {"endLine": line} if line != place.line else {}
    return {"startLine": place.line, "startColumn": place.column, **end, "endColumn": column + left}


def _is_readable(path: str, line: int, teller: _Teller) -> bool:
    """Whether an empty line is one: of a file that cannot be read all lines are empty."""
    return any(teller.line_of(Place(path, number)) for number in (line, line + 1, max(1, line - 1)))


def _changes(edits: Sequence[Edit], teller: _Teller) -> list[Json]:
    """The repair, file by file; a file that is only to be written anew has nothing to replace."""
    replacing = sorted((edit for edit in edits if edit.place.length or edit.text), key=lambda edit: edit.place)
    return [
        {
            "artifactLocation": _artifact(path, teller),
            "replacements": [
                {"deletedRegion": _region(edit.place, teller), "insertedContent": {"text": edit.text}} for edit in those
            ],
        }
        for path, those in groupby(replacing, key=lambda edit: edit.place.path)
    ]
