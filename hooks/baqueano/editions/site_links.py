"""A link as a built page writes it in, the file of the site and the heading it names out."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SiteLink:
    """`path` is relative to the site's root; it begins with `..` when the link leaves the site."""

    path: str
    fragment: str


def as_browsers_read(reference: str) -> str:
    r"""Browsers drop blanks around a link and take `\` for `/`, also in `\\host`."""
    address = reference.strip()
    return address if scheme_of(address) else address.replace("\\", "/")


def scheme_of(reference: str) -> str:
    """The scheme in lower case, `//` for a link that names only a host, nothing for a relative link."""
    if reference.startswith("//"):
        return "//"
    match = _SCHEME.match(reference)
    return match[1].lower() if match else ""


def site_link(reference: str, *, page: str) -> SiteLink:
    """Resolve a link without scheme or host that stands on `page`."""
    address, _, fragment = reference.partition("#")
    path = unquote(address.partition("?")[0])
    if not path:
        return SiteLink(page, unquote(fragment))
    resolved = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    return SiteLink(f"{resolved}/" if path.endswith("/") else resolved, unquote(fragment))


def page_file(url: str) -> str:
    """The file behind a page's address: `kit/` is `kit/index.html`."""
    if url in {"", ".", "./"}:
        return "index.html"
    return f"{url}index.html" if url.endswith("/") else url
