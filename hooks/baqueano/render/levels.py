"""A level of risk in, its mark as HTML and the style sheet that gives marks and cells their looks out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Final

from baqueano.model.criteria import Level
from baqueano.render.colours import BLACK, WHITE, lightened, mixed, text_on

LEVELS_SHEET: Final = "assets/stylesheets/levels.css"
"""Where the style sheet stands in the built site, from its root."""

# Against black text. On a dark page a shade of 5.25 stands out by 4.4 or more as well.
_DARK_CONTRAST: Final = 5.25
_PAPER_CONTRAST: Final = 15.5
_PAPER_INK_CONTRAST: Final = 8.0
_INK_SHARE: Final = 0.35
_DARK_INK_SHARE: Final = 0.2

# Under the icon of a mark, so that its name stays easy to read; all over a cell that takes these classes itself.
_PATTERN_IMAGES: Final = (
    ("plain", "none", "auto"),
    ("dots", "radial-gradient(circle, var(--level-ink) 1px, transparent 1.6px)", "5px 5px"),
    (
        "lines",
        "repeating-linear-gradient(135deg, var(--level-ink) 0, var(--level-ink) 2px, transparent 2px, transparent 6px)",
        "auto",
    ),
    (
        "grid",
        "linear-gradient(var(--level-ink) 1px, transparent 1px), "
        "linear-gradient(90deg, var(--level-ink) 1px, transparent 1px)",
        "5px 5px",
    ),
)

# Without colours of its own a mark keeps its icon, its name and a border.
_FORCED: Final = """\
@media (forced-colors: active) {
  [class*="level--"] { border: 1px solid CanvasText; background-image: none; }
  .level__icon { background-image: none !important; }
}"""

_DARK_SCREENS: Final = (
    ("@media screen", '[data-md-color-scheme="slate"] '),
    ("@media screen and (prefers-color-scheme: dark)", '[data-md-color-scheme="auto"] '),
)


@dataclass(frozen=True, slots=True)
class Shade:
    """The colours of a level on one ground; `ink` draws the pattern, and text is read on it as on `color`."""

    text: str
    color: str
    ink: str

    @property
    def css(self) -> str:
        return f"--level-text: {self.text}; --level-color: {self.color}; --level-ink: {self.ink};"


def level_mark(level: Level, language: str) -> str:
    """The name of a level as its readers see it everywhere: icon and word, on colour and pattern."""
    icon = f'<span class="level__icon" aria-hidden="true">{escape(level.icon)}</span>'
    return f'<span class="level {level_classes(level)}">{icon} {escape(level.name[language])}</span>'


def level_classes(level: Level) -> str:
    """What gives any element, a cell of a table as well, the colour and the pattern of a level."""
    return f"level--{level.key} level--{level.pattern}"


def levels_style(levels: Iterable[Level]) -> str:
    """The style sheet for all levels: on light and dark screens, on paper, with colours of the reader's own."""
    return "\n\n".join(("/* Made from docs/_data/matrix.yml. */", *_blocks(tuple(levels)))) + "\n"


def levels_paper_style(levels: Iterable[Level]) -> str:
    """The same for a book, which is paper and nothing else."""
    known = tuple(levels)
    return "\n".join((*map(_paper, known), *map(_ground, known), _patterns()))


def light_shade(level: Level) -> Shade:
    """The colour as it is in the data; the pattern goes away from the text, so that it never takes contrast."""
    text = text_on(level.color)
    return Shade(text, level.color, mixed(level.color, BLACK if text == WHITE else WHITE, share=_INK_SHARE))


def dark_shade(level: Level) -> Shade:
    """Light enough for black text, and to stand out from a dark page."""
    color = lightened(level.color, against_black=_DARK_CONTRAST)
    return Shade(BLACK, color, mixed(color, WHITE, share=_DARK_INK_SHARE))


def paper_shade(level: Level) -> Shade:
    """Little ink, black words; in grey the patterns are what differs."""
    return Shade(
        BLACK,
        lightened(level.color, against_black=_PAPER_CONTRAST),
        lightened(level.color, against_black=_PAPER_INK_CONTRAST),
    )


def _blocks(levels: tuple[Level, ...]) -> Iterator[str]:
    for level in levels:
        yield f"{_rule(level, light_shade(level))}\n{_ground(level)}"
    yield _patterns()
    for media, scheme in _DARK_SCREENS:
        yield _media(media, (_rule(level, dark_shade(level), scheme=scheme) for level in levels))
    yield _media("@media print", (*map(_paper, levels), *map(_kept_on_paper, levels)))
    yield _FORCED


def _rule(level: Level, shade: Shade, *, scheme: str = "") -> str:
    return f"{scheme}.level--{level.key} {{ {shade.css} }}"


def _patterns() -> str:
    return "\n".join(_pattern(*image) for image in _PATTERN_IMAGES)


def _pattern(name: str, image: str, size: str) -> str:
    selectors = f".level--{name}:not(.level), .level--{name} > .level__icon"
    return f"{selectors} {{ background-image: {image}; background-size: {size}; }}"


def _ground(level: Level) -> str:
    return f".level--{level.key} {{ color: var(--level-text); background-color: var(--level-color); }}"


def _paper(level: Level) -> str:
    return f"{_rule(level, paper_shade(level))} .level--{level.key} {{ border: 0.75pt solid {level.color}; }}"


def _kept_on_paper(level: Level) -> str:
    """Browsers leave grounds out when they print, unless they are told that these carry meaning."""
    return f".level--{level.key}, .level--{level.key} > .level__icon {{ print-color-adjust: exact; }}"


def _media(condition: str, rules: Iterable[str]) -> str:
    return "\n".join((f"{condition} {{", *(f"  {rule}" for rule in rules), "}"))
