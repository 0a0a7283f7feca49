"""The site's folder in, the text of every page and the name of every other file out."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pathspec import GitIgnoreSpec

from baqueano.diagnostics import Diagnostic, Rule, finding
from baqueano.model.kinds import Home, kinds_at
from baqueano.places import Place
from baqueano.rules import files as rules
from baqueano.settings import Settings

# MkDocs leaves these out by itself (mkdocs.config.defaults.get_files).
MKDOCS_EXCLUDES: Final = (".*", "/templates/")
BOM: Final = "\ufeff"
DATA_FOLDER: Final = "_data"


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
    """Everything found in docs/: pages, facts, other files ("es/kit/plan.csv"), and what stands in the way."""

    pages: tuple[SourceFile, ...]
    records: tuple[RecordFile, ...]
    assets: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]


def discover(settings: Settings) -> Discovery:
    """Read docs/ once, in a fixed order."""
    excluded = GitIgnoreSpec.from_lines([*MKDOCS_EXCLUDES, *settings.excluded.splitlines()])
    pages: list[SourceFile] = []
    assets: set[str] = set()
    problems: list[Diagnostic] = []
    for uri, found in _walk(settings.docs_folder, "", excluded=excluded):
        if isinstance(found, Fault):
            problems.append(finding(found.rule, Place(f"{settings.docs}/{uri}"), **dict(found.facts)))
        elif uri.endswith(".md"):
            text = _read_text(found, f"{settings.docs}/{uri}")
            if isinstance(text, Diagnostic):
                problems.append(text)
            else:
                pages.append(_source_file(uri, text, settings=settings))
        else:
            assets.add(uri)
    records, unread = _records(settings)
    problems += unread
    problems += _empty_languages(settings, pages, problems)
    return Discovery(tuple(pages), records, frozenset(assets), tuple(problems))


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
        if item.is_symlink():
            yield uri, Fault(rules.SYMBOLIC_LINK)
        elif item.is_dir():
            yield from _walk(Path(item.path), f"{uri}/", excluded=excluded)
        elif not stat.S_ISREG(item.stat(follow_symlinks=False).st_mode):
            yield uri, Fault(rules.NOT_REGULAR)
        else:
            yield uri, Path(item.path)


def _read_text(path: Path, name: str) -> str | Diagnostic:
    try:
        raw = path.read_bytes()
    except OSError as error:
        return finding(rules.UNREADABLE, Place(name), reason=error.strerror or "?")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        return finding(rules.NOT_UTF8, Place(name, line, column), byte=f"0x{raw[error.start]:02x}")
    return text.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")


def _source_file(uri: str, text: str, *, settings: Settings) -> SourceFile:
    language, key = _language_and_key(uri, settings)
    return SourceFile(f"{settings.docs}/{uri}", language, key, text)


def _records(settings: Settings) -> tuple[tuple[RecordFile, ...], list[Diagnostic]]:
    found: list[RecordFile] = []
    problems: list[Diagnostic] = []
    for kind in kinds_at(Home.FACT):
        path = settings.docs_folder / DATA_FOLDER / kind.folder
        if not path.exists():
            continue
        name = f"{settings.docs}/{DATA_FOLDER}/{kind.folder}"
        text = _read_text(path, name)
        if isinstance(text, Diagnostic):
            problems.append(text)
        else:
            found.append(RecordFile(name, kind.name, text))
    return tuple(found), problems


def _language_and_key(uri: str, settings: Settings) -> tuple[str, str]:
    """A page outside every language's folder belongs to the default language, as MkDocs serves it."""
    first, _, rest = uri.partition("/")
    if rest and any(language.code == first for language in settings.languages):
        return first, rest
    return settings.default_language.code, uri


def _empty_languages(settings: Settings, pages: list[SourceFile], problems: list[Diagnostic]) -> Iterator[Diagnostic]:
    for language in settings.languages:
        folder = f"{settings.docs}/{language.code}"
        held = any(page.language == language.code for page in pages)
        blamed = any(problem.place.path == folder for problem in problems)
        if not held and not blamed:
            yield finding(rules.LANGUAGE_EMPTY, Place(folder), language=language.name)
