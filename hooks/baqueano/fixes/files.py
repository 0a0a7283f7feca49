"""A site's files and the findings in them in, the files with every safe repair made out."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from baqueano.diagnostics import Diagnostic, Edit
from baqueano.fixes.edits import Repair, apply_edits, plain, safe_repairs
from baqueano.settings import SITE_FILE, Settings

_BOM: Final = "\ufeff"


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


def edit_file(target: Path, edits: Sequence[Edit]) -> None:
    """Make edits in a file and leave every other byte as it is; raises ValueError when they do not fit into it."""
    content = target.read_bytes()
    _replace(target, edited(content, edits))


def edited(content: bytes, edits: Sequence[Edit]) -> bytes:
    """A file with all of the edits made; what they add gets the file's own line ends."""
    written = content.decode("utf-8")
    mark = _BOM if written.startswith(_BOM) else ""
    text = written.removeprefix(mark)
    if "\r" in text.replace("\r\n", ""):
        # Places count a lone CR as the end of a line.
        text = plain(text)
    if "\r\n" in text:
        edits = [replace(edit, text=edit.text.replace("\n", "\r\n")) for edit in edits]
    after, count = apply_edits(text, [edits])
    if not count:
        raise ValueError("the edits touch each other, or the file is another by now")
    return (mark + after).encode("utf-8")


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
