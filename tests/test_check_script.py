"""The command lines of scripts/check.py in, exact words, files and exit codes out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from project import ROOT, snapshot
from worlds import write_world

PAGE = "---\ntitle: Inicio\nsummary: Uno.\n---\n\n{body}\n"
BROKEN = {"docs/es/index.md": PAGE.format(body="[](ref:R-99)")}
ANNOTATION = (
    "::error file={folder}docs/es/index.md,line=6,col=4,endColumn=12,title=reference-unknown::"
    "no hay ninguna entrada «R-99»%0Acorrija el id, o cree la entrada\n"
)
CLOSING = "2 páginas revisadas, 1 error, 0 avisos. No se puede publicar hasta corregir los errores.\n"


def check(
    *arguments: str | Path, cwd: Path | None = None, encoding: str = "utf-8", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run scripts/check.py as a person would, in this environment, with nothing of GitHub's unless it is given."""
    command = [sys.executable, str(ROOT / "scripts" / "check.py"), *map(str, arguments)]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
    surroundings = kept | {"LANG": "es_ES.UTF-8", "LC_ALL": "", "LC_MESSAGES": ""} | environment
    return subprocess.run(
        command, cwd=cwd, env=surroundings, capture_output=True, text=True, encoding=encoding, check=False
    )


def test_annotations_are_written_for_github(tmp_path: Path) -> None:
    ended = check("--format", "github", "--site", write_world(tmp_path, BROKEN), cwd=tmp_path)

    assert (ended.returncode, ended.stdout, ended.stderr) == (1, ANNOTATION.format(folder="") + CLOSING, "")


def test_annotations_name_files_from_the_root_of_the_repository(tmp_path: Path) -> None:
    site = write_world(tmp_path / "sitios" / "sur", BROKEN)

    from_root = check("--format", "github", "--site", site, cwd=tmp_path)
    on_github = check("--format", "github", "--site", site, cwd=site, GITHUB_WORKSPACE=str(tmp_path))
    from_elsewhere = check("--format", "github", "--site", site, cwd=site / "docs")

    assert from_root.stdout == on_github.stdout == ANNOTATION.format(folder="sitios/sur/") + CLOSING
    assert from_elsewhere.stdout == ANNOTATION.format(folder="") + CLOSING


def test_the_summary_of_the_step_is_added_to_what_is_there(tmp_path: Path) -> None:
    site = write_world(tmp_path / "site", BROKEN)
    summary = tmp_path / "summary.md"
    summary.write_text("# Antes\n", encoding="utf-8")

    check("--format", "github", "--site", site, GITHUB_STEP_SUMMARY=str(summary))

    assert summary.read_text(encoding="utf-8") == (
        "# Antes\n"
        "### Baqueano\n"
        "\n"
        "2 páginas revisadas, 1 error, 0 avisos. No se puede publicar hasta corregir los errores.\n"
        "\n"
        "| Gravedad | Regla | Lugar | Qué pasa | Ayuda |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| error | reference-unknown | docs/es/index.md&#58;6&#58;4 | no hay ninguna entrada «R-99»"
        " | corrija el id, o cree la entrada |\n"
    )


def test_a_full_summary_stays_below_what_github_takes(tmp_path: Path) -> None:
    body = "\n".join(f"[](ref:R-{number})" for number in range(100, 8000))
    site = write_world(tmp_path / "site", {"docs/es/index.md": PAGE.format(body=body)})
    summary = tmp_path / "summary.md"
    summary.write_text("x" * 500_000, encoding="utf-8")

    ended = check("--format", "github", "--site", site, "--lang", "en", GITHUB_STEP_SUMMARY=str(summary))

    page = summary.read_text(encoding="utf-8")
    assert len(page.encode()) < 1024 * 1024
    assert page.endswith("of 7900 findings. All: `python3 scripts/check.py`\n")
    assert ended.stdout.count("::error ") == 10
    assert "::notice::There are more: 7890 errors, 0 warnings." in ended.stdout


def test_a_summary_that_cannot_be_written_does_not_hide_the_report(tmp_path: Path) -> None:
    site = write_world(tmp_path / "site", BROKEN)

    ended = check("--format", "github", "--site", site, cwd=site, GITHUB_STEP_SUMMARY=str(tmp_path))

    assert (ended.returncode, ended.stdout) == (1, ANNOTATION.format(folder="") + CLOSING)
    assert ended.stderr.startswith(f"no se puede escribir {tmp_path}: ")


