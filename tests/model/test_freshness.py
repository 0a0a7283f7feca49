"""A page and a stamp in, what a translator has to look at out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from catalogues import plain, reading_of
from hypothesis import given
from strategies import hashes

from baqueano.model.entries import Page
from baqueano.model.freshness import FRESH, Staleness, staleness, stamp_of

PLAIN = reading_of(plain()).page


def source(sections: Mapping[str, str]) -> Page:
    return replace(PLAIN, sections=sections)


def translation(stamp: Mapping[str, str]) -> Page:
    block = {"of": "es", "status": "draft"} | {f"source.{name}": told for name, told in stamp.items()}
    return replace(PLAIN, fields={"translation": block})


@given(hashes)
def test_a_translation_of_today_is_fresh(sections: dict[str, str]) -> None:
    assert staleness(source(sections), translation(sections)) == FRESH


@given(hashes)
def test_a_stamp_is_what_the_block_holds(stamp: dict[str, str]) -> None:
    assert stamp_of(translation(stamp)) == stamp


@given(hashes, hashes)
def test_every_section_that_is_not_the_same_is_named_once(now: dict[str, str], stamp: dict[str, str]) -> None:
    found = staleness(source(now), translation(stamp))

    same = {name for name in now if stamp.get(name) == now[name]}
    assert len(found.sections) == len(set(found.sections))
    assert set(found.sections) == (now.keys() | stamp.keys()) - same


@pytest.mark.parametrize(
    ("now", "stamp", "found"),
    [
        ({"a": "1", "b": "2"}, {"a": "1", "b": "3"}, Staleness(changed=("b",))),
        ({"a": "1", "b": "2"}, {"a": "1"}, Staleness(added=("b",))),
        ({"a": "1"}, {"b": "2", "a": "1"}, Staleness(removed=("b",))),
        ({"_meta": "1", "_intro": "2", "a": "3"}, {"a": "3"}, FRESH),
        ({"_meta": "1", "_intro": "2", "a": "3"}, {"_meta": "1", "a": "3"}, Staleness(added=("_intro",))),
        ({"_meta": "1", "a": "3"}, {"_meta": "1", "_intro": "2", "a": "3"}, Staleness(removed=("_intro",))),
        ({"_intro": "1"}, {"_meta": "0", "_intro": "1"}, FRESH),
        ({"a": "1"}, {}, FRESH),
        ({}, {"a": "1"}, FRESH),
    ],
)
def test_sections_change_come_and_go(now: dict[str, str], stamp: dict[str, str], found: Staleness) -> None:
    assert staleness(source(now), translation(stamp)) == found


def test_a_page_without_a_block_has_no_stamp() -> None:
    assert (stamp_of(PLAIN), staleness(source({"a": "1"}), PLAIN)) == ({}, FRESH)
