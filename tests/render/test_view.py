"""A page and its reader in, everything the template says around the text out."""

from __future__ import annotations

import pytest
from catalogues import catalogue_of, frame_on, plain, tool

from baqueano.render.view import Notice, PageView, Twin, page_view

TRANSLATED = "---\ntitle: Mapa\nsummary: Uma linha.\ntranslation: {{of: es, status: {}}}\n---\n"
CATALOGUE = catalogue_of(
    {
        "es/index.md": plain("Inicio", body="[](ref:T-01)\n"),
        "es/kit/t-01.md": tool(status="draft"),
        "es/kit/t-02.md": tool("T-02", status="validated"),
        "pt/index.md": TRANSLATED.format("reviewed"),
        "pt/kit/a.md": TRANSLATED.format("machine"),
        "pt/kit/b.md": TRANSLATED.format("draft"),
    }
)


def view(uri: str, *, language: str = "") -> PageView:
    return page_view(frame_on(CATALOGUE, uri, language=language), edition="2026.11.23")


def test_a_tool_says_what_it_is() -> None:
    seen = view("es/kit/t-01.md")

    assert (seen.entry_id, seen.kind, seen.kind_name, seen.lead) == ("T-01", "tool", "‹kind.tool›", "Una línea.")
    assert (seen.status, seen.status_name, seen.reviewed) == ("draft", "‹status.draft›", "23 de noviembre de 2026")
    assert [row.name for row in seen.card][:2] == ["use_when", "do_not_use_when"]
    assert [mention.title for mention in seen.mentions] == ["Inicio"]
    assert (seen.language, seen.content_language, seen.edition) == ("es", "es", "2026.11.23")


def test_a_plain_page_says_little() -> None:
    seen = view("es/index.md")

    assert (seen.entry_id, seen.kind_name, seen.status_name, seen.reviewed) == ("", "", "", "")
    assert (seen.notices, seen.card, seen.mentions) == ((), (), ())


def test_every_language_has_the_page_at_its_own_address() -> None:
    assert view("pt/index.md").twins == (
        Twin("es", "Español", "index.html", False),
        Twin("pt", "Português", "pt/index.html", True),
        Twin("en", "English", "en/index.html", False),
    )


@pytest.mark.parametrize(
    ("uri", "language", "notices"),
    [
        ("es/kit/t-02.md", "es", []),
        ("es/kit/t-01.md", "es", [Notice("draft", "‹notice.draft.title›", "‹notice.draft›")]),
        (
            "es/kit/t-02.md",
            "pt",
            [Notice("fallback", "‹notice.fallback.title›", "Se muestra en español.")],
        ),
        (
            "es/kit/t-01.md",
            "pt",
            [
                Notice("fallback", "‹notice.fallback.title›", "Se muestra en español."),
                Notice("draft", "‹notice.draft.title›", "‹notice.draft›"),
            ],
        ),
        ("pt/index.md", "pt", []),
        (
            "pt/kit/a.md",
            "pt",
            [
                Notice(
                    "translation",
                    "‹notice.translation.title›",
                    "‹notice.translation.machine›",
                    "../../kit/a.html",
                    "Leer en español",
                )
            ],
        ),
        (
            "pt/kit/b.md",
            "pt",
            [
                Notice(
                    "translation",
                    "‹notice.translation.title›",
                    "‹notice.translation.draft›",
                    "../../kit/b.html",
                    "Leer en español",
                )
            ],
        ),
    ],
)
def test_a_reader_is_warned_of_the_most_serious_thing_first(uri: str, language: str, notices: list[Notice]) -> None:
    assert list(view(uri, language=language).notices) == notices


def test_a_page_in_another_language_is_marked_with_its_own() -> None:
    seen = view("es/kit/t-01.md", language="pt")

    assert (seen.language, seen.content_language) == ("pt", "es")
    assert {row.name: row.lang for row in seen.card if row.lang} == {
        "use_when": "es",
        "do_not_use_when": "es",
        "people": "es",
        "materials": "es",
    }
