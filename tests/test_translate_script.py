"""scripts/translate.py as a person runs it in, what it lists and stamps out."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_scripts import run
from worlds import write_world

HEAD = "---\ntitle: Início\nsummary: Uma.\ntranslation:\n  of: es\n  status: {status}\n---\n"
BODY = "\nTexto.\n\n## Um {#uno}\n\nUm.\n"
SOURCE = "---\ntitle: Inicio\nsummary: Uno.\n---\n\nTexto.\n\n## Uno {#uno}\n\nUno.\n"


def site(root: Path, *, status: str = "reviewed") -> tuple[Path, Path, Path]:
    """The site's folder, its only source page and the translation of that."""
    write_world(root, {"docs/es/index.md": SOURCE, "docs/pt/index.md": HEAD.format(status=status) + BODY})
    return root, root / "docs/es/index.md", root / "docs/pt/index.md"


def change(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def listed(root: Path) -> str:
    return run("translate", "list", "--site", root).stdout


def test_a_stamp_makes_a_translation_current_until_its_source_changes(tmp_path: Path) -> None:
    root, source, page = site(tmp_path)

    before = listed(root)
    stamped = run("translate", "stamp", page, "--site", root)
    after = listed(root)
    change(source, "Texto.", "Texto. Una frase más.")
    changed = listed(root)

    assert before == "Português: 1\n  never stamped: index.md\n"
    assert stamped.returncode == 0
    assert after == "Português: 0\n"
    assert changed == "Português: 1\n  out of date: index.md (_intro)\n"


def test_a_draft_is_listed_until_somebody_has_reviewed_it(tmp_path: Path) -> None:
    root, _, page = site(tmp_path, status="draft")
    run("translate", "stamp", page, "--site", root)

    before = listed(root)
    change(page, "status: draft", "status: reviewed")

    assert before == "Português: 1\n  not reviewed: index.md\n"
    assert listed(root) == "Português: 0\n"


def test_a_slip_in_the_source_renews_what_changed_and_says_so(tmp_path: Path) -> None:
    root, source, page = site(tmp_path)
    run("translate", "stamp", page, "--site", root)
    change(source, "\nUno.\n", "\nUno,\n\n## Dos {#dos}\n\nDos.\n")

    renewed = run("translate", "stamp", "--minor", source, "--site", root)

    assert (renewed.returncode, renewed.stdout) == (0, "docs/pt/index.md: uno\n")
    assert listed(root) == "Português: 1\n  out of date: index.md (dos)\n"


def test_only_the_sections_that_are_named_are_renewed(tmp_path: Path) -> None:
    root, source, page = site(tmp_path)
    run("translate", "stamp", page, "--site", root)
    change(source, "Uno.\n", "Uno,\n")

    renewed = run("translate", "stamp", "--minor", "--section", "uno", source, "--site", root)

    assert (renewed.returncode, renewed.stdout) == (0, "docs/pt/index.md: uno\n")
    assert listed(root) == "Português: 1\n  out of date: index.md (_meta)\n"


def test_what_nobody_stamped_is_not_renewed(tmp_path: Path) -> None:
    root, source, page = site(tmp_path)
    before = page.read_text(encoding="utf-8")

    renewed = run("translate", "stamp", "--minor", source, "--site", root)

    assert (renewed.returncode, renewed.stdout) == (0, "")
    assert "no stamped translation is older" in renewed.stderr
    assert page.read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("options", "name", "told"),
    [
        ((), "docs/es/index.md", "this is not a translation with a source page"),
        ((), "docs/pt/nada.md", "this is not a translation with a source page"),
        (("--minor",), "docs/pt/index.md", "this is not a page in the main language"),
    ],
)
def test_a_page_of_the_other_sort_is_refused(options: tuple[str, ...], name: str, told: str, tmp_path: Path) -> None:
    root, _, _ = site(tmp_path)

    ended = run("translate", "stamp", *options, root / name, "--site", root)

    assert (ended.returncode, ended.stdout) == (1, "")
    assert told in ended.stderr


def test_a_source_nobody_can_read_is_no_measure(tmp_path: Path) -> None:
    root, source, page = site(tmp_path)
    before = page.read_text(encoding="utf-8")
    source.write_text("Sin encabezado.\n", encoding="utf-8")

    ended = run("translate", "stamp", page, "--site", root)

    assert (ended.returncode, ended.stdout) == (1, "")
    assert "cannot be read" in ended.stderr
    assert page.read_text(encoding="utf-8") == before


