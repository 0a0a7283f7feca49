"""The pages of one language in reading order in, one print document of HTML out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Final
from urllib.parse import quote

from baqueano.editions.chapter_html import chapter_html
from baqueano.editions.site_links import page_file

CONTENTS_ID: Final = "contents"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A built page: `html` is its article, `depth` is 1 at the top of the outline and 2 below."""

    url: str
    title: str
    html: str
    language: str
    depth: int = 1

    def __post_init__(self) -> None:
        if self.depth < 1:
            raise ValueError(f"{self.url}: the depth of a chapter counts from 1")


@dataclass(frozen=True, slots=True)
class Book:
    """What a reader of one language gets; `edition` is the label, `status` the notice on the cover."""

    language: str
    title: str
    subtitle: str
    author: str
    edition: str
    status: str
    chapters: tuple[Chapter, ...]


def book_html(book: Book, *, words: Mapping[str, str], site_url: str = "") -> str:
    """Cover, contents and chapters; links to pages outside the book need `site_url` to stay links."""
    pages = frozenset(page_file(chapter.url) for chapter in book.chapters)
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{escape(book.language)}">',
            *_head(book),
            _body_tag(book, words),
            *_cover(book, words),
            *_contents(book, words),
            *(_chapter(chapter, pages=pages, site_url=site_url) for chapter in book.chapters),
            "</body>",
            "</html>",
            "",
        )
    )


def _head(book: Book) -> Iterator[str]:
    yield '<head><meta charset="utf-8">'
    yield f"<title>{escape(book.title)}</title>"
    yield f'<meta name="author" content="{escape(book.author)}">'
    yield f'<meta name="description" content="{escape(book.subtitle)}">'
    yield "</head>"


def _body_tag(book: Book, words: Mapping[str, str]) -> str:
    """The print style takes the words of headers and footers from here, so it names no language."""
    before, _, rest = words["book_page"].partition("{page}")
    between, _, after = rest.partition("{pages}")
    texts = {
        "data-title": book.title,
        "data-edition": _edition(book, words),
        "data-page-before": before,
        "data-page-between": between,
        "data-page-after": after,
    }
    return "<body " + " ".join(f'{name}="{escape(text)}"' for name, text in texts.items()) + ">"


def _edition(book: Book, words: Mapping[str, str]) -> str:
    return words["book_edition"].format(edition=book.edition)


def _cover(book: Book, words: Mapping[str, str]) -> Iterator[str]:
    yield '<section class="cover">'
    yield f'<p class="cover-title">{escape(book.title)}</p>'
    if book.subtitle:
        yield f'<p class="cover-subtitle">{escape(book.subtitle)}</p>'
    yield f'<p class="cover-edition">{escape(_edition(book, words))}</p>'
    if book.status:
        yield f'<p class="cover-status">{escape(book.status)}</p>'
    yield f'<p class="cover-author">{escape(book.author)}</p>'
    yield "</section>"


def _contents(book: Book, words: Mapping[str, str]) -> Iterator[str]:
    yield f'<nav class="contents" id="{CONTENTS_ID}">'
    yield f'<h1 class="level-1">{escape(words["book_contents"])}</h1>'
    yield '<ul class="contents-list">'
    for chapter in book.chapters:
        anchor = quote(page_file(chapter.url))
        title = f'<span lang="{escape(chapter.language)}">{escape(chapter.title)}</span>'
        yield f'<li class="depth-{min(chapter.depth, 3)}"><a href="#{anchor}">{title}</a></li>'
    yield "</ul></nav>"


def _chapter(chapter: Chapter, *, pages: frozenset[str], site_url: str) -> str:
    page = page_file(chapter.url)
    content = chapter_html(
        chapter.html, page=page, title=chapter.title, depth=chapter.depth, pages=pages, site_url=site_url
    )
    attributes = f'id="{escape(page)}" lang="{escape(chapter.language)}"'
    return f'<section class="chapter" {attributes}>\n{content}\n</section>'
