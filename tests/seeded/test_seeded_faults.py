"""Sites with planted faults in, whether the check finds each of them, where it is, and nothing else out."""

from __future__ import annotations

import sys
from collections import Counter

import pytest
from seeded.clean import LANGUAGES
from seeded.planting import all_faults, all_traps, batches
from seeded.scoring import Score, score_clean, score_faults, score_traps, table

FAMILIES = {"references", "links", "pages", "assets", "text", "translations", "permalinks", "facts", "words", "privacy"}


@pytest.fixture(scope="module")
def faults() -> Score:
    return score_faults()


def test_every_family_has_faults_and_every_language_has_its_share() -> None:
    paths = [fault.changes[0].path for fault in all_faults()]
    share = {language: sum(path.startswith(f"docs/{language}/") for path in paths) for language in LANGUAGES}

    assert {fault.family for fault in all_faults()} == FAMILIES
    assert min(share.values()) > 50


def test_names_are_told_apart() -> None:
    names = Counter((planted.family, planted.name) for planted in [*all_faults(), *all_traps()])

    assert [name for name, count in names.items() if count > 1] == []


def test_no_site_has_two_faults_in_a_page() -> None:
    shared = [
        page
        for site in batches(all_faults())
        for page, count in Counter(page for planted in site.planted for page in planted.pages).items()
        if count > 1
    ]

    assert shared == []


@pytest.mark.slow
def test_every_fault_is_found_on_its_line(faults: Score) -> None:
    assert faults.misses == ()


@pytest.mark.slow
def test_nothing_is_found_that_nobody_planted(faults: Score) -> None:
    assert faults.false == ()


@pytest.mark.slow
def test_the_clean_twin_and_the_traps_have_no_finding(faults: Score, capsys: pytest.CaptureFixture[str]) -> None:
    clean, traps = score_clean(), score_traps()
    with capsys.disabled():
        sys.stdout.write(f"\n{table(faults, clean, traps)}\n")

    assert (clean.false, traps.false) == ((), ())
