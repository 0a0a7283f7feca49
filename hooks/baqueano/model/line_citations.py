"""How help lines and phones are cited: patterns for texts in small letters without accents, and their numbers."""

from __future__ import annotations

import re
from typing import Final

from baqueano.model.folding import prose_pattern
from baqueano.model.law_citations import AND, NUMBER_SIGN

_SHORT: Final = r"\d{3}(?![\d.,/]*\d)(?!\s?%)"
# "145 2015" is a line and a year.
_LONG: Final = r"""(?:(?!\d{3}\s(?:19|20)\d\d\b)(?:\+\d{1,3}[\s-]?)?(?:\(\d{2,5}\)\s?)?
    \d{2,4}(?:[\s-]\d{2,4}){0,2}[\s-]?\d{3,4}|0?8\d0[\s-][a-z]{4,})"""
_PHONE: Final = rf"(?:{_LONG}|{_SHORT})"
_THINGS: Final = (
    "personas pessoas people persons veces vezes times horas hours dias days minutos minutes pasos steps casos cases "
    "familias families contactos contatos contacts anos instituciones participantes participants years km metros"
)
_LINED: Final = (
    "archivo codigo documento formulario texto tabla planilla anexo colectivo omnibus tren subte metro arquivo tabela "
    "onibus trem file code form text table document sheet bus train decreto ley lei law acta informe relatorio report"
)
# What is counted, and the lines of a text or of a bus, are not called.
_CALLABLE: Final = rf"""(?!\s(?:{"|".join(_THINGS.split())})\b)
    (?![\s,]+(?:del?|d[oa]|of)\s(?:l[ao]s?\s|the\s|este\s|esta\s)?(?:{"|".join(_LINED.split())})\b)"""
NOT_CALLED: Final = (
    *("colectivo ", "omnibus ", "tren ", "subte ", "onibus ", "trem ", "metro ", "bus ", "train ", " on ", " in "),
)
"""What stands before the line of a text, or of a bus."""
_HELPFUL: Final = r"""(?:gratuit[oa]s?|gratis|nacional(?:es)?|nacionais|provincial|national|free|toll-free|telefonicas?
    |de\sayuda|de\sajuda|de\semergencias?|de\satencion|directas?|rapid[oa]|hotline|help)"""
_SOON: Final = r"""(?:gratis|siempre|primero|ya|antes|ahora|enseguida|de\sinmediato|directamente|cuanto\santes
    |sempre|primeiro|ja|agora|logo|imediatamente)"""
# Spanish calls "al 145", which counts nothing; the others may say "call 120 people".
_CALL_AT: Final = rf"""(?:llam(?:e|ar|en|a|o|ada|adas|ando)(?:l[aeo]s?|nos|se)?|marqu?(?:e|en|ar|a)|discar
    |comuni(?:que|quen|car)se|avis(?:e|ar|en))\s(?:{_SOON}\s){{0,2}}al\s"""
_CALL_BARE: Final = rf"""(?:(?:lig(?:ue|ar|uem|a)|disque|discar|telefone|chame|marqu?(?:e|en|ar))\s(?:{_SOON}\s){{0,2}}
        (?:para\s(?:o\s)?|ao?\s)?
    |(?:call|calls|called|calling|dial|dialled|phone|ring)\s(?:the\s(?:number\s)?)?)"""

# None of these asks for the beginning of a word: who searches does, for a pattern that begins with letters is fast.
# "línea 145", "linhas 137 e 144", "Tel. 4317-0200"; "the 145 helpline".
LINE: Final = prose_pattern(
    rf"""(?:linea|linha|line|hotline|helpline)\s(?:{_HELPFUL}\s){{0,2}}{NUMBER_SIGN}(?P<one>{_PHONE})\b{_CALLABLE}
        |(?:lineas|linhas|lines)\s(?:{_HELPFUL}\s){{0,2}}(?P<many>{_SHORT}(?:{AND}{_SHORT})*)\b{_CALLABLE}
        |(?:telefonos?|telefones?|telephone|tel|phone|fono|fax)(?:\snumber)?(?:\.:?|:)?\s(?:{_HELPFUL}\s)?
            {NUMBER_SIGN}(?P<phone>{_PHONE})\b{_CALLABLE}
        |the\s(?P<before>\d{{3}})\s(?:(?:free|toll-free|national|provincial|emergency)\s){{0,2}}
            (?:(?:crisis\s|support\s|child\s)?(?:hotline|helpline)|(?:help|crisis|emergency)\sline)\b
            (?!\s(?:calls|operators|workers|numbers)\b)""",
)
CALL_AT: Final = prose_pattern(rf"{_CALL_AT}(?P<one>{_PHONE})\b{_CALLABLE}")
CALL_BARE: Final = prose_pattern(rf"{_CALL_BARE}(?P<one>{_PHONE})\b{_CALLABLE}")
_WORDS_AFTER: Final = (
    "if when now or and for immediately first to from yet right straight free before at in so as but then again with "
    "until si cuando ahora o y desde sin con inmediatamente se quando agora ou e em para de do da imediatamente "
    "primeiro gratis gratuitamente caso antes sem a no na com ate por"
)
COUNTED_AFTER: Final = prose_pattern(rf"\s(?!(?:{'|'.join(_WORDS_AFTER.split())})\b)[a-z]")
FREE_NUMBER: Final = prose_pattern(r"(?<![\w+/.-])0?8[01]0[\s-]\d{3}[\s-]?\d{3,4}(?![\w/])")
ANY_PHONE: Final = prose_pattern(rf"(?<![\w.,/+-]){_PHONE}(?![\w/])(?![.,]\d){_CALLABLE}")


def phone_number(written: str) -> str:
    """A number's digits; a number written in letters as it is."""
    return re.sub(r"[^\da-z]", "", written.lower())
