"""HTML in, the same without some of its elements out."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import any_text, markdown

from baqueano.sources.html_parts import without_elements

CODE = frozenset({"code", "pre"})


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<p>a <code>b</code> c</p>", "<p>a   c</p>"),
        ("<p>a <CODE class='x'>b</CODE> c</p>", "<p>a   c</p>"),
        ("<pre><code>a</code></pre> b", "  b"),
        ("<code>a <code>b</code> c</code> d", "  d"),
        ("a <!-- <code> --> b", "a   b"),
        ("<code>a <!-- </code> --> b</code> c", "  c"),
        ("a <code>b", "a "),
        ("a <!-- b", "a  "),
        ("a </code> b", "a </code> b"),
        ("a < b <codex>c</codex>", "a < b <codex>c</codex>"),
        ('<p lang="en">a</p>', '<p lang="en">a</p>'),
        ("a", "a"),
        ("", ""),
    ],
)
def test_elements_and_comments_are_left_out(html: str, kept: str) -> None:
    assert without_elements(html, CODE) == kept


def test_what_says_its_language_can_be_left_out() -> None:
    html = '<p>a</p><div class="b" lang="en"><div>c</div></div><p>d<br lang="en">e</p>'

    assert without_elements(html, CODE, keeps_languages=False) == '<p>a</p> <p>d<br lang="en">e</p>'


@given(any_text | markdown)
def test_text_without_such_elements_stays_as_it_is(text: str) -> None:
    assert without_elements(text, frozenset()) == text or "<!--" in text
