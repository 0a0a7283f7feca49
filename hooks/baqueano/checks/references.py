"""A catalogue in, references to entries that are not there, or not the right ones, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks.link_anchors import AnchorLink, anchor_faults
from baqueano.checks.source_spots import word_at
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.model.entries import Entry, Permalink, Reference
from baqueano.model.fields import fields_of
from baqueano.model.kinds import KIND_BY_NAME, LISTS, Home, Kind, kind_of_id
from baqueano.model.texts import folded
from baqueano.nearest import nearest
from baqueano.places import Place
from baqueano.rules import references as rules

_NO_SIGN: Final = re.compile(r"[\W_]+")
_ZEROS: Final = re.compile(r"(?<![0-9])0+(?=[0-9])")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every reference names an entry that exists, can be reached, and is of the kind that is asked for."""
    known = KnownIds(catalogue)
    for reference in catalogue.references:
        entry = catalogue.entry(reference.language, reference.target)
        if entry is None:
            yield from _absent(reference, known)
        elif not catalogue.page_key(entry):
            # A site that lists nothing anywhere prints such names as text: it has chosen to.
            if catalogue.hosts:
                yield finding(rules.NO_PAGE, reference.place, id=entry.id, kind=entry.kind)
        elif reference.anchor:
            yield from _dead_anchor(reference, entry, catalogue)
        elif reference.field:
            yield from _wrong_kind(reference, entry, catalogue)


