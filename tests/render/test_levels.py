"""Levels of risk in, their marks and the style sheet of all of them out."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import tinycss2
from catalogues import CODES, site_criteria
from hypothesis import given
from hypothesis import strategies as st
from worlds import ROOT

from baqueano.model.criteria import Level
from baqueano.render.colours import contrast
from baqueano.render.levels import (
    dark_shade,
    level_classes,
    level_mark,
    levels_paper_style,
    levels_style,
    light_shade,
    paper_shade,
)
from baqueano.sources.criteria import PATTERNS

LEVELS = site_criteria().levels
OF_ANY_COLOUR = st.integers(0, 0xFFFFFF).map(lambda number: replace(LEVELS[0], color=f"#{number:06x}"))
DARK_PAGE = "#10181b"


def test_a_mark_says_the_name_and_hides_the_icon_from_those_who_listen() -> None:
    assert level_mark(LEVELS[-1], "es") == (
        '<span class="level level--critical level--grid">'
        '<span class="level__icon" aria-hidden="true">●</span> Crítico</span>'
    )


@pytest.mark.parametrize("language", CODES)
def test_a_mark_speaks_the_readers_language(language: str) -> None:
    marks = [level_mark(level, language) for level in LEVELS]

    assert [
        mark.endswith(f"</span> {level.name[language]}</span>") for mark, level in zip(marks, LEVELS, strict=True)
    ] == [True] * len(LEVELS)


def test_a_name_and_an_icon_are_text_and_nothing_else() -> None:
    mark = level_mark(replace(LEVELS[0], name={"es": "<b> & co"}, icon="<"), "es")

    assert mark.endswith('<span class="level__icon" aria-hidden="true">&lt;</span> &lt;b&gt; &amp; co</span>')


@given(OF_ANY_COLOUR)
def test_words_are_read_on_any_colour_of_the_data_and_on_its_pattern(level: Level) -> None:
    for shade in (light_shade(level), dark_shade(level), paper_shade(level)):
        assert contrast(shade.text, shade.color) >= 4.5
        assert contrast(shade.text, shade.ink) >= 4.5


@given(OF_ANY_COLOUR)
def test_a_mark_stands_out_from_a_dark_page(level: Level) -> None:
    assert contrast(dark_shade(level).color, DARK_PAGE) >= 3


def test_a_book_gets_nothing_but_paper() -> None:
    style = levels_paper_style(LEVELS)

    assert [level.key for level in LEVELS if paper_shade(level).css in style] == [level.key for level in LEVELS]
    assert [word for word in ("@media", "print-color-adjust", "scheme") if word in style] == []


def test_the_style_sheet_knows_every_level_and_every_pattern() -> None:
    style = levels_style(LEVELS)

    classes = {name for level in LEVELS for name in level_classes(level).split()}
    patterns = {f"level--{name}" for name in PATTERNS}
    assert set(re.findall(r"level--\w+", style)) == classes | patterns


def test_the_style_sheet_is_css() -> None:
    rules = tinycss2.parse_stylesheet(levels_style(LEVELS), skip_comments=True, skip_whitespace=True)

    assert {rule.type for rule in rules} == {"qualified-rule", "at-rule"}


def test_the_page_dark_by_choice_or_by_system_shows_the_same_colours() -> None:
    style = levels_style(LEVELS)
    chosen, of_system = (re.findall(rf'"{scheme}"\] (.*)', style) for scheme in ("slate", "auto"))

    assert chosen == of_system
    assert len(chosen) == len(LEVELS)


@pytest.mark.parametrize("name", ["overrides/assets/stylesheets", "hooks/baqueano/editions"])
def test_no_other_style_sheet_repeats_the_colour_of_a_level(name: str) -> None:
    sheets = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / name).glob("*.css")))

    assert [level.color for level in LEVELS if level.color in sheets.lower()] == []
