"""A table of the matrix and an empty sheet in, the sheet with its values, dropdowns and level colours out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from baqueano.editions.data_table import DataTable, Labels, Value
from baqueano.model.criteria import SCALE, Criteria, Level

# Excel's own limits: https://support.microsoft.com/en-us/office/excel-specifications-and-limits
LONGEST_CELL: Final = 32_767
_FIRST_DAY: Final = date(1900, 1, 1)
_DIGITS: Final = 15
_LONGEST_TITLE: Final = 32
_LONGEST_MESSAGE: Final = 255
_CUT: Final = "… [catalogue.json]"

_SPARE_ROWS: Final = 200
"""Rows below the last one that have dropdowns and colours too, for those who add to a copy."""

_WIDTHS: Final[Mapping[str, int]] = {"id": 8, "scale": 12, "number": 10, "date": 12, "level": 13, "text": 44}
_WIDTH_OF_OTHERS: Final = 18
_A4: Final = 9


@dataclass(frozen=True, slots=True)
class SheetStyles:
    """How cells look: wrapped, at the top, with the day as the files of the site write it; `levels` by their keys."""

    header: Format
    text: Format
    number: Format
    day: Format
    levels: Mapping[str, Format]


def sheet_styles(book: Workbook, criteria: Criteria) -> SheetStyles:
    """Make them once for a workbook."""
    plain = {"text_wrap": True, "valign": "top"}
    return SheetStyles(
        header=book.add_format(plain | {"bold": True, "bottom": 1, "bg_color": "#e8e8e4", "font_color": "#1a1a1a"}),
        text=book.add_format(plain),
        number=book.add_format(plain | {"align": "center"}),
        day=book.add_format(plain | {"num_format": "yyyy-mm-dd"}),
        levels={level.key: book.add_format(_level_style(level)) for level in criteria.levels},
    )


def fill_sheet(
    sheet: Worksheet, table: DataTable, *, styles: SheetStyles, lists: Mapping[str, str], words: Labels
) -> None:
    """Write the table; `lists` are the ranges that the cells of a form ("level", "trend") choose from."""
    for number, column in enumerate(table.columns):
        width = _WIDTHS.get(column.form, _WIDTH_OF_OTHERS)
        sheet.set_column(number, number, width, styles.day if column.form == "date" else styles.text)
        sheet.write_string(0, number, shortened(column.header), styles.header)
    for row_number, row in enumerate(table.rows, start=1):
        for number, value in enumerate(row):
            write_value(sheet, (row_number, number), value, styles=styles)
    _add_dropdowns(sheet, table, lists=lists, words=words)
    last_row, last_column = len(table.rows), len(table.columns) - 1
    # Texts of digits are texts on purpose: Excel need not mark them.
    sheet.ignore_errors({"number_stored_as_text": xl_range(0, 0, last_row, last_column)})
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, last_row, last_column)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)


def write_value(sheet: Worksheet, where: tuple[int, int], value: Value, *, styles: SheetStyles) -> None:
    """Numbers as numbers, days as days, and every text as text, whatever it looks like."""
    if isinstance(value, Decimal | int) and _is_exact(value):
        sheet.write_number(*where, float(value), styles.number)
    elif isinstance(value, date) and value >= _FIRST_DAY:
        sheet.write_datetime(*where, value, styles.day)
    elif value != "":
        sheet.write_string(*where, shortened(str(value)), styles.text)


def shortened(text: str) -> str:
    """At most as many UTF-16 units as a cell of Excel takes; one that is cut says where the rest stands."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST_CELL:
        return text
    return units[: 2 * (LONGEST_CELL - len(_CUT))].decode("utf-16-le", errors="ignore") + _CUT


def colour_levels(sheet: Worksheet, table: DataTable, *, styles: SheetStyles, criteria: Criteria) -> None:
    """Colour each cell by the name of the level it holds: the name is always there to be read."""
    for number, column in enumerate(table.columns):
        for level in criteria.levels if column.form == "level" else ():
            name = level.name.get(table.language, level.key).replace('"', '""')
            if len(name) <= _LONGEST_MESSAGE:
                rule = {"type": "cell", "criteria": "==", "value": f'"{name}"', "format": styles.levels[level.key]}
                sheet.conditional_format(1, number, _last_row(table), number, rule)


def _add_dropdowns(sheet: Worksheet, table: DataTable, *, lists: Mapping[str, str], words: Labels) -> None:
    scale = {"source": [str(value) for value in SCALE], "error_message": words["data.scale_error"]}
    for number, column in enumerate(table.columns):
        if column.form == "scale":
            options = scale
        elif column.form in lists:
            options = {"source": lists[column.form], "error_message": words["data.choice_error"]}
        else:
            continue
        told = {
            "validate": "list",
            "error_title": column.header[:_LONGEST_TITLE],
            "error_message": str(options["error_message"])[:_LONGEST_MESSAGE],
        }
        sheet.data_validation(1, number, _last_row(table), number, options | told)


def _last_row(table: DataTable) -> int:
    return len(table.rows) + _SPARE_ROWS


def _is_exact(value: Decimal | int) -> bool:
    """Whether a spreadsheet keeps every digit of a number."""
    return len(Decimal(value).normalize().as_tuple().digits) <= _DIGITS


def _level_style(level: Level) -> Mapping[str, object]:
    """Black or white upon the level's colour, whichever can be read better (WCAG 2.2, relative luminance)."""
    parts = [int(level.color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    is_light = 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179
    return {"bold": True, "bg_color": level.color, "font_color": "#000000" if is_light else "#ffffff"}
