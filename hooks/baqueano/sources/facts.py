"""A file of docs/_data/ in, one entry per record and language out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.entries import Entry
from baqueano.model.fields import FieldValue, fields_of
from baqueano.model.kinds import KIND_BY_NAME
from baqueano.places import Place
from baqueano.rules import identifiers as id_rules
from baqueano.sources.checked_fields import check_fields
from baqueano.sources.conflicts import find_conflicts
from baqueano.sources.discover import RecordFile
from baqueano.sources.front_matter import Raw, read_records
from baqueano.sources.placeholders import find_placeholders_in_records

_START: Final = "id"


def read_facts(file: RecordFile, *, languages: tuple[str, ...]) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    """Read the records of one kind; a record without a usable id or name yields findings and no entry."""
    records, problems = read_records(file.path, file.file.text)
    found = [*find_conflicts(file.file, body_start=len(file.file.text)), *problems]
    found += find_placeholders_in_records(file.file)
    entries: list[Entry] = []
    for keys in records:
        start = _start_of(keys, file.path)
        checked = check_fields(keys, fields_of(file.kind), start=start, languages=languages)
        found.extend(checked.diagnostics)
        found.extend(_malformed_id(checked.values, file.kind, place=start))
        entries.extend(_entries(checked.values, file.kind, place=start, languages=languages))
    return tuple(entries), tuple(found)


def _start_of(keys: Mapping[str, Raw], path: str) -> Place:
    raw = keys.get(_START) or next(iter(keys.values()), None)
    return raw.place if raw else Place(path)


def _malformed_id(values: Mapping[str, FieldValue], kind: str, *, place: Place) -> Iterator[Diagnostic]:
    entry_id = values.get("id")
    known = KIND_BY_NAME[kind]
    if isinstance(entry_id, str) and not known.owns(entry_id):
        yield finding(id_rules.MALFORMED, place, id=entry_id, kind=kind, example=known.example)


def _entries(
    values: Mapping[str, FieldValue], kind: str, *, place: Place, languages: tuple[str, ...]
) -> Iterator[Entry]:
    """A language without a name gets no entry: its readers see the default language's."""
    entry_id, names = values.get("id"), values.get("name")
    if not isinstance(entry_id, str) or not isinstance(names, Mapping):
        return
    descriptions = values.get("description", {})
    for language in (code for code in languages if code in names):
        told = descriptions.get(language, "") if isinstance(descriptions, Mapping) else ""
        title, summary = str(names[language]), str(told)
        yield Entry(entry_id, kind, language, title, summary, place, "", entry_id.lower(), values)
