"""The catalogue and the rows of the matrix in, what leads from each entry to others, and back, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from baqueano.catalogue import Catalogue
from baqueano.matrix.records import ActionRecord, IndicatorRecord, Records, RiskRecord

Pair = tuple[str, str]
"""Two ids, as a relation joins them."""
Recorded = TypeVar("Recorded", RiskRecord, IndicatorRecord, ActionRecord)

_CITING: Final = ("risk", "matrix", "tool", "module", "programme")


@dataclass(frozen=True, slots=True)
class Relation:
    """What joins entries of two kinds; no two relations join the same kinds."""

    start: str
    end: str
    pairs: Callable[[Catalogue, Records], Iterable[Pair]]


@dataclass(frozen=True, slots=True)
class Trace:
    """Who is joined to whom, from both ends, and the rows of the matrix by their ids.

    `links` has the ids, sorted, of all entries of a kind that an entry is joined to: {("R-01", "tool"): ("T-01",)}.
    A risk has one row for each matrix that assesses it; of two other rows with one id the first counts.
    """

    links: Mapping[tuple[str, str], tuple[str, ...]]
    assessments: Mapping[str, tuple[RiskRecord, ...]]
    indicators: Mapping[str, IndicatorRecord]
    actions: Mapping[str, ActionRecord]

    def joined(self, entry_id: str, kind: str) -> tuple[str, ...]:
        """The ids of a kind that an entry is joined to."""
        return self.links.get((entry_id, kind), ())

    def reached(self, entry_id: str, by: str, kind: str) -> tuple[str, ...]:
        """The ids of a kind that are joined to those of kind `by` that an entry is joined to, sorted."""
        found = {other for middle in self.joined(entry_id, by) for other in self.joined(middle, kind)}
        return tuple(sorted(found))


def trace_of(catalogue: Catalogue, records: Records) -> Trace:
    """Follow every relation, for the readers the records are for; ids that name no entry of their kind are left out."""
    joined: dict[tuple[str, str], set[str]] = {}
    for relation in RELATIONS:
        for start, end in relation.pairs(catalogue, records):
            if _is_a(relation.start, start, catalogue, records) and _is_a(relation.end, end, catalogue, records):
                joined.setdefault((start, relation.end), set()).add(end)
                joined.setdefault((end, relation.start), set()).add(start)
    return Trace(
        links={ends: tuple(sorted(ids)) for ends, ids in joined.items()},
        assessments=_by_id(records.risks),
        indicators={entry_id: rows[0] for entry_id, rows in _by_id(records.indicators).items()},
        actions={entry_id: rows[0] for entry_id, rows in _by_id(records.actions).items()},
    )


def _is_a(kind: str, entry_id: str, catalogue: Catalogue, records: Records) -> bool:
    entry = catalogue.entry(records.language, entry_id)
    return entry is not None and entry.kind == kind


def _by_id(rows: Iterable[Recorded]) -> dict[str, tuple[Recorded, ...]]:
    grouped: dict[str, list[Recorded]] = {}
    for row in rows:
        grouped.setdefault(row.id, []).append(row)
    return {entry_id: tuple(found) for entry_id, found in grouped.items()}


def _named(kind: str, field: str) -> Callable[[Catalogue, Records], Iterator[Pair]]:
    """Entries of a kind with each id their front matter names under `field`."""

    def pairs(catalogue: Catalogue, records: Records) -> Iterator[Pair]:
        for entry in catalogue.entries_of(kind, records.language):
            value = entry.fields.get(field, ())
            named = (value,) if isinstance(value, str) else value
            yield from ((entry.id, other) for other in (named if isinstance(named, tuple) else ()))

    return pairs


def _turned(pairs: Callable[[Catalogue, Records], Iterable[Pair]]) -> Callable[[Catalogue, Records], Iterator[Pair]]:
    return lambda catalogue, records: ((end, start) for start, end in pairs(catalogue, records))


def _cited(kind: str) -> Callable[[Catalogue, Records], Iterator[Pair]]:
    """Pages of a kind with each publication they refer to."""

    def pairs(catalogue: Catalogue, records: Records) -> Iterator[Pair]:
        for publication in catalogue.entries_of("publication", records.language):
            for page in catalogue.mentions(publication.id, records.language):
                if page.kind == kind:
                    yield page.text("id"), publication.id

    return pairs


def _watched(_: Catalogue, records: Records) -> Iterator[Pair]:
    return ((risk.id, indicator) for risk in records.risks for indicator in risk.treatment.indicators)


def _lowered(catalogue: Catalogue, records: Records) -> Iterator[Pair]:
    """The treatment table says so, or the tool itself."""
    yield from ((risk.id, tool) for risk in records.risks for tool in risk.treatment.tools)
    yield from _turned(_named("tool", "risks"))(catalogue, records)


def _answered(_: Catalogue, records: Records) -> Iterator[Pair]:
    return ((risk, action.id) for action in records.actions for risk in action.risks)


def _held(catalogue: Catalogue, records: Records) -> Iterator[Pair]:
    """The module says so, or the programme."""
    yield from _named("module", "programme")(catalogue, records)
    yield from _turned(_named("programme", "modules"))(catalogue, records)


RELATIONS: Final[tuple[Relation, ...]] = (
    Relation("risk", "factor", _named("risk", "framework")),
    Relation("risk", "indicator", _watched),
    Relation("risk", "tool", _lowered),
    Relation("risk", "action", _answered),
    Relation("risk", "module", _turned(_named("module", "risks"))),
    Relation("tool", "module", _turned(_named("module", "tools"))),
    Relation("module", "programme", _held),
    *(Relation(kind, "publication", _cited(kind)) for kind in _CITING),
)
"""What joins what; `Trace` has each from both ends."""
