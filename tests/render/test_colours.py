"""Colours in, their contrast and their better readable sisters out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baqueano.render.colours import BLACK, WHITE, contrast, lightened, mixed, text_on

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (BLACK, WHITE, 21.0),
        (WHITE, BLACK, 21.0),
        ("#777777", WHITE, 4.48),
        ("#0000ff", WHITE, 8.59),
        ("#abc123",) * 2 + (1,),
    ],
)
def test_contrast_is_what_wcag_says(one: str, other: str, expected: float) -> None:
    found = contrast(one, other)

    assert round(found, 2) == expected


@given(colours)
def test_on_any_colour_black_or_white_is_read(color: str) -> None:
    assert contrast(text_on(color), color) >= 4.5


@given(colours, st.floats(1, 20.9))
def test_a_lightened_colour_has_the_contrast_that_was_asked_for(color: str, wanted: float) -> None:
    assert contrast(lightened(color, against_black=wanted), BLACK) >= wanted


def test_a_colour_that_is_light_enough_stays_as_it_is() -> None:
    assert lightened("#ffe9a8", against_black=10) == "#ffe9a8"


def test_a_share_of_another_colour() -> None:
    found = [mixed("#204060", WHITE, share=share) for share in (0, 0.5, 1)]

    assert found == ["#204060", "#90a0b0", "#ffffff"]
