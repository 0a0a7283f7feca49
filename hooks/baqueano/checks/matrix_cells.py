"""The tables of the matrix in, what is wrong in each of them, column by column and cell by cell, out."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks.matrix_levels import is_half_told
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.matrix.cells import is_day, loose_number, number_of, told_number, whole_number
from baqueano.matrix.tables import Matrix, MatrixTable, Row
from baqueano.matrix.words import words_of
from baqueano.model.criteria import SCALE, ByLanguage, Column, Criteria
from baqueano.model.tables import Cell
from baqueano.model.texts import folded
from baqueano.nearest import nearest
from baqueano.places import Place
from baqueano.rules import matrix as rules
from baqueano.rules.matrix_contents import NUMBER_FOREIGN

_EXAMPLE: Final = Decimal(1500)
# A dash, a question mark or dots say nothing.
_SAID: Final = re.compile(r"[^\W_]")


def check(matrix: Matrix, _catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every table of the matrix is complete, legible, and says what the criteria give."""
    for table in matrix.all_tables():
        if not table.table.is_rendered:
            yield _not_recognised(table, matrix)
            continue
        for check_table in TABLE_CHECKS:
            yield from check_table(table, matrix)


def _not_recognised(table: MatrixTable, matrix: Matrix) -> Diagnostic:
    if table.severed:
        return next(_severed(table, matrix))
    count = len(table.table.header)
    is_whole = count == len(table.table.separator)
    hint = "text" if table.table.follows_text else "enclosed" if is_whole else "separator"
    place = _across(table, table.table.header)
    return finding(rules.NOT_RECOGNISED, place, hint=hint, example="|" + ":--|" * count, count=str(count))


def _severed(table: MatrixTable, _matrix: Matrix) -> Iterator[Diagnostic]:
    """A table ends where a line is empty: the rows below are shown as bars."""
    for cells in table.severed:
        yield finding(rules.NOT_RECOGNISED, _across(table, cells), hint="severed")


def _across(table: MatrixTable, cells: tuple[Cell, ...]) -> Place:
    """From the first cell of a line to its last."""
    return table.page.place_in_body(cells[0].start - table.page.body_start, cells[-1].end - cells[0].start)


def _cell_counts(table: MatrixTable, _matrix: Matrix) -> Iterator[Diagnostic]:
    """Markdown drops what is too much, and fills up what lacks, without a word."""
    expected = len(table.table.header)
    for cells in table.table.rows:
        if len(cells) == expected:
            continue
        is_more = len(cells) > expected
        cell = cells[expected] if is_more else cells[-1]
        yield finding(
            rules.CELL_COUNT,
            table.place(cell),
            hint="more" if is_more else "fewer",
            count=str(len(cells)),
            expected=str(expected),
        )


def _headers(table: MatrixTable, matrix: Matrix) -> Iterator[Diagnostic]:
    """Every column is known, stands once, and none that is required lacks."""
    language = table.page.language
    wanted = matrix.criteria.columns_of(table.name)
    names = {column.header[language]: column for column in wanted if language in column.header}
    seen = Counter(column.key for column in table.columns if column is not None)
    met: set[str] = set()
    for cell, column in zip(table.table.header, table.columns, strict=True):
        if column is None:
            near = nearest(words_of(cell.text), [name for name, own in names.items() if not seen[own.key]])
            edits = (Edit(table.place(cell), near),) if near and cell.text else ()
            yield finding(
                rules.COLUMN_UNKNOWN,
                table.place(cell),
                hint="near" if near else "",
                edits=edits,
                header=cell.text,
                near=near,
                known=", ".join(names),
            )
        elif column.key in met:
            yield finding(rules.COLUMN_REPEATED, table.place(cell), header=cell.text)
        elif not _is_own(words_of(cell.text), column.header, language):
            own = column.header.get(language, column.key)
            yield finding(
                rules.COLUMN_FOREIGN,
                table.place(cell),
                edits=(Edit(table.place(cell), own),),
                header=cell.text,
                own=own,
            )
        met |= {column.key} if column else set()
    yield from _missing_columns(table, wanted, met)


def _is_own(words: str, names: ByLanguage, language: str) -> bool:
    """Whether words name something in a language, whatever their case; a forgotten accent is overlooked.

    Unless another language writes it so: "media" is no Portuguese, "Nivel" neither.
    """
    own, others = names.get(language, ""), [name for code, name in names.items() if code != language]
    is_same = folded(words) == folded(own)
    return is_same and (_spelt(words) == _spelt(own) or _spelt(words) not in map(_spelt, others))


def _spelt(words: str) -> str:
    return unicodedata.normalize("NFC", " ".join(words.split())).casefold()


def _missing_columns(table: MatrixTable, wanted: tuple[Column, ...], met: set[str]) -> Iterator[Diagnostic]:
    # A column written wrong is not missing as well.
    if None in table.columns:
        return
    for column in wanted:
        if column.is_required and column.key not in met:
            name = column.header.get(table.page.language, column.key)
            yield finding(rules.COLUMN_MISSING, table.place(table.table.header[0]), header=name)


