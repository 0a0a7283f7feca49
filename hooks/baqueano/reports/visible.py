"""Text in, what a terminal shows of it out: nothing invisible, and how many columns each code point takes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

# Latin letters and the signs that stand between them: one column each.
_PLAIN: Final = re.compile("[ -~\xa1-\xac\xae-\u02af‘’“”…–—€]*")
_TAB_STOP: Final = 4
_ZERO_WIDTH_JOINER: Final = "\u200d"
_EMOJI_PRESENTATION: Final = "\ufe0f"
_SKIN_TONES: Final = frozenset("\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
# Letters, marks and a symbol by their category, but nothing is drawn for them.
_BLANKS: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
# Format characters by their category, but they are drawn: Arabic, Syriac and Kaithi signs put before a number.
_SIGNS: Final = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_MARKS: Final = frozenset({"Mn", "Me"})
_PICTURES: Final = frozenset({"So", "Sm"})


@dataclass(frozen=True, slots=True)
class Cell:
    """How one code point is shown and how many columns that takes: none where it is drawn with the one before."""

    shown: str
    width: int


def visible(text: str) -> str:
    """The text in one line, with `⟨U+200B⟩` for what nobody would see and what would steer a terminal."""
    if _PLAIN.fullmatch(text):
        return text
    return "".join(cell.shown for cell in cells(text))


def cells(text: str) -> Iterator[Cell]:
    """One cell per code point, in order; a tab reaches to its stop."""
    column = 0
    for index in range(len(text)):
        cell = _cell(text, index, column=column)
        column += cell.width
        yield cell


def _cell(text: str, index: int, *, column: int) -> Cell:
    character = text[index]
    if character == "\t":
        width = _TAB_STOP - column % _TAB_STOP
        return Cell(" " * width, width)
    if _is_drawn_with_the_one_before(text, index):
        return Cell(character, 0)
    if _is_invisible(character):
        shown = f"⟨U+{ord(character):04X}⟩"
        return Cell(shown, len(shown))
    is_wide = unicodedata.east_asian_width(character) in "WF" or text[index + 1 : index + 2] == _EMOJI_PRESENTATION
    return Cell(character, 2 if is_wide else 1)


def _is_invisible(character: str) -> bool:
    if character in _BLANKS or _is_variation_selector(character):
        return True
    return unicodedata.category(character) in _UNSEEN and character not in _SIGNS


def _is_drawn_with_the_one_before(text: str, index: int) -> bool:
    """Whether a terminal gives this code point no column of its own: marks, variants, parts of one emoji."""
    character, before = text[index], text[max(0, index - 1) : index]
    if _is_variation_selector(character):
        return bool(before) and not (before.isspace() or _is_invisible(before))
    if character == _ZERO_WIDTH_JOINER:
        return _joins_pictures(text, index)
    if character in _SKIN_TONES:
        return unicodedata.category(before or " ") in _PICTURES
    if before == _ZERO_WIDTH_JOINER:
        return _joins_pictures(text, index - 1)
    is_mark = unicodedata.category(character) in _MARKS and character not in _BLANKS
    return is_mark or _is_trailing_jamo(character)


def _joins_pictures(text: str, index: int) -> bool:
    """Whether a joiner stands between two pictures, as in 👩‍🌾; anywhere else it hides in the text."""
    # A picture's own variant and skin tone may stand in between.
    before = text[max(0, index - 3) : index].rstrip(_EMOJI_PRESENTATION + "".join(_SKIN_TONES))[-1:]
    after = text[index + 1 : index + 2]
    return all(unicodedata.category(character or " ") in _PICTURES for character in (before, after))


def _is_variation_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _is_trailing_jamo(character: str) -> bool:
    """Vowels and final consonants of Hangul, written apart but drawn into the syllable."""
    return "\u1161" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7fb"
