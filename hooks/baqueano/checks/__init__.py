"""A catalogue in, everything wrong with it out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks import identifiers, links, references, translations
from baqueano.diagnostics import Diagnostic

Check = Callable[[Catalogue], Iterator[Diagnostic]]

CHECKS: Final[tuple[Check, ...]] = (
    identifiers.check,
    references.check,
    references.check_lists,
    links.check,
    translations.check,
)


def run_checks(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Run every check; none stops at its first finding."""
    for check in CHECKS:
        yield from check(catalogue)
