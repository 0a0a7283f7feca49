"""Each command line in, its exit code, files and words out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from project import EPOCH, ROOT
from worlds import write_world

from baqueano.model.fields import ENTRY_PAGES

SCRIPTS = ("bench", "build", "check", "links", "new", "serve", "test", "translate", "verify")


def run(script: str, *arguments: str | Path, root: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a script of the project in `root` as a person would, in this environment."""
    command = [sys.executable, str(root / "scripts" / f"{script}.py"), *map(str, arguments)]
    surroundings = os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "LANG": "en_US.UTF-8"}
    return subprocess.run(command, env=surroundings, capture_output=True, text=True, encoding="utf-8", check=False)


def broken_world(root: Path) -> Path:
    return write_world(root, {"docs/es/index.md": "---\ntitle: Inicio\nsummary: Uno.\n---\n\n[](ref:R-99)\n"})


@pytest.mark.parametrize("script", SCRIPTS)
def test_help_says_what_it_does_before_any_set_up(script: str, tmp_path: Path) -> None:
    bare = tmp_path / "scripts"
    bare.mkdir()
    for path in (ROOT / "scripts").glob("*.py"):
        (bare / path.name).write_bytes(path.read_bytes())

    ended = run(script, "--help", root=tmp_path)

    assert ended.returncode == 0
    assert "usage:" in ended.stdout
    assert not (tmp_path / ".venv").exists()


def test_every_program_of_the_folder_is_tested_for_its_help() -> None:
    programs = {path.stem for path in (ROOT / "scripts").glob("*.py")} - {
        "corpus",
        "environment",
        "machine",
        "matrix_corpus",
    }

    assert programs == set(SCRIPTS)


def test_check_of_a_clean_site_exits_0(tmp_path: Path) -> None:
    ended = run("check", "--site", write_world(tmp_path, {}))

    assert (ended.returncode, ended.stdout) == (0, "2 páginas revisadas, 0 errores, 0 avisos. Se puede publicar.\n")


def test_check_tells_the_finding_in_the_language_asked_for(tmp_path: Path) -> None:
    ended = run("check", "--site", broken_world(tmp_path), "--lang", "pt")

    assert ended.returncode == 1
    assert ended.stdout == (
        "error[reference-unknown] docs/es/index.md:6:4: não há nenhuma entrada “R-99”\n"
        "    6 | [](ref:R-99)\n"
        "      |    ^^^^^^^^\n"
        "   ajuda: corrija o id ou crie a entrada\n"
        "\n"
        "2 páginas verificadas, 1 erro, 0 avisos. Não dá para publicar até corrigir os erros.\n"
        "Para saber mais de uma regra: python3 scripts/check.py --explain REGRA\n"
    )


def test_check_as_json_has_the_shape_of_the_design(tmp_path: Path) -> None:
    ended = run("check", "--site", broken_world(tmp_path), "--format", "json", "--lang", "en")

    assert ended.returncode == 1
    assert json.loads(ended.stdout) == {
        "version": 1,
        "diagnostics": [
            {
                "rule": "reference-unknown",
                "severity": "error",
                "path": "docs/es/index.md",
                "line": 6,
                "column": 4,
                "message": "there is no entry “R-99”",
                "hint": "correct the id, or create the entry",
            }
        ],
        "summary": {"pages": 2, "errors": 1, "warnings": 0},
    }


def test_check_of_some_paths_shows_only_theirs(tmp_path: Path) -> None:
    ended = run("check", "--site", broken_world(tmp_path), "docs/pt")

    assert ended.returncode == 0


@pytest.mark.parametrize("arguments", [("--format", "xml"), ("--lang", "fr"), ("--site", "/no/hay")])
def test_check_exits_2_when_it_cannot_begin(arguments: tuple[str, str]) -> None:
    ended = run("check", *arguments)

    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr


def test_new_writes_a_page_per_language_with_the_next_id(tmp_path: Path) -> None:
    root = write_world(tmp_path, {})

    first, second = run("new", "tool", "Mapa: actores", "--site", root), run("new", "tool", "Otra", "--site", root)

    written = sorted(path.relative_to(root).as_posix() for path in root.rglob("t-*.md"))
    assert (first.returncode, second.returncode) == (0, 0)
    assert written == ["docs/es/kit/t-01.md", "docs/es/kit/t-02.md", "docs/pt/kit/t-01.md", "docs/pt/kit/t-02.md"]


@pytest.mark.parametrize("arguments", [("new", "tool", "X"), ("translate", "list"), ("links", "list")], ids=" ".join)
def test_a_folder_without_a_site_is_told_in_words(arguments: tuple[str, ...], tmp_path: Path) -> None:
    ended = run(*arguments, "--site", tmp_path)

    assert ended.returncode == 2
    assert ended.stderr.startswith("error[settings-broken] mkdocs.yml:1:1: ")
    assert "Traceback" not in ended.stderr


def test_a_path_that_does_not_exist_is_no_clean_site(tmp_path: Path) -> None:
    ended = run("check", "--site", write_world(tmp_path, {}), "docs/nada")

    assert (ended.returncode, ended.stdout) == (2, "")


def test_a_part_of_the_site_gets_no_verdict_on_the_whole(tmp_path: Path) -> None:
    ended = run("check", "--site", broken_world(tmp_path), "docs/pt", "--lang", "en")

    assert ended.stdout == "2 pages checked, 0 errors, 0 warnings.\n"


def test_new_knows_every_kind_that_is_a_page() -> None:
    ended = run("new", "--help")

    assert "{" + ",".join(ENTRY_PAGES) + "}" in ended.stdout.replace("\n", "").replace(" ", "")


def test_verify_names_what_a_handed_on_copy_lacks(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<html lang="es"><a href="falta.html">x</a></html>', encoding="utf-8")

    ended = run("verify", tmp_path, "--lang", "en")

    assert ended.returncode == 1
    assert ended.stdout.startswith("error[site-link-dead] index.html:1:17: ")


def test_verify_exits_2_without_a_site(tmp_path: Path) -> None:
    assert run("verify", tmp_path).returncode == 2
