"""A good matrix in, tables with bars, columns or rows too few or too many, and what must be reported, out."""

from __future__ import annotations

from collections.abc import Mapping

from damaged_cells import Choose, mark_at, original, replaced, translated
from damaged_sites import MARK, Change, GoodSite

from baqueano.matrix.tables import MARKS, MatrixTable, Row
from baqueano.matrix.words import words_of
from baqueano.model.criteria import ASSESSMENT, TABLES, Column
from baqueano.model.tables import Cell
from baqueano.model.texts import folded
from baqueano.places import Place


def lines_of(table: MatrixTable) -> list[tuple[Cell, ...]]:
    return [table.table.header, table.table.separator, *table.table.rows]


def without_cell(site: GoodSite, choose: Choose) -> list[Change]:
    table = choose(site.tables(*TABLES))
    cells = choose(table.table.rows)
    number = choose(range(len(cells) - 1))
    gone = Change(table.page.path, cells[number].start, cells[number + 1].start, "")
    return [gone, mark_at(table, cells[-1].start)]


def with_cell(site: GoodSite, choose: Choose) -> list[Change]:
    table = choose(site.tables(*TABLES))
    cells = choose(table.table.rows)
    return [Change(table.page.path, cells[-1].end, cells[-1].end, f" | {MARK}x")]


def bar_in_words(site: GoodSite, choose: Choose) -> list[Change]:
    """Everything behind it moves one column on, and the last cell falls out of the table."""
    table = choose(site.tables(ASSESSMENT, "indicators", "actions"))
    cells = choose(table.table.rows)
    texts = [number for number, column in enumerate(table.columns) if column is not None and column.form == "text"]
    number = choose([number for number in texts if cells[number].text])
    cell = cells[number]
    is_last = cell is cells[-1]
    bar = Change(table.page.path, cell.start + 1, cell.start + 1, f" | {MARK if is_last else ''}")
    return [bar] if is_last else [bar, mark_at(table, cells[-1].start)]


def span_of_line(table: MatrixTable, cells: tuple[Cell, ...]) -> tuple[int, int]:
    """A line of a table with the end of the line."""
    text = table.page.file.text
    return text.rfind("\n", 0, cells[0].start) + 1, text.index("\n", cells[-1].end) + 1


def without_separator(site: GoodSite, choose: Choose) -> list[Change]:
    table = choose(site.tables(*TABLES))
    start, end = span_of_line(table, table.table.separator)
    return [mark_at(table, table.table.header[0].start), Change(table.page.path, start, end, "")]


def broken_separator(site: GoodSite, choose: Choose) -> list[Change]:
    table = choose(site.tables(*TABLES))
    cell = choose(table.table.separator)
    words = choose(("x", ":–", ":--.", "···"))
    return [mark_at(table, table.table.header[0].start), Change(table.page.path, cell.start, cell.end, words)]


def short_separator(site: GoodSite, choose: Choose) -> list[Change]:
    table = choose(site.tables(*TABLES))
    number = choose(range(len(table.table.separator) - 1))
    start, end = table.table.separator[number].start, table.table.separator[number + 1].start
    return [mark_at(table, table.table.header[0].start), Change(table.page.path, start, end, "")]


def text_above(site: GoodSite, choose: Choose) -> list[Change]:
    table = choose(site.tables(*TABLES))
    start, _ = span_of_line(table, table.table.header)
    return [Change(table.page.path, start, start, "Texto.\n"), mark_at(table, table.table.header[0].start)]


def spare_columns(table: MatrixTable) -> list[int]:
    """The columns by which nobody need recognise the table."""
    keys = {column.key for column in table.columns if column is not None}
    marks = keys & MARKS[table.name]
    return [
        number
        for number, column in enumerate(table.columns)
        if column is not None and (column.key not in marks or len(marks) > 2)
    ]


def misspelt_header(site: GoodSite, choose: Choose) -> list[Change]:
    table = choose(site.tables(*TABLES))
    cell = table.table.header[choose(spare_columns(table))]
    word = choose((f"{cell.text}zq", f"x{cell.text}", cell.text[:-1] + "w"))
    return [replaced(table, cell, word)]


