"""What a site holds once it has been read: pages, entries, references, each with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from baqueano.model.fields import FieldValue
from baqueano.places import Place


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be referred to by its id, in one language.

    `page` is the path inside the language's folder ("kit/t-03.md"), empty for a fact until a page lists it;
    `anchor` is the id on that page, empty when the entry is the page.
    """

    id: str
    kind: str
    language: str
    title: str
    summary: str
    place: Place
    page: str
    anchor: str
    fields: Mapping[str, FieldValue]


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of an entry: from a page (`page`, `language`) to `target`, and to `anchor` on its page if given.

    `field` is the front-matter key that holds it, empty for a link in the text.
    """

    language: str
    page: str
    target: str
    anchor: str
    place: Place
    field: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """An address as the built page has it: `tag` is "a" or the tag of what is loaded (img, source…)."""

    tag: str
    href: str
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the built page: `level` 1 to 6, `anchor` its id, `text` as read."""

    level: int
    anchor: str
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown file.

    `path` is relative to the site's root, `key` to the language's folder; `body` is the Markdown below the front
    matter and `body_line` the line it starts on; `field_places` has keys ("risks") and items ("risks.0"); `anchors`
    are all ids of the built page; `lists` the kinds it lists.
    """

    path: str
    language: str
    key: str
    kind: str
    body: str
    body_line: int
    fields: Mapping[str, FieldValue]
    field_places: Mapping[str, Place]
    links: tuple[Link, ...] = ()
    headings: tuple[Heading, ...] = ()
    anchors: frozenset[str] = frozenset()
    lists: tuple[tuple[str, Place], ...] = ()

    def text(self, name: str) -> str:
        """A text field, or "" when the page does not have it."""
        value = self.fields.get(name, "")
        return value if isinstance(value, str) else ""
