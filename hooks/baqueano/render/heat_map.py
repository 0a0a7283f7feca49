"""The risks of a matrix in, a table that shows where they stand by likelihood and impact out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Final

from baqueano.matrix.records import Estimate, RiskRecord
from baqueano.model.criteria import SCALE, Criteria, Level
from baqueano.render.frame import Frame
from baqueano.render.levels import level_classes, level_mark
from baqueano.render.matrix_filter import matrix_filter

# More ids than this would make one cell longer than a screen: they open with a touch.
_MOST_IDS: Final = 9


def heat_map(frame: Frame, criteria: Criteria) -> str:
    """Risks by likelihood (rows, 5 on top) and impact (columns); the legend names them and says what each level asks.

    Shows the risks of the page's own matrix, or of all where the page has none; residual values in a map of their own.
    """
    own = tuple(risk for risk in frame.records.risks if risk.page == frame.page.key)
    panel = _Panel(frame, criteria, own or frame.records.risks)
    controls = matrix_filter(own, frame, criteria)
    # The text around the panel may be in another language than its reader.
    lang = f' lang="{frame.language}"' if frame.page.language != frame.language else ""
    return f'<div class="heat"{lang}>\n{controls}{panel.inherent()}{panel.residual()}{panel.legend()}</div>'


@dataclass(frozen=True, slots=True)
class _Panel:
    frame: Frame
    criteria: Criteria
    risks: tuple[RiskRecord, ...]

    @property
    def words(self) -> Mapping[str, str]:
        return self.frame.words

    def inherent(self) -> str:
        return self._map(self.words["heat.inherent"], "", [(risk, risk.inherent) for risk in self.risks])

    def residual(self) -> str:
        """What treatment leaves; closed at first, and nothing where no table says so."""
        placed = [(risk, estimate) for risk in self.risks for estimate in risk.treatment.residual]
        if not placed:
            return ""
        others = [self._short_link(risk) for risk in self.risks if not risk.treatment.residual]
        missing = escape(self.words["heat.without_residual"])
        without = f'<p class="heat__without">{missing}: {", ".join(others)}</p>\n' if others else ""
        title = self.words["heat.residual"]
        table = self._map(title, self.words["heat.residual_note"], placed)
        return f'<details class="heat__residual">\n<summary>{escape(title)}</summary>\n{table}{without}</details>\n'

    def legend(self) -> str:
        """The most serious level first, with what it asks and the names of its risks."""
        items = "\n".join(self._legend_item(level) for level in reversed(self.criteria.levels))
        title = escape(self.words["heat.legend"])
        return f'<p class="heat__title">{title}</p>\n<ul class="heat__legend">\n{items}\n</ul>\n'

    def _map(self, title: str, note: str, placed: Iterable[tuple[RiskRecord, Estimate]]) -> str:
        cells: dict[tuple[int, int], dict[str, RiskRecord]] = {}
        for risk, estimate in placed:
            # A risk that two matrices assess alike stands in its cell once.
            cells.setdefault((estimate.likelihood, estimate.impact), {})[risk.id] = risk
        rows = "\n".join(
            f"<tr>{self._row_head(likelihood)}"
            + "".join(self._cell(title, spot, cells.get(spot, {})) for spot in _row(likelihood))
            + "</tr>"
            for likelihood in reversed(SCALE)
        )
        about = " ".join(escape(text) for text in (note, self.words["heat.axes"]) if text)
        return (
            f'<table class="heat__map">\n<caption><span class="heat__title">{escape(title)}.</span> {about}</caption>\n'
            f"<thead>\n{self._heads()}\n</thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n"
        )

    def _heads(self) -> str:
        steps = "".join(f'<th scope="col">{impact}</th>' for impact in SCALE)
        return (
            f'<tr><td></td><th scope="colgroup" colspan="{len(SCALE)}">{self._header("impact")}</th></tr>\n'
            f'<tr><th scope="col"><span class="heat__wide">{self._header("likelihood")}</span></th>{steps}</tr>'
        )

    def _row_head(self, likelihood: int) -> str:
        name = escape(self.criteria.likelihood[likelihood].name[self.frame.language])
        return f'<th scope="row">{likelihood} <span class="heat__wide">{name}</span></th>'

    def _cell(self, title: str, spot: tuple[int, int], risks: Mapping[str, RiskRecord]) -> str:
        likelihood, impact = spot
        level = self.criteria.level_of(likelihood, impact)
        links = [self._listed(risk, self._short_link) for risk in risks.values()]
        position = escape(self.words["heat.position"].format(likelihood=likelihood, impact=impact))
        head = (
            f'<p class="heat__head"><span class="aloud">{position}:</span> '
            f'<span class="level__icon" aria-hidden="true">{escape(level.icon)}</span> '
            f'<span class="heat__level">{escape(level.name[self.frame.language])}</span> '
            f'<span class="aloud">– {escape(self.words["heat.risks"])}:</span> '
            f'<span class="heat__count{"" if links else " aloud"}">{len(links)}</span></p>'
        )
        classes = f"heat__cell {level_classes(level)}{'' if links else ' heat__cell--empty'}"
        return f'<td class="{classes}" data-name="{escape(title)} · {position}">{head}{self._ids(links)}</td>'

    def _ids(self, links: list[str]) -> str:
        if not links:
            return ""
        listed = f'<ul class="heat__risks">{"".join(links)}</ul>'
        if len(links) <= _MOST_IDS:
            return listed
        return f'<details class="heat__many"><summary>{escape(self.words["heat.ids"])}</summary>{listed}</details>'

    def _legend_item(self, level: Level) -> str:
        names = [self._listed(risk, self._full_link) for risk in self.risks if risk.inherent.level == level.key]
        count = f'{escape(self.words["heat.risks"])}: <span class="heat__count">{len(names)}</span>'
        risks = f'<details class="heat__names"><summary>{count}</summary><ul>{"".join(names)}</ul></details>'
        return (
            f"<li>{level_mark(level, self.frame.language)} {escape(level.action[self.frame.language])}"
            f"{risks if names else f' <span>{count}</span>'}</li>"
        )

    def _listed(self, risk: RiskRecord, link: Callable[[RiskRecord], str]) -> str:
        return f'<li data-risk="{escape(risk.id)}">{link(risk)}</li>'

    def _short_link(self, risk: RiskRecord) -> str:
        """The id to the eye, its name as well to the ear."""
        name = f'<span class="aloud"{self._lang(risk)}>{escape(risk.name)}</span>'
        return self._link(risk, f"{escape(risk.id)} {name}")

    def _full_link(self, risk: RiskRecord) -> str:
        return self._link(risk, f"{escape(risk.id)} <span{self._lang(risk)}>{escape(risk.name)}</span>")

    def _link(self, risk: RiskRecord, text: str) -> str:
        entry = self.frame.entry(risk.id)
        return self.frame.anchor_element(entry, text=text) if entry else text

    def _lang(self, risk: RiskRecord) -> str:
        """A matrix without translation names its risks in its own language."""
        page = self.frame.catalogue.page(self.frame.language, risk.page)
        return f' lang="{page.language}"' if page and page.language != self.frame.language else ""

    def _header(self, key: str) -> str:
        headers = (column.header[self.frame.language] for column in self.criteria.columns if column.key == key)
        return escape(next(headers, ""))


def _row(likelihood: int) -> tuple[tuple[int, int], ...]:
    return tuple((likelihood, impact) for impact in SCALE)
