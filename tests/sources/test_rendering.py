"""Markdown in, HTML out in time; or the reason why not."""

from __future__ import annotations

import signal

import pytest

from baqueano.settings import MarkdownSettings
from baqueano.sources.rendering import WRITTEN, TooSlowError, markdown_renderer

EXTENSIONS = ("toc", "tables", "fenced_code", "attr_list", "md_in_html")


def test_links_written_in_markdown_are_marked_and_raw_ones_are_not() -> None:
    render, _ = markdown_renderer(MarkdownSettings(EXTENSIONS, {}, {}))

    html = render("[a](b.md) ![](c.png) <a href='d.md'>e</a>\n\n<div markdown>\n[f](g.md)\n</div>\n")

    assert html.count(WRITTEN) == 3
    assert "<a href='d.md'>" in html


def test_an_extension_that_is_not_there_is_left_out_and_told() -> None:
    render, problems = markdown_renderer(MarkdownSettings((*EXTENSIONS, "no_hay"), {"toc": {"nada": 1}}, {}))

    assert [dict(problem.facts)["reason"] for problem in problems] == ["'nada'", "No module named 'no_hay'"]
    assert render("*a*") == "<p><em>a</em></p>"


def test_a_site_of_faulty_extensions_alone_still_renders() -> None:
    render, problems = markdown_renderer(MarkdownSettings(("no_hay",), {}, {}))

    assert (render("a"), len(problems)) == ("<p>a</p>", 1)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timers of processor time")
def test_a_page_that_takes_too_long_is_given_up() -> None:
    render, _ = markdown_renderer(MarkdownSettings(EXTENSIONS, {}, {}), limit=0.2)

    with pytest.raises(TooSlowError):
        render("[" * 4000)

    assert render("*a*") == "<p><em>a</em></p>"
    assert signal.getsignal(signal.SIGVTALRM) == signal.SIG_DFL
