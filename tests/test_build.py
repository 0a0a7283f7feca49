"""scripts/build.py and a site in, the whole of `dist/` out."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from catalogues import plain
from project import EPOCH, ROOT, copy_project, small_project, snapshot
from pypdf import PdfReader

pytestmark = pytest.mark.slow

STEM = "baqueano-2026.11.23"
EDITIONS = {f"{STEM}-offline.zip", f"{STEM}-data.zip", f"{STEM}-es.pdf", f"{STEM}-pt.pdf", f"{STEM}-en.pdf"}


def build(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts/build.py"), "--site", str(root), *arguments]
    surroundings = os.environ | {"SOURCE_DATE_EPOCH": EPOCH}
    return subprocess.run(command, env=surroundings, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy, built with every edition."""
    root = copy_project(tmp_path_factory.mktemp("project"))
    ended = build(root)
    assert ended.returncode == 0, ended.stderr
    return root


def test_dist_holds_the_site_and_every_edition(project: Path) -> None:
    names = {path.name for path in (project / "dist").iterdir()}

    assert names == {"site", "edition.json", "SHA256SUMS"} | EDITIONS


def test_the_sums_are_those_of_the_files(project: Path) -> None:
    lines = (project / "dist/SHA256SUMS").read_text(encoding="utf-8").splitlines()
    told = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}

    actual = {name: hashlib.sha256((project / "dist" / name).read_bytes()).hexdigest() for name in told}

    assert set(told) == EDITIONS | {"edition.json"}
    assert told == actual


def test_the_edition_says_what_it_holds(project: Path) -> None:
    record = json.loads((project / "dist/edition.json").read_text(encoding="utf-8"))

    assert record["edition"] == "2026.11.23"
    assert record["languages"] == ["es", "pt", "en"]
    assert {file["name"] for file in record["files"]} == EDITIONS


def test_the_zip_holds_the_whole_site_for_a_stick(project: Path) -> None:
    site = {path.relative_to(project / "dist/site").as_posix() for path in (project / "dist/site").rglob("*.html")}
    with zipfile.ZipFile(project / f"dist/{STEM}-offline.zip") as packed:
        names = {name.removeprefix(f"{STEM}/") for name in packed.namelist()}

    assert site <= names
    assert not [name for name in names if name.endswith(".map")]


@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_each_pdf_holds_every_page_of_its_language(project: Path, language: str) -> None:
    folder = project / "docs" / language
    titles = {
        line.removeprefix("title:").strip().strip('"')
        for path in folder.rglob("*.md")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("title:")
    }
    reader = PdfReader(project / f"dist/{STEM}-{language}.pdf")

    outline = {" ".join(title.split()) for title in flat(reader.outline)}

    assert str(reader.root_object["/Lang"]) == language
    assert titles <= outline


def flat(outline: list[Any]) -> list[str]:
    """The titles of an outline of any depth."""
    return [title for item in outline for title in (flat(item) if isinstance(item, list) else [str(item.title)])]


def test_a_failed_build_leaves_dist_as_it_was(project: Path) -> None:
    page = project / "docs/en/kit/t-01.md"
    before = page.read_text(encoding="utf-8")
    page.write_text(before + "\n[](ref:R-99)\n", encoding="utf-8")
    good = snapshot(project / "dist")

    ended = build(project, "--no-pdf")
    page.write_text(before, encoding="utf-8")

    assert ended.returncode == 1
    assert "error[reference-unknown] docs/en/kit/t-01.md:" in ended.stderr
    assert snapshot(project / "dist") == good
    assert [path.name for path in project.glob(".dist-*")] == []


def test_a_folder_with_other_things_is_never_replaced(project: Path, tmp_path: Path) -> None:
    (tmp_path / "tesis.txt").write_text("años de trabajo", encoding="utf-8")

    ended = build(project, "--no-pdf", "--output", str(tmp_path))

    assert ended.returncode == 1
    assert str(tmp_path) in ended.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["tesis.txt"]


def test_a_page_outside_the_menu_is_in_the_pdf(tmp_path: Path) -> None:
    home, help_page = plain("Inicio", body="Texto.\n"), plain("Ayuda", body="Texto.\n")
    outside = plain("Registro de señales tempranas", body="Texto.\n")
    pages = {"index.md": home, "acerca/lineas-de-ayuda.md": help_page, "kit/fuera.md": outside}
    root = small_project(
        tmp_path, {f"{language}/{key}": text for language in ("es", "pt", "en") for key, text in pages.items()}
    )

    ended = build(root)

    assert ended.returncode == 0, ended.stderr
    for language in ("es", "pt", "en"):
        outline = flat(PdfReader(root / f"dist/{STEM}-{language}.pdf").outline)
        assert "Registro de señales tempranas" in {" ".join(title.split()) for title in outline}


def test_a_second_build_is_the_same_to_the_byte(project: Path, tmp_path: Path) -> None:
    root = copy_project(tmp_path, source=project)

    ended = build(root)

    first, second = snapshot(project / "dist"), snapshot(root / "dist")
    assert ended.returncode == 0
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
