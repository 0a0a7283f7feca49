"""What a site holds once it has been read: pages, entries, references, each with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from baqueano.model.fields import FieldValue
from baqueano.model.page_spots import ForeignText, RepeatedAnchor
from baqueano.model.statements import Citation, CountSpot, Disclosure, TermMention, WordSpot
from baqueano.model.tables import Table
from baqueano.model.texts import FileText
from baqueano.places import Place, place_of_offset


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
    """An address as the built page has it: `tag` is "a" or the tag of what is loaded (img, source…).

    `text` is what a link says, or the alternative text of a picture; `is_raw` when it is written as HTML, which MkDocs
    does not rewrite; `is_decorative` when a picture is hidden from screen readers; `hreflang` as written; `has_icon`
    when a link shows a picture or an icon, `label` what screen readers are given instead of the text.
    """

    tag: str
    href: str
    text: str
    place: Place
    is_raw: bool = False
    is_decorative: bool = False
    hreflang: str = ""
    has_icon: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Hazard:
    """HTML that runs code, loads other pages or sends away what is typed: "<form>", an attribute "onclick"."""

    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the built page: `level` 1 to 6, `anchor` its id, `text` as read.

    `has_own_id` when the author wrote the id; else it follows the words, and changes with them.
    """

    level: int
    anchor: str
    text: str
    place: Place
    has_own_id: bool = False


@dataclass(frozen=True, slots=True)
class Feature:
    """A table, picture or admonition of the built page, in the section (id of a level-2 heading) it stands in."""

    kind: str
    section: str


@dataclass(frozen=True, slots=True)
class Leftover:
    """Markdown that was meant as a link or footnote and that readers see as it was typed."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A comment by which an editor accepts findings of `rules` on the lines from `first` to `last`.

    Without a reason it accepts nothing: `rules` is empty then, and `written` what it names.
    """

    rules: tuple[str, ...]
    written: str
    place: Place
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Permalink:
    """What was published once: a page with its id and anchors, or (`retired` is a day) the tombstone of one.

    `reason` says in every language why it was withdrawn; `replaced_by` is the id of the entry that took over, "" for
    none. `places` are those of the keys and of the anchors ("anchors.0"). Of a record that `is_faulty` a part could not
    be read: what it seems to lack may well be there.
    """

    page: str
    id: str
    anchors: tuple[str, ...]
    retired: date | None
    reason: Mapping[str, str]
    replaced_by: str
    places: Mapping[str, Place]
    is_faulty: bool = False

    @property
    def is_retired(self) -> bool:
        return self.retired is not None

    @property
    def place(self) -> Place:
        return self.places["page"]


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown file.

    `path` is relative to the site's root, `key` to the language's folder; `body` is the Markdown below the front
    matter, `body_line` the line it starts on; `field_places` has keys ("risks"), items ("risks.0") and parts
    ("translation.status"); `anchors` are all ids of the built page, `repeated` those that stand there more than
    once and `repetitions` where they do so again; `foreign` is prose in another language of the site; `lists` the kinds
    it lists; `sections` the hash of each section (model.freshness), empty when the front matter cannot be read. What a
    page without `is_rendered` has, nobody knows: Markdown could not make it. `tables` are kept where the site follows
    our conventions.
    """

    file: FileText
    language: str
    key: str
    kind: str
    body_start: int
    body_line: int
    fields: Mapping[str, FieldValue]
    field_places: Mapping[str, Place]
    links: tuple[Link, ...] = ()
    headings: tuple[Heading, ...] = ()
    anchors: frozenset[str] = frozenset()
    repeated: tuple[str, ...] = ()
    repetitions: tuple[RepeatedAnchor, ...] = ()
    lists: tuple[tuple[str, Place], ...] = ()
    features: tuple[Feature, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    foreign: tuple[ForeignText, ...] = ()
    hazards: tuple[Hazard, ...] = ()
    acceptances: tuple[Acceptance, ...] = ()
    sections: Mapping[str, str] = field(default_factory=dict)
    is_rendered: bool = True
    citations: tuple[Citation, ...] = ()
    word_spots: tuple[WordSpot, ...] = ()
    term_mentions: tuple[TermMention, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    count_spots: tuple[CountSpot, ...] = ()
    tables: tuple[Table, ...] = ()

    @property
    def path(self) -> str:
        return self.file.path

    @property
    def body(self) -> str:
        return self.file.text[self.body_start :]

    def text(self, name: str) -> str:
        """A text field, or "" when the page does not have it."""
        value = self.fields.get(name, "")
        return value if isinstance(value, str) else ""

    def place_in_body(self, offset: int, length: int = 0) -> Place:
        """Where the character `offset` of the body stands; the first line of the body for -1."""
        if offset < 0:
            return Place(self.path, self.body_line)
        return place_of_offset(self.path, self.file.text, offset=self.body_start + offset, length=length)
