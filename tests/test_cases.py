"""Every case in tests/cases/ in, one test out: a small site and the complete list of what is found in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from catalogues import TODAY
from worlds import write_world

from baqueano.diagnostics import Diagnostic
from baqueano.inspection import inspect_site
from baqueano.reports import headline
from baqueano.settings import SettingsError, read_settings

CASES = Path(__file__).parent / "cases"
KEYS = {"purpose", "files", "bytes", "links", "language", "diagnostics"}


def load_case(path: Path) -> dict[str, Any]:
    """A case may hold these keys only; `bytes` are files in hexadecimal, `links` symbolic links to create."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert set(case) <= KEYS, f"{path}: unknown key"
    assert {"purpose", "diagnostics"} <= set(case), f"{path}: purpose and diagnostics are required"
    return dict(case)


def found_in(root: Path) -> tuple[Diagnostic, ...]:
    """Everything wrong with a site; settings that cannot be used are one finding."""
    try:
        return inspect_site(read_settings(root), today=TODAY).diagnostics
    except SettingsError as error:
        return (error.diagnostic,)


@pytest.mark.parametrize("path", sorted(CASES.glob("*/*.yml")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_case_finds_exactly_what_it_says(path: Path, tmp_path: Path) -> None:
    case = load_case(path)
    raw = {name: bytes.fromhex(digits) for name, digits in case.get("bytes", {}).items()}
    root = write_world(tmp_path, {**case.get("files", {}), **raw})
    for name, target in case.get("links", {}).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).symlink_to(target)

    found = found_in(root)

    language = case.get("language", "es")
    told = [f"{headline(item, language)} → {item.hint(language)}" for item in found]
    assert told == case["diagnostics"]
