"""What the pages of a site said the last time in, the same on disk out, and back again."""

from __future__ import annotations

import contextlib
import copyreg
import hashlib
import io
import os
import pickle
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any, Final

import pathspec

from baqueano.diagnostics import Diagnostic, Rule
from baqueano.model.entries import Entry, Feature, Heading, Link, Page, Reference
from baqueano.model.statements import Citation, TermMention
from baqueano.model.tables import Table
from baqueano.model.texts import FileText
from baqueano.places import Place
from baqueano.rules import RULES
from baqueano.sources.pages import PageReading

FOLDER: Final = "baqueano-store"
# One edited page rewrites the file that holds it, not all that is kept.
_SHARDS: Final = 32
_HEAD: Final = "problems"
_PACKAGE: Final = Path(__file__).parent
# Of these there are hundreds of thousands; built by their class they are read three times as fast as by default.
_FREQUENT: Final = (
    *(Place, Link, Heading, Feature, Reference, Citation, TermMention),
    *(Page, FileText, Table, Entry, PageReading),
)

_NAMES: Final = {kind: tuple(item.name for item in fields(kind)) for kind in _FREQUENT}

Kept = tuple[bytes, PageReading]
"""The digest of a page's text, and what was read."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What was read, by path, and what was wrong with the Markdown settings."""

    pages: Mapping[str, Kept] = field(default_factory=dict)
    problems: tuple[Diagnostic, ...] = ()


def store_of(site: Path) -> Path:
    """The folder for the readings of a site: with the tool, never in the site, for a pickle may run code."""
    name = hashlib.blake2b(str(site.resolve()).encode(), digest_size=12).hexdigest()
    return Path(sys.prefix) / FOLDER / name


def load(folder: Path, key: bytes) -> Stored:
    """What was kept under the same key; nothing when there is none, or it cannot be read."""
    problems = _read(folder / _HEAD, key)
    if not isinstance(problems, tuple):
        return Stored()
    pages: dict[str, Kept] = {}
    for name in _shard_names():
        shard = _read(folder / name, key)
        pages.update(shard if isinstance(shard, dict) else {})
    return Stored(pages, problems)


def save(folder: Path, key: bytes, new: Stored, *, old: Stored) -> None:
    """Keep what is new; a folder that cannot be written in only costs time at the next run."""
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        _write(folder / _HEAD, key, new.problems)
        shards: dict[str, dict[str, Kept]] = {name: {} for name in _shard_names()}
        for path, kept in new.pages.items():
            shards[_shard_of(path)][path] = kept
        for name in {_shard_of(path) for path in _changed(new, old)}:
            _write(folder / name, key, shards[name])


@cache
def code_fingerprint() -> bytes:
    """Changes with this package, with any installed package, and with Python."""
    digest = hashlib.blake2b(sys.version.encode(), digest_size=16)
    for source in sorted(_PACKAGE.rglob("*.py")):
        digest.update(source.read_bytes())
    digest.update(str(Path(pathspec.__file__).parent.parent.stat().st_mtime_ns).encode())
    return digest.digest()


def rule_named(name: str) -> Rule:
    return next(rule for rule in RULES if rule.name == name)


def _changed(new: Stored, old: Stored) -> Iterator[str]:
    yield from (path for path, kept in new.pages.items() if old.pages.get(path) is not kept)
    yield from old.pages.keys() - new.pages.keys()


def _shard_names() -> Iterator[str]:
    return (f"{number:02x}" for number in range(_SHARDS))


def _shard_of(path: str) -> str:
    return f"{hashlib.blake2b(path.encode('utf-8', 'surrogatepass'), digest_size=1).digest()[0] % _SHARDS:02x}"


def _read(path: Path, key: bytes) -> object:
    try:
        written = path.read_bytes()
    except OSError:
        return None
    seal = _seal(key)
    try:
        return pickle.loads(written[len(seal) :]) if written.startswith(seal) else None
    except Exception:
        # A damaged file may raise anything; the pages are simply read again.
        return None


def _write(path: Path, key: bytes, content: object) -> None:
    """In one step: another run never sees half a file."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, protocol=pickle.HIGHEST_PROTOCOL)
    table: dict[type, Any] = {**copyreg.dispatch_table, Rule: _by_name, **dict.fromkeys(_FREQUENT, _by_class)}
    pickler.dispatch_table = table
    pickler.dump(content)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    beside.write_bytes(_seal(key) + buffer.getvalue())
    beside.replace(path)


def _by_name(rule: Rule) -> tuple[object, tuple[str]]:
    """There is one object per rule, and it must stay one."""
    return rule_named, (rule.name,)


def _by_class(value: Any) -> tuple[type, tuple[object, ...]]:
    kind = type(value)
    return kind, tuple(getattr(value, name) for name in _NAMES[kind])


def _seal(key: bytes) -> bytes:
    return hashlib.blake2b(key, digest_size=16).digest()