def check_lists(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A line <!-- list: … --> names a kind that exists, or the rules."""
    for page in catalogue.pages.values():
        for name, place in page.lists:
            if name not in LISTS:
                near = nearest(name, LISTS)
                known = ", ".join(LISTS)
                yield finding(rules.LIST_UNKNOWN, place, hint="near" if near else "", kind=name, near=near, known=known)


class KnownIds:
    """What is known of every id: looked up for the first fault only, for a clean site has none."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.tombstones = {link.id: link for link in catalogue.permalinks if link.is_retired and link.id}
        self._kinds: dict[str, str] = {}
        self._pages: dict[str, str] = {}
        self._nearest: dict[tuple[str, str], str] = {}

    @property
    def kinds(self) -> dict[str, str]:
        """The kind of every id of any language."""
        self._kinds = self._kinds or {entry.id: entry.kind for entry in self.catalogue.entries}
        return self._kinds

    def may_be_unread(self, target: str) -> bool:
        """Its page or file could not be read, or some page and another language has it: that is what must be mended."""
        kind = kind_of_id(target)
        if kind is not None and kind.name in self.catalogue.unread_kinds:
            return True
        return bool(self.catalogue.unread) and target in self.kinds

    def cause(self, target: str) -> str:
        """What is wrong behind a reference that leads nowhere: a page that is gone, or else the id."""
        key = self._page_of(target)
        is_gone = key and (self.catalogue.default_language, key) not in self.catalogue.pages
        return f"page:{key}" if is_gone else f"id:{target}"

    def likeliest(self, target: str, wanted: Kind | None) -> str:
        """The id most likely meant, "" for none: an R is hardly ever meant to be a T."""
        where = (target, wanted.name if wanted else "")
        if where not in self._nearest:
            self._nearest[where] = self._look_for(target, wanted)
        return self._nearest[where]

    def _page_of(self, target: str) -> str:
        """The page an id had in another language or in an earlier edition, else the one it would have by its name."""
        if not self._pages:
            self._pages = {link.id: link.page for link in self.catalogue.permalinks if link.id}
            self._pages |= {entry.id: entry.page for entry in self.catalogue.entries if not entry.anchor}
        kind = kind_of_id(target)
        named = f"{kind.folder}/{target.lower()}.md" if kind and kind.home is Home.PAGE else ""
        return self._pages.get(target) or named

    def _look_for(self, target: str, wanted: Kind | None) -> str:
        plain = _plain(target)
        same = [entry_id for entry_id in self.kinds if plain and _plain(entry_id) == plain]
        if same:
            return same[0]
        of_kind = [entry_id for entry_id, name in self.kinds.items() if wanted and name == wanted.name]
        found = nearest(target, of_kind)
        return found or ("" if _is_word(wanted) else nearest(target, self.kinds))


def _absent(reference: Reference, known: KnownIds) -> Iterator[Diagnostic]:
    tombstone = known.tombstones.get(reference.target)
    if tombstone is not None:
        yield _retired(reference, tombstone, known)
    elif not known.may_be_unread(reference.target):
        yield _unknown(reference, known)


def _unknown(reference: Reference, known: KnownIds) -> Diagnostic:
    wanted = _wanted(reference, known.catalogue) or kind_of_id(reference.target)
    near = known.likeliest(reference.target, wanted)
    entry = known.catalogue.entry(reference.language, near) if near else None
    cause = known.cause(reference.target)
    if entry is None:
        hint = "term" if _is_word(wanted) else ""
        return finding(rules.UNKNOWN, reference.place, hint=hint, cause=cause, id=reference.target)
    edits = _replacing(reference, entry.id, known.catalogue)
    facts = {"id": reference.target, "near": entry.id, "title": entry.title}
    return finding(rules.UNKNOWN, reference.place, hint="near", cause=cause, edits=edits, **facts)


def _retired(reference: Reference, tombstone: Permalink, known: KnownIds) -> Diagnostic:
    entry = known.catalogue.entry(reference.language, replacement_of(tombstone, known.tombstones))
    if entry is None:
        return finding(rules.RETIRED, reference.place, id=reference.target, date=str(tombstone.retired))
    return finding(
        rules.RETIRED,
        reference.place,
        hint="replaced",
        edits=_replacing(reference, entry.id, known.catalogue),
        id=reference.target,
        date=str(tombstone.retired),
        near=entry.id,
        title=entry.title,
    )


def replacement_of(tombstone: Permalink, tombstones: dict[str, Permalink]) -> str:
    """The id that took the place of a withdrawn page in the end; the id a loop comes back to when there is none."""
    passed = {tombstone.id}
    found = tombstone.replaced_by
    while found in tombstones and found not in passed:
        passed.add(found)
        found = tombstones[found].replaced_by
    return found


def _wrong_kind(reference: Reference, entry: Entry, catalogue: Catalogue) -> Iterator[Diagnostic]:
    wanted = _wanted(reference, catalogue)
    if wanted is None or wanted.name == entry.kind:
        return
    page = catalogue.pages[reference.language, reference.page]
    right = next((name for name, field in fields_of(page.kind).items() if field.allowed == (entry.kind,)), "")
    yield finding(
        rules.KIND_WRONG,
        reference.place,
        hint="field" if right else "",
        key=reference.field,
        id=entry.id,
        kind=entry.kind,
        wanted=wanted.name,
        right=right,
        example=wanted.example,
    )


def _wanted(reference: Reference, catalogue: Catalogue) -> Kind | None:
    """The kind a front-matter key asks for; None for a link in the text."""
    if not reference.field:
        return None
    page = catalogue.pages[reference.language, reference.page]
    # Of two files for one address, the other may be the page, and of another kind: that is said (page-name-wrong).
    field = fields_of(page.kind).get(reference.field)
    return KIND_BY_NAME[field.allowed[0]] if field and field.allowed else None


def _replacing(reference: Reference, right: str, catalogue: Catalogue) -> tuple[Edit, ...]:
    page = catalogue.pages[reference.language, reference.page]
    place: Place | None = word_at(page, reference.place, reference.target) if reference.place.length else None
    return (Edit(place, right),) if place else ()


def _plain(entry_id: str) -> str:
    """An id without what people mistype: case, accents, leading zeros, the sign between its parts."""
    return _NO_SIGN.sub("", _ZEROS.sub("", folded(entry_id)))


def _is_word(kind: Kind | None) -> bool:
    return kind is not None and kind.home is Home.HEADING


def _dead_anchor(reference: Reference, entry: Entry, catalogue: Catalogue) -> Iterator[Diagnostic]:
    page = catalogue.page(reference.language, catalogue.page_key(entry))
    source = catalogue.pages[reference.language, reference.page]
    if page is not None:
        yield from anchor_faults(AnchorLink(source, reference.place, reference.anchor), page, catalogue)
