"""The built site in, its tables compared cell by cell with JSON, CSV and workbook of the same sources out."""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from jsonschema import Draft202012Validator
from openpyxl import load_workbook
from project import EPOCH, copy_project, run_build

from baqueano.catalogue import Catalogue
from baqueano.editions.data_edition import data_files
from baqueano.editions.edition import edition_from_epoch
from baqueano.inspection import inspect_site
from baqueano.settings import read_settings

pytestmark = pytest.mark.slow

LANGUAGES = ("es", "pt", "en")
TABLES = {
    "risks": ("assessment", "treatment"),
    "indicators": ("indicators",),
    "actions": ("actions",),
}
MARKS = {"assessment": "level", "treatment": "residual_level", "indicators": "alarm", "actions": "measure"}
"""A column that no other table has."""


@dataclass(frozen=True)
class Built:
    site: Path
    catalogue: Catalogue
    files: Mapping[str, bytes]

    @property
    def record(self) -> dict[str, Any]:
        record: dict[str, Any] = json.loads(self.files["catalogue.json"])
        return record


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    root = copy_project(tmp_path_factory.mktemp("project"))
    ended = run_build(root)
    assert ended.returncode == 0, ended.stderr
    catalogue = inspect_site(read_settings(root), today=datetime.date(2026, 11, 24)).catalogue
    edition = edition_from_epoch("sitio", epoch=int(EPOCH))
    return Built(root / "site", catalogue, data_files(catalogue, edition=edition))


def words(cell: Tag) -> str:
    """What is read of a cell: not what only decorates it."""
    for hidden in cell.select('[aria-hidden="true"]'):
        hidden.decompose()
    return " ".join(cell.get_text().split())


def headers(built: Built, language: str) -> dict[str, str]:
    """{header: column key} of the criteria."""
    return {column["header"][language]: column["key"] for column in built.record["criteria"]["columns"]}


def site_rows(built: Built, language: str, table: str) -> Iterator[dict[str, str]]:
    """The rows of every such table of the built site, as {column key: what is read}."""
    keys = headers(built, language)
    folder = built.site if language == "es" else built.site / language
    for path in sorted((folder / "matriz").glob("*.html")):
        for found in BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").select("article table"):
            head = [keys.get(words(cell), "") for cell in found.select("thead th")]
            if MARKS[table] in head and "id" in head:
                for row in found.select("tbody tr"):
                    yield dict(zip(head, [words(cell) for cell in row.find_all(["td", "th"])], strict=True))


def csv_rows(built: Built, language: str, name: str) -> dict[str, dict[str, str]]:
    """The rows of a CSV file by id, as {header: text}."""
    text = built.files[f"{name}.{language}.csv"].decode("utf-8")
    return {row["ID"]: row for row in csv.DictReader(io.StringIO(text, newline=""), strict=True)}


def sheet_rows(built: Built, language: str, name: str) -> dict[str, dict[str, object]]:
    """The rows of a sheet by id, as {header: value}."""
    book = load_workbook(io.BytesIO(built.files["matrix.xlsx"]))
    title = f"{built.catalogue.settings.words[f'data.{name}'][language]} ({language})"
    head, *rows = book[title].iter_rows(values_only=True)
    return {str(row[0]): dict(zip(map(str, head), row, strict=True)) for row in rows}


def json_rows(built: Built, language: str, name: str) -> dict[str, dict[str, str]]:
    """The rows of catalogue.json by id, with keys told as words, as {column key: text}."""
    criteria = built.record["criteria"]
    lists = {column["key"]: column["form"] for column in criteria["columns"]}
    levels = {level["key"]: level["name"][language] for level in criteria["levels"]}

    def told(key: str, value: object) -> str:
        if isinstance(value, list):
            return ", ".join(value)
        if lists[key] == "level":
            return str(levels[str(value)])
        choices = criteria["choices"].get(lists[key], {})
        return str(choices[value][language] if value in choices else "" if value is None else value)

    return {
        row["id"]: {
            "id": row["id"],
            **{key: told(key, value) for key, value in row["values"].items()},
            **row["words"][language],
        }
        for row in built.record["matrix"][name]
    }


