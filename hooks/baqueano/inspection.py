"""A site's settings in, its catalogue and everything wrong with it out."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from baqueano.baseline import read_baseline
from baqueano.catalogue import Catalogue, Contents, build_catalogue
from baqueano.checks import run_checks
from baqueano.checks.words import check_words
from baqueano.diagnostics import Diagnostic, Severity
from baqueano.judgement import judge
from baqueano.model.entries import Entry
from baqueano.model.kinds import Home, Kind, kinds_at
from baqueano.page_readings import read_pages
from baqueano.rules import front_matter
from baqueano.rules import pages as page_rules
from baqueano.settings import Settings
from baqueano.sources.criteria import read_criteria
from baqueano.sources.discover import CRITERIA, PERMALINKS, Discovery, RecordFile, discover
from baqueano.sources.facts import read_facts
from baqueano.sources.named_files import read_named_files
from baqueano.sources.pages import PageReading
from baqueano.sources.permalinks import read_permalinks

# Files of docs/_data/ that hold no facts.
_OTHER_RECORDS: Final = (PERMALINKS, CRITERIA)


@dataclass(frozen=True, slots=True)
class Inspection:
    """One look at a whole site: what is there, what is wrong, sorted by place, and how much baseline.txt tolerates."""

    catalogue: Catalogue
    diagnostics: tuple[Diagnostic, ...]
    accepted: int

    @property
    def has_errors(self) -> bool:
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)


def inspect_site(settings: Settings, *, today: date, store: Path | None = None) -> Inspection:
    """Read and check a site, all languages in one pass; raises SettingsError when Markdown cannot be set up.

    `today` is the day facts are looked at; `store` the file that keeps what pages said the last time, None for nowhere.
    """
    with _nothing_collected():
        found = discover(settings)
        catalogue, problems = _read(found, settings, today=today, store=store)
        every = {
            *settings.diagnostics,
            *found.diagnostics,
            *problems,
            *check_words(settings),
            *run_checks(catalogue),
        }
        verdict = judge(every, catalogue, baseline=read_baseline(settings.root))
        return Inspection(catalogue, verdict.diagnostics, verdict.accepted)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Nearly all that an inspection makes is kept: looking for garbage among it takes a tenth of the time.

    What it made is not looked through afterwards either, until the next one begins.
    """
    was_enabled = gc.isenabled()
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


def _read(
    found: Discovery, settings: Settings, *, today: date, store: Path | None
) -> tuple[Catalogue, list[Diagnostic]]:
    languages = tuple(language.code for language in settings.languages)
    readings, problems = read_pages(found, settings, store=store)
    fact_files = [file for file in found.records if file.kind not in _OTHER_RECORDS]
    facts = [read_facts(file, languages=languages) for file in fact_files]
    permalinks = [read_permalinks(file, languages=languages) for file in found.records if file.kind == PERMALINKS]
    criteria = [read_criteria(file.file, languages=languages) for file in found.records if file.kind == CRITERIA]
    contents = Contents(
        pages=[reading.page for reading in readings],
        entries=[
            *(entry for reading in readings for entry in reading.entries),
            *(entry for entries, _ in facts for entry in entries),
        ],
        references=[reference for reading in readings for reference in reading.references],
        assets=found.assets,
        hidden=found.hidden,
        unread=found.unread,
        unread_kinds=found.unread_kinds | _kinds_of_lost_pages(readings) | _kinds_of_broken_files(fact_files, facts),
        permalinks=tuple(link for links, _ in permalinks for link in links),
        criteria=tuple(read for each, _ in criteria for read in each),
        records=tuple(file.file for file in found.records),
        named_files=_named_files(found, settings),
    )
    catalogue = build_catalogue(contents, settings, today=today, has_conventions=found.has_conventions)
    problems += [problem for reading in readings for problem in reading.diagnostics]
    problems += [problem for _, faults in (*facts, *permalinks, *criteria) for problem in faults]
    return catalogue, problems


def _named_files(found: Discovery, settings: Settings) -> frozenset[str]:
    if not found.has_conventions:
        return frozenset()
    return frozenset(read_named_files(settings, (*found.assets, *found.hidden)))


def _kinds_of_lost_pages(readings: list[PageReading]) -> frozenset[str]:
    """Kinds that may have entries nobody could read: what refers to them is not to blame."""
    return frozenset(
        kind.name
        for reading in readings
        for kind in kinds_at(Home.PAGE)
        if reading.page.key.startswith(f"{kind.folder}/") and _has_lost_its_id(reading, kind)
    )


def _kinds_of_broken_files(
    files: list[RecordFile], facts: list[tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]]
) -> frozenset[str]:
    """The same for facts: of a file that is no YAML no record is read."""
    return frozenset(
        file.kind
        for file, (_, problems) in zip(files, facts, strict=True)
        if any(problem.rule is front_matter.BROKEN for problem in problems)
    )


def _has_lost_its_id(reading: PageReading, kind: Kind) -> bool:
    page = reading.page
    broken = (front_matter.BROKEN, page_rules.MERGE_CONFLICT)
    is_broken = any(problem.rule in broken for problem in reading.diagnostics)
    return not page.text("id") and (is_broken or page.kind == kind.name)