def foreign_header(site: GoodSite, choose: Choose) -> list[Change]:
    spots = []
    for table in site.tables(*TABLES):
        for cell, column in zip(table.table.header, table.columns, strict=True):
            others = set(column.header.values()) if column else set()
            known = site.criteria.by_header
            spots += [(table, cell, other) for other in sorted(others) if is_foreign(other, cell, column, known)]
    table, cell, other = choose(spots)
    return [replaced(table, cell, other)]


def is_foreign(other: str, cell: Cell, column: Column | None, known: Mapping[str, Column]) -> bool:
    """Whether it names the same column in another language, and in none of them another column."""
    return folded(other) != folded(words_of(cell.text)) and known.get(folded(other)) is column


def doubled_header(site: GoodSite, choose: Choose) -> list[Change]:
    table = choose(site.tables(*TABLES))
    number = choose([number for number in spare_columns(table) if number])
    other = table.table.header[choose(range(number))]
    return [replaced(table, table.table.header[number], other.text)]


def without_column(site: GoodSite, choose: Choose) -> list[Change]:
    spots = [
        (table, number)
        for table in site.tables(*TABLES)
        for number in spare_columns(table)
        if (column := table.columns[number]) is not None and column.is_required and 0 < number < len(table.columns) - 1
    ]
    table, number = choose(spots)
    gone = [Change(table.page.path, line[number].start, line[number + 1].start, "") for line in lines_of(table)]
    return [mark_at(table, table.table.header[0].start), *gone]


def swapped_columns(site: GoodSite, choose: Choose) -> list[Change]:
    """In a translation."""
    table = choose([table for table in site.tables(*TABLES) if table.page.language != site.source_language])
    number = choose(range(len(table.columns) - 1))
    changes = []
    for line in lines_of(table):
        first, second = line[number], line[number + 1]
        changes += [
            Change(table.page.path, first.start, first.end, second.text),
            Change(table.page.path, second.start, second.end, first.text),
        ]
    return [mark_at(table, table.table.header[number].start), *changes]


def doubled_row(site: GoodSite, choose: Choose) -> list[Change]:
    table, row = choose([(table, row) for table in site.tables(*TABLES) for row in table.rows])
    start, end = span_of_line(table, cells_of(table, row))
    cell = row.cells["id"]
    text = table.page.file.text
    return [Change(table.page.path, end, end, text[start : cell.start] + MARK + text[cell.start : end])]


def cells_of(table: MatrixTable, row: Row) -> tuple[Cell, ...]:
    return next(cells for own, cells in zip(table.rows, table.table.rows, strict=True) if own is row)


def gone(table: MatrixTable, row: Row) -> Change:
    return Change(table.page.path, *span_of_line(table, cells_of(table, row)), "")


def lost_row(site: GoodSite, choose: Choose) -> list[Change]:
    """A translation lacks a row."""
    table, row = choose([spot for spot in rows_of(site) if translated(site, *spot)])
    return [mark_at(table, table.table.header[0].start), gone(table, row)]


def row_lost_in_source(site: GoodSite, choose: Choose) -> list[Change]:
    table, row = choose([spot for spot in rows_of(site) if original(site, *spot)])
    told = [mark_at(other, twin.cells["id"].start) for other, twin in site.twins(table, row)]
    return [gone(table, row), *told]


def added_row(site: GoodSite, choose: Choose) -> list[Change]:
    """A translation has one more, with an id of its own."""
    table, row = choose([spot for spot in rows_of(site) if translated(site, *spot)])
    start, end = span_of_line(table, cells_of(table, row))
    cell, text = row.cells["id"], table.page.file.text
    own = text[cell.start : cell.end].replace(row.id, f"{row.id[:2]}98")
    return [Change(table.page.path, end, end, text[start : cell.start] + MARK + own + text[cell.end : end])]


