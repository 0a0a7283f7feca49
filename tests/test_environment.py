"""Bare project folders in, what a person sees when a script sets them up out."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import string
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile

import pytest

import environment
import machine

LOCKED = re.compile(r"[a-z0-9][a-z0-9.-]*==[^ ;]+( ; [^\\]+?)?( --hash=sha256:[0-9a-f]{64})+")
ADDRESS = re.compile(r"://|--[a-z-]*(?:url|index|links|host)")

PYPROJECT = """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "small"
version = "1.0"
"""
BACKEND = """\
import os
import shutil

def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    return os.path.basename(shutil.copy("wheels/small-1.0-py3-none-any.whl", wheel_directory))
"""
PROBE = """\
import sys
import environment

print("started")
environment.enter(tests="--tests" in sys.argv)
import pebble
import small

print(sys.prefix, sys.argv[1:])
"""
WHEEL = "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def write_wheel(folder: Path, name: str) -> str:
    path = folder / f"{name}-1.0-py3-none-any.whl"
    about = f"{name}-1.0.dist-info"
    with ZipFile(path, "w") as wheel:
        wheel.writestr(f"{name}.py", "")
        wheel.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        wheel.writestr(f"{about}/WHEEL", WHEEL)
        wheel.writestr(f"{about}/RECORD", "")
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_locks(project: Path, digest: str) -> None:
    for name in environment.LOCKS.values():
        (project / name).write_text(f"pebble==1.0 \\\n    --hash=sha256:{digest}\n", encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that needs one package, and a folder of wheels in place of the network."""
    return write_project(tmp_path / "a project")


class Ready(NamedTuple):
    """A project whose environment stands, and the run that set it up."""

    project: Path
    first_run: subprocess.CompletedProcess[str]


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Ready:
    """A test environment to use, not to change."""
    project = write_project(tmp_path_factory.mktemp("ready") / "a project")
    return Ready(project, run(project, "a b", "--tests"))


