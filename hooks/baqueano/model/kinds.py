"""The kinds of entries a site can hold, with the ids and places they live in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final


class Home(StrEnum):
    """Where an entry is written."""

    PAGE = "page"
    ROW = "row"
    HEADING = "heading"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entry: `name` is what front matter says, `id_pattern` what its ids look like.

    `folder` is the section of docs/<language>/ its pages stand in; for facts it is the file in docs/_data/.
    """

    name: str
    home: Home
    id_pattern: str
    example: str
    folder: str

    def owns(self, entry_id: str) -> bool:
        return re.fullmatch(self.id_pattern, entry_id, re.ASCII) is not None


KINDS: Final[tuple[Kind, ...]] = (
    Kind("risk", Home.PAGE, r"R-\d{2,4}", "R-01", "matriz"),
    Kind("matrix", Home.PAGE, r"X-\d{2,4}", "X-01", "matriz"),
    Kind("indicator", Home.ROW, r"I-\d{2,4}", "I-01", "matriz"),
    Kind("action", Home.ROW, r"A-\d{2,4}", "A-01", "matriz"),
    Kind("tool", Home.PAGE, r"T-\d{2,4}", "T-01", "kit"),
    Kind("programme", Home.PAGE, r"C-\d{2,4}", "C-01", "formacion"),
    Kind("module", Home.PAGE, r"M-\d{2,4}", "M-01", "formacion"),
    Kind("publication", Home.PAGE, r"P-\d{2,4}", "P-01", "publicaciones"),
    Kind("event", Home.PAGE, r"E-\d{2,4}", "E-01", "agenda"),
    Kind("institution", Home.FACT, r"INST-\d{2,4}", "INST-01", "institutions.yml"),
    Kind("law", Home.FACT, r"(?:LEY|DEC)-\d+(?:-\d{4})?", "LEY-25871", "laws.yml"),
    Kind("contact", Home.FACT, r"TEL-\d{2,12}", "TEL-145", "contacts.yml"),
    Kind("factor", Home.FACT, r"RF\d{2}", "RF07", "factors.yml"),
    # Last: a slug is the loosest pattern.
    Kind("term", Home.HEADING, r"[a-z0-9]+(?:-[a-z0-9]+)*", "alerta-temprana", "glosario"),
)

KIND_BY_NAME: Final = {kind.name: kind for kind in KINDS}

RULE_LIST: Final = "rule"
"""What `<!-- list: … -->` calls the rules of the check, which are no entries."""

PANELS: Final = (
    "likelihood",
    "impact",
    "level-table",
    "levels",
    "choices",
    "columns",
    "heat-map",
    "worksheet",
    "coverage",
    "coverage-gaps",
    "coverage-factors",
    "trace",
)
"""What such a line puts in its place that no entry is: made from the criteria and the matrix (render.panels)."""

LISTS: Final = (*KIND_BY_NAME, RULE_LIST, *PANELS)
"""Every name a line `<!-- list: … -->` may give."""


@lru_cache(maxsize=4096)
def kind_of_id(entry_id: str) -> Kind | None:
    """The kind an id's form belongs to, or None when it has the form of none."""
    return next((kind for kind in KINDS if kind.owns(entry_id)), None)


def kinds_at(home: Home) -> tuple[Kind, ...]:
    return tuple(kind for kind in KINDS if kind.home is home)


def is_glossary(page_key: str) -> bool:
    """Whether the headings of a page are entries: its terms."""
    return any(page_key.startswith(f"{kind.folder}/") for kind in kinds_at(Home.HEADING))
