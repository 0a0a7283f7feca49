"""The style sheets of the site in, colours that were named twice and differ out."""

from __future__ import annotations

import re

from worlds import ROOT

COLOURS = (ROOT / "overrides/assets/stylesheets/baqueano.css").read_text(encoding="utf-8")


def colours_of(scheme: str) -> list[dict[str, str]]:
    """What each block for one colour scheme sets, in order."""
    blocks = re.findall(rf'\[data-md-color-scheme="{scheme}"\] {{([^}}]*)}}', COLOURS)
    return [dict(re.findall(r"(--[\w-]+): ([^;]+);", block)) for block in blocks]


def test_without_a_script_dark_is_what_the_script_would_have_made_of_it() -> None:
    dark, more_contrast = colours_of("slate")

    assert colours_of("auto") == [dark, more_contrast]


def test_where_more_contrast_is_asked_for_light_without_a_script_gets_it_too() -> None:
    assert '[data-md-color-scheme="auto"],\n  [data-md-color-scheme="default"] {' in COLOURS
