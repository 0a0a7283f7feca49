"""A catalogue in, the data edition out: JSON with its schema, a CSV for each table and language, a workbook."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.diagnostics import Diagnostic
from baqueano.editions.archive import write_archive
from baqueano.editions.data_csv import csv_bytes
from baqueano.editions.data_entries import TABLE_NAMES, entry_table
from baqueano.editions.data_json import SCHEMA_NAME, catalogue_json
from baqueano.editions.data_table import DataTable, Labels
from baqueano.editions.data_tables import matrix_tables, with_page_fields
from baqueano.editions.data_workbook import Spoken, workbook_bytes
from baqueano.editions.edition import Edition
from baqueano.matrix.rows import MatrixRows, rows_by_language
from baqueano.settings import Settings

SCHEMA_FILE: Final = Path(__file__).with_name("data.schema.json")
WORKBOOK_NAME: Final = "matrix.xlsx"
_LICENCE_FILE: Final = "LICENSE-CONTENT"


def write_data_edition(catalogue: Catalogue, target: Path, *, edition: Edition) -> tuple[Diagnostic, ...]:
    """Write `target`, a zip, unless a name would break on a stick; the findings say which."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, content in data_files(catalogue, edition=edition).items():
            (folder / file).write_bytes(content)
        return write_archive(folder, target, edition=edition, top=f"{edition.stem}-data")


def data_files(catalogue: Catalogue, *, edition: Edition) -> Mapping[str, bytes]:
    """Every file by its name; a site without a matrix has no workbook, a kind without entries no CSV."""
    rows = rows_by_language(catalogue)
    spoken = tuple(_spoken(catalogue, rows, edition=edition))
    files = {
        "catalogue.json": catalogue_json(catalogue, rows, edition=edition).encode(),
        SCHEMA_NAME: SCHEMA_FILE.read_bytes(),
        "readme.txt": _readme(spoken).encode(),
    }
    licence = catalogue.settings.root / _LICENCE_FILE
    if licence.is_file():
        files["license.txt"] = licence.read_bytes()
    for each in spoken:
        for table in _csv_tables(each, catalogue):
            files[f"{table.name}.{each.language.lower()}.csv"] = csv_bytes(table)
    for criteria in catalogue.criteria if any(each.tables for each in spoken) else ():
        author = catalogue.settings.site_author
        files[WORKBOOK_NAME] = workbook_bytes(spoken, criteria, author=author, edition=edition)
    return files


def _spoken(catalogue: Catalogue, rows: Mapping[str, MatrixRows], *, edition: Edition) -> Iterator[Spoken]:
    for language in (language.code for language in catalogue.languages):
        words = Labels(catalogue.settings.words_in(language))
        tables = tuple(
            table
            for criteria in catalogue.criteria
            for table in matrix_tables(catalogue, criteria, rows[language], language=language, words=words)
        )
        yield Spoken(language, words, tables, _notice(words, catalogue.settings, edition=edition))


def _notice(words: Labels, settings: Settings, *, edition: Edition) -> tuple[str, ...]:
    """What it is, of which edition, in which state, what it is not, and under which licence."""
    title = f"{settings.site_name} · {words['book_edition'].format(edition=edition.label)}"
    told = (words.get("book_status", ""), words.get("data.limits", ""), words.get("licence_note", ""))
    return (title, *(text for text in told if text))


def _csv_tables(spoken: Spoken, catalogue: Catalogue) -> Iterator[DataTable]:
    """Those of the matrix, a risk with what its page says, then the entries of each kind that has no such table."""
    for table in spoken.tables:
        yield with_page_fields(table, catalogue, words=spoken.words)
    made = {table.name for table in spoken.tables}
    for kind, name in TABLE_NAMES.items():
        table = entry_table(kind, catalogue, language=spoken.language, words=spoken.words)
        if table.rows and name not in made:
            yield table


def _readme(spoken: tuple[Spoken, ...]) -> str:
    parts = ("\n\n".join((*each.notice, each.words.get("data.readme", "").strip())) for each in spoken)
    return "\n\n\n".join(parts) + "\n"
