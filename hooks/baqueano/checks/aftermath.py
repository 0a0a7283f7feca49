"""Findings in, those without what another finding has brought about out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.diagnostics import Diagnostic
from baqueano.places import Place
from baqueano.rules import pages as page_rules
from baqueano.rules import references as reference_rules
from baqueano.rules import text as text_rules
from baqueano.rules.matrix_contents import ROW_UNKNOWN

# What the marks of a conflict, and the text that stands there twice, do to a whole page.
_ABOUT_THE_PAGE: Final = frozenset(
    {"front-matter-broken", "front-matter-missing", "key-missing", "anchor-duplicate", "page-two-titles"}
    | {"heading-jump"}
)
# What they do to the comparison with its translations.
_ABOUT_THE_TWINS: Final = frozenset(
    {"translation-stale", "translation-unmarked", "translation-headings-differ", "translation-structure-differs"}
    | {"heading-id-missing", "section-id-missing"}
)
_REFERENCES: Final = frozenset({reference_rules.UNKNOWN, reference_rules.RETIRED})
_HIDDEN: Final = frozenset({text_rules.BIDI, text_rules.INVISIBLE, text_rules.CONTROL})


def without_aftermath(found: Iterable[Diagnostic], catalogue: Catalogue) -> list[Diagnostic]:
    """Whoever mends the cause sees the rest the next time, if there still is any."""
    return _apart_from_rows(_apart_from_hidden(_apart_from_conflicts(list(found), catalogue)))


def _apart_from_conflicts(found: list[Diagnostic], catalogue: Catalogue) -> list[Diagnostic]:
    """What stands in a merge conflict, and what it makes of its page and of the comparison with the page's twins."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for item in found:
        if item.rule is page_rules.MERGE_CONFLICT:
            last = max((place.line for place in item.also), default=item.place.line)
            spans.setdefault(item.place.path, []).append((item.place.line, last))
    if not spans:
        return found
    keys = {page.path: page.key for page in catalogue.pages.values()}
    torn = {keys[path] for path in spans if path in keys}
    return [item for item in found if not _is_torn(item, spans, is_twin=keys.get(item.place.path) in torn)]


def _is_torn(item: Diagnostic, spans: dict[str, list[tuple[int, int]]], *, is_twin: bool) -> bool:
    if item.rule is page_rules.MERGE_CONFLICT:
        return False
    own = spans.get(item.place.path, [])
    is_inside = any(first <= item.place.line <= last for first, last in own)
    is_about_page = bool(own) and item.rule.name in _ABOUT_THE_PAGE
    return is_inside or is_about_page or (is_twin and item.rule.name in _ABOUT_THE_TWINS)


def _apart_from_hidden(found: list[Diagnostic]) -> list[Diagnostic]:
    """An address or an id that has a character nobody sees leads nowhere because of that character."""
    hidden: dict[tuple[str, int], list[Place]] = {}
    for item in found:
        if item.rule in _HIDDEN:
            places = [item.place, *(edit.place for edit in item.edits)]
            hidden.setdefault((item.place.path, item.place.line), []).extend(places)
    if not hidden:
        return found
    return [item for item in found if item.rule in _HIDDEN or not _holds_any(item.place, hidden)]


def _holds_any(place: Place, hidden: dict[tuple[str, int], list[Place]]) -> bool:
    spots = hidden.get((place.path, place.line), ())
    return any(place.column <= spot.column < place.column + place.length for spot in spots)


def _apart_from_rows(found: list[Diagnostic]) -> list[Diagnostic]:
    """A reference in a row of the matrix that leads nowhere is told with its row."""
    rows = {(item.place.path, item.place.line): item.place for item in found if item.rule is ROW_UNKNOWN}
    if not rows:
        return found
    return [item for item in found if item.rule not in _REFERENCES or not _is_within(item.place, rows)]


def _is_within(place: Place, cells: Mapping[tuple[str, int], Place]) -> bool:
    cell = cells.get((place.path, place.line))
    return cell is not None and cell.column <= place.column < cell.column + cell.length
