"""One page of each kind, light and dark, narrow and wide, in; what axe finds against it out."""

from __future__ import annotations

from importlib import resources

import pytest
from browser.test_search import search
from browser.visits import KINDS, Scheme, address, reading
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
LOOKS = [(width, scheme) for width in (320, 1280) for scheme in ("light", "dark")]


def violations(page: Page) -> list[str]:
    """axe's findings, each with the first element it names."""
    page.evaluate(AXE)
    found = page.evaluate("tags => axe.run(document, {runOnly: tags})", TAGS)["violations"]
    return [f"{item['id']}: {item['nodes'][0]['html'][:120]}" for item in found]


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(browser: Browser, stick_uri: str, kind: str, width: int, scheme: Scheme) -> None:
    with reading(browser, address(stick_uri, KINDS[kind], "es"), width=width, scheme=scheme) as seen:
        found = violations(seen.page)

    assert found == []


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing_with_search_open(browser: Browser, stick_uri: str, width: int, scheme: Scheme) -> None:
    with reading(browser, address(stick_uri, "index.html", "pt"), width=width, scheme=scheme) as seen:
        search(seen.page, "risco")
        found = violations(seen.page)

    assert found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_the_menu_open(browser: Browser, stick_uri: str, scheme: Scheme) -> None:
    with reading(browser, address(stick_uri, "kit/t-01.html", "en"), width=320, scheme=scheme) as seen:
        seen.page.locator("header .menu-button").click()
        seen.page.wait_for_timeout(400)
        found = violations(seen.page)

    assert found == []


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing_on_404(browser: Browser, server: str, width: int, scheme: Scheme) -> None:
    with reading(browser, f"{server}/no-hay.html", width=width, scheme=scheme) as seen:
        found = violations(seen.page)

    assert found == []
