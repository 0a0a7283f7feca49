"""A catalogue in, translations with fewer or more tables, pictures or admonitions than their source out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks.translation_twins import SECTION_LEVEL, Twins, unlike_twins
from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.freshness import INTRO
from baqueano.places import Place
from baqueano.rules import translation_structure as rules

# How an author writes each feature.
_MARKS: Final = {"table": "| … |", "image": "![…](…)", "admonition": "!!! …"}


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Each section of a translation has as many tables, pictures and admonitions as that of its source."""
    if catalogue.has_conventions:
        for pair in unlike_twins(catalogue):
            if pair.source.features != pair.own.features:
                yield from _features(pair)


def _features(pair: Twins) -> Iterator[Diagnostic]:
    """Sections whose headings do not agree are not counted: their text has moved into others."""
    counted = Counter((feature.section, feature.kind) for feature in pair.source.features)
    own_counted = Counter((feature.section, feature.kind) for feature in pair.own.features)
    if not counted and not own_counted:
        return
    for own, original in _comparable_sections(pair):
        place = pair.own_headings[own].place if own is not None else Place(pair.own.path)
        here = pair.own_headings[own].anchor if own is not None else ""
        there = pair.source_headings[original].anchor if original is not None else ""
        for kind, mark in _MARKS.items():
            numbers = own_counted[here, kind], counted[there, kind]
            if numbers[0] != numbers[1]:
                yield finding(
                    rules.STRUCTURE_DIFFERS,
                    place,
                    hint=kind,
                    mark=mark,
                    own=str(numbers[0]),
                    original=str(numbers[1]),
                    source=pair.source.path,
                )


def _comparable_sections(pair: Twins) -> Iterator[tuple[int | None, int | None]]:
    """Level-2 headings that belong together, None for the text before the first, that did not change since."""
    own = [number for number, heading in enumerate(pair.own_headings) if heading.level == SECTION_LEVEL]
    source = [number for number, heading in enumerate(pair.source_headings) if heading.level == SECTION_LEVEL]
    together = {number: pair.alignment.pairs[number] for number in own if pair.alignment.pairs.get(number) in source}
    # The text under a heading without partner would be counted with the section before it.
    spoilt_own = _before_strangers(own, set(together))
    spoilt_source = _before_strangers(source, set(together.values()))
    stale = pair.staleness.sections
    if None not in spoilt_own | spoilt_source and INTRO not in stale:
        yield None, None
    for number, partner in together.items():
        is_spoilt = number in spoilt_own or partner in spoilt_source
        if not is_spoilt and pair.section(pair.source_headings, partner) not in stale:
            yield number, partner


def _before_strangers(sections: list[int], known: set[int]) -> set[int | None]:
    spoilt: set[int | None] = set()
    before: int | None = None
    for number in sections:
        if number not in known:
            spoilt.add(before)
        else:
            before = number
    return spoilt
