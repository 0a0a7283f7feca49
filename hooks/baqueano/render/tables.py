"""A page's HTML in, the same with tables that scroll by themselves and take their looks from style sheets out."""

from __future__ import annotations

import re
from html import escape
from typing import Final

from baqueano.render.frame import Frame

_TABLE: Final = re.compile(r"<table\b.*?</table>", re.DOTALL)
# Python-Markdown writes `style`, which a Content-Security-Policy without unsafe-inline forbids.
_ALIGNED: Final = re.compile(r'(<t[dh]\b[^>]*?) style="text-align: (left|center|right);"')
# An id or a date must not be parted at its hyphen.
_DATE_CELL: Final = re.compile(r"<td(?P<rest>[^>]*)>(?P<text>\s*\d{4}-\d{2}-\d{2}\s*)</td>")


def with_table_boxes(html: str, frame: Frame) -> str:
    """A wide table scrolls in its own box, reachable by keyboard and named for screen readers."""
    count = 0

    def boxed(found: re.Match[str]) -> str:
        nonlocal count
        count += 1
        label = escape(frame.words["table_label"].format(number=count, title=frame.page.text("title")))
        return f'<div class="table-box" role="region" tabindex="0" aria-label="{label}">{_styled(found[0])}</div>'

    return _TABLE.sub(boxed, html)


def _styled(table: str) -> str:
    aligned = _ALIGNED.sub(r'\1 class="align-\2"', table)
    return _DATE_CELL.sub(r'<td\g<rest>><span class="unbroken">\g<text></span></td>', aligned)
