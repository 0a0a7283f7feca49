"""HTML in, its links as a reader's browser sees them out."""

from __future__ import annotations

from dataclasses import dataclass

from bs4 import BeautifulSoup


@dataclass(frozen=True, slots=True)
class Seen:
    """A link: where it leads, what it says, and the language it says it in when that is another one."""

    href: str
    text: str
    lang: str = ""


def links_in(html: str) -> list[Seen]:
    """All links of a fragment, in order."""
    return [
        Seen(str(link.get("href", "")), link.get_text(), str(link.get("lang", "")))
        for link in BeautifulSoup(html, "html.parser").find_all("a")
    ]


def texts_in(html: str, selector: str) -> list[str]:
    """The text of every element a CSS selector finds."""
    return [found.get_text() for found in BeautifulSoup(html, "html.parser").select(selector)]
