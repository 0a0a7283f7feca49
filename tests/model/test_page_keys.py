"""Paths as authors write them in, whether they name a page and which one was meant out."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import any_text

from baqueano.model.page_keys import is_page_key, likely_page_key

LANGUAGES = ("es", "pt")


@pytest.mark.parametrize(
    "path", ["a.md", "kit/t-01.md", "a/b/c.md", "kit/mapa-único.md", "v1.2.md", "es.md", "kit/es/a.md", "kit/..a.md"]
)
def test_a_path_from_the_folder_of_a_language_names_a_page(path: str) -> None:
    assert is_page_key(path, languages=LANGUAGES)


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("/kit/t-01.md", "kit/t-01.md"),
        ("es/kit/t-01.md", "kit/t-01.md"),
        ("./kit/t-01.md", "kit/t-01.md"),
        ("../kit/t-01.md", "kit/t-01.md"),
        ("kit//t-01.md", "kit/t-01.md"),
        ("kit/t-01.html", "kit/t-01.md"),
        ("kit/t-01.MD", "kit/t-01.md"),
        ("kit/t-01/", "kit/t-01.md"),
        ("kit\\t-01.md", "kit/t-01.md"),
        ("kit/t-01.md#pasos", "kit/t-01.md"),
        ("https://example.org/pt/kit/t-01.html?x=1", "kit/t-01.md"),
        ("http://[x", ""),
        ("..", ""),
        ("", ""),
        ("#", ""),
        ("dos palabras.md", ""),
    ],
)
def test_any_other_path_is_told_which_page_it_means(path: str, meant: str) -> None:
    assert not is_page_key(path, languages=LANGUAGES)
    assert likely_page_key(path, languages=LANGUAGES) == meant


@given(any_text)
def test_what_is_proposed_can_be_written(path: str) -> None:
    meant = likely_page_key(path, languages=LANGUAGES)

    assert not meant or is_page_key(meant, languages=LANGUAGES)
