"""The file names of an archive in, a finding for each that a USB stick or Windows would refuse out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from baqueano.diagnostics import Diagnostic, finding
from baqueano.places import Place
from baqueano.rules import editions as rules

CHECKSUM_NAME: Final = "SHA256SUMS"
LONGEST_PATH: Final = 180
LONGEST_SEGMENT: Final = 100

# Everything Material and its plugins write passes this, so nothing wider is allowed. Without capitals and
# accents no two names can fall together on a stick, but for the list that the archive adds itself.
_SAFE_SEGMENT: Final = re.compile(r"[a-z0-9._-]*[a-z0-9_-]")
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", CHECKSUM_NAME.casefold()}
    | {f"{port}{digit}" for port in ("com", "lpt") for digit in range(1, 10)}
)


def unsafe_names(names: Iterable[str], *, folder: str) -> Iterator[Diagnostic]:
    """Judge paths relative to the archive's top `folder`, whose name counts towards their length."""
    for name in names:
        if hint := _fault(name, folder=folder):
            yield finding(rules.ARCHIVE_NAME_UNSAFE, Place(name), hint=hint, name=name)


def _fault(name: str, *, folder: str) -> str:
    segments = name.split("/")
    if any(segment.partition(".")[0].casefold() in _RESERVED for segment in segments):
        return "reserved"
    if not all(_SAFE_SEGMENT.fullmatch(segment) for segment in segments):
        return "letters"
    if len(f"{folder}/{name}") > LONGEST_PATH or any(len(segment) > LONGEST_SEGMENT for segment in segments):
        return "long"
    return ""
