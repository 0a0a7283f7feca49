"""An address and where it stands in, one value for every kind of file that points at another out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    """`loaded` means that a browser fetches it without a click."""

    address: str
    loaded: bool
    line: int
    column: int
