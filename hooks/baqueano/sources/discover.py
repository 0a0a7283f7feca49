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
from baqueano.model.fields import ENTRY_PAGES
from baqueano.model.kinds import Home, kinds_at
from baqueano.model.texts import FileText
from baqueano.places import Place, place_of_offset
from baqueano.rules import files as rules
from baqueano.settings import Settings

# MkDocs leaves these out by itself (mkdocs.config.defaults.get_files).
MKDOCS_EXCLUDES: Final = (".*", "/templates/")
BOM: Final = "\ufeff"
DATA_FOLDER: Final = "_data"
# MkDocs takes these for pages too (mkdocs.utils.markdown_extensions); our ids and links know only ".md".
OTHER_MARKDOWN_ENDINGS: Final = (".markdown", ".mdown", ".mkdn", ".mkd")
PERMALINKS: Final = "permalinks"
PERMALINKS_FILE: Final = "permalinks.yml"
CRITERIA: Final = "criteria"
CRITERIA_FILE: Final = "matrix.yml"
# An entry of ours: `kind: tool` and an `id` in the front matter.
_OWN_KIND: Final = re.compile(rf"^kind:[ \t]*['\"]?(?:{'|'.join(ENTRY_PAGES)})\b", re.MULTILINE)
_OWN_ID: Final = re.compile(r"^id:", re.MULTILINE)
_HEAD: Final = 2000


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A Markdown file: `key` is its path inside its language's folder."""

    file: FileText
    language: str
    key: str

    @property
    def path(self) -> str:
        return self.file.path


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A file of docs/_data/ that holds the records of one kind of fact, what was published ("permalinks"), or by what
    risks are assessed ("criteria").
    """

    file: FileText
    kind: str

    @property
    def path(self) -> str:
        return self.file.path


@dataclass(frozen=True, slots=True)
class Discovery:
    """Everything found in docs/: pages, facts, other files ("es/kit/plan.csv": bytes), and what stands in the way.

    `hidden` are the files that MkDocs leaves out of the site; `unread` the files and folders that are there, but that
    nobody can look into; `has_conventions` says whether the site follows ours.
    """

    pages: tuple[SourceFile, ...]
    records: tuple[RecordFile, ...]
    assets: Mapping[str, int]
    hidden: frozenset[str]
    unread: frozenset[str]
    unread_kinds: frozenset[str]
    has_conventions: bool
    diagnostics: tuple[Diagnostic, ...]


def discover(settings: Settings) -> Discovery:
    """Read docs/ once, in a fixed order."""
    pages: list[SourceFile] = []
    assets: dict[str, int] = {}
    hidden: set[str] = set()
    unread: dict[str, Diagnostic] = {}
    for uri, found in _walk(settings.docs_folder, "", excluded=_left_out(settings)):
        name = f"{settings.docs}/{uri}".rstrip("/")
        if isinstance(found, Fault):
            unread[uri] = _finding(found, name)
        elif found.is_hidden:
            hidden.add(uri)
        elif not uri.endswith(".md"):
            assets[uri] = found.size
        elif isinstance(text := _read_text(found.path, name), Diagnostic):
            unread[uri] = text
        else:
            pages.append(SourceFile(text, *_language_and_key(uri, settings)))
    records, unread_records = _records(settings)
    problems = (
        *unread.values(),
        *(*_wrong_endings(settings.docs, assets), *_clashes(pages, settings)),
        *unread_records.values(),
        *_empty_languages(settings, pages, unread.keys()),
    )
    return Discovery(
        pages=tuple(pages),
        records=records,
        assets=assets,
        hidden=frozenset(hidden),
        unread=frozenset(unread),
        unread_kinds=frozenset(unread_records),
        has_conventions=settings.declares_conventions or bool(records) or any(map(_is_own_entry, pages)),
        diagnostics=problems,
    )


def _left_out(settings: Settings) -> GitIgnoreSpec:
    patterns = (*MKDOCS_EXCLUDES, *settings.excluded.splitlines(), *settings.drafts.splitlines())
    return GitIgnoreSpec.from_lines(patterns)


def _is_own_entry(page: SourceFile) -> bool:
    head = page.file.text[:_HEAD]
    return _OWN_KIND.search(head) is not None and _OWN_ID.search(head) is not None


@dataclass(frozen=True, slots=True)
class FoundFile:
    """An ordinary file: `size` in bytes; `is_hidden` when MkDocs leaves it out of the site."""

    path: Path
    size: int
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a path cannot be used."""

    rule: Rule
    facts: tuple[tuple[str, str], ...] = ()


