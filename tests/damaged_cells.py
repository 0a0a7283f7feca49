"""A good matrix in, cells of it that say something else, each with the places that must be reported, out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from damaged_sites import MARK, Change, GoodSite

from baqueano.matrix.cells import number_of, scale_value, told_number, words_in
from baqueano.matrix.tables import MatrixTable, Row, ids_in
from baqueano.model.criteria import Column
from baqueano.model.tables import Cell
from baqueano.model.texts import folded

THRESHOLDS = ("watch", "warning", "alarm")

T = TypeVar("T")


class Choose(Protocol):
    """Picks one of a sequence; of an empty one nothing can be picked, and the damage is not done."""

    def __call__(self, items: Sequence[T], /) -> T: ...


Damage = Callable[[GoodSite, Choose], list[Change]]
IsFit = Callable[[GoodSite, MatrixTable, Row], bool]
Words = Callable[[GoodSite, MatrixTable, Row, Column], Sequence[str]]


def anywhere(_site: GoodSite, _table: MatrixTable, _row: Row) -> bool:
    return True


def translated(site: GoodSite, table: MatrixTable, row: Row) -> bool:
    return table.page.language != site.source_language and bool(site.twins(table, row))


def original(site: GoodSite, table: MatrixTable, row: Row) -> bool:
    return table.page.language == site.source_language and bool(site.twins(table, row))


def demanding(demand: str) -> IsFit:
    """A row of the treatment whose risk is of a level that has this demand."""

    def is_fit(site: GoodSite, table: MatrixTable, row: Row) -> bool:
        level = site.level_of(table, row)
        return level is not None and demand in level.demands

    return is_fit


@dataclass(frozen=True)
class InCell:
    """Other words in one cell of some `keys`; the cell itself is reported, or its twins where the source is damaged."""

    tables: tuple[str, ...]
    keys: tuple[str, ...]
    words: Words
    is_fit: IsFit = anywhere
    is_told_of_twins: bool = False

    def __call__(self, site: GoodSite, choose: Choose) -> list[Change]:
        spots = [
            (table, row, key)
            for table in site.tables(*self.tables)
            for row in table.rows
            for key in self.keys
            if key in row.cells and row.cells[key].text and self.is_fit(site, table, row)
        ]
        table, row, key = choose(spots)
        cell = row.cells[key]
        words = choose(self.words(site, table, row, table_column(table, key)))
        if not self.is_told_of_twins:
            return [replaced(table, cell, words)]
        twins = [(other, twin) for other, twin in site.twins(table, row) if key in twin.cells]
        told = [mark_at(other, twin.cells[key].start) for other, twin in twins]
        return [replaced(table, cell, words, is_marked=False), *told]


def replaced(table: MatrixTable, cell: Cell, words: str, *, is_marked: bool = True) -> Change:
    """A cell's text becomes `words`; the mark stands where those begin, or behind the blanks of an empty cell."""
    text, end = table.page.file.text, cell.end
    if not words:
        while text[end] == " ":
            end += 1
        return Change(table.page.path, cell.start, end, text[cell.end : end] + (MARK if is_marked else ""))
    lead, _, rest = words.partition(MARK)
    marked = words if rest else MARK + words
    return Change(table.page.path, cell.start, cell.end, marked if is_marked else lead + rest)


def mark_at(table: MatrixTable, offset: int) -> Change:
    return Change(table.page.path, offset, offset, MARK)


def table_column(table: MatrixTable, key: str) -> Column:
    return next(column for column in table.columns if column is not None and column.key == key)


def these(*words: str) -> Words:
    return lambda _site, _table, _row, _column: words


