"""A page in, what it loads or runs and should not, and pictures nobody can hear, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from baqueano.checks.hrefs import as_browsers_read
from baqueano.checks.site_facts import SiteFacts
from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.entries import Link, Page
from baqueano.rules import assets as rules

_FRAMES: Final = frozenset({"<iframe>", "<frame>", "<frameset>", "<object>", "<embed>", "<applet>", "<portal>"})
_REMOTE: Final = re.compile(r"(?:(?:https?|ftp):)?//", re.IGNORECASE)
# What is a hazard by itself is told once.
_HAZARDOUS: Final = frozenset({"script", "iframe", "object", "embed", "link"})


def check_hazards(page: Page, site: SiteFacts) -> Iterator[Diagnostic]:
    """A page runs nothing, frames nothing, sends nothing."""
    if not site.has_conventions:
        return
    for hazard in page.hazards:
        hint = "frame" if hazard.name in _FRAMES else ""
        yield finding(rules.HTML_UNSAFE, hazard.place, hint=hint, name=hazard.name)


def check_loaded(page: Page, site: SiteFacts) -> Iterator[Diagnostic]:
    """A page loads nothing from another site."""
    if not site.has_conventions:
        return
    for link in page.links:
        if link.tag != "a" and link.tag not in _HAZARDOUS and _is_remote(link.href):
            yield finding(rules.REMOTE, link.place, href=link.href, docs=site.docs)


def check_alternatives(page: Page, site: SiteFacts) -> Iterator[Diagnostic]:
    """Every picture says what it shows, or that it is an ornament."""
    if not site.has_conventions:
        return
    for link in page.links:
        if link.tag == "img" and not _says_something(link):
            yield finding(rules.ALT_MISSING, link.place, hint="raw" if link.is_raw else "", href=link.href)


def _says_something(link: Link) -> bool:
    return bool(link.text.strip() or link.label.strip() or link.is_decorative)


def _is_remote(href: str) -> bool:
    return _REMOTE.match(as_browsers_read(href)) is not None