def write_project(folder: Path) -> Path:
    wheels = folder / "wheels"
    wheels.mkdir(parents=True)
    scripts = folder / "scripts"
    scripts.mkdir()
    for module in (environment, machine):
        shutil.copy(str(module.__file__), scripts)
    (scripts / "probe.py").write_text(PROBE, encoding="utf-8")
    (folder / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    (folder / "backend.py").write_text(BACKEND, encoding="utf-8")
    write_wheel(wheels, "small")
    write_locks(folder, write_wheel(wheels, "pebble"))
    return folder


def surroundings(project: Path, **more: str) -> dict[str, str]:
    offline = {
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": (project / "wheels").as_uri(),
        "PIP_CONFIG_FILE": os.devnull,
    }
    return {**os.environ, **offline, "LC_ALL": "C.UTF-8", **more}


def start(project: Path, *arguments: str, python: str | Path = sys.executable, **more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [str(python), "scripts/probe.py", *arguments],
        cwd=project,
        env=surroundings(project, **more),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def run(project: Path, *arguments: str, **more: Any) -> subprocess.CompletedProcess[str]:
    process = start(project, *arguments, **more)
    out, err = process.communicate(timeout=120)
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)


def fingerprint(project: Path) -> str:
    code = "import environment; print(environment.fingerprint('site'))"
    return subprocess.check_output([sys.executable, "-c", code], cwd=project / "scripts", text=True)


def python_of(project: Path) -> Path:
    return project / environment.PYTHON.relative_to(environment.ROOT)


def steps(outcome: subprocess.CompletedProcess[str]) -> list[str]:
    """The numbers of the steps that a run announced."""
    return re.findall(r"^Setting up, (\d) of 3: ", outcome.stderr, re.MULTILINE)


@pytest.mark.slow
def test_bare_folder_is_set_up_in_three_lines(ready: Ready) -> None:
    expected = f"started\nstarted\n{ready.project / '.venv'} ['a b', '--tests']\n"

    assert ready.first_run.stdout == expected
    assert steps(ready.first_run) == ["1", "2", "3"]
    assert ready.first_run.stderr.count("\n") == 3


@pytest.mark.slow
def test_second_run_only_changes_python(ready: Ready) -> None:
    outcome = run(ready.project, "--tests")

    assert (outcome.returncode, outcome.stderr) == (0, "")
    assert outcome.stdout.splitlines().count("started") == 2


@pytest.mark.slow
def test_run_inside_goes_straight_on(ready: Ready) -> None:
    outcome = run(ready.project, "--tests", python=python_of(ready.project))

    assert (outcome.returncode, outcome.stderr) == (0, "")
    assert outcome.stdout.splitlines().count("started") == 1


@pytest.mark.slow
def test_test_environment_is_enough_for_the_site(ready: Ready) -> None:
    outcome = run(ready.project)

    assert (outcome.returncode, outcome.stderr) == (0, "")


@pytest.mark.slow
def test_test_environment_is_added_to_the_site_s(project: Path) -> None:
    run(project)

    outcome = run(project, "--tests")

    assert outcome.returncode == 0
    assert steps(outcome) == ["2", "3"]


@pytest.mark.slow
def test_broken_set_up_is_explained_and_repeated(project: Path) -> None:
    write_locks(project, "0" * 64)

    broken = run(project)
    write_locks(project, write_wheel(project / "wheels", "pebble"))
    mended = run(project)

    assert broken.returncode == 2
    assert broken.stderr.splitlines()[-1] == environment.WRONG_PACKAGE["en"]
    assert "Traceback" not in broken.stderr
    assert mended.returncode == 0


@pytest.mark.slow
def test_changed_lock_file_is_installed_even_from_inside(project: Path) -> None:
    run(project)
    lock = project / "requirements.lock"
    lock.write_text(lock.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")

    outcome = run(project, python=python_of(project))

    assert outcome.returncode == 0
    assert steps(outcome) == ["1", "2", "3"]


@pytest.mark.slow
def test_two_at_once_set_up_once(project: Path) -> None:
    both = [start(project), start(project)]

    messages = [process.communicate(timeout=120)[1] for process in both]

    assert [process.returncode for process in both] == [0, 0]
    assert "".join(messages).count(environment.MAKING["en"]) == 1
    assert "".join(messages).count(environment.WAITING["en"]) == 1


@pytest.mark.slow
def test_no_network_is_said_in_one_line(project: Path) -> None:
    nowhere = {
        "PIP_NO_INDEX": "0",
        "PIP_FIND_LINKS": "",
        "PIP_INDEX_URL": "http://127.0.0.1:9/",
        "PIP_RETRIES": "1",
    }

    outcome = run(project, **nowhere)

    assert outcome.returncode == 2
    assert outcome.stderr.splitlines()[-1] == environment.NO_NETWORK["en"]


def test_folder_that_cannot_be_written_is_said_in_one_line(project: Path) -> None:
    (project / ".baqueano").write_text("a file in the way", encoding="utf-8")

    outcome = run(project)

    assert (outcome.returncode, outcome.stderr) == (
        2,
        environment.NOT_WRITABLE["en"].format(folder=project) + "\n",
    )


def test_missing_lock_file_is_said_in_one_line(project: Path) -> None:
    (project / "requirements.lock").unlink()

    outcome = run(project, LC_ALL="es_AR.UTF-8")

    assert outcome.returncode == 2
    assert outcome.stderr.startswith("No se puede leer requirements.lock (")
    assert outcome.stderr.count("\n") == 1


def test_broken_pyproject_is_said_in_one_line(project: Path) -> None:
    (project / "pyproject.toml").write_text("[project\n", encoding="utf-8")

    outcome = run(project)

    assert outcome.returncode == 2
    assert outcome.stderr.startswith("Cannot read pyproject.toml (")
    assert outcome.stderr.count("\n") == 1


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_stamp_follows_what_is_installed(project: Path, name: str) -> None:
    before = fingerprint(project)
    with (project / name).open("a", encoding="utf-8") as file:
        file.write('dependencies = ["pebble"]\n')

    after = fingerprint(project)

    assert before != after


@pytest.mark.parametrize(
    ("name", "addition"),
    [("requirements-test.lock", "# more\n"), ("pyproject.toml", "[tool.ruff]\n"), ("notes.txt", "a note\n")],
)
def test_stamp_ignores_the_rest(project: Path, name: str, addition: str) -> None:
    before = fingerprint(project)
    with (project / name).open("a", encoding="utf-8") as file:
        file.write(addition)

    after = fingerprint(project)

    assert before == after


def test_stamp_does_not_depend_on_line_ends(project: Path) -> None:
    before = fingerprint(project)
    lock = project / "requirements.lock"
    lock.write_bytes(lock.read_bytes().replace(b"\n", b"\r\n"))

    after = fingerprint(project)

    assert before == after


def test_moved_folder_is_set_up_anew(project: Path) -> None:
    before = fingerprint(project)
    moved = project.rename(project.with_name("moved"))

    after = fingerprint(moved)

    assert before != after


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 11, 2), (3, 14, 1), (4, 0, 0)])
def test_newer_python_passes(version: tuple[int, ...]) -> None:
    assert environment.old_python_message(version) == ""


