"""Pages as text in, the catalogue of a small site and frames on its pages out: no disk, no mkdocs.yml of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from worlds import ROOT

from baqueano.catalogue import Catalogue, Contents, build_catalogue
from baqueano.matrix.records import records_of
from baqueano.matrix.trace import trace_of
from baqueano.model.criteria import Criteria
from baqueano.model.entries import Entry, Page, Reference
from baqueano.model.texts import FileText
from baqueano.render.frame import Frame
from baqueano.settings import Language, Settings, read_settings
from baqueano.sources.criteria import read_criteria
from baqueano.sources.discover import RecordFile, SourceFile
from baqueano.sources.facts import read_facts
from baqueano.sources.pages import PageReader, PageReading
from baqueano.sources.rendering import markdown_renderer

LANGUAGES = (Language("es", "Español", True), Language("pt", "Português", False), Language("en", "English", False))
CODES = tuple(language.code for language in LANGUAGES)
PLAIN = "---\ntitle: {title}\nsummary: Una línea.\n---\n{body}"
TOOL = """\
---
id: {id}
kind: tool
title: {title}
summary: {summary}
status: {status}
reviewed: 2026-11-23
risks: {risks}
stage: upstream
who_uses: [institution, community]
time: {{prepare: 30, run: 90}}
people: seis
materials: [papel, lápices]
use_when: antes
do_not_use_when: nunca
---
{body}"""


class Words(dict[str, str]):
    """Interface texts for tests: a key that nobody gave a text is its own text, in marks."""

    def __missing__(self, key: str) -> str:
        return f"‹{key}›"


WORDS = Words(
    {
        "table_label": "Tabla {number}: {title}",
        "minutes": "{count} min",
        "call": "Llamar al {number}",
        "notice.fallback": "Se muestra en {language}.",
        "notice.translation.link": "Leer en {language}",
        "language.es": "español",
        "language.pt": "portugués",
    }
)


TODAY = date(2026, 11, 24)


@cache
def site_settings() -> Settings:
    """The project's own settings, without its menu."""
    return replace(read_settings(ROOT), languages=LANGUAGES, nav=())


@cache
def site_reader() -> PageReader:
    """Reads pages with the project's own Python-Markdown."""
    return PageReader(markdown_renderer(site_settings().markdown)[0], CODES)


@cache
def site_criteria() -> Criteria:
    """The project's own criteria."""
    text = (ROOT / "docs" / "_data" / "matrix.yml").read_text(encoding="utf-8")
    (criteria,), _ = read_criteria(FileText("docs/_data/matrix.yml", text), languages=CODES)
    return criteria


def tool(entry_id: str = "T-01", *, title: str = "Mapa", body: str = "", **fields: str) -> str:
    """A valid tool page."""
    known = {"summary": "Una línea.", "status": "draft", "risks": "[]", **fields}
    return TOOL.format(id=entry_id, title=title, body=body, **known)


def plain(title: str = "Kit", *, body: str = "") -> str:
    """A valid page that is no entry."""
    return PLAIN.format(title=title, body=body)


def reading_of(text: str, *, path: str = "docs/es/kit/t-01.md") -> PageReading:
    """One page read as the project's site would read it."""
    uri = path.removeprefix("docs/")
    language, _, key = uri.partition("/")
    file = FileText(path, text)
    return site_reader().read(SourceFile(file, language, key) if language in CODES else SourceFile(file, "es", uri))


def catalogue_of(pages: Mapping[str, str], *, records: Mapping[str, str] | None = None) -> Catalogue:
    """A catalogue of pages ({"es/kit/t-01.md": text}) and records ({"contact": text})."""
    readings = [reading_of(text, path=f"docs/{uri}") for uri, text in pages.items()]
    facts = [
        entry
        for kind, text in (records or {}).items()
        for entry in read_facts(RecordFile(FileText(f"docs/_data/{kind}.yml", text), kind), languages=CODES)[0]
    ]
    return catalogue_from(
        [reading.page for reading in readings],
        [*(entry for reading in readings for entry in reading.entries), *facts],
        [reference for reading in readings for reference in reading.references],
    )


def catalogue_from(
    pages: Iterable[Page],
    entries: Iterable[Entry],
    references: Iterable[Reference],
    *,
    unread: frozenset[str] = frozenset(),
) -> Catalogue:
    """A catalogue of what has been read already."""
    contents = Contents(pages, entries, references, assets={}, unread=unread, criteria=(site_criteria(),))
    return build_catalogue(contents, site_settings(), today=TODAY)


def frame_on(catalogue: Catalogue, uri: str, *, language: str = "") -> Frame:
    """A page ("pt/kit/t-01.md") as its readers, or those of `language`, get it."""
    own, _, key = uri.partition("/")
    records = records_of(catalogue, language or own)
    page = catalogue.pages[own, key]
    return Frame(catalogue, page, language or own, WORDS, records, trace_of(catalogue, records))
