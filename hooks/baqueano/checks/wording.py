"""A page, or a catalogue, in, words to avoid and terms that were mistaken for each other out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks.site_facts import SiteFacts
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.model.avoided import AVOIDED_BY_NAME, TERM_IDS, TERMS, find_avoided, find_terms
from baqueano.model.entries import Entry, Link, Page
from baqueano.model.fields import FACTS
from baqueano.model.folding import unaccented
from baqueano.model.statements import TermMention, WordSpot
from baqueano.model.texts import FileText
from baqueano.model.texts import folded as comparable
from baqueano.places import Place, place_of_offset
from baqueano.rules import wording as rules

_REF: Final = "ref:"


def check_page(page: Page, site: SiteFacts) -> Iterator[Diagnostic]:
    """A page speaks of people in the words of the style guide, and of each crime by its own name."""
    if site.has_conventions:
        yield from (_avoided(spot) for spot in page.word_spots)


def check_records(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Names and descriptions of facts are read by the same people as pages."""
    if not catalogue.has_conventions:
        return
    files = {file.path: file for file in catalogue.records}
    for entry in catalogue.entries:
        file = files.get(entry.place.path)
        if entry.kind in FACTS and file is not None:
            for text in (entry.title, entry.summary):
                for start, end, word in find_avoided(text, unaccented(text), entry.language):
                    yield _avoided(WordSpot(word.name, text[start:end], _place_in_record(text[start:end], entry, file)))


def check_terms(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Trafficking is not called smuggling, nor the other way round: not by a link, a heading or a translation."""
    if not catalogue.has_conventions:
        return
    titles = {
        (entry.language, comparable(entry.title)): entry.id for entry in catalogue.entries if entry.id in TERM_IDS
    }
    for (language, key), page in catalogue.pages.items():
        told = {spot.place.line for spot in page.word_spots if AVOIDED_BY_NAME[spot.word].is_false_friend}
        links = [(link, term_id) for link in page.links if (term_id := _term_id(link))]
        # A link that bears the other entry's title is a wrong label: a finding of its own.
        told |= {
            link.place.line
            for link, term_id in links
            if titles.get((language, comparable(link.text)), term_id) != term_id
        }
        source = catalogue.pages.get((catalogue.default_language, key))
        swapped = _mistranslated(source, page) if source is not None and source is not page else ()
        for item in (*_misnamed(page, links), *swapped):
            if item.place.line not in told:
                told.add(item.place.line)
                yield item


def _avoided(spot: WordSpot) -> Diagnostic:
    word = AVOIDED_BY_NAME[spot.word]
    if not word.is_false_friend:
        return finding(rules.AVOID, spot.place, hint=word.reason, text=spot.text, preferred=word.preferred)
    is_repairable = not word.other and spot.place.length == len(spot.text)
    edits = (Edit(spot.place, word.preferred),) if is_repairable else ()
    return finding(
        rules.FALSE_FRIEND,
        spot.place,
        hint=word.reason,
        edits=edits,
        text=spot.text,
        preferred=word.preferred,
        source="",
        original=word.other,
    )


def _place_in_record(text: str, entry: Entry, file: FileText) -> Place:
    """Where words stand in the record they belong to, folded over lines or not; the record when they are nowhere."""
    lines = file.text.split("\n")
    start = sum(len(line) + 1 for line in lines[: entry.place.line - 1])
    found = re.compile(r"\s+".join(re.escape(word) for word in text.split())).search(file.text, start)
    if found is None:
        return entry.place
    return place_of_offset(file.path, file.text, offset=found.start(), length=len(found.group().split("\n")[0]))


def _misnamed(page: Page, links: list[tuple[Link, str]]) -> Iterator[Diagnostic]:
    """What leads to, or is, the entry of one term and names only the other."""
    for mention in page.term_mentions:
        if mention.linked:
            yield _other_term(mention.text, mention.place, mention.linked, page.language, hint="link")
    for link, term_id in links:
        if _names_the_other(link.text, term_id, page.language):
            yield _other_term(link.text, link.place, term_id, page.language, hint="link")
    for heading in page.headings:
        if heading.anchor in TERM_IDS and _names_the_other(heading.text, heading.anchor, page.language):
            yield _other_term(heading.text, heading.place, heading.anchor, page.language, hint="heading")


def _term_id(link: Link) -> str:
    """The id of the term a link leads to, "" for any other link."""
    named = link.href[len(_REF) :].partition("#")[0]
    return named if named in TERM_IDS and link.href.lower().startswith(_REF) else ""


def _names_the_other(text: str, term_id: str, language: str) -> bool:
    named = {term for _, _, term in find_terms(unaccented(text), language)}
    return bool(named) and TERM_IDS[term_id] not in named


def _other_term(text: str, place: Place, term_id: str, language: str, *, hint: str) -> Diagnostic:
    preferred = TERMS[language].preferred[TERM_IDS[term_id]]
    return finding(rules.FALSE_FRIEND, place, hint=hint, text=text, preferred=preferred, source="", original=term_id)


def _mistranslated(source: Page, page: Page) -> Iterator[Diagnostic]:
    for section in dict.fromkeys(mention.section for mention in page.term_mentions):
        own = [mention for mention in page.term_mentions if mention.section == section]
        original = [mention for mention in source.term_mentions if mention.section == section]
        wrong = _first_swapped(original, own)
        if wrong is not None:
            mention, meant = own[wrong], original[min(wrong, len(original) - 1)]
            yield finding(
                rules.FALSE_FRIEND,
                mention.place,
                hint="source",
                text=mention.text,
                preferred=TERMS[page.language].preferred[_other(mention.term)],
                source=f"{meant.place.path}:{meant.place.line}",
                original=meant.text,
            )


def _first_swapped(original: list[TermMention], own: list[TermMention]) -> int | None:
    """Where a section first says one term for the other: it has one too many of what the source has one too few of.

    Sections that merely say one of them more often, or in another order, are well translated.
    """
    for term in ("trafficking", "smuggling"):
        surplus = _count(own, term) - _count(original, term)
        lack = _count(original, _other(term)) - _count(own, _other(term))
        is_swapped = surplus > 0 and lack > 0 and (len(own) == len(original) or _count(own, _other(term)) == 0)
        if is_swapped:
            pairs = zip((mention.term for mention in original), (mention.term for mention in own), strict=False)
            first = next((index for index, (left, right) in enumerate(pairs) if left != right and right == term), None)
            return first if first is not None else next(i for i, mention in enumerate(own) if mention.term == term)
    return None


def _count(mentions: list[TermMention], term: str) -> int:
    return sum(mention.term == term for mention in mentions)


def _other(term: str) -> str:
    return "smuggling" if term == "trafficking" else "trafficking"
