"""The text of one Markdown file in, its Page, entries and references out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.entries import Entry, Feature, Hazard, Heading, Leftover, Link, Page, Reference
from baqueano.model.fields import ENTRY_PAGES, Field, FieldValue, Form, fields_of
from baqueano.model.kinds import Home, kinds_at
from baqueano.model.page_spots import RepeatedAnchor
from baqueano.model.texts import FileText
from baqueano.places import Place, place_of_offset
from baqueano.rules import files as file_rules
from baqueano.rules import front_matter as front_rules
from baqueano.sources.acceptances import find_acceptances
from baqueano.sources.anchors import locate_repeated
from baqueano.sources.checked_fields import CheckedFields, check_fields
from baqueano.sources.conflicts import find_conflicts
from baqueano.sources.discover import SourceFile
from baqueano.sources.front_matter import FrontMatter, Raw, split_front_matter
from baqueano.sources.hazards import locate_hazards
from baqueano.sources.locate import (
    locate_addresses,
    locate_headings,
    locate_lists,
    locate_rows,
    locate_texts,
    mask_code,
    writes_anchor,
)
from baqueano.sources.markup import FoundRow, Markup, read_markup
from baqueano.sources.placeholders import find_placeholders
from baqueano.sources.prose import read_prose
from baqueano.sources.prose_language import find_foreign_text
from baqueano.sources.rendering import LIMIT_SECONDS, Render, TooSlowError
from baqueano.sources.sections import section_hashes
from baqueano.sources.statements import with_statements
from baqueano.sources.tables import find_tables

REFERENCE_SCHEME: Final = "ref:"
TERM_LEVEL: Final = 2
_MARKED_SECTION: Final = re.compile(r"<!\[(?!CDATA\[)")


@dataclass(frozen=True, slots=True)
class PageReading:
    """One file read: what it is, what it defines, what it mentions, and what is wrong with it."""

    page: Page
    entries: tuple[Entry, ...]
    references: tuple[Reference, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class PageReader:
    """What it takes to read a page: the site's renderer, the codes of its languages, whether it follows ours.

    `has_templates` when a plugin puts values in the place of "{{ name }}".
    """

    render: Render
    languages: tuple[str, ...]
    has_conventions: bool = True
    has_templates: bool = False

    def read(self, source: SourceFile) -> PageReading:
        """Read one page; nothing an author writes raises."""
        front = split_front_matter(source.path, source.file.text)
        checked, problems = self._checked(front, self._kind(front), path=source.path)
        html = _rendered(source, front, self.render)
        text = html if isinstance(html, str) else ""
        markup = read_markup(text)
        at = _Locator(source.file, front.body_start, front.body_line)
        page = self._page(source, front, checked, markup, at)
        page = replace(
            page,
            is_rendered=isinstance(html, str) and not _MARKED_SECTION.search(html),
            foreign=tuple(find_foreign_text(text, page, languages=self.languages)),
        )
        problems += [html] if isinstance(html, Diagnostic) else _marked_sections(html, at)
        problems += find_conflicts(source.file, body_start=front.body_start)
        prose = read_prose(page)
        problems += find_placeholders(
            page, prose, html=text, has_conventions=self.has_conventions, has_templates=self.has_templates
        )
        if not self.has_conventions:
            return PageReading(page, (), (), tuple(problems))
        entries = (*_page_entries(page), *_row_entries(page, markup.rows, at), *_term_entries(page))
        return PageReading(with_statements(page, prose), entries, tuple(_references(page)), tuple(problems))

    def _page(
        self, source: SourceFile, front: FrontMatter, checked: CheckedFields, markup: Markup, at: _Locator
    ) -> Page:
        return Page(
            file=source.file,
            language=source.language,
            key=source.key,
            kind=self._kind(front),
            body_start=front.body_start,
            body_line=front.body_line,
            fields=checked.values,
            field_places=checked.places,
            links=at.links(markup),
            headings=at.headings(markup),
            anchors=markup.anchors,
            repeated=markup.repeated,
            repetitions=at.repetitions(markup),
            lists=at.lists(markup),
            features=tuple(Feature(found.kind, found.section) for found in markup.features),
            leftovers=at.leftovers(markup),
            hazards=at.hazards(markup),
            acceptances=find_acceptances(source.file, body_start=front.body_start),
            sections=self._sections(checked.values, at.body) if front.keys else {},
            tables=find_tables(at.body, markup.rows, offset=front.body_start) if self.has_conventions else (),
        )

    def _kind(self, front: FrontMatter) -> str:
        return _kind(front.keys.get("kind")) if self.has_conventions else ""

    def _sections(self, fields: Mapping[str, FieldValue], body: str) -> Mapping[str, str]:
        """Only who follows our conventions stamps translations."""
        if not self.has_conventions:
            return {}
        title, summary = str(fields.get("title", "")), str(fields.get("summary", ""))
        return section_hashes(title, summary, body)

    def _checked(self, front: FrontMatter, kind: str, *, path: str) -> tuple[CheckedFields, list[Diagnostic]]:
        """Of a site that does not follow our conventions, only front matter that cannot be read is a fault."""
        keys, known = _judged(front.keys, kind)
        if not self.has_conventions:
            keys = {name: raw for name, raw in keys.items() if name in known}
        checked = check_fields(keys, known, start=Place(path), languages=self.languages)
        if self.has_conventions:
            return checked, [*front.diagnostics, *(checked.diagnostics if front.keys else ())]
        return checked, [problem for problem in front.diagnostics if problem.rule is not front_rules.MISSING]


@dataclass(frozen=True, slots=True)
class _Locator:
    """Turns what the HTML has into what the author wrote and where."""

    file: FileText
    body_start: int
    body_line: int

    @property
    def body(self) -> str:
        return self.file.text[self.body_start :]

    def place(self, offset: int, length: int = 0) -> Place:
        if offset < 0:
            return Place(self.file.path, self.body_line)
        return place_of_offset(self.file.path, self.file.text, offset=self.body_start + offset, length=length)

    def links(self, markup: Markup) -> tuple[Link, ...]:
        offsets = locate_addresses(self.body, [link.href for link in markup.links])
        return tuple(
            Link(
                link.tag,
                link.href,
                link.text,
                self.place(offset, len(link.href)),
                not link.is_written,
                link.is_decorative,
                link.hreflang,
                link.has_icon,
                link.label,
            )
            for link, offset in zip(markup.links, offsets, strict=True)
        )

    def headings(self, markup: Markup) -> tuple[Heading, ...]:
        wanted = [(heading.level, heading.anchor, heading.text) for heading in markup.headings]
        located = locate_headings(self.body, wanted)
        return tuple(
            Heading(
                heading.level,
                heading.anchor,
                heading.text,
                self.place(offset, length),
                offset >= 0 and _has_own_id(self.body[offset : offset + length], heading.anchor),
            )
            for heading, (offset, length) in zip(markup.headings, located, strict=True)
        )

    def repetitions(self, markup: Markup) -> tuple[RepeatedAnchor, ...]:
        if not markup.repeated:
            return ()
        headings = self.headings(markup)
        return tuple(locate_repeated(self.file, markup.repeated, body_start=self.body_start, headings=headings))

    def lists(self, markup: Markup) -> tuple[tuple[str, Place], ...]:
        located = locate_lists(self.body, markup.lists)
        return tuple(
            (name, self.place(offset, length)) for name, (offset, length) in zip(markup.lists, located, strict=True)
        )

    def hazards(self, markup: Markup) -> tuple[Hazard, ...]:
        located = locate_hazards(self.body, markup.hazards)
        return tuple(Hazard(name, self.place(offset, length)) for name, offset, length in located)

    def leftovers(self, markup: Markup) -> tuple[Leftover, ...]:
        located = locate_texts(self.body, markup.leftovers)
        return tuple(
            self._leftover(text, offset, length)
            for text, (offset, length) in zip(markup.leftovers, located, strict=True)
        )

    def _leftover(self, text: str, offset: int, length: int) -> Leftover:
        """Code in it is shown as it was written; of a place of several lines the first one is marked."""
        written = self.body[offset : offset + length] if offset >= 0 else ""
        shown = written if "\0" in text else text
        return Leftover(" ".join(shown.split()), self.place(offset, len(written.partition("\n")[0])))


def _has_own_id(line: str, anchor: str) -> bool:
    return writes_anchor(line, anchor) or (line.startswith("<") and anchor in line)


def _kind(raw: object) -> str:
    value = getattr(raw, "value", "")
    return value if value in ENTRY_PAGES else ""


def _judged(keys: Mapping[str, Raw], kind: str) -> tuple[Mapping[str, Raw], Mapping[str, Field]]:
    """The keys to check and the fields they may be: of an entry whose kind nobody knows, only what every page has."""
    if kind or not {"id", "kind"} & keys.keys():
        return keys, fields_of(kind)
    known = {**fields_of(kind), "kind": fields_of(ENTRY_PAGES[0])["kind"]}
    return {name: raw for name, raw in keys.items() if name in known}, known


def _rendered(source: SourceFile, front: FrontMatter, render: Render) -> str | Diagnostic:
    place = Place(source.path, front.body_line)
    try:
        return render(source.file.text[front.body_start :])
    except TooSlowError:
        return finding(file_rules.PAGE_TOO_SLOW, place, seconds=f"{LIMIT_SECONDS:.0f}")
    except Exception as error:
        # Extensions may raise anything; without a finding nobody would learn on which page.
        return finding(file_rules.MARKDOWN_BROKEN, place, reason=type(error).__name__)


def _marked_sections(html: str, at: _Locator) -> Iterator[Diagnostic]:
    """`<![…` is no HTML; Python's own parser, which search and PDF read pages with, stops with an error there."""
    if _MARKED_SECTION.search(html):
        found = _MARKED_SECTION.search(mask_code(at.body))
        place = at.place(found.start(), len(found.group())) if found else at.place(-1)
        yield finding(file_rules.MARKDOWN_BROKEN, place, hint="section", reason="<![")


