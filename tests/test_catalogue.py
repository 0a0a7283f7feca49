"""Pages in any order in, one index that answers the same questions out."""

from __future__ import annotations

import pytest
from catalogues import catalogue_from, catalogue_of, plain, reading_of, tool
from hypothesis import given
from hypothesis import strategies as st

from baqueano.catalogue import Catalogue
from baqueano.checks import run_checks
from baqueano.diagnostics import Diagnostic
from baqueano.sources.pages import PageReading

CONTACT = """\
- id: TEL-145
  phone: 145
  name: {es: c, pt: d, en: e}
  hours: {es: f, pt: g, en: h}
  as_of: 2022
  source: web
  verified: true
"""
PAGES = {
    "es/kit/t-01.md": tool(body="[](ref:T-02) [](ref:I-01)\n"),
    "es/kit/t-02.md": tool("T-02", title="Guía", body="[](ref:T-01) [](ref:T-02) [](ref:alerta)\n"),
    "es/kit/otra.md": tool("T-01", title="Otra"),
    "es/glosario/index.md": plain("Glosario", body="## Zona {#zona}\n\n## Alerta {#alerta}\n"),
    "es/matriz/i.md": plain("Indicadores", body="| a | b |\n|---|---|\n| I-01 | Cortes |\n"),
    "es/acerca/b.md": plain("B", body="<!-- list: contact -->\n"),
    "es/acerca/a.md": plain("A", body="<!-- list: contact --> [](ref:TEL-145) [x](ref:T-99)\n"),
    "pt/kit/t-01.md": tool(title="Mapa em português", body="[](ref:T-01)\n"),
    "pt/acerca/a.md": plain("A em português", body="[](ref:T-02)\n"),
    "pt/kit/t-03.md": tool("T-03", title="Só em português"),
}
READINGS = [reading_of(text, path=f"docs/{uri}") for uri, text in PAGES.items()]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return catalogue_of(PAGES, records={"contact": CONTACT})


@given(st.permutations(READINGS))
def test_the_order_of_the_files_does_not_matter(readings: list[PageReading]) -> None:
    catalogue = catalogue_from(
        [reading.page for reading in readings],
        [entry for reading in readings for entry in reversed(reading.entries)],
        [reference for reading in readings for reference in reversed(reading.references)],
    )

    expected = catalogue_of(PAGES)
    assert catalogue == expected
    assert list(catalogue.pages) == list(expected.pages)
    assert list(catalogue.index) == list(expected.index)
    assert sorted(run_checks(catalogue), key=Diagnostic.sort_key) == sorted(
        run_checks(expected), key=Diagnostic.sort_key
    )


@pytest.mark.parametrize(
    ("language", "key", "path"),
    [
        ("es", "kit/t-01.md", "docs/es/kit/t-01.md"),
        ("pt", "kit/t-01.md", "docs/pt/kit/t-01.md"),
        ("en", "kit/t-01.md", "docs/es/kit/t-01.md"),
        ("pt", "kit/t-02.md", "docs/es/kit/t-02.md"),
        ("pt", "kit/t-03.md", "docs/pt/kit/t-03.md"),
    ],
)
def test_readers_get_the_translation_or_the_original(catalogue: Catalogue, language: str, key: str, path: str) -> None:
    page = catalogue.page(language, key)

    assert page is not None
    assert page.path == path


def test_what_only_a_translation_has_is_not_served_to_others(catalogue: Catalogue) -> None:
    assert (catalogue.page("es", "kit/t-03.md"), catalogue.entry("es", "T-03")) == (None, None)


@pytest.mark.parametrize(
    ("language", "entry_id", "title", "address"),
    [
        ("es", "T-01", "Otra", "kit/otra.html"),
        ("pt", "T-01", "Mapa em português", "pt/kit/t-01.html"),
        ("en", "T-02", "Guía", "en/kit/t-02.html"),
        ("es", "alerta", "Alerta", "glosario/index.html#alerta"),
        ("pt", "I-01", "Cortes", "pt/matriz/i.html#i-01"),
        ("en", "TEL-145", "e", "en/acerca/a.html#tel-145"),
    ],
)
def test_an_entry_has_a_title_and_an_address_for_every_reader(
    catalogue: Catalogue, language: str, entry_id: str, title: str, address: str
) -> None:
    entry = catalogue.entry(language, entry_id)

    assert entry is not None
    assert (entry.title, catalogue.address(entry, language)) == (title, address)


def test_a_record_that_no_page_lists_has_no_address() -> None:
    catalogue = catalogue_of({"es/index.md": plain()}, records={"contact": CONTACT})

    entry = catalogue.entry("es", "TEL-145")

    assert entry is not None
    assert (catalogue.page_key(entry), catalogue.address(entry, "es")) == ("", "")


def test_entries_of_a_kind_come_by_id_in_the_language_of_the_reader(catalogue: Catalogue) -> None:
    found = {language: [entry.title for entry in catalogue.entries_of("tool", language)] for language in ("es", "pt")}

    assert found == {"es": ["Otra", "Guía"], "pt": ["Mapa em português", "Guía", "Só em português"]}


@pytest.mark.parametrize(
    ("language", "entry_id", "keys"),
    [
        ("es", "T-01", ["kit/t-02.md"]),
        ("es", "T-02", ["kit/t-01.md"]),
        ("pt", "T-02", ["acerca/a.md"]),
        ("en", "T-02", ["kit/t-01.md"]),
        ("es", "I-01", ["kit/t-01.md"]),
        ("pt", "I-01", []),
        ("es", "alerta", ["kit/t-02.md"]),
        ("pt", "alerta", ["kit/t-02.md"]),
        ("es", "TEL-145", []),
        ("es", "T-99", ["acerca/a.md"]),
        ("es", "zona", []),
    ],
)
def test_mentions_are_pages_the_reader_gets_and_never_the_entrys_own(
    catalogue: Catalogue, language: str, entry_id: str, keys: list[str]
) -> None:
    assert [page.key for page in catalogue.mentions(entry_id, language)] == keys


def test_the_ids_of_a_built_page_are_those_of_its_text_rows_and_records(catalogue: Catalogue) -> None:
    anchors = {key: set(catalogue.anchors(catalogue.pages["es", key])) for key in ("matriz/i.md", "acerca/a.md")}

    assert anchors == {"matriz/i.md": {"i-01"}, "acerca/a.md": {"tel-145"}}


@pytest.mark.parametrize(
    ("unread", "uri", "is_unread"),
    [
        ((), "es/a.md", False),
        (("es/a.md",), "es/a.md", True),
        (("es/a.md",), "es/a.mdx", False),
        (("es/kit",), "es/kit/a.md", True),
        (("es/kit",), "es/kitt/a.md", False),
        (("",), "es/a.md", True),
    ],
)
def test_what_could_not_be_read_may_be_there(unread: tuple[str, ...], uri: str, is_unread: bool) -> None:
    catalogue = catalogue_from([], [], [], unread=frozenset(unread))

    assert catalogue.is_unread(uri) is is_unread