def _cells(table: MatrixTable, matrix: Matrix) -> Iterator[Diagnostic]:
    """Every cell holds what its column asks for."""
    columns = {column.key: column for column in table.columns if column is not None}
    # In a long table the same few values come again and again.
    passed: set[tuple[str, str]] = set()
    for row in table.rows:
        for key, cell in row.cells.items():
            if (key, cell.text) not in passed:
                found = tuple(_cell(table, columns[key], row, matrix))
                yield from found
                if cell.text and not found:
                    passed.add((key, cell.text))


def _cell(table: MatrixTable, column: Column, row: Row, matrix: Matrix) -> Iterator[Diagnostic]:
    cell = row.cells[column.key]
    words = words_of(cell.text)
    if not words or (column.form == "text" and not _SAID.search(words)):
        if column.is_required or is_half_told(row, column.key):
            yield finding(rules.CELL_EMPTY, table.place(cell), header=column.header[table.page.language])
    elif column.form == "level":
        yield from _level_unknown(table, cell, matrix.criteria)
    elif column.form == "number":
        yield from _number_wrong(table, column, cell, matrix.locales)
    else:
        yield from _value_wrong(table, column, cell, matrix.criteria)


def _value_wrong(table: MatrixTable, column: Column, cell: Cell, criteria: Criteria) -> Iterator[Diagnostic]:
    words = words_of(cell.text)
    header, place = column.header.get(table.page.language, column.key), table.place(cell)
    if column.form == "scale" and whole_number(words) not in SCALE:
        yield finding(rules.VALUE_WRONG, place, hint="scale", written=words, header=header, expected="1-5")
    elif column.form == "date" and not is_day(words):
        yield finding(rules.VALUE_WRONG, place, hint="date", written=words, header=header, expected="2026-11-24")
    elif column.form in criteria.choices:
        choices, language = criteria.choices[column.form].values(), table.page.language
        known = [names[language] for names in choices]
        if not any(_is_own(words, names, language) for names in choices):
            near = next((names[language] for names in choices if _says(names, words)), "") or nearest(words, known)
            edits = (Edit(place, near),) if near else ()
            expected = near or ", ".join(known)
            hint = "near" if near else "choice"
            yield finding(
                rules.VALUE_WRONG, place, hint=hint, edits=edits, written=words, header=header, expected=expected
            )


def _number_wrong(table: MatrixTable, column: Column, cell: Cell, locales: Mapping[str, str]) -> Iterator[Diagnostic]:
    """A number is what its own language writes: "1.500" may be meant as one and a half, and is never guessed."""
    words, place = words_of(cell.text), table.place(cell)
    if number_of(words, locale=table.locale) is not None:
        return
    others = (number_of(words, locale=locale) for locale in locales.values())
    told = {told_number(value, locale=table.locale): None for value in others if value is not None}
    own = _without_zeros(words, locale=table.locale)
    meant = [number for number in told if number != own]
    if not own and not meant:
        header = column.header.get(table.page.language, column.key)
        expected = told_number(_EXAMPLE, locale=table.locale)
        yield finding(rules.VALUE_WRONG, place, hint="number", written=words, header=header, expected=expected)
    elif own and meant:
        yield finding(NUMBER_FOREIGN, place, hint="unsure", written=words, own=own, other=meant[0])
    else:
        number = own or meant[0]
        yield finding(NUMBER_FOREIGN, place, edits=(Edit(place, number),), written=words, own=number, other="")


def _without_zeros(words: str, *, locale: str) -> str:
    """A number of the page's own language without the zeros at its end that say nothing; "" for any other number."""
    value = loose_number(words, locale=locale)
    own = told_number(value, locale=locale) if value is not None else ""
    return own if words.rstrip("0").rstrip(".,") == own else ""


def _level_unknown(table: MatrixTable, cell: Cell, criteria: Criteria) -> Iterator[Diagnostic]:
    words, language, place = words_of(cell.text), table.page.language, table.place(cell)
    known = [level.name[language] for level in criteria.levels]
    if any(_is_own(words, level.name, language) for level in criteria.levels):
        return
    foreign = next((level.name[language] for level in criteria.levels if _says(level.name, words)), "")
    near = foreign or nearest(words, known)
    hint = "language" if foreign else "near" if near else ""
    edits = (Edit(place, near),) if near else ()
    yield finding(rules.LEVEL_UNKNOWN, place, hint=hint, edits=edits, written=words, near=near, known=", ".join(known))


def _says(name: ByLanguage, words: str) -> bool:
    return folded(words) in map(folded, name.values())


def _repeated_rows(table: MatrixTable, matrix: Matrix) -> Iterator[Diagnostic]:
    """The tables of one name have one row for each id on a page."""
    tables = matrix.named(table.page, table.name)
    before = tables[: next(number for number, other in enumerate(tables) if other is table)]
    seen = {row.id for other in before for row in other.rows}
    for row in table.rows:
        if row.id and row.id in seen:
            yield finding(rules.ROW_REPEATED, table.place(row.cells["id"]), id=row.id)
        seen.add(row.id)


TABLE_CHECKS: Final[tuple[Callable[[MatrixTable, Matrix], Iterator[Diagnostic]], ...]] = (
    _severed,
    _cell_counts,
    _headers,
    _cells,
    _repeated_rows,
)
