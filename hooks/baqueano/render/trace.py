"""An entry's page in, the questions its trace answers, each with links to the entries that are the answer, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Final

from baqueano.model.entries import Entry
from baqueano.render.frame import Frame
from baqueano.render.trace_facts import (
    action_facts,
    assessment_facts,
    level_marks,
    threshold_facts,
    treatment_facts,
)


@dataclass(frozen=True, slots=True)
class Step:
    """Where the trace leads: the key of the page, and the link with what is known of the entry, as HTML."""

    page: str
    html: str


@dataclass(frozen=True, slots=True)
class TracePart:
    """A question with its answers; `note` says what there is none of, where that matters."""

    name: str
    title: str
    steps: tuple[Step, ...]
    note: str = ""


def trace_parts(entry: Entry, frame: Frame) -> tuple[TracePart, ...]:
    """What lies before and after an entry, for kinds that have a trace; a question without an answer is left out."""
    parts = _PARTS.get(entry.kind, _of_nothing)(entry.id, frame)
    return tuple(part for part in parts if part.steps or part.note)


def traced_pages(parts: Iterable[TracePart]) -> frozenset[str]:
    """The keys of the pages the trace leads to."""
    return frozenset(step.page for part in parts for step in part.steps)


def _of_risk(risk: str, frame: Frame) -> Iterator[TracePart]:
    words, joined = frame.words, frame.trace.joined
    yield TracePart("assessed", words["trace.assessed"], tuple(_assessments(risk, frame)))
    signs = tuple(_indicators(joined(risk, "indicator"), frame))
    yield TracePart("signs", words["trace.signs"], signs, "" if signs else words["trace.no_indicator"])
    answers = (*_plain(joined(risk, "tool"), frame), *_actions(joined(risk, "action"), frame))
    no_tool = "" if joined(risk, "tool") else words["trace.no_tool"]
    yield TracePart("lowered", words["trace.lowered"], answers, no_tool)
    yield TracePart("learned", words["trace.learned"], tuple(_modules(joined(risk, "module"), frame)))
    yield _rests((*joined(risk, "publication"), *joined(risk, "factor")), frame)


def _of_tool(tool: str, frame: Frame) -> Iterator[TracePart]:
    words, joined = frame.words, frame.trace.joined
    yield TracePart("risks", words["trace.risks_lowered"], tuple(_risks(joined(tool, "risk"), frame)))
    modules = tuple(_modules(joined(tool, "module"), frame))
    yield TracePart("learned", words["trace.tool_learned"], modules, "" if modules else words["trace.no_module"])
    yield _rests(joined(tool, "publication"), frame)


def _of_module(module: str, frame: Frame) -> Iterator[TracePart]:
    words, joined = frame.words, frame.trace.joined
    yield TracePart("risks", words["trace.risks_taught"], tuple(_risks(joined(module, "risk"), frame)))
    yield TracePart("tools", words["trace.tools_taught"], tuple(_plain(joined(module, "tool"), frame)))
    yield TracePart("programme", words["trace.programme"], tuple(_plain(joined(module, "programme"), frame)))
    yield _rests(joined(module, "publication"), frame)


def _of_programme(programme: str, frame: Frame) -> Iterator[TracePart]:
    """Its risks and tools are those of its modules."""
    words, trace = frame.words, frame.trace
    yield TracePart("modules", words["trace.modules"], tuple(_plain(trace.joined(programme, "module"), frame)))
    risks = _risks(trace.reached(programme, "module", "risk"), frame)
    yield TracePart("risks", words["trace.risks_taught"], tuple(risks))
    tools = _plain(trace.reached(programme, "module", "tool"), frame)
    yield TracePart("tools", words["trace.tools_taught"], tuple(tools))
    yield _rests(trace.joined(programme, "publication"), frame)


def _of_publication(publication: str, frame: Frame) -> Iterator[TracePart]:
    joined = frame.trace.joined
    resting = (
        *_plain(joined(publication, "matrix"), frame),
        *_risks(joined(publication, "risk"), frame),
        *(step for kind in ("tool", "module", "programme") for step in _plain(joined(publication, kind), frame)),
    )
    yield TracePart("resting", frame.words["trace.resting"], resting)


def _of_matrix(matrix: str, frame: Frame) -> Iterator[TracePart]:
    yield _rests(frame.trace.joined(matrix, "publication"), frame)


def _of_nothing(_: str, __: Frame) -> Iterator[TracePart]:
    yield from ()


_PARTS: Final[Mapping[str, Callable[[str, Frame], Iterator[TracePart]]]] = {
    "risk": _of_risk,
    "tool": _of_tool,
    "module": _of_module,
    "programme": _of_programme,
    "publication": _of_publication,
    "matrix": _of_matrix,
}


def _rests(ids: Iterable[str], frame: Frame) -> TracePart:
    return TracePart("rests", frame.words["trace.rests"], tuple(_plain(ids, frame)))


def _assessments(risk: str, frame: Frame) -> Iterator[Step]:
    for criteria in frame.catalogue.criteria:
        for row in frame.trace.assessments.get(risk, ()):
            facts = (assessment_facts(row, frame, criteria), treatment_facts(row, frame, criteria))
            yield Step(row.page, _page_link(row.page, frame) + "".join(_line(" · ".join(group)) for group in facts))


def _indicators(ids: Iterable[str], frame: Frame) -> Iterator[Step]:
    for entry in _entries(ids, frame):
        row = frame.trace.indicators.get(entry.id)
        facts = (threshold_facts(row, frame, criteria) for criteria in frame.catalogue.criteria if row is not None)
        yield _step(entry, frame, _line(" · ".join(fact for group in facts for fact in group)))


def _actions(ids: Iterable[str], frame: Frame) -> Iterator[Step]:
    for entry in _entries(ids, frame):
        row = frame.trace.actions.get(entry.id)
        facts = (action_facts(row, frame, criteria) for criteria in frame.catalogue.criteria if row is not None)
        yield _step(entry, frame, _line(" · ".join(fact for group in facts for fact in group)))


def _modules(ids: Iterable[str], frame: Frame) -> Iterator[Step]:
    """A module is for someone: that says who learns."""
    for entry in _entries(ids, frame):
        yield _step(entry, frame, _line(escape(str(entry.fields.get("audience", ""))), lang=_foreign(entry, frame)))


def _risks(ids: Iterable[str], frame: Frame) -> Iterator[Step]:
    return (_step(entry, frame, level_marks(entry.id, frame)) for entry in _entries(ids, frame))


def _plain(ids: Iterable[str], frame: Frame) -> Iterator[Step]:
    return (_step(entry, frame) for entry in _entries(ids, frame))


def _entries(ids: Iterable[str], frame: Frame) -> Iterator[Entry]:
    return (entry for entry_id in ids if (entry := frame.entry(entry_id)) is not None)


def _step(entry: Entry, frame: Frame, more: str = "") -> Step:
    badge = f'<span class="badge badge--id">{escape(entry.id)}</span>'
    html = " ".join(part for part in (badge, frame.anchor_element(entry), more) if part)
    return Step(frame.catalogue.page_key(entry), html)


def _page_link(key: str, frame: Frame) -> str:
    """To a page that may be no entry: any page may hold a matrix."""
    page = frame.catalogue.page(frame.language, key)
    assert page is not None, "a row stands on a page"
    href = escape(frame.link_to(frame.catalogue.page_address(frame.language, key)))
    lang = f' lang="{page.language}"' if page.language != frame.language else ""
    return f'<a href="{href}"{lang}>{escape(page.text("title") or key)}</a>'


def _foreign(entry: Entry, frame: Frame) -> str:
    return entry.language if entry.language != frame.language else ""


def _line(html: str, *, lang: str = "") -> str:
    """Facts on a line of their own below the link; "" for none."""
    marked = f' lang="{lang}"' if lang else ""
    return f'<span class="trace__facts"{marked}>{html}</span>' if html else ""
