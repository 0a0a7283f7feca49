"""The risks a matrix assesses and the factors it waives in, factors that are neither, or both, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks.translation_twins import twins
from baqueano.diagnostics import Diagnostic, finding
from baqueano.matrix.tables import Matrix
from baqueano.matrix.words import words_of
from baqueano.model.criteria import ASSESSMENT
from baqueano.model.entries import Page
from baqueano.model.texts import folded
from baqueano.places import Place
from baqueano.rules import matrix_contents as rules

_MATRIX: Final = "matrix"
_WAIVED: Final = "waived"


def check(matrix: Matrix, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Each factor the criteria name is cited by a risk of the matrix or waived with a reason (domain: 2.4, rule 11)."""
    for page in catalogue.pages.values():
        is_source = page.language == catalogue.default_language
        if page.kind == _MATRIX and is_source and _is_legible(page) and matrix.named(page, ASSESSMENT):
            yield from _uncovered(page, matrix, catalogue)
    for source, own in twins(catalogue):
        if _MATRIX in (source.kind, own.kind) and _is_legible(source) and _is_legible(own):
            yield from _differences(source, own, catalogue)


def _is_legible(page: Page) -> bool:
    """Whether a key that is written could also be read."""
    return bool(page.fields) and (_WAIVED in page.fields or _WAIVED not in page.field_places)


def _uncovered(page: Page, matrix: Matrix, catalogue: Catalogue) -> Iterator[Diagnostic]:
    cited, waived = _cited(page, matrix, catalogue), _waived(page)
    for factor in waived:
        if factor in cited:
            yield finding(rules.FACTOR_WAIVED, _place(page, factor), id=factor, risk=cited[factor])
    # A risk whose page cannot be read may cite any.
    for factor in () if "risk" in catalogue.unread_kinds else matrix.criteria.factors:
        if factor not in cited and factor not in waived:
            entry = catalogue.entry(page.language, factor)
            yield finding(rules.FACTOR_MISSING, _place(page), id=factor, title=entry.title if entry else "—")


def _cited(page: Page, matrix: Matrix, catalogue: Catalogue) -> Mapping[str, str]:
    """The factors that the risks of a matrix cite, each with the first risk that does."""
    by_name = {folded(entry.title): entry for entry in catalogue.entries if entry.kind == "risk"}
    found: dict[str, str] = {}
    for table in matrix.named(page, ASSESSMENT):
        for row in table.rows:
            # A row with a wrong id is told so, and is known by its name.
            name = folded(words_of(row.cells["risk"].text)) if "risk" in row.cells else ""
            entry = catalogue.entry(page.language, row.id) or by_name.get(name)
            factors = entry.fields.get("framework") if entry else ()
            for factor in factors if isinstance(factors, tuple) else ():
                found.setdefault(factor, entry.id if entry else "")
    return found


def _waived(page: Page) -> Mapping[str, object]:
    value = page.fields.get(_WAIVED)
    return value if isinstance(value, Mapping) else {}


def _differences(source: Page, own: Page, catalogue: Catalogue) -> Iterator[Diagnostic]:
    wanted, written = _waived(source), _waived(own)
    for factor in wanted:
        # One that the source misspells is told there.
        if factor not in written and catalogue.entry(source.language, factor) is not None:
            yield finding(rules.WAIVED_DIFFERS, _place(own), hint="missing", id=factor, path=source.path)
    for factor in written:
        if factor not in wanted:
            yield finding(rules.WAIVED_DIFFERS, _place(own, factor), hint="extra", id=factor, path=source.path)


def _place(page: Page, factor: str = "") -> Place:
    """Where a factor is waived; without one, the key, or else the page's id."""
    key = next((key for key in (_WAIVED, "id") if key in page.field_places), "")
    place = page.field_places.get(key, Place(page.path))
    return page.field_places.get(f"{_WAIVED}.{factor}.name", place)
