"""A catalogue in, personal data, exact locations and secrets that nobody meant to publish out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from baqueano.catalogue import Catalogue
from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.credentials import SECRET, find_credentials
from baqueano.model.locations import LOCATION, find_locations
from baqueano.model.personal_data import MAIL, PHONE, digits_of, find_personal_data
from baqueano.model.statements import Disclosure
from baqueano.model.texts import FileText
from baqueano.places import place_of_offset
from baqueano.rules import privacy as rules

_SHOWN: Final = 3
# From this length on a number with the code of its country is the same number.
_WHOLE: Final = 7
_HOST: Final = re.compile(r"[\w-]+(?:\.[\w-]+)+")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Nothing that is published leads to a person or a hidden place, or opens a door."""
    if not catalogue.has_conventions:
        return
    public = _public(catalogue)
    for page in catalogue.pages.values():
        yield from (_told(found) for found in page.disclosures if not public.holds(found))
    for file in catalogue.records:
        yield from (_told(found) for found in _disclosures(file) if found.kind not in (MAIL, PHONE))


@dataclass(frozen=True, slots=True)
class _Public:
    """What may be published: addresses and numbers that stand in docs/_data/, and addresses at the hosts of sources."""

    text: str
    hosts: frozenset[str]
    phones: frozenset[str]

    def holds(self, found: Disclosure) -> bool:
        if found.kind == PHONE:
            return digits_of(found.text)[-_WHOLE:] in self.phones
        if found.kind != MAIL:
            return False
        host = found.text.rpartition("@")[2].lower()
        return found.text.lower() in self.text or any(
            host == known or host.endswith(f".{known}") for known in self.hosts
        )


def _public(catalogue: Catalogue) -> _Public:
    text = "\n".join(file.text for file in catalogue.records).lower()
    own = urlsplit(catalogue.settings.site_url).hostname or ""
    phones = [str(entry.fields.get("phone", "")) for entry in catalogue.entries if entry.kind == "contact"]
    sources = " ".join({str(entry.fields.get("source", "")).lower() for entry in catalogue.entries})
    # Mail services are anybody's.
    hosts = {host.removeprefix("www.") for host in [*_HOST.findall(sources), own] if host} - _MAIL_SERVICES
    return _Public(text, frozenset(hosts), frozenset(digits_of(phone)[-_WHOLE:] for phone in phones))


_SERVICES: Final = (
    "gmail.com hotmail.com hotmail.com.ar outlook.com yahoo.com yahoo.com.ar live.com icloud.com proton.me "
    "protonmail.com uol.com.br bol.com.br"
)
_MAIL_SERVICES: Final = frozenset(_SERVICES.split())


def _disclosures(file: FileText) -> Iterator[Disclosure]:
    text = file.text
    for start, end, kind in (*find_personal_data(text), *find_locations(text), *find_credentials(text)):
        place = place_of_offset(file.path, text, offset=start, length=end - start)
        yield Disclosure(kind, text[start:end], place)


def _told(found: Disclosure) -> Diagnostic:
    shown = _masked(found.text)
    if found.kind == SECRET:
        return finding(rules.SECRET_EXPOSED, found.place, shown=shown)
    if found.kind == LOCATION:
        return finding(rules.LOCATION_EXACT, found.place, shown=shown)
    return finding(rules.PERSONAL_DATA, found.place, hint=found.kind, shown=shown)


def _masked(text: str) -> str:
    """Enough to find it by: reports are read, and kept, by more people than the file."""
    return f"{text[:_SHOWN]}…"
