"""A site that was read once in, what is found in it when some of its pages are changed, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from catalogues import TODAY

from baqueano.catalogue import Catalogue, Contents, build_catalogue
from baqueano.checks import criteria as criteria_checks
from baqueano.checks import matrix as matrix_checks
from baqueano.checks import references
from baqueano.diagnostics import Diagnostic
from baqueano.inspection import inspect_site
from baqueano.judgement import judge
from baqueano.matrix.cells import level_in, names_of, scale_value
from baqueano.matrix.tables import Matrix, MatrixTable, Row, matrix_of
from baqueano.model.criteria import ASSESSMENT, Column, Criteria, Level
from baqueano.model.entries import Page, Permalink
from baqueano.model.texts import FileText
from baqueano.places import Place, place_of_offset
from baqueano.rules import acceptance
from baqueano.settings import read_settings
from baqueano.sources.discover import SourceFile
from baqueano.sources.pages import PageReader, PageReading
from baqueano.sources.rendering import markdown_renderer

MARK = "\ue000"
"""Stands in a changed text where something must be reported; nobody reads it."""

RETIRED = "R-97"
TOMBSTONE = Permalink(
    page="matriz/r-97.md",
    id=RETIRED,
    anchors=(),
    retired=TODAY,
    reason={},
    replaced_by="",
    places={"page": Place("docs/_data/permalinks.yml")},
)

CHECKS: tuple[Callable[[Catalogue], Iterator[Diagnostic]], ...] = (
    criteria_checks.check,
    matrix_checks.check,
    references.check,
)
"""Those that look at a matrix: a finding of any other is about something else."""


class Change(NamedTuple):
    """text[start:end] of a file becomes `text`, with a MARK where that must be reported."""

    path: str
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class GoodSite:
    """What was read of a site with a matrix."""

    catalogue: Catalogue
    reader: PageReader

    @property
    def criteria(self) -> Criteria:
        return self.catalogue.criteria[0]

    @property
    def source_language(self) -> str:
        return self.catalogue.default_language

    @property
    def languages(self) -> list[str]:
        return [language.code for language in self.catalogue.languages]

    @cached_property
    def matrix(self) -> Matrix:
        return matrix_of(self.catalogue, self.criteria)

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        return {page.path: page for page in self.catalogue.pages.values()}

    def tables(self, *names: str, language: str = "") -> list[MatrixTable]:
        return [
            table
            for table in self.matrix.all_tables()
            if table.name in names and table.table.is_rendered and language in ("", table.page.language)
        ]

    def twins(self, table: MatrixTable, row: Row) -> list[tuple[MatrixTable, Row]]:
        """The same row of the source in each translation, or of a translation in the source."""
        is_source = table.page.language == self.source_language
        return [
            (other, twin)
            for other in self.tables(table.name)
            if other.page.key == table.page.key and (other.page.language != self.source_language) == is_source
            for twin in other.rows
            if twin.id == row.id
        ]

    def assessed(self, table: MatrixTable, row: Row) -> list[tuple[MatrixTable, Row]]:
        """The row of the assessment that a row of the treatment belongs to."""
        return [
            (other, found)
            for other in self.tables(ASSESSMENT, language=table.page.language)
            if other.page is table.page
            for found in other.rows
            if found.id == row.id
        ]

    def level_of(self, table: MatrixTable, row: Row) -> Level | None:
        found = self.assessed(table, row)
        return level_in(found[0][1], "level", self.criteria, language=table.page.language) if found else None

    def inherent(self, table: MatrixTable, row: Row) -> dict[str, int]:
        """Likelihood and impact before any measure."""
        return {key: scale_value(own, key) for _, own in self.assessed(table, row) for key in ("likelihood", "impact")}

    def names(self, column: Column, language: str) -> dict[str, str]:
        return dict(names_of(column, self.criteria, language=language))

    def ids_of(self, kind: str) -> list[str]:
        return sorted({entry.id for entry in self.catalogue.entries if entry.kind == kind})

    def factors_of(self, risk: str) -> tuple[str, ...]:
        entry = self.catalogue.entry(self.source_language, risk)
        value = entry.fields.get("framework") if entry else ()
        return value if isinstance(value, tuple) else ()

    def places_of(self, entry_id: str) -> list[Place]:
        """Where its page says the id, in every language."""
        return [entry.place for entry in self.catalogue.entries if entry.id == entry_id and entry.page]

    def offset(self, place: Place) -> int:
        """How many characters of its file stand before a place."""
        lines = self.pages[place.path].file.text.split("\n")
        return sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1

    def found_after(self, texts: Mapping[str, str]) -> tuple[Diagnostic, ...]:
        """What is told when these files say something else."""
        readings = self._readings(texts)
        catalogue = self._with(readings)
        found = [problem for read in readings for problem in read.diagnostics]
        found += [problem for check in CHECKS for problem in check(catalogue)]
        told = judge(found, catalogue, baseline="").diagnostics
        # What an editor accepted of other checks was not looked for.
        return tuple(item for item in told if item.rule is not acceptance.UNUSED)

    def after(self, texts: Mapping[str, str]) -> GoodSite:
        """The site with other texts in these files."""
        return GoodSite(self._with(self._readings(texts)), self.reader)

    def _readings(self, texts: Mapping[str, str]) -> list[PageReading]:
        return [self.reader.read(self._source(path, text)) for path, text in texts.items()]

    def _with(self, readings: Sequence[PageReading]) -> Catalogue:
        known, texts = self.catalogue, {read.page.path for read in readings}
        contents = Contents(
            pages=[
                *(page for page in self.pages.values() if page.path not in texts),
                *(read.page for read in readings),
            ],
            entries=[
                *(entry for entry in known.entries if entry.place.path not in texts),
                *(entry for read in readings for entry in read.entries),
            ],
            references=[
                *(reference for reference in known.references if reference.place.path not in texts),
                *(reference for read in readings for reference in read.references),
            ],
            assets=known.assets,
            hidden=known.hidden,
            criteria=known.criteria,
            permalinks=known.permalinks,
            records=known.records,
            named_files=known.named_files,
        )
        return build_catalogue(contents, known.settings, today=TODAY)

    def _source(self, path: str, text: str) -> SourceFile:
        page = self.pages[path]
        return SourceFile(FileText(path, text), page.language, page.key)


def read_good_site(root: Path) -> GoodSite:
    """Read it as the check does, with one risk more that was withdrawn."""
    settings = read_settings(root)
    catalogue = inspect_site(settings, today=TODAY).catalogue
    catalogue = replace(catalogue, permalinks=(*catalogue.permalinks, TOMBSTONE))
    codes = tuple(language.code for language in settings.languages)
    return GoodSite(catalogue, PageReader(markdown_renderer(settings.markdown)[0], codes))


def damaged(site: GoodSite, changes: Iterable[Change]) -> tuple[dict[str, str], list[Place]]:
    """The changed files, and every place of a MARK in them."""
    texts: dict[str, str] = {}
    places: list[Place] = []
    ordered = sorted(changes, key=lambda change: (change.path, change.start, change.end))
    for path, group in groupby(ordered, key=lambda change: change.path):
        pieces: list[str] = []
        done, text = 0, site.pages[path].file.text
        for change in group:
            assert change.start >= done, f"two changes of {path} touch each other"
            pieces += [text[done : change.start], change.text]
            done = change.end
        *lead, last = "".join([*pieces, text[done:]]).split(MARK)
        texts[path] = "".join([*lead, last])
        offset = 0
        for piece in lead:
            offset += len(piece)
            places.append(place_of_offset(path, texts[path], offset=offset))
    return texts, places
