"""A site's settings in, its catalogue and everything wrong with it out."""

from __future__ import annotations

from dataclasses import dataclass

from baqueano.catalogue import Catalogue, build_catalogue
from baqueano.checks import run_checks
from baqueano.diagnostics import Diagnostic, Severity, finding
from baqueano.places import Place
from baqueano.rules import settings as rules
from baqueano.settings import SITE_FILE, Settings, SettingsError, missing_words
from baqueano.sources.discover import Discovery, discover
from baqueano.sources.facts import read_facts
from baqueano.sources.pages import markdown_renderer, read_page


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
    every = {*found.diagnostics, *problems, *missing_words(settings), *run_checks(catalogue)}
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
    )
    problems = [problem for reading in readings for problem in reading.diagnostics]
    problems += [problem for _, faults in facts for problem in faults]
    return catalogue, problems
