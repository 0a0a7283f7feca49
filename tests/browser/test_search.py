"""A word typed into the search box in, pages that open out: from a stick and from a server."""

from __future__ import annotations

import pytest
from browser.visits import address, visit
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WORDS = {"es": "derivación", "pt": "encaminhamento", "en": "referral"}
WAIT = 20_000


def search(page: Page, words: str) -> None:
    if not page.locator("input[name=query]").is_visible():
        page.locator("header .search-button").click()
    page.locator("input[name=query]").press_sequentially(words, delay=20)
    page.locator(".md-search-result__item a").first.wait_for(timeout=WAIT)


@pytest.mark.parametrize("language", WORDS)
def test_a_word_finds_pages_and_the_first_one_opens(browser: Browser, root: str, language: str) -> None:
    with visit(browser, address(root, "index.html", language)) as seen:
        search(seen.page, WORDS[language])
        hits = seen.page.locator(".md-search-result__item").count()
        seen.page.locator(".md-search-result__item a").first.click()
        seen.page.wait_for_load_state("load")
        title = seen.page.locator("article h1").is_visible()

    assert hits > 0
    assert title
    assert seen.faults == []


def test_the_index_of_the_stick_holds_every_language(browser: Browser, stick_uri: str) -> None:
    with visit(browser, address(stick_uri, "index.html", "es")) as seen:
        seen.page.add_script_tag(url=f"{stick_uri}/search/search_index.js")
        locations = seen.page.evaluate("__index.docs.map(entry => entry.location)")

    pages = {place.partition("#")[0] for place in locations}
    spanish = {page for page in pages if not page.startswith(("pt/", "en/"))}
    assert len(spanish) > 40
    assert {f"pt/{page}" for page in spanish} | {f"en/{page}" for page in spanish} <= pages
