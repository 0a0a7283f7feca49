"""A table in, the bytes of its CSV file out."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from decimal import Decimal
from typing import Final

from baqueano.editions.data_table import DataTable, Value

# What spreadsheets take for the start of a formula: https://owasp.org/www-community/attacks/CSV_Injection
# Apostrophes before it are counted in, so that taking one away always gives the text back.
_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")
_UNSEEN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def csv_bytes(table: DataTable) -> bytes:
    """UTF-8 without a mark, lines that end in CR LF, a header first (RFC 4180).

    Numbers have a point and no separator of thousands in every language, days stand as 2026-11-24. A text that a
    spreadsheet could take for a formula begins with an apostrophe.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([_guarded(column.header) for column in table.columns])
    writer.writerows([_written(value) for value in row] for row in table.rows)
    return stream.getvalue().encode()


def _written(value: Value) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, int | date):
        return str(value)
    return _guarded(value)


def _guarded(text: str) -> str:
    seen = _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)
    return f"'{seen}" if _FORMULA.match(seen) else seen
