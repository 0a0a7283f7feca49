"""Colours as "#rrggbb" in, how well they are told apart, and colours that are told apart better, out."""

from __future__ import annotations

from typing import Final

BLACK: Final = "#000000"
WHITE: Final = "#ffffff"

_STEPS: Final = 100


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black and white): WCAG 2.2, "contrast ratio"."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def text_on(background: str) -> str:
    """Black or white, whichever is read better; on any colour one of them has a contrast of 4.58 or more."""
    return max((WHITE, BLACK), key=lambda text: contrast(text, background))


def mixed(color: str, other: str, *, share: float) -> str:
    """A colour with a `share` (0 to 1) of another one in it."""
    pairs = zip(_channels(color), _channels(other), strict=True)
    return "#" + "".join(f"{round(own + (added - own) * share):02x}" for own, added in pairs)


def lightened(color: str, *, against_black: float) -> str:
    """The colour with as little white in it as gives black text on it this contrast (21 at most)."""
    shades = (mixed(color, WHITE, share=step / _STEPS) for step in range(_STEPS + 1))
    return next(shade for shade in shades if contrast(shade, BLACK) >= against_black)


def _luminance(color: str) -> float:
    """Relative luminance, 0 to 1, of a colour in sRGB (WCAG 2.2)."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
