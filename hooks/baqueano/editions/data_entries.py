"""A catalogue in, all entries of a kind in one language as a table out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.editions.data_table import SEPARATOR, DataColumn, DataTable, Labels, Value
from baqueano.matrix.words import words_for
from baqueano.model.entries import Entry
from baqueano.model.fields import IN_MINUTES, Field, Form, fields_of

TABLE_NAMES: Final[Mapping[str, str]] = {
    "risk": "risks",
    "matrix": "matrices",
    "tool": "tools",
    "programme": "programmes",
    "module": "modules",
    "publication": "publications",
    "event": "events",
    "factor": "factors",
    "institution": "institutions",
    "law": "laws",
    "contact": "contacts",
    "term": "terms",
}
"""The start of a file's name by the kind whose entries it holds; rows of the matrix have tables of their own."""

# Told by every entry in columns of their own, or only of use to those who edit.
_APART: Final = frozenset(
    {"id", "kind", "title", "summary", "name", "description", "status", "reviewed"} | {"aliases", "translation", "hide"}
)


def entry_table(kind: str, catalogue: Catalogue, *, language: str, words: Labels) -> DataTable:
    """The entries in the order of the site: facts as their file orders them, others by id."""
    rows = (
        entry_values(entry, catalogue, language=language, words=words) for entry in catalogue.entries_of(kind, language)
    )
    return DataTable(TABLE_NAMES[kind], language, entry_columns(kind, words), tuple(rows))


def entry_columns(kind: str, words: Labels) -> tuple[DataColumn, ...]:
    """Id, name and summary, then the fields of the kind, then status, day of review and address."""
    own = (column for field in own_fields(kind) for column in _columns(field, words))
    return (
        DataColumn("id", words["data.id"], "id"),
        DataColumn("name", words["data.name"]),
        DataColumn("summary", words["data.summary"]),
        *own,
        *_state_columns(kind, words),
        DataColumn("address", words["data.address"]),
    )


def entry_values(entry: Entry, catalogue: Catalogue, *, language: str, words: Labels) -> tuple[Value, ...]:
    """A value for each of the columns of its kind."""
    status, reviewed = state_of(entry, catalogue)
    states: Mapping[str, Value] = {"status": words[f"status.{status}"] if status else "", "reviewed": reviewed}
    return (
        entry.id,
        entry.title,
        summary_of(entry, catalogue),
        *_own_values(entry, language=language, words=words),
        *(states[name] for name in _states(entry.kind)),
        catalogue.address(entry, language),
    )


def state_of(entry: Entry, catalogue: Catalogue) -> tuple[str, date | str]:
    """Status and day of review; of a row or a term those of its page; "" for what nobody says."""
    page = catalogue.pages.get((entry.language, entry.page))
    told = {**(page.fields if page else {}), **entry.fields}
    status, reviewed = told.get("status", ""), told.get("reviewed", "")
    return str(status), reviewed if isinstance(reviewed, date) else ""


def summary_of(entry: Entry, catalogue: Catalogue) -> str:
    """In a sentence what it is; of a term the first paragraph below its heading."""
    if entry.kind != "term":
        return entry.summary
    page = catalogue.pages.get((entry.language, entry.page))
    lines = page.file.text.split("\n")[entry.place.line :] if page else []
    text = "\n".join(lines).strip("\n").partition("\n\n")[0]
    return "" if text.startswith("#") else words_for(" ".join(text.split()), catalogue, language=entry.language)


@cache
def own_fields(kind: str) -> tuple[Field, ...]:
    """The fields of a kind that not every entry has."""
    return tuple(field for name, field in fields_of(kind).items() if name not in _APART)


def _state_columns(kind: str, words: Labels) -> Iterator[DataColumn]:
    columns = {
        "status": DataColumn("status", words["status_label"]),
        "reviewed": DataColumn("reviewed", words["reviewed_label"], "date"),
    }
    yield from (columns[name] for name in _states(kind))


@cache
def _states(kind: str) -> tuple[str, ...]:
    return tuple(name for name in ("status", "reviewed") if name in fields_of(kind))


def _columns(field: Field, words: Labels) -> Iterator[DataColumn]:
    """Minutes have a column for each part, so that numbers stay numbers."""
    unshown = {
        "acronym": words["data.acronym"],
        "date": words["data.date"],
        "name_status": words["data.name_status"],
        "phone": words["data.phone"],
        "short": words["data.short"],
        "verified": words["data.verified"],
    }
    name = field.name
    label = unshown[name] if name in unshown else words[f"field.{name}"]
    if field.form is Form.MINUTES:
        for part in field.allowed:
            told = f"{label}: {words[f'{field.name}.{part}']}"
            yield DataColumn(f"{name}_{part}", words["data.minutes_of"].format(column=told), "number")
    elif name in IN_MINUTES:
        yield DataColumn(name, words["data.minutes_of"].format(column=label), "number")
    else:
        yield DataColumn(name, label, "date" if field.form is Form.DATE else "text")


def _own_values(entry: Entry, *, language: str, words: Labels) -> Iterator[Value]:
    for field in own_fields(entry.kind):
        value = entry.fields.get(field.name, "")
        if field.form is Form.MINUTES:
            minutes = value if isinstance(value, Mapping) else {}
            yield from (minutes.get(part, "") for part in field.allowed)
        elif isinstance(value, Mapping):
            yield _of_mapping(field, value, language=language, words=words)
        elif isinstance(value, tuple):
            yield _of_items(field, value, words)
        else:
            yield _of_one(field, value, words)


def _of_mapping(field: Field, values: Mapping[str, str] | Mapping[str, int], *, language: str, words: Labels) -> str:
    if field.form is not Form.BY_LANGUAGE:
        return SEPARATOR.join(f"{key}: {text}" for key, text in values.items())
    value = str(values.get(language, ""))
    return words[f"{field.name}.{value}"] if value and field.allowed else value


def _of_items(field: Field, values: tuple[str, ...], words: Labels) -> str:
    if field.form is Form.REFERENCES:
        return ", ".join(values)
    if field.form is Form.CHOICES:
        return SEPARATOR.join(words[f"{field.name}.{value}"] for value in values)
    return SEPARATOR.join(values)


def _of_one(field: Field, value: Value, words: Labels) -> Value:
    if isinstance(value, bool):
        return words["data.yes"] if value else words["data.no"]
    if field.form is Form.CHOICE and value:
        return words[f"{field.name}.{value}"]
    return value
