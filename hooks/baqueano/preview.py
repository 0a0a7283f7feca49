"""What the check found in, what the live preview (`mkdocs serve`) shows of it on each page out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.diagnostics import Diagnostic, Severity
from baqueano.inspection import Inspection
from baqueano.model.entries import Page
from baqueano.model.kinds import RULE_LIST
from baqueano.model.texts import FileText
from baqueano.model.words import needed_words
from baqueano.places import Place
from baqueano.render.rule_pages import rule_address
from baqueano.reports.sums import counted, summarise
from baqueano.reports.text import also_at
from baqueano.reports.visible import visible
from baqueano.settings import Settings

_WORDS: Final = {
    "es": {
        "site": "En todo el sitio: {count}",
        "own": "En esta página: {count}",
        "others": "En otras páginas y archivos: {count}",
        "errors": "Esto se ve solo en la vista previa. Con errores, el sitio no se puede publicar.",
        "warnings": "Esto se ve solo en la vista previa. Los avisos no impiden publicar.",
        "line": "línea {line}",
        "help": "Ayuda",
        "more": "y {count} más: están todos en la terminal",
    },
    "pt": {
        "site": "Em todo o site: {count}",
        "own": "Nesta página: {count}",
        "others": "Em outras páginas e arquivos: {count}",
        "errors": "Isto aparece só na pré-visualização. Com erros, o site não pode ser publicado.",
        "warnings": "Isto aparece só na pré-visualização. Os avisos não impedem publicar.",
        "line": "linha {line}",
        "help": "Ajuda",
        "more": "e mais {count}: estão todos no terminal",
    },
    "en": {
        "site": "On the whole site: {count}",
        "own": "On this page: {count}",
        "others": "On other pages and files: {count}",
        "errors": "Only the preview shows this. With errors, the site cannot be published.",
        "warnings": "Only the preview shows this. Warnings do not keep anything from being published.",
        "line": "line {line}",
        "help": "Help",
        "more": "and {count} more: all of them are in the terminal",
    },
}
# Every page of the preview carries the list: a site full of faults must still load.
_MOST_SHOWN: Final = 100
_PAGE_ENDING: Final = ".md"
_BLANK: Final = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding as a person reads it; `rule_page` is an address from the site's root, "" when rules have no pages."""

    severity: str
    rule: str
    rule_page: str
    line: str
    message: str
    hint: str
    also: str


