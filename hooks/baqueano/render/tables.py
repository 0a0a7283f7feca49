"""A page's HTML in, the same with every table in a box that scrolls by itself out."""

from __future__ import annotations

import re
from html import escape
from typing import Final

from baqueano.render.frame import Frame

_TABLE: Final = re.compile(r"<table\b.*?</table>", re.DOTALL)


def with_table_boxes(html: str, frame: Frame) -> str:
    """A wide table scrolls in its own box, reachable by keyboard and named for screen readers."""
    count = 0

    def boxed(found: re.Match[str]) -> str:
        nonlocal count
        count += 1
        label = escape(frame.words["table_label"].format(number=count, title=frame.page.text("title")))
        return f'<div class="table-box" role="region" tabindex="0" aria-label="{label}">{found[0]}</div>'

    return _TABLE.sub(boxed, html)
