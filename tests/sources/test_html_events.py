"""HTML in, the calls that Python's own parser makes for it out, sooner."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from strategies import any_text, markdown

from baqueano.sources.html_events import feed

Call = tuple[str, object]

MARKS = (
    *("<p>", "</p>", '<a href="b.md">', "</a>", "<br />", '<img alt="" src="a.png"/>', '<td style="x: y">', "<P>"),
    *(
        '<a\nid="x"  class="a&amp;b">',
        "<a href='b.md'>",
        "<a href=b.md>",
        '<a b="c"d="e">',
        '<a b = "c">',
        "<a b>",
        '<a href="?a=1&copy=2">',
    ),
    *("<script>", "</script>", "<style>", "</style>", "<textarea>", "<title>", "</title>", "<x-y>", "<a/b>"),
    *("</a b>", "<!-- list: tool -->", "<!---->", "<!-->", "<!--->", "<!-- a--b -->", "<!-- a - b -->", "<!--"),
    *("-->", "--!>", "<!x>", "<?x>", "<![CDATA[", "]]>", "&amp;", "&lt", "&#", "&", "<", ">", '"', "'", "/", "="),
    *(" ", "\n", "ñ", "地", "\x00", "\x0b"),
)
html = st.lists(st.sampled_from(MARKS) | st.text(max_size=3), max_size=20).map("".join)


class Recorder(HTMLParser):
    """Notes every call, words that come in several pieces as one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.calls: list[Call] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.calls.append((f"<{tag}>", attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.calls.append((f"<{tag}/>", attrs))

    def handle_endtag(self, tag: str) -> None:
        self.calls.append((f"</{tag}>", None))

    def handle_data(self, data: str) -> None:
        self.calls.append(("words", data))

    def handle_comment(self, data: str) -> None:
        self.calls.append(("comment", data))

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """The one of Python asserts for SGML's keywords."""
        return self.parse_bogus_comment(i, report)


def calls_of_python(text: str) -> list[Call]:
    parser = Recorder()
    parser.feed(text)
    parser.close()
    return parser.calls


def calls_of_ours(text: str) -> list[Call]:
    parser = Recorder()
    feed(parser, text)
    return parser.calls


@given(html | any_text)
def test_any_html_makes_the_same_calls(text: str) -> None:
    assert calls_of_ours(text) == calls_of_python(text)


@given(markdown)
def test_what_markdown_writes_makes_the_same_calls(text: str) -> None:
    made = Markdown(extensions=["attr_list", "footnotes", "md_in_html", "tables", "toc"]).convert(text)

    assert calls_of_ours(made) == calls_of_python(made)


@pytest.mark.parametrize(
    ("text", "calls"),
    [
        ("a<b>c</b>", [("words", "a"), ("<b>", []), ("words", "c"), ("</b>", None)]),
        ('<a href="x&amp;y" id="z">', [("<a>", [("href", "x&y"), ("id", "z")])]),
        ("<br />b &lt; c", [("<br/>", []), ("words", "b < c")]),
        ("<!-- list: a-b -->", [("comment", " list: a-b ")]),
        ('<p><script>"<p>"</script>', [("<p>", []), ("<script>", []), ("words", '"<p>"'), ("</script>", None)]),
    ],
)
def test_what_is_called(text: str, calls: list[Call]) -> None:
    assert calls_of_ours(text) == calls
