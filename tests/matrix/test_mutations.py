"""A good matrix, damaged in every way of `mutations` at random places and languages, in; each found at its cell out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest
import strategies  # noqa: F401 - its profile: the same examples in every run
from catalogues import site_criteria
from damaged_sites import GoodSite, damaged, read_good_site
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from mutations import KINDS, Kind
from project import ROOT

import matrix_corpus

T = TypeVar("T")

# Each site, and how often it is damaged in each way.
SITES = {"small": 8, "own": 3}
ROWS = 8


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("matrix")


@cache
def good_site(name: str, folder: Path) -> GoodSite:
    root = ROOT if name == "own" else matrix_corpus.write_site(folder / "small", rows=ROWS, criteria=site_criteria())
    return read_good_site(root)


def test_there_are_enough_ways_to_damage_a_matrix() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS) >= 25


@pytest.mark.slow
@pytest.mark.parametrize("name", SITES)
def test_the_untouched_matrix_is_silent(name: str, folder: Path) -> None:
    assert good_site(name, folder).found_after({}) == ()


@pytest.mark.slow
@pytest.mark.parametrize("name", SITES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_damage_is_reported_at_its_cell(kind: Kind, name: str, folder: Path) -> None:
    site = good_site(name, folder)

    @settings(max_examples=SITES[name], deadline=None)
    @given(st.data())
    def is_reported(data: st.DataObject) -> None:
        drawn: list[int] = []

        def choose(items: Sequence[T]) -> T:
            if not items and not drawn:
                pytest.skip("this site has nothing of this sort")
            assume(bool(items))
            drawn.append(data.draw(st.integers(0, len(items) - 1)))
            return items[drawn[-1]]

        texts, places = damaged(site, kind.damage(site, choose))
        found = site.found_after(texts)

        told = [f"{item.place} {item.rule.name}" for item in found if item.rule.name in kind.rules]
        wanted = [f"{place} {rule}" for place in places for rule in kind.rules]
        assert wanted
        assert missed(wanted, told) == [], [f"{item.place} {item.rule.name}" for item in found]

    is_reported()


def missed(wanted: list[str], told: list[str]) -> list[str]:
    """The places of which none of the rules speaks."""
    spoken = {line.partition(" ")[0] for line in told}
    return [line for line in wanted if line.partition(" ")[0] not in spoken]
