"""Finished pages as mkdocs-pdf-export-plugin collects them in, one language's PDF out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from baqueano.diagnostics import Diagnostic
from baqueano.editions.article import article_html
from baqueano.editions.book import Book, Chapter, book_html
from baqueano.editions.pdf import write_pdf
from baqueano.editions.pdf_order import OutlineItem, PdfOrder
from baqueano.editions.typeface import text_faces


class PdfSeam:
    """Stands where the plugin keeps its renderer (0.5.10, `plugin.renderer`) and answers to the same names.

    The plugin's own renderer loses text without a word: decisions.md, "PDF". `outline` is asked last, when every page
    knows its title; `stop` gets what was found.
    """

    def __init__(
        self,
        order: PdfOrder,
        *,
        outline: Callable[[], Iterable[OutlineItem]],
        stop: Callable[[tuple[Diagnostic, ...]], None],
    ) -> None:
        self._order = order
        self._outline = outline
        self._stop = stop
        self._documents: dict[str, str] = {}

    def add_doc(self, content: str, base_url: str, rel_url: str) -> None:
        self._documents[rel_url] = content

    def add_link(self, content: str, filename: str) -> str:
        """The page stays as it is: which file a reader should take is said on the downloads page."""
        return content

    def write_combined_pdf(self, output_path: str) -> None:
        """Write beside `output_path`, under a name that carries edition and language."""
        name = self._order.edition.file_name(f"{self._order.language}.pdf")
        book = language_book(self._order, tuple(_chapters(self._outline(), self._documents)))
        words = self._order.settings.words_in(self._order.language)
        html = book_html(book, words=words, site_url=self._order.settings.site_url)
        target = Path(output_path).with_name(name)
        order = self._order
        self._stop(write_pdf(html, target, base_folder=order.site, faces=text_faces(), style=order.style))


def language_book(order: PdfOrder, chapters: tuple[Chapter, ...]) -> Book:
    """The whole site in one language, with the notice that fits its state on the cover."""
    words = order.settings.words_in(order.language)
    return Book(
        language=order.language,
        title=order.settings.site_name,
        subtitle=words["site_subtitle"],
        author=order.settings.site_author,
        edition=order.edition.label,
        status=words["book_status"],
        chapters=chapters,
    )


def _chapters(outline: Iterable[OutlineItem], documents: Mapping[str, str]) -> Iterator[Chapter]:
    """Every page of the outline: one that was not built is a KeyError, never a silent gap."""
    for item in outline:
        yield Chapter(item.url, item.title, article_html(documents[item.url]), item.language, item.depth)
