"""Findings as the checks yield them in, findings as people are told them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from baqueano.baseline import BASELINE_FILE, apply_baseline
from baqueano.catalogue import Catalogue
from baqueano.checks.aftermath import without_aftermath
from baqueano.diagnostics import Diagnostic, Rule, Severity, finding
from baqueano.model.entries import Acceptance
from baqueano.model.texts import FileText
from baqueano.nearest import nearest
from baqueano.rules import RULES, acceptance, settings
from baqueano.settings import OFF, SITE_FILE
from baqueano.sources.acceptances import find_acceptances

# Of findings with one cause, the one that says most stands for all.
_SPOKESMEN: Final = (
    "text-control",
    "id-malformed",
    "id-duplicate",
    "id-differs",
    "permalink-gone",
    "translation-orphan",
    "nav-page-missing",
)
# Alone these prove no common cause: two pages may lead to the same address by two mistakes.
_SYMPTOMS: Final = frozenset(
    {"reference-unknown", "matrix-row-unknown", "link-page-dead", "link-anchor-dead", "asset-missing"}
)
# What says that something was accepted cannot be accepted itself.
_NEVER_ACCEPTED: Final = frozenset({acceptance.BROKEN.name, acceptance.UNUSED.name, settings.SETTINGS_BROKEN.name})


@dataclass(frozen=True, slots=True)
class Verdict:
    """The findings, sorted by place, and how many more are tolerated by the baseline."""

    diagnostics: tuple[Diagnostic, ...]
    accepted: int


def judge(found: Iterable[Diagnostic], catalogue: Catalogue, *, baseline: str) -> Verdict:
    """Give each finding its severity, take out what was accepted with a reason, fold what has one cause."""
    weighed = sorted(_weighed(found, catalogue), key=Diagnostic.sort_key)
    open_ones = _without_accepted(weighed, _acceptances(catalogue))
    folded = _folded(without_aftermath(open_ones, catalogue))
    kept, accepted = apply_baseline(tuple(folded), baseline, path=BASELINE_FILE)
    return Verdict(tuple(sorted(kept, key=Diagnostic.sort_key)), accepted)


def _weighed(found: Iterable[Diagnostic], catalogue: Catalogue) -> Iterator[Diagnostic]:
    severities = catalogue.settings.severities
    for item in found:
        wanted = severities.get(item.rule.name)
        if wanted is None or item.rule.name in _NEVER_ACCEPTED:
            yield item
        elif wanted != OFF:
            yield replace(item, severity=Severity(wanted))


def _acceptances(catalogue: Catalogue) -> list[Acceptance]:
    site_file = FileText(SITE_FILE, catalogue.settings.site_text)
    of_pages = [found for page in catalogue.pages.values() for found in page.acceptances]
    return of_pages + [
        found for file in (*catalogue.records, site_file) for found in find_acceptances(file, body_start=len(file.text))
    ]


def _without_accepted(found: list[Diagnostic], acceptances: list[Acceptance]) -> list[Diagnostic]:
    by_file: dict[str, list[Acceptance]] = {}
    for item in acceptances:
        by_file.setdefault(item.place.path, []).append(item)
    used: set[tuple[Acceptance, str]] = set()
    kept = []
    for diagnostic in found:
        name = diagnostic.rule.name
        accepting = [item for item in by_file.get(diagnostic.place.path, ()) if _accepts(item, diagnostic)]
        used.update((item, name) for item in accepting)
        if not accepting:
            kept.append(diagnostic)
    kept.extend(problem for item in acceptances for problem in _faults_of(item, used))
    return kept


def _accepts(item: Acceptance, diagnostic: Diagnostic) -> bool:
    name = diagnostic.rule.name
    return name in item.rules and item.first <= diagnostic.place.line <= item.last and name not in _NEVER_ACCEPTED


def _faults_of(item: Acceptance, used: set[tuple[Acceptance, str]]) -> Iterator[Diagnostic]:
    if not item.rules:
        yield finding(acceptance.BROKEN, item.place, hint="reason", rule=item.written or "?")
    for name in item.rules:
        if all(rule.name != name for rule in RULES):
            near = nearest(name, [rule.name for rule in RULES])
            yield finding(acceptance.BROKEN, item.place, hint="near" if near else "unknown", rule=name, near=near)
        elif (item, name) not in used:
            yield finding(acceptance.UNUSED, item.place, rule=name)


def _folded(found: list[Diagnostic]) -> list[Diagnostic]:
    """A page that was removed is one finding with its places, not one for every link to it."""
    by_cause: dict[str, list[Diagnostic]] = {}
    for item in found:
        if item.cause:
            by_cause.setdefault(item.cause, []).append(item)
    alone = [item for item in found if not item.cause]
    for group in by_cause.values():
        is_proven = any(item.rule.name not in _SYMPTOMS for item in group)
        alone += [_spoken_for(group)] if is_proven else group
    return alone


def _spoken_for(group: list[Diagnostic]) -> Diagnostic:
    ranked = sorted(group, key=lambda item: (not item.is_error, _rank(item.rule), item.sort_key()))
    first = ranked[0]
    places = sorted({item.place for item in group} - {first.place})
    return replace(first, also=tuple(places))


def _rank(rule: Rule) -> int:
    return _SPOKESMEN.index(rule.name) if rule.name in _SPOKESMEN else len(_SPOKESMEN)
