"""A catalogue in, ids that name more than one entry, differ between languages or are used again out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks.source_spots import word_at
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.model.entries import Entry, Page, Permalink
from baqueano.model.kinds import KIND_BY_NAME, Home, Kind
from baqueano.model.skeleton import next_id
from baqueano.places import Place
from baqueano.rules import identifiers as rules

# A law's or a line's number is not ours to choose.
_HINTS: Final = {Home.HEADING: "slug", Home.FACT: "fact"}
# Front matter that names an entry, also where its values could not be read.
_NAMES_ENTRY: Final = re.compile(r"^(?:id|kind):", re.MULTILINE)
_NOTHING: Final = "—"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """An id names a single entry in each language, a page has the same one in all, and none is used again."""
    strays = {stray.page.path: stray for stray in _strays(catalogue)}
    yield from _malformed(catalogue)
    for stray in strays.values():
        yield _differs(stray, catalogue)
    yield from _duplicates(catalogue, strays)
    yield from _reused(catalogue, strays)


@dataclass(frozen=True, slots=True)
class _Stray:
    """A page whose `key` (id or kind) is `value`, while `other`, the same page in another language, has `right`."""

    page: Page
    other: Page
    key: str
    value: str
    right: str

    @property
    def place(self) -> Place:
        return self.page.field_places[self.key] if self.value else Place(self.page.path)

    @property
    def hint(self) -> str:
        return "missing" if not self.value else "extra" if not self.right else ""


def _strays(catalogue: Catalogue) -> Iterator[_Stray]:
    if not catalogue.has_conventions:
        return
    others = [language.code for language in catalogue.languages if not language.is_default]
    for (language, key), source in catalogue.pages.items():
        if language == catalogue.default_language:
            yield from _strays_of(source, [page for code in others if (page := catalogue.pages.get((code, key)))])


def _malformed(catalogue: Catalogue) -> Iterator[Diagnostic]:
    for page in catalogue.pages.values():
        if not _is_well_formed(page):
            kind = KIND_BY_NAME[page.kind]
            named = page.key.rpartition("/")[2].removesuffix(".md").upper()
            # A page is named after its id: that references to that id are dead follows from this.
            is_cause = page.language == catalogue.default_language and kind.owns(named)
            cause = f"id:{named}" if is_cause else ""
            place = page.field_places["id"]
            yield finding(rules.MALFORMED, place, cause=cause, id=page.text("id"), kind=kind.name, example=kind.example)


def _strays_of(source: Page, translations: list[Page]) -> Iterator[_Stray]:
    ids = {page.text("id") for page in translations if _is_well_formed(page)}
    shared = ids.pop() if len(ids) == 1 else ""
    if shared and source.text("id") not in ("", shared) and (len(translations) > 1 or not _is_well_formed(source)):
        # All translations agree: the source is the odd one.
        yield _Stray(source, translations[0], "id", source.text("id"), shared)
        return
    # What is no id at all is a finding of its own.
    for page in translations if _is_well_formed(source) else ():
        value, right = page.text("id"), source.text("id")
        if value != right and _is_told(page, value) and _is_told(source, right) and _is_well_formed(page):
            yield _Stray(page, source, "id", value, right)
        elif value == right and page.kind != source.kind and page.kind and source.kind:
            yield _Stray(page, source, "kind", page.kind, source.kind)


def _is_well_formed(page: Page) -> bool:
    """Whether its id, if it has one, is one of its kind."""
    return not page.text("id") or page.kind not in KIND_BY_NAME or KIND_BY_NAME[page.kind].owns(page.text("id"))


def _is_told(page: Page, entry_id: str) -> bool:
    """Whether the page says what its id is: none, if its front matter can be read and names no entry."""
    front = page.file.text[: page.body_start]
    return bool(entry_id) or (bool(page.fields) and not _NAMES_ENTRY.search(front))


def _differs(stray: _Stray, catalogue: Catalogue) -> Diagnostic:
    spot = word_at(stray.page, stray.place, stray.value) if stray.value and stray.right else None
    is_source = stray.page.language == catalogue.default_language
    missing = stray.right if is_source else stray.value
    # What the main language calls by another id is unknown to every reference.
    is_lost = stray.key == "id" and missing and (catalogue.default_language, missing) not in catalogue.index
    return finding(
        rules.DIFFERS,
        stray.place,
        hint=stray.hint,
        edits=(Edit(spot, stray.right),) if spot else (),
        cause=f"id:{missing}" if is_lost else "",
        key=stray.key,
        value=stray.value or _NOTHING,
        right=stray.right or _NOTHING,
        other=stray.other.path,
    )


def _duplicates(catalogue: Catalogue, strays: dict[str, _Stray]) -> Iterator[Diagnostic]:
    """Of two, the id is of the one named after it; in a translation, that it differs says it all."""
    by_right = sorted(catalogue.entries, key=lambda entry: (bool(_stray_of(entry, strays)), not _is_named_after(entry)))
    first: dict[tuple[str, str], Entry] = {}
    for entry in by_right:
        stray = _stray_of(entry, strays)
        if stray and entry.language != catalogue.default_language:
            continue
        known = first.setdefault((entry.language, entry.id), entry)
        if known is not entry:
            yield _duplicate(entry, known, catalogue, stray)


def _stray_of(entry: Entry, strays: dict[str, _Stray]) -> _Stray | None:
    stray = None if entry.anchor else strays.get(entry.place.path)
    return stray if stray and stray.key == "id" else None


def _is_named_after(entry: Entry) -> bool:
    return entry.page.rpartition("/")[2] == f"{entry.id.lower()}.md"


def _duplicate(entry: Entry, first: Entry, catalogue: Catalogue, stray: _Stray | None) -> Diagnostic:
    kind = KIND_BY_NAME[entry.kind]
    hint = _HINTS.get(kind.home, "")
    spot = word_at(stray.page, stray.place, stray.value) if stray else None
    return finding(
        rules.DUPLICATE,
        entry.place,
        hint=hint,
        edits=(Edit(spot, stray.right),) if spot and stray else (),
        cause=f"id:{stray.right}" if stray else "",
        id=entry.id,
        other=f"{first.place.path}:{first.place.line}",
        free=stray.right if stray else "" if hint else _free(kind, catalogue),
    )


def _reused(catalogue: Catalogue, strays: dict[str, _Stray]) -> Iterator[Diagnostic]:
    """Told where the main language has it, else in the first translation."""
    tombstones = {link.id: link for link in catalogue.permalinks if link.is_retired and link.id}
    living = [entry for entry in catalogue.entries if entry.id in tombstones and not _stray_of(entry, strays)]
    for entry_id in sorted({entry.id for entry in living}):
        entry = catalogue.index.get((catalogue.default_language, entry_id))
        entry = entry or next(item for item in living if item.id == entry_id)
        # That the withdrawn page itself is back is alias-hides-page.
        if entry.page != tombstones[entry_id].page:
            yield _used_again(entry, tombstones[entry_id], catalogue)


def _used_again(entry: Entry, tombstone: Permalink, catalogue: Catalogue) -> Diagnostic:
    free = _free(KIND_BY_NAME[entry.kind], catalogue)
    return finding(rules.REUSED, entry.place, id=entry.id, page=tombstone.page, date=str(tombstone.retired), free=free)


def _free(kind: Kind, catalogue: Catalogue) -> str:
    """The next id that names nothing and never has."""
    taken = {entry.id for entry in catalogue.entries} | {link.id for link in catalogue.permalinks}
    return next_id(kind, taken)
