"""A text in, how many rows it says a table of the matrix has, out: "this matrix sets out eight risks"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from baqueano.lazy_pattern import LazyPattern


@dataclass(frozen=True, slots=True)
class Counting:
    """How a language counts, in small letters without accents.

    `numbers` are the words from one on; `nouns` what each table of the matrix has rows of; `holders` and `verbs` are
    who holds them, and how; `unless` what makes a sentence speak of something else. After what was counted the sentence
    may go on with one of `onward`, in a title or summary also with one of `purposes`, and with one of `within` if a
    number follows.
    """

    numbers: tuple[str, ...]
    nouns: Mapping[str, str]
    holders: str
    verbs: str
    unless: str
    onward: frozenset[str]
    purposes: frozenset[str]
    within: frozenset[str]


class Counted(NamedTuple):
    """From where to where a count stands; `qualifier` is the word that narrows it down ("criticos"), "" for none."""

    start: int
    end: int
    table: str
    number: int
    qualifier: str


_ES: Final = (
    "un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho "
    "diecinueve veinte veintiun veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho "
    "veintinueve treinta"
)
_PT: Final = (
    "um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito "
    "dezenove vinte"
)
_EN: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)

LANGUAGES: Final[Mapping[str, Counting]] = {
    "es": Counting(
        numbers=tuple(_ES.split()),
        nouns={"assessment": "riesgos", "indicators": "indicadores", "actions": "acciones"},
        holders="matriz|tabla|pagina",
        verbs="reune|contiene|tiene|incluye|presenta|evalua|describe|enumera|muestra|suma|hay|trae|son",
        unless="no|otra|otras|anterior|casi|cada|parte",
        onward=frozenset({"y", "e"}),
        purposes=frozenset({"para"}),
        within=frozenset({"en"}),
    ),
    "pt": Counting(
        numbers=(*_PT.split(), *(f"vinte e {unit}" for unit in _PT.split()[:9]), "trinta"),
        nouns={"assessment": "riscos", "indicators": "indicadores", "actions": "acoes"},
        holders="matriz|tabela|pagina",
        verbs="reune|contem|tem|inclui|apresenta|avalia|descreve|enumera|mostra|soma|ha|traz|sao",
        unless="nao|outra|outras|anterior|quase|cada|parte",
        onward=frozenset({"e"}),
        purposes=frozenset({"para"}),
        within=frozenset({"em"}),
    ),
    "en": Counting(
        numbers=(*_EN.split(), *(f"twenty-{unit}" for unit in _EN.split()[:9]), "thirty"),
        nouns={"assessment": "risks", "indicators": "indicators", "actions": "actions"},
        holders="matrix|table|page",
        verbs="has|holds|contains|includes|assesses|describes|lists|shows|are|sets out|brings together|gathers",
        unless="not|other|another|earlier|nearly|almost|each|part",
        onward=frozenset({"and"}),
        purposes=frozenset({"for", "to"}),
        within=frozenset({"in"}),
    ),
}
"""By language; one that nobody made a list for has none."""

# Other ways to write the same number.
_VARIANTS: Final = {"catorze": 14, "dezasseis": 16, "duas": 2, "vinte e duas": 22}
_FEWEST: Final = 2
_LONGEST: Final = 200
_SENTENCE_END: Final = re.compile(r"[.!?;:\n](?=\s|\Z)|\n")
_WORD: Final = re.compile(r" ([a-z-]+|\d+)")
_NUMBERS: Final = {
    code: {word: value for value, word in enumerate(counting.numbers, 1)} | _VARIANTS
    for code, counting in LANGUAGES.items()
}


def _pattern(code: str) -> str:
    counting = LANGUAGES[code]
    words = "|".join(sorted(_NUMBERS[code], key=len, reverse=True))
    nouns = "|".join(counting.nouns.values())
    return rf"(?<![\w.,-])(?P<number>{words}|\d{{1,3}})(?: (?P<before>[a-z]+))? (?P<noun>{nouns})(?![\w-])"


_PATTERNS: Final = {code: LazyPattern(_pattern(code)) for code in LANGUAGES}
_HOLDING: Final = {
    code: LazyPattern(rf"\b(?:{counting.holders})\b.*\b(?:{counting.verbs}) \Z") for code, counting in LANGUAGES.items()
}
_UNLESS: Final = {code: LazyPattern(rf"\b(?:{counting.unless})\b") for code, counting in LANGUAGES.items()}


def find_counted(folded: str, language: str, *, body: int) -> Iterator[Counted]:
    """Counts of all there is: whatever may be meant of only some is left out.

    `folded` is the prose of a page in small letters without accents; its title and summary end at `body`.
    """
    counting = LANGUAGES.get(language)
    if counting is None:
        return
    for found in _PATTERNS[language].finditer(folded):
        number = _NUMBERS[language].get(found["number"]) or int(found["number"])
        is_title = found.start() < body and folded[found.start() - 1 : found.start()] in ("", "\n")
        if number < _FEWEST or not (is_title or _is_held(folded[: found.start()], language)):
            continue
        qualifier, end = found["before"] or "", found.end()
        following = _WORD.match(folded, end)
        if not qualifier and following and not _goes_on(following, counting, language, is_title=is_title):
            qualifier, end = following[1], following.end()
            following = _WORD.match(folded, end)
        if following is None or _goes_on(following, counting, language, is_title=is_title):
            table = next(name for name, noun in counting.nouns.items() if noun == found["noun"])
            yield Counted(found.start(), end, table, number, qualifier)


def _is_held(before: str, language: str) -> bool:
    """Whether the sentence says of a matrix, table or page that it holds what follows."""
    sentence = _SENTENCE_END.split(before[-_LONGEST:])[-1]
    return bool(_HOLDING[language].search(sentence)) and not _UNLESS[language].search(sentence)


def _goes_on(word: re.Match[str], counting: Counting, language: str, *, is_title: bool) -> bool:
    """Whether a word says no more of what was counted."""
    if word[1] in counting.onward or (is_title and word[1] in counting.purposes):
        return True
    following = _WORD.match(word.string, word.end())
    is_number = following is not None and (following[1] in _NUMBERS[language] or following[1].isdecimal())
    return word[1] in counting.within and is_number
