"""What stands in a cell of the matrix in, what it says out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from baqueano.matrix.cells import number_of, told_number


@pytest.mark.parametrize(
    ("words", "locale", "value"),
    [
        ("1500", "es_AR", "1500"),
        ("1.500", "es_AR", "1500"),
        ("1.500,25", "pt_BR", "1500.25"),
        ("1500,25", "pt_BR", "1500.25"),
        ("0,5", "es_AR", "0.5"),
        ("0.5", "en_GB", "0.5"),
        ("1,500", "en_GB", "1500"),
        ("12345678901", "en_GB", "12345678901"),
    ],
)
def test_a_number_is_read_as_its_locale_writes_it(words: str, locale: str, value: str) -> None:
    assert number_of(words, locale=locale) == Decimal(value)


@pytest.mark.parametrize(
    ("words", "locale"),
    [
        ("1.500", "en_GB"),
        ("1,500", "es_AR"),
        ("1.5", "es_AR"),
        ("0,50", "es_AR"),
        ("1.5.0", "es_AR"),
        ("1,5", "en_GB"),
        ("-3", "es_AR"),
        ("3 %", "es_AR"),
        ("²", "es_AR"),
        ("", "es_AR"),
        ("1,5", "xx"),
        ("1,5", "no es un idioma"),
    ],
)
def test_what_a_locale_would_not_write_is_no_number(words: str, locale: str) -> None:
    assert number_of(words, locale=locale) is None


def test_a_number_is_told_in_a_locale_nobody_knows_too() -> None:
    told = [told_number(Decimal("1500.5"), locale=locale) for locale in ("es_AR", "en_GB", "xx", "no es un idioma")]

    assert told == ["1.500,5", "1,500.5", "1500.5", "1500.5"]
