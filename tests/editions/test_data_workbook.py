"""Tables of the matrix in, a workbook that is opened with another library than the one that wrote it out."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from decimal import Decimal

import pytest
from catalogues import site_criteria
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from baqueano.editions.data_sheet import LONGEST_CELL
from baqueano.editions.data_table import DataColumn, DataTable, Labels, Value
from baqueano.editions.data_workbook import Spoken, sheet_name, workbook_bytes
from baqueano.editions.edition import Edition

COLUMNS = (
    DataColumn("id", "ID", "id"),
    DataColumn("risk", "Riesgo"),
    DataColumn("likelihood", "Probabilidad", "scale"),
    DataColumn("level", "Nivel", "level"),
    DataColumn("trend", "Tendencia", "trend"),
    DataColumn("deadline", "Plazo", "date"),
)
ROW = ("R-01", "=1+1", 4, "Crítico", "en alza", date(2026, 12, 31))
OWN = Labels(
    {"data.notice": "Aviso", "data.lists": "Listas", "data.risks": "Riesgos", "data.scale_error": "Del 1 al 5."}
    | {"data.choice_error": "Elija de la lista."}
)


def content(edition: Edition, *rows: tuple[Value, ...], columns: tuple[DataColumn, ...] = COLUMNS) -> bytes:
    table = DataTable("risks", "es", columns, rows)
    spoken = Spoken("es", OWN, (table,), ("Sitio · Edición 1", "Es un borrador.", "=no es una fórmula"))
    return workbook_bytes((spoken,), site_criteria(), author="El programa", edition=edition)


def opened(packed: bytes) -> Workbook:
    return load_workbook(io.BytesIO(packed))


def value_of(edition: Edition, value: Value) -> object:
    return opened(content(edition, (value,), columns=(DataColumn("risk", "Riesgo"),)))["Riesgos (es)"]["A2"].value


@pytest.fixture
def sheet(edition: Edition) -> Worksheet:
    return opened(content(edition, ROW))["Riesgos (es)"]


def test_the_notice_comes_first_and_the_lists_last(edition: Edition) -> None:
    book = opened(content(edition, ROW))

    assert book.sheetnames == ["Aviso", "Riesgos (es)", "Listas"]
    assert [row[0].value for row in book["Aviso"].iter_rows(max_row=3)] == [
        "Sitio · Edición 1",
        "Es un borrador.",
        "=no es una fórmula",
    ]


def test_texts_are_texts_numbers_numbers_and_days_days(sheet: Worksheet) -> None:
    cells = sheet[2]

    assert [cell.value for cell in cells] == ["R-01", "=1+1", 4, "Crítico", "en alza", datetime(2026, 12, 31)]
    assert [cell.data_type for cell in cells] == ["s", "s", "n", "s", "s", "d"]
    assert cells[5].number_format == "yyyy-mm-dd"


def test_the_header_stays_in_sight_filters_and_wraps(sheet: Worksheet) -> None:
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:F2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet["A1"].font.bold
    assert sheet["B2"].alignment.wrap_text
    assert sheet.column_dimensions["B"].width > 40


def test_cells_choose_from_lists_and_say_in_the_language_what_is_wrong(edition: Edition) -> None:
    book = opened(content(edition, ROW))
    found = {str(each.sqref): each for each in book["Riesgos (es)"].data_validations.dataValidation}
    lists = {row[0].value: [cell.value for cell in row[1:] if cell.value] for row in book["Listas"].iter_cols()}

    assert set(found) == {"C2:C202", "D2:D202", "E2:E202"}
    assert found["C2:C202"].formula1 == '"1,2,3,4,5"'
    assert (found["C2:C202"].errorTitle, found["C2:C202"].error) == ("Probabilidad", "Del 1 al 5.")
    assert found["D2:D202"].formula1 == "'Listas'!$A$2:$A$5"
    assert found["D2:D202"].error == "Elija de la lista."
    assert lists["Nivel (es)"] == ["Bajo", "Moderado", "Alto", "Crítico"]
    assert lists["Tendencia (es)"] == ["en alza", "estable", "en baja", "desconocida"]


def test_each_level_has_its_colour_and_a_text_that_can_be_read_on_it(sheet: Worksheet) -> None:
    (area,) = sheet.conditional_formatting
    colours = {rule.formula[0]: rule.dxf.fill.bgColor.rgb for rule in area.rules}

    assert str(area.sqref) == "D2:D202"
    assert colours == {f'"{level.name["es"]}"': f"FF{level.color[1:].upper()}" for level in site_criteria().levels}
    assert {rule.dxf.font.color.rgb for rule in area.rules} == {"FFFFFFFF"}


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("0147", "0147"),
        ("2026-11-24", "2026-11-24"),
        ("1,5", "1,5"),
        ("https://example.org/", "https://example.org/"),
        ("{=SUM(A1)}", "{=SUM(A1)}"),
        ("@SUM(A1)", "@SUM(A1)"),
        ("VERDADERO", "VERDADERO"),
        (Decimal("1500.5"), 1500.5),
        (Decimal("12345678901234567890"), "12345678901234567890"),
        (date(1899, 12, 31), "1899-12-31"),
        (" dos  blancos ", " dos  blancos "),
        ("", None),
    ],
)
def test_nothing_is_taken_for_what_it_is_not(edition: Edition, value: Value, read: object) -> None:
    assert value_of(edition, value) == read


def test_a_control_character_does_not_break_the_file(edition: Edition) -> None:
    assert "a" in str(value_of(edition, "a\x07\ufffeb"))


@pytest.mark.parametrize("text", ["x" * 40_000, "\N{WORLD MAP}" * 20_000])
def test_a_text_too_long_for_a_cell_says_where_the_rest_is(edition: Edition, text: str) -> None:
    read = str(value_of(edition, text))

    assert len(read.encode("utf-16-le")) // 2 in (LONGEST_CELL, LONGEST_CELL - 1)
    assert read.endswith("… [catalogue.json]")
    assert text.startswith(read.removesuffix("… [catalogue.json]"))


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("Riesgos (es)", "Riesgos (es)"),
        ("a/b\\c[d]:*?", "a b c d"),
        ("'entre comillas'", "entre comillas"),
        ("x" * 40, "x" * 31),
        ("\N{WORLD MAP}" * 20, "\N{WORLD MAP}" * 15),
        ("", "-"),
    ],
)
def test_a_sheet_has_a_name_that_excel_takes(wanted: str, name: str) -> None:
    assert sheet_name(wanted, set()) == name


def test_no_two_sheets_have_names_that_excel_takes_for_one() -> None:
    taken: set[str] = set()

    names = [sheet_name(wanted, taken) for wanted in ("Riscos", "RISCOS", "riscos", "y" * 31, "Y" * 40)]

    assert names == ["Riscos", "RISCOS 2", "riscos 3", "y" * 31, "Y" * 29 + " 2"]


def test_the_file_says_nothing_of_the_computer_and_is_dated_by_the_edition(edition: Edition) -> None:
    packed = content(edition, ROW)
    with zipfile.ZipFile(io.BytesIO(packed)) as parts:
        core = parts.read("docProps/core.xml").decode()
        moments = {part.date_time[0] for part in parts.infolist()}

    assert packed == content(edition, ROW)
    assert "<dc:creator>El programa</dc:creator>" in core
    assert core.count("2026-11-23T00:00:00Z") == 2
    assert moments == {1980}


def test_words_that_a_site_left_out_do_not_end_the_build(edition: Edition) -> None:
    table = DataTable("risks", "es", COLUMNS, (ROW,))

    packed = workbook_bytes((Spoken("es", Labels(), (table,), ()),), site_criteria(), author="", edition=edition)

    assert opened(packed).sheetnames == ["data.notice", "data.risks (es)", "data.lists"]
