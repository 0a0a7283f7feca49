"""Every fault Baqueano names, family by family, in the order of the reports."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule
from baqueano.rules import editions, files, front_matter, identifiers, links, references, settings, translations

RULES: Final[tuple[Rule, ...]] = (
    *settings.RULES,
    *files.RULES,
    *front_matter.RULES,
    *identifiers.RULES,
    *references.RULES,
    *links.RULES,
    *translations.RULES,
    *editions.RULES,
)
