"""An entry in, the pages that mention it, as links, out."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from html import escape
from typing import Final

from baqueano.model.entries import Page
from baqueano.model.kinds import is_glossary
from baqueano.render.frame import Frame

_SECTION: Final = re.compile(r"(?=<h2[\s>])")
_HEADING_ID: Final = re.compile(r'<h2[^>]*\bid="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Mention:
    """A page that mentions the entry: `lang` is set when its title is in another language than the reader's."""

    href: str
    title: str
    entry_id: str
    lang: str


def mentions_of(entry_id: str, frame: Frame, *, besides: Set[str] = frozenset()) -> tuple[Mention, ...]:
    """Who mentions an entry, for the reader of this page; the pages whose keys are in `besides` are left out."""
    pages = frame.catalogue.mentions(entry_id, frame.language)
    return tuple(_mention(page, frame) for page in pages if page.key not in besides)


def mentions_line(entry_id: str, frame: Frame) -> str:
    """The mentions as one paragraph, "" when there are none."""
    found = mentions_of(entry_id, frame)
    if not found:
        return ""
    links = ", ".join(
        f'<a href="{escape(mention.href)}"{_lang(mention)}>{escape(mention.title)}</a>' for mention in found
    )
    # Material's search leaves marked elements out: a term must not be found on every page that merely links to it.
    return f'<p class="mentions" data-search-exclude><span>{escape(frame.words["mentioned_in"])}:</span> {links}</p>'


def with_term_mentions(html: str, frame: Frame) -> str:
    """On a glossary page, end every term's section with the pages that mention it."""
    if not is_glossary(frame.page.key):
        return html
    return "".join(section + _term_mentions(section, frame) for section in _SECTION.split(html))


def _term_mentions(section: str, frame: Frame) -> str:
    heading = _HEADING_ID.match(section)
    return mentions_line(heading.group(1), frame) if heading else ""


def _mention(page: Page, frame: Frame) -> Mention:
    address = frame.catalogue.page_address(frame.language, page.key)
    lang = page.language if page.language != frame.language else ""
    # Only a preview meets pages without title.
    return Mention(frame.link_to(address), page.text("title") or page.key, page.text("id"), lang)


def _lang(mention: Mention) -> str:
    return f' lang="{mention.lang}"' if mention.lang else ""
