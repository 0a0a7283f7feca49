"""A catalogue in, what it publishes that no record of docs/_data/permalinks.yml names yet, and its lines, out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.model.entries import Page

_WIDTH: Final = 100
# What YAML reads as the text it is; everything else goes between quotation marks.
_PLAIN: Final = re.compile(r"(?!(?:true|false|yes|no|on|off|null|y|n)\Z)[A-Za-z_][\w./-]*", re.IGNORECASE)

# What YAML takes for a line end, or does not take at all.
_UNSEEN: Final = re.compile(r"[^\x20-\x7e\xa0-\u2027\u2030-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Unrecorded:
    """A page with what is new on it: `id` "" when that is recorded or there is none; `is_new` when the page is too."""

    page: str
    id: str
    anchors: tuple[str, ...]
    is_new: bool

    @property
    def addresses(self) -> tuple[str, ...]:
        """What someone can now rely on: the page, its id, its sections."""
        new = [*([self.page] if self.is_new else []), *([self.id] if self.id else [])]
        return (*new, *(f"{self.page}#{anchor}" for anchor in self.anchors))


def unrecorded(catalogue: Catalogue) -> Iterator[Unrecorded]:
    """The pages of the main language by path, each with the ids and sections that are its own and new."""
    pages = {link.page for link in catalogue.permalinks}
    ids = {link.id for link in catalogue.permalinks}
    anchors = {(link.page, anchor) for link in catalogue.permalinks for anchor in link.anchors}
    of_language = [page for page in catalogue.pages.values() if page.language == catalogue.default_language]
    for page in sorted(of_language, key=lambda page: page.key):
        entry_id = page.text("id") if page.kind and page.text("id") not in ids else ""
        new = tuple(anchor for anchor in _own_anchors(page, catalogue) if (page.key, anchor) not in anchors)
        if page.key not in pages or entry_id or new:
            yield Unrecorded(page.key, entry_id, new, page.key not in pages)


def record_lines(records: Iterable[Unrecorded]) -> str:
    """The records as YAML, to be put at the end of the file."""
    return "".join(f"{line}\n" for record in records for line in _lines(record))


def _own_anchors(page: Page, catalogue: Catalogue) -> tuple[str, ...]:
    """Headings whose id the author wrote, then rows, terms and facts by their ids: not what follows the words."""
    shown = [(page.language, page.key), *((page.language, f"list:{kind}") for kind, _ in page.lists)]
    entries = sorted(anchor for spot in shown for anchor in catalogue.entry_anchors.get(spot, ()))
    headings = [heading.anchor for heading in page.headings if heading.has_own_id]
    return tuple(dict.fromkeys((*headings, *entries)))


def _lines(record: Unrecorded) -> Iterator[str]:
    yield f"- page: {_quoted(record.page)}"
    if record.id:
        yield f"  id: {_quoted(record.id)}"
    if record.anchors:
        anchors = [_quoted(anchor) for anchor in record.anchors]
        in_one_line = f"  anchors: [{', '.join(anchors)}]"
        yield from [in_one_line] if len(in_one_line) <= _WIDTH else ["  anchors:", *(f"    - {it}" for it in anchors)]


def _quoted(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    return _UNSEEN.sub(lambda found: f"\\U{ord(found[0]):08x}", json.dumps(text, ensure_ascii=False))
