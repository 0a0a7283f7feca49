"""The tables of the matrix and its criteria in, the bytes of one workbook out."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook

from baqueano.editions.data_sheet import SheetStyles, colour_levels, fill_sheet, sheet_styles, shortened
from baqueano.editions.data_table import DataTable, Labels
from baqueano.editions.edition import Edition
from baqueano.model.criteria import Criteria

# Excel: at most 31 UTF-16 units, none of []:*?/\, no apostrophe at either end, no two names that differ only in case.
_LONGEST_NAME: Final = 31
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_IN_MEMORY: Final = {"in_memory": True}
_NOTICE_WIDTH: Final = 100
_LIST_WIDTH: Final = 30


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the workbook says in one language: its tables, its interface texts, the lines of its notice."""

    language: str
    words: Labels
    tables: tuple[DataTable, ...]
    notice: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Choices:
    """The words that cells of a form may hold in one language, and the range of the sheet of lists they stand in.

    `header` names them as the column does that holds them.
    """

    language: str
    form: str
    header: str
    words: tuple[str, ...]
    column: int
    sheet: str

    @property
    def area(self) -> str:
        letter = xl_col_to_name(self.column)
        return f"='{self.sheet}'!${letter}$2:${letter}${len(self.words) + 1}"


def workbook_bytes(spoken: tuple[Spoken, ...], criteria: Criteria, *, author: str, edition: Edition) -> bytes:
    """A notice, a sheet for each table and language, and the lists that cells choose from.

    The same input gives the same bytes: the file is dated by the edition, and names no computer.
    """
    stream = io.BytesIO()
    book = Workbook(stream, _IN_MEMORY)
    moment = datetime.datetime.fromtimestamp(edition.epoch, datetime.UTC).replace(tzinfo=None)
    book.set_properties({"title": edition.stem, "author": author, "created": moment})
    styles = sheet_styles(book, criteria)
    taken: set[str] = set()
    _write_notice(
        book, spoken, name=sheet_name(_together(each.words["data.notice"] for each in spoken), taken), styles=styles
    )
    lists_name = sheet_name(_together(each.words["data.lists"] for each in spoken), taken)
    choices = tuple(_choices(spoken, criteria, sheet=lists_name))
    for each in spoken:
        lists = {choice.form: choice.area for choice in choices if choice.language == each.language}
        for table in each.tables:
            title = f"{_titles(each.words)[table.name]} ({each.language})"
            sheet = book.add_worksheet(sheet_name(title, taken))
            fill_sheet(sheet, table, styles=styles, lists=lists, words=each.words)
            colour_levels(sheet, table, styles=styles, criteria=criteria)
    _write_lists(book, choices, name=lists_name, styles=styles)
    book.close()
    return stream.getvalue()


def sheet_name(wanted: str, taken: set[str]) -> str:
    """A name that Excel takes and no other sheet has; it is added to `taken`."""
    name = _cut(_FORBIDDEN.sub(" ", wanted).strip().strip("'"), _LONGEST_NAME).strip().strip("'") or "-"
    number = 1
    while name.casefold() in taken:
        number += 1
        mark = f" {number}"
        name = _cut(name.removesuffix(f" {number - 1}"), _LONGEST_NAME - len(mark)) + mark
    taken.add(name.casefold())
    return name


def _cut(text: str, units: int) -> str:
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore")


def _together(words: Iterable[str]) -> str:
    return " · ".join(dict.fromkeys(words))


def _titles(words: Labels) -> Mapping[str, str]:
    return {"risks": words["data.risks"], "indicators": words["data.indicators"], "actions": words["data.actions"]}


def _choices(spoken: tuple[Spoken, ...], criteria: Criteria, *, sheet: str) -> Iterator[_Choices]:
    """For each language the names of the levels, then the other lists of the criteria."""
    by_form: Mapping[str, tuple[Mapping[str, str], ...]] = {
        "level": tuple(level.name for level in criteria.levels),
        **{form: tuple(choices.values()) for form, choices in criteria.choices.items()},
    }
    column = 0
    for each in spoken:
        headers = {
            column.form: f"{column.header.get(each.language, column.key)} ({each.language})"
            for column in reversed(criteria.columns)
        }
        for form, names in by_form.items():
            words = tuple(name[each.language] for name in names if each.language in name)
            if words:
                yield _Choices(each.language, form, headers.get(form, form), words, column, sheet)
                column += 1


def _write_notice(book: Workbook, spoken: tuple[Spoken, ...], *, name: str, styles: SheetStyles) -> None:
    sheet = book.add_worksheet(name)
    sheet.set_column(0, 0, _NOTICE_WIDTH, styles.text)
    lines = [line for each in spoken for line in (*each.notice, "")]
    titles = {each.notice[0] for each in spoken if each.notice}
    for number, line in enumerate(lines):
        sheet.write_string(number, 0, shortened(line), styles.header if line in titles else styles.text)


def _write_lists(book: Workbook, choices: tuple[_Choices, ...], *, name: str, styles: SheetStyles) -> None:
    sheet = book.add_worksheet(name)
    for choice in choices:
        sheet.set_column(choice.column, choice.column, _LIST_WIDTH, styles.text)
        sheet.write_string(0, choice.column, choice.header, styles.header)
        for number, word in enumerate(choice.words, start=1):
            sheet.write_string(number, choice.column, shortened(word), styles.text)
    sheet.freeze_panes(1, 0)
