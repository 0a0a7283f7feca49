"""Two addresses of the built site in, the way from one to the other out."""

from __future__ import annotations

import posixpath


def relative_address(target: str, *, start: str) -> str:
    """The link to write on page `start` to reach `target`, both from the site's root ("pt/kit/t-03.html#pasos")."""
    path, mark, anchor = target.partition("#")
    if path == start and mark:
        return f"#{anchor}"
    return posixpath.relpath(path, posixpath.dirname(start) or ".") + mark + anchor