def test_old_python_is_said_in_one_line(project: Path) -> None:
    code = "import sys; sys.version_info = (3, 9, 18, 'final', 0); import environment; environment.enter()"

    outcome = subprocess.run(
        [sys.executable, "-c", code],
        check=False,
        capture_output=True,
        text=True,
        cwd=project / "scripts",
        env=surroundings(project, PATH=""),
    )

    expected = environment.TOO_OLD["en"].format(version="3.9.18", remedy=environment.GET_NEWER["en"])
    assert (outcome.returncode, outcome.stderr) == (2, expected + "\n")


def texts(module: object) -> list[dict[str, str]]:
    values = [value for name, value in vars(module).items() if name.isupper()]
    purposes = [value.purpose for value in values if isinstance(value, machine.Need)]
    return purposes + [value for value in values if isinstance(value, dict) and "en" in value]


def facts(text: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(text) if field}


@pytest.mark.parametrize("text", texts(environment) + texts(machine), ids=lambda text: str(text["en"])[:30])
def test_every_message_speaks_three_languages(text: dict[str, str]) -> None:
    assert tuple(text) == machine.LANGUAGES
    assert facts(text["en"]) == facts(text["es"]) == facts(text["pt"])


@pytest.mark.parametrize(
    ("setting", "language"),
    [
        ("es_AR.UTF-8", "es"),
        ("pt_BR", "pt"),
        ("en_US.UTF-8", "en"),
        ("C.UTF-8", "en"),
        ("de_DE", "en"),
        ("", "en"),
    ],
)
def test_language_is_the_system_s(monkeypatch: pytest.MonkeyPatch, setting: str, language: str) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "")
    monkeypatch.setenv("LANG", setting)

    assert machine.reader_language() == language


def test_chosen_browser_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAQUEANO_BROWSER", sys.executable)

    assert machine.need_browser() == Path(sys.executable)


def test_chosen_browser_must_exist(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("BAQUEANO_BROWSER", "no-such-browser")
    monkeypatch.setenv("LC_ALL", "pt_BR.UTF-8")

    with pytest.raises(SystemExit) as ending:
        machine.need_browser()

    assert ending.value.code == 2
    assert capsys.readouterr().err == machine.NO_SUCH_BROWSER["pt"].format(path="no-such-browser") + "\n"


@pytest.mark.parametrize(
    ("setting", "line"),
    [
        ("es_AR.UTF-8", "Falta Pango en esta computadora (dibuja los archivos PDF). Para instalarlo: "),
        ("pt_BR.UTF-8", "Falta Pango neste computador (desenha os arquivos PDF). Para instalar: "),
        ("en_US.UTF-8", "Pango is missing on this computer (it draws the PDF files). To install it: "),
    ],
)
def test_a_missing_library_is_one_line_with_its_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], setting: str, line: str
) -> None:
    monkeypatch.setattr(machine, "LIBRARIES", (("libno-such-library.so.0",),))
    monkeypatch.setenv("PATH", "")  # nothing here may install by itself
    monkeypatch.setenv("LC_ALL", setting)

    with pytest.raises(SystemExit) as ending:
        machine.need_pango()

    told = capsys.readouterr().err
    assert ending.value.code == 2
    assert told.startswith(line)
    assert told.removeprefix(line).rstrip("\n") in machine.PANGO.commands.values()


def requirements(kind: str) -> list[str]:
    """One line for each locked package."""
    text = (environment.ROOT / environment.LOCKS[kind]).read_text(encoding="utf-8")
    lines = re.sub(r" *\\\n *", " ", text).splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[<>=!~;\[ ]", name)[0]).lower()


def declared(kind: str) -> set[str]:
    content = tomllib.loads((environment.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = content["project"]
    groups = [
        project["dependencies"],
        content["dependency-groups"]["build"],
        content["build-system"]["requires"],
    ]
    if kind == "test":
        groups.append(project["optional-dependencies"]["test"])
    return {normal(name) for group in groups for name in group}


@pytest.mark.parametrize("kind", environment.LOCKS)
def test_every_locked_package_has_hashes(kind: str) -> None:
    faulty = [line for line in requirements(kind) if not LOCKED.fullmatch(line)]

    assert faulty == []


@pytest.mark.parametrize("kind", environment.LOCKS)
def test_lock_files_name_no_address(kind: str) -> None:
    text = (environment.ROOT / environment.LOCKS[kind]).read_text(encoding="utf-8")

    assert ADDRESS.findall(text) == []


@pytest.mark.parametrize("kind", environment.LOCKS)
def test_every_dependency_is_locked(kind: str) -> None:
    locked = {normal(line) for line in requirements(kind)}

    assert declared(kind) - locked == set()


def test_test_lock_file_holds_the_site_s() -> None:
    assert set(requirements("site")) - set(requirements("test")) == set()
