"""A line of text in, the characters in it that nobody sees, or that are no text, out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Final

from baqueano.lazy_pattern import LazyPattern


class Kind(StrEnum):
    """What a character does: `BIDI` turns the order of reading, `INVISIBLE` parts or fills a word unseen.

    Of those that are no text, `EMPTY` carries nothing, `BREAK` was meant as the end of a line, `MISREAD` was another
    character once (Windows-1252 read as Latin-1), and `LOST` stands for one that cannot be known.
    """

    BIDI = "bidi"
    INVISIBLE = "invisible"
    EMPTY = "empty"
    BREAK = "break"
    MISREAD = "misread"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one kind that stand beside each other: `start` is the offset in the line."""

    start: int
    characters: str
    kind: Kind


_SIGNS: Final = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ufffd-\uffff\U000e0000-\U0010ffff"
)
_SUSPECT: Final = LazyPattern(f"[{_SIGNS}]")
_PLAIN: Final = LazyPattern(f"[^{_SIGNS}]*")
_OVERRIDES: Final = frozenset("\u202d\u202e")
_OVERRIDE_END: Final = "\u202c"
_BIDI: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BREAKS: Final = frozenset("\x0b\x0c\u2028\u2029")
_REPLACEMENT: Final = "\ufffd"
_JOINERS: Final = frozenset("\u200c\u200d")
_ZERO_WIDTH_JOINER: Final = "\u200d"
_WORD_PARTERS: Final = frozenset("\u200b\u2060")
_JAMO_FILLERS: Final = frozenset("\u115f\u1160")
_TAG: Final = LazyPattern("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")
# Signs that are no symbol by their category, and that have a picture for a variant.
_PICTURED: Final = frozenset("‼⁉ℹ〰〽Ⓜ㊗㊙#*0123456789")
# Variants, skin tones: they may stand between a picture and the joiner behind it.
_AFTER_PICTURE: Final = "\ufe0e\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
# Letters that join by hand (Arabic, Syriac, Indic, Mongolian…), and those that are written without spaces.
_JOINING: Final = LazyPattern(
    "[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ua840-\ua8ff\ua980-\uaaff\uabc0-\uabff\ufb50-\ufdcf"
    "\ufdf0-\ufdff\ufe70-\ufefc\U00010a00-\U00011fff]"
)
_UNSPACED: Final = LazyPattern(
    "[\u0e00-\u0fff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u2e80-\u2fdf\u3000-\u3163\u3165-\u9fff"
    "\ua960-\ua97f\ua980-\ua9ff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff9f\U00020000-\U0003ffff]"
)
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})


def is_plain(text: str) -> bool:
    """Whether nothing in a text needs a closer look: all that most pages cost."""
    return _PLAIN.fullmatch(text) is not None


def hidden_runs(line: str, *, is_right_to_left: bool = False) -> Iterator[Run]:
    """Find what nobody sees; what a script, an emoji or a sentence from right to left needs is left alone."""
    if is_plain(line):
        return
    is_right_to_left = is_right_to_left or _has_right_to_left(line)
    tags = {index for found in _TAG.finditer(line) for index in range(*found.span())}
    suspects = [found.start() for found in _SUSPECT.finditer(line) if found.start() not in tags]
    kinds = [(index, _kind(line, index, is_right_to_left=is_right_to_left)) for index in suspects]
    harmful = [(index, kind) for index, kind in kinds if kind is not None]
    # In a run, offsets grow as fast as numbers do.
    for (kind, _), group in groupby(enumerate(harmful), key=lambda item: (item[1][1], item[1][0] - item[0])):
        offsets = [offset for _, (offset, _) in group]
        yield Run(offsets[0], line[offsets[0] : offsets[-1] + 1], kind)


def misread(characters: str) -> str:
    """What C1 characters were before Windows-1252 was read as Latin-1: "\\x93" was “."""
    return characters.encode("latin-1").decode("cp1252")


def code_points(characters: str) -> str:
    """ "U+200B, U+FEFF": each character once, in order."""
    return ", ".join(f"U+{ord(character):04X}" for character in dict.fromkeys(characters))


def _kind(line: str, index: int, *, is_right_to_left: bool) -> Kind | None:
    character = line[index]
    if character in _BIDI:
        return Kind.BIDI if not is_right_to_left or _overrides(line, character) else None
    if character in _BREAKS:
        return Kind.BREAK
    if character == _REPLACEMENT:
        # Between blanks or quotes somebody may be talking about the sign itself.
        return Kind.LOST if any(sign.isalpha() for sign in _around(line, index)) else None
    if "\x80" <= character <= "\x9f":
        return Kind.MISREAD if character not in "\x81\x8d\x8f\x90\x9d" else Kind.LOST
    if character < "\x80" or "\ufdd0" <= character <= "\ufdef" or ord(character) & 0xFFFE == 0xFFFE:
        return Kind.EMPTY
    is_private = unicodedata.category(character) == "Co"
    return None if is_private or _is_needed(line, index) else Kind.INVISIBLE


def _overrides(line: str, character: str) -> bool:
    """Whether an order is forced on the letters; the other marks give a Latin name its place among Arabic words."""
    return character in _OVERRIDES or (character == _OVERRIDE_END and not _OVERRIDES.isdisjoint(line))


def _has_right_to_left(line: str) -> bool:
    return any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for sign in line if sign.isalpha())


def _is_needed(line: str, index: int) -> bool:
    """Whether the letter or picture beside an invisible character would be another one without it."""
    character = line[index]
    around = _around(line, index)
    if character in _JOINERS:
        return bool(_JOINING.search(around)) or (character == _ZERO_WIDTH_JOINER and _joins_pictures(line, index))
    if character in _WORD_PARTERS:
        return bool(_UNSPACED.search(_words_around(line, index)))
    if character in _JAMO_FILLERS:
        return bool(re.search("[\u1100-\u11ff]", around))
    if unicodedata.category(character) == "Mn":
        before = line[index - 1 : index]
        return _is_picture(before) or before in _PICTURED or bool(_JOINING.match(before) or _UNSPACED.match(before))
    return character == "\u180e" and bool(_JOINING.search(around))


def _around(line: str, index: int) -> str:
    return line[max(0, index - 1) : index] + line[index + 1 : index + 2]


def _words_around(line: str, index: int) -> str:
    """The nearest characters on both sides that are no marks of Markdown."""
    return line[:index].rstrip("*_~`[]() ")[-1:] + line[index + 1 :].lstrip("*_~`[]() ")[:1]


def _joins_pictures(line: str, index: int) -> bool:
    before = line[max(0, index - 3) : index].rstrip(_AFTER_PICTURE)[-1:]
    return _is_picture(before) and _is_picture(line[index + 1 : index + 2])


def _is_picture(character: str) -> bool:
    return unicodedata.category(character or " ") in ("So", "Sm", "Sk")
