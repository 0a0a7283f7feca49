"""The criteria of a site in, a level table that contradicts itself out."""

from __future__ import annotations

from collections.abc import Iterator

from baqueano.catalogue import Catalogue
from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.criteria import SCALE, Criteria
from baqueano.places import Place
from baqueano.rules import criteria as rules


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """More likelihood or impact never gives a lower level, and none lies below the floor (domain: 2.4, rule 5)."""
    for criteria in catalogue.criteria:
        for likelihood in SCALE:
            for impact in SCALE:
                yield from _lower_than_before(criteria, likelihood, impact)
        yield from _below_floor(criteria)


def _lower_than_before(criteria: Criteria, likelihood: int, impact: int) -> Iterator[Diagnostic]:
    """One finding a cell: against the cell of one impact less, else of one likelihood less."""
    level = criteria.level_of(likelihood, impact)
    for before in ((likelihood, impact - 1), (likelihood - 1, impact)):
        if min(before) not in SCALE:
            continue
        other = criteria.level_of(*before)
        if criteria.rank(other.key) > criteria.rank(level.key):
            yield finding(
                rules.NOT_MONOTONE,
                _cell(criteria, likelihood, impact),
                likelihood=str(likelihood),
                impact=str(impact),
                level=level.key,
                before=other.key,
            )
            return


def _below_floor(criteria: Criteria) -> Iterator[Diagnostic]:
    floor = criteria.floor
    for likelihood in SCALE:
        level = criteria.level_of(likelihood, floor.impact)
        if criteria.rank(level.key) < criteria.rank(floor.level):
            yield finding(
                rules.FLOOR_BROKEN,
                _cell(criteria, likelihood, floor.impact),
                likelihood=str(likelihood),
                impact=str(floor.impact),
                level=level.key,
                floor=floor.level,
            )


def _cell(criteria: Criteria, likelihood: int, impact: int) -> Place:
    return criteria.places[f"table.{likelihood}.{impact - 1}"]
