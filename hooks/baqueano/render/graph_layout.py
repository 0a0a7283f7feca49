"""Layers of nodes and the edges between them in, where each node and each bend of an edge is drawn, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

Edge = tuple[str, str]
"""Two nodes; the first stands in an earlier layer."""

_SWEEPS: Final = 12
# What passes a layer needs less room than what stands in it.
_BEND: Final = 0.3


@dataclass(frozen=True, slots=True)
class Spot:
    """`layer` counts from 0; `row` is the height of the middle, in nodes from the top."""

    layer: int
    row: float


@dataclass(frozen=True, slots=True)
class Layout:
    """`paths` has, for each edge, its ends and what it passes between them; `rows` is the height of all, in nodes."""

    nodes: Mapping[str, Spot]
    paths: Mapping[Edge, tuple[Spot, ...]]
    rows: float


def laid_out(layers: Sequence[Sequence[str]], edges: Iterable[Edge]) -> Layout:
    """Order every layer so that edges cross little, then spread it over the height of the fullest.

    Layered drawing: an edge that passes a layer bends there (Sugiyama, Tagawa and Toda 1981), and nodes go to the mean
    of their neighbours, layer by layer there and back. The same nodes and edges give the same drawing.
    """
    level = {node: number for number, layer in enumerate(layers) for node in layer}
    chains = {edge: _chain(edge, level) for edge in edges}
    filled = [list(layer) for layer in layers]
    for chain in chains.values():
        for number, bend in enumerate(chain[1:-1], start=level[chain[0]] + 1):
            filled[number].append(bend)
    _order(filled, chains.values())
    rows = max((sum(map(_weight, layer)) for layer in filled), default=0.0)
    spots = {node: spot for number, layer in enumerate(filled) for node, spot in _spread(layer, number, rows)}
    paths = {edge: tuple(spots[node] for node in chain) for edge, chain in chains.items()}
    return Layout({node: spots[node] for node in level}, paths, rows)


def _chain(edge: Edge, level: Mapping[str, int]) -> tuple[str, ...]:
    """The ends of an edge and, for each layer between them, a name that no node has."""
    start, end = edge
    return (start, *(f"{start} {end} {number}" for number in range(level[start] + 1, level[end])), end)


def _weight(node: str) -> float:
    return _BEND if " " in node else 1.0


def _order(layers: list[list[str]], chains: Iterable[tuple[str, ...]]) -> None:
    """Sort every layer in place by the means of its neighbours, there and back."""
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for chain in chains:
        for start, end in pairwise(chain):
            before.setdefault(end, []).append(start)
            after.setdefault(start, []).append(end)
    for _ in range(_SWEEPS):
        for fixed, moved in pairwise(layers):
            _sort(moved, fixed, before)
        for fixed, moved in pairwise(layers[::-1]):
            _sort(moved, fixed, after)


def _sort(moved: list[str], fixed: list[str], neighbours: Mapping[str, list[str]]) -> None:
    places = dict(_places(fixed))
    own = dict(_places(moved))

    def mean(node: str) -> float:
        beside = neighbours.get(node, ())
        return sum(places[other] for other in beside) / len(beside) if beside else own[node]

    moved.sort(key=mean)


def _places(layer: list[str]) -> Iterator[tuple[str, float]]:
    """Each node's middle, from 0 at the top to 1 at the bottom."""
    whole, above = sum(map(_weight, layer)), 0.0
    for node in layer:
        yield node, (above + _weight(node) / 2) / whole
        above += _weight(node)


def _spread(layer: list[str], number: int, rows: float) -> Iterator[tuple[str, Spot]]:
    return ((node, Spot(number, place * rows)) for node, place in _places(layer))
