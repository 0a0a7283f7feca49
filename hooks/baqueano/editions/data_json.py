"""A catalogue, the rows of its matrix and an edition in, the text of catalogue.json (see data.schema.json) out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.editions.data_entries import own_fields, state_of, summary_of
from baqueano.editions.data_matrix_json import criteria_record, matrix_record
from baqueano.editions.edition import Edition
from baqueano.matrix.rows import MatrixRows
from baqueano.model.entries import Entry
from baqueano.model.fields import Field, FieldValue, Form

CATALOGUE_VERSION: Final = 1
SCHEMA_NAME: Final = "catalogue.schema.json"
_PAGE_TEXT: Final = frozenset({Form.TEXT, Form.TEXTS, Form.REASONS})


def catalogue_json(catalogue: Catalogue, rows: Mapping[str, MatrixRows], *, edition: Edition) -> str:
    """Everything the site knows by id, with values once and words in every language, keys in alphabetical order."""
    settings = catalogue.settings
    record = {
        "$schema": SCHEMA_NAME,
        "version": CATALOGUE_VERSION,
        "site": {"name": settings.site_name, "author": settings.site_author, "address": settings.site_url},
        "edition": {
            "slug": edition.slug,
            "label": edition.label,
            "date": edition.date.isoformat(),
            "epoch": edition.epoch,
            "digest": edition.digest,
        },
        "generated_from": {
            "folder": settings.docs,
            "pages": len(catalogue.pages),
            "records": sorted(file.path for file in catalogue.records),
        },
        "languages": [
            {"code": language.code, "name": language.name, "is_default": language.is_default}
            for language in catalogue.languages
        ],
        "notice": _notices(catalogue),
        "criteria": next((criteria_record(criteria) for criteria in catalogue.criteria), None),
        "matrix": matrix_record(catalogue, rows),
        "entries": list(_entries(catalogue)),
        "references": _references(catalogue),
    }
    return json.dumps(record, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _notices(catalogue: Catalogue) -> dict[str, list[str]]:
    """What nobody should read the data without, by language."""
    notices = {}
    for code in (language.code for language in catalogue.languages):
        words = catalogue.settings.words_in(code)
        told = (words.get("book_status"), words.get("data.limits"), words.get("licence_note"))
        notices[code] = [text for text in told if text]
    return notices


def _entries(catalogue: Catalogue) -> Iterator[dict[str, object]]:
    """Ordered by id; what is the same in every language is told as the default language has it."""
    for entry_id in sorted({entry_id for _, entry_id in catalogue.index}):
        entries = {
            language.code: entry
            for language in catalogue.languages
            if (entry := catalogue.entry(language.code, entry_id)) is not None
        }
        first = entries.get(catalogue.default_language) or next(iter(entries.values()), None)
        if first is not None:
            status, reviewed = state_of(first, catalogue)
            yield {
                "id": entry_id,
                "kind": first.kind,
                "status": status,
                "reviewed": str(reviewed),
                "fields": {name: _plain(value) for name, value in _own(first, has_words=False)},
                "words": {code: _words(entry, catalogue, language=code) for code, entry in entries.items()},
            }


def _words(entry: Entry, catalogue: Catalogue, *, language: str) -> dict[str, object]:
    """An entry as readers of a language get it; `language` says in which one it is written."""
    own = {name: _spoken(value, language) for name, value in _own(entry, has_words=True)}
    return {
        "language": entry.language,
        "translation": _translation(entry, catalogue),
        "title": entry.title,
        "summary": summary_of(entry, catalogue),
        "address": catalogue.address(entry, language),
        "fields": own,
    }


def _translation(entry: Entry, catalogue: Catalogue) -> str:
    """How far a translation has come ("machine", "draft", "reviewed"); "" for an original or where nobody says so."""
    page = catalogue.pages.get((entry.language, entry.page))
    stamp = page.fields.get("translation") if page else None
    return str(stamp.get("status", "")) if isinstance(stamp, Mapping) else ""


def _own(entry: Entry, *, has_words: bool) -> Iterator[tuple[str, FieldValue]]:
    """The fields whose values are words of a language, or the others."""
    for field in own_fields(entry.kind):
        if field.name in entry.fields and _is_words(field, entry) is has_words:
            yield field.name, entry.fields[field.name]


def _is_words(field: Field, entry: Entry) -> bool:
    """A page is written in a language, a record of docs/_data/ once for all but for what has a text in each."""
    return field.form is Form.BY_LANGUAGE or (bool(entry.page) and field.form in _PAGE_TEXT)


def _spoken(value: FieldValue, language: str) -> object:
    return value.get(language, "") if isinstance(value, Mapping) and language in value else _plain(value)


def _plain(value: FieldValue) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if isinstance(value, date) else value


def _references(catalogue: Catalogue) -> list[dict[str, object]]:
    """Who mentions whom, once however often, with the languages in which it does."""
    found: dict[tuple[str, str, str, str], set[str]] = {}
    for reference in catalogue.references:
        page = catalogue.pages.get((reference.language, reference.page))
        source = page.text("id") if page and page.kind else ""
        found.setdefault((reference.page, source, reference.target, reference.field), set()).add(reference.language)
    return [
        {"page": page, "source": source, "target": target, "field": field, "languages": sorted(found[each])}
        for each in sorted(found)
        for page, source, target, field in [each]
    ]
