"""A page of the built site in, everything the browser did and complained about out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final, Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

LANGUAGES = ("es", "pt", "en")
# Home, one page of each kind, and the pages that list facts.
KINDS = {
    "home": "index.html",
    "about": "acerca/index.html",
    "contact": "acerca/lineas-de-ayuda.html",
    "law": "acerca/marco-legal.html",
    "rules": "acerca/reglas.html",
    "rule": "acerca/reglas/reference-unknown.html",
    "matrix": "matriz/x-01.html",
    "indicator": "matriz/indicadores.html",
    "worksheet": "matriz/planilla.html",
    "coverage": "matriz/cobertura.html",
    "method": "matriz/metodologia.html",
    "risk": "matriz/r-01.html",
    "tools": "kit/index.html",
    "tool": "kit/t-01.html",
    "programme": "formacion/c-01.html",
    "module": "formacion/m-01.html",
    "publication": "publicaciones/p-01.html",
    "event": "agenda/e-01.html",
    "term": "glosario/index.html",
    "downloads": "descargas/index.html",
}
HEIGHT: Final = 900
SETTLE: Final = 150
"""Milliseconds in which scripts may still complain."""
ABORTED = "net::ERR_ABORTED"
Scheme = Literal["light", "dark"]
LOCAL_SCHEMES = {"file", "data", "blob"}


@dataclass(slots=True)
class Visit:
    """An open page and what went wrong on it."""

    page: Page
    outside: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        return [*self.outside, *self.failed, *self.complaints]


def address(root: str, page: str, language: str) -> str:
    return f"{root}/{page}" if language == "es" else f"{root}/{language}/{page}"


def is_inside(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in LOCAL_SCHEMES or parts.hostname == "127.0.0.1"


@contextmanager
def visit(browser: Browser, url: str, *, width: int = 1280) -> Iterator[Visit]:
    """Open a page in a fresh profile and listen from the first request on."""
    context = browser.new_context(viewport={"width": width, "height": HEIGHT})
    with _listening(context.new_page()) as seen:
        seen.page.goto(url, wait_until="load")
        seen.page.wait_for_timeout(SETTLE)
        yield seen
    context.close()


@contextmanager
def reading(
    browser: Browser, url: str, *, width: int = 1280, scheme: Scheme = "light", javascript: bool = True
) -> Iterator[Visit]:
    """Open a page where others were open before, at half the cost: the site stores nothing, as `visit` sees."""
    page = _kept_page(browser, javascript)
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=scheme)
    page.mouse.move(0, 0)
    with _listening(page) as seen:
        page.goto(url, wait_until="load")
        page.wait_for_timeout(SETTLE if javascript else 0)
        yield seen
    page.goto("about:blank")


@cache
def _kept_page(browser: Browser, javascript: bool) -> Page:
    return browser.new_context(java_script_enabled=javascript).new_page()


@contextmanager
def _listening(page: Page) -> Iterator[Visit]:
    seen = Visit(page)
    listeners: tuple[tuple[Any, Callable[[Any], None]], ...] = (
        ("request", lambda request: None if is_inside(request.url) else seen.outside.append(request.url)),
        # A page that is left while its search is still loading aborts it: that is no fault.
        ("requestfailed", lambda request: None if request.failure == ABORTED else seen.failed.append(request.url)),
        ("console", lambda message: seen.complaints.append(message.text) if message.type == "error" else None),
        ("pageerror", lambda error: seen.complaints.append(str(error))),
    )
    for event, listener in listeners:
        page.on(event, listener)
    try:
        yield seen
    finally:
        for event, listener in listeners:
            page.remove_listener(event, listener)
