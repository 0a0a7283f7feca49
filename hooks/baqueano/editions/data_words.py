"""A text of a page as its author wrote it in, the words readers see of it out."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.matrix.tables import words_of
from baqueano.model.entries import Entry

_UNNAMED: Final = re.compile(r"\[\]\((?:ref:)?(?P<id>[^)#]+)(?:#[^)]*)?\)")
_ESCAPED: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>-])")


def spoken(text: str, catalogue: Catalogue, *, language: str) -> str:
    """Markdown of one line as plain words: a reference without words is the title of what it leads to."""
    named = _UNNAMED.sub(lambda found: _title(found["id"], catalogue, language=language), text)
    return unescape(_ESCAPED.sub(r"\1", words_of(named)))


def definition(term: Entry, catalogue: Catalogue) -> str:
    """The first paragraph below the heading of a term; "" where there is none."""
    page = catalogue.pages.get((term.language, term.page))
    lines = page.file.text.split("\n")[term.place.line :] if page else []
    text = "\n".join(lines).strip("\n").partition("\n\n")[0]
    return "" if text.startswith("#") else spoken(" ".join(text.split()), catalogue, language=term.language)


def _title(entry_id: str, catalogue: Catalogue, *, language: str) -> str:
    entry = catalogue.entry(language, entry_id)
    return entry.title if entry else entry_id
