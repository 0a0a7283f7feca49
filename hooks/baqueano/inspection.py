"""A site's settings in, its catalogue and everything wrong with it out."""

from __future__ import annotations

from dataclasses import dataclass

from baqueano.catalogue import Catalogue, build_catalogue
from baqueano.checks import run_checks
from baqueano.checks.words import check_words
from baqueano.diagnostics import Diagnostic, Severity, finding
from baqueano.model.entries import Entry
from baqueano.model.kinds import Home, Kind, kinds_at
from baqueano.places import Place
from baqueano.rules import front_matter
from baqueano.rules import settings as rules
from baqueano.settings import SITE_FILE, Settings, SettingsError
from baqueano.sources.discover import Discovery, discover
from baqueano.sources.facts import read_facts
from baqueano.sources.pages import PageReading, markdown_renderer, read_page


@dataclass(frozen=True, slots=True)
class Inspection:
    """One look at a whole site: what is there and, sorted by place, what is wrong."""

    catalogue: Catalogue
    diagnostics: tuple[Diagnostic, ...]

    @property
    def has_errors(self) -> bool:
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)


def inspect_site(settings: Settings) -> Inspection:
    """Read and check a site, all languages in one pass; raises SettingsError when Markdown cannot be set up."""
    found = discover(settings)
    catalogue, problems = _read(found, settings)
    every = {*found.diagnostics, *problems, *check_words(settings), *run_checks(catalogue)}
    return Inspection(catalogue, tuple(sorted(every, key=Diagnostic.sort_key)))


def _read(found: Discovery, settings: Settings) -> tuple[Catalogue, list[Diagnostic]]:
    languages = tuple(language.code for language in settings.languages)
    try:
        render = markdown_renderer(settings.markdown)
    except (ImportError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise SettingsError(
            finding(rules.SETTINGS_BROKEN, Place(SITE_FILE), hint="extension", reason=str(error))
        ) from error
    readings = [read_page(file, render=render, languages=languages) for file in found.pages]
    facts = [read_facts(file, languages=languages) for file in found.records]
    catalogue = build_catalogue(
        docs=settings.docs,
        languages=settings.languages,
        pages=(reading.page for reading in readings),
        entries=[
            *(entry for reading in readings for entry in reading.entries),
            *(entry for entries, _ in facts for entry in entries),
        ],
        references=(reference for reading in readings for reference in reading.references),
        assets=found.assets,
        unread=found.unread,
        unread_kinds=found.unread_kinds | _unread_kinds(readings, facts, found),
    )
    problems = [problem for reading in readings for problem in reading.diagnostics]
    problems += [problem for _, faults in facts for problem in faults]
    return catalogue, problems


def _unread_kinds(
    readings: list[PageReading], facts: list[tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]], found: Discovery
) -> frozenset[str]:
    """Kinds that may have entries nobody could read: what refers to them is not to blame."""
    pages = {
        kind.name
        for reading in readings
        for kind in kinds_at(Home.PAGE)
        if reading.page.key.startswith(f"{kind.folder}/") and _has_lost_its_id(reading, kind)
    }
    records = {
        file.kind
        for file, (_, problems) in zip(found.records, facts, strict=True)
        if any(problem.rule is front_matter.BROKEN for problem in problems)
    }
    return frozenset(pages | records)


def _has_lost_its_id(reading: PageReading, kind: Kind) -> bool:
    page = reading.page
    is_broken = any(problem.rule is front_matter.BROKEN for problem in reading.diagnostics)
    return not page.text("id") and (is_broken or page.kind == kind.name)
