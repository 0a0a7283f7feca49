"""How institutions are named: a pattern that finds the name of one in a text as it is written."""

from __future__ import annotations

from typing import Final

from baqueano.model.folding import prose_pattern

_CAPITAL: Final = r"[A-ZÁÉÍÓÚÂÊÔÃÕÑÇ]"
_WORD: Final = rf"{_CAPITAL}[\w’'-]*"
# In Spanish and Portuguese; pages in English keep these names.
_HEADS: Final = (
    "Ministerio Ministério Viceministerio Secretar[ií]a Subsecretar[ií]a Defensor[ií]a Procuradur[ií]a Procuradoria "
    "Fiscal[ií]a Promotoria Agencia Agência Superintend[eê]ncia"
)
_COMMON_HEADS: Final = (
    "Direcci[óo]n Direção Diretoria Comisi[óo]n Comissão Consejo Conselho Registro Instituto Programa Patronato "
    "Polic[íi]a Gendarmer[íi]a Prefectura Servicio Serviço Sistema"
)
_REACH: Final = r"(?:Nacional|Provincial|Federal|Naval|General|Geral)"
_ENGLISH_HEADS: Final = (
    *("Ministry", "(?<!Technical\\s)(?<!Executive\\s)(?<!General\\s)Secretariat", "Undersecretariat"),
    "National\\s(?:Directorate|Commission|Agency|Institute|Council|Office|Programme|Program|Police)",
    "Office\\sof\\sthe\\s(?:Ombudsman|Ombudsperson|Prosecutor|Attorney|Public)",
)
# An office inside some other body, or a person who holds it.
_ROLE: Final = r"(?!\s(?:T[eé]cnic|General|Geral|Ejecutiv|Executiv|Adjunt|Acad[eé]mic|Acad[eê]mic|Privad))"
_LINKS: Final = r"(?:(?:del?|d[ao]s?|e|y|la|las|los|el|para|contra|sobre|por)\s){0,3}"
_ENGLISH_LINKS: Final = r"(?:(?:of|for|the|and|on)\s){0,3}"

# The name of the next body is no part of this one.
_MORE: Final = rf"(?!(?:{'|'.join((*_HEADS.split(), *_COMMON_HEADS.split(), *_ENGLISH_HEADS))})\b){_WORD}"

INSTITUTION: Final = prose_pattern(
    rf"""\b(?:
        (?:(?:{"|".join(_HEADS.split())}){_ROLE}|(?:{"|".join(_COMMON_HEADS.split())})\s{_REACH})(?:\s{_LINKS}{_MORE})+
        |(?:{"|".join(_ENGLISH_HEADS)})(?:\s{_ENGLISH_LINKS}{_MORE})+)""",
)
_JOINED: Final = prose_pattern(rf"\s(?:y|e|and)\s(?:(?:la|el|los|las|o|a|the|de)\s)*{_CAPITAL}[^,]*$")

_SIGNS: Final = (
    "Minist Viceminist ecretar Defensor Procurad Fiscal Promotor Agenc Agên Superint Nacional Provincial Federal Naval "
    "General Geral National"
)
# A text without any of these names none.
SIGNS: Final = (*_SIGNS.split(), "Office of")


def without_last(name: str) -> str:
    """The name without what may be another body: "Ministerio de Justicia" of "Ministerio de Justicia y CONARE"."""
    return _JOINED.sub("", name)