@dataclass(frozen=True, slots=True)
class ShownFile:
    """A file with its findings; `address` is its page from the site's root, "" when it has none."""

    path: str
    address: str
    findings: tuple[ShownFinding, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """What overrides/partials/findings.html knows as `findings_panel`, all of it text, in the editor's `language`.

    `severity` is the worst of the whole site; `title` is empty where the page itself has no finding.
    """

    language: str
    severity: str
    title: str
    note: str
    help: str
    own: tuple[ShownFinding, ...]
    others_title: str
    others: tuple[ShownFile, ...]
    more: str


@dataclass(frozen=True)
class Preview:
    """One look at the site, as the pages of the preview show it."""

    inspection: Inspection

    def panel_on(self, path: str) -> Panel | None:
        """The panel of the page written in `path` ("" for none), None when nothing at all was found."""
        found = self.inspection.diagnostics
        if not found:
            return None
        language = self._catalogue.settings.editor_language
        words = _WORDS[language]
        own = [(item, place) for item in found if (place := _place_in(path, item)) is not None]
        mine = {id(item) for item, _ in own}
        others = [item for item in found if id(item) not in mine]
        return Panel(
            language=language,
            severity=str(Severity.ERROR if self.inspection.has_errors else Severity.WARNING),
            title=self._title(path, [item for item, _ in own]),
            note=words["errors" if self.inspection.has_errors else "warnings"],
            help=words["help"],
            own=tuple(self._shown(item, place) for item, place in own),
            others_title=words["others"].format(count=_counted(others, language)) if others else "",
            others=tuple(self._by_file(others[:_MOST_SHOWN])),
            more=words["more"].format(count=len(others) - _MOST_SHOWN) if len(others) > _MOST_SHOWN else "",
        )

    def _title(self, path: str, own: list[Diagnostic]) -> str:
        language = self._catalogue.settings.editor_language
        words = _WORDS[language]
        if not path:
            return words["site"].format(count=_counted(self.inspection.diagnostics, language))
        return words["own"].format(count=_counted(own, language)) if own else ""

    def unusable(self, files: Iterable[tuple[str, bool]]) -> frozenset[str]:
        """Of the files of docs/ (its path there, whether it is a page), those that MkDocs would stop at.

        A page nobody could read stays: its place is taken by one without text, which shows what is wrong with it.
        """
        return frozenset(uri for uri, is_page in files if not self._is_usable(uri, is_page=is_page))

    def _is_usable(self, uri: str, *, is_page: bool) -> bool:
        return f"{self._catalogue.docs}/{uri}" in self._addresses if is_page else not self._catalogue.is_unread(uri)

    @property
    def _catalogue(self) -> Catalogue:
        return self.inspection.catalogue

    @cached_property
    def _addresses(self) -> Mapping[str, str]:
        """Where each page is shown, by the file it is written in; those that nobody could read too."""
        catalogue = self._catalogue
        codes = [language.code for language in catalogue.languages]
        found = {page.path: catalogue.page_address(page.language, page.key) for page in catalogue.pages.values()}
        for uri in catalogue.unread:
            first, _, rest = uri.partition("/")
            language, key = (first, rest) if rest and first in codes else (catalogue.default_language, uri)
            if uri.endswith(_PAGE_ENDING):
                found[f"{catalogue.docs}/{uri}"] = catalogue.page_address(language, key)
        return found

    @cached_property
    def _rule_language(self) -> str:
        language = self._catalogue.settings.editor_language
        is_built = any(known.code == language for known in self._catalogue.languages)
        return language if is_built else self._catalogue.default_language

    def _shown(self, item: Diagnostic, place: Place) -> ShownFinding:
        catalogue = self._catalogue
        language = catalogue.settings.editor_language
        elsewhere = [other for other in (item.place, *item.also) if other != place]
        has_pages = RULE_LIST in catalogue.hosts
        return ShownFinding(
            severity=str(item.severity),
            rule=item.rule.name,
            rule_page=rule_address(item.rule, catalogue=catalogue, language=self._rule_language) if has_pages else "",
            line=_WORDS[language]["line"].format(line=place.line),
            message=visible(item.message(language)),
            hint=visible(item.hint(language)),
            also=also_at(elsewhere, language) if elsewhere else "",
        )

    def _by_file(self, found: Iterable[Diagnostic]) -> Iterator[ShownFile]:
        by_path: dict[str, list[Diagnostic]] = {}
        for item in found:
            by_path.setdefault(item.place.path, []).append(item)
        for path, items in by_path.items():
            shown = tuple(self._shown(item, item.place) for item in items)
            yield ShownFile(visible(path), self._addresses.get(path, ""), shown)


class _Patient(str):
    """A text that keeps the blanks nobody fills in, where `str` would stop the build."""

    __slots__ = ()

    def format(self, *_: object, **facts: object) -> str:
        return _BLANK.sub(lambda found: str(facts.get(found[1], found[0])), self)


def with_usable_words(settings: Settings) -> Settings:
    """Every interface text the site asks for: one that is missing is that of the main language, or its key."""
    codes = [language.code for language in settings.languages]
    needed = needed_words(codes)
    words: dict[str, Mapping[str, str]] = {}
    for key in sorted(needed | settings.words.keys()):
        given = settings.words.get(key, {})
        substitute = given.get(settings.default_language.code, "").strip() or f"⟨{key}⟩"
        wanted = [code for code in codes if key in needed or code in given]
        words[key] = {code: _Patient(given.get(code, "").strip() or substitute) for code in wanted}
    return replace(settings, words=words)


def stand_in(path: str, *, language: str, key: str) -> Page:
    """A page for a file that nobody could read: it has no text, and a place for what is said about it."""
    return Page(FileText(path, ""), language, key, "", 0, 1, {}, {}, is_rendered=False)


def _place_in(path: str, item: Diagnostic) -> Place | None:
    return next((place for place in (item.place, *item.also) if place.path == path), None)


def _counted(found: Iterable[Diagnostic], language: str) -> str:
    return counted(summarise(found, pages=0), language)
