"""Sites with planted faults in, how many of them the check finds, and how exactly, out."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from seeded.clean import Files
from seeded.planting import Batch, Expected, Planted, all_faults, all_traps, batches, line_of

from baqueano.diagnostics import Diagnostic
from baqueano.inspection import inspect_site
from baqueano.reports import headline
from baqueano.settings import read_settings

TODAY = date(2026, 11, 24)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one expected finding: `line` is where it had to be, `found` where it was, 0 for nowhere."""

    planted: Planted
    expected: Expected
    line: int
    found: int

    @property
    def miss(self) -> str:
        """The fault in one line, for people; empty when it was found where it is."""
        if self.found == self.line:
            return ""
        verdict = f"found on line {self.found}" if self.found else "not found"
        rule, path = self.expected.rule, self.expected.path
        return f"{self.planted.family}: {self.planted.name}: {verdict}, expected {rule} {path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Score:
    """All outcomes, and the findings that nobody planted."""

    outcomes: tuple[Outcome, ...]
    false: tuple[str, ...]

    @property
    def misses(self) -> tuple[str, ...]:
        return tuple(outcome.miss for outcome in self.outcomes if outcome.miss)


def score_faults() -> Score:
    return _score(batches(all_faults()))


def score_traps() -> Score:
    return _score(batches(all_traps()))


def score_clean() -> Score:
    return _score([Batch()])


def table(faults: Score, clean: Score, traps: Score) -> str:
    """Recall, precision and lines by family, in columns."""
    families = sorted({outcome.planted.family for outcome in faults.outcomes})
    rows = [_row(family, [each for each in faults.outcomes if each.planted.family == family]) for family in families]
    found = sum(outcome.found > 0 for outcome in faults.outcomes)
    precision = found / (found + len(faults.false)) if found else 0
    return "\n".join(
        [
            f"{'family':<14}{'planted':>9}{'found':>7}{'line exact':>12}",
            *rows,
            _row("all", faults.outcomes),
            f"precision {precision:.1%}: {len(faults.false)} findings that nobody planted",
            f"clean twin: {len(clean.false)} findings; {len(all_traps())} traps: {len(traps.false)} findings",
        ]
    )


def _row(name: str, outcomes: Iterable[Outcome]) -> str:
    each = list(outcomes)
    found = sum(outcome.found > 0 for outcome in each)
    exact = sum(outcome.found == outcome.line for outcome in each)
    return f"{name:<14}{len(each):>9}{found:>7}{exact:>12}"


def _score(sites: list[Batch]) -> Score:
    outcomes: list[Outcome] = []
    false: list[str] = []
    for site in sites:
        files = site.files()
        left = _findings(files)
        for planted in site.planted:
            for expected in planted.expected:
                line = line_of(expected, files)
                found = _nearest(left, expected, line)
                outcomes.append(Outcome(planted, expected, line, found.place.line if found else 0))
                left = [finding for finding in left if finding is not found]
        false += [f"{headline(finding, 'en')} → {finding.hint('en')}" for finding in left]
    return Score(tuple(outcomes), tuple(false))


def _nearest(findings: list[Diagnostic], expected: Expected, line: int) -> Diagnostic | None:
    """The finding of the expected rule and file that is nearest to the line."""
    wanted = (expected.path, expected.rule)
    fitting = [finding for finding in findings if (finding.place.path, finding.rule.name) == wanted]
    return min(fitting, key=lambda finding: abs(finding.place.line - line), default=None)


def _findings(files: Files) -> list[Diagnostic]:
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return list(inspect_site(read_settings(Path(folder)), today=TODAY).diagnostics)
