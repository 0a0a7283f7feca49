"""A page's Markdown and the hazardous HTML it has in, where each was written out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from baqueano.sources.locate import mask_code


def locate_hazards(body: str, names: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Each element ("<form>") and attribute ("onclick") in document order, its offset and length; -1 for nowhere."""
    cursor = 0
    for name in names:
        pattern = _pattern(name)
        found = pattern.search(mask_code(body), cursor) or pattern.search(mask_code(body))
        cursor = found.end() if found else cursor
        yield (name, found.start(), len(found.group())) if found else (name, -1, 0)


def _pattern(name: str) -> re.Pattern[str]:
    is_element = name.startswith("<")
    written = rf"{re.escape(name.rstrip('>'))}\b" if is_element else rf"\b{re.escape(name)}(?=\s*=)"
    return re.compile(written, re.IGNORECASE)
