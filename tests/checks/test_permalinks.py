"""Small sites with records, aliases and redirects in, what is said of their addresses out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from catalogues import catalogue_of, plain, tool

from baqueano.catalogue import Catalogue
from baqueano.checks import identifiers, permalinks, redirects
from baqueano.model.entries import Permalink
from baqueano.places import Place
from baqueano.settings import Redirect

FILE = "docs/_data/permalinks.yml"
PAGES = {
    "es/kit/t-01.md": tool(body="## Pasos {#pasos}\n"),
    "pt/kit/t-01.md": tool(body="## Passos {#passos}\n"),
    "es/kit/guia.md": plain(body="## Pasos {#pasos}\n"),
    "es/matriz/a.md": plain(body="| ID | Señal |\n|---|---|\n| I-01 | Avisos |\n"),
    "es/glosario/index.md": plain(body="## Refugio {#refugio}\n"),
}


def record(page: str, entry_id: str = "", *anchors: str, line: int = 1) -> Permalink:
    keys = ("page", "id", "replaced_by", *(f"anchors.{number}" for number in range(len(anchors))))
    return Permalink(page, entry_id, anchors, None, {}, "", {key: Place(FILE, line) for key in keys})


def tombstone(page: str, entry_id: str = "", *, replaced_by: str = "") -> Permalink:
    return replace(record(page, entry_id), retired=date(2026, 5, 2), replaced_by=replaced_by)


def site(*links: Permalink, pages: dict[str, str] | None = None) -> Catalogue:
    return replace(catalogue_of({**PAGES, **(pages or {})}), permalinks=links)


def aliased(aliases: str, *, entry_id: str = "T-02") -> str:
    return tool(entry_id).replace("stage:", f"aliases: [{aliases}]\nstage:")


@pytest.mark.parametrize(
    ("link", "found"),
    [
        (record("kit/t-01.md", "T-01", "pasos"), []),
        (record("kit/t-09.md", "T-09", "pasos"), [("", "page:kit/t-09.md")]),
        (record("kit/mapa.md", "T-01", "nada"), [("moved", "page:kit/mapa.md")]),
        (record("kit/viejo.md", "T-02"), []),
        (record("kit/viejo.md", "", "pasos"), []),
        (record("kit/viejo.md", "", "otra"), [("anchor", "anchor:kit/t-02.md#otra")]),
        (record("kit/guia.md", "T-09"), [("id", "id:T-09")]),
        (record("kit/guia.md", "T-01"), []),
        (record("matriz/a.md", "", "i-01", "i-02"), [("entry", "id:I-02")]),
        (record("glosario/index.md", "", "refugio", "asilo"), [("entry", "id:asilo")]),
        (tombstone("kit/t-09.md", "T-09"), []),
        (replace(record("kit/t-09.md", "T-09", "x"), is_faulty=True), []),
    ],
)
def test_what_was_published_is_there_or_has_moved(link: Permalink, found: list[tuple[str, str]]) -> None:
    catalogue = site(link, pages={"es/kit/t-02.md": aliased("kit/viejo.md") + "## Pasos {#pasos}\n"})

    assert [(item.hint_key, item.cause) for item in permalinks.check(catalogue)] == found


def test_a_page_that_could_not_be_read_is_not_called_gone() -> None:
    catalogue = replace(site(record("kit/t-09.md", "T-09")), unread=frozenset({"es/kit/t-09.md"}))

    assert list(permalinks.check(catalogue)) == []


def test_sections_of_a_page_that_could_not_be_made_are_not_called_gone() -> None:
    catalogue = site(record("kit/guia.md", "", "otra"))
    pages = {where: replace(page, is_rendered=page.key != "kit/guia.md") for where, page in catalogue.pages.items()}

    assert list(permalinks.check(replace(catalogue, pages=pages))) == []


def test_a_site_without_our_conventions_has_no_aliases() -> None:
    catalogue = replace(site(pages={"es/kit/t-02.md": aliased("kit/t-01.md, /x")}), has_conventions=False)

    assert list(permalinks.check_aliases(catalogue)) == []


@pytest.mark.parametrize(
    ("links", "found"),
    [
        ([("T-08", "T-01")], []),
        ([("T-08", "")], []),
        ([("T-08", "I-01"), ("T-07", "refugio")], []),
        ([("T-08", "T-08")], ["loop T-08"]),
        ([("T-08", "T-07"), ("T-07", "T-08")], ["loop T-08", "loop T-07"]),
        ([("T-08", "T-07"), ("T-07", "T-06"), ("T-06", "T-07")], ["loop T-07", "loop T-07", "loop T-06"]),
        ([("T-08", "T-07"), ("T-07", "T-06"), ("T-06", "T-01")], ["end T-01", "end T-01"]),
        ([("T-08", "T-07"), ("T-07", "")], [""]),
        ([("T-08", "T-07"), ("T-07", "nada")], ["", ""]),
        ([("T-08", "T-011")], ["near T-01"]),
        ([("", "T-01")], []),
        ([("", "T-99")], [""]),
    ],
)
def test_a_replacement_is_an_entry_that_exists(links: list[tuple[str, str]], found: list[str]) -> None:
    known = [
        tombstone(f"kit/{number}.md", entry_id, replaced_by=other) for number, (entry_id, other) in enumerate(links)
    ]

    said = [f"{item.hint_key} {dict(item.facts)['end']}".strip() for item in permalinks.check_tombstones(site(*known))]
    assert said == found


@pytest.mark.parametrize(
    ("links", "found"),
    [
        ([record("a.md"), record("b.md")], []),
        ([record("a.md"), record("a.md")], ["a.md"]),
        ([record("a.md"), record("a.md", "", "x")], []),
        ([record("a.md", "", "x"), record("b.md", "", "x")], []),
        ([record("a.md", "", "x"), record("a.md", "", "x", "y")], ["a.md#x"]),
        ([record("a.md"), record("a.md", "T-01")], []),
        ([record("a.md", "T-01"), record("a.md", "T-02")], ["a.md"]),
        ([record("a.md", "T-01"), record("b.md", "T-01", "x")], ["T-01"]),
        ([record("a.md"), tombstone("a.md")], []),
        ([tombstone("a.md"), tombstone("a.md")], ["a.md"]),
    ],
)
def test_nothing_is_recorded_twice(links: list[Permalink], found: list[str]) -> None:
    gone = [item for item in permalinks.check(site(*links)) if item.rule.name == "permalink-repeated"]

    assert [dict(item.facts)["what"] for item in gone] == found


@pytest.mark.parametrize(
    ("entry_id", "page", "found"),
    [
        ("T-09", "kit/otra.md", [("docs/es/kit/otra.md", "T-02")]),
        ("T-09", "kit/t-09.md", []),
        ("T-08", "kit/otra.md", []),
    ],
)
def test_a_withdrawn_id_is_not_used_again(entry_id: str, page: str, found: list[tuple[str, str]]) -> None:
    catalogue = site(
        tombstone("kit/t-09.md", "T-09"), pages={f"{code}/{page}": tool(entry_id) for code in ("es", "pt")}
    )

    said = [item for item in identifiers.check(catalogue) if item.rule.name == "id-reused"]
    assert [(item.place.path, dict(item.facts)["free"]) for item in said] == found


@pytest.mark.parametrize(
    ("maps", "found"),
    [
        ({"viejo.md": "kit/guia.md"}, []),
        ({"es/viejo.md": "es/kit/guia.md#pasos"}, []),
        ({"viejo.md": "HTTPS://example.org/x"}, []),
        ({"viejo.md": "kit/plan.pdf"}, ["redirect-dead"]),
        ({"viejo.md": ""}, ["redirect-dead"]),
        ({"viejo.md": "kit/giua.md"}, ["redirect-dead kit/guia.md"]),
        ({"viejo.md": "viejo.md#x"}, ["redirect-loop"]),
        ({"es/a.md": "b.md", "b.md": "a.md"}, ["redirect-loop", "redirect-loop"]),
        ({"a.md": "b.md", "b.md": "c.md", "c.md": "b.md"}, ["redirect-loop"] * 3),
        ({"a.md": "b.md", "b.md": "kit/guia.md"}, ["redirect-chain"]),
        ({"a.md": "b.md", "b.md": "c.md"}, ["redirect-chain", "redirect-dead"]),
        ({"a.md": "kit/guia.md", "kit/guia.md": "kit/t-01.md"}, ["redirect-hides-page"]),
        ({"pt/kit/t-01.md": "pt/index.md"}, ["redirect-hides-page"]),
    ],
)
def test_a_redirect_arrives_in_one_step(maps: dict[str, str], found: list[str]) -> None:
    catalogue = site()
    items = tuple(Redirect(old, new, Place("mkdocs.yml", number)) for number, (old, new) in enumerate(maps.items(), 1))
    settings = replace(catalogue.settings, redirects=items)

    said = list(redirects.check(replace(catalogue, settings=settings)))
    assert [f"{item.rule.name} {dict(item.facts).get('near', '')}".strip() for item in said] == found
