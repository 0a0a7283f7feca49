"""A catalogue in, every page beside its translation, heading by heading, out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks.heading_alignment import Alignment, align
from baqueano.model.entries import Heading, Page
from baqueano.model.freshness import INTRO, Staleness, staleness
from baqueano.model.kinds import is_glossary

SECTION_LEVEL: Final = 2


def twins(catalogue: Catalogue) -> Iterator[tuple[Page, Page]]:
    """Every translation that has its source: (source, translation)."""
    for (language, key), page in catalogue.pages.items():
        source = catalogue.pages.get((catalogue.default_language, key))
        if source is not None and language != catalogue.default_language:
            yield source, page


def unlike_twins(catalogue: Catalogue) -> Iterator[Twins]:
    """Those that are not built alike at first sight: of most pairs there is nothing more to ask."""
    for source, page in twins(catalogue):
        if _outline(source) != _outline(page) and _is_comparable(source) and _is_comparable(page):
            yield Twins(source, page)


def _is_comparable(page: Page) -> bool:
    """Of a page that is empty, or that cannot be read, that is said."""
    return page.is_rendered and bool(page.fields) and bool(page.body.strip())


def _outline(page: Page) -> tuple[object, ...]:
    headings = tuple((heading.level, heading.anchor, heading.has_own_id) for heading in page.headings)
    return headings, page.features


@dataclass(frozen=True)
class Twins:
    """A source page and its translation, heading by heading; the page's title is no heading."""

    source: Page
    own: Page

    @cached_property
    def source_headings(self) -> tuple[Heading, ...]:
        return tuple(heading for heading in self.source.headings if heading.level >= SECTION_LEVEL)

    @cached_property
    def own_headings(self) -> tuple[Heading, ...]:
        return tuple(heading for heading in self.own.headings if heading.level >= SECTION_LEVEL)

    @cached_property
    def is_ordered(self) -> bool:
        """Terms stand in the order of each language's alphabet."""
        return not is_glossary(self.own.key)

    @cached_property
    def alignment(self) -> Alignment:
        return align(self.source_headings, self.own_headings, is_ordered=self.is_ordered)

    @cached_property
    def staleness(self) -> Staleness:
        return staleness(self.source, self.own)

    def is_behind(self, headings: tuple[Heading, ...], number: int) -> bool:
        """Whether the source changed there since the translation was stamped: that is said already."""
        heading, stale = headings[number], self.staleness
        if heading.level == SECTION_LEVEL and heading.has_own_id:
            return heading.anchor in stale.added or heading.anchor in stale.removed
        if heading.anchor in stale.added or heading.anchor in stale.removed:
            return True
        return self.section(headings, number) in stale.sections

    def section(self, headings: tuple[Heading, ...], number: int) -> str:
        """The section, as stamps name it, that the text under a heading belongs to."""
        above = headings[number::-1]
        return next((it.anchor for it in above if it.level == SECTION_LEVEL and it.has_own_id), INTRO)
