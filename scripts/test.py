"""Style, types and tests of the project in, one verdict out."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import environment
import machine

DESCRIPTION = """\
Check the whole project: ruff and rumdl (style), mypy (types) and pytest (tests), in that order.
All stages run even when one fails. The environment is set up first if need be.
Options that are not listed here go to pytest:

  python3 scripts/test.py                  everything, as before a release
  python3 scripts/test.py --quick          without the browser and the slow tests
  python3 scripts/test.py -k matrix        the tests whose name contains "matrix"
  python3 scripts/test.py tests/render     the tests of one folder
  python3 scripts/test.py -n 0             in one process, to follow a test with a debugger
"""


class Stage(NamedTuple):
    """A tool of the environment and what it is asked to do."""

    name: str
    command: tuple[str, ...]


class Tally(NamedTuple):
    """How many tests passed and failed."""

    passed: int
    failed: int


# Looked at inside the environment only, where this is its Python and the programs of its packages stand beside it.
PYTHON = Path(sys.executable)
RUMDL = PYTHON.with_name("rumdl.exe" if sys.platform == "win32" else "rumdl")
MODULE = (str(PYTHON), "-m")

STYLE_AND_TYPES = (
    Stage("ruff check", (*MODULE, "ruff", "check", "--quiet", ".")),
    Stage("ruff format", (*MODULE, "ruff", "format", "--quiet", "--check", ".")),
    Stage("rumdl", (str(RUMDL), "check", "--quiet", ".")),
    Stage("mypy", (*MODULE, "mypy", "--no-error-summary")),
)

# One more than there are cores: who drives a browser waits for it half of the time. A file's tests stay together, so
# that what their fixtures build is built once; tests/conftest.py orders the files.
PROCESSES = min((os.cpu_count() or 2) + 1, 5)
SIDE_BY_SIDE = ("-n", str(PROCESSES), "--dist", "loadfile", "--no-loadscope-reorder")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    parser.add_argument("--quick", action="store_true", help="leave out tests marked `browser` or `slow`")
    options, for_pytest = parser.parse_known_args()
    environment.enter(tests=True)
    machine.need_pango()
    # Tests start hundreds of Pythons: each would have to compile every module again.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if not options.quick:
        os.environ["BAQUEANO_BROWSER"] = str(machine.need_browser())
    else:
        for_pytest = ["-m", "not browser and not slow", *for_pytest]

    broken = sum(not _passes(stage) for stage in STYLE_AND_TYPES)
    tally = _run_tests(for_pytest)
    # A stage that failed counts as one failure: the last line must never say "0 failed" over a red stage.
    print(f"{tally.passed} passed, {tally.failed + broken} failed")
    return 1 if tally.failed + broken else 0


def _passes(stage: Stage) -> bool:
    start = time.monotonic()
    code = subprocess.call(stage.command, cwd=environment.ROOT)
    verdict = "passed" if code == 0 else "FAILED"
    print(f"{stage.name:<12} {verdict}  {time.monotonic() - start:6.1f} s", flush=True)
    return code == 0


def _run_tests(arguments: list[str]) -> Tally:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        all_passed = _passes(Stage("pytest", (*MODULE, "pytest", *SIDE_BY_SIDE, *arguments, f"--junitxml={report}")))
        tally = _read_report(report)
    if all_passed or tally.failed:
        return tally
    # pytest ended badly although no test did: a wrong option, nothing collected, a crash.
    return Tally(tally.passed, 1)


def _read_report(report: Path) -> Tally:
    if not report.exists():
        return Tally(0, 0)
    suites = ElementTree.parse(report).getroot().iter("testsuite")
    counts = [
        {name: int(suite.get(name, "0")) for name in ("tests", "failures", "errors", "skipped")} for suite in suites
    ]
    failed = sum(count["failures"] + count["errors"] for count in counts)
    return Tally(sum(count["tests"] - count["skipped"] for count in counts) - failed, failed)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