def misspelt(site: GoodSite, table: MatrixTable, row: Row, column: Column) -> Sequence[str]:
    words = words_in(row, column.key)
    return (f"{words[:-1]}zq", f"x{words}", words[: len(words) // 2] + "w" + words[len(words) // 2 :])


def own_names(site: GoodSite, table: MatrixTable, column: Column) -> dict[str, str]:
    return site.names(column, table.page.language)


def another_name(site: GoodSite, table: MatrixTable, row: Row, column: Column) -> Sequence[str]:
    held = folded(words_in(row, column.key))
    return [name for name in own_names(site, table, column).values() if folded(name) != held]


def foreign_name(site: GoodSite, table: MatrixTable, _row: Row, column: Column) -> Sequence[str]:
    own = set(map(folded, own_names(site, table, column).values()))
    others = [site.names(column, language) for language in site.languages if language != table.page.language]
    return [name for names in others for name in names.values() if folded(name) not in own]


def renamed(_site: GoodSite, _table: MatrixTable, row: Row, column: Column) -> Sequence[str]:
    words = words_in(row, column.key)
    return (f"{words} x", words[1:], words.replace(" ", " x ", 1))


def another_id(site: GoodSite, table: MatrixTable, row: Row, column: Column) -> Sequence[str]:
    known = [entry for entry in site.ids_of(column.form) if entry not in ids_in(row.cells[column.key].text)]
    return [f"[](ref:{entry})" for entry in known]


def one_more(entry_id: str) -> Words:
    """The cell as it is, and an id that nobody has: told where its address begins."""
    return lambda _site, _table, row, column: (f"{row.cells[column.key].text}, [x]({MARK}ref:{entry_id})",)


def two_ids(site: GoodSite, _table: MatrixTable, row: Row, column: Column) -> Sequence[str]:
    return [f"{row.cells[column.key].text}, [{other}](ref:{other})" for other in site.ids_of("risk") if other != row.id]


def other_risk(entry_id: str) -> Words:
    """The same cell with an id that is no risk of the site."""
    return lambda _site, _table, row, column: (row.cells[column.key].text.replace(row.id, entry_id),)


def another_number(_site: GoodSite, _table: MatrixTable, row: Row, column: Column) -> Sequence[str]:
    held = words_in(row, column.key)
    return [str(number) for number in range(1, 6) if str(number) != held]


def higher(site: GoodSite, table: MatrixTable, row: Row, column: Column) -> Sequence[str]:
    inherent = site.inherent(table, row)[column.key.removeprefix("residual_")]
    return [str(value) for value in range(inherent + 1, 6)]


def foreign_number(site: GoodSite, table: MatrixTable, row: Row, column: Column) -> Sequence[str]:
    """The same number as other languages of the site write it."""
    value = number_of(words_in(row, column.key), locale=table.locale)
    if value is None:
        return ()
    told = {told_number(value, locale=locale) for locale in site.matrix.locales.values()}
    return sorted(told - {told_number(value, locale=table.locale)})


def has_marks(site: GoodSite, table: MatrixTable, row: Row) -> bool:
    """Whether its thresholds have a sign that languages write differently."""
    return any(not words_in(row, key).isdecimal() for key in THRESHOLDS)


def can_rise(key: str) -> IsFit:
    def is_fit(site: GoodSite, table: MatrixTable, row: Row) -> bool:
        inherent = site.inherent(table, row)
        return 0 < inherent.get(key, 0) < 5 and scale_value(row, f"residual_{key}") > 0

    return is_fit


def unfounded(site: GoodSite, choose: Choose) -> list[Change]:
    """A residual value is lower, and no tool is named any more."""
    spots = []
    for table in site.tables("treatment"):
        for row in table.rows:
            inherent = site.inherent(table, row)
            lowered = [key for key in inherent if 0 < scale_value(row, f"residual_{key}") < inherent[key]]
            spots += [(table, row, lowered)] if lowered and row.cells["tools"].text else []
    table, row, lowered = choose(spots)
    told = [mark_at(table, row.cells[f"residual_{key}"].start) for key in lowered]
    return [replaced(table, row.cells["tools"], "", is_marked=False), *told]


def swapped_thresholds(site: GoodSite, choose: Choose) -> list[Change]:
    table = choose(site.tables("indicators"))
    first, second = choose((("watch", "warning"), ("watch", "alarm"), ("warning", "alarm")))
    row = choose([row for row in table.rows if words_in(row, first) != words_in(row, second)])
    changes = [
        replaced(table, row.cells[first], row.cells[second].text, is_marked=False),
        replaced(table, row.cells[second], row.cells[first].text, is_marked=False),
    ]
    return [mark_at(table, row.cells["watch"].start), *changes]


def turned_direction(site: GoodSite, choose: Choose) -> list[Change]:
    table = choose(site.tables("indicators"))
    row = choose([row for row in table.rows if words_in(row, "watch") != words_in(row, "alarm")])
    other = choose(another_name(site, table, row, table_column(table, "direction")))
    return [
        replaced(table, row.cells["direction"], other, is_marked=False),
        mark_at(table, row.cells["watch"].start),
    ]


def silent_alarms(site: GoodSite, choose: Choose) -> list[Change]:
    """None of the indicators of a risk has a threshold of alarm."""
    is_fit = demanding("trigger")
    spots = [(table, row) for table in site.tables("treatment") for row in table.rows if is_fit(site, table, row)]
    table, row = choose(spots)
    named = set(ids_in(row.cells["indicators"].text))
    changes = [
        replaced(signs, sign.cells["alarm"], "", is_marked=False)
        for signs in site.tables("indicators", language=table.page.language)
        for sign in signs.rows
        if sign.id in named
    ]
    return [*changes, mark_at(table, row.cells["indicators"].start)]
