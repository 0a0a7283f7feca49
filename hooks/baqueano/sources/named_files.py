"""The folders of a site in, the file names that its style sheets, templates and records mention out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from baqueano.settings import Settings

# Files that may name others. Pages are read as what they say, not by the words in them.
_TEXTS: Final = frozenset(
    {".css", ".svg", ".html", ".htm", ".js", ".mjs", ".json", ".xml", ".webmanifest", ".yml", ".yaml", ".csv", ".bib"}
)
_LARGEST: Final = 1_000_000
_FILE_NAME: Final = re.compile(r"[\w%.~@+-]+\.[A-Za-z0-9]{1,8}(?![\w.])")


def read_named_files(settings: Settings, uris: Iterable[str]) -> frozenset[str]:
    """Every word that looks like the name of a file, in mkdocs.yml, in the files `uris` of docs/ and in the theme."""
    files = [settings.docs_folder / uri for uri in uris]
    if settings.theme_folder:
        files += (settings.root / settings.theme_folder).rglob("*")
    texts = [_read(path) for path in files if path.suffix.lower() in _TEXTS]
    return frozenset(name for text in (settings.site_text, *texts) for name in _names(text))


def _names(text: str) -> Iterator[str]:
    return (unquote(found).rpartition("/")[2] for found in _FILE_NAME.findall(text))


def _read(path: Path) -> str:
    """What cannot be read names nothing; that it cannot is told where files are discovered."""
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > _LARGEST:
            return ""
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
