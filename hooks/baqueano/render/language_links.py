"""A page with links to other languages in, the same with links that MkDocs leaves alone, then with addresses, out.

static-i18n builds each language by itself: to one build, the pages of another do not exist, and a link to the original
leads back to the translation. So such a link travels through the build as "page:pt/kit/t-01.md".
"""

from __future__ import annotations

import posixpath
import re
from html import escape, unescape
from typing import Final
from urllib.parse import quote, unquote

from baqueano.catalogue import Catalogue
from baqueano.model.entries import Link, Page
from baqueano.render.addresses import relative_address
from baqueano.render.frame import Frame

_SCHEME: Final = "page:"
_MARKED: Final = re.compile(r'(?<=href=")page:(?P<language>[^/"]+)/(?P<key>[^"#]+)(?P<anchor>#[^"]*)?(?=")')


def mark_language_links(page: Page, catalogue: Catalogue) -> str:
    """The body of a page with every path to a page of another language named from docs/."""
    lines = page.file.text.split("\n")
    links = {link.place: link for link in page.links if link.tag == "a" and not link.is_raw and link.place.length}
    for place in sorted(links, reverse=True):
        target = _target(links[place], page, catalogue)
        line, start = lines[place.line - 1], place.column - 1
        end = start + place.length
        if target and line[start:end] == links[place].href:
            lines[place.line - 1] = line[:start] + _SCHEME + target + line[end:]
    return "\n".join(lines)[page.body_start :]


def resolve_language_links(html: str, frame: Frame) -> str:
    """Point every marked link at the built page, as seen from this one."""

    def resolved(found: re.Match[str]) -> str:
        address = frame.catalogue.page_address(found["language"], unquote(unescape(found["key"])))
        return escape(quote(relative_address(address, start=frame.address))) + (found["anchor"] or "")

    return _MARKED.sub(resolved, html)


def _target(link: Link, page: Page, catalogue: Catalogue) -> str:
    """The page of another language a link names: "pt/kit/t-01.md#pasos"; "" for any other link."""
    path, mark, anchor = link.href.partition("#")
    uri = page.path.removeprefix(f"{catalogue.docs}/")
    language, _, key = posixpath.normpath(posixpath.join(posixpath.dirname(uri), unquote(path))).partition("/")
    is_other = bool(path) and language != page.language and (language, key) in catalogue.pages
    return f"{language}/{quote(key)}{mark}{anchor}" if is_other else ""
