"""The trace of a site in, its picture as SVG and the same as a table out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Final

from baqueano.model.criteria import Criteria, Level
from baqueano.model.entries import Entry
from baqueano.render.coverage import UNSEARCHED, plural
from baqueano.render.frame import Frame
from baqueano.render.graph_layout import Edge, Layout, Spot, laid_out
from baqueano.render.levels import light_shade

_LAYERS: Final = ("indicator", "risk", "tool", "module", "publication")
"""From what announces a risk to what all rests on: a risk stands between its signs and what lowers it."""
_LEADS: Final[Mapping[str, tuple[str, ...]]] = {
    "risk": ("indicator", "tool", "module", "publication"),
    "tool": ("module", "publication"),
    "module": ("publication",),
}
"""Every relation between the layers, once."""

_WIDTH: Final = 104
_HEIGHT: Final = 44
_ROW: Final = 52
_GAP: Final = 52
_TOP: Final = 32
_STRIP: Final = 14
_BASELINES: Final = {1: (27,), 2: (18, 35)}
"""Of as many lines of text as a box has."""
_PATTERNS: Final = {
    "dots": "M4 5h.01M10 12h.01M4 19h.01M10 26h.01M4 33h.01M10 40h.01",
    "lines": "M1 12L13 4M1 21L13 13M1 30L13 22M1 39L13 31",
    "grid": "M4.5 2V42M9.5 2V42M1 7H13M1 17H13M1 27H13M1 37H13",
}
"""In a strip of 14 by 44."""


def trace_graph(frame: Frame, criteria: Criteria) -> str:
    """Every relation between signs, risks, tools, modules and publications, drawn and told; "" where there is none."""
    entries = {entry.id: entry for kind in _LAYERS for entry in frame.catalogue.entries_of(kind, frame.language)}
    edges = dict.fromkeys(edge for entry in entries.values() for edge in _edges(entry, frame))
    if not edges:
        return ""
    layers = [[entry.id for entry in entries.values() if entry.kind == kind] for kind in _LAYERS]
    layout = laid_out(layers, edges)
    label, told = escape(frame.words["graph.label"]), escape(frame.words["graph.told"])
    picture = "\n".join(_picture(layout, entries, frame, criteria))
    return (
        f'<div class="graph" role="region" tabindex="0" aria-label="{label}" {UNSEARCHED}>\n{picture}\n</div>\n'
        f'<details class="graph__told" {UNSEARCHED}><summary>{told}</summary>\n{trace_table(frame)}\n</details>'
    )


def trace_table(frame: Frame) -> str:
    """The same in words: a row for every entry that leads to others, a column for each kind it leads to."""
    heads = (frame.words["graph.from"], *(plural(kind, frame) for kind in _LEADS["risk"]))
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    rows = (_row(entry, frame) for kind in _LEADS for entry in frame.catalogue.entries_of(kind, frame.language))
    body = "\n".join(row for row in rows if row)
    return f"<table>\n<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _row(entry: Entry, frame: Frame) -> str:
    cells = [_followers(entry, kind, frame) for kind in _LEADS["risk"]]
    if not any(cells):
        return ""
    links = (", ".join(frame.anchor_element(other, text=escape(other.id)) for other in cell) for cell in cells)
    told = "".join(f"<td>{cell or '–'}</td>" for cell in links)
    return f'<tr><th scope="row">{escape(entry.id)} {frame.anchor_element(entry)}</th>{told}</tr>'


def _followers(entry: Entry, kind: str, frame: Frame) -> list[Entry]:
    ids = frame.trace.joined(entry.id, kind) if kind in _LEADS.get(entry.kind, ()) else ()
    return [other for other_id in ids if (other := frame.entry(other_id)) is not None]


def _edges(entry: Entry, frame: Frame) -> Iterator[Edge]:
    """From left to right."""
    for kind in _LEADS.get(entry.kind, ()):
        is_before = _LAYERS.index(kind) < _LAYERS.index(entry.kind)
        for other in frame.trace.joined(entry.id, kind):
            yield (other, entry.id) if is_before else (entry.id, other)


def _picture(layout: Layout, entries: Mapping[str, Entry], frame: Frame, criteria: Criteria) -> Iterator[str]:
    """Every node stands with the edges that are its own, so that they can be told from the others."""
    width = len(_LAYERS) * _WIDTH + (len(_LAYERS) - 1) * _GAP
    height = round(_TOP + layout.rows * _ROW)
    yield (
        f'<svg class="graph__picture" role="group" aria-label="{escape(frame.words["graph.label"])}" '
        f'width="{width + 2}" height="{height}" viewBox="-1 0 {width + 2} {height}" font-size="13" fill="currentColor">'
    )
    for number, kind in enumerate(_LAYERS):
        middle = number * (_WIDTH + _GAP) + _WIDTH // 2
        text = escape(plural(kind, frame))
        yield f'<text class="graph__heading" x="{middle}" y="16" text-anchor="middle" font-weight="bold">{text}</text>'
    own = dict.fromkeys(entries, "")
    for edge, path in layout.paths.items():
        own[_owner(edge, entries)] += _line(path)
    for entry in entries.values():
        node = _node(entry, layout.nodes[entry.id], frame, criteria)
        yield f'<g class="graph__group">{own[entry.id]}{node}</g>'
    yield "</svg>"


def _owner(edge: Edge, entries: Mapping[str, Entry]) -> str:
    """A risk owns all its edges, a tool those to modules and publications, a module those to publications."""
    return edge[1] if entries[edge[0]].kind == "indicator" else edge[0]


def _line(path: tuple[Spot, ...]) -> str:
    """A curve through the gaps between layers, straight where it passes one."""
    start, *others = path
    x, y = _left(start) + _WIDTH, _middle(start)
    drawn = [f"M{x} {y}"]
    for spot in others:
        left, half = _left(spot), _left(spot) - _GAP // 2
        drawn.append(f"C{half} {y} {half} {_middle(spot)} {left} {_middle(spot)}")
        y = _middle(spot)
        if spot != path[-1]:
            drawn.append(f"H{left + _WIDTH}")
    return f'<path class="graph__edge" d="{"".join(drawn)}" fill="none" stroke="currentColor" stroke-opacity=".55"/>'


def _node(entry: Entry, spot: Spot, frame: Frame, criteria: Criteria) -> str:
    held = {row.inherent.level for row in frame.trace.assessments.get(entry.id, ())}
    levels = [level for level in reversed(criteria.levels) if level.key in held][:1]
    lang = f' lang="{entry.language}"' if entry.language != frame.language else ""
    href = escape(frame.link_to(frame.catalogue.address(entry, frame.language)))
    title = escape(" ".join((entry.id, entry.title)))
    lines = (escape(entry.id), *(_level_line(level, frame.language) for level in levels))
    middle = (_WIDTH + (_STRIP if levels else 0)) // 2
    texts = "".join(
        f'<text x="{middle}" y="{y}" text-anchor="middle">{line}</text>'
        for y, line in zip(_BASELINES[len(lines)], lines, strict=True)
    )
    return (
        f'<a class="graph__node" href="{href}" transform="translate({_left(spot)} {_middle(spot) - _HEIGHT // 2})">'
        f"<title{lang}>{title}</title>"
        f'<rect class="graph__box" width="{_WIDTH}" height="{_HEIGHT}" rx="4" fill="none" stroke="currentColor"/>'
        f"{''.join(map(_strip, levels))}{texts}</a>"
    )


def _level_line(level: Level, language: str) -> str:
    icon = f'<tspan class="level__icon" aria-hidden="true">{escape(level.icon)}</tspan>'
    return f"{icon} {escape(level.name[language])}"


def _strip(level: Level) -> str:
    """The colour and the pattern of a level; readers whose screen is dark get both from the style sheet."""
    shade = light_shade(level)
    pattern = _PATTERNS.get(level.pattern, "")
    ink = (
        f'<path class="graph__ink" d="{pattern}" fill="none" stroke="{shade.ink}" stroke-width="2" '
        'stroke-linecap="round"/>'
    )
    ground = f'<rect class="graph__level" width="{_STRIP}" height="{_HEIGHT}" rx="4" fill="{shade.color}"/>'
    return f'<g class="level--{level.key}">{ground}{ink if pattern else ""}</g>'


def _left(spot: Spot) -> int:
    return spot.layer * (_WIDTH + _GAP)


def _middle(spot: Spot) -> int:
    return round(_TOP + spot.row * _ROW)
