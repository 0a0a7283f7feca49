"""A page's HTML in, the same with an id on every table row that defines an entry out."""

from __future__ import annotations

import re
from typing import Final

from baqueano.model.kinds import Home, kinds_at

_FIRST_CELL: Final = re.compile(r"(<tr>\s*<td)((?:\s[^>]*)?>)\s*([^<\s]+)\s*(?=</td>)")


def with_row_anchors(html: str) -> str:
    """Give the first cell of a defining row the anchor references point at."""

    def anchored(found: re.Match[str]) -> str:
        entry_id = found[3]
        if f' id="{entry_id.lower()}"' in found[2] or not any(kind.owns(entry_id) for kind in kinds_at(Home.ROW)):
            return found[0]
        return f'{found[1]} id="{entry_id.lower()}"{found[2]}{entry_id}'

    return _FIRST_CELL.sub(anchored, html)
