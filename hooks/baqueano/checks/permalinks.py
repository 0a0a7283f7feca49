"""A catalogue in, addresses that were published once and lead nowhere now, and old paths in the way of pages, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from baqueano.catalogue import Catalogue
from baqueano.checks.link_anchors import anchor_cause
from baqueano.checks.references import replacement_of
from baqueano.checks.source_spots import word_at
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.model.entries import Entry, Page, Permalink
from baqueano.model.kinds import kind_of_id
from baqueano.model.page_keys import is_page_key, likely_page_key
from baqueano.nearest import nearest
from baqueano.places import Place
from baqueano.rules import permalinks as rules


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """What was published once is still there, has moved with an alias, or is recorded as withdrawn."""
    retired = {link.page for link in catalogue.permalinks if link.is_retired}
    moved = {alias: page for page, alias, _ in _aliases(catalogue)}
    seen: dict[tuple[str, str], Permalink] = {}
    for link in catalogue.permalinks:
        yield from _repeated(link, seen)
        if link.page in retired:
            continue
        page = _home(link.page, moved, catalogue)
        if page is None:
            yield from _page_gone(link, catalogue)
        elif not link.is_faulty:
            yield from _id_gone(link, page, catalogue)
            yield from _anchors_gone(link, page, catalogue)


def check_tombstones(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """What replaces a withdrawn page is an entry that exists, and a withdrawn page is not there."""
    tombstones = {link.id: link for link in catalogue.permalinks if link.is_retired and link.id}
    for link in catalogue.permalinks:
        page = _any_page(link.page, catalogue) if link.is_retired else None
        if page is not None:
            yield finding(rules.ALIAS_HIDES_PAGE, link.place, hint="retired", path=page.path)
        elif link.replaced_by and not link.is_faulty:
            yield from _bad_replacement(link, tombstones, catalogue)


def check_aliases(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """An alias is the old path of a page, leads to that page only, and hides none."""
    codes = [language.code for language in catalogue.languages]
    first: dict[str, Page] = {}
    seen: set[tuple[str, str]] = set()
    for page, alias, place in _aliases(catalogue):
        is_again = (page.path, alias) in seen
        seen.add((page.path, alias))
        hidden = _any_page(alias, catalogue)
        other = first.setdefault(alias, page)
        if not is_page_key(alias, languages=codes):
            yield _malformed(page, alias, place, codes)
        elif hidden is not None:
            hint = "own" if alias == page.key else ""
            yield finding(rules.ALIAS_HIDES_PAGE, place, hint=hint, path=hidden.path)
        elif other.key != page.key or is_again:
            hint, other = ("again", page) if is_again else ("", other)
            yield finding(rules.ALIAS_REPEATED, place, hint=hint, alias=alias, other=other.path)


def _aliases(catalogue: Catalogue) -> Iterator[tuple[Page, str, Place]]:
    """Every old path with its place, those of the main language first."""
    if not catalogue.has_conventions:
        return
    pages = sorted(catalogue.pages.values(), key=lambda page: page.language != catalogue.default_language)
    for page in pages:
        aliases = page.fields.get("aliases", ())
        for number, alias in enumerate(aliases if isinstance(aliases, tuple) else ()):
            yield page, alias, page.field_places.get(f"aliases.{number}", page.field_places["aliases"])


def _malformed(page: Page, alias: str, place: Place, codes: list[str]) -> Diagnostic:
    near = likely_page_key(alias, languages=codes)
    spot = word_at(page, place, alias) if near else None
    edits = (Edit(spot, near),) if spot else ()
    return finding(rules.ALIAS_MALFORMED, place, hint="near" if near else "", edits=edits, alias=alias, near=near)


def _home(key: str, moved: Mapping[str, Page], catalogue: Catalogue) -> Page | None:
    """The page at an address that was published, or the one that took over."""
    page = catalogue.pages.get((catalogue.default_language, key)) or moved.get(key)
    return page and (catalogue.pages.get((catalogue.default_language, page.key)) or page)


def _any_page(key: str, catalogue: Catalogue) -> Page | None:
    found = (catalogue.pages.get((language.code, key)) for language in catalogue.languages)
    return next((page for page in found if page), None)


def _path(catalogue: Catalogue, key: str) -> str:
    folder = f"{catalogue.default_language}/" if catalogue.settings.has_language_folders else ""
    return f"{catalogue.docs}/{folder}{key}"


def _repeated(link: Permalink, seen: dict[tuple[str, str], Permalink]) -> Iterator[Diagnostic]:
    """A later record of a page may only add what earlier ones lack: a section, or an id where there was none."""
    first, known_id = seen.get((link.page, "")), seen.get(("", link.id))
    sections = {anchor: seen.get((link.page, f"#{anchor}")) for anchor in link.anchors}
    if link.id and known_id:
        yield finding(rules.REPEATED, link.places["id"], what=link.id, line=str(known_id.place.line))
    elif first and not _adds(link, first):
        yield finding(rules.REPEATED, link.place, what=link.page, line=str(first.place.line))
    else:
        for anchor, earlier in sections.items():
            if earlier:
                what, line = f"{link.page}#{anchor}", str(earlier.place.line)
                yield finding(rules.REPEATED, _anchor_place(link, anchor), what=what, line=line)
    for told in ((link.page, ""), ("", link.id), *((link.page, f"#{anchor}") for anchor in sections)):
        seen.setdefault(told, link)


def _adds(link: Permalink, first: Permalink) -> bool:
    is_twice = bool(link.id and first.id) or (link.is_retired and first.is_retired)
    return not is_twice and bool(link.id or link.anchors or link.is_retired)


def _anchor_place(link: Permalink, anchor: str) -> Place:
    return link.places.get(f"anchors.{link.anchors.index(anchor)}", link.place)


def _page_gone(link: Permalink, catalogue: Catalogue) -> Iterator[Diagnostic]:
    path = _path(catalogue, link.page)
    if link.is_faulty or catalogue.is_unread(path.removeprefix(f"{catalogue.docs}/")):
        return
    entry = catalogue.entry(catalogue.default_language, link.id) if link.id else None
    cause = f"page:{link.page}"
    if entry is None or entry.anchor:
        yield finding(rules.GONE, link.place, cause=cause, address=path, page=link.page)
        return
    now = _path(catalogue, entry.page)
    yield finding(rules.GONE, link.place, hint="moved", cause=cause, address=path, page=link.page, now=now)


def _id_gone(link: Permalink, page: Page, catalogue: Catalogue) -> Iterator[Diagnostic]:
    is_unread = _is_of_unread_kind(link.id, catalogue)
    if link.id and not is_unread and catalogue.entry(catalogue.default_language, link.id) is None:
        cause = f"id:{link.id}"
        yield finding(
            rules.GONE, link.places["id"], hint="id", cause=cause, address=link.id, name=link.id, now=page.path
        )


def _anchors_gone(link: Permalink, page: Page, catalogue: Catalogue) -> Iterator[Diagnostic]:
    twins = [catalogue.pages.get((language.code, page.key)) for language in catalogue.languages]
    pages = [twin for twin in twins if twin and twin.is_rendered]
    known = {twin.path: catalogue.anchors(twin) for twin in pages}
    for anchor in dict.fromkeys(link.anchors):
        if _is_of_unread_kind(anchor.upper(), catalogue):
            continue
        lacking = [twin for twin in pages if anchor not in known[twin.path]]
        # A heading that only translations lack is told where it is missing.
        if lacking and (page in lacking or not any(item.anchor == anchor for item in page.headings)):
            cause = anchor_cause(anchor, page)
            yield finding(
                rules.GONE,
                _anchor_place(link, anchor),
                hint="entry" if cause.startswith("id:") else "anchor",
                cause=cause,
                address=f"{lacking[0].path}#{anchor}",
                name=anchor,
                now=lacking[0].path,
            )


def _is_of_unread_kind(entry_id: str, catalogue: Catalogue) -> bool:
    """Whether it may be an entry of a page or file that nobody can read: that is what must be mended."""
    kind = kind_of_id(entry_id)
    return kind is not None and kind.name in catalogue.unread_kinds


def _bad_replacement(link: Permalink, tombstones: dict[str, Permalink], catalogue: Catalogue) -> Iterator[Diagnostic]:
    wanted = link.replaced_by
    if _entry(wanted, catalogue) or _is_of_unread_kind(wanted, catalogue):
        return
    hint, end = _end_of(link, tombstones, catalogue)
    yield finding(rules.CHAIN, link.places["replaced_by"], hint=hint, id=wanted, end=end)


def _end_of(link: Permalink, tombstones: dict[str, Permalink], catalogue: Catalogue) -> tuple[str, str]:
    """How a bad replacement is mended: the key of the hint, and the id it names."""
    if link.replaced_by not in tombstones and link.replaced_by != link.id:
        near = nearest(link.replaced_by, {entry.id for entry in catalogue.entries})
        return ("near" if near else "", near)
    end = replacement_of(link, {**tombstones, link.id: link})
    if _entry(end, catalogue):
        return "end", end
    return ("loop", end) if end in tombstones else ("", "")


def _entry(entry_id: str, catalogue: Catalogue) -> Entry | None:
    return catalogue.entry(catalogue.default_language, entry_id)
