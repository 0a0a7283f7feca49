"""The files of all pages in, what each page says and what is wrong in it out; only what changed is read again."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from baqueano.checks import run_page_checks
from baqueano.checks.site_facts import SiteFacts
from baqueano.diagnostics import Diagnostic
from baqueano.page_store import Stored, code_fingerprint, load, save
from baqueano.settings import Settings
from baqueano.settings.site_file import INCLUDING
from baqueano.sources.discover import Discovery, SourceFile
from baqueano.sources.pages import PageReader, PageReading
from baqueano.sources.rendering import markdown_renderer

# Marks that put another file into a page: what such a page says does not follow from its own text.
_INCLUDES: Final = re.compile(r"-8<-|\{!")

# Where in memory an object of the settings stands: another place in each run.
_ADDRESS: Final = re.compile(r" at 0x[0-9a-f]+")
# Plugins that put values in the place of "{{ name }}".
_FILLING: Final = frozenset({"macros", "markdownextradata"})


def read_pages(
    found: Discovery, settings: Settings, *, store: Path | None
) -> tuple[list[PageReading], list[Diagnostic]]:
    """Read and check every page by itself; raises SettingsError when Markdown cannot be set up."""
    has_templates = not _FILLING.isdisjoint(settings.plugins)
    site = SiteFacts(settings.docs, settings.languages, found.has_conventions, has_templates)
    key = code_fingerprint() + _ADDRESS.sub("", repr((site, settings.markdown))).encode() if store else b""
    stored = load(store, key) if store else Stored()
    digests = {source.path: _digest(source) for source in found.pages}
    fresh = {source.path: source for source in found.pages if not _is_known(source, stored, digests, settings)}
    problems = stored.problems
    read: dict[str, PageReading] = {}
    if fresh or not stored.pages:
        reader, problems = _reader(settings, site)
        read = {path: _read(source, reader, site) for path, source in fresh.items()}
    readings = {path: read.get(path) or stored.pages[path][1] for path in digests}
    if store and (read or len(readings) != len(stored.pages)):
        kept = {
            path: (digests[path], reading) if path in read else stored.pages[path] for path, reading in readings.items()
        }
        save(store, key, Stored(kept, problems), old=stored)
    return list(readings.values()), list(problems)


def _reader(settings: Settings, site: SiteFacts) -> tuple[PageReader, tuple[Diagnostic, ...]]:
    render, problems = markdown_renderer(settings.markdown)
    codes = tuple(language.code for language in site.languages)
    return PageReader(render, codes, site.has_conventions, site.has_templates), problems


def _read(source: SourceFile, reader: PageReader, site: SiteFacts) -> PageReading:
    reading = reader.read(source)
    return replace(reading, diagnostics=(*reading.diagnostics, *run_page_checks(reading.page, site)))


def _is_known(source: SourceFile, stored: Stored, digests: Mapping[str, bytes], settings: Settings) -> bool:
    if INCLUDING.intersection(settings.markdown.extensions) and _INCLUDES.search(source.file.text):
        return False
    held = stored.pages.get(source.path)
    return held is not None and held[0] == digests[source.path]


def _digest(source: SourceFile) -> bytes:
    file = source.file
    told = f"{source.language}\0{source.key}\0{file.has_bom}\0{file.crlf_line}\0{file.text}"
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).digest()
