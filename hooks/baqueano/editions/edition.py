"""A moment and a site's short name in, everything that says which edition a file belongs to out."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

RECORD_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Edition:
    """One published state of a site; `digest` is a short hash of its sources, where one is known."""

    slug: str
    date: datetime.date
    epoch: int
    digest: str = ""

    @property
    def label(self) -> str:
        return f"{self.date:%Y.%m.%d}"

    @property
    def stem(self) -> str:
        return f"{self.slug}-{self.label}"

    def file_name(self, ending: str) -> str:
        """`offline.zip` gives `<slug>-<edition>-offline.zip`, `es.pdf` gives `<slug>-<edition>-es.pdf`."""
        return f"{self.stem}-{ending}"


@dataclass(frozen=True, slots=True)
class EditionFile:
    """A file of an edition as a reader can check it; `name` is relative to the list that names it."""

    name: str
    size: int
    sha256: str


def edition_from_epoch(slug: str, *, epoch: int, digest: str = "") -> Edition:
    """The edition of the day that `epoch` (seconds) falls on in UTC."""
    return Edition(slug, datetime.datetime.fromtimestamp(epoch, datetime.UTC).date(), epoch, digest)


def edition_file(path: Path, *, name: str = "") -> EditionFile:
    """Measure a file that exists."""
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return EditionFile(name or path.name, path.stat().st_size, digest)


def edition_record(edition: Edition, *, files: Iterable[EditionFile], languages: Sequence[str]) -> str:
    """The text of edition.json."""
    record = {
        "version": RECORD_VERSION,
        "slug": edition.slug,
        "edition": edition.label,
        "date": edition.date.isoformat(),
        "epoch": edition.epoch,
        "digest": edition.digest,
        "languages": list(languages),
        "files": [asdict(file) for file in _in_order(files)],
    }
    return json.dumps(record, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def checksums(files: Iterable[EditionFile]) -> str:
    """The text of SHA256SUMS, which `sha256sum -c` reads."""
    return "".join(f"{file.sha256}  {file.name}\n" for file in _in_order(files))


def _in_order(files: Iterable[EditionFile]) -> list[EditionFile]:
    return sorted(files, key=lambda file: file.name.encode())
