"""How laws and decrees are cited: patterns for texts in small letters without accents, and their numbers."""

from __future__ import annotations

import re
from typing import Final

from baqueano.model.folding import prose_pattern

NUMBER_SIGN: Final = r"(?:(?:n|nro|num|no)\.?\s?[º°o]?\.?\s?|numero\s|number\s|\#\s?)?"
AND: Final = r"(?:,\s(?:y\s|e\s|and\s)?|\s(?:y|e|and)\s)"
LAW_NUMBER: Final = prose_pattern(r"(?<![\d.,/-])\d{1,2}(?:[.,]|\s)?\d{3}(?![\d/])(?![.,]\d)")
DECREE_NUMBER: Final = prose_pattern(
    r"(?<![\d.,/-])(\d{1,2}\.?\d{3}|\d{1,4})\s?(?:/|\sdel?\s)\s?((?:19|20)?\d\d)(?![\d/])"
)
_LAW: Final = r"\d{1,2}(?:[.,]|\s)?\d{3}(?!\d)(?![.,]\d)(?!\s?%)"
_DECREE: Final = r"(?:\d{1,2}\.?\d{3}|\d{1,4})\s?/\s?(?:19|20)?\d\d(?![\d/])"
_WHOSE: Final = r"(?:nacional|provincial|federal|argentin[ao]|organica|national|argentine)"
_DECREED: Final = r"""(?:reglamentario|regulamentar|nacional|presidencial|de\snecesidad\sy\surgencia
    |de\snecessidade\se\surgencia|of\snecessity\sand\surgency|\(dnu\)|dnu)"""

# None of these asks for the beginning of a word: who searches does, for a pattern that begins with letters is fast.
# "Ley 25.871", "Leyes 26.364 y 26.842", "Lei n.º 25.871", "Law No. 25,871", "Act 25.871".
LAW: Final = prose_pattern(
    rf"""(?:(?:ley|lei|law)\s(?:{_WHOSE}\s)?(?:de\smigra\w+\s)?\(?{NUMBER_SIGN}(?P<one>{_LAW})
        |(?:leyes|leis|laws)\s(?:{_WHOSE}e?s\s)?{NUMBER_SIGN}(?P<many>{_LAW}(?:{AND}{NUMBER_SIGN}{_LAW})*)
        |act\s(?:no\.?\s|number\s)?(?P<act>\d{{1,2}}\.\d{{3}})(?!\d)(?![.,]\d)(?!\s?%))""",
)
# In the text as written: "Ley de Protección de Personas Refugiadas 26.165", the number after the law's own name.
NAMED_LAW: Final = prose_pattern(
    r"""[Ll]e[yi]\s(?:del?|da|do|sobre|contra)\s(?:[^\W\d]+\s){0,8}?[A-ZÁÉÍÓÚÑÇ][^\W\d]+\s\(?(?:[Nn]\.?[º°]\s?)?
        (?:[Ll]e[yi]\s)?(?P<one>\d{2}\.\d{3})(?!\d)(?![.,]\d)""",
)
# "Decreto 616/2010", "DNU 70/17", "Decreto-ley 6286/1956", "Decreto 646 de 2025", "Decretos 251/1990 y 942/1995".
DECREE: Final = prose_pattern(
    rf"""(?:decreto|dnu|decree)(?:[-\s](?:ley|lei|law))?\s(?:{_DECREED}\s){{0,3}}{NUMBER_SIGN}
            (?P<one>{_DECREE}|\d{{1,4}}\sde\s(?:19|20)\d\d\b)
        |(?:decretos|dnus|decrees)(?:[-\s](?:leyes|ley|leis|lei|laws))?\s{NUMBER_SIGN}
            (?P<many>{_DECREE}(?:{AND}{NUMBER_SIGN}{_DECREE})*)""",
)
# Of a year with two digits: 56 is 1956, 25 is 2025.
_CENTURY_TURNS: Final = 40


def law_number(written: str) -> str:
    """A law's number without its marks: "25871" for "25.871", "646/2025" for "646/25"; "" for what is none."""
    decree = DECREE_NUMBER.search(written)
    if decree:
        number, year = decree[1].replace(".", ""), decree[2]
        century = ("19" if int(year) >= _CENTURY_TURNS else "20") if len(year) == len("25") else ""
        return f"{number}/{century}{year}"
    law = LAW_NUMBER.search(written)
    return re.sub(r"\D", "", law.group()) if law else ""