def institutions(built: Built, language: str, ids: str) -> str:
    entries = [built.catalogue.entry(language, entry_id) for entry_id in ids.split(", ") if entry_id]
    return ", ".join(entry.title for entry in entries if entry)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", [part for parts in TABLES.values() for part in parts])
def test_every_cell_of_the_site_is_the_same_in_all_three_forms(built: Built, language: str, table: str) -> None:
    name = next(name for name, parts in TABLES.items() if table in parts)
    header = {key: text for text, key in headers(built, language).items()}
    in_csv, in_sheet = csv_rows(built, language, name), sheet_rows(built, language, name)
    in_json = json_rows(built, language, name)

    on_site = list(site_rows(built, language, table))
    expected = [cell for row in on_site for cell in row.items()]
    from_json = [(key, in_json[row["id"]][key]) for row in on_site for key in row]
    from_csv = [(key, in_csv[row["id"]][header[key]]) for row in on_site for key in row]
    from_sheet = [(key, as_text(in_sheet[row["id"]][header[key]])) for row in on_site for key in row]

    assert len(on_site) >= 14
    assert [named(built, language, cell) for cell in from_json] == expected
    assert [named(built, language, cell) for cell in from_csv] == expected
    assert [named(built, language, cell) for cell in from_sheet] == expected
    assert len(in_json) == len(in_csv) == len(in_sheet) == len({row["id"] for row in on_site})


def named(built: Built, language: str, cell: tuple[str, str]) -> tuple[str, str]:
    """The site tells an institution by its name where the data have its id."""
    key, text = cell
    return (key, institutions(built, language, text)) if key == "lead" else cell


def as_text(value: object) -> str:
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return "" if value is None else str(value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_are_numbers_and_days_are_days_in_the_workbook(built: Built, language: str) -> None:
    forms = {column["header"][language]: column["form"] for column in built.record["criteria"]["columns"]}
    types: Mapping[str, type | tuple[type, ...]] = {
        "scale": int,
        "number": (int, float),
        "date": datetime.datetime,
    }

    wrong = [
        (name, entry_id, column, value)
        for name in TABLES
        for entry_id, row in sheet_rows(built, language, name).items()
        for column, value in row.items()
        if value is not None and not isinstance(value, types.get(forms.get(column, ""), str))
    ]

    assert wrong == []


def test_the_json_is_what_its_schema_says(built: Built) -> None:
    schema = json.loads(built.files["catalogue.schema.json"])
    Draft202012Validator.check_schema(schema)

    faults = [f"{fault.json_path}: {fault.message}" for fault in Draft202012Validator(schema).iter_errors(built.record)]

    assert faults == []


def test_the_json_holds_every_entry_and_where_it_stands(built: Built) -> None:
    entries = {entry["id"]: entry for entry in built.record["entries"]}

    assert set(entries) == {entry_id for _, entry_id in built.catalogue.index}
    for entry in entries.values():
        for language in LANGUAGES:
            address = entry["words"][language]["address"].partition("#")[0]
            assert address == "" or (built.site / address).is_file(), entry["id"]


def test_a_reference_leads_from_a_page_to_an_entry(built: Built) -> None:
    known = {entry["id"] for entry in built.record["entries"]}
    references = built.record["references"]

    assert {reference["target"] for reference in references} <= known
    assert {reference["source"] for reference in references} - {""} <= known
    assert {
        "field": "risks",
        "page": "kit/t-01.md",
        "source": "T-01",
        "target": "R-01",
        "languages": ["en", "es", "pt"],
    } in [dict(reference) for reference in references]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_has_each_entry_once_under_headers_of_its_own(built: Built, language: str) -> None:
    kinds = {"factors": "factor", "institutions": "institution", "laws": "law", "contacts": "contact", "terms": "term"}
    for name, kind in kinds.items():
        text = built.files[f"{name}.{language}.csv"].decode("utf-8")
        head, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)

        assert [row[0] for row in rows] == [entry.id for entry in built.catalogue.entries_of(kind, language)]
        assert len(set(head)) == len(head)
        assert {len(row) for row in rows} == {len(head)}
