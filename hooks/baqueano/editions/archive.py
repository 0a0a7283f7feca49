"""The folder of a built site in, one zip whose bytes depend on nothing but its files and the edition out."""

from __future__ import annotations

import datetime
import zipfile
from pathlib import Path
from typing import Final

from baqueano.diagnostics import Diagnostic
from baqueano.editions.edition import Edition, checksums, edition_file
from baqueano.editions.stick_names import CHECKSUM_NAME, unsafe_names

_LEFT_OUT_ENDINGS: Final = (".map", ".gz")
_LEFT_OUT_START: Final = "sitemap.xml"
_PACKED_ALREADY: Final = frozenset(
    {".avif", ".epub", ".gif", ".jpeg", ".jpg", ".mp3", ".mp4", ".pdf", ".png", ".webm", ".webp"}
    | {".woff", ".woff2", ".xlsx", ".zim", ".zip"}
)

# Files on the stick are read by anyone and run by no one.
_MODE: Final = 0o100644
_UNIX: Final = 3
_FIRST_ZIP_YEAR: Final = datetime.datetime(1980, 1, 1, tzinfo=datetime.UTC)


def write_archive(folder: Path, target: Path, *, edition: Edition, top: str = "") -> tuple[Diagnostic, ...]:
    """Write `target` unless a name would break on a stick; the findings say which.

    `top` is the folder that all files stand in once unpacked, "" for one named after the edition.
    """
    names = _carried_names(folder)
    within = top or edition.stem
    findings = tuple(unsafe_names(names, folder=within))
    if not findings:
        _write_zip(folder, target, names=names, within=within, moment=_zip_moment(edition.epoch))
    return findings


def _carried_names(folder: Path) -> list[str]:
    paths = (path for path in folder.rglob("*") if path.is_file() and _is_carried(path.name))
    return sorted((path.relative_to(folder).as_posix() for path in paths), key=str.encode)


def _is_carried(name: str) -> bool:
    return not (name.endswith(_LEFT_OUT_ENDINGS) or name.startswith(_LEFT_OUT_START))


def _write_zip(folder: Path, target: Path, *, names: list[str], within: str, moment: datetime.datetime) -> None:
    sums = checksums(edition_file(folder / name, name=name) for name in names)
    with zipfile.ZipFile(target, "w") as archive:
        for name in sorted((*names, CHECKSUM_NAME), key=str.encode):
            content = sums.encode() if name == CHECKSUM_NAME else (folder / name).read_bytes()
            archive.writestr(_member(f"{within}/{name}", moment=moment), content, compresslevel=9)


def _member(name: str, *, moment: datetime.datetime) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, moment.timetuple()[:6])
    member.create_system = _UNIX
    member.external_attr = _MODE << 16
    packed = Path(name).suffix in _PACKED_ALREADY
    member.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    return member


def _zip_moment(epoch: int) -> datetime.datetime:
    return max(datetime.datetime.fromtimestamp(epoch, datetime.UTC), _FIRST_ZIP_YEAR)
