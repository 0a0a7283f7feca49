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
