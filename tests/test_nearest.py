"""A word nobody knows in, the one most likely meant out."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baqueano.nearest import nearest


@pytest.mark.parametrize(
    ("word", "known", "near"),
    [
        ("titel", ["title", "summary"], "title"),
        ("R-99", ["R-09", "X-12"], "R-09"),
        ("xyz", ["title"], ""),
        ("", ["title"], ""),
        ("title", [], ""),
        ("T-03", ["T-01", "T-02"], "T-02"),
    ],
)
def test_the_nearest_word(word: str, known: list[str], near: str) -> None:
    assert nearest(word, known) == near


@given(st.text(max_size=8), st.lists(st.text(max_size=8), max_size=6), st.randoms(use_true_random=False))
def test_it_is_a_known_word_whatever_the_order(word: str, known: list[str], random: Random) -> None:
    shuffled = sorted(known, key=lambda _: random.random())

    found = nearest(word, shuffled)

    assert found in ("", *known)
    assert found == nearest(word, known)
