"""Copies of the project's own pages in, a table of what each tool costs on them out."""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import corpus
import environment
import matrix_corpus

DESCRIPTION = """\
Measure the project against its targets and against other tools, side by side in one run.

  python3 scripts/bench.py check                     100, 300 and 1,000 pages in each language
  python3 scripts/bench.py check --pages 100         one size only
  python3 scripts/bench.py check --build             `mkdocs build` at every size, not only at 100 pages
  python3 scripts/bench.py corpus --pages 300 DIR    only write that site
  python3 scripts/bench.py faults                    how many planted faults the check finds, and how exactly
  python3 scripts/bench.py matrix                    a risk matrix of 500 rows, and one table of 5,000, in each language

Each measure is a process of its own; the tools take turns; the table shows the median of the rounds.
CPU is user and system time together, which a busy computer changes less than the time on the clock.
"""
CHECK = "python3 scripts/check.py"
COLD = f"{CHECK}, first time"
WARM = f"{CHECK}, nothing changed"
EDITED = f"{CHECK}, one page changed"
RUMDL = "rumdl check"
BUILD = "mkdocs build (our check included)"
MATRIX_CHECKS = "the checks of the matrix alone"
MATRIX_READING = "reading its pages, first time"
ALWAYS_BUILT = 100
MATRIX_ROWS = 500
LONG_TABLE_ROWS = 5000
MATRIX_KEY = f"docs/es/{matrix_corpus.MATRIX}"
BYTES_PER_MB = 1_000_000


class Cost(NamedTuple):
    """What one process took: seconds of CPU, seconds on the clock, the most memory at once in MB."""

    cpu: float
    wall: float
    peak: float


class Target(NamedTuple):
    """A promise: at this number of pages (or rows) per language, `tool` takes at most `most` of a `measure` of Cost."""

    size: int
    tool: str
    measure: str
    most: float
    unit: str


TARGETS = (
    Target(100, COLD, "cpu", 3, "s of CPU"),
    Target(100, EDITED, "cpu", 0.5, "s of CPU"),
    Target(1000, COLD, "cpu", 30, "s of CPU"),
    Target(1000, EDITED, "cpu", 2, "s of CPU"),
    Target(1000, COLD, "peak", 400, "MB"),
    Target(1000, EDITED, "peak", 400, "MB"),
)

MATRIX_TARGETS = (Target(MATRIX_ROWS, MATRIX_CHECKS, "cpu", 1, "s of CPU"),)


class NotMeasurableError(RuntimeError):
    """A tool that did not do its work: its time says nothing."""


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    environment.enter(tests=True)
    if options.action == "faults":
        return _score_faults()
    if options.action not in ("check", "matrix"):
        print(_prepared(options))
        return 0
    if not hasattr(os, "wait4"):
        print("Only Linux and macOS say how much a process took: measure there.", file=sys.stderr)
        return 2
    try:
        _measure(options)
    except NotMeasurableError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _prepared(options: argparse.Namespace) -> str:
    """What a measure begins with, done in a process of its own."""
    if options.action == "corpus":
        return str(corpus.write_site(options.folder, pages=options.pages))
    if options.action == "matrix-corpus":
        return str(_write_matrix(options.folder, rows=options.rows, tables=options.tables))
    return json.dumps(_cost_of_parts(options.folder))


def _measure(options: argparse.Namespace) -> None:
    if options.action == "matrix":
        _measure_matrix(MATRIX_ROWS, rounds=options.rounds, tables=matrix_corpus.TABLES)
        _measure_matrix(LONG_TABLE_ROWS, rounds=1, tables=matrix_corpus.TABLES[:1])
        return
    for pages in options.pages:
        _measure_check(pages, rounds=options.rounds, with_build=options.build or pages <= ALWAYS_BUILT)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="check|faults|matrix|corpus")
    check = actions.add_parser("check", help="time of the check, of rumdl and of mkdocs build", allow_abbrev=False)
    check.add_argument("--pages", type=int, nargs="+", default=[100, 300, 1000], metavar="N", help="sizes to measure")
    check.add_argument("--rounds", type=int, default=3, metavar="N", help="how often each is measured (3)")
    check.add_argument("--build", action="store_true", help="`mkdocs build` at every size")
    actions.add_parser("faults", help="recall, precision and lines on planted faults", allow_abbrev=False)
    matrix = actions.add_parser("matrix", help="time of the check and of the build on long tables", allow_abbrev=False)
    matrix.add_argument("--rounds", type=int, default=3, metavar="N", help="how often each is measured (3)")
    # What `matrix` runs in processes of their own.
    rows = actions.add_parser("matrix-corpus", allow_abbrev=False)
    rows.add_argument("folder", type=Path, metavar="DIR")
    rows.add_argument("--rows", type=int, default=MATRIX_ROWS, metavar="N")
    rows.add_argument("--tables", nargs="+", default=matrix_corpus.TABLES, choices=matrix_corpus.TABLES)
    actions.add_parser("matrix-parts", allow_abbrev=False).add_argument("folder", type=Path, metavar="DIR")
    write = actions.add_parser("corpus", help="write a site of copies of the project's pages", allow_abbrev=False)
    write.add_argument("folder", type=Path, metavar="DIR")
    write.add_argument("--pages", type=int, default=100, metavar="N", help="pages in each language (100)")
    return parser


