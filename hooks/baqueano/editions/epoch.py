"""A site's folder and the environment in, the moment its edition is dated by out."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

EPOCH_VARIABLE: Final = "SOURCE_DATE_EPOCH"


def edition_epoch(root: Path, *, environment: Mapping[str, str]) -> int:
    """Seconds since 1970 of SOURCE_DATE_EPOCH, else of the newest commit, else of the newest file of docs/.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    given = environment.get(EPOCH_VARIABLE, "")
    if given.isdigit():
        return int(given)
    return _newest_commit(root) or _newest_file(root / "docs")


def _newest_commit(root: Path) -> int:
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=False, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return 0
    told = answer.stdout.strip()
    return int(told) if answer.returncode == 0 and told.isdigit() else 0


def _newest_file(folder: Path) -> int:
    return int(max((path.stat().st_mtime for path in folder.rglob("*") if path.is_file()), default=0))
