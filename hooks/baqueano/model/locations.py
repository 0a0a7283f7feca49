"""A text in, the exact locations in it out: coordinates, plus codes, three words, links to a point on a map."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from baqueano.lazy_pattern import LazyPattern

LOCATION: Final = "location"

_DEGREES: Final = r"[-−+]?\d{1,3}[.,]\d{3,15}"
_PAIR: Final = LazyPattern(
    rf"(?P<lat>[-−+\d](?<![\w.,/@=].)\d{{0,3}}[.,]\d{{3,15}})(?:\s?°)?\s?(?P<ns>[NSns]\b)?\s?[,;/|\s]\s?(?:lon\w*[:=\s]+)?"
    rf"(?P<lon>{_DEGREES})(?![\w])(?![.,]\d)(?:\s?°)?\s?(?P<ew>[EWOewo]\b)?"
)
_HAS_DECIMALS: Final = LazyPattern(r"\d[.,]\d{3}")
_HAS_DEGREES: Final = LazyPattern(r"\dº")
_NAMED: Final = LazyPattern(r"(?:lat|lon|lng|long|gps|coord)\w*\W{0,12}\Z", re.IGNORECASE)
_DECIMALS: Final = 4
_POLE: Final = 90
_DATE_LINE: Final = 180
_ALONE: Final = LazyPattern(
    rf"\b(?:lat|latitud|latitude|lon|lng|longitud|longitude)[\"']?\s?[:=]\s?[\"']?(?P<value>{_DEGREES})", re.IGNORECASE
)
_DMS: Final = LazyPattern(
    r"(?<!\d)\d{1,3}\s?[°º]\s?\d{1,2}(?:[.,]\d+)?\s?['′’´](?:\s?\d{1,2}(?:[.,]\d+)?\s?(?:[\"″”]|''|’’))?"
    r"\s?(?:[NSEWO]\b|(?:de\s)?(?:latitud|longitud|north|south|east|west|norte|sur|sul|este|oeste|leste))"
    r"|\b[NSEWO]\s?\d{1,3}\s?[°º]\s?\d{1,2}(?:[.,]\d+)?\s?['′’]"
)
_PLUS: Final = r"[23456789CFGHJMPQRVWX]"
_PLUS_CODE: Final = LazyPattern(
    rf"(?<![\w+/-])(?:{_PLUS}{{8}}|(?=\d*[A-Z])(?=[A-Z]*\d){_PLUS}{{4,6}})\+{_PLUS}{{2,3}}(?![\w+])"
)
_THREE_WORDS: Final = LazyPattern(
    r"(?<![\w:/])///[^\W\d_]{3,}\.[^\W\d_]{3,}\.[^\W\d_]{3,}|\b(?:what3words\.com|w3w\.co)/[^\W\d_]+\.[^\W\d_]+\.[^\W\d_]+"
)
_MAP: Final = LazyPattern(
    r"(?:[@=/]|%40|geo:)(?P<point>-?\d{1,2}\.\d{3,}(?:,|/|%2C|&(?:amp;)?(?:mlon|lon|lng|longitude)=)"
    r"(?:\+|%20|\s)?-?\d{1,3}\.\d{3,})",
    re.IGNORECASE,
)


def find_locations(text: str) -> Iterator[tuple[int, int, str]]:
    """From where to where a point is named that somebody could be looked for at."""
    spans: list[tuple[int, int]] = []
    if _HAS_DECIMALS.search(text):
        spans += [found.span("point") for found in _MAP.finditer(text)]
        spans += [found.span() for found in _PAIR.finditer(text) if _is_point(found, text)]
        spans += [found.span("value") for found in _ALONE.finditer(text)]
    if "°" in text or ("º" in text and _HAS_DEGREES.search(text)):
        spans += [found.span() for found in _DMS.finditer(text)]
    if "+" in text:
        spans += [found.span() for found in _PLUS_CODE.finditer(text)]
    if "///" in text or "w3w" in text or "what3words" in text:
        spans += [found.span() for found in _THREE_WORDS.finditer(text)]
    end = 0
    for first, last in sorted(spans):
        # Latitude and longitude of one point are one finding.
        if first >= end:
            yield first, last, LOCATION
        end = max(end, last)


def _is_point(found: re.Match[str], text: str) -> bool:
    """Law numbers, amounts and versions are pairs of numbers too: 25.871, 26.165."""
    lat, lon = found["lat"], found["lon"]
    if abs(_number(lat)) > _POLE or abs(_number(lon)) > _DATE_LINE:
        return False
    if lat[0] in "-−" or lon[0] in "-−" or (found["ns"] and found["ew"]):
        return True
    is_fine = all(len(re.split("[.,]", part)[1]) >= _DECIMALS for part in (lat, lon))
    return is_fine or _NAMED.search(text[max(0, found.start() - 30) : found.start()]) is not None


def _number(written: str) -> float:
    return float(written.replace(",", ".").replace("−", "-"))