def _score_faults() -> int:
    # Only here: without the environment there is nothing that the tests could be run with.
    sys.path.insert(0, str(environment.ROOT / "tests"))
    from seeded.scoring import score_clean, score_faults, score_traps, table

    faults, clean, traps = score_faults(), score_clean(), score_traps()
    wrong = [*faults.misses, *(f"not planted: {found}" for each in (faults, clean, traps) for found in each.false)]
    print("".join(f"{line}\n" for line in wrong) + table(faults, clean, traps))
    return 1 if wrong else 0


def _measure_check(pages: int, *, rounds: int, with_build: bool) -> None:
    with tempfile.TemporaryDirectory(prefix="baqueano-bench-") as folder:
        site = Path(folder) / "site"
        # In a process of its own: the memory of this one counts as the least that its children ever took.
        command = [sys.executable, __file__, "corpus", "--pages", str(pages), str(site)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        costs: dict[str, list[Cost]] = {}
        for number in range(1, rounds + 1):
            for tool, cost in _round(site, number=number, with_build=with_build):
                costs.setdefault(tool, []).append(cost)
                print(f"{pages} pages, round {number} of {rounds}: {tool}: {cost.cpu:.2f} s", file=sys.stderr)
        _forget(site)
    medians = {tool: Cost(*map(statistics.median, zip(*each, strict=True))) for tool, each in costs.items()}
    print(_table(pages, medians, rounds=rounds), end="\n\n", flush=True)


def _round(site: Path, *, number: int, with_build: bool) -> Iterator[tuple[str, Cost]]:
    check = [sys.executable, str(environment.ROOT / "scripts" / "check.py"), "--site", str(site)]
    _forget(site)
    yield COLD, _cost(check)
    yield WARM, _cost(check)
    _edit(site / "docs" / "es" / "kit" / "t-01.md", number)
    yield EDITED, _cost(check)
    # Everything it knows except the length of lines, which ours does not look at.
    rumdl = [str(Path(sys.executable).with_name("rumdl")), "check", "--no-cache", "--isolated", "--silent"]
    settings = ["--config", 'global.flavor = "mkdocs"', "--disable", "MD013", str(site / "docs")]
    yield RUMDL, _cost([*rumdl, *settings], may_find=True)
    if with_build:
        yield BUILD, _cost(_build_command(site))


def _measure_matrix(rows: int, *, rounds: int, tables: Sequence[str]) -> None:
    with tempfile.TemporaryDirectory(prefix="baqueano-bench-") as folder:
        site = Path(folder) / "site"
        command = [sys.executable, __file__, "matrix-corpus", "--rows", str(rows), str(site), "--tables", *tables]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        costs: dict[str, list[Cost]] = {}
        for number in range(1, rounds + 1):
            for tool, cost in _matrix_round(site, number=number):
                costs.setdefault(tool, []).append(cost)
                print(f"{rows} rows, round {number} of {rounds}: {tool}: {cost.cpu:.2f} s", file=sys.stderr)
        _forget(site)
    medians = {tool: Cost(*map(statistics.median, zip(*each, strict=True))) for tool, each in costs.items()}
    title = f"{rows} rows in each language ({', '.join(tables)}), median of {rounds}"
    print(_tabulated(title, medians, rows, targets=MATRIX_TARGETS))
    print(
        json.dumps({"rows": rows, "tables": tables, "costs": {tool: cost._asdict() for tool, cost in medians.items()}})
    )
    print(flush=True)


def _matrix_round(site: Path, *, number: int) -> Iterator[tuple[str, Cost]]:
    check = [sys.executable, str(environment.ROOT / "scripts" / "check.py"), "--site", str(site)]
    parts = subprocess.run(
        [sys.executable, __file__, "matrix-parts", str(site)], check=True, capture_output=True, encoding="utf-8"
    )
    yield from ((tool, Cost(*cost)) for tool, cost in json.loads(parts.stdout).items())
    _forget(site)
    yield COLD, _cost(check)
    yield WARM, _cost(check)
    _edit(site / MATRIX_KEY, number)
    yield EDITED, _cost(check)
    yield BUILD, _cost(_build_command(site))


def _build_command(site: Path) -> list[str]:
    target = str(site.parent / "built")
    return [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(site / "mkdocs.yml"), "-d", target]


def _write_matrix(folder: Path, *, rows: int, tables: Sequence[str]) -> Path:
    """A matrix that is all the site has of its risks: a thousand other pages would be most of what is measured."""
    from baqueano.model.texts import FileText
    from baqueano.sources.criteria import read_criteria

    text = (environment.ROOT / "docs" / "_data" / "matrix.yml").read_text(encoding="utf-8")
    (criteria,), _ = read_criteria(FileText("docs/_data/matrix.yml", text), languages=tuple(matrix_corpus.LOCALES))
    return matrix_corpus.write_site(folder, rows=rows, criteria=criteria, with_risks=False, tables=tables)


def _cost_of_parts(site: Path) -> dict[str, Cost]:
    """What the pages with tables of the matrix, and its checks, cost in this process."""
    import datetime
    import resource

    from baqueano.checks import matrix
    from baqueano.inspection import inspect_site
    from baqueano.settings import read_settings
    from baqueano.sources.discover import SourceFile
    from baqueano.sources.pages import PageReader
    from baqueano.sources.rendering import markdown_renderer

    settings = read_settings(site)
    catalogue = inspect_site(settings, today=datetime.date.today()).catalogue
    reader = PageReader(markdown_renderer(settings.markdown)[0], tuple(each.code for each in settings.languages))
    pages = [SourceFile(page.file, page.language, page.key) for page in catalogue.pages.values() if page.tables]
    found = {}
    for name in (MATRIX_CHECKS, MATRIX_READING):
        cpu, wall = time.process_time(), time.monotonic()
        if name == MATRIX_CHECKS:
            list(matrix.check(catalogue))
        else:
            _ = [reader.read(page) for page in pages]
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        found[name] = Cost(time.process_time() - cpu, time.monotonic() - wall, _megabytes(peak))
    return found


def _forget(site: Path) -> None:
    """Make the next check the first one; in a process of its own, to keep this one small."""
    code = "import shutil, sys; from pathlib import Path; from baqueano.page_store import store_of; "
    call = "shutil.rmtree(store_of(Path(sys.argv[1])), ignore_errors=True)"
    subprocess.run([sys.executable, "-c", code + call, str(site)], check=True)


def _edit(page: Path, number: int) -> None:
    page.write_text(f"{page.read_text(encoding='utf-8')}\nLa versión {number} de esta línea.\n", encoding="utf-8")


def _cost(command: list[str], *, may_find: bool = False) -> Cost:
    """Run a tool to its end; raises NotMeasurableError when it failed, unless its findings are why."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        start = time.monotonic()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in ((0, 1) if may_find else (0,)):
            output.seek(0)
            raise NotMeasurableError(f"{output.read()[-2000:]}\n{' '.join(command)}: exit code {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, _megabytes(usage.ru_maxrss))


def _megabytes(peak: int) -> float:
    """macOS counts in bytes, Linux in 1,024 of them."""
    return peak * (1 if sys.platform == "darwin" else 1024) / BYTES_PER_MB


def _table(pages: int, costs: dict[str, Cost], *, rounds: int) -> str:
    return _tabulated(f"{pages} pages in each language, median of {rounds}", costs, pages, targets=TARGETS)


def _tabulated(title: str, costs: dict[str, Cost], size: int, *, targets: Sequence[Target]) -> str:
    width = max(map(len, costs))
    cold = costs[COLD].cpu
    lines = [
        title,
        f"{'':<{width}}  {'CPU s':>8}  {'clock s':>8}  {'peak MB':>8}  {'CPU, cold check = 1':>20}",
    ]
    for tool, cost in costs.items():
        ratio = f"{cost.cpu / cold:.3f}"
        lines.append(f"{tool:<{width}}  {cost.cpu:>8.2f}  {cost.wall:>8.2f}  {cost.peak:>8.0f}  {ratio:>20}")
    lines += [
        _verdict(target, getattr(costs[target.tool], target.measure)) for target in targets if target.size == size
    ]
    return "\n".join(lines)


def _verdict(target: Target, measured: float) -> str:
    verdict = "met" if measured <= target.most else "NOT MET"
    return f"target: {target.tool}: at most {target.most:g} {target.unit}, {measured:.2f} measured: {verdict}"


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
