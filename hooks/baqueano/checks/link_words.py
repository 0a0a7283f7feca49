"""A page in, its links that say nothing, or that did not become links, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from baqueano.checks.hrefs import as_browsers_read, scheme_of
from baqueano.checks.repairs import sign_before
from baqueano.checks.site_facts import SiteFacts
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.model.entries import Link, Page
from baqueano.rules import addresses as rules

_REFERENCE: Final = "ref"
_GAP: Final = re.compile(r"(\[[^\[\]\n]+\])[ \t]+(\([^()\s]+\))")
_PAGE: Final = re.compile(r"\.md[)#]")


def check_texts(page: Page, site: SiteFacts) -> Iterator[Diagnostic]:
    """Every link says where it leads."""
    for link in page.links:
        # What is not in the source was made by an extension, as the numbers of lines of code are.
        is_empty = link.tag == "a" and link.place.length and not link.text
        if is_empty and not _is_named_otherwise(link, is_ours=site.has_conventions):
            hint = "picture" if link.has_icon else ""
            yield finding(rules.TEXT_EMPTY, link.place, hint=hint, href=link.href)


def check_gaps(page: Page, site: SiteFacts) -> Iterator[Diagnostic]:
    """Nothing stands between the text of a link and its address."""
    for leftover in page.leftovers:
        found = _GAP.fullmatch(leftover.text)
        # "[1] (https://…)" may be a note about a source.
        if found is None or not (site.has_conventions or _PAGE.search(leftover.text)):
            continue
        # Not found in the source, or right after a backslash: it was meant to be text.
        if not leftover.place.length or sign_before(page, leftover.place) == "\\":
            continue
        near = found[1] + found[2]
        is_as_read = leftover.place.length == len(leftover.text)
        edits = (Edit(leftover.place, near),) if is_as_read else ()
        yield finding(rules.SPACED, leftover.place, hint="gap", edits=edits, text=leftover.text, near=near)


def _is_named_otherwise(link: Link, *, is_ours: bool) -> bool:
    """By the title of the entry it refers to, or by an icon that screen readers are told about."""
    if scheme_of(as_browsers_read(link.href)) == _REFERENCE:
        return True
    return link.has_icon and (bool(link.label.strip()) or not is_ours)
