"""Every case in tests/cases/ in, one test out: a small site and the complete list of what is found in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from catalogues import TODAY
from worlds import write_world

from baqueano.diagnostics import Diagnostic
from baqueano.inspection import inspect_site
from baqueano.reports import headline
from baqueano.rules import RULES
from baqueano.settings import SettingsError, read_settings

CASES = Path(__file__).parent / "cases"
KEYS = {"purpose", "files", "bytes", "links", "language", "criteria", "diagnostics"}
CRITERIA = Path(__file__).parent / "criteria.yml"


def load_case(path: Path) -> dict[str, Any]:
    """A case may hold these keys only.

    `bytes` are files in hexadecimal, `links` symbolic links to create; `criteria` puts tests/criteria.yml into the
    site, with {words to replace: others}.
    """
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert set(case) <= KEYS, f"{path}: unknown key"
    assert {"purpose", "diagnostics"} <= set(case), f"{path}: purpose and diagnostics are required"
    return dict(case)


def site_of(case: dict[str, Any], root: Path) -> Path:
    """Write the site of a case to `root`."""
    raw = {name: bytes.fromhex(digits) for name, digits in case.get("bytes", {}).items()}
    criteria = {"docs/_data/matrix.yml": criteria_with(case["criteria"])} if "criteria" in case else {}
    write_world(root, {**criteria, **case.get("files", {}), **raw})
    for name, target in case.get("links", {}).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).symlink_to(target)
    return root


def criteria_with(changes: Mapping[str, str]) -> str:
    text = CRITERIA.read_text(encoding="utf-8")
    for words, others in changes.items():
        assert text.count(words) == 1, f"“{words}” stands {text.count(words)} times in {CRITERIA.name}"
        text = text.replace(words, others)
    return text


def found_in(root: Path) -> tuple[Diagnostic, ...]:
    """Everything wrong with a site; settings that cannot be used are one finding."""
    try:
        return inspect_site(read_settings(root), today=TODAY).diagnostics
    except SettingsError as error:
        return (error.diagnostic,)


def repaired_rules(found: Iterable[Diagnostic]) -> set[str]:
    """The rules with a finding that carries a safe edit."""
    return {item.rule.name for item in found if any(edit.is_safe for edit in item.edits)}


@pytest.mark.parametrize("path", sorted(CASES.glob("*/*.yml")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_case_finds_exactly_what_it_says(path: Path, tmp_path: Path) -> None:
    case = load_case(path)

    found = found_in(site_of(case, tmp_path))

    language = case.get("language", "es")
    told = [f"{headline(item, language)} → {item.hint(language)}" for item in found]
    assert told == case["diagnostics"]
    assert repaired_rules(found) <= {rule.name for rule in RULES if rule.is_repaired}


def test_a_rule_that_promises_a_repair_makes_one(tmp_path: Path) -> None:
    promised = {rule.name for rule in RULES if rule.is_repaired}
    paths = [path for name in sorted(promised) for path in sorted(CASES.glob(f"{name}/*.yml"))]

    roots = [site_of(load_case(path), tmp_path / str(number)) for number, path in enumerate(paths)]
    found = [item for root in roots for item in found_in(root)]

    assert promised <= repaired_rules(found)