MATRIX = """\
---
id: X-01
kind: matrix
title: {title}
summary: Una línea.
status: draft
reviewed: 2026-11-24
territory: Salta
---

Texto.

{header}
|:--|:--|:-:|:-:|:--|
{rows}"""
SPANISH = "| ID | Riesgo | Probabilidad | Impacto | Nivel |"
PORTUGUESE = "| ID | Risco | Probabilidade | Impacto | Nível |"
FIRST = "| R-01 | {name} | {likelihood} | 5 | {level} |\n"
SECOND = "| R-02 | Discurso de {name} | 4 | 3 | Alto |\n"


def matrix_site(root: Path) -> tuple[Path, Path, Path]:
    """A site with a matrix, its page, and a translation that lacks a change and a row of it."""
    rows = FIRST.format(name="Rechazo", likelihood=3, level="Crítico") + SECOND.format(name="odio")
    behind = FIRST.format(name="Rejeição", likelihood=2, level="Alto")
    pages = {
        "docs/es/matriz/x-01.md": MATRIX.format(title="Matriz", header=SPANISH, rows=rows),
        "docs/pt/matriz/x-01.md": MATRIX.format(title="Matriz", header=PORTUGUESE, rows=behind),
        "docs/es/kit/index.md": SOURCE,
    }
    criteria = (Path(__file__).parent / "criteria.yml").read_text(encoding="utf-8")
    write_world(root, {"docs/_data/matrix.yml": criteria, **pages})
    return root, root / "docs/es/matriz/x-01.md", root / "docs/pt/matriz/x-01.md"


def test_a_sync_rewrites_the_values_of_a_translation_and_says_which(tmp_path: Path) -> None:
    root, _, page = matrix_site(tmp_path)
    before = page.read_text(encoding="utf-8")

    ended = run("translate", "sync", "X-01", "--site", root)
    again = run("translate", "sync", "X-01", "--site", root)

    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == (
        "docs/pt/matriz/x-01.md:15: R-01, Probabilidade: “2” → “3”\n"
        "docs/pt/matriz/x-01.md:15: R-01, Nível: “Alto” → “Crítico”\n"
        "docs/pt/matriz/x-01.md:16: the row of R-02 is added, with words of the source still to be translated: Risco\n"
    )
    assert (again.returncode, again.stdout) == (0, "docs/pt/matriz/x-01.md: nothing to change\n")
    mended = before.replace("| 2 | 5 | Alto |", "| 3 | 5 | Crítico |") + SECOND.format(name="odio")
    assert page.read_text(encoding="utf-8") == mended


def test_a_dry_run_only_tells(tmp_path: Path) -> None:
    root, source, page = matrix_site(tmp_path)
    before = page.read_text(encoding="utf-8")

    ended = run("translate", "sync", "--dry-run", source, "--site", root)

    assert (ended.returncode, len(ended.stdout.splitlines())) == (0, 3)
    assert page.read_text(encoding="utf-8") == before


def test_a_row_that_only_the_translation_has_stays_and_is_told(tmp_path: Path) -> None:
    root, _, page = matrix_site(tmp_path)
    page.write_text(page.read_text(encoding="utf-8") + SECOND.replace("R-02", "R-09"), encoding="utf-8")

    ended = run("translate", "sync", "X-01", "--site", root)

    assert ended.returncode == 1
    assert ended.stderr == (
        "docs/pt/matriz/x-01.md:17: the row of “R-09” is not in docs/es/matriz/x-01.md; "
        "take it out, or add it to the source first\n"
    )
    assert "R-09" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("X-99", "there is no page or entry of this name"),
        ("docs/pt/matriz/x-01.md", "this is not a page in the main language"),
        ("docs/es/kit/index.md", "Markdown finds no table of the matrix"),
        ("docs/es/index.md", "Markdown finds no table of the matrix"),
    ],
)
def test_a_sync_of_anything_else_is_refused(name: str, told: str, tmp_path: Path) -> None:
    root, _, page = matrix_site(tmp_path)
    before = page.read_text(encoding="utf-8")

    ended = run("translate", "sync", name, "--site", root)

    assert (ended.returncode, ended.stdout) == (1, "")
    assert told in ended.stderr
    assert page.read_text(encoding="utf-8") == before


def test_a_matrix_without_a_translation_is_told(tmp_path: Path) -> None:
    root, _, page = matrix_site(tmp_path)
    page.unlink()

    ended = run("translate", "sync", "X-01", "--site", root)

    assert (ended.returncode, ended.stdout) == (1, "")
    assert "has no translation yet" in ended.stderr


def test_without_criteria_there_is_nothing_to_sync(tmp_path: Path) -> None:
    root, _, _ = site(tmp_path)

    ended = run("translate", "sync", "docs/es/index.md", "--site", root)

    assert (ended.returncode, ended.stdout) == (1, "")
    assert "docs/_data/matrix.yml is missing" in ended.stderr
