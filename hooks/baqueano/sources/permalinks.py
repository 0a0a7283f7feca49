"""docs/_data/permalinks.yml in, what was published once out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from baqueano.diagnostics import Diagnostic
from baqueano.model.entries import Permalink
from baqueano.model.fields import PERMALINK, Field, fields_of
from baqueano.places import Place
from baqueano.sources.checked_fields import CheckedFields, check_fields
from baqueano.sources.conflicts import find_conflicts
from baqueano.sources.discover import RecordFile
from baqueano.sources.front_matter import Raw, read_records

# What makes a record a tombstone, and what every tombstone says.
_ASKS_FOR: Final = {"retired": "reason", "reason": "retired", "replaced_by": "retired"}


def read_permalinks(
    file: RecordFile, *, languages: tuple[str, ...]
) -> tuple[tuple[Permalink, ...], tuple[Diagnostic, ...]]:
    """Read the records; one whose page cannot be read yields findings and no permalink."""
    records, problems = read_records(file.path, file.file.text)
    found = [*find_conflicts(file.file, body_start=len(file.file.text)), *map(_told_here, problems)]
    permalinks: list[Permalink] = []
    for keys in records:
        checked = check_fields(keys, _fields_of(keys), start=_start_of(keys, file.path), languages=languages)
        found.extend(checked.diagnostics)
        permalinks.extend(_permalinks(checked))
    return tuple(permalinks), tuple(found)


def _told_here(problem: Diagnostic) -> Diagnostic:
    return replace(problem, hint_key="permalinks") if problem.hint_key == "records" else problem


def _fields_of(keys: Mapping[str, Raw]) -> Mapping[str, Field]:
    wanted = {other for key, other in _ASKS_FOR.items() if key in keys}
    known = fields_of(PERMALINK).items()
    return {name: replace(field, required=True) if name in wanted else field for name, field in known}


def _start_of(keys: Mapping[str, Raw], path: str) -> Place:
    raw = keys.get("page") or next(iter(keys.values()), None)
    return raw.place if raw else Place(path)


def _permalinks(checked: CheckedFields) -> Iterator[Permalink]:
    values = checked.values
    page, anchors, retired = values.get("page"), values.get("anchors", ()), values.get("retired")
    reason = values.get("reason", {})
    if isinstance(page, str):
        yield Permalink(
            page=page,
            id=str(values.get("id", "")),
            anchors=anchors if isinstance(anchors, tuple) else (),
            retired=retired if isinstance(retired, date) else None,
            reason={code: str(text) for code, text in reason.items()} if isinstance(reason, Mapping) else {},
            replaced_by=str(values.get("replaced_by", "")),
            places=checked.places,
            is_faulty=bool(checked.diagnostics),
        )
