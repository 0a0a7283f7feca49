"""A catalogue, or one page, in, headings that a page and its translations do not share out."""

from __future__ import annotations

from collections.abc import Iterator

from baqueano.catalogue import Catalogue
from baqueano.checks.heading_alignment import heads, parents
from baqueano.checks.repairs import text_at
from baqueano.checks.site_facts import SiteFacts
from baqueano.checks.translation_twins import SECTION_LEVEL, Twins, unlike_twins
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.model.entries import Heading, Page
from baqueano.places import Place
from baqueano.rules import translation_structure as rules


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A translation has the headings of its source: the same ids and levels, in the same order."""
    if catalogue.has_conventions:
        for pair in unlike_twins(catalogue):
            yield from _missing(pair)
            yield from _extra(pair)
            yield from _paired(pair)


def check_sections(page: Page, site: SiteFacts) -> Iterator[Diagnostic]:
    """Where the sections of a source page have ids, each of them has one: translations share them."""
    if not site.has_conventions or page.language != site.default_language:
        return
    sections = [heading for heading in page.headings if heading.level == SECTION_LEVEL]
    if any(heading.has_own_id for heading in sections):
        for heading in sections:
            if not heading.has_own_id and heading.anchor:
                edits = _appended_id(page, heading, heading.anchor, is_safe=False)
                yield finding(
                    rules.SECTION_ID_MISSING, heading.place, edits=edits, text=heading.text, id=heading.anchor
                )


def _missing(pair: Twins) -> Iterator[Diagnostic]:
    """A section that is missing is one finding, without those of the headings in it."""
    alone, above = set(pair.alignment.missing), parents(pair.source_headings)
    own_by_source = {partner: number for number, partner in pair.alignment.pairs.items()}
    for number in pair.alignment.missing:
        heading = pair.source_headings[number]
        is_told = alone.intersection(heads(above, number)) or heading.anchor in pair.source.repeated
        if is_told or pair.is_behind(pair.source_headings, number):
            continue
        before = next(
            (own_by_source[earlier] for earlier in range(number - 1, -1, -1) if earlier in own_by_source), None
        )
        is_placed = before is not None and pair.is_ordered
        place = pair.own_headings[before].place if before is not None and is_placed else pair.own.place_in_body(-1)
        yield _differs(pair, place, hint="missing", original=heading)


def _extra(pair: Twins) -> Iterator[Diagnostic]:
    alone, above = set(pair.alignment.extra), parents(pair.own_headings)
    for number in pair.alignment.extra:
        heading = pair.own_headings[number]
        is_told = alone.intersection(heads(above, number)) or heading.anchor in pair.own.repeated
        if not is_told and not pair.is_behind(pair.own_headings, number):
            yield _differs(pair, heading.place, hint="extra", own=heading)


def _paired(pair: Twins) -> Iterator[Diagnostic]:
    moved, above = pair.alignment.moved, parents(pair.own_headings)
    for number, partner in sorted(pair.alignment.pairs.items()):
        own, original = pair.own_headings[number], pair.source_headings[partner]
        if pair.is_behind(pair.own_headings, number) or pair.is_behind(pair.source_headings, partner):
            continue
        if original.has_own_id and not own.has_own_id:
            yield _id_missing(pair, own, original, is_sure=number not in pair.alignment.unsure)
        elif original.has_own_id and own.anchor != original.anchor:
            if own.anchor not in pair.own.repeated:
                edits = _other_id(pair.own, own, original.anchor)
                yield _differs(pair, own.place, hint="id", own=own, original=original, edits=edits)
        elif own.level != original.level:
            yield _differs(pair, own.place, hint="level", own=own, original=original)
        elif number in moved and not any(head in moved for head in heads(above, number)):
            there = pair.source_headings[moved[number]]
            yield _differs(pair, own.place, hint="order", own=own, original=there)


def _differs(
    pair: Twins,
    place: Place,
    *,
    hint: str,
    own: Heading | None = None,
    original: Heading | None = None,
    edits: tuple[Edit, ...] = (),
) -> Diagnostic:
    there = original.place if original else Place(pair.source.path)
    return finding(
        rules.HEADINGS_DIFFER,
        place,
        hint=hint,
        edits=edits,
        own=_written(own),
        original=_written(original),
        source=f"{there.path}:{there.line}" if original else there.path,
    )


def _id_missing(pair: Twins, own: Heading, original: Heading, *, is_sure: bool) -> Diagnostic:
    edits = _appended_id(pair.own, own, original.anchor, is_safe=is_sure)
    hint = "" if is_sure else "unsure"
    place = f"{original.place.path}:{original.place.line}"
    return finding(
        rules.HEADING_ID_MISSING, own.place, hint=hint, edits=edits, text=own.text, id=original.anchor, source=place
    )


def _written(heading: Heading | None) -> str:
    """A heading as an author would write it."""
    if heading is None:
        return "—"
    anchor = f" {{#{heading.anchor}}}" if heading.has_own_id else ""
    return f"{'#' * heading.level} {heading.text}{anchor}"


def _appended_id(page: Page, heading: Heading, anchor: str, *, is_safe: bool) -> tuple[Edit, ...]:
    """Only where the line ends with the heading's words: not as HTML, after other attributes, or after "##"."""
    line = text_at(page, heading.place)
    if not line.startswith("#") or "{" in line or line.endswith("#") or not heading.place.length:
        return ()
    place = heading.place
    end = Place(place.path, place.line, place.column + place.length)
    return (Edit(end, f" {{#{anchor}}}", is_safe),)


def _other_id(page: Page, heading: Heading, anchor: str) -> tuple[Edit, ...]:
    line = text_at(page, heading.place)
    start = line.rfind(f"#{heading.anchor}")
    if start < 0:
        return ()
    place = heading.place
    return (Edit(Place(place.path, place.line, place.column + start + 1, len(heading.anchor)), anchor),)
