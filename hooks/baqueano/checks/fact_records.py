"""A catalogue in, records of facts that have grown old, or that hold two different numbers, out."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks.fact_index import record_name
from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.entries import Entry
from baqueano.model.fields import FACTS
from baqueano.model.kinds import KIND_BY_NAME
from baqueano.model.law_citations import law_number
from baqueano.model.line_citations import phone_number
from baqueano.model.texts import FileText
from baqueano.places import Place, place_of_offset
from baqueano.rules import facts as rules

MAX_AGE: Final = timedelta(days=180)
_AS_OF: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_RECORD: Final = re.compile(r"^- ?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Shape:
    """Where a kind of record has its number, how it is compared, and how it looks in a name."""

    key: str
    number: Callable[[str], str]
    in_names: re.Pattern[str]


_SHAPES: Final = {
    "law": _Shape("short", law_number, re.compile(r"\d{1,2}\.\d{3}(?!\d)|\d{1,5}/\d{4}")),
    "contact": _Shape(
        "phone", phone_number, re.compile(r"(?<![\w/-])0?8\d0(?:[ -]\d{3,4}){2}|(?<![\w/.,-])\d{3}(?![\w/.,-]*\d)")
    ),
}


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A record was verified in the last 180 days, and every number in it is the one of its id."""
    if not catalogue.has_conventions:
        return
    files = {file.path: file for file in catalogue.records}
    seen: set[Place] = set()
    for entry in catalogue.entries:
        file = files.get(entry.place.path)
        if entry.kind in FACTS and file is not None and entry.place not in seen:
            seen.add(entry.place)
            yield from _age(entry, file, catalogue.today)
            yield from _numbers(entry, file)


def _age(entry: Entry, file: FileText, today: date) -> Iterator[Diagnostic]:
    """Counted from the last day the date may mean; it lies ahead only if its first day does."""
    as_of = str(entry.fields.get("as_of", ""))
    period = _period(as_of)
    if not as_of or (period and period[0] <= today and today - period[1] <= MAX_AGE):
        return
    place = _key_place("as_of", entry, file)
    if period is None or period[0] > today:
        yield finding(rules.DATE_WRONG, place, hint="future" if period else "form", as_of=as_of, id=entry.id)
    else:
        yield finding(rules.OLD, place, id=entry.id, as_of=as_of, days=str((today - period[1]).days))


def _period(as_of: str) -> tuple[date, date] | None:
    """The first and the last day that "2022", "2015-07" or "2026-02-04" may mean."""
    found = _AS_OF.fullmatch(as_of)
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    try:
        first = date(year, month or 1, day or 1)
        last_month = month or 12
        return first, date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    except ValueError:
        return None


def _numbers(entry: Entry, file: FileText) -> Iterator[Diagnostic]:
    """LEY-25871 is "Ley 25.871", TEL-145 is called by 145, and their names say the same; TEL-01 says nothing."""
    shape = _SHAPES.get(entry.kind)
    if shape is None or not KIND_BY_NAME[entry.kind].owns(entry.id):
        return
    wanted = entry.id.partition("-")[2].replace("-", "/")
    shown = str(entry.fields.get(shape.key, ""))
    own = shape.number(shown)
    if len(own) == len(wanted) and own != wanted:
        yield _differs(shown, entry.id, entry, _key_place(shape.key, entry, file))
    elif own:
        yield from _names(entry, file, shape, shown=shown, wanted={own, wanted})


def _names(entry: Entry, file: FileText, shape: _Shape, *, shown: str, wanted: set[str]) -> Iterator[Diagnostic]:
    """A name may hold other numbers too ("DNU 366/2025, que modifica la Ley 25.871"), but its own among them."""
    names = entry.fields.get("name", {})
    for language, name in names.items() if isinstance(names, Mapping) else ():
        numbers = shape.in_names.findall(str(name))
        is_there = shown in str(name)
        if numbers and not is_there and wanted.isdisjoint(shape.number(number) for number in numbers):
            place = _key_place(language, entry, file, after="name")
            yield _differs(numbers[0], shown, entry, place)


def _differs(text: str, known: str, entry: Entry, place: Place) -> Diagnostic:
    return finding(rules.NUMBER_DIFFERS, place, hint="record", text=text, record=record_name(known, entry.id))


def _key_place(key: str, entry: Entry, file: FileText, *, after: str = "") -> Place:
    """Where a key of a record stands; the record's own place when it is nowhere."""
    lines = file.text.split("\n")
    at = sum(len(line) + 1 for line in lines[: entry.place.line - 1]) + entry.place.column - 1
    starts = [found.start() for found in _RECORD.finditer(file.text)]
    first = max((start for start in starts if start <= at), default=0)
    last = min((start for start in starts if start > at), default=len(file.text))
    for name in filter(None, (after, key)):
        found = re.compile(rf"(?:^|(?<=[\s{{,\"'-]))({re.escape(name)})[\"']?\s*:", re.MULTILINE).search(
            file.text, first, last
        )
        if found is None:
            return entry.place
        first = found.start(1)
    return place_of_offset(file.path, file.text, offset=first, length=len(key))
