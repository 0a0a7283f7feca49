"""Paths on pages in, what the checks say of them out: the table the cases in tests/cases/ would be too long for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from catalogues import LANGUAGES, TODAY, catalogue_of, plain, reading_of, site_settings, tool
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_text

from baqueano.catalogue import Catalogue, Contents, build_catalogue
from baqueano.checks import links, run_checks, run_page_checks
from baqueano.checks.near_files import NearFiles
from baqueano.checks.site_facts import SiteFacts
from baqueano.diagnostics import Diagnostic
from baqueano.model.entries import Link
from baqueano.places import Place

PAGES = {
    "es/index.md": plain(body="## Inicio {#inicio}\n"),
    "es/kit/t-01.md": tool(body="## Pasos {#pasos}\n"),
    "es/kit/t-02.md": tool("T-02", title="Guía"),
    "es/matriz/x-01.md": plain(),
    "pt/index.md": plain(body="## Início {#inicio-pt}\n"),
    "pt/kit/t-02.md": tool("T-02", title="Guia"),
}

SITE_PAGES = [reading_of(text, path=f"docs/{uri}").page for uri, text in PAGES.items()]


def site(href: str, *, uri: str) -> Catalogue:
    return catalogue_of({**PAGES, uri: plain(body=f"[x](<{href}>)\n")})


def told(diagnostic: Diagnostic) -> str:
    facts = dict(diagnostic.facts)
    return f"{diagnostic.rule.name} {facts.get('near', '')}".strip()


def edited(diagnostic: Diagnostic) -> list[str]:
    return [edit.text for edit in diagnostic.edits]


@pytest.mark.parametrize(
    ("uri", "href", "found"),
    [
        ("es/kit/a.md", "t-01.md", []),
        ("es/kit/a.md", "./t-01.md#pasos", []),
        ("es/kit/a.md", "../kit/t-01.md", []),
        ("es/kit/a.md", "t-01.md#paso", ["link-anchor-dead pasos"]),
        ("es/kit/a.md", "t-03.md", ["link-page-dead t-02.md"]),
        ("es/kit/a.md", "t-01.html", ["link-form-wrong t-01.md"]),
        ("es/kit/a.md", "t-01", ["link-form-wrong t-01.md"]),
        ("es/kit/a.md", "x-01.md", ["link-page-dead ../matriz/x-01.md"]),
        ("es/kit/a.md", "../matris/x-01.md?a#b", ["link-page-dead ../matriz/x-01.md?a#b"]),
        ("es/kit/a.md", "T-01.MD", ["link-case-wrong t-01.md"]),
        ("es/kit/a.md", "t-01.md.", ["link-form-wrong t-01.md"]),
        ("es/kit/a.md", "t-01.md #pasos", ["link-form-wrong t-01.md#pasos"]),
        ("es/kit/a.md", "../Kit/T-01/", ["link-form-wrong t-01.md"]),
        ("es/kit/a.md", "nada.md", ["link-page-dead"]),
        ("es/kit/a.md", "../kit", ["link-page-dead"]),
        ("es/kit/a.md", "..", ["link-form-wrong ../index.md"]),
        ("es/kit/a.md", "../../../../etc/passwd", ["link-leaves-docs"]),
        ("es/kit/a.md", "../../../kit/t-01.md", ["link-leaves-docs t-01.md"]),
        ("es/kit/a.md", "../../kit/t-01.md", ["link-form-wrong t-01.md"]),
        ("es/kit/a.md", "../../pt/index.md#inicio-pt", ["link-language-left ../index.md#inicio-pt"]),
        ("es/kit/a.md", "../../pt/kit/a.md", ["link-page-dead a.md"]),
        ("es/kit/t-02.md", "../../pt/kit/t-02.md", []),
        ("es/kit/t-02.md", "../../pt/kit/t-02.md#pasos", ["link-anchor-dead"]),
        ("es/kit/a.md", "/es/kit/t-01.md", ["link-form-wrong t-01.md"]),
        ("es/kit/a.md", "/pt/kit/t-02.html", ["link-language-left t-02.md"]),
        ("es/kit/a.md", "//kit/t-02.md", []),
        ("es/kit/a.md", "www.x.org", ["link-malformed https://www.x.org"]),
        ("es/kit/a.md", "t-01.pdf", ["asset-missing"]),
        ("pt/kit/a.md", "t-01.md#pasos", []),
        ("pt/kit/a.md", "t-02.md#pasos", ["link-anchor-dead"]),
        ("pt/kit/a.md", "../index.md#inicio", ["link-anchor-dead inicio-pt"]),
        ("pt/kit/a.md", "t-03.md", ["link-page-dead t-02.md"]),
        ("pt/kit/a.md", "../../es/kit/t-01.md", ["link-language-left t-01.md"]),
        ("pt/kit/a.md", "../../en/kit/t-01.md", ["link-page-dead t-01.md"]),
        ("en/kit/a.md", "t-01.md#pasos", []),
        ("en/kit/a.md", "../index.md#inicio", []),
        ("suelta.md", "es/kit/t-01.md", []),
        ("suelta.md", "kit/t-01.md", ["link-form-wrong es/kit/t-01.md"]),
    ],
)
def test_links_lead_to_what_is_served(uri: str, href: str, found: list[str]) -> None:
    assert [told(item) for item in links.check(site(href, uri=uri))] == found


@pytest.mark.parametrize(
    ("written", "edits"),
    [
        ("[x](T-01.md#pasos)", ["t-01.md#pasos"]),
        ("[x](<T-01.md>)", ["t-01.md"]),
        ("[x](t-01.html)", ["t-01.md"]),
        ("[x](t-01.md#Pasos)", ["pasos"]),
        ("[x](../../pt/kit/t-02.md)", ["t-02.md"]),
        ("[x](%54-01.md)", ["t-01.md"]),
        ("[x](&#84;-01.md)", []),
        ("<a href='t-01.md'>x</a>", []),
        ("[x](nada.md)", []),
    ],
)
def test_a_link_is_repaired_where_the_source_has_it_just_as_it_reads(written: str, edits: list[str]) -> None:
    catalogue = catalogue_of({**PAGES, "es/kit/a.md": plain(body=f"{written}\n")})

    assert [text for item in links.check(catalogue) for text in edited(item)] == edits


def test_only_the_case_of_letters_is_mended_without_asking() -> None:
    body = "[a](T-01.md) [b](t-01.html) [c](t-03.md) [d](t-01.md#Pasos) [e](../../pt/kit/t-02.md)\n"
    catalogue = catalogue_of({**PAGES, "es/kit/a.md": plain(body=body)})

    safe = {item.rule.name for item in links.check(catalogue) for edit in item.edits if edit.is_safe}

    assert safe == {"link-case-wrong"}


def test_every_link_to_a_page_that_is_gone_has_the_same_cause() -> None:
    catalogue = catalogue_of(
        {
            "es/a.md": plain(body="[x](kit/t-09.md) [y](kit/t-09.md#pasos)\n"),
            "pt/kit/b.md": plain(body="[x](t-09.md)\n"),
        }
    )

    assert {item.cause for item in links.check(catalogue)} == {"page:kit/t-09.md"}


SIGNS = (
    "../",
    "./",
    "/",
    "\\",
    "a.md",
    "kit",
    ".",
    "#",
    "?",
    "%2e",
    "%",
    ":",
    "//",
    "http",
    "https:",
    "es",
    "pt",
    " ",
    "@",
)
hrefs = st.lists(st.sampled_from(SIGNS) | any_text.map(lambda text: text[:3]), max_size=8).map("".join)


@given(hrefs, st.booleans(), st.booleans(), st.sampled_from(["a", "img", "script"]))
def test_no_address_makes_a_check_fail(href: str, is_raw: bool, is_ours: bool, tag: str) -> None:
    page = reading_of(plain(), path="docs/es/kit/a.md").page
    page = replace(page, links=(Link(tag, href, "", Place(page.path, 5, 1, len(href)), is_raw),))
    contents = Contents([page, *SITE_PAGES], (), (), assets={"es/a.png": 1})
    catalogue = build_catalogue(contents, site_settings(), today=TODAY, has_conventions=is_ours)

    found = [*run_checks(catalogue), *run_page_checks(page, SiteFacts("docs", LANGUAGES, is_ours))]

    assert all(words for item in found for words in (item.message("es"), item.hint("pt")))


@pytest.mark.parametrize(
    ("href", "found"),
    [
        ("mapa.md", []),
        ("mapa.md#pasos", []),
        ("mapa.md#passos", ["link-anchor-dead pasos"]),
        ("mapa.pt.md#passos", []),
        ("mapa.pt.md", []),
        ("../mapa/", []),
        ("../../pt/kit/mapa/", []),
        ("foto.png", []),
        ("nada.md", ["link-page-dead"]),
    ],
)
def test_translations_may_stand_beside_their_original(href: str, found: list[str]) -> None:
    texts = {
        "kit/mapa.md": "## Pasos {#pasos}\n",
        "kit/mapa.pt.md": "## Passos {#passos}\n",
        "kit/a.md": f"[x]({href})\n",
    }
    pages = [reading_of(text, path=f"docs/{uri}").page for uri, text in texts.items()]
    pages[1] = replace(pages[1], language="pt", key="kit/mapa.md")
    settings = replace(
        site_settings(),
        plugins=frozenset({"i18n"}),
        hook_events=frozenset(),
        uses_directory_urls=True,
        has_language_folders=False,
        has_language_suffixes=True,
    )
    contents = Contents(pages, (), (), assets={"kit/foto.es.png": 1})
    catalogue = build_catalogue(contents, settings, today=TODAY, has_conventions=False)

    assert [told(item) for item in links.check(catalogue)] == found


@pytest.mark.parametrize(
    ("uri", "found"),
    [
        ("es/kit/mapa.png", "es/kit/mapa.md"),
        ("es/mapa.md", "es/kit/mapa.md"),
        ("es/kit/mpaa.md", "es/kit/mapa.md"),
        ("es/kit/mapas.md", "es/kit/mapa.md"),
        ("es/kit/metodologia-de-la-matriz.md", "es/kit/metodologia.md"),
        ("es/kit/guia.md", ""),
        ("es/matriz/x-02.md", "es/matriz/x-01.md"),
        ("nada.md", ""),
    ],
)
def test_the_file_most_like_a_missing_one_is_found(uri: str, found: str) -> None:
    files = NearFiles(("es/kit/mapa.md", "es/kit/metodologia.md", "es/matriz/x-01.md", "pt/kit/guia.md"))

    assert files.find(uri, is_allowed=lambda other: not other.startswith("pt/")) == found
