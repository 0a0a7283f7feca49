"""A catalogue in, the addresses of the site that MkDocs builds of it out."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from baqueano.catalogue import Catalogue
from baqueano.checks.link_targets import LinkTargets
from baqueano.model.entries import Page

_INDEXES = frozenset({"index", "README"})


@dataclass(frozen=True, slots=True)
class Built:
    """A file of the built site: its source in docs/, "" for one that has none."""

    address: str
    uri: str


@dataclass(frozen=True)
class BuiltAddresses:
    """Every file of the built site by its path in it: "pt/kit/t-01.html"."""

    targets: LinkTargets

    @property
    def catalogue(self) -> Catalogue:
        return self.targets.catalogue

    @cached_property
    def files(self) -> Mapping[str, str]:
        """The source in docs/ of every built file."""
        files = dict(self._assets())
        files |= {self._page_file(old.old, ""): "" for old in self.catalogue.settings.redirects}
        files |= dict(self._pages())
        return files

    def address_of(self, page: Page) -> str:
        """The file a page becomes in its own language's part of the site."""
        return self._page_file(page.key, page.language)

    def at(self, path: str, page: Page, *, exactly: bool = False) -> Built | None:
        """What a browser gets for `path` on the built `page`; `exactly` when no server helps to find it."""
        base = "" if path.startswith("/") else posixpath.dirname(self.address_of(page))
        named = unquote(path).lstrip("/") if path.startswith("/") else unquote(path)
        joined = posixpath.normpath(posixpath.join(base, named))
        # Browsers stay at the root where a path goes higher.
        while joined == ".." or joined.startswith("../"):
            if exactly:
                return None
            joined = joined[3:] or "."
        names: tuple[str, ...] = (joined, posixpath.normpath(f"{joined}/index.html"), f"{joined}.html")
        if exactly:
            names = () if path.endswith("/") else (joined,)
        found = next((name for name in names if name in self.files), None)
        return None if found is None else Built(found, self.files[found])

    def link_to(self, uri: str, language: str, page: Page, *, is_exact: bool = False) -> str:
        """How the built file of `uri` is linked to from the built `page`; `is_exact` without the help of a server."""
        target = self.targets.pages.get(uri)
        address = self._page_file(target.key, language) if target else self._asset_file(uri)
        link = self.path_to(address, page)
        is_folder = self.catalogue.settings.uses_directory_urls and posixpath.basename(link) == "index.html"
        if is_exact or not is_folder:
            return link
        return link.removesuffix("index.html") or "./"

    def path_to(self, address: str, page: Page) -> str:
        """The way from the built `page` to a built file."""
        return posixpath.relpath(address, posixpath.dirname(self.address_of(page)) or ".")

    def _pages(self) -> Iterator[tuple[str, str]]:
        default = self.catalogue.default_language
        codes = [language.code for language in self.catalogue.languages]
        for page in self.catalogue.pages.values():
            uri = self.targets.uri_of(page)
            yield self.address_of(page), uri
            if page.language == default:
                lacking = [code for code in codes if (code, page.key) not in self.catalogue.pages]
                yield from ((self._page_file(page.key, code), uri) for code in lacking)

    def _assets(self) -> Iterator[tuple[str, str]]:
        yield from ((uri, uri) for uri in self.catalogue.settings.theme_files)
        yield from ((self._asset_file(uri), uri) for uri in self.catalogue.assets)

    def _asset_file(self, uri: str) -> str:
        language = self.targets.language_of(uri)
        return self.targets.key_of(uri) if language == self.catalogue.default_language else uri

    def _page_file(self, key: str, language: str) -> str:
        folder = f"{language}/" if language and language != self.catalogue.default_language else ""
        stem = posixpath.splitext(key)[0]
        above, name = posixpath.split(stem)
        if name in _INDEXES:
            return folder + posixpath.join(above, "index.html")
        return folder + (f"{stem}/index.html" if self.catalogue.settings.uses_directory_urls else f"{stem}.html")
