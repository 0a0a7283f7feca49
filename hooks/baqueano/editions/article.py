"""A finished page of the site in, the HTML of its article out."""

from __future__ import annotations

from bs4 import BeautifulSoup


def article_html(page: str) -> str:
    """What stands inside `<article>`; raises ValueError for a page without one."""
    article = BeautifulSoup(page, "html.parser").find("article")
    if article is None:
        raise ValueError("a page without <article>: has overrides/main.html changed?")
    return article.decode_contents()
