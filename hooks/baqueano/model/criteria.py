"""How a risk is assessed: columns, scales, levels, and the table that gives the level."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from baqueano.places import Place

ByLanguage = Mapping[str, str]
"""A text in each language of the site: {"es": …}."""

SCALE: Final = range(1, 6)
"""Likelihood and impact go from 1 to 5 (domain: 2.3 Scales and thresholds)."""

ASSESSMENT: Final = "assessment"
TREATMENT: Final = "treatment"
TABLES: Final = (ASSESSMENT, TREATMENT, "indicators", "actions")
"""The tables that hold the matrix."""

FORMS: Final = ("id", "text", "scale", "level", "number", "date", "risk", "indicator", "tool", "institution")
"""What a cell may hold; any other form is the name of a list of choices."""

DEMANDS: Final = ("tool", "indicator", "lead", "deadline", "trigger")
"""What a level may demand of a risk."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the matrix: in which `tables` it stands, what its cells hold, and what its header says."""

    key: str
    tables: tuple[str, ...]
    form: str
    is_required: bool
    header: ByLanguage


@dataclass(frozen=True, slots=True)
class LikelihoodStep:
    """What was seen when likelihood has this value."""

    name: ByLanguage
    signs: ByLanguage


@dataclass(frozen=True, slots=True)
class ImpactStep:
    """How grave the harm is at this value, how many it reaches, and whether it can be put right."""

    gravity: ByLanguage
    scope: ByLanguage
    remedy: ByLanguage


@dataclass(frozen=True, slots=True)
class Level:
    """A level of risk: never told by its `color` alone; `demands` is what a risk of this level must have."""

    key: str
    name: ByLanguage
    color: str
    pattern: str
    icon: str
    action: ByLanguage
    demands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Floor:
    """With this impact a risk is never below this level, however unlikely it is."""

    impact: int
    level: str


@dataclass(frozen=True, slots=True)
class Criteria:
    """All of docs/_data/matrix.yml.

    `by_header` are the columns by what a header may say in any language, folded; `levels` stand from the least serious;
    `meanings` says what the words of a list of choices mean, where that needs saying;
    `table` is {likelihood: levels by impact}; `factors` are those that every matrix covers or waives; `places` are
    those of the parts ("table.3", "levels.high", "floor").
    """

    columns: tuple[Column, ...]
    by_header: Mapping[str, Column]
    choices: Mapping[str, Mapping[str, ByLanguage]]
    meanings: Mapping[str, Mapping[str, ByLanguage]]
    likelihood: Mapping[int, LikelihoodStep]
    impact: Mapping[int, ImpactStep]
    levels: tuple[Level, ...]
    table: Mapping[int, tuple[str, ...]]
    floor: Floor
    factors: tuple[str, ...]
    places: Mapping[str, Place]

    def level_of(self, likelihood: int, impact: int) -> Level:
        """Look a level up; raises KeyError for values outside the scale."""
        key = self.table[likelihood][impact - 1] if impact in SCALE else ""
        return next(level for level in self.levels if level.key == key)

    def rank(self, key: str) -> int:
        """How serious a level is: 0 for the least."""
        return next(number for number, level in enumerate(self.levels) if level.key == key)

    def columns_of(self, table: str) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if table in column.tables)
