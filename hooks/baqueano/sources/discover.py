"""The site's folder in, the text of every page and the name of every other file out."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pathspec import GitIgnoreSpec

from baqueano.diagnostics import Diagnostic, Rule, finding
from baqueano.model.kinds import Home, kinds_at
from baqueano.places import Place, place_of_offset
from baqueano.rules import files as rules
from baqueano.settings import Settings

# MkDocs leaves these out by itself (mkdocs.config.defaults.get_files).
MKDOCS_EXCLUDES: Final = (".*", "/templates/")
BOM: Final = "\ufeff"
DATA_FOLDER: Final = "_data"
# MkDocs takes these for pages too (mkdocs.utils.markdown_extensions); our ids and links know only ".md".
OTHER_MARKDOWN_ENDINGS: Final = (".markdown", ".mdown", ".mkdn", ".mkd")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A Markdown file: `path` relative to the site's root, `key` to its language's folder, `text` with LF line ends."""

    path: str
    language: str
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A file of docs/_data/ that holds the records of one kind of fact."""

    path: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Discovery:
    """Everything found in docs/: pages, facts, other files ("es/kit/plan.csv"), and what stands in the way.

    `unread` are the files and folders that are there, but that nobody can look into.
    """

    pages: tuple[SourceFile, ...]
    records: tuple[RecordFile, ...]
    assets: frozenset[str]
    unread: frozenset[str]
    unread_kinds: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]


def discover(settings: Settings) -> Discovery:
    """Read docs/ once, in a fixed order."""
    excluded = GitIgnoreSpec.from_lines([*MKDOCS_EXCLUDES, *settings.excluded.splitlines()])
    pages: list[SourceFile] = []
    assets: set[str] = set()
    unread: dict[str, Diagnostic] = {}
    for uri, found in _walk(settings.docs_folder, "", excluded=excluded):
        name = f"{settings.docs}/{uri}".rstrip("/")
        is_page = uri.endswith(".md")
        text = _read_text(found, name) if isinstance(found, Fault) or is_page else ""
        if isinstance(text, Diagnostic):
            unread[uri] = text
        elif is_page:
            pages.append(_source_file(uri, text, settings=settings))
        else:
            assets.add(uri)
    records, unread_records = _records(settings)
    faulty = unread_records.values()
    misnamed = (*_wrong_endings(settings.docs, assets), *_clashes(pages))
    problems = (*unread.values(), *misnamed, *faulty, *_empty_languages(settings, pages, unread.keys()))
    return Discovery(tuple(pages), records, frozenset(assets), frozenset(unread), frozenset(unread_records), problems)


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a path cannot be used."""

    rule: Rule
    facts: tuple[tuple[str, str], ...] = ()


def _walk(folder: Path, prefix: str, *, excluded: GitIgnoreSpec) -> Iterator[tuple[str, Path | Fault]]:
    try:
        items = sorted(os.scandir(folder), key=lambda item: item.name)
    except OSError as error:
        yield prefix.rstrip("/"), Fault(rules.UNREADABLE, (("reason", error.strerror or "?"),))
        return
    for item in items:
        uri = prefix + item.name
        if excluded.match_file(uri) or excluded.match_file(f"{uri}/"):
            continue
        if item.is_dir(follow_symlinks=False):
            yield from _walk(Path(item.path), f"{uri}/", excluded=excluded)
        else:
            yield uri, _fault(Path(item.path)) or Path(item.path)


def _fault(path: Path) -> Fault | None:
    """What makes a path something else than an ordinary file; opening a pipe would wait for ever."""
    try:
        mode = path.lstat().st_mode
        if stat.S_ISREG(mode) and not os.access(path, os.R_OK):
            return Fault(rules.UNREADABLE, (("reason", os.strerror(errno.EACCES)),))
    except OSError as error:
        return Fault(rules.UNREADABLE, (("reason", error.strerror or "?"),))
    if stat.S_ISLNK(mode):
        return Fault(rules.SYMBOLIC_LINK)
    return None if stat.S_ISREG(mode) else Fault(rules.NOT_REGULAR)


def _read_text(found: Path | Fault, name: str) -> str | Diagnostic:
    if isinstance(found, Fault):
        return finding(found.rule, Place(name), **dict(found.facts))
    try:
        raw = found.read_bytes()
    except OSError as error:
        return finding(rules.UNREADABLE, Place(name), reason=error.strerror or "?")
    try:
        return _plain(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        before = _plain(raw[: error.start].decode("utf-8"))
        place = place_of_offset(name, before, offset=len(before))
        return finding(rules.NOT_UTF8, place, byte=f"0x{raw[error.start]:02x}")


def _plain(text: str) -> str:
    return text.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")


def _source_file(uri: str, text: str, *, settings: Settings) -> SourceFile:
    language, key = _language_and_key(uri, settings)
    return SourceFile(f"{settings.docs}/{uri}", language, key, text)


def _records(settings: Settings) -> tuple[tuple[RecordFile, ...], Mapping[str, Diagnostic]]:
    """The files that could be read, and what is wrong with the others by their kind."""
    found: list[RecordFile] = []
    problems: dict[str, Diagnostic] = {}
    for kind in kinds_at(Home.FACT):
        path = settings.docs_folder / DATA_FOLDER / kind.folder
        if not os.path.lexists(path):
            continue
        name = f"{settings.docs}/{DATA_FOLDER}/{kind.folder}"
        text = _read_text(_fault(path) or path, name)
        if isinstance(text, Diagnostic):
            problems[kind.name] = text
        else:
            found.append(RecordFile(name, kind.name, text))
    return tuple(found), problems


def _language_and_key(uri: str, settings: Settings) -> tuple[str, str]:
    """A page outside every language's folder belongs to the default language, as MkDocs serves it."""
    first, _, rest = uri.partition("/")
    if rest and any(language.code == first for language in settings.languages):
        return first, rest
    return settings.default_language.code, uri


def _wrong_endings(docs: str, assets: Iterable[str]) -> Iterator[Diagnostic]:
    for uri in assets:
        if uri.endswith(OTHER_MARKDOWN_ENDINGS):
            yield finding(rules.NAME_WRONG, Place(f"{docs}/{uri}"), hint="ending")


def _clashes(pages: list[SourceFile]) -> Iterator[Diagnostic]:
    """Two files for one address: one of them inside the language's folder and one outside, or index and README."""
    taken: dict[tuple[str, str], SourceFile] = {}
    for page in sorted(pages, key=lambda page: (-page.path.count("/"), page.key.endswith("README.md"), page.path)):
        place = (page.language, re.sub(r"(^|/)README\.md$", r"\1index.md", page.key))
        first = taken.setdefault(place, page)
        if first is not page:
            yield finding(rules.NAME_WRONG, Place(page.path), hint="clash", other=first.path)


def _empty_languages(settings: Settings, pages: list[SourceFile], unread: Iterable[str]) -> Iterator[Diagnostic]:
    """A language whose pages are there but cannot be read is not empty."""
    for language in settings.languages:
        held = any(page.language == language.code for page in pages)
        blamed = any(uri.partition("/")[0] in ("", language.code) for uri in unread)
        if not held and not blamed:
            yield finding(rules.LANGUAGE_EMPTY, Place(f"{settings.docs}/{language.code}"), language=language.name)
