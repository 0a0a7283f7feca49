"""The name of a panel in, what it shows of the criteria and the matrix as HTML out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from baqueano.model.criteria import Criteria
from baqueano.render.coverage import coverage_table, factor_table, gap_lists
from baqueano.render.criteria_tables import (
    choices_tables,
    columns_tables,
    impact_table,
    level_table,
    levels_table,
    likelihood_table,
)
from baqueano.render.frame import Frame
from baqueano.render.heat_map import heat_map
from baqueano.render.trace_graph import trace_graph
from baqueano.render.worksheet import worksheet

_PANELS: Final[Mapping[str, Callable[[Frame, Criteria], str]]] = {
    "likelihood": likelihood_table,
    "impact": impact_table,
    "level-table": level_table,
    "levels": levels_table,
    "choices": choices_tables,
    "columns": columns_tables,
    "heat-map": heat_map,
    "worksheet": worksheet,
    "coverage": coverage_table,
    "coverage-gaps": gap_lists,
    "coverage-factors": factor_table,
    "trace": trace_graph,
}
"""One for each name in model.kinds.PANELS."""


def panel(name: str, frame: Frame) -> str:
    """A panel in a box of its own; "" where the site has no criteria, or they cannot be read (criteria-broken)."""
    html = "".join(_PANELS[name](frame, criteria) for criteria in frame.catalogue.criteria)
    return f'<div class="panel panel--{name}">\n{html}\n</div>' if html else ""
