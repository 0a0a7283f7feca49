"""A catalogue in, references to entries that are not there out."""

from __future__ import annotations

from collections.abc import Iterator

from baqueano.catalogue import Catalogue
from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.entries import Entry, Reference
from baqueano.model.kinds import LISTS, kind_of_id
from baqueano.nearest import nearest
from baqueano.rules import links as link_rules
from baqueano.rules import references as rules


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every reference names an entry that exists and can be reached."""
    for reference in catalogue.references:
        entry = catalogue.entry(reference.language, reference.target)
        if entry is None and _may_be_unread(reference, catalogue):
            continue
        if entry is None:
            yield _unknown(reference, catalogue)
        elif not catalogue.page_key(entry):
            yield finding(rules.NO_PAGE, reference.place, id=entry.id, kind=entry.kind)
        elif reference.anchor:
            yield from _dead_anchor(reference, entry, catalogue)


def check_lists(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A line <!-- list: … --> names a kind that exists, or the rules."""
    for page in catalogue.pages.values():
        for name, place in page.lists:
            if name not in LISTS:
                near = nearest(name, LISTS)
                known = ", ".join(LISTS)
                yield finding(rules.LIST_UNKNOWN, place, hint="near" if near else "", kind=name, near=near, known=known)


def _may_be_unread(reference: Reference, catalogue: Catalogue) -> bool:
    """Its own page or file could not be read, or some page and another language has it: that is what must be mended."""
    kind = kind_of_id(reference.target)
    if kind is not None and kind.name in catalogue.unread_kinds:
        return True
    return bool(catalogue.unread) and any(entry.id == reference.target for entry in catalogue.entries)


def _unknown(reference: Reference, catalogue: Catalogue) -> Diagnostic:
    near = _likeliest(reference, catalogue)
    if near is None:
        return finding(rules.UNKNOWN, reference.place, id=reference.target)
    return finding(rules.UNKNOWN, reference.place, hint="near", id=reference.target, near=near.id, title=near.title)


def _likeliest(reference: Reference, catalogue: Catalogue) -> Entry | None:
    """The nearest id of the same kind first: an R is hardly ever meant to be a T."""
    kind = kind_of_id(reference.target)
    ids = {entry.id: entry.kind for entry in catalogue.entries}
    same_kind = [entry_id for entry_id, name in ids.items() if kind and name == kind.name]
    found = nearest(reference.target, same_kind) or nearest(reference.target, ids)
    return catalogue.entry(reference.language, found) if found else None


def _dead_anchor(reference: Reference, entry: Entry, catalogue: Catalogue) -> Iterator[Diagnostic]:
    page = catalogue.page(reference.language, catalogue.page_key(entry))
    anchors = catalogue.anchors(page) if page else frozenset()
    if page is None or reference.anchor in anchors:
        return
    near = nearest(reference.anchor, anchors)
    yield finding(
        link_rules.ANCHOR_DEAD,
        reference.place,
        hint="near" if near else "",
        page=page.path,
        anchor=reference.anchor,
        near=near,
    )
