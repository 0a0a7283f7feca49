"""Pages that link to other languages in, what MkDocs is given, and what readers get, out."""

from __future__ import annotations

import pytest
from catalogues import catalogue_of, frame_on, plain

from baqueano.catalogue import Catalogue
from baqueano.render.language_links import mark_language_links, resolve_language_links


def site(body: str, *, uri: str = "es/kit/a.md") -> Catalogue:
    others = {name: plain() for name in ("es/kit/a.md", "pt/kit/a.md", "en/kit/a.md", "pt/kit/b c.md", "es/kit/d.md")}
    return catalogue_of({**others, uri: plain(body=body)})


@pytest.mark.parametrize(
    ("written", "marked"),
    [
        ("[x](../../pt/kit/a.md)", "[x](page:pt/kit/a.md)"),
        ("[x](../../pt/kit/a.md#pasos){hreflang=pt}", "[x](page:pt/kit/a.md#pasos){hreflang=pt}"),
        ("á [x](../../pt/kit/a.md) [y](../../en/kit/a.md)", "á [x](page:pt/kit/a.md) [y](page:en/kit/a.md)"),
        ("[x][a]\n\n[a]: ../../pt/kit/a.md 'T'", "[x][a]\n\n[a]: page:pt/kit/a.md 'T'"),
        ("[x](../../pt/kit/b%20c.md)", "[x](page:pt/kit/b%20c.md)"),
        ("[x](../../es/kit/d.md) [y](d.md) [z](#a)", "[x](../../es/kit/d.md) [y](d.md) [z](#a)"),
        ("[x](../../pt/kit/d.md)", "[x](../../pt/kit/d.md)"),
        ("`[x](../../pt/kit/a.md)`", "`[x](../../pt/kit/a.md)`"),
        ("![x](../../pt/kit/a.png) <a href='../../pt/kit/a.md'>y</a>", None),
    ],
)
def test_a_link_to_another_language_is_named_from_docs(written: str, marked: str | None) -> None:
    catalogue = site(f"{written}\n")

    assert mark_language_links(catalogue.pages["es", "kit/a.md"], catalogue) == f"{marked or written}\n"


@pytest.mark.parametrize(
    ("uri", "language", "html", "href"),
    [
        ("es/kit/a.md", "", "page:pt/kit/a.md#pasos", "../pt/kit/a.html#pasos"),
        ("pt/kit/a.md", "", "page:es/kit/a.md", "../../kit/a.html"),
        ("pt/kit/a.md", "", "page:en/kit/a.md", "../../en/kit/a.html"),
        ("es/kit/d.md", "en", "page:pt/kit/b%20c.md", "../../pt/kit/b%20c.html"),
    ],
)
def test_readers_are_led_from_where_they_are(uri: str, language: str, html: str, href: str) -> None:
    frame = frame_on(site("", uri="es/index.md"), uri, language=language)

    assert resolve_language_links(f'<a href="{html}">x</a>', frame) == f'<a href="{href}">x</a>'
