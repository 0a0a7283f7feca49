"""A catalogue and a language of the site in, what stands at every address that was a page's once out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from baqueano.catalogue import Catalogue
from baqueano.model.entries import Permalink
from baqueano.render.addresses import relative_address
from baqueano.render.values import spoken_date
from baqueano.render.view import Twin


@dataclass(frozen=True, slots=True)
class Told:
    """A text in the language it is written in."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class FormerPage:
    """What overrides/former.html knows as `former`; addresses are from the site's root.

    Of a page that moved, `target` is the page that took over; of one that was withdrawn (`day` says when, in words),
    what to read instead, "" for nothing.
    """

    address: str
    target: str
    title: Told
    home: str
    twins: tuple[Twin, ...]
    day: str = ""
    reason: Told = Told("", "")

    @property
    def link(self) -> str:
        """The way from the page to its target."""
        return relative_address(self.target, start=self.address) if self.target else ""

    @property
    def root(self) -> str:
        """The way from the page to the site's root."""
        return "/".join([".."] * self.address.count("/")) or "."


def former_pages(catalogue: Catalogue, *, language: str, words: Mapping[str, str]) -> Iterator[FormerPage]:
    """One page for each old path of each page, and one for each page that was withdrawn."""
    moved = dict(_moved(catalogue, language=language))
    yield from moved.values()
    for link in catalogue.permalinks:
        # Where a page has taken over the address of a withdrawn one, it leads there.
        if link.is_retired and link.page not in moved:
            yield _withdrawn(link, catalogue, language=language, words=words)


def _moved(catalogue: Catalogue, *, language: str) -> Iterator[tuple[str, FormerPage]]:
    """By old path. The paths of the main language's page were those of its translations too."""
    for key in dict.fromkeys(key for _, key in catalogue.pages):
        twins = (catalogue.pages.get((code, key)) for code in (catalogue.default_language, language))
        aliases = [page.fields.get("aliases") for page in twins if page]
        page = catalogue.page(language, key)
        for alias in dict.fromkeys(alias for group in aliases if isinstance(group, tuple) for alias in group):
            if page is not None:
                yield (
                    alias,
                    FormerPage(
                        address=catalogue.page_address(language, alias),
                        target=catalogue.page_address(language, key),
                        title=Told(page.text("title"), page.language),
                        home=catalogue.page_address(language, "index.md"),
                        twins=_twins(catalogue, key, language=language),
                    ),
                )


def _withdrawn(link: Permalink, catalogue: Catalogue, *, language: str, words: Mapping[str, str]) -> FormerPage:
    entry = catalogue.entry(language, link.replaced_by) if link.replaced_by else None
    spoken = language if language in link.reason else catalogue.default_language
    return FormerPage(
        address=catalogue.page_address(language, link.page),
        target=catalogue.address(entry, language) if entry else "",
        title=Told(entry.title, entry.language) if entry else Told("", language),
        home=catalogue.page_address(language, "index.md"),
        twins=_twins(catalogue, link.page, language=language),
        day=spoken_date(link.retired, language=language, words=words) if link.retired else "",
        reason=Told(link.reason.get(spoken, ""), spoken),
    )


def _twins(catalogue: Catalogue, key: str, *, language: str) -> tuple[Twin, ...]:
    return tuple(
        Twin(item.code, item.name, catalogue.page_address(item.code, key), item.code == language)
        for item in catalogue.languages
    )
