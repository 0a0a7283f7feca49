"""Pages with aliases and records of withdrawn ones in, what stands at the old addresses out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from catalogues import WORDS, catalogue_of, plain, tool

from baqueano.model.entries import Permalink
from baqueano.places import Place
from baqueano.render.redirects import FormerPage, Told, former_pages


def moved(title: str, *, aliases: str) -> str:
    return tool(title=title).replace("stage:", f"aliases: [{aliases}]\nstage:")


PAGES = {
    "es/kit/t-01.md": moved("Mapa", aliases="kit/mapa.md, viejo/mapa.md"),
    "pt/kit/t-01.md": moved("Mapa de atores", aliases="kit/mapa.md, kit/atores.md"),
    "es/index.md": plain("Inicio"),
}
TOMBSTONE = Permalink(
    page="kit/t-09.md",
    id="T-09",
    anchors=(),
    retired=date(2026, 5, 2),
    reason={"es": "Se unió a otra.", "pt": "Foi unida a outra."},
    replaced_by="T-01",
    places={"page": Place("docs/_data/permalinks.yml")},
)


def former(language: str, *permalinks: Permalink) -> dict[str, FormerPage]:
    known = replace(catalogue_of(PAGES), permalinks=permalinks)
    return {page.address: page for page in former_pages(known, language=language, words=WORDS)}


def test_an_old_path_leads_to_the_page_in_every_language() -> None:
    found = {code: {old: page.target for old, page in former(code).items()} for code in ("es", "pt", "en")}

    assert found == {
        "es": {"kit/mapa.html": "kit/t-01.html", "viejo/mapa.html": "kit/t-01.html"},
        "pt": {
            "pt/kit/mapa.html": "pt/kit/t-01.html",
            "pt/viejo/mapa.html": "pt/kit/t-01.html",
            "pt/kit/atores.html": "pt/kit/t-01.html",
        },
        "en": {"en/kit/mapa.html": "en/kit/t-01.html", "en/viejo/mapa.html": "en/kit/t-01.html"},
    }


def test_the_link_has_the_title_that_readers_get_and_its_language() -> None:
    titles = {code: former(code)[f"{folder}kit/mapa.html"].title for code, folder in (("pt", "pt/"), ("en", "en/"))}

    assert titles == {"pt": Told("Mapa de atores", "pt"), "en": Told("Mapa", "es")}


def test_a_withdrawn_page_says_when_why_and_what_took_over() -> None:
    page = former("pt", TOMBSTONE)["pt/kit/t-09.html"]

    assert (page.day, page.reason, page.target, page.title) == (
        "2 de maio de 2026",
        Told("Foi unida a outra.", "pt"),
        "pt/kit/t-01.html",
        Told("Mapa de atores", "pt"),
    )


def test_a_reason_in_another_language_says_which() -> None:
    page = former("en", replace(TOMBSTONE, replaced_by=""))["en/kit/t-09.html"]

    assert (page.reason, page.target) == (Told("Se unió a otra.", "es"), "")


def test_a_page_that_took_over_the_address_of_a_withdrawn_one_is_where_it_leads() -> None:
    page = former("es", replace(TOMBSTONE, page="viejo/mapa.md"))["viejo/mapa.html"]

    assert (page.target, page.day) == ("kit/t-01.html", "")


def test_a_page_that_is_there_has_no_page_of_its_past() -> None:
    assert former("es", replace(TOMBSTONE, retired=None)).keys() == {"kit/mapa.html", "viejo/mapa.html"}


def test_the_other_languages_are_those_of_the_page_that_took_over() -> None:
    moved_page, withdrawn = former("pt")["pt/kit/atores.html"], former("pt", TOMBSTONE)["pt/kit/t-09.html"]

    twins = [[(twin.address, twin.is_current) for twin in page.twins] for page in (moved_page, withdrawn)]
    assert twins == [
        [("kit/t-01.html", False), ("pt/kit/t-01.html", True), ("en/kit/t-01.html", False)],
        [("kit/t-09.html", False), ("pt/kit/t-09.html", True), ("en/kit/t-09.html", False)],
    ]


def test_links_are_relative_and_the_root_is_known() -> None:
    pages = former("es")
    top = replace(pages["kit/mapa.html"], address="mapa.html")

    told = [(page.link, page.root) for page in (pages["kit/mapa.html"], pages["viejo/mapa.html"], top)]
    assert told == [("t-01.html", ".."), ("../kit/t-01.html", ".."), ("kit/t-01.html", ".")]
