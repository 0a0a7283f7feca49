"""A page's HTML in, the same without a second title out: the template prints the one of the front matter."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from baqueano.render.frame import Frame

_TITLE: Final = re.compile(r"<h1(?P<named>(?:\s[^>]*)?)>(?P<text>.*?)</h1>", re.DOTALL | re.IGNORECASE)
_OWN_LINK: Final = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
_TAG: Final = re.compile(r"<[^>]+>")
_ID: Final = re.compile(r'\sid="[^"]*"')


def with_one_title(html: str, frame: Frame) -> str:
    """Take out a main heading that only repeats the title, keeping its id; any other becomes a part of the page."""
    title = _plain(frame.page.text("title"))

    def lowered(found: re.Match[str]) -> str:
        text = _OWN_LINK.sub("", found["text"])
        if "<a" in text or _plain(_TAG.sub("", text)) != title:
            return f"<h2{found['named']}>{found['text']}</h2>"
        anchor = _ID.search(found["named"])
        return f"<a{anchor[0]}></a>" if anchor else ""

    return _TITLE.sub(lowered, html)


def _plain(text: str) -> str:
    return " ".join(unescape(text).split()).casefold()
