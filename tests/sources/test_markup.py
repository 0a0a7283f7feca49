"""HTML in, its links, headings, ids, rows and list marks out."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import any_text, markdown

from baqueano.sources.markup import FoundHeading, FoundLink, FoundRow, read_markup


@given(any_text | markdown)
def test_reading_any_html_never_raises(html: str) -> None:
    markup = read_markup(html)

    assert all(heading.level in range(1, 7) for heading in markup.headings)


@pytest.mark.parametrize(
    ("html", "links"),
    [
        ('<a href="b.md">uno <b>dos</b></a>', [FoundLink("a", "b.md", "uno dos")]),
        ('<a href="b.md"/>', [FoundLink("a", "b.md", "")]),
        ("<A HREF=b.md>x</A>", [FoundLink("a", "b.md", "x")]),
        ('<a href="a&amp;b">x</a>', [FoundLink("a", "a&b", "x")]),
        ('<a class="headerlink" href="#x">#</a>', []),
        ('<a class="c footnote-ref" href="#fn:1">1</a>', []),
        ('<a name="x">x</a>', []),
        ('<a id="__codelineno-0-1" href="#__codelineno-0-1"></a>', []),
        ('<a href="">x</a>', [FoundLink("a", "", "x")]),
        ('<img src="a.png" alt="A">', [FoundLink("img", "a.png", "A")]),
        (
            '<a href="b.md"><img src="a.png"/></a>',
            [FoundLink("img", "a.png", ""), FoundLink("a", "b.md", "", has_icon=True)],
        ),
        (
            '<video src="a.mp4"><source src="b.mp4"></video>',
            [FoundLink("video", "a.mp4", ""), FoundLink("source", "b.mp4", "")],
        ),
        (
            '<video src="a.mp4" poster="a.png"></video><img src="a.png" srcset="b.png 2x, c.png 3x" alt="A">',
            [
                FoundLink("video", "a.mp4", ""),
                FoundLink("video", "a.png", ""),
                FoundLink("img", "a.png", "A"),
                FoundLink("source", "b.png", ""),
                FoundLink("source", "c.png", ""),
            ],
        ),
        (
            '<img src="a.png" srcset="a,b.png 1x,c.png\n2x,\n d.png" alt="A">',
            [
                FoundLink("img", "a.png", "A"),
                FoundLink("source", "a,b.png", ""),
                FoundLink("source", "c.png", ""),
                FoundLink("source", "d.png", ""),
            ],
        ),
        ("<p style='background: url(\"a.png\")'>x</p>", [FoundLink("style", "a.png", "")]),
        ('<svg><image xlink:href="a.png"/></svg>', [FoundLink("image", "a.png", "")]),
        ('<a href="b.md" aria-label="B"><svg/></a>', [FoundLink("a", "b.md", "", has_icon=True, label="B")]),
        ('<img src="a.png" alt="">', [FoundLink("img", "a.png", "", is_decorative=True)]),
        ('<img data-written src="a.png" alt="">', [FoundLink("img", "a.png", "", is_written=True)]),
        ('<p><a href="b.md">x</p><p>y</p>', [FoundLink("a", "b.md", "xy")]),
        ('<a href="b.md">x', [FoundLink("a", "b.md", "x")]),
        ('<a href="b.md">x <a href="c.md">y</a></a>', [FoundLink("a", "b.md", "x"), FoundLink("a", "c.md", "y")]),
        ('<!-- <a href="b.md">x</a> -->', []),
        ('<script>"<a href=x>"</script>', []),
        ("<![x <a href='b.md'>y</a>", []),
    ],
)
def test_links_are_what_a_browser_would_follow_or_load(html: str, links: list[FoundLink]) -> None:
    assert list(read_markup(html).links) == links


def test_headings_leave_their_own_link_out() -> None:
    html = '<h2 id="a">Uno <em>dos</em><a class="headerlink" href="#a">#</a></h2><h3>Tres</h3>'

    assert read_markup(html).headings == (FoundHeading(2, "a", "Uno dos"), FoundHeading(3, "", "Tres"))


def test_anchors_are_all_ids_and_the_names_of_links() -> None:
    html = '<p id="a"><a name="b"></a><a name="c" id="d"></a><input name="e"></p>'

    assert read_markup(html).anchors == frozenset({"a", "b", "d"})


def test_rows_tell_whether_their_first_cell_holds_a_link() -> None:
    html = (
        "<table><tr><th>A</th><th>B</th></tr><tr><td> I-01 </td><td><a href='x'>y</a></td></tr>"
        "<tr><td><a href='x'>I-02</a></td><td>z</td></tr></table>"
    )

    assert read_markup(html).rows == (
        FoundRow(("A", "B"), False),
        FoundRow(("I-01", "y"), False),
        FoundRow(("I-02", "z"), True),
    )


@pytest.mark.parametrize(
    ("html", "lists"),
    [
        ("<!-- list: tool -->", ("tool",)),
        ("<!--list:tool-->", ("tool",)),
        ("<p>a <!-- list: tool --> b</p><!-- list: risk -->", ("tool", "risk")),
        ("<!-- list: two words -->", ()),
        ("<!-- lista: tool -->", ()),
        ("&lt;!-- list: tool --&gt;", ()),
    ],
)
def test_list_marks_are_comments(html: str, lists: tuple[str, ...]) -> None:
    assert read_markup(html).lists == lists


@pytest.mark.parametrize(
    ("html", "hazards"),
    [
        ("<script>x</script><SCRIPT src=a.js></SCRIPT>", ("<script>", "<script>")),
        ('<p onclick="x()" ONLOAD=y>a</p>', ("onclick", "onload")),
        ('<iframe srcdoc="x"></iframe>', ("<iframe>", "srcdoc")),
        ('<meta http-equiv="refresh" content="0"><base href="/">', ("http-equiv", "<base>")),
        ('<a href="b.md" ping="c">x</a>', ("ping",)),
        ("&lt;script&gt; <code>&lt;form&gt;</code> <!-- <form> -->", ()),
        ('<script type="math/tex">x</script><input type="checkbox" disabled><p data-onclick="x" on="y">a</p>', ()),
    ],
)
def test_hazards_are_what_does_more_than_show_text(html: str, hazards: tuple[str, ...]) -> None:
    assert read_markup(html).hazards == hazards