def _walk(
    folder: Path, prefix: str, *, excluded: GitIgnoreSpec, is_hidden: bool = False
) -> Iterator[tuple[str, FoundFile | Fault]]:
    try:
        items = sorted(os.scandir(folder), key=lambda item: item.name)
    except OSError as error:
        if not is_hidden:
            yield prefix.rstrip("/"), Fault(rules.UNREADABLE, (("reason", error.strerror or "?"),))
        return
    for item in items:
        uri = prefix + item.name
        hides = is_hidden or excluded.match_file(uri) or excluded.match_file(f"{uri}/")
        if item.is_dir(follow_symlinks=False):
            # Nobody links into .git.
            if not (hides and item.name.startswith(".")):
                yield from _walk(Path(item.path), f"{uri}/", excluded=excluded, is_hidden=hides)
        elif hides:
            yield uri, FoundFile(Path(item.path), 0, is_hidden=True)
        else:
            yield uri, _fault(Path(item.path)) or FoundFile(Path(item.path), item.stat().st_size, is_hidden=False)


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


def _finding(fault: Fault, name: str) -> Diagnostic:
    return Diagnostic(fault.rule, Place(name), fault.facts, severity=fault.rule.severity)


def _read_text(path: Path, name: str) -> FileText | Diagnostic:
    try:
        raw = path.read_bytes()
    except OSError as error:
        return finding(rules.UNREADABLE, Place(name), reason=error.strerror or "?")
    try:
        return file_text(name, raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        before = file_text(name, raw[: error.start].decode("utf-8")).text
        place = place_of_offset(name, before, offset=len(before))
        return finding(rules.NOT_UTF8, place, byte=f"0x{raw[error.start]:02x}")


def file_text(name: str, decoded: str) -> FileText:
    """Take off what editors do not show, and say what it was."""
    text = decoded.removeprefix(BOM)
    first = text.find("\r")
    plain = text.replace("\r\n", "\n").replace("\r", "\n") if first >= 0 else text
    line = plain.count("\n", 0, first) + 1 if first >= 0 else 0
    return FileText(name, plain, decoded.startswith(BOM), line)


def _records(settings: Settings) -> tuple[tuple[RecordFile, ...], Mapping[str, Diagnostic]]:
    """The files that could be read, and what is wrong with the others by their kind."""
    found: list[RecordFile] = []
    problems: dict[str, Diagnostic] = {}
    facts = {kind.name: kind.folder for kind in kinds_at(Home.FACT)}
    files = facts | {PERMALINKS: PERMALINKS_FILE, CRITERIA: CRITERIA_FILE}
    for kind, file_name in files.items():
        path = settings.docs_folder / DATA_FOLDER / file_name
        if not os.path.lexists(path):
            continue
        name = f"{settings.docs}/{DATA_FOLDER}/{file_name}"
        fault = _fault(path)
        text = _finding(fault, name) if fault else _read_text(path, name)
        if isinstance(text, Diagnostic):
            problems[kind] = text
        else:
            found.append(RecordFile(text, kind))
    return tuple(found), problems


def _language_and_key(uri: str, settings: Settings) -> tuple[str, str]:
    """A page outside every language's folder belongs to the default language, as MkDocs serves it."""
    codes = {language.code for language in settings.languages}
    stem, _, code = uri.removesuffix(".md").rpartition(".")
    if settings.has_language_suffixes and code in codes and stem:
        return code, f"{stem}.md"
    first, _, rest = uri.partition("/")
    if settings.has_language_folders and rest and first in codes:
        return first, rest
    return settings.default_language.code, uri


def _wrong_endings(docs: str, assets: Iterable[str]) -> Iterator[Diagnostic]:
    for uri in assets:
        if uri.endswith(OTHER_MARKDOWN_ENDINGS):
            yield finding(rules.NAME_WRONG, Place(f"{docs}/{uri}"), hint="ending")


def _clashes(pages: list[SourceFile], settings: Settings) -> Iterator[Diagnostic]:
    """Two files for one address: in the language's folder and outside, index and README, kit.md and kit/index.md."""
    taken: dict[tuple[str, str], SourceFile] = {}
    for page in sorted(pages, key=lambda page: (-page.path.count("/"), page.key.endswith("README.md"), page.path)):
        key = re.sub(r"(^|/)README\.md$", r"\1index.md", page.key)
        if settings.uses_directory_urls:
            key = re.sub(r"(?<!^index)(?<!/index)\.md$", "/index.md", key)
        place = (page.language, key)
        first = taken.setdefault(place, page)
        if first is not page:
            yield finding(rules.NAME_WRONG, Place(page.path), hint="clash", other=first.path)


def _empty_languages(settings: Settings, pages: list[SourceFile], unread: Iterable[str]) -> Iterator[Diagnostic]:
    """A language whose pages are there but cannot be read is not empty."""
    if not settings.has_language_folders and pages:
        return
    for language in settings.languages:
        held = any(page.language == language.code for page in pages)
        blamed = any(uri.partition("/")[0] in ("", language.code) for uri in unread)
        if not held and not blamed:
            yield finding(rules.LANGUAGE_EMPTY, Place(f"{settings.docs}/{language.code}"), language=language.name)