def _page_entries(page: Page) -> Iterator[Entry]:
    if not page.kind or not page.text("id"):
        return
    yield Entry(
        id=page.text("id"),
        kind=page.kind,
        language=page.language,
        title=page.text("title"),
        summary=page.text("summary"),
        place=page.field_places["id"],
        page=page.key,
        anchor="",
        fields=page.fields,
    )


def _row_entries(page: Page, rows: Iterable[FoundRow], at: _Locator) -> Iterator[Entry]:
    """A table row whose first cell is a plain id defines that entry; one with a link only mentions it."""
    defining = [row.cells for row in rows if row.cells and not row.first_is_link and _row_kind(row.cells[0])]
    offsets = locate_rows(page.body, [cells[0] for cells in defining])
    for (first, *others), offset in zip(defining, offsets, strict=True):
        title = others[0] if others else ""
        place = at.place(offset, len(first))
        yield Entry(first, _row_kind(first), page.language, title, "", place, page.key, first.lower(), _NO_FIELDS)


def _row_kind(first_cell: str) -> str:
    return next((kind.name for kind in kinds_at(Home.ROW) if kind.owns(first_cell)), "")


def _term_entries(page: Page) -> Iterator[Entry]:
    for kind in kinds_at(Home.HEADING):
        if not page.key.startswith(f"{kind.folder}/"):
            continue
        for heading in page.headings:
            if heading.level == TERM_LEVEL and kind.owns(heading.anchor):
                yield Entry(
                    heading.anchor,
                    kind.name,
                    page.language,
                    heading.text,
                    "",
                    heading.place,
                    page.key,
                    heading.anchor,
                    _NO_FIELDS,
                )


def _references(page: Page) -> Iterator[Reference]:
    for link in page.links:
        # Schemes have no case, and phones begin a word with a capital.
        if link.tag == "a" and link.href.lower().startswith(REFERENCE_SCHEME):
            target, _, anchor = link.href[len(REFERENCE_SCHEME) :].partition("#")
            yield Reference(page.language, page.key, target, anchor, link.place)
    for name, field in fields_of(page.kind).items():
        if name in page.fields:
            for target, where in _targets(field, page.fields[name]):
                place = page.field_places.get(f"{name}.{where}", page.field_places[name])
                yield Reference(page.language, page.key, target, "", place, field=name)


def _targets(field: Field, value: FieldValue) -> Iterator[tuple[str, str]]:
    """The ids a field names, each with the part of the value it stands in."""
    if field.form in (Form.REFERENCE, Form.REFERENCES):
        targets = value if isinstance(value, tuple) else (str(value),)
        yield from ((target, str(number)) for number, target in enumerate(targets))
    elif field.form is Form.REASONS and isinstance(value, Mapping):
        yield from ((target, f"{target}.name") for target in value)


_NO_FIELDS: Final[Mapping[str, str]] = {}