def test_only_the_form_for_github_writes_a_summary(tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"

    check("--format", "json", "--site", write_world(tmp_path / "site", BROKEN), GITHUB_STEP_SUMMARY=str(summary))

    assert not summary.exists()


def test_sarif_is_one_document(tmp_path: Path) -> None:
    ended = check("--format", "sarif", "--site", write_world(tmp_path, BROKEN), cwd=tmp_path)

    (run,) = json.loads(ended.stdout)["runs"]
    assert (ended.returncode, ended.stderr) == (1, "")
    assert [result["ruleId"] for result in run["results"]] == ["reference-unknown"]


@pytest.mark.parametrize(
    ("form", "beginning"),
    [
        ("json", '{\n  "version": 1,\n  "diagnostics": [\n    {\n      "rule": "settings-broken",'),
        ("github", "::error file=mkdocs.yml,line=1,col=1,title=settings-broken::"),
        ("sarif", '{\n  "$schema": '),
        ("text", ""),
    ],
)
def test_a_site_without_settings_is_told_in_the_form_that_was_asked_for(
    form: str, beginning: str, tmp_path: Path
) -> None:
    ended = check("--format", form, "--site", tmp_path)

    assert ended.returncode == 2
    assert ended.stdout.startswith(beginning)
    assert ended.stderr.startswith("error[settings-broken] mkdocs.yml:1:1: ") is (form == "text")


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_a_terminal_of_another_alphabet_gets_a_report_all_the_same(form: str, tmp_path: Path) -> None:
    site = write_world(tmp_path, {"docs/es/index.md": PAGE.format(body="[](ref:地\u200b)")})

    ended = check("--format", form, "--site", site, PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert ended.returncode == 1
    assert "reference-unknown" in ended.stdout
    assert ended.stderr == ""


def test_help_can_be_read_in_a_terminal_of_another_alphabet() -> None:
    ended = check("--help", PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.parametrize(
    ("language", "page"), [("es", "acerca/reglas/"), ("pt", "pt/acerca/reglas/"), ("en", "en/acerca/reglas/")]
)
def test_a_rule_is_explained_with_its_page_in_the_site(language: str, page: str) -> None:
    ended = check("--explain", "reference-unknown", "--lang", language)

    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("reference-unknown · error · Refer")
    assert ended.stdout.endswith(f": {page}reference-unknown.html\n")


def test_a_rule_is_explained_without_a_site(tmp_path: Path) -> None:
    ended = check("--explain", "reference-unknown", "--site", tmp_path)

    assert ended.returncode == 0
    assert ended.stdout.startswith("reference-unknown · error · Referencias\n")
    assert "reglas/" not in ended.stdout


def test_without_a_name_all_rules_are_listed() -> None:
    ended = check("--explain", "--lang", "pt")

    assert ended.returncode == 0
    assert ended.stdout.startswith("Configuração\n  settings-broken ")
    assert "\n\nReferências\n  reference-unknown " in ended.stdout


def test_a_rule_that_is_not_there_exits_2_with_the_nearest() -> None:
    ended = check("--explain", "reference-unknow", "--lang", "en")

    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == "There is no rule “reference-unknow”. Did you mean “reference-unknown”?\n"


def test_a_baseline_is_made_once_tolerates_and_shrinks(tmp_path: Path) -> None:
    site = write_world(tmp_path, BROKEN)

    created = check("--baseline", "create", "--site", site)
    again = check("--baseline", "create", "--site", site)
    checked = check("--site", site)
    write_world(tmp_path, {})
    stale = check("--site", site, "--lang", "en")
    shrunk = check("--baseline", "shrink", "--site", site)

    assert (created.returncode, created.stderr) == (0, "baseline.txt: hallazgos tolerados: 1\n")
    assert again.returncode == 2
    assert again.stderr == (
        "ya existe baseline.txt y solo puede achicarse: use --baseline shrink, o corrija lo que se encontró\n"
    )
    assert checked.returncode == 0
    assert checked.stdout == "2 páginas revisadas, 0 errores, 0 avisos, 1 en baseline.txt. Se puede publicar.\n"
    assert stale.returncode == 0
    assert stale.stdout.startswith("warning[baseline-stale] baseline.txt:2:1: this line no longer stands for anything")
    assert (shrunk.returncode, shrunk.stderr) == (0, "baseline.txt: líneas borradas: 1; quedan: 0\n")
    assert not (tmp_path / "baseline.txt").exists()


def test_a_baseline_shrinks_by_what_is_stale_only(tmp_path: Path) -> None:
    site = write_world(tmp_path, {"docs/es/index.md": PAGE.format(body="[](ref:R-98) [](ref:R-99)")})
    check("--baseline", "create", "--site", site)
    before = (site / "baseline.txt").read_text(encoding="utf-8")
    write_world(tmp_path, {"docs/es/index.md": PAGE.format(body="[](ref:R-99) [](ref:R-97)")})

    ended = check("--baseline", "shrink", "--site", site)

    lines = before.split("\n")
    assert ended.stderr == "baseline.txt: líneas borradas: 1; quedan: 1\n"
    assert (site / "baseline.txt").read_text(encoding="utf-8").split("\n") == [lines[0], *lines[2:]]


@pytest.mark.parametrize(
    ("action", "files", "code", "told"),
    [
        ("create", {}, 0, "no se encontró nada: baseline.txt no hace falta\n"),
        ("shrink", {}, 2, "no existe baseline.txt: no hay nada que achicar\n"),
        ("shrink", {"baseline.txt": "roto\n"}, 0, "baseline.txt: líneas borradas: 0; quedan: 1\n"),
    ],
)
def test_a_baseline_that_is_not_needed_or_not_there(
    action: str, files: dict[str, str], code: int, told: str, tmp_path: Path
) -> None:
    site = write_world(tmp_path, files)
    before = snapshot(site)

    ended = check("--baseline", action, "--site", site)

    assert (ended.returncode, ended.stdout, ended.stderr) == (code, "", told)
    assert snapshot(site) == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--baseline", "create", "docs"), "--baseline es para todo el sitio: quite docs\n"),
        (("docs", "--explain", "key-unknown"), "--explain es para todo el sitio: quite docs\n"),
        (("--fix", "--explain"), "not allowed with argument"),
        (("--baseline", "grow"), "invalid choice: 'grow'"),
    ],
)
def test_orders_that_contradict_each_other_exit_2(arguments: tuple[str, ...], told: str) -> None:
    ended = check(*arguments)

    assert ended.returncode == 2
    assert told in ended.stderr


def test_fix_leaves_a_site_alone_that_needs_a_person(tmp_path: Path) -> None:
    site = write_world(tmp_path, BROKEN)
    before = snapshot(site)

    ended = check("--fix", "--site", site)

    assert ended.returncode == 1
    assert ended.stdout.startswith("error[reference-unknown] docs/es/index.md:6:4: ")
    assert snapshot(site) == before


def unclean_world(root: Path) -> Path:
    """A site with what needs no person in three files, and in one of them what does."""
    spanish = PAGE.format(body="Uno\u200b dos [](ref:R-99)").replace("\n", "\r\n").encode()
    portuguese = PAGE.format(body="Um\u200b dois\u200b.").encode()
    return write_world(root, {"docs/es/index.md": b"\xef\xbb\xbf" + spanish, "docs/pt/index.md": portuguese})


def test_fix_repairs_what_needs_no_person_and_tells_the_rest(tmp_path: Path) -> None:
    site = unclean_world(tmp_path)

    ended = check("--fix", "--site", site)

    assert (ended.returncode, ended.stderr) == (1, "")
    assert ended.stdout == (
        "docs/es/index.md: 3 reparaciones\n"
        "docs/pt/index.md: 1 reparación\n"
        "\n"
        "error[reference-unknown] docs/es/index.md:6:12: no hay ninguna entrada «R-99»\n"
        "    6 | Uno dos [](ref:R-99)\n"
        "      |            ^^^^^^^^\n"
        "   ayuda: corrija el id, o cree la entrada\n"
        "\n" + CLOSING + "Para saber más de una regla: python3 scripts/check.py --explain REGLA\n"
    )
    assert (site / "docs/es/index.md").read_bytes() == PAGE.format(body="Uno dos [](ref:R-99)").encode()
    assert (site / "docs/pt/index.md").read_bytes() == PAGE.format(body="Um dois.").encode()


def test_fix_a_second_time_changes_nothing(tmp_path: Path) -> None:
    site = unclean_world(tmp_path)
    check("--fix", "--site", site)
    before = snapshot(site)

    ended = check("--fix", "--site", site)

    assert ended.stdout.startswith("error[reference-unknown] ")
    assert snapshot(site) == before


def test_fix_of_a_folder_leaves_the_others_alone(tmp_path: Path) -> None:
    site = unclean_world(tmp_path)
    before = (site / "docs/es/index.md").read_bytes()

    ended = check("--fix", "--site", site, "docs/pt")

    assert ended.returncode == 0
    assert ended.stdout == "docs/pt/index.md: 1 reparación\n\n2 páginas revisadas, 0 errores, 0 avisos.\n"
    assert (site / "docs/es/index.md").read_bytes() == before


def test_what_fix_did_does_not_mix_with_a_report_for_programs(tmp_path: Path) -> None:
    ended = check("--fix", "--site", unclean_world(tmp_path), "--format", "json", "--lang", "en")

    assert [item["rule"] for item in json.loads(ended.stdout)["diagnostics"]] == ["reference-unknown"]
    assert ended.stderr == "docs/es/index.md: 3 repairs\ndocs/pt/index.md: 1 repair\n\n"


def test_fix_suggests_what_a_person_may_want(tmp_path: Path) -> None:
    site = write_world(tmp_path, {"docs/es/index.md": PAGE.format(body="Ver \u202eel plan.")})

    ended = check("--fix", "--site", site)

    assert "   sugerencia: Ver el plan.\n" in ended.stdout
    assert "\u202e" in (site / "docs/es/index.md").read_text(encoding="utf-8")
