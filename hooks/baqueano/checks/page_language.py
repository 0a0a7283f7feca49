"""A page in, prose on it that is not in its language out."""

from __future__ import annotations

from collections.abc import Iterator

from baqueano.checks.site_facts import SiteFacts
from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.entries import Page
from baqueano.rules import pages as rules


def check(page: Page, site: SiteFacts) -> Iterator[Diagnostic]:
    """A page is in the language of its folder, and so is each of its longer paragraphs."""
    names = {language.code: language.name for language in site.languages}
    for text in page.foreign:
        yield finding(
            rules.LANGUAGE_WRONG,
            text.place,
            hint="" if text.is_whole else "passage",
            start=text.start,
            found=names[text.language],
            language=names[page.language],
        )
