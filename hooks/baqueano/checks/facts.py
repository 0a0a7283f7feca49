"""A catalogue in, citations of laws, help lines and institutions that do not match their records out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks.fact_index import (
    CONTACT,
    INSTITUTION,
    LAW,
    FactIndex,
    index_facts,
    is_same_phone,
    law_numbers,
    record_name,
    text_of,
)
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.model.entries import Entry, Page
from baqueano.model.folding import unaccented
from baqueano.model.law_citations import law_number
from baqueano.model.line_citations import phone_number
from baqueano.model.repeal import says_repealed
from baqueano.model.statements import Citation
from baqueano.places import Place
from baqueano.rules import facts as rules

_TEL: Final = "tel:"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every law, help line and institution that a page names is in docs/_data/, and is named as its record has it."""
    if not catalogue.has_conventions:
        return
    index = index_facts(catalogue)
    named = {
        citation.text
        for page in catalogue.pages.values()
        for citation in page.citations
        if citation.kind == INSTITUTION
    }
    unlisted = {name for name in named if not index.names_institution(name)}
    for page in catalogue.pages.values():
        cited = [citation for citation in page.citations if citation.kind in index.files]
        for citation in cited:
            if citation.kind == INSTITUTION:
                if citation.text in unlisted:
                    yield _institution(citation, index)
            elif citation.target.lower().startswith(_TEL):
                yield from _called(citation, index)
            elif citation.target:
                yield from _linked(citation, index)
            else:
                yield from _named(citation, index)
        yield from _repealed(cited, page, index)


def _named(citation: Citation, index: FactIndex) -> Iterator[Diagnostic]:
    """A law or line that is named without a link to its record."""
    known = index.numbered(citation.kind, citation.number)
    if known is not None:
        yield from _spelling(citation, known)
    elif not index.is_unread(citation.kind, citation.number):
        numbers = index.laws if citation.kind == LAW else index.lines
        near = numbers.get(_nearest_number(citation.number, numbers))
        yield finding(
            rules.UNLISTED,
            citation.place,
            hint="near" if near else "",
            edits=_edits(citation, near) if near else (),
            text=citation.text,
            file=index.files[citation.kind].path,
            near=_shown(near) if near else "",
        )


def _linked(citation: Citation, index: FactIndex) -> Iterator[Diagnostic]:
    """A link to a record whose words hold a number."""
    known = index.entries.get(citation.target)
    if known is None or not citation.number:
        return
    numbers = law_numbers(known) if known.kind == LAW else {phone_number(text_of(known, "phone"))} - {""}
    if citation.number in numbers or index.numbered(known.kind, citation.number) is known:
        yield from _spelling(citation, known)
    # The whole name of another record is a wrong label: a finding of its own.
    elif numbers and unaccented(citation.text) not in index.titles:
        yield _differs(citation, known, hint="number", edits=_edits(citation, known))


def _spelling(citation: Citation, known: Entry) -> Iterator[Diagnostic]:
    """A law's number keeps its dot in every language; other words around it are the page's."""
    wanted = _number_of(text_of(known, "short"))
    # "Decreto 646 de 2025" is prose.
    is_prose = "/" in wanted and "/" not in citation.written
    is_same = citation.kind == LAW and law_number(wanted) == citation.number
    if is_same and not is_prose and re.sub(r"\s*/\s*", "/", citation.written) != wanted:
        yield _differs(citation, known, hint="spelling", edits=_edits(citation, known, is_safe=True))


def _called(citation: Citation, index: FactIndex) -> Iterator[Diagnostic]:
    """`[0800-555-0140](tel:08005550140)`: the number that is called is the one that is read, and has a record."""
    called = phone_number(citation.target[len(_TEL) :])
    known = index.numbered(CONTACT, called)
    if citation.number and not is_same_phone(called, citation.number):
        record = record_name(_shown(known), known.id) if known else called
        yield finding(rules.NUMBER_DIFFERS, citation.place, hint="call", text=citation.text, record=record)
    elif known is None:
        yield finding(rules.UNLISTED, citation.place, text=citation.target, file=index.files[CONTACT].path, near="")


def _institution(citation: Citation, index: FactIndex) -> Diagnostic:
    near = index.nearest_institution(citation.text)
    hint, file = "near" if near else "", index.files[INSTITUTION].path
    return finding(rules.INSTITUTION_UNLISTED, citation.place, hint=hint, text=citation.text, file=file, near=near)


def _repealed(cited: list[Citation], page: Page, index: FactIndex) -> Iterator[Diagnostic]:
    """A law is named once in a line that does not say that it is repealed, by its number or by a link."""
    found: dict[tuple[int, str], tuple[Place, Entry]] = {}
    for citation in cited:
        known = index.entries.get(citation.target) or (
            index.laws.get(citation.number) if citation.kind == LAW else None
        )
        if known is None or known.kind != LAW or text_of(known, "status") != "repealed" or citation.says_repealed:
            continue
        # A link without words shows the record's name, which may say it.
        if citation.text.strip() or not says_repealed(unaccented(_name_in(known, page.language)), page.language):
            found.setdefault((citation.place.line, known.id), (citation.place, known))
    for place, known in found.values():
        yield finding(rules.LAW_REPEALED, place, law=_shown(known))


def _differs(citation: Citation, known: Entry, *, hint: str, edits: tuple[Edit, ...]) -> Diagnostic:
    return finding(
        rules.NUMBER_DIFFERS,
        citation.place,
        hint=hint,
        edits=edits,
        text=citation.text,
        known=_shown(known),
        record=record_name(_shown(known), known.id),
    )


def _edits(citation: Citation, known: Entry, *, is_safe: bool = False) -> tuple[Edit, ...]:
    """Write the record's number in place of the one that stands there, if it stands there in one piece."""
    wanted = _number_of(_shown(known))
    is_whole = citation.place.length == len(citation.written)
    return (Edit(citation.place, wanted, is_safe),) if wanted and is_whole else ()


def _name_in(entry: Entry, language: str) -> str:
    names = entry.fields.get("name", {})
    return str(names.get(language, entry.title)) if isinstance(names, Mapping) else entry.title


def _shown(entry: Entry) -> str:
    return text_of(entry, "short") or text_of(entry, "phone") or entry.id


def _number_of(shown: str) -> str:
    found = re.search(r"\d[\d./ -]*\d|\d", shown)
    return found.group() if found else ""


def _nearest_number(number: str, known: Iterable[str]) -> str:
    """The only known number that differs in one digit, in two that changed places, or in its year."""
    near = [other for other in known if _is_one_off(number, other) or _is_other_year(number, other)]
    return near[0] if len(near) == 1 else ""


def _is_one_off(one: str, other: str) -> bool:
    if len(one) != len(other):
        return False
    wrong = [index for index, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    is_swap = (
        len(wrong) == 2
        and wrong[1] == wrong[0] + 1
        and one[wrong[0]] + one[wrong[1]] == other[wrong[1]] + other[wrong[0]]
    )
    return len(wrong) == 1 or is_swap


def _is_other_year(one: str, other: str) -> bool:
    return "/" in one and one.partition("/")[0] == other.partition("/")[0]
