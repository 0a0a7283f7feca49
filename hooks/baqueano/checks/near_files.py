"""The path of a file that is not there in, the one most likely meant out."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Final

from baqueano.nearest import nearest

# Comparing word by word is slow: only small folders are gone through as a whole.
_SMALL_FOLDER: Final = 60
_LONGEST: Final = 80


@dataclass(frozen=True)
class NearFiles:
    """The files to choose from; nothing is done before the first fault."""

    uris: tuple[str, ...]

    def find(self, uri: str, *, is_allowed: Callable[[str], bool]) -> str:
        """One of that name in the same folder, one of that name elsewhere, one with a letter or two changed; or ""."""
        folder, name = posixpath.split(uri)
        stem = _stem(uri)
        here = {_stem(other): other for other in self._by_folder.get(folder, ()) if is_allowed(other)}
        if stem in here:
            return here[stem]
        if elsewhere := [other for other in self._by_name.get(name, ()) if is_allowed(other)]:
            return _likest(uri, elsewhere)
        similar = {other for form in _forms(stem) for other in self._by_form.get(form, ()) if is_allowed(other)}
        if found := [other for other in similar if posixpath.dirname(other) == folder] or list(similar):
            return _likest(uri, found)
        return here.get(nearest(stem, here), "") if len(here) <= _SMALL_FOLDER else ""

    @cached_property
    def _by_folder(self) -> Mapping[str, list[str]]:
        return _grouped((posixpath.dirname(uri), uri) for uri in self.uris)

    @cached_property
    def _by_name(self) -> Mapping[str, list[str]]:
        return _grouped((posixpath.basename(uri), uri) for uri in self.uris)

    @cached_property
    def _by_form(self) -> Mapping[str, list[str]]:
        return _grouped((form, uri) for uri in self.uris for form in _forms(_stem(uri)))


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for key, uri in pairs:
        grouped.setdefault(key, []).append(uri)
    return grouped


def _forms(stem: str) -> Iterator[str]:
    """The word and the word without each of its letters: two words that share one differ in a letter or two."""
    yield stem
    if 2 < len(stem) <= _LONGEST:
        yield from {stem[:at] + stem[at + 1 :] for at in range(len(stem))}


def _likest(uri: str, others: Iterable[str]) -> str:
    return max(others, key=lambda other: (SequenceMatcher(None, uri, other).ratio(), other))


def _stem(uri: str) -> str:
    return posixpath.splitext(posixpath.basename(uri))[0]
