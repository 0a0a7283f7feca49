"""A catalogue in, ids that name more than one entry out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.entries import Entry
from baqueano.model.kinds import KIND_BY_NAME, Home
from baqueano.model.skeleton import next_id
from baqueano.rules import identifiers as rules

# A law's or a line's number is not ours to choose.
_HINTS: Final = {Home.HEADING: "slug", Home.FACT: "fact"}


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """An id names a single entry in each language."""
    for entry in catalogue.entries:
        first = catalogue.index[entry.language, entry.id]
        if first is not entry:
            yield _duplicate(entry, first, catalogue)


def _duplicate(entry: Entry, first: Entry, catalogue: Catalogue) -> Diagnostic:
    kind = KIND_BY_NAME[entry.kind]
    hint = _HINTS.get(kind.home, "")
    return finding(
        rules.DUPLICATE,
        entry.place,
        hint=hint,
        id=entry.id,
        other=f"{first.place.path}:{first.place.line}",
        free="" if hint else next_id(kind, {entry.id for entry in catalogue.entries}),
    )
