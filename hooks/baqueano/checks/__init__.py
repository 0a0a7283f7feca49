"""A catalogue, or one page of it, in, everything wrong with it out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks import (
    addresses,
    assets,
    criteria,
    embedded,
    fact_records,
    facts,
    identifiers,
    labels,
    link_words,
    links,
    matrix,
    navigation,
    page_language,
    pages,
    permalinks,
    privacy,
    redirects,
    references,
    text,
    translation_features,
    translation_headings,
    translations,
    undefined,
    wording,
)
from baqueano.checks.site_facts import SiteFacts
from baqueano.diagnostics import Diagnostic
from baqueano.model.entries import Page

Check = Callable[[Catalogue], Iterator[Diagnostic]]
PageCheck = Callable[[Page, SiteFacts], Iterator[Diagnostic]]

CHECKS: Final[tuple[Check, ...]] = (
    text.check_records,
    navigation.check_targets,
    navigation.check_orphans,
    identifiers.check,
    references.check,
    references.check_lists,
    labels.check,
    undefined.check,
    permalinks.check,
    permalinks.check_tombstones,
    permalinks.check_aliases,
    redirects.check,
    links.check,
    assets.check_use,
    assets.check_size,
    translations.check,
    translations.check_stamps,
    translations.check_blocks,
    translations.check_marks,
    translations.check_machines,
    translation_headings.check,
    translation_features.check,
    facts.check,
    fact_records.check,
    wording.check_records,
    wording.check_terms,
    privacy.check,
    criteria.check,
    matrix.check,
)
PAGE_CHECKS: Final[tuple[PageCheck, ...]] = (
    addresses.check,
    link_words.check_texts,
    link_words.check_gaps,
    embedded.check_hazards,
    embedded.check_loaded,
    embedded.check_alternatives,
    text.check_page,
    pages.check,
    page_language.check,
    translation_headings.check_sections,
    wording.check_page,
)
"""What a page is asked by itself: it may look at nothing but the page and SiteFacts, for its findings are kept."""


def run_checks(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Run every check of the whole site; none stops at its first finding."""
    for check in CHECKS:
        yield from check(catalogue)


def run_page_checks(page: Page, site: SiteFacts) -> Iterator[Diagnostic]:
    """Run every check of one page."""
    for check in PAGE_CHECKS:
        yield from check(page, site)
