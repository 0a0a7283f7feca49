"""The trace of a site in, what each risk has and what is missing, as tables and lists, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Final

from baqueano.model.criteria import Criteria
from baqueano.model.entries import Entry
from baqueano.render.frame import Frame
from baqueano.render.trace_facts import level_marks

# Material's search leaves marked elements out: a risk must not be found here before its own page.
UNSEARCHED: Final = "data-search-exclude"

_COUNTED: Final = ("indicator", "tool", "action", "module", "publication")
_RESTING: Final = ("matrix", "risk", "tool", "module", "programme")


def plural(kind: str, frame: Frame) -> str:
    """What readers call the entries of a kind."""
    words = frame.words
    names = {
        "risk": words["coverage.risks"],
        "indicator": words["coverage.indicators"],
        "tool": words["coverage.tools"],
        "action": words["coverage.actions"],
        "module": words["coverage.modules"],
        "publication": words["coverage.publications"],
    }
    return names[kind]


def coverage_table(frame: Frame, _: Criteria) -> str:
    """A row for each risk: its level, and how many entries of each kind it is joined to."""
    words = frame.words
    heads = (plural("risk", frame), words["criteria.level"], *(plural(kind, frame) for kind in _COUNTED))
    rows = (_counts(risk, frame) for risk in _entries("risk", frame))
    return _table(heads, rows)


def factor_table(frame: Frame, _: Criteria) -> str:
    """A row for each factor: the risks that cite it, or why it was not assessed."""
    heads = (frame.words["coverage.factor"], plural("risk", frame))
    waived = _waived(frame)
    return _table(heads, (_factor(factor, waived, frame) for factor in _entries("factor", frame)))


def gap_lists(frame: Frame, criteria: Criteria) -> str:
    """What leads nowhere, question by question."""
    none = f'<p class="coverage__none">{escape(frame.words["gap.none"])}</p>'
    found = (
        f"<dt>{escape(title)}</dt><dd>{_list(items) if items else none}</dd>" for title, items in _gaps(frame, criteria)
    )
    return f'<dl class="coverage" {UNSEARCHED}>\n' + "\n".join(found) + "\n</dl>"


def _gaps(frame: Frame, criteria: Criteria) -> Iterator[tuple[str, list[str]]]:
    words = frame.words
    pressing = {level.key: level.name[frame.language] for level in criteria.levels if "indicator" in level.demands}
    unwatched = words["gap.risks_without_indicator"].format(levels=", ".join(pressing.values()))
    yield words["gap.risks_without_tool"], _lacking("risk", "tool", frame)
    yield unwatched, _lacking("risk", "indicator", frame, levels=pressing)
    yield words["gap.risks_without_action"], _lacking("risk", "action", frame)
    yield words["gap.risks_without_module"], _lacking("risk", "module", frame)
    yield words["gap.indicators_without_risk"], _lacking("indicator", "risk", frame)
    yield words["gap.tools_without_module"], _lacking("tool", "module", frame)
    yield words["gap.modules_without_tool"], _lacking("module", "tool", frame)
    yield words["gap.factors_without_risk"], list(_factors_without_risk(frame))
    yield words["gap.publications_without_use"], list(_publications_without_use(frame))


def _lacking(kind: str, other: str, frame: Frame, *, levels: Mapping[str, str] | None = None) -> list[str]:
    """The entries of a kind that are joined to no `other`; of risks, those of these `levels` only where given."""
    return [
        _named(entry, frame)
        for entry in _entries(kind, frame)
        if not frame.trace.joined(entry.id, other) and (levels is None or _has_level(entry, levels, frame))
    ]


def _has_level(risk: Entry, levels: Mapping[str, str], frame: Frame) -> bool:
    return any(row.inherent.level in levels for row in frame.trace.assessments.get(risk.id, ()))


def _factors_without_risk(frame: Frame) -> Iterator[str]:
    waived = _waived(frame)
    for factor in _entries("factor", frame):
        if not frame.trace.joined(factor.id, "risk"):
            reasons = (f'<span class="trace__facts">{reason}</span>' for reason in waived.get(factor.id, ()))
            yield " ".join((_named(factor, frame), *reasons))


def _publications_without_use(frame: Frame) -> Iterator[str]:
    for publication in _entries("publication", frame):
        if not any(frame.trace.joined(publication.id, kind) for kind in _RESTING):
            yield _named(publication, frame)


def _waived(frame: Frame) -> Mapping[str, list[str]]:
    """By the ids of factors, the reason of each matrix that leaves one out."""
    found: dict[str, list[str]] = {}
    for matrix in _entries("matrix", frame):
        reasons = matrix.fields.get("waived")
        lang = f' lang="{matrix.language}"' if matrix.language != frame.language else ""
        for factor, reason in (reasons if isinstance(reasons, Mapping) else {}).items():
            told = f"<span{lang}>{escape(str(reason))}</span>"
            found.setdefault(factor, []).append(f"{frame.anchor_element(matrix)}: {told}")
    return found


def _counts(risk: Entry, frame: Frame) -> str:
    counts = (len(frame.trace.joined(risk.id, kind)) for kind in _COUNTED)
    cells = "".join(f'<td class="align-center">{_count(count)}</td>' for count in counts)
    name = f'<span class="coverage__name">{_named(risk, frame)}</span>'
    return f'<th scope="row">{name}</th><td>{level_marks(risk.id, frame) or "–"}</td>{cells}'


def _count(count: int) -> str:
    return str(count) if count else '<strong class="coverage__zero">0</strong>'


def _factor(factor: Entry, waived: Mapping[str, list[str]], frame: Frame) -> str:
    risks = [risk for risk_id in frame.trace.joined(factor.id, "risk") if (risk := frame.entry(risk_id)) is not None]
    links = ", ".join(frame.anchor_element(risk, text=escape(risk.id)) for risk in risks)
    told = links or "<br>".join(waived.get(factor.id, ())) or escape(frame.words["coverage.no_risk"])
    return f'<th scope="row">{_named(factor, frame)}</th><td>{told}</td>'


def _named(entry: Entry, frame: Frame) -> str:
    return f'<span class="badge badge--id">{escape(entry.id)}</span> {frame.anchor_element(entry)}'


def _entries(kind: str, frame: Frame) -> tuple[Entry, ...]:
    return frame.catalogue.entries_of(kind, frame.language)


def _list(items: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def _table(heads: Iterable[str], rows: Iterable[str]) -> str:
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    body = "\n".join(f"<tr>{row}</tr>" for row in rows)
    return f"<table {UNSEARCHED}>\n<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{body}\n</tbody>\n</table>"
