"""Layers and edges in, where they are drawn out."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from baqueano.render.graph_layout import Edge, Layout, Spot, laid_out

LAYERS = (("a", "b", "c"), ("d", "e", "f"), ("g", "h"))
edges_between = st.sets(
    st.tuples(st.sampled_from("abc"), st.sampled_from("defgh"))
    | st.tuples(st.sampled_from("def"), st.sampled_from("gh"))
).map(sorted)


def crossings(layout: Layout) -> int:
    """How often two edges between the same layers change sides."""
    steps = [(one, other) for path in layout.paths.values() for one, other in pairwise(path)]
    return sum(
        first[0].layer == second[0].layer and (first[0].row - second[0].row) * (first[1].row - second[1].row) < 0
        for first, second in combinations(steps, 2)
    )


def test_a_layer_is_ordered_so_that_edges_do_not_cross() -> None:
    layout = laid_out((("a", "b", "c"), ("d", "e", "f")), [("a", "f"), ("b", "d"), ("c", "e")])

    assert crossings(layout) == 0


def test_an_edge_goes_past_what_stands_between_its_ends() -> None:
    layout = laid_out((("a",), ("d",), ("g",)), [("a", "d"), ("a", "g")])

    start, bend, end = layout.paths["a", "g"]

    assert (start, end) == (layout.nodes["a"], layout.nodes["g"])
    assert bend.layer == 1
    assert bend.row != layout.nodes["d"].row


def test_a_layer_is_spread_over_the_height_of_the_fullest() -> None:
    layout = laid_out((("a", "b", "c"), ("d",)), [("a", "d"), ("b", "d"), ("c", "d")])

    assert layout.rows == 3
    assert [layout.nodes[node].row for node in "abc"] == [0.5, 1.5, 2.5]
    assert layout.nodes["d"] == Spot(1, 1.5)


def test_nothing_has_no_height() -> None:
    assert laid_out(((), ()), []) == Layout({}, {}, 0.0)


@given(edges_between)
def test_nodes_of_a_layer_never_overlap(edges: list[Edge]) -> None:
    layout = laid_out(LAYERS, edges)

    rows = [sorted(layout.nodes[node].row for node in layer) for layer in LAYERS]

    assert all(lower - upper > 0.99 for layer in rows for upper, lower in pairwise(layer))
    assert all(0 < row < layout.rows for layer in rows for row in layer)


@given(edges_between)
def test_the_same_site_gives_the_same_drawing(edges: list[Edge]) -> None:
    assert laid_out(LAYERS, edges) == laid_out(LAYERS, list(edges))


@given(edges_between)
def test_every_edge_joins_its_ends(edges: list[Edge]) -> None:
    layout = laid_out(LAYERS, edges)

    assert {edge: (path[0], path[-1]) for edge, path in layout.paths.items()} == {
        (start, end): (layout.nodes[start], layout.nodes[end]) for start, end in edges
    }
