from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baqueano.editions.data_csv import csv_bytes
from baqueano.editions.data_table import DataColumn, DataTable, Value


def table(*values: Value, header: str = "ID") -> DataTable:
    return DataTable("risks", "es", (DataColumn("id", header),), tuple((value,) for value in values))


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))


def unguarded(text: str) -> str:
    """What the readme says: take one apostrophe away from before a formula."""
    is_guarded = text.startswith("'") and text.lstrip("'")[:1] in ("=", "+", "-", "@", "\t", "\r")
    return text[1:] if is_guarded else text


def test_lines_end_as_the_standard_says_and_no_mark_begins_the_file() -> None:
    assert csv_bytes(table("R-01", "año")) == "ID\r\nR-01\r\naño\r\n".encode()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("a,b", '"a,b"'),
        ('dijo "no"', '"dijo ""no"""'),
        ("dos\nlíneas", '"dos\nlíneas"'),
        (5, "5"),
        (Decimal("1500.5"), "1500.5"),
        (Decimal("1E+3"), "1000"),
        (Decimal("-2"), "-2"),
        (date(2026, 11, 24), "2026-11-24"),
        ("0147", "0147"),
        ("=1+1", "'=1+1"),
        ("+54 387", "'+54 387"),
        ("-5 %", "'-5 %"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("'=1", "''=1"),
        ("'voz'", "'voz'"),
        ("a\x07b", "a\N{REPLACEMENT CHARACTER}b"),
    ],
)
def test_a_value_is_written_so_that_nothing_reads_it_as_another(value: Value, written: str) -> None:
    assert csv_bytes(table(value)).decode() == f"ID\r\n{written}\r\n"


def test_a_header_that_looks_like_a_formula_is_text() -> None:
    assert csv_bytes(table(header="=A1")) == b"'=A1\r\n"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), min_size=1))
def test_every_text_can_be_had_back(texts: list[str]) -> None:
    columns = tuple(DataColumn(str(number), "ID") for number in range(len(texts)))

    rows = read(csv_bytes(DataTable("risks", "es", columns, (tuple(texts),))))

    assert [unguarded(text) for text in rows[1]] == texts
