"""A text in, whether it says that a law is no longer in force, out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

# In small letters without accents.
_SAID: Final[Mapping[str, tuple[str, ...]]] = {
    "es": (
        *(
            "derog",
            "abrog",
            r"\banulad",
            r"\banulo\b",
            r"\banularon\b",
            "anulacion",
            "nulidad",
            "sin efecto",
            "inconstitucional",
        ),
        *(r"\bperdio (?:su )?vigencia", "fuera de vigencia", r"\bno vigentes?\b", r"\bdejo de (?:regir|estar vigente)"),
        r"\bno (?:esta|estan|sigue|siguen|se encuentra)(?: ya| mas)? (?:vigente|en vigor|en vigencia)",
        r"\b(?:ya )?no rigen?\b",
    ),
    "pt": (
        *(
            "revog",
            "derrog",
            r"\bab-?rog",
            r"\banulad",
            r"\banulou\b",
            r"\banularam\b",
            "anulacao",
            "nulidade",
            "sem efeito",
        ),
        *(
            "inconstitucional",
            r"\bperdeu (?:a )?vigencia",
            "fora de vigor",
            r"\bdeixou de (?:vigorar|valer)",
            r"\bnao vigentes?\b",
        ),
        r"\bnao (?:esta|estao|se encontra)(?: mais| ja)? (?:vigente|em vigor|em vigencia)",
        r"\b(?:ja )?nao (?:vigoram?|vale mais)\b",
    ),
    "en": (
        *(
            "repeal",
            "annul",
            "revok",
            "rescind",
            "abrogat",
            "struck down",
            "set aside",
            "quash",
            "invalidat",
            "overturn",
        ),
        *(r"\bvoid(?:ed)?\b", "unconstitutional", r"\blapsed\b", r"\bceased to (?:apply|be in force)", "out of force"),
        r"\bno longer (?:in force|applies|apply|valid|law|stands)",
        r"\bnot (?:now |currently )?in force",
    ),
}
_PATTERNS: Final = {language: re.compile("|".join(said)) for language, said in _SAID.items()}


def says_repealed(folded: str, language: str) -> bool:
    """`folded` is in small letters without accents; a language nobody made a list for may say it in any of these."""
    known = _PATTERNS.get(language)
    return known.search(folded) is not None if known else any(each.search(folded) for each in _PATTERNS.values())
