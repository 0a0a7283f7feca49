"""The name of an installed font package in, the files of its text face out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont

_PACKAGE: Final = "font_source_sans_pro"
_FOLDER: Final = "files"


@dataclass(frozen=True, slots=True)
class Face:
    """One cut of a typeface, in a file."""

    path: Path
    weight: int
    slant: str


def text_faces() -> tuple[Face, ...]:
    """The upright face first; raises ModuleNotFoundError when the font package is not installed."""
    folder = Path(str(resources.files(_PACKAGE))) / _FOLDER
    return (
        Face(folder / "SourceSansPro-Regular.ttf", weight=400, slant="normal"),
        Face(folder / "SourceSansPro-It.ttf", weight=400, slant="italic"),
        Face(folder / "SourceSansPro-Bold.ttf", weight=700, slant="normal"),
        Face(folder / "SourceSansPro-BoldIt.ttf", weight=700, slant="italic"),
    )


def characters_in(faces: Sequence[Face]) -> frozenset[str]:
    """The characters that the first face, the one for running text, can draw."""
    with TTFont(faces[0].path, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap() or {}))
