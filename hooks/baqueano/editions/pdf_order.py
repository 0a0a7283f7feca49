"""What a language's PDF is to be made of, before anything that can make it is loaded."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from baqueano.editions.edition import Edition
from baqueano.settings import Settings


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """A page of the book: its address from the site's root, its title and language, and its depth from 1."""

    url: str
    title: str
    language: str
    depth: int


@dataclass(frozen=True, slots=True)
class PdfOrder:
    """The book of one `language`; `site` is the folder of the built site its pictures come from.

    `style` is a style sheet besides that of every book.
    """

    settings: Settings
    edition: Edition
    language: str
    site: Path
    style: str = ""
