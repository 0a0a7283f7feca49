"""An address as a page has it in, what a browser makes of it out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# Browsers drop these around an address, and tabs and line ends anywhere in it: "java\nscript:" runs.
_AROUND: Final = "".join(map(chr, range(33)))
# "https//x", "http.//x", "://x"; "(https://x)".
SLIPPED: Final = re.compile(r":?(h?t{1,2}ps?|https?)[:;.,]?[/\\]{2,}(?=\w)|:/{2,}(?=\w)", re.IGNORECASE)
WRAPPED: Final = re.compile(r"[(\[<«“\"']+(https?://[^\s()\[\]<>«»“”\"']+)[)\]>»”\"'.,;]*", re.IGNORECASE)
_DROPPED: Final = str.maketrans("", "", "\t\r\n")


@dataclass(frozen=True, slots=True)
class LocalHref:
    """An address within the site: `path` is empty for the page itself, `fragment` what stands after "#"; `tail` is all
    that follows the path."""

    path: str
    fragment: str
    tail: str


def as_browsers_read(href: str) -> str:
    """The address without what browsers leave out before they look at it."""
    return href.strip(_AROUND).translate(_DROPPED)


def scheme_of(href: str) -> str:
    """The scheme in small letters, "" for none; `href` is as browsers read it."""
    found = _SCHEME.match(href)
    return found[1].lower() if found else ""


def local_href(href: str) -> LocalHref | None:
    """The parts of an address within the site; None for one that has a scheme or a host, or is meant to."""
    if ":" in href and scheme_of(as_browsers_read(href)):
        return None
    if href.startswith(("//", "\\\\")) or ("//" in href and (SLIPPED.match(href) or WRAPPED.fullmatch(href))):
        return None
    address = href.strip()
    before, _, fragment = address.partition("#")
    path = before.partition("?")[0]
    return LocalHref(path, fragment, address[len(path) :])
