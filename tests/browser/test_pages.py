"""Every kind of page in every language in, what a reader without a network gets out."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from browser.visits import KINDS, LANGUAGES, address, reading, visit
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

EVERY_PAGE = [(kind, language) for kind in KINDS for language in LANGUAGES]


@pytest.mark.parametrize(("kind", "language"), EVERY_PAGE)
def test_a_page_asks_nobody_and_complains_of_nothing(browser: Browser, root: str, kind: str, language: str) -> None:
    with visit(browser, address(root, KINDS[kind], language)) as seen:
        lang = seen.page.evaluate("document.documentElement.lang")
        stored = seen.page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length")
        broken = seen.page.evaluate("[...document.images].filter(i => !i.naturalWidth).map(i => i.src)")

    assert seen.faults == []
    assert lang == language
    assert stored == 0
    assert broken == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_language_switch_lands_on_the_twin_page(browser: Browser, root: str, kind: str) -> None:
    landed = []
    with reading(browser, address(root, KINDS[kind], "es")) as seen:
        for language in ("pt", "en", "es"):
            link = seen.page.locator(f'.languages a[hreflang="{language}"]').first
            seen.page.goto(str(link.evaluate("link => link.href")), wait_until="load")
            landed.append((unquote(seen.page.url), seen.page.evaluate("document.documentElement.lang")))

    expected = [(unquote(address(root, KINDS[kind], language)), language) for language in ("pt", "en", "es")]
    assert landed == expected
    assert seen.faults == []


@pytest.mark.parametrize(("kind", "language"), EVERY_PAGE)
def test_a_page_reads_without_javascript(browser: Browser, stick_uri: str, kind: str, language: str) -> None:
    with reading(browser, address(stick_uri, KINDS[kind], language), width=360, javascript=False) as seen:
        title = seen.page.locator("article h1").is_visible()
        words = len(seen.page.locator("article").inner_text().split())
        links = seen.page.locator('.languages a[hreflang="en"]').count()

    assert title
    assert words > 30
    assert links == 1
    assert seen.faults == []


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_sticks_out_of_the_page(browser: Browser, stick_uri: str, kind: str, width: int) -> None:
    with reading(browser, address(stick_uri, KINDS[kind], "es"), width=width) as seen:
        overflow = seen.page.evaluate("document.documentElement.scrollWidth - innerWidth")

    assert overflow <= 0


def test_an_unknown_address_is_answered_in_the_default_language(browser: Browser, server: str) -> None:
    with reading(browser, f"{server}/no-hay/tal-pagina.html") as seen:
        lang = seen.page.evaluate("document.documentElement.lang")
        homes = seen.page.evaluate("[...document.querySelectorAll('article a')].map(a => a.getAttribute('href'))")
        style = seen.page.evaluate("getComputedStyle(document.querySelector('.md-header')).position")

    assert lang == "es"
    assert homes == ["/index.html", "/pt/index.html", "/en/index.html"]
    assert style == "sticky", "the style sheet was found from a deep address"
    assert seen.outside == []


@pytest.mark.parametrize("kind", ["home", "matrix", "tool"])
def test_every_page_carries_the_edition(browser: Browser, stick_uri: str, kind: str) -> None:
    with reading(browser, address(stick_uri, KINDS[kind], "pt")) as seen:
        footer = seen.page.locator("footer").inner_text()

    assert "Edição 2026.11.23" in footer
