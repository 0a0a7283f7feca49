"""The text of a built page in, its language, its ids and everything it points at out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Final

from baqueano.editions.css_references import css_references
from baqueano.editions.reference import Reference

# A <link> of these kinds names a page; a browser fetches every other kind by itself.
_NAMING_RELATIONS: Final = frozenset({"alternate", "author", "canonical", "help", "license", "next", "prev", "search"})
_LOADING_ATTRIBUTES: Final = ("src", "poster", "background", "manifest", "ping")
_IMAGE_LISTS: Final = ("srcset", "imagesrcset")
_LOADING_HREFS: Final = frozenset({"base", "feimage", "image", "script", "use"})
_NAMING_HREFS: Final = frozenset({"a", "area"})
_REFRESH: Final = re.compile(r"^[^;,]*[;,]\s*url\s*=\s*['\"]?([^'\"]*)", re.IGNORECASE)

Attributes = dict[str, str]


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """What a page of the site offers to links (`ids`) and asks of the site (`references`)."""

    language: str
    ids: frozenset[str]
    references: tuple[Reference, ...]


def read_built_page(html: str) -> BuiltPage:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return BuiltPage(reader.language, frozenset(reader.ids), tuple(reader.references))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.references: list[Reference] = []
        self.language = ""
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self._in_style = tag == "style"
        if tag == "html":
            self.language = attributes.get("lang", "").strip()
        self.ids.update(_anchors(tag, attributes))
        line, offset = self.getpos()
        for address, loaded in (*_named(tag, attributes), *_loaded(tag, attributes)):
            self.references.append(Reference(address, loaded=loaded, line=line, column=offset + 1))
        self._read_css(attributes.get("style", ""))

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self._read_css(data)

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False

    def _read_css(self, css: str) -> None:
        line, offset = self.getpos()
        self.references.extend(css_references(css, first_line=line, first_column=offset + 1))


def _anchors(tag: str, attributes: Attributes) -> Iterator[str]:
    if attributes.get("id"):
        yield attributes["id"]
    if tag == "a" and attributes.get("name"):
        yield attributes["name"]


def _named(tag: str, attributes: Attributes) -> Iterator[tuple[str, bool]]:
    """What the reader is sent to."""
    if tag in _NAMING_HREFS and "href" in attributes:
        yield attributes["href"], False
    if tag == "form" and "action" in attributes:
        yield attributes["action"], False
    if tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
        match = _REFRESH.match(attributes.get("content", ""))
        yield match[1].strip() if match else "", True


def _loaded(tag: str, attributes: Attributes) -> Iterator[tuple[str, bool]]:
    """What the browser fetches without being asked."""
    for name in _LOADING_ATTRIBUTES:
        if name in attributes:
            yield attributes[name], True
    for name in _IMAGE_LISTS:
        for candidate in re.split(r",\s+", attributes.get(name, "").strip()):
            if candidate:
                yield candidate.split()[0], True
    if tag == "object" and "data" in attributes:
        yield attributes["data"], True
    if tag == "link" and "href" in attributes:
        relations = set(attributes.get("rel", "").lower().split())
        yield attributes["href"], not relations <= _NAMING_RELATIONS
    if tag in _LOADING_HREFS:
        for name in ("href", "xlink:href"):
            if name in attributes:
                yield attributes[name], True
