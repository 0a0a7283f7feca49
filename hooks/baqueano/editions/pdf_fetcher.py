"""A folder and some fonts in, a fetcher for WeasyPrint that serves these files and nothing else out."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote

from weasyprint.urls import URLFetcher, URLFetcherResponse

from baqueano.editions.typeface import Face

# Made-up hosts (RFC 2606) instead of file: addresses, so that no path of this machine can get into a PDF.
SITE_ADDRESS: Final = "http://site.invalid/"
_FACES_ADDRESS: Final = "http://faces.invalid/"
_INLINE: Final = "data"

# Not the machine's own table of types, which differs from one machine to the next.
_TYPES: Final = mimetypes.MimeTypes()


def face_address(face: Face) -> str:
    return _FACES_ADDRESS + quote(face.path.name)


class SiteFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """`refused` collects the addresses that are neither in the site nor a font."""

    def __init__(self, folder: Path, *, faces: Sequence[Face]) -> None:
        super().__init__(allowed_protocols=(_INLINE,), allow_redirects=False)
        self._folder = folder.resolve()
        self._faces: Mapping[str, Path] = {face_address(face): face.path for face in faces}
        self.refused: list[str] = []

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        if url.startswith(f"{_INLINE}:"):
            return super().fetch(url, headers)
        path = self._faces.get(url) or self._site_file(url)
        if path is None:
            self.refused.append(url)
            raise ValueError(f"not a file of the site: {url}")
        content_type = _TYPES.guess_type(path.name)[0] or "application/octet-stream"
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": content_type})

    def _site_file(self, url: str) -> Path | None:
        if not url.startswith(SITE_ADDRESS):
            return None
        name = unquote(url.removeprefix(SITE_ADDRESS).partition("?")[0].partition("#")[0])
        path = (self._folder / name).resolve()
        return path if path.is_relative_to(self._folder) else None
