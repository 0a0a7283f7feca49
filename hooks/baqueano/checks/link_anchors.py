"""A page and an id that a link asks for in, whether the built page has it, and what is most likely meant, out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from baqueano.catalogue import Catalogue
from baqueano.checks.plugin_limits import may_have_anchor
from baqueano.checks.repairs import text_at
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.model.entries import Page
from baqueano.model.kinds import Home, is_glossary, kind_of_id
from baqueano.nearest import nearest
from baqueano.places import Place
from baqueano.rules import links as rules


@dataclass(frozen=True, slots=True)
class AnchorLink:
    """A link to a section: the page it is written on, where its address stands, and the id it asks for."""

    page: Page
    place: Place
    anchor: str


def anchor_faults(link: AnchorLink, target: Page, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A link to a section of `target` finds it there."""
    if link.anchor in catalogue.anchors(target) or may_have_anchor(target, link.anchor, catalogue):
        return
    hint, near, language = _likeliest(target, link.anchor, catalogue)
    edits = _renaming(link, near) if near else ()
    facts = {"page": target.path, "anchor": link.anchor, "near": near, "language": language}
    cause = anchor_cause(link.anchor, target) if _is_recorded(link.anchor, target, catalogue) else ""
    yield finding(rules.ANCHOR_DEAD, link.place, hint=hint, edits=edits, cause=cause, **facts)


def anchor_cause(anchor: str, page: Page) -> str:
    """What is wrong behind a section that was published and is gone: it, or the row, fact or term it belonged to."""
    kind = kind_of_id(anchor.upper())
    if kind is not None and kind.home in (Home.ROW, Home.FACT):
        return f"id:{anchor.upper()}"
    return f"id:{anchor}" if is_glossary(page.key) else f"anchor:{page.key}#{anchor}"


def _is_recorded(anchor: str, target: Page, catalogue: Catalogue) -> bool:
    return any(link.page == target.key and anchor in link.anchors for link in catalogue.permalinks)


def _renaming(link: AnchorLink, near: str) -> tuple[Edit, ...]:
    """The edit of the end of the address, where the source has it just as it reads."""
    place, length = link.place, len(link.anchor)
    if not text_at(link.page, place).endswith(f"#{link.anchor}"):
        return ()
    return (Edit(Place(place.path, place.line, place.column + place.length - length, length), near),)


def _likeliest(target: Page, anchor: str, catalogue: Catalogue) -> tuple[str, str, str]:
    """The key of a hint, the id it names, and the language it speaks of."""
    for language in catalogue.languages:
        twin = catalogue.pages.get((language.code, target.key))
        if twin is None or twin is target or anchor not in catalogue.anchors(twin):
            continue
        same = _at_the_same_position(anchor, twin, target)
        return ("position", same, language.name) if same else ("language", "", language.name)
    anchors = catalogue.anchors(target)
    same_letters = sorted(known for known in anchors if known.casefold() == anchor.casefold())
    near = same_letters[0] if same_letters else nearest(anchor, anchors)
    return ("near", near, "") if near else ("", "", "")


def _at_the_same_position(anchor: str, twin: Page, target: Page) -> str:
    """The id of the heading that stands where the twin has `anchor`; "" when the two are not built alike."""
    levels = [heading.level for heading in twin.headings]
    if levels != [heading.level for heading in target.headings]:
        return ""
    number = next((number for number, heading in enumerate(twin.headings) if heading.anchor == anchor), -1)
    return target.headings[number].anchor if number >= 0 else ""
