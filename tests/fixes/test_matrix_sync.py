"""A matrix and translations that fell behind in, translations with its values and their own words out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest
import strategies  # noqa: F401 - its profile: the same examples in every run
from catalogues import site_criteria
from damaged_sites import GoodSite, damaged, read_good_site
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from mutations import KINDS, Kind

import matrix_corpus
from baqueano.diagnostics import Edit
from baqueano.fixes.files import edited
from baqueano.fixes.matrix_sync import Reason, Sync, sync_page
from baqueano.places import Place

T = TypeVar("T")

MENDED = {"matrix-value-differs", "matrix-row-missing"}
# Ways in which a translation falls behind, and that no more than a sync has to mend.
BEHIND = [kind for kind in KINDS if "changed in" in kind.name or "another tool" in kind.name] + [
    kind for kind in KINDS if kind.name in ("a row lost in a translation", "a number of another language")
]
ORDER = next(kind for kind in KINDS if kind.name == "columns swapped in a translation")
PAGE = "docs/pt/matriz/x-01.md"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sync")


@cache
def good_site(folder: Path) -> GoodSite:
    return read_good_site(matrix_corpus.write_site(folder / "site", rows=5, criteria=site_criteria()))


def synced(site: GoodSite) -> tuple[GoodSite, list[Sync]]:
    """The site with every translation brought in line, and what that took."""
    pages = [page for page in site.pages.values() if page.language == site.source_language and page.tables]
    syncs = [
        sync_page(source, twin, site.matrix, catalogue=site.catalogue)
        for source in pages
        for twin in site.pages.values()
        if twin.key == source.key and twin is not source
    ]
    texts = {sync.page.path: text_after(sync) for sync in syncs if sync.edits}
    return site.after(texts), syncs


def text_after(sync: Sync) -> str:
    return edited(sync.page.file.text.encode(), sync.edits).decode()


def changed(site: GoodSite, path: str, *changes: tuple[str, str]) -> GoodSite:
    text = site.pages[path].file.text
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return site.after({path: text})


def sync_of(site: GoodSite, path: str = PAGE) -> Sync:
    return next(sync for sync in synced(site)[1] if sync.page.path == path)


def words_of(site: GoodSite) -> dict[tuple[str, str, str], str]:
    """What authors wrote in translations, by page, row and column."""
    return {
        (table.page.path, row.id, column.key): row.cells[column.key].text
        for table in site.tables("assessment", "treatment", "indicators", "actions")
        for row in table.rows
        for column in table.columns
        if column is not None and column.form == "text" and table.page.language != site.source_language
    }


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(BEHIND), min_size=1, max_size=4), st.booleans(), st.data())
def test_after_a_sync_the_values_are_the_same_and_the_words_their_own(
    folder: Path, kinds: list[Kind], is_reordered: bool, data: st.DataObject
) -> None:
    def choose(items: Sequence[T]) -> T:
        assume(bool(items))
        return items[data.draw(st.integers(0, len(items) - 1))]

    site = good_site(folder)
    for kind in [*kinds, *([ORDER] if is_reordered else [])]:
        site = site.after(damaged(site, kind.damage(site, choose))[0])

    after, syncs = synced(site)
    again, nothing = synced(after)

    assert {item.rule.name for item in after.found_after({})} & MENDED == set()
    assert any(sync.edits for sync in syncs)
    assert [sync.edits for sync in nothing if sync.edits] == []
    assert again.pages.keys() == after.pages.keys()
    assert words_of(site).items() <= words_of(after).items()


def test_a_site_in_line_is_left_alone(folder: Path) -> None:
    _, syncs = synced(good_site(folder))

    assert [(sync.edits, sync.left) for sync in syncs] == [((), ())] * len(syncs)
    assert len(syncs) == 6


def test_values_come_as_the_language_writes_them(folder: Path) -> None:
    site = good_site(folder)
    path = "docs/en/matriz/indicadores.md"
    row = next(
        row
        for table in site.tables("indicators", language="es")
        for row in table.rows
        if "." in row.cells["watch"].text
    )

    behind = changed(site, path, ("| 2,500 | 1,500 | 1,000 |", "| 2 | 1,5 | |"))
    sync = sync_of(behind, path)

    told = [(item.row, item.header, item.before, item.after) for item in sync.rewritten]
    assert row.cells["watch"].text == "2.500"
    assert told == [
        (row.id, "Watch", "2", "2,500"),
        (row.id, "Warning", "1,5", "1,500"),
        (row.id, "Alarm", "", "1,000"),
    ]
    assert "| 2,500 | 1,500 | 1,000 |" in text_after(sync)


def test_links_to_the_same_entry_keep_their_words(folder: Path) -> None:
    site = good_site(folder)
    source = changed(
        site,
        "docs/es/matriz/x-01.md",
        ("| [T-02](ref:T-02) |", "| [la lista](ref:T-02), [otra](ref:T-01), [T-03](ref:T-03) |"),
    )
    behind = changed(source, PAGE, ("| [T-02](ref:T-02) |", "| [a lista](ref:T-02#pasos) |"))

    text = text_after(sync_of(behind))

    assert "| [a lista](ref:T-02#pasos), [](ref:T-01), [T-03](ref:T-03) |" in text


def test_a_row_that_lacks_comes_with_the_words_of_the_source(folder: Path) -> None:
    path = "docs/pt/matriz/acciones.md"
    site = good_site(folder)
    lines = site.pages[path].file.text.splitlines(keepends=True)
    number = next(number for number, line in enumerate(lines) if line.startswith("| A-03"))
    behind = site.after({path: "".join(lines[:number] + lines[number + 2 :])})

    sync = sync_of(behind, path)

    rows = [line for line in text_after(sync).splitlines() if line.startswith("| A-")]
    assert [row[2:6] for row in rows] == ["A-01", "A-02", "A-03", "A-04", "A-05"]
    assert "Acordar qué se informa, hoja 3" in rows[2]
    assert [(row.row, row.untranslated) for row in sync.added] == [
        ("A-03", ("Medida", "Comprovação")),
        ("A-04", ("Medida", "Comprovação")),
    ]


def test_the_name_of_a_risk_comes_from_its_translated_page(folder: Path) -> None:
    site = good_site(folder)
    line = next(line for line in site.pages[PAGE].file.text.splitlines(keepends=True) if "informação 4 |" in line)

    sync = sync_of(changed(site, PAGE, (line, "")))

    assert text_after(sync) == site.pages[PAGE].file.text
    assert [(row.row, row.untranslated) for row in sync.added] == [("R-04", ())]


def test_what_only_a_person_can_mend_is_left_and_told(folder: Path) -> None:
    site = good_site(folder)
    broken = changed(site, "docs/es/matriz/x-01.md", ("| 2027-02-28 |", "| mañana |"))
    line = next(line for line in site.pages[PAGE].file.text.splitlines(keepends=True) if "informação 4 |" in line)
    behind = changed(broken, PAGE, (line, line + line.replace("R-04", "R-98")), ("Território", "Zona"))

    sync = sync_of(behind)

    assert [(item.reason, item.name, item.place.path) for item in sync.left] == [
        (Reason.COLUMN, "Território", PAGE),
        (Reason.ROW, "R-98", PAGE),
        (Reason.CELL, "mañana", "docs/es/matriz/x-01.md"),
    ]
    assert sync.edits == ()


def test_a_table_that_nobody_can_see_is_told(folder: Path) -> None:
    site = good_site(folder)
    behind = changed(site, PAGE, ("\n| ID | Risco", "\nTexto.\n| ID | Risco"))

    assert [item.reason for item in sync_of(behind).left] == [Reason.TABLE]


def test_everything_else_stays_byte_for_byte() -> None:
    content = "\ufeff| a | b |\r\n| 1 | 2 |\r\nx\n".encode()

    after = edited(content, [Edit(Place("a.md", 2, 7, 1), "3"), Edit(Place("a.md", 2, 10), "\n| 4 | 5 |")])

    assert after.decode() == "\ufeff| a | b |\r\n| 1 | 3 |\r\n| 4 | 5 |\r\nx\n"


def test_edits_that_do_not_fit_are_not_made() -> None:
    with pytest.raises(ValueError, match="another by now"):
        edited(b"a\n", [Edit(Place("a.md", 7, 1, 1), "b")])
