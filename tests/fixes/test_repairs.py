"""Every case with something to repair in, a site that has nothing left to repair out."""

from __future__ import annotations

from pathlib import Path

import pytest
from catalogues import TODAY
from project import snapshot
from test_cases import CASES, load_case
from worlds import write_world

from baqueano.diagnostics import Diagnostic
from baqueano.fixes.edits import apply_edits, plain, safe_repairs
from baqueano.fixes.files import mend_files
from baqueano.inspection import inspect_site
from baqueano.reports import source_lines
from baqueano.reports.suggestions import suggestions
from baqueano.settings import SettingsError, read_settings

MOST_ROUNDS = 3
PATHS = sorted(CASES.glob("*/*.yml"))
by_case = pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parent.name}/{path.stem}")


def world_of(path: Path, root: Path) -> Path:
    case = load_case(path)
    raw = {name: bytes.fromhex(digits) for name, digits in case.get("bytes", {}).items()}
    return write_world(root, {**case.get("files", {}), **raw})


def found_in(root: Path) -> tuple[Diagnostic, ...]:
    try:
        return inspect_site(read_settings(root), today=TODAY).diagnostics
    except SettingsError as error:
        return (error.diagnostic,)


def repaired(root: Path, found: tuple[Diagnostic, ...]) -> tuple[int, tuple[Diagnostic, ...]]:
    """How often the site has to be repaired and looked at again until nothing changes, and what is found then."""
    for number in range(MOST_ROUNDS + 1):
        if not safe_repairs(found) or not list(mend_files(found, read_settings(root))):
            return number, found
        found = found_in(root)
    return MOST_ROUNDS + 1, found


@by_case
def test_a_repaired_site_has_nothing_left_that_needs_no_person(path: Path, tmp_path: Path) -> None:
    root = world_of(path, tmp_path)
    found = found_in(root)
    before = {item.rule.name for item in found if any(edit.is_safe for edit in item.edits)}
    sound = snapshot(root)

    rounds, left = repaired(root, found)

    assert rounds <= MOST_ROUNDS
    assert rounds > 0 or not before
    assert rounds > 0 or snapshot(root) == sound
    assert safe_repairs(left) == {}


@by_case
def test_what_an_edit_would_change_is_there_and_changes(path: Path, tmp_path: Path) -> None:
    root = world_of(path, tmp_path)
    found = found_in(root)
    line_of = source_lines(root)

    edits = [edit for item in found for edit in item.edits]
    made = [apply_edits(plain((root / edit.place.path).read_bytes().decode()), [[edit]])[1] for edit in edits]
    told = [suggestion for item in found for suggestion in suggestions(item, line_of)]
    repaired = {item.rule for item in found if any(edit.is_safe for edit in item.edits)}

    assert made == [1] * len(edits)
    assert all(suggestion.line != line_of(suggestion.place) for suggestion in told)
    assert all(rule.is_repaired for rule in repaired)
