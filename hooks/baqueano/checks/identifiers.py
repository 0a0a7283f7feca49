"""A catalogue in, ids that name more than one entry out."""

from __future__ import annotations

from collections.abc import Iterator

from baqueano.catalogue import Catalogue
from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.entries import Entry
from baqueano.model.kinds import KIND_BY_NAME, Home
from baqueano.rules import identifiers as rules


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """An id names a single entry in each language."""
    for entry in catalogue.entries:
        first = catalogue.index[entry.language, entry.id]
        if first is not entry:
            yield _duplicate(entry, first, catalogue)


def _duplicate(entry: Entry, first: Entry, catalogue: Catalogue) -> Diagnostic:
    is_slug = KIND_BY_NAME[entry.kind].home is Home.HEADING
    return finding(
        rules.DUPLICATE,
        entry.place,
        hint="slug" if is_slug else "",
        id=entry.id,
        other=f"{first.place.path}:{first.place.line}",
        free="" if is_slug else _next_free(entry.id, catalogue),
    )


def _next_free(entry_id: str, catalogue: Catalogue) -> str:
    prefix, _, number = entry_id.rpartition("-")
    taken = {entry.id for entry in catalogue.entries}
    candidates = (f"{prefix}-{count:0{len(number)}d}" for count in range(1, len(taken) + 2))
    return next(candidate for candidate in candidates if candidate not in taken)
