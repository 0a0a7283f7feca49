"""A page's title, summary and Markdown in, a short hash of each of its sections out."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

from baqueano.model.entries import Page
from baqueano.sources.locate import mask_code

META: Final = "_meta"
INTRO: Final = "_intro"
_HASH_LENGTH: Final = 8
# A section is a level-2 heading with an explicit id, up to the next one.
_SECTION_HEADING: Final = re.compile(r"^##[ \t][^\n]*\{:?[^}\n]*#(?P<id>[\w-]+)[^}\n]*\}[ \t]*$", re.MULTILINE)


def section_hashes(page: Page) -> Mapping[str, str]:
    """{section id: 8 hex digits}; title and summary count as "_meta", what stands before the first as "_intro".

    Two texts that read the same (line ends, trailing blanks, composed accents) have the same hash.
    """
    return {name: _hash(text) for name, text in _sections(page)}


def _sections(page: Page) -> Iterator[tuple[str, str]]:
    yield META, f"{page.text('title')}\n{page.text('summary')}"
    # Composed first: an id may have accents too.
    body = unicodedata.normalize("NFC", page.body)
    starts = [(found.start(), found["id"]) for found in _SECTION_HEADING.finditer(mask_code(body))]
    ends = [start for start, _ in starts[1:]] + [len(body)]
    intro = body[: starts[0][0]] if starts else body
    if intro.strip():
        yield INTRO, intro
    for (start, name), end in zip(starts, ends, strict=bool(starts)):
        yield name, body[start:end]


def _hash(text: str) -> str:
    lines = unicodedata.normalize("NFC", text).strip().splitlines()
    plain = "\n".join(line.rstrip() for line in lines)
    return hashlib.sha256(plain.encode()).hexdigest()[:_HASH_LENGTH]
