"""The characters of a page, or of the records, in, those that do harm unseen out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks.characters import Kind, Run, code_points, hidden_runs, is_plain, misread
from baqueano.checks.site_facts import SiteFacts
from baqueano.diagnostics import Diagnostic, Edit, Rule, finding
from baqueano.model.entries import Page
from baqueano.model.texts import FileText
from baqueano.places import Place
from baqueano.rules import text as rules

_RIGHT_TO_LEFT: Final = frozenset({"ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"})
_RULES: Final = {Kind.BIDI: rules.BIDI, Kind.INVISIBLE: rules.INVISIBLE}
_HINTS: Final = {Kind.BREAK: "break", Kind.MISREAD: "misread", Kind.LOST: "lost"}
_SAFE: Final = frozenset({Kind.INVISIBLE, Kind.EMPTY})
_NOT_IN_YAML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_REMOVED: Final = _SAFE | {Kind.BIDI}


def check_page(page: Page, site: SiteFacts) -> Iterator[Diagnostic]:
    """A page is saved as UTF-8 with LF and without BOM, and every character of it can be seen."""
    yield from _file(page.file, is_right_to_left=_base(page.language) in _RIGHT_TO_LEFT)


def check_records(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """The same for every file of docs/_data/, which holds texts of all languages."""
    is_right_to_left = any(_base(language.code) in _RIGHT_TO_LEFT for language in catalogue.languages)
    for file in catalogue.records:
        yield from _file(file, is_right_to_left=is_right_to_left)


def _base(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower()


def _file(file: FileText, *, is_right_to_left: bool) -> Iterator[Diagnostic]:
    yield from _form(file)
    if is_plain(file.text):
        return
    for number, line in enumerate(file.text.split("\n"), start=1):
        by_kind: dict[Kind, list[Run]] = {}
        for run in hidden_runs(line, is_right_to_left=is_right_to_left):
            by_kind.setdefault(run.kind, []).append(run)
        for kind, runs in by_kind.items():
            yield _hidden(kind, runs, Place(file.path, number))


def _form(file: FileText) -> Iterator[Diagnostic]:
    """How the file is saved: an edit that changes nothing has it saved anew."""
    if file.has_bom:
        place = Place(file.path)
        yield finding(rules.BOM, place, edits=(Edit(place, "", is_safe=True),))
    if file.crlf_line:
        place = Place(file.path, file.crlf_line)
        yield finding(rules.CRLF, place, edits=(Edit(place, "", is_safe=True),))


def _hidden(kind: Kind, runs: list[Run], line: Place) -> Diagnostic:
    """All characters of one kind on a line are one finding, placed at the first of them."""
    rule: Rule = _RULES.get(kind, rules.CONTROL)
    characters = "".join(run.characters for run in runs)
    facts = {"characters": code_points(characters)}
    if rule is rules.CONTROL:
        facts["meant"] = " ".join(misread(characters)) if kind is Kind.MISREAD else ""
    place = _place(runs[0], line)
    # Where it also stops the parser of YAML, that is one fault, told once.
    cause = f"character:{line.path}:{line.line}" if _NOT_IN_YAML.search(characters) else ""
    return finding(rule, place, hint=_HINTS.get(kind, ""), edits=tuple(_edits(kind, runs, line)), cause=cause, **facts)


def _edits(kind: Kind, runs: Iterable[Run], line: Place) -> Iterator[Edit]:
    for run in runs:
        if kind in _REMOVED:
            yield Edit(_place(run, line), "", is_safe=kind in _SAFE)
        elif kind is Kind.MISREAD:
            yield Edit(_place(run, line), misread(run.characters))


def _place(run: Run, line: Place) -> Place:
    return Place(line.path, line.line, run.start + 1, len(run.characters))
