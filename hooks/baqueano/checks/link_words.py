"""A page in, its links that say nothing, or that did not become links, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from baqueano.checks.hrefs import as_browsers_read, scheme_of
from baqueano.checks.repairs import sign_before
from baqueano.checks.site_facts import SiteFacts
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.model.entries import Leftover, Link, Page
from baqueano.rules import addresses as rules

_REFERENCE: Final = "ref"
_GAP: Final = re.compile(r"(\[[^\[\]\n]+\])[ \t]+(\([^()\s]+\))")
_SWAPPED: Final = re.compile(r"\(([^()\n]+)\)\[([^\[\]\s]+)\]")
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
    """The text of a link stands right before its address."""
    for leftover in page.leftovers:
        # Not found in the source, or right after a backslash: it was meant to be text.
        if not leftover.place.length or sign_before(page, leftover.place) == "\\":
            continue
        if swapped := _SWAPPED.fullmatch(leftover.text):
            near = f"[{swapped[1]}]({swapped[2]})"
            edits = _written_anew(leftover, near)
            facts = {"href": leftover.text, "near": near, "scheme": ""}
            yield finding(rules.MALFORMED, leftover.place, hint="near", edits=edits, **facts)
        elif (gap := _GAP.fullmatch(leftover.text)) and (site.has_conventions or _PAGE.search(leftover.text)):
            # On another site "[1] (https://…)" may be a note about a source.
            near = gap[1] + gap[2]
            edits = _written_anew(leftover, near)
            yield finding(rules.SPACED, leftover.place, hint="gap", edits=edits, text=leftover.text, near=near)


def _written_anew(leftover: Leftover, near: str) -> tuple[Edit, ...]:
    """The edit, where the source has the text just as it reads."""
    return (Edit(leftover.place, near),) if leftover.place.length == len(leftover.text) else ()


def _is_named_otherwise(link: Link, *, is_ours: bool) -> bool:
    """By the title of the entry it refers to, or by an icon that screen readers are told about."""
    if scheme_of(as_browsers_read(link.href)) == _REFERENCE:
        return True
    return link.has_icon and (bool(link.label.strip()) or not is_ours)
