"""The project's own site in, a copy of it to break and build out."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("docs", "hooks", "overrides", "mkdocs.yml", "pyproject.toml", "baseline.txt")
EPOCH = "1795400000"
"""A moment in November 2026: the same edition in every test."""


def copy_project(target: Path, *, source: Path = ROOT) -> Path:
    """Copy what a build needs; the copy is no git repository."""
    target.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        if (source / part).is_dir():
            shutil.copytree(source / part, target / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source / part, target / part)
    return target


def small_project(target: Path, pages: Mapping[str, str]) -> Path:
    """The project's own theme, hooks and settings around a few pages ({"es/index.md": text}); the menu is the home."""
    for folder in ("hooks", "overrides"):
        shutil.copytree(ROOT / folder, target / folder, ignore=shutil.ignore_patterns("__pycache__"))
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:\n")[0]
    files = {f"docs/{name}": text for name, text in pages.items()} | {
        "mkdocs.yml": f"{settings}\nnav:\n  - Inicio: index.md\n",
        "pyproject.toml": (ROOT / "pyproject.toml").read_text(encoding="utf-8"),
        "docs/_data/interface.yml": (ROOT / "docs/_data/interface.yml").read_text(encoding="utf-8"),
    }
    for name, text in files.items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_text(text, encoding="utf-8")
    return target


def run_build(root: Path, *arguments: str, tool: str = "mkdocs", pdf: bool = False) -> subprocess.CompletedProcess[str]:
    """Build the site in `root` with a MkDocs of the environment, as a person would on the command line."""
    surroundings = os.environ | {
        "SOURCE_DATE_EPOCH": EPOCH,
        "ENABLE_PDF_EXPORT": "1" if pdf else "0",
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
    }
    command = [sys.executable, "-m", tool, "build", "-f", "mkdocs.yml", *arguments]
    return subprocess.run(
        command, cwd=root, env=surroundings, capture_output=True, text=True, encoding="utf-8", check=False
    )


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
