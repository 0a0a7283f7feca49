"""A page's HTML in, the same with rows of the matrix that say what they assess, and with marks for its levels, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from html import escape, unescape
from typing import Final

from baqueano.matrix.records import RiskRecord
from baqueano.matrix.tables import ids_in, read_header
from baqueano.model.criteria import ASSESSMENT, Column, Criteria
from baqueano.model.texts import folded
from baqueano.render.frame import Frame
from baqueano.render.levels import level_mark

# Rows that stand for a risk; those of other tables define entries of their own.
_BY_RISK: Final = frozenset({ASSESSMENT, "treatment"})
_TABLE: Final = re.compile(r"<table(?P<named>[^>]*)>(?P<rows>.*?)</table>", re.DOTALL)
_ROW: Final = re.compile(r"<tr(?P<named>[^>]*)>(?P<cells>.*?)</tr>", re.DOTALL)
_CELL: Final = re.compile(r"<(?P<tag>t[hd])\b(?P<named>[^>]*)>(?P<text>.*?)</(?P=tag)>", re.DOTALL)
_TAG: Final = re.compile(r"<[^>]+>")
_REFERENCE: Final = re.compile(r"""\shref=["']ref:([^"'#]+)""")


def with_matrix_rows(html: str, frame: Frame) -> str:
    """Mark the tables of the matrix, so that styles and scripts need not read cells.

    A table gets `data-matrix` (its name in model.criteria), a column of the assessment `data-column` and, where it
    holds words of a list, `data-order` (their keys, from the least). A row of the assessment gets `data-risk`,
    `data-level`, `data-likelihood`, `data-impact`, `data-stage` and one attribute for each choice
    (`data-trend="rising"`); a row of the treatment `data-risk`. References must be unresolved still: they hold the ids.
    """
    for criteria in frame.catalogue.criteria:
        html = _TABLE.sub(partial(_marked, frame=frame, criteria=criteria), html)
    return html


def stages_of(risk: str, frame: Frame) -> tuple[str, ...]:
    """The stages of the journey that a risk's own page names, as keys."""
    entry = frame.entry(risk)
    stages = entry.fields.get("route_stage") if entry else ()
    return tuple(str(stage) for stage in stages) if isinstance(stages, tuple) else ()


def _marked(found: re.Match[str], *, frame: Frame, criteria: Criteria) -> str:
    header = _ROW.search(found["rows"])
    names = tuple(_words(cell["text"]) for cell in _CELL.finditer(header["cells"])) if header else ()
    name, columns = read_header(names, criteria)
    if not name or header is None:
        return found[0]
    table = _Table(name, columns, frame, criteria, _records(frame), _marks(criteria, frame.page.language))
    before, after = found["rows"][: header.start()], found["rows"][header.end() :]
    head = table.header(header[0]) if name == ASSESSMENT else header[0]
    return f'<table data-matrix="{name}"{found["named"]}>{before}{head}{_ROW.sub(table.row, after)}</table>'


def _records(frame: Frame) -> Mapping[str, RiskRecord]:
    return {risk.id: risk for risk in frame.records.risks if risk.page == frame.page.key}


def _marks(criteria: Criteria, language: str) -> Mapping[str, str]:
    return {folded(level.name[language]): level_mark(level, language) for level in criteria.levels}


@dataclass(frozen=True, slots=True)
class _Table:
    name: str
    columns: tuple[Column | None, ...]
    frame: Frame
    criteria: Criteria
    records: Mapping[str, RiskRecord]
    marks: Mapping[str, str]

    def header(self, html: str) -> str:
        columns = iter(self.columns)

        def named(cell: re.Match[str]) -> str:
            column = next(columns)
            if column is None:
                return cell[0]
            order = _order(column, self.criteria)
            ordered = f' data-order="{escape(order)}"' if order else ""
            key = escape(column.key)
            return f'<{cell["tag"]} data-column="{key}"{ordered}{cell["named"]}>{cell["text"]}</{cell["tag"]}>'

        return _CELL.sub(named, html)

    def row(self, found: re.Match[str]) -> str:
        cells = tuple(_CELL.finditer(found["cells"]))
        by_column = tuple(zip(self.columns, cells, strict=False))
        attributes = self._attributes(by_column) if self.name in _BY_RISK else ""
        inside = found["cells"]
        # From the right, so that what comes before keeps its place.
        for column, cell in reversed(by_column):
            mark = self.marks.get(folded(_words(cell["text"]))) if column and column.form == "level" else None
            if mark:
                inside = inside[: cell.start("text")] + mark + inside[cell.end("text") :]
        return f"<tr{attributes}{found['named']}>{inside}</tr>"

    def _attributes(self, row: tuple[tuple[Column | None, re.Match[str]], ...]) -> str:
        cell = next((cell for column, cell in row if column and column.key == "id"), None)
        ids = _ids(cell["text"]) if cell else ()
        if not ids:
            return ""
        record = self.records.get(ids[0]) if self.name == ASSESSMENT else None
        said = dict(self._assessed(record)) if record else {}
        return "".join(f' data-{name}="{escape(value)}"' for name, value in {"risk": ids[0], **said}.items() if value)

    def _assessed(self, record: RiskRecord) -> Iterator[tuple[str, str]]:
        yield "level", record.inherent.level
        yield "likelihood", str(record.inherent.likelihood)
        yield "impact", str(record.inherent.impact)
        yield from record.choices.items()
        yield "stage", " ".join(stages_of(record.id, self.frame))


def _order(column: Column, criteria: Criteria) -> str:
    if column.form == "level":
        return " ".join(level.key for level in criteria.levels)
    return " ".join(criteria.choices.get(column.form, ()))


def _ids(cell: str) -> tuple[str, ...]:
    target = _REFERENCE.search(cell)
    return ids_in(target[1] if target else _words(cell))


def _words(cell: str) -> str:
    return unescape(_TAG.sub("", cell)).strip()
