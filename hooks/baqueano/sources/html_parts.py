"""HTML in, the same without certain elements and all they hold out, in one pass whatever its author left open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_MARK: Final = re.compile(r"<(?P<slash>/?)(?P<name>[a-zA-Z][\w-]*)(?P<attributes>[^<>]*)>|<!--")
_VOID: Final = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
_NAMES_ITS_LANGUAGE: Final = re.compile(r"\slang\s*=")


def without_elements(html: str, names: frozenset[str], *, keeps_languages: bool = True) -> str:
    """Leave out elements with these names, comments, and (unless `keeps_languages`) what says which language it is in.

    An element that is never closed goes to the end of the page.
    """
    return " ".join(_kept(html, names, keeps_languages=keeps_languages))


def _kept(html: str, names: frozenset[str], *, keeps_languages: bool) -> Iterator[str]:
    position = start = depth = 0
    hidden = ""
    while found := _MARK.search(html, position):
        position = found.end()
        if found["name"] is None:
            if not hidden:
                yield html[start : found.start()]
            end = html.find("-->", position)
            position = len(html) if end < 0 else end + 3
            start = position if not hidden else start
            continue
        name = found["name"].lower()
        if hidden:
            depth += (name == hidden) * (-1 if found["slash"] else 1)
            if not depth:
                hidden, start = "", position
        elif not found["slash"] and name not in _VOID and _is_out(found, name, names, keeps_languages):
            yield html[start : found.start()]
            hidden, depth = name, 1
    if not hidden:
        yield html[start:]


def _is_out(found: re.Match[str], name: str, names: frozenset[str], keeps_languages: bool) -> bool:
    return name in names or (not keeps_languages and _NAMES_ITS_LANGUAGE.search(found["attributes"]) is not None)
