"""Text in, what a terminal shows of it and how wide that is out."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baqueano.reports.visible import cells, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("ñ«—»地🧭", "ñ«—»地🧭"),
        ("a\u200bb", "a⟨U+200B⟩b"),
        ("\ufeffa", "⟨U+FEFF⟩a"),
        ("so\u00adft", "so⟨U+00AD⟩ft"),
        ("a\u00a0b", "a\u00a0b"),
        ("a\u202eb\u2066c", "a⟨U+202E⟩b⟨U+2066⟩c"),
        ("a\x00b\x7fc\x85d", "a⟨U+0000⟩b⟨U+007F⟩c⟨U+0085⟩d"),
        ("a\nb\r", "a⟨U+000A⟩b⟨U+000D⟩"),
        ("a\u2028b", "a⟨U+2028⟩b"),
        ("a\u3164b\u2800", "a⟨U+3164⟩b⟨U+2800⟩"),
        ("x\U000e0041", "x⟨U+E0041⟩"),
        ("می\u200cخواهم", "می⟨U+200C⟩خواهم"),
        ("\u0600١", "\u0600١"),
        ("👩\u200d🌾", "👩\u200d🌾"),
        ("👩🏽\u200d🌾", "👩🏽\u200d🌾"),
        ("❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"),
        ("🙂\u200d↔\ufe0f", "🙂\u200d↔\ufe0f"),
        ("a\u200db", "a⟨U+200D⟩b"),
        ("🌾\u200d", "🌾⟨U+200D⟩"),
        ("\ufe0fx", "⟨U+FE0F⟩x"),
        ("☀\ufe0f\ufe0f", "☀\ufe0f⟨U+FE0F⟩"),
        ("葛\U000e0100", "葛\U000e0100"),
    ],
)
def test_only_what_nobody_would_see_is_named(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "widths"),
    [
        ("aé地Ａ", [1, 1, 2, 2]),
        ("e\u0301", [1, 0]),
        ("\u0301", [0]),
        ("कि\u094d", [1, 1, 0]),
        ("🧭", [2]),
        ("☀", [1]),
        ("☀\ufe0f", [2, 0]),
        ("1\ufe0f\u20e3", [2, 0, 0]),
        ("👩🏽\u200d🌾.", [2, 0, 0, 0, 1]),
        ("👨\u200d👩\u200d👧", [2, 0, 0, 0, 0]),
        ("🇦🇷", [1, 1]),
        ("a🏽", [1, 2]),
        ("한", [2]),
        ("a\u200b", [1, 8]),
        ("\ta\t地\t", [4, 1, 3, 2, 2]),
    ],
)
def test_a_cell_is_as_wide_as_a_terminal_draws_it(text: str, widths: list[int]) -> None:
    assert [cell.width for cell in cells(text)] == widths


def test_a_decomposed_syllable_is_one_square() -> None:
    syllable = unicodedata.normalize("NFD", "한")

    assert [cell.width for cell in cells(syllable)] == [2, 0, 0]


@given(st.text())
def test_what_is_shown_prints_in_one_line_and_is_shown_the_same_again(text: str) -> None:
    shown = visible(text)

    assert not {"Cc", "Cs", "Zl", "Zp"} & {unicodedata.category(character) for character in shown}
    assert visible(shown) == shown
    assert len(list(cells(text))) == len(text)
