"""Catalogues in, what the checks say of them out: the tables the cases in tests/cases/ would be too long for."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import iter_modules

import pytest
from catalogues import catalogue_from, catalogue_of, plain, tool

from baqueano import checks
from baqueano.catalogue import Catalogue
from baqueano.checks import CHECKS, PAGE_CHECKS, identifiers, matrix, references, translations
from baqueano.checks.words import check_words
from baqueano.diagnostics import Diagnostic

PAGES = {
    "es/index.md": plain(body="## Inicio {#inicio}\n"),
    "es/kit/t-01.md": tool(body="## Pasos {#pasos}\n"),
    "es/kit/t-02.md": tool("T-02", title="Guía"),
    "es/matriz/x-01.md": plain(),
    "pt/index.md": plain(body="## Início {#inicio-pt}\n"),
    "pt/kit/t-02.md": tool("T-02", title="Guia"),
}


def site(href: str, *, uri: str) -> Catalogue:
    return catalogue_of({**PAGES, uri: plain(body=f"[x](<{href}>)\n")})


def told(diagnostic: Diagnostic) -> str:
    facts = dict(diagnostic.facts)
    return f"{diagnostic.rule.name} {facts.get('near', '')}".strip()


@pytest.mark.parametrize(
    ("uri", "href", "found"),
    [
        ("es/a.md", "ref:T-01", []),
        ("es/a.md", "ref:T-01#pasos", []),
        ("es/a.md", "ref:T-01#paso", ["link-anchor-dead pasos"]),
        ("es/a.md", "ref:T-03", ["reference-unknown T-02"]),
        ("es/a.md", "ref:T-3", ["reference-unknown"]),
        ("es/a.md", "ref:R-02", ["reference-unknown T-02"]),
        ("es/a.md", "ref:alerta", ["reference-unknown"]),
        ("es/a.md", "ref:", ["reference-unknown"]),
        ("pt/a.md", "ref:T-01#pasos", []),
        ("pt/a.md", "ref:T-02#pasos", ["link-anchor-dead"]),
        ("en/a.md", "ref:T-02", []),
    ],
)
def test_references_name_what_is_there(uri: str, href: str, found: list[str]) -> None:
    assert [told(item) for item in references.check(site(href, uri=uri))] == found


def test_the_title_proposed_is_in_the_language_of_the_page() -> None:
    found = [
        dict(item.facts)["title"]
        for uri in ("es/a.md", "pt/a.md")
        for item in references.check(site("ref:T-03", uri=uri))
    ]

    assert found == ["Guía", "Guia"]


def test_three_pages_with_one_id_are_two_findings() -> None:
    catalogue = catalogue_of({f"es/kit/{name}.md": tool("T-001") for name in "cab"})

    found = [(item.place.path, dict(item.facts)) for item in identifiers.check(catalogue)]

    assert found == [
        ("docs/es/kit/b.md", {"id": "T-001", "other": "docs/es/kit/a.md:2", "free": "T-01"}),
        ("docs/es/kit/c.md", {"id": "T-001", "other": "docs/es/kit/a.md:2", "free": "T-01"}),
    ]


@pytest.mark.parametrize(
    ("uris", "unread", "found"),
    [
        (["es/a.md", "pt/a.md", "en/a.md"], [], []),
        (["es/a.md", "pt/a.md", "en/b.md", "es/b.md", "pt/b.md"], [], [("docs/es/a.md", "translation-missing")]),
        (["es/a.md", "pt/b.md"], [], [("docs/es/a.md", "translation-missing"), ("docs/pt/b.md", "translation-orphan")]),
        (["es/a.md"], [], []),
        (["pt/a.md"], [], []),
        (["es/a.md", "pt/b.md", "es/b.md"], ["pt/a.md"], []),
        (["es/a.md", "pt/b.md"], ["es/b.md", "pt/a.md"], []),
        (["es/kit/a.md", "es/b.md", "pt/b.md"], ["pt/kit"], []),
        (["es/kit/a.md", "es/b.md", "pt/b.md"], ["pt/ki"], [("docs/es/kit/a.md", "translation-missing")]),
    ],
)
def test_translations_are_compared_page_by_page(
    uris: list[str], unread: list[str], found: list[tuple[str, str]]
) -> None:
    pages = catalogue_of({uri: plain() for uri in uris}).pages.values()
    catalogue = catalogue_from(pages, [], [], unread=frozenset(unread))

    assert [(item.place.path, item.rule.name) for item in translations.check(catalogue)] == found


def test_an_entry_of_a_page_nobody_can_read_is_not_called_unknown() -> None:
    whole = catalogue_of({"es/a.md": plain(body="[](ref:T-02) [](ref:T-09)\n"), "pt/kit/t-02.md": tool("T-02")})
    catalogue = catalogue_from(
        whole.pages.values(), whole.entries, whole.references, unread=frozenset({"es/kit/t-02.md"})
    )

    assert [dict(item.facts)["id"] for item in references.check(catalogue)] == ["T-09"]


def test_every_check_is_run() -> None:
    modules = [import_module(f"{checks.__name__}.{found.name}") for found in iter_modules(checks.__path__)]
    written = {
        value
        for module in modules
        for name, value in vars(module).items()
        if re.match(r"check(_|$)", name) and value.__module__ == module.__name__
    }

    assert written - {check_words} == {*CHECKS, *PAGE_CHECKS, *matrix.PARTS}
