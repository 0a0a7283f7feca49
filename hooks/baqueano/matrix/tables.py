"""A page's tables and the criteria in, those that hold the matrix, column by column, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.matrix.words import words_of
from baqueano.model.criteria import ASSESSMENT, TABLES, TREATMENT, Column, Criteria
from baqueano.model.entries import Page
from baqueano.model.kinds import kind_of_id
from baqueano.model.tables import Cell, Table
from baqueano.model.texts import folded
from baqueano.places import Place

# A table whose header has two of these is that table, whatever page it stands on: none escapes.
MARKS: Final[Mapping[str, frozenset[str]]] = {
    ASSESSMENT: frozenset({"likelihood", "impact", "level"}),
    TREATMENT: frozenset({"residual_likelihood", "residual_impact", "residual_level", "tools", "indicators"}),
    "indicators": frozenset({"direction", "watch", "warning", "alarm", "frequency"}),
    "actions": frozenset({"measure", "evidence", "risks"}),
}
_FEWEST_MARKS: Final = 2
# A legend of the words for an alert has as many marks, and no ids.
_FEWEST_WITHOUT_ID: Final = 4
# What stands between the parts of a table that something cuts in two: ends of lines, quotes, comments.
_GAP: Final = re.compile(r"(?:[\s|>]|<!--(?:(?!-->).)*-->)*", re.DOTALL)
_UNIT: Final = re.compile(r"\s*\([^()]*\)$|[\s*:.]+$")
LINK: Final = re.compile(r"\[(?P<words>[^\]]*)\]\((?:ref:)?(?P<target>[^)]*)\)")
_ID: Final = re.compile(r"[A-Z]+-?\d+")


@dataclass(frozen=True, slots=True)
class Row:
    """A row by its columns: {key: cell}; of one with more or fewer cells than the header only the id is known."""

    cells: Mapping[str, Cell]
    id: str


@dataclass(frozen=True)
class MatrixTable:
    """A table that holds the matrix: `columns` stand in the order of its header, None where nobody knows the name.

    `locale` is that of the Unicode CLDR by which its numbers are written; `severed` are the rows above which an empty
    line, a comment or a text cuts the table: for Markdown it ends there.
    """

    page: Page
    table: Table
    name: str
    columns: tuple[Column | None, ...]
    locale: str
    severed: tuple[tuple[Cell, ...], ...] = ()

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        return tuple(self._row(cells) for cells in self.table.rows)

    @cached_property
    def by_id(self) -> Mapping[str, Row]:
        """The rows that name an id; of two with the same, the last."""
        return {row.id: row for row in self.rows if row.id}

    def place(self, cell: Cell) -> Place:
        """Where a cell stands; an empty one has no length."""
        return self.page.place_in_body(cell.start - self.page.body_start, cell.end - cell.start)

    def _row(self, cells: tuple[Cell, ...]) -> Row:
        by_key: dict[str, Cell] = {}
        for column, cell in zip(self.columns, cells, strict=False):
            if column is not None:
                by_key.setdefault(column.key, cell)
        ids = ids_in(by_key["id"].text) if "id" in by_key else ()
        # With a cell too many or too few nobody knows which is whose; a row that says nothing lacks its id.
        if len(cells) != len(self.columns) or not any(words_of(cell.text).strip(":- ") for cell in cells):
            by_key = {key: cell for key, cell in by_key.items() if key == "id"}
        return Row(by_key, ids[0] if ids else "")


@dataclass(frozen=True, slots=True)
class Matrix:
    """All tables that hold the matrix of a site, by the language and key of their page; `locales` as in locales_of."""

    criteria: Criteria
    tables: Mapping[tuple[str, str], tuple[MatrixTable, ...]]
    locales: Mapping[str, str]

    def all_tables(self) -> Iterator[MatrixTable]:
        return chain.from_iterable(self.tables.values())

    def rendered(self, page: Page) -> list[MatrixTable]:
        """The tables of a page that readers get to see as such."""
        return [table for table in self.tables.get((page.language, page.key), ()) if table.table.is_rendered]

    def named(self, page: Page, name: str) -> list[MatrixTable]:
        """Those of one name."""
        return [table for table in self.rendered(page) if table.name == name]

    def pages(self, catalogue: Catalogue) -> Mapping[str, list[Page]]:
        """The pages it stands on, by language."""
        found: dict[str, list[Page]] = {}
        for language, key in self.tables:
            found.setdefault(language, []).append(catalogue.pages[language, key])
        return found

    def apart(self, pages: Iterable[Page]) -> list[MatrixTable]:
        """The measures on pages that assess nothing: they go with every assessment that has none on its own page."""
        return [table for page in pages if not self.named(page, ASSESSMENT) for table in self.named(page, TREATMENT)]

    def twins(self, catalogue: Catalogue) -> Iterator[tuple[MatrixTable, MatrixTable]]:
        """Every table of a translation that its source has too, the first with the first: (source, translation)."""
        for language, key in self.tables:
            source = catalogue.pages.get((catalogue.default_language, key))
            if language != catalogue.default_language and source is not None:
                page = catalogue.pages[language, key]
                for name in TABLES:
                    yield from zip(self.named(source, name), self.named(page, name), strict=False)


def matrix_of(catalogue: Catalogue, criteria: Criteria) -> Matrix:
    """Find them, whatever pages they stand on."""
    locales = locales_of(catalogue)
    found = {
        where: tuple(_tables(page, criteria, locale=locales.get(page.language, page.language)))
        for where, page in catalogue.pages.items()
        if page.tables
    }
    return Matrix(criteria, {where: tables for where, tables in found.items() if tables}, locales)


def read_header(names: Iterable[str], criteria: Criteria) -> tuple[str, tuple[Column | None, ...]]:
    """Which table of the matrix has a header of these names, and its columns; "" for any other table."""
    written = tuple(names)
    columns = tuple(criteria.by_header.get(folded(name)) for name in written)
    # A unit behind a name hides no table: it makes a column that nobody knows.
    likely = [criteria.by_header.get(folded(_UNIT.sub("", name))) for name in written]
    keys = {column.key for column in (*columns, *likely) if column is not None}
    marked = {name: len(keys & MARKS[name]) for name in TABLES}
    name = max(TABLES, key=lambda name: marked[name])
    fewest = _FEWEST_MARKS if name == ASSESSMENT or "id" in keys else min(_FEWEST_WITHOUT_ID, len(MARKS[name]))
    return (name if marked[name] >= fewest else ""), columns


def locales_of(catalogue: Catalogue) -> Mapping[str, str]:
    """By which locale each language of the site writes dates and numbers: {"es": "es_AR"}."""
    chosen = catalogue.settings.words.get("date_locale", {})
    return {language.code: chosen.get(language.code, language.code) for language in catalogue.languages}


def _tables(page: Page, criteria: Criteria, *, locale: str) -> Iterator[MatrixTable]:
    found: list[MatrixTable] = []
    for table in page.tables:
        name, columns = read_header((words_of(cell.text) for cell in table.header), criteria)
        if name:
            found.append(MatrixTable(page, table, name, columns, locale))
        elif found and _goes_on(found[-1], table):
            found[-1] = _joined(found[-1], table)
    # A line of bars with nothing below it is prose.
    return (table for table in found if table.table.separator or table.table.rows)


def _goes_on(above: MatrixTable, part: Table) -> bool:
    """Whether lines with bars would belong to the table above, did nothing cut it there.

    Nothing but empty lines and comments does, or they are as long as its rows and begin with an id.
    """
    if part.is_rendered or part.separator:
        return False
    table, first = above.table, part.header[0]
    last = (table.rows or (table.separator or table.header,))[-1][-1]
    is_row = len(part.header) == len(table.header) and bool(ids_in(first.text))
    return is_row or (not part.follows_text and bool(_GAP.fullmatch(above.page.file.text[last.end : first.start])))


def _joined(above: MatrixTable, part: Table) -> MatrixTable:
    table = above.table
    is_separator = not (table.separator or table.rows or any(cell.text.strip(":- ") for cell in part.header))
    whole = (
        replace(table, separator=part.header, rows=part.rows)
        if is_separator
        else replace(table, rows=(*table.rows, part.header, *part.rows))
    )
    return replace(above, table=whole, severed=(*above.severed, part.header))


def ids_in(cell: str) -> tuple[str, ...]:
    """The ids a cell names, in order: by the target of a link, by its words where that is no id, or as words."""
    named = LINK.sub(lambda found: f" {_target(found) if _ID.search(_target(found)) else found['words']} ", cell)
    return tuple(word for word in _ID.findall(named) if kind_of_id(word))


def _target(link: re.Match[str]) -> str:
    return link["target"].partition("#")[0]
