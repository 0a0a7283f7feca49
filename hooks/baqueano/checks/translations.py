"""A catalogue in, pages and translations that have lost each other out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from baqueano.catalogue import Catalogue
from baqueano.checks.translation_twins import twins
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.model.entries import Page
from baqueano.model.freshness import INTRO, META, Staleness, staleness, translation_block
from baqueano.model.sensitive import sensitive_part
from baqueano.places import Place
from baqueano.rules import translations as rules


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every page exists in every language, and every translation has its source."""
    if not catalogue.has_conventions:
        return
    source = catalogue.default_language
    names = {language.code: language.name for language in catalogue.languages}
    present = {language for language, _ in catalogue.pages}
    for (language, key), page in catalogue.pages.items():
        if language == source:
            # A language without any page is one finding of its own (language-empty), not one per page.
            for other in (code for code in names if code in present and _is_absent(code, key, catalogue)):
                wanted = f"{catalogue.docs}/{other}/{key}"
                yield finding(rules.MISSING, Place(page.path), language=names[other], path=wanted)
        elif source in present and _is_absent(source, key, catalogue):
            wanted = f"{catalogue.docs}/{source}/{key}"
            yield finding(rules.ORPHAN, Place(page.path), cause=f"page:{key}", language=names[language], path=wanted)


def check_stamps(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A stamped translation says what its source page says today."""
    if not catalogue.has_conventions:
        return
    for source, page in twins(catalogue):
        found = staleness(source, page)
        if not found.is_fresh:
            yield _stale(source, page, found)


def check_blocks(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A page says that it is a translation if and only if it is one, and of which language."""
    if not catalogue.has_conventions:
        return
    for page in catalogue.pages.values():
        if page.language == catalogue.default_language and translation_block(page):
            yield _of_wrong(page, catalogue.default_language, hint="source")
    for _, page in twins(catalogue):
        told = translation_block(page).get("of", catalogue.default_language)
        if told != catalogue.default_language:
            hint = "own" if told == page.language else "other"
            yield _of_wrong(page, catalogue.default_language, hint=hint)


def check_marks(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Where most translations say what they are a translation of, each of them does."""
    if not catalogue.has_conventions:
        return
    translations = [page for _, page in twins(catalogue) if page.fields]
    marked = Counter(page.language for page in translations if "translation" in page.field_places)
    total = Counter(page.language for page in translations)
    for page in translations:
        is_usual = 2 * marked[page.language] > total[page.language]
        if is_usual and "translation" not in page.field_places:
            yield finding(rules.UNMARKED, Place(page.path), source=catalogue.default_language, path=page.path)


def check_machines(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A page about safety or law is never left as a machine has translated it."""
    if not catalogue.has_conventions:
        return
    for source, page in twins(catalogue):
        if translation_block(page).get("status") == "machine":
            part = sensitive_part(source) or sensitive_part(page)
            if part:
                place = page.field_places.get("translation.status", page.field_places["translation"])
                yield finding(rules.MACHINE_UNSAFE, place, part=part, source=source.path)


def _is_absent(language: str, key: str, catalogue: Catalogue) -> bool:
    """A page that is there and cannot be read is a finding of its own."""
    return (language, key) not in catalogue.pages and not catalogue.is_unread(f"{language}/{key}")


def _stale(source: Page, page: Page, found: Staleness) -> Diagnostic:
    place = page.field_places.get("translation.source", page.field_places["translation"])
    has_special = not {META, INTRO}.isdisjoint(found.sections)
    told = finding(
        rules.STALE,
        place,
        hint="special" if has_special else "",
        source=source.path,
        path=page.path,
        changed=_told(found.changed),
        added=_told(found.added),
        removed=_told(found.removed),
    )
    behind = {*found.changed, *found.removed}
    return replace(told, also=tuple(heading.place for heading in page.headings if heading.anchor in behind))


def _told(names: tuple[str, ...]) -> str:
    return ", ".join(names) or "—"


def _of_wrong(page: Page, source: str, *, hint: str) -> Diagnostic:
    told = translation_block(page).get("of", "")
    if hint == "source":
        return finding(rules.OF_WRONG, page.field_places["translation"], hint=hint, of=told, source=source)
    place = page.field_places.get("translation.of", page.field_places["translation"])
    edits = (Edit(place, source),) if place.length == len(told) else ()
    return finding(rules.OF_WRONG, place, hint=hint, edits=edits, of=told, source=source)
