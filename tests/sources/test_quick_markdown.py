"""The names of extensions in, a Python-Markdown that writes the same HTML sooner out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from markdown import Markdown
from strategies import lines_of_text, markdown

from baqueano.settings import MarkdownSettings, read_settings
from baqueano.sources.quick_markdown import quick_markdown

ROOT = Path(__file__).parents[2]
OURS = read_settings(ROOT).markdown
# Extensions that look for more marks, or for words.
OTHERS = MarkdownSettings(("abbr", "smarty", "wikilinks", "nl2br", "pymdownx.tilde", "pymdownx.emoji"), {}, {})
SETTINGS = {"ours": OURS, "others": OTHERS}


def slow(settings: MarkdownSettings) -> Markdown:
    options = {name: dict(given) for name, given in settings.options.items()}
    return Markdown(extensions=list(settings.extensions), extension_configs=options)


QUICK = {name: quick_markdown(settings.extensions, settings.options) for name, settings in SETTINGS.items()}
SLOW = {name: slow(settings) for name, settings in SETTINGS.items()}


@pytest.mark.parametrize("name", SETTINGS)
@given(text=markdown | lines_of_text)
def test_the_html_is_the_one_of_markdown(name: str, text: str) -> None:
    assert QUICK[name].reset().convert(text) == SLOW[name].reset().convert(text)


@pytest.mark.parametrize("page", sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("docs/es/*/*.md")))
def test_the_html_of_the_pages_is_the_one_of_markdown(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")

    assert QUICK["ours"].reset().convert(text) == SLOW["ours"].reset().convert(text)


def test_only_known_marks_are_looked_for_sooner() -> None:
    assert "baqueano_plain" in QUICK["ours"].treeprocessors
    assert "baqueano_plain" not in QUICK["others"].treeprocessors


@pytest.mark.parametrize("name", ["no_hay", "markdown.no_hay", "json", "json:no_hay"])
def test_an_extension_that_cannot_be_had_fails_as_markdown_says(name: str) -> None:
    with pytest.raises((ImportError, AttributeError, TypeError)) as ours:
        quick_markdown((name,), {})
    with pytest.raises((ImportError, AttributeError, TypeError)) as theirs:
        Markdown(extensions=[name])

    assert str(ours.value) == str(theirs.value)
