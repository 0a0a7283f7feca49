"""What the pages of a site said the last time in, the same on disk out, and back again."""

from __future__ import annotations

import contextlib
import copyreg
import gc
import hashlib
import io
import os
import pickle
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

import pathspec

from baqueano.diagnostics import Diagnostic, Rule
from baqueano.rules import RULES
from baqueano.sources.pages import PageReading

FOLDER: Final = "baqueano-store"
_PACKAGE: Final = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Stored:
    """By path, the digest of a page's text and what was read; and what was wrong with the Markdown settings."""

    pages: Mapping[str, tuple[bytes, PageReading]] = field(default_factory=dict)
    problems: tuple[Diagnostic, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.pages


def store_of(site: Path) -> Path:
    """Where the readings of a site are kept: with the tool, never in the site, for a pickle may run code."""
    name = hashlib.blake2b(str(site.resolve()).encode(), digest_size=12).hexdigest()
    return Path(sys.prefix) / FOLDER / f"{name}.pickle"


def load(path: Path, key: bytes) -> Stored:
    """What was kept under the same key; nothing when there is none, or it cannot be read."""
    try:
        written = path.read_bytes()
    except OSError:
        return Stored()
    if not written.startswith(_seal(key)):
        return Stored()
    # A million small objects in a row: looking for garbage among them takes longer than reading them.
    gc.disable()
    try:
        stored = pickle.loads(written[len(_seal(key)) :])
    except Exception:
        # A damaged file may raise anything; the pages are simply read again.
        return Stored()
    finally:
        gc.enable()
    return stored if isinstance(stored, Stored) else Stored()


def save(path: Path, key: bytes, stored: Stored) -> None:
    """Keep it in one step; a folder that cannot be written in only costs time at the next run."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, protocol=pickle.HIGHEST_PROTOCOL)
    table: dict[type, Any] = {**copyreg.dispatch_table, Rule: _by_name}
    pickler.dispatch_table = table
    pickler.dump(stored)
    beside = path.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(_seal(key) + buffer.getvalue())
        beside.replace(path)


@cache
def code_fingerprint() -> bytes:
    """Changes with this package, with any installed package, and with Python."""
    sources = sorted(_PACKAGE.rglob("*.py"))
    digest = hashlib.blake2b(sys.version.encode(), digest_size=16)
    for source in sources:
        digest.update(source.read_bytes())
    digest.update(str(Path(pathspec.__file__).parent.parent.stat().st_mtime_ns).encode())
    return digest.digest()


def rule_named(name: str) -> Rule:
    return next(rule for rule in RULES if rule.name == name)


def _by_name(rule: Rule) -> tuple[object, tuple[str]]:
    """There is one object per rule, and it must stay one."""
    return rule_named, (rule.name,)


def _seal(key: bytes) -> bytes:
    return hashlib.blake2b(key, digest_size=16).digest()
