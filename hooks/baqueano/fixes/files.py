"""A site's files and the findings in them in, the files with every safe repair made out."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from baqueano.diagnostics import Diagnostic
from baqueano.fixes.edits import Repair, apply_edits, plain, safe_repairs
from baqueano.settings import SITE_FILE, Settings


@dataclass(frozen=True, slots=True)
class Mended:
    """A file that was written, with how many repairs; or `problem`, the reason why it could not be."""

    path: str
    count: int
    problem: str = ""


def mend_files(
    diagnostics: Iterable[Diagnostic], settings: Settings, *, is_wanted: Callable[[str], bool] = lambda _: True
) -> Iterator[Mended]:
    """Write the wanted files that safe repairs change, as UTF-8 with LF and without BOM.

    Nothing but mkdocs.yml and what is in docs/ is ever written.
    """
    for path, repairs in sorted(safe_repairs(diagnostics).items()):
        target = settings.root / path
        if not is_wanted(path) or not _is_ours(target, settings):
            continue
        try:
            count = _mend(target, repairs)
        except (OSError, UnicodeDecodeError) as error:
            yield Mended(path, 0, getattr(error, "strerror", None) or str(error))
            continue
        if count:
            yield Mended(path, count)


def _is_ours(target: Path, settings: Settings) -> bool:
    if target.is_symlink() or not target.is_file():
        return False
    own = target.resolve()
    return own == (settings.root / SITE_FILE).resolve() or own.is_relative_to(settings.docs_folder.resolve())


def _mend(target: Path, repairs: Iterable[Repair]) -> int:
    """How many repairs were made; 0 when the file is the same afterwards."""
    before = target.read_bytes()
    text, count = apply_edits(plain(before.decode("utf-8")), repairs)
    after = text.encode("utf-8")
    if not count or after == before:
        return 0
    _replace(target, after)
    return count


def _replace(target: Path, content: bytes) -> None:
    """Put the new content in the file's place in one step: whoever looks sees the old file or the new one."""
    handle, name = tempfile.mkstemp(prefix=".baqueano-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(target, name)
        os.replace(name, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
