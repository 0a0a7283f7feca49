"""The trace of a risk and the map of all relations in, what a reader can do with them out."""

from __future__ import annotations

import pytest
from browser.visits import LANGUAGES, address, reading
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

RISK = "matriz/r-01.html"
COVERAGE = "matriz/cobertura.html"
BOX = ".graph"
NODE = '.graph__node[href="r-01.html"]'


def line_width(page: Page) -> str:
    """How wide the lines of the first risk are drawn."""
    lines = page.locator(f".graph__group:has({NODE}) .graph__edge")
    return str(lines.first.evaluate("line => getComputedStyle(line).strokeWidth"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_risk_leads_to_a_tool_and_the_tool_back(browser: Browser, stick_uri: str, language: str) -> None:
    with reading(browser, address(stick_uri, RISK, language), javascript=False) as seen:
        seen.page.locator('.trace a[href$="t-01.html"]').click()
        tool = seen.page.url
        seen.page.locator('.trace a[href$="r-01.html"]').click()

        assert tool.endswith("/kit/t-01.html")
        assert seen.page.url == address(stick_uri, RISK, language)
        assert seen.faults == []


def test_a_line_of_a_trace_is_tall_enough_for_a_thumb(browser: Browser, stick_uri: str) -> None:
    with reading(browser, address(stick_uri, RISK, "es"), width=320) as seen:
        heights = seen.page.locator(".trace li").evaluate_all("all => all.map(one => one.offsetHeight)")

    assert min(heights) >= 40


@pytest.mark.parametrize("width", [320, 1280])
def test_the_map_scrolls_in_its_own_box(browser: Browser, stick_uri: str, width: int) -> None:
    with reading(browser, address(stick_uri, COVERAGE, "es"), width=width) as seen:
        page_width = seen.page.evaluate("document.documentElement.scrollWidth")
        box = seen.page.locator(BOX).evaluate("box => [box.clientWidth <= innerWidth, box.scrollWidth]")

    assert page_width <= width
    assert box[0]
    assert box[1] >= 728


def test_the_keyboard_reaches_a_box_and_shows_its_lines(browser: Browser, stick_uri: str) -> None:
    with reading(browser, address(stick_uri, COVERAGE, "es")) as seen:
        before = line_width(seen.page)
        seen.page.locator(NODE).focus()
        after = line_width(seen.page)
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url(address(stick_uri, RISK, "es"))

    assert (before, after) == ("1px", "3px")


def test_the_words_of_a_box_stay_inside_it(browser: Browser, stick_uri: str) -> None:
    with reading(browser, address(stick_uri, COVERAGE, "en")) as seen:
        outside = seen.page.locator(".graph__node").evaluate_all(
            """nodes => nodes.filter(node => {
                const box = node.querySelector("rect").getBoundingClientRect();
                return [...node.querySelectorAll("text")].some(text => {
                    const words = text.getBoundingClientRect();
                    return words.left < box.left || words.right > box.right;
                });
            }).map(node => node.textContent)"""
        )

    assert outside == []


def test_without_a_script_the_map_can_be_read_as_a_table(browser: Browser, stick_uri: str) -> None:
    with reading(browser, address(stick_uri, COVERAGE, "pt"), javascript=False) as seen:
        table = seen.page.locator(".graph__told table")
        closed = table.is_visible()
        seen.page.locator(".graph__told summary").click()

        assert not closed
        assert table.is_visible()
