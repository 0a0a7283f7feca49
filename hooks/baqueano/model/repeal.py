"""A text in, whether it says that a law is no longer in force, out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

# In small letters without accents.
_PATTERNS: Final[Mapping[str, re.Pattern[str]]] = {
    "es": re.compile(
        r"derog|abrog|\banulad|\banulo\b|\banularon\b|anulacion|nulidad|sin efecto|inconstitucional"
        r"|\bperdio (?:su )?vigencia|fuera de vigencia|\bno vigentes?\b|\bdejo de (?:regir|estar vigente)"
        r"|\bno (?:esta|estan|sigue|siguen|se encuentra)(?: ya| mas)? (?:vigente|en vigor|en vigencia)"
        r"|\b(?:ya )?no rigen?\b"
    ),
    "pt": re.compile(
        r"revog|derrog|\bab-?rog|\banulad|\banulou\b|\banularam\b|anulacao|nulidade|sem efeito|inconstitucional"
        r"|\bperdeu (?:a )?vigencia|fora de vigor|\bdeixou de (?:vigorar|valer)|\bnao vigentes?\b"
        r"|\bnao (?:esta|estao|se encontra)(?: mais| ja)? (?:vigente|em vigor|em vigencia)"
        r"|\b(?:ja )?nao (?:vigoram?|vale mais)\b"
    ),
    "en": re.compile(
        r"repeal|annul|revok|rescind|abrogat|struck down|set aside|quash|invalidat|overturn"
        r"|\bvoid(?:ed)?\b|unconstitutional|\blapsed\b|\bceased to (?:apply|be in force)|out of force"
        r"|\bno longer (?:in force|applies|apply|valid|law|stands)"
        r"|\bnot (?:now |currently )?in force"
    ),
}


def says_repealed(folded: str, language: str) -> bool:
    """`folded` is in small letters without accents; a language nobody made a list for may say it in any of these."""
    known = _PATTERNS.get(language)
    return known.search(folded) is not None if known else any(each.search(folded) for each in _PATTERNS.values())
