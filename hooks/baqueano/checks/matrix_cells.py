"""The tables of the matrix in, what is wrong in each of them, column by column and cell by cell, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.matrix.cells import is_day, loose_number, number_of, told_number, whole_number
from baqueano.matrix.tables import Matrix, MatrixTable
from baqueano.matrix.words import words_of
from baqueano.model.criteria import SCALE, ByLanguage, Column, Criteria
from baqueano.model.tables import Cell
from baqueano.model.texts import folded
from baqueano.nearest import nearest
from baqueano.rules import matrix as rules
from baqueano.rules.matrix_contents import NUMBER_FOREIGN

_EXAMPLE: Final = Decimal(1500)


def check(matrix: Matrix, _catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every table of the matrix is complete, legible, and says what the criteria give."""
    for table in matrix.all_tables():
        if not table.table.is_rendered:
            yield _not_recognised(table)
            continue
        for check_table in TABLE_CHECKS:
            yield from check_table(table, matrix)


def _not_recognised(table: MatrixTable) -> Diagnostic:
    first, last = table.table.header[0], table.table.header[-1]
    place = table.page.place_in_body(first.start - table.page.body_start, last.end - first.start)
    count = len(table.table.header)
    hint = "text" if table.table.follows_text else "separator"
    return finding(rules.NOT_RECOGNISED, place, hint=hint, example="|" + ":--|" * count, count=str(count))


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
        elif folded(words_of(cell.text)) != folded(column.header.get(language, "")):
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
                found = tuple(_cell(table, columns[key], cell, matrix))
                yield from found
                if not found:
                    passed.add((key, cell.text))


def _cell(table: MatrixTable, column: Column, cell: Cell, matrix: Matrix) -> Iterator[Diagnostic]:
    if not cell.text:
        if column.is_required:
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
        known = [names[table.page.language] for names in criteria.choices[column.form].values()]
        if folded(words) not in map(folded, known):
            near = nearest(words, known)
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
    if folded(words) in map(folded, known):
        return
    foreign = next((level.name[language] for level in criteria.levels if _says(level.name, words)), "")
    near = foreign or nearest(words, known)
    hint = "language" if foreign else "near" if near else ""
    edits = (Edit(place, near),) if near else ()
    yield finding(rules.LEVEL_UNKNOWN, place, hint=hint, edits=edits, written=words, near=near, known=", ".join(known))


def _says(name: ByLanguage, words: str) -> bool:
    return folded(words) in map(folded, name.values())


def _repeated_rows(table: MatrixTable, _matrix: Matrix) -> Iterator[Diagnostic]:
    """A table has one row for each id."""
    seen: set[str] = set()
    for row in table.rows:
        if row.id and row.id in seen:
            yield finding(rules.ROW_REPEATED, table.place(row.cells["id"]), id=row.id)
        seen.add(row.id)


TABLE_CHECKS: Final[tuple[Callable[[MatrixTable, Matrix], Iterator[Diagnostic]], ...]] = (
    _cell_counts,
    _headers,
    _cells,
    _repeated_rows,
)
