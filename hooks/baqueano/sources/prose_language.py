"""The HTML of a page in, the first of its prose that reads as another language of the site out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Final

from baqueano.model.entries import Page
from baqueano.model.page_spots import ForeignText
from baqueano.places import Place
from baqueano.sources.html_parts import without_elements

# What is no prose of the page's own: code, tables (ids, names, numbers), headings, quotations, titles in italics.
_NO_PROSE: Final = frozenset(
    {"pre", "code", "table", "blockquote", "script", "style", "kbd", "samp", "svg", "math", "textarea"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "em", "i", "q", "cite"}
)
_QUOTED: Final = re.compile(r"«[^»\0]{0,3000}»|“[^”\0]{0,3000}”|\"[^\"\0]{0,3000}\"")
_BLOCK: Final = re.compile(r"</?(?:p|li|[uod]l|d[dt]|div|section|details|summary|figure|figcaption|br)\b[^<>]*>")
_TAG: Final = re.compile(r"<[^<>]+>")
_WORD: Final = re.compile(r"[^\W\d_]+")
# Shorter texts are abstained from: names and titles would outweigh what their sentences say.
FEWEST_ON_A_PAGE: Final = 30
FEWEST_IN_A_PASSAGE: Final = 20
# At least one word in seven is typical of the language of a text; between quotations of another, three times as many.
_LEAST_SHARE: Final = 1 / 7
_LEAST_LEAD: Final = 3
_FEWEST_VOTES: Final = 4
_FIRST_WORDS: Final = 4
# What may stand between two words in Markdown: the address of a link, attributes, a tag, signs.
_BETWEEN: Final = r"(?>\]\([^)\n]*\)|\]\[[^\]\n]*\]|\{[^}\n]*\}|<[^>\n]*>|&\w+;|[\W_]){1,40}?"
# As much as may stand between them and is not read: code, words in italics, a quotation.
_LEFT_OUT: Final = r"[^\n]{1,100}?"
_END: Final = " \0 "

# Words each of these languages uses all the time, and the others hardly ever.
_TYPICAL: Final = {
    "es": (
        "el los las del y un una con en al lo le les es son está están fue fueron ha han hay pero más también muy sin "
        "su sus puede pueden debe deben otro cómo qué quién quienes donde cuando usted ustedes según ya ni así aquí "
        "unos unas hasta tiene tienen esto eso hacer"
    ),
    "pt": (
        "os da das na nas em um uma com não são ao aos à às é e mais ou seu sua seus suas pelo pela pelos pelas também "
        "muito muita isso isto essa esse quando quem onde foi foram tem têm pode podem deve devem até já há então você "
        "vocês depois sem num numa dele dela deles delas ainda apenas estão fazer"
    ),
    "en": (
        "the and of to is are that for with this it you be or not from by on have has can was were which they their an "
        "at if what when your we will should must there these those who how than then into about but each any does in"
    ),
}


def _language_of() -> dict[str, str]:
    """{word: its language}; a word that two of them have says nothing."""
    counted = Counter(word for words in _TYPICAL.values() for word in words.split())
    return {word: code for code, words in _TYPICAL.items() for word in words.split() if counted[word] == 1}


_LANGUAGE_OF: Final[Mapping[str, str]] = _language_of()


@dataclass(frozen=True, slots=True)
class ForeignProse:
    """Prose in another `language` of the site: `start` are its first words, `is_whole` when the whole page reads so."""

    language: str
    start: tuple[str, ...]
    is_whole: bool


def find_foreign_text(html: str, page: Page, *, languages: Sequence[str]) -> Iterator[ForeignText]:
    """At most one a page. A page whose title is in the other language too was put into the wrong folder as a whole."""
    found = foreign_prose(html, page.language, languages=languages)
    if found is None:
        return
    titles = f"{page.text('title')} {page.text('summary')}"
    is_file = found.is_whole and has_more_words_of(found.language, titles, language=page.language)
    place = Place(page.path) if is_file else _place_of(found.start, page)
    yield ForeignText(found.language, " ".join(found.start), place, found.is_whole)


def foreign_prose(html: str, language: str, *, languages: Sequence[str]) -> ForeignProse | None:
    """Judge a page, then each of its longer passages; None for a language nobody here has words for."""
    own = _base(language)
    others = {base: code for code in languages if (base := _base(code)) != own and base in _TYPICAL}
    if own not in _TYPICAL or not others:
        return None
    prose = _prose(html)
    whole = _votes(prose)
    if all(whole[other] < _FEWEST_VOTES for other in others):
        return None
    for other, code in others.items():
        if _reads_as(other, prose, own, fewest=FEWEST_ON_A_PAGE):
            start = next(passage for passage in prose.split(_END) if _votes(passage)[other] > _votes(passage)[own])
            return ForeignProse(code, _first_words(start), is_whole=True)
    for passage in prose.split(_END):
        for other, code in others.items():
            if _reads_as(other, passage, own, fewest=FEWEST_IN_A_PASSAGE):
                return ForeignProse(code, _first_words(passage), is_whole=False)
    return None


def _place_of(words: Sequence[str], page: Page) -> Place:
    """Where a text begins, whatever marks stand between its words."""
    wholly, with_gaps = (between.join(map(re.escape, words)) for between in (_BETWEEN, _LEFT_OUT))
    found = re.search(wholly, page.body) or re.search(rf"\b{with_gaps}\b", page.body)
    return page.place_in_body(found.start(), len(found[0].partition("\n")[0])) if found else page.place_in_body(-1)


def has_more_words_of(other: str, text: str, *, language: str) -> bool:
    """Whether a title or a line, too short to be sure, has more words of another language than of its own."""
    votes = _votes(text)
    return votes[_base(other)] > votes[_base(language)]


def _base(code: str) -> str:
    return code.replace("_", "-").partition("-")[0].lower()


def _prose(html: str) -> str:
    """The page's own sentences, each block ended by a mark."""
    own = without_elements(html, _NO_PROSE, keeps_languages=False)
    return _QUOTED.sub(" ", unescape(_TAG.sub("", _BLOCK.sub(_END, own))))


def _reads_as(other: str, text: str, own: str, *, fewest: int) -> bool:
    words = sum(map(str.isalpha, text.split()))
    if words < fewest:
        return False
    votes = _votes(text)
    return votes[other] >= words * _LEAST_SHARE and votes[other] >= votes[own] * _LEAST_LEAD


def _votes(text: str) -> Counter[str]:
    # Words with a comma behind them are not counted: the others are enough.
    return Counter([_LANGUAGE_OF[word] for word in text.lower().split() if word in _LANGUAGE_OF])


def _first_words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text)[:_FIRST_WORDS])
