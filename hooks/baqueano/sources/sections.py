"""A page's title, summary and Markdown in, a short hash of each of its sections out."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

from baqueano.model.freshness import INTRO, META
from baqueano.sources.locate import mask_code

_HASH_LENGTH: Final = 8
# A section is a level-2 heading with an explicit id, up to the next one.
_SECTION_HEADING: Final = re.compile(r"^##[ \t][^\n]*\{:?[^}\n]*#(?P<id>[\w-]+)[^}\n]*\}[ \t]*$", re.MULTILINE)


def section_hashes(title: str, summary: str, body: str) -> Mapping[str, str]:
    """{section id: 8 hex digits}; title and summary count as "_meta", what stands before the first as "_intro".

    Two texts that read the same (line ends, trailing blanks, composed accents) have the same hash. Without a title or
    a summary there is no "_meta": that one is missing is said elsewhere, and a translation is not older for it.
    """
    return {name: _hash(text) for name, text in _sections(title, summary, body)}


def _sections(title: str, summary: str, body: str) -> Iterator[tuple[str, str]]:
    if title and summary:
        yield META, f"{title}\n{summary}"
    # Composed first: an id may have accents too.
    text = unicodedata.normalize("NFC", body)
    starts = [(found.start(), found["id"]) for found in _SECTION_HEADING.finditer(mask_code(text))]
    ends = [start for start, _ in starts[1:]] + [len(text)]
    intro = text[: starts[0][0]] if starts else text
    if intro.strip():
        yield INTRO, intro
    for (start, name), end in zip(starts, ends, strict=bool(starts)):
        yield name, text[start:end]


def _hash(text: str) -> str:
    lines = unicodedata.normalize("NFC", text).strip().splitlines()
    plain = "\n".join(line.rstrip() for line in lines)
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH_LENGTH]
