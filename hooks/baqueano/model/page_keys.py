"""A path as an author wrote it in, whether it names a page of a language, or the page most likely meant, out."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final
from urllib.parse import urlsplit

_ENDING: Final = re.compile(r"\.(?:md|markdown|html?)$", re.IGNORECASE)
_STRANGE: Final = re.compile(r"[\\:#?%\s]")


def is_page_key(path: str, *, languages: Collection[str]) -> bool:
    """Whether it is a path such as "kit/t-01.md", from a language's folder and not out of it."""
    folders = path.split("/")
    if not path.endswith(".md") or _STRANGE.search(path) or not {"", ".", ".."}.isdisjoint(folders):
        return False
    return len(folders) == 1 or folders[0] not in languages


def likely_page_key(path: str, *, languages: Collection[str]) -> str:
    """The page that a path from somewhere else, or the address of a built page, most likely means; "" for none."""
    try:
        named = urlsplit(path.strip()).path
    except ValueError:  # a host that cannot be one, such as http://[x
        return ""
    folders = [folder for folder in named.replace("\\", "/").split("/") if folder not in ("", ".", "..")]
    if len(folders) > 1 and folders[0] in languages:
        folders = folders[1:]
    key = _ENDING.sub("", "/".join(folders)) + ".md"
    return key if folders and is_page_key(key, languages=languages) else ""