def rows_of(site: GoodSite, *names: str) -> list[tuple[MatrixTable, Row]]:
    return [(table, row) for table in site.tables(*(names or TABLES)) for row in table.rows]


def unassessed(site: GoodSite, choose: Choose) -> list[Change]:
    """No matrix has the risk any more, in any language."""
    wanted = choose(sorted({row.id for _, row in rows_of(site, ASSESSMENT)}))
    changes = [gone(table, row) for table, row in rows_of(site, ASSESSMENT, "treatment") if row.id == wanted]
    return changes + [
        Change(place.path, site.offset(place), site.offset(place), MARK) for place in site.places_of(wanted)
    ]


def untreated_assessment(site: GoodSite, choose: Choose) -> list[Change]:
    """The row of a risk is gone from the first table of a page, and still there in the second."""
    treated = [(table, row) for table, row in rows_of(site, "treatment") if site.assessed(table, row)]
    table, row = choose(treated)
    return [*(gone(*spot) for spot in site.assessed(table, row)), mark_at(table, row.cells["id"].start)]


def uncited_factor(site: GoodSite, choose: Choose) -> list[Change]:
    """No row of the source is about a risk that cites a factor."""
    tables = site.tables(ASSESSMENT, language=site.source_language)
    table = choose([table for table in tables if table.page.kind == "matrix"])
    factor = choose([factor for factor in site.criteria.factors if factor not in waived_on(table)])
    changes = [gone(table, row) for row in table.rows if factor in site.factors_of(row.id)]
    return [*changes, mark_at(table, site.offset(key_place(table)))]


def unwaived_factor(site: GoodSite, choose: Choose) -> list[Change]:
    """The source does not say any more why a factor was left out; the translations still do."""
    tables = site.tables(ASSESSMENT, language=site.source_language)
    table = choose([table for table in tables if table.page.kind == "matrix"])
    start = site.offset(key_place(table))
    factor = choose([factor for factor in waived_on(table) if factor in site.criteria.factors])
    text = table.page.file.text
    if len(waived_on(table)) == 1:
        own_id = mark_at(table, site.offset(table.page.field_places["id"]))
        return [own_id, Change(table.page.path, start, line_end(text, text.index(factor, start)), "")]
    first = text.index(factor, start)
    line = text.rfind("\n", 0, first) + 1
    return [mark_at(table, start), Change(table.page.path, line, line_end(text, first), "")]


def waived_on(table: MatrixTable) -> list[str]:
    value = table.page.fields.get("waived")
    return list(value) if isinstance(value, Mapping) else []


def key_place(table: MatrixTable) -> Place:
    places = table.page.field_places
    return places.get("waived", places["id"])


def line_end(text: str, offset: int) -> int:
    return text.index("\n", offset) + 1


COUNTS = {
    "es": "Esta matriz reúne {mark}{number} riesgos.",
    "pt": "Esta matriz reúne {mark}{number} riscos.",
    "en": "This matrix holds {mark}{number} risks.",
}
WRONG_COUNTS = {"es": ("tres", "treinta", "99"), "pt": ("três", "trinta", "99"), "en": ("three", "thirty", "99")}


def wrong_count(site: GoodSite, choose: Choose) -> list[Change]:
    """A sentence above the table tells of more rows or fewer."""
    table = choose(site.tables(ASSESSMENT))
    language, body = table.page.language, table.page.body_start
    sentence = COUNTS[language].format(mark=MARK, number=choose(WRONG_COUNTS[language]))
    return [Change(table.page.path, body, body, f"\n{sentence}\n")]


def outdated_count(site: GoodSite, choose: Choose) -> list[Change]:
    """A row is gone, and the text tells of it as before."""
    spots = [
        (table, spot)
        for table in site.tables(*TABLES)
        for spot in table.page.count_spots
        if spot.table == table.name and not spot.qualifier
    ]
    table, spot = choose(spots)
    row = choose(table.rows)
    return [Change(spot.place.path, site.offset(spot.place), site.offset(spot.place), MARK), gone(table, row)]
