"""A catalogue in, one index that answers which record a cited number or name belongs to out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.model.entries import Entry
from baqueano.model.folding import unaccented
from baqueano.model.institution_names import without_last
from baqueano.model.kinds import KIND_BY_NAME
from baqueano.model.law_citations import law_number
from baqueano.model.line_citations import phone_number
from baqueano.model.texts import FileText

LAW: Final = KIND_BY_NAME["law"].name
CONTACT: Final = KIND_BY_NAME["contact"].name
INSTITUTION: Final = KIND_BY_NAME["institution"].name
_PREFIXES: Final = {LAW: ("LEY", "DEC"), CONTACT: ("TEL",)}
_ALIKE: Final = 0.8
# From this length on a number with the code of its area or country is the same number.
_WHOLE: Final = 7


@dataclass(frozen=True, slots=True)
class FactIndex:
    """The records of a site: its `files` by kind, entries by id, laws and lines by number, and what names institutions.

    `titles` are the names of laws and lines; `told` is all that records say of institutions, and whom publications
    name as their publisher or author. Both, like the keys of `names`, are in small letters without accents.
    """

    files: Mapping[str, FileText]
    entries: Mapping[str, Entry]
    laws: Mapping[str, Entry]
    lines: Mapping[str, Entry]
    names: Mapping[str, str]
    titles: frozenset[str]
    told: str

    def numbered(self, kind: str, number: str) -> Entry | None:
        """The record of a law's number, or of a phone's, with or without the code of its area."""
        if kind == LAW:
            return self.laws.get(number)
        same = (entry for known, entry in self.lines.items() if is_same_phone(known, number))
        return self.lines.get(number) or next(same, None)

    def is_unread(self, kind: str, number: str) -> bool:
        """Whether a record is there that could not be read: that is a finding of its own."""
        ids = "|".join(re.escape(f"{prefix}-{number.replace('/', '-')}") for prefix in _PREFIXES[kind])
        return re.search(rf"\bid[\"']?:\s*[\"']?(?:{ids})\b", self.files[kind].text) is not None

    def names_institution(self, name: str) -> bool:
        """Whether a record names it, or what begins it: "Dirección Nacional de Migraciones de la Argentina"."""
        wanted = unaccented(name)
        if re.search(rf"\b{re.escape(wanted)}\b", self.told):
            return True
        if any(wanted.startswith(known) for known in self.names if " " in known):
            return True
        shorter = without_last(name)
        return shorter != name and self.names_institution(shorter)

    def nearest_institution(self, name: str) -> str:
        return next(iter(get_close_matches(name, sorted(self.names.values()), n=1, cutoff=_ALIKE)), "")


def index_facts(catalogue: Catalogue) -> FactIndex:
    """Kinds whose file is not there, or cannot be read, are left out: nobody can say what they lack."""
    read = {file.path.rpartition("/")[2]: file for file in catalogue.records}
    files = {
        kind: read[KIND_BY_NAME[kind].folder]
        for kind in (LAW, CONTACT, INSTITUTION)
        if KIND_BY_NAME[kind].folder in read and kind not in catalogue.unread_kinds
    }
    entries = {entry.id: entry for entry in catalogue.entries if entry.kind in files}
    institutions = [entry for entry in catalogue.entries if entry.kind == INSTITUTION]
    return FactIndex(
        files=files,
        entries=entries,
        laws={number: entry for entry in entries.values() if entry.kind == LAW for number in law_numbers(entry)},
        lines={phone_number(phone): entry for entry in entries.values() if (phone := text_of(entry, "phone"))},
        names={unaccented(name): name for entry in institutions for name in _names(entry)},
        titles=frozenset(unaccented(entry.title) for entry in catalogue.entries if entry.kind in (LAW, CONTACT)),
        told="\n".join(
            (*(unaccented(f"{entry.title}\n{entry.summary}") for entry in institutions), *_makers(catalogue))
        ),
    )


def law_numbers(entry: Entry) -> frozenset[str]:
    """A law's number as its id and as its short name have it."""
    written = entry.id.partition("-")[2].replace("-", "/")
    return frozenset({written, law_number(text_of(entry, "short"))} - {""})


def is_same_phone(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= _WHOLE and one[-_WHOLE:] == other[-_WHOLE:])


def text_of(entry: Entry, name: str) -> str:
    value = entry.fields.get(name, "")
    return value if isinstance(value, str) else ""


def record_name(shown: str, entry_id: str) -> str:
    """What a record holds and its id, as messages name it; its id alone where that is what it holds."""
    return entry_id if shown == entry_id else f"{shown} ({entry_id})"


def _names(entry: Entry) -> Iterator[str]:
    """A record's name and its parts: "Comisión del Migrante, Defensoría General de la Nación (…)"."""
    plain = entry.title.partition(" (")[0]
    yield from (part.strip() for part in (plain, *plain.split(",")))


def _makers(catalogue: Catalogue) -> Iterator[str]:
    """Who made a publication is named on its card."""
    for page in catalogue.pages.values():
        if page.kind == "publication":
            authors = page.fields.get("authors", ())
            named = (page.text("publisher"), *(authors if isinstance(authors, tuple) else ()))
            yield from (unaccented(str(name)) for name in named if name)
