"""A site's files and the findings in them in, the files with every safe repair made out."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from findings import UNKNOWN
from project import snapshot
from worlds import write_world

from baqueano.diagnostics import Diagnostic, Edit
from baqueano.fixes.files import Mended, mend_files
from baqueano.places import Place
from baqueano.settings import Settings, read_settings

PAGE = "docs/es/a.md"


def world(root: Path, content: str | bytes = "uno\ndos\n", path: str = PAGE) -> Settings:
    return read_settings(write_world(root, {path: content}))


def repair(place: Place, text: str, *, is_safe: bool = True) -> Diagnostic:
    return replace(UNKNOWN, place=place, edits=(Edit(place, text, is_safe),))


ANEW = repair(Place(PAGE), "")
UPPER = repair(Place(PAGE, 2, 1, 3), "DOS")


@pytest.mark.parametrize(
    ("before", "found", "after", "count"),
    [
        (b"uno\ndos\n", [UPPER], b"uno\nDOS\n", 1),
        (b"\xef\xbb\xbfuno\r\ndos\r\n", [UPPER], b"uno\nDOS\n", 1),
        (b"\xef\xbb\xbfuno\r\ndos\r\n", [ANEW], b"uno\ndos\n", 1),
        (b"uno\rdos", [ANEW, UPPER], b"uno\nDOS", 2),
        ("ñ\ndos 地\n".encode(), [UPPER], "ñ\nDOS 地\n".encode(), 1),
    ],
)
def test_a_repaired_file_is_utf_8_with_lf_and_without_bom(
    tmp_path: Path, before: bytes, found: list[Diagnostic], after: bytes, count: int
) -> None:
    settings = world(tmp_path, before)

    assert list(mend_files(found, settings)) == [Mended(PAGE, count)]
    assert (tmp_path / PAGE).read_bytes() == after


@pytest.mark.parametrize(
    "found",
    [
        [],
        [ANEW],
        [repair(Place(PAGE, 2, 1, 3), "dos")],
        [repair(Place(PAGE, 2, 1, 3), "DOS", is_safe=False)],
        [repair(Place(PAGE, 9, 1, 3), "DOS")],
    ],
    ids=["nothing", "as it should be", "the same", "not safe", "no such line"],
)
def test_a_file_that_stays_the_same_is_not_touched(tmp_path: Path, found: list[Diagnostic]) -> None:
    settings = world(tmp_path)
    os.utime(tmp_path / PAGE, (1, 1))

    assert list(mend_files(found, settings)) == []
    assert (tmp_path / PAGE).stat().st_mtime == 1


def test_a_second_time_there_is_nothing_left_to_write(tmp_path: Path) -> None:
    settings = world(tmp_path, b"uno\r\ndos\r\n")

    first, second = list(mend_files([ANEW], settings)), list(mend_files([ANEW], settings))

    assert (first, second) == ([Mended(PAGE, 1)], [])


def test_only_docs_and_the_site_file_are_ever_written(tmp_path: Path) -> None:
    site = tmp_path / "site"
    settings = world(site)
    outside = {
        "README.md": site / "README.md",
        "../other.md": tmp_path / "other.md",
        "docs/../README.md": site / "README.md",
        "docs-old/a.md": site / "docs-old" / "a.md",
        str(tmp_path / "other.md"): tmp_path / "other.md",
    }
    for path in outside.values():
        path.parent.mkdir(exist_ok=True)
        path.write_text("uno\n", encoding="utf-8")
    before = snapshot(tmp_path)

    found = list(mend_files([repair(Place(name, 1, 1, 3), "X") for name in outside], settings))

    assert found == []
    assert snapshot(tmp_path) == before


def test_the_site_file_is_repaired(tmp_path: Path) -> None:
    settings = world(tmp_path)

    assert list(mend_files([repair(Place("mkdocs.yml", 1, 12, 4), "Sitio")], settings)) == [Mended("mkdocs.yml", 1)]
    assert read_settings(tmp_path).site_name == "Sitio"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a permission that Windows gives to few")
def test_a_link_is_not_followed_out_of_the_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    settings = world(site)
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / "b.md").write_text("uno\n", encoding="utf-8")
    (site / "docs/es/b.md").symlink_to(tmp_path / "private" / "b.md")
    (site / "docs/es/folder").symlink_to(tmp_path / "private")

    found = [repair(Place(name, 1, 1, 3), "X") for name in ("docs/es/b.md", "docs/es/folder/b.md")]

    assert list(mend_files(found, settings)) == []
    assert (tmp_path / "private" / "b.md").read_text(encoding="utf-8") == "uno\n"
    assert (site / "docs/es/b.md").is_symlink()


def test_files_that_nobody_asked_for_stay_as_they_are(tmp_path: Path) -> None:
    settings = world(tmp_path)
    other = repair(Place("docs/pt/index.md", 1, 1, 3), "***")

    found = list(mend_files([UPPER, other], settings, is_wanted=lambda path: path.startswith("docs/pt")))

    assert found == [Mended("docs/pt/index.md", 1)]
    assert (tmp_path / PAGE).read_text(encoding="utf-8") == "uno\ndos\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_file_keeps_its_mode_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    settings = world(tmp_path)
    (tmp_path / PAGE).chmod(0o640)

    list(mend_files([UPPER], settings))

    assert stat.S_IMODE((tmp_path / PAGE).stat().st_mode) == 0o640
    assert sorted(path.name for path in (tmp_path / PAGE).parent.iterdir()) == ["a.md", "index.md"]


def test_bytes_that_are_no_text_are_left_to_a_person(tmp_path: Path) -> None:
    settings = world(tmp_path, b"uno\n\xff")

    (mended,) = mend_files([repair(Place(PAGE, 1, 1, 3), "X")], settings)

    assert (mended.path, mended.count) == (PAGE, 0)
    assert "utf-8" in mended.problem
    assert (tmp_path / PAGE).read_bytes() == b"uno\n\xff"
