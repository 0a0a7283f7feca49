"""The catalogue and one page of the built site in, what every fragment on that page needs out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.matrix.records import Records
from baqueano.matrix.trace import Trace
from baqueano.model.entries import Entry, Page
from baqueano.render.addresses import relative_address

# An id such as "INST-01" must not be parted at its hyphen.
_SHORT: Final = 8


@dataclass(frozen=True, slots=True)
class Frame:
    """A page as it is built for readers of `language`; `page` may be in another one when its translation is missing.

    `records` are the rows of the site's matrix, as these readers get them, `trace` is what leads from entry to entry.
    """

    catalogue: Catalogue
    page: Page
    language: str
    words: Mapping[str, str]
    records: Records
    trace: Trace

    @property
    def address(self) -> str:
        return self.catalogue.page_address(self.language, self.page.key)

    def entry(self, entry_id: str) -> Entry | None:
        return self.catalogue.entry(self.language, entry_id)

    def link_to(self, address: str) -> str:
        """An address from the site's root as a link on this page."""
        return relative_address(address, start=self.address)

    def anchor_element(self, entry: Entry, *, text: str = "", anchor: str = "") -> str:
        """`<a>` to an entry; empty `text` is its title. An entry without a page gives its text alone.

        Only a preview meets entries without title: they show their id.
        """
        shown = text or escape(entry.title or entry.id)
        address = self.catalogue.address(entry, self.language)
        if not address:
            return shown
        if anchor:
            address = f"{address.partition('#')[0]}#{anchor}"
        lang = f' lang="{entry.language}"' if not text and entry.language != self.language else ""
        href = escape(self.link_to(address))
        unbroken = " unbroken" if len(shown) <= _SHORT else ""
        return f'<a class="reference reference--{entry.kind}{unbroken}" href="{href}"{lang}>{shown}</a>'
