"""A page and a path written on it in, the file that MkDocs and static-i18n serve for it out."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property
from urllib.parse import unquote

from baqueano.catalogue import Catalogue
from baqueano.model.entries import Page


class State(Enum):
    """What became of a path.

    ELSEWHERE: only another language's build has the file; UNREAD: nobody could look into it; OUTSIDE: it is not in
    docs/ at all.
    """

    PAGE = auto()
    ASSET = auto()
    HIDDEN = auto()
    ELSEWHERE = auto()
    OUTSIDE = auto()
    UNREAD = auto()
    MISSING = auto()


class Detour(Enum):
    """How a path that works in the built site is not the path of the file: it names another language's folder, or a
    folder that static-i18n takes it to."""

    NONE = auto()
    LANGUAGE = auto()
    FOLDER = auto()


@dataclass(frozen=True, slots=True)
class Target:
    """`uri` is what a path names in docs/, `found` the file that is served for it, `page` that file if it is a page."""

    state: State
    uri: str
    found: str = ""
    page: Page | None = None
    detour: Detour = Detour.NONE

    @property
    def exists(self) -> bool:
        return self.state in (State.PAGE, State.ASSET)


@dataclass(frozen=True)
class LinkTargets:
    """Every file of docs/ by its path in it."""

    catalogue: Catalogue
    _known: dict[tuple[str, str], dict[str, Target]] = field(default_factory=dict)

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        return {self.uri_of(page): page for page in self.catalogue.pages.values()}

    @cached_property
    def codes(self) -> frozenset[str]:
        """The languages, where each has a folder of its own."""
        codes = frozenset(language.code for language in self.catalogue.languages)
        are_folders = any(uri.partition("/")[0] in codes for uri in self.pages if "/" in uri)
        return codes if self.catalogue.settings.has_language_folders and are_folders else frozenset()

    @cached_property
    def default(self) -> str:
        return self.catalogue.default_language

    @cached_property
    def _by_fold(self) -> Mapping[str, str]:
        return {folded(uri): uri for uri in (*self.catalogue.settings.theme_files, *self.catalogue.assets, *self.pages)}

    def uri_of(self, page: Page) -> str:
        return page.path.removeprefix(f"{self.catalogue.docs}/")

    def folder_of(self, page: Page) -> str:
        return posixpath.dirname(self.uri_of(page))

    def known_on(self, page: Page) -> dict[str, Target]:
        """What was resolved before on pages of the same folder and language, by path."""
        return self._known.setdefault((page.language, self.folder_of(page)), {})

    def resolve(self, path: str, page: Page) -> Target:
        """The target of a path as it is written on `page`; one that begins with "/" starts at docs/."""
        known = self.known_on(page)
        target = known.get(path)
        if target is None:
            target = known[path] = self._resolved(path, page)
        return target

    def _resolved(self, path: str, page: Page) -> Target:
        named = unquote(path)
        folder = "" if named.startswith("/") else self.folder_of(page)
        uri = posixpath.normpath(posixpath.join(folder, named.lstrip("/")))
        if uri == ".." or uri.startswith("../"):
            return Target(State.OUTSIDE, uri)
        return self.served(uri, page.language)

    def served(self, uri: str, language: str) -> Target:
        """What readers of `language` get for a path in docs/."""
        candidates = tuple(self.candidates(uri, language))
        for found in candidates:
            state = self._state(found)
            if state is not State.MISSING:
                return Target(state, uri, found, self.pages.get(found), self._detour(uri, found, language))
        if any(self.catalogue.is_unread(name) for name in (uri, *candidates)):
            return Target(State.UNREAD, uri)
        if self._state(uri) is not State.MISSING:
            return Target(State.ELSEWHERE, uri, uri, self.pages.get(uri))
        return Target(State.MISSING, uri)

    def candidates(self, uri: str, language: str) -> Iterator[str]:
        """The files looked for in order, as get_file_from_path does in mkdocs_static_i18n.folder and .suffix."""
        default = self.default
        first, _, rest = uri.partition("/")
        if not self.codes:
            if self.catalogue.settings.has_language_suffixes:
                yield from (_with_suffix(uri, code) for code in (language, default))
            yield uri
        elif first in (language, default) and rest:
            yield f"{language}/{rest}"
            yield f"{default}/{rest}"
            yield rest
        elif first not in self.codes:
            # As written first: this is how files beside the languages' folders are named.
            yield uri
            yield f"{language}/{uri}"
            yield f"{default}/{uri}"

    def same_but_for_case(self, uri: str, language: str) -> str:
        """The file whose path differs from `uri` in the case of letters only, "" for none."""
        found = (self._by_fold.get(folded(name), "") for name in self.candidates(uri, language))
        return next(filter(None, found), "")

    def key_of(self, uri: str) -> str:
        """A path without its language's folder."""
        first, _, rest = uri.partition("/")
        return rest if rest and first in self.codes else uri

    def language_of(self, uri: str) -> str:
        """The language whose folder a path is in, "" for none."""
        first, _, rest = uri.partition("/")
        return first if rest and first in self.codes else ""

    def in_language(self, uri: str, language: str) -> str:
        """The path of the same file in another language's folder; files beside the folders stay where they are."""
        return f"{language}/{self.key_of(uri)}" if self.language_of(uri) else uri

    def _state(self, uri: str) -> State:
        if uri in self.pages:
            return State.PAGE
        if uri in self.catalogue.assets or uri in self.catalogue.settings.theme_files:
            return State.ASSET
        return State.HIDDEN if uri in self.catalogue.hidden else State.MISSING

    def _detour(self, uri: str, found: str, language: str) -> Detour:
        named = self.language_of(uri)
        if named and named != language:
            return Detour.LANGUAGE
        is_there = uri == found or (named and self.key_of(uri) == self.key_of(found) and self.language_of(found))
        return Detour.NONE if is_there or not self.codes else Detour.FOLDER


def relative_path(uri: str, folder: str) -> str:
    """How a file of docs/ is written on a page that stands in `folder`."""
    return posixpath.relpath(uri, folder or ".")


def folded(uri: str) -> str:
    """What paths have in common that differ in case, or in how an accent is stored."""
    return unicodedata.normalize("NFC", uri).casefold()


def _with_suffix(uri: str, code: str) -> str:
    stem, ending = posixpath.splitext(uri)
    return f"{stem}.{code}{ending}"
