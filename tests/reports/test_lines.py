"""A site's folder in, the line of source a place is on out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from baqueano.places import Place
from baqueano.reports import source_lines


@pytest.mark.parametrize(
    ("raw", "line", "shown"),
    [
        (b"uno\ndos\n", 2, "dos"),
        (b"uno\r\ndos\r\n", 2, "dos"),
        (b"uno\rdos", 2, "dos"),
        (b"\xef\xbb\xbfuno", 1, "uno"),
        ("a\u2028b\u0085c\x0bd\ndos".encode(), 2, "dos"),
        (b"uno", 2, ""),
        (b"\xff", 1, ""),
        (b"", 1, ""),
    ],
)
def test_the_line_shown_is_the_line_meant(tmp_path: Path, raw: bytes, line: int, shown: str) -> None:
    (tmp_path / "a.md").write_bytes(raw)

    assert source_lines(tmp_path)(Place("a.md", line)) == shown


def test_a_file_that_is_gone_a_folder_or_an_impossible_name_has_no_lines(tmp_path: Path) -> None:
    line_of = source_lines(tmp_path)

    assert [line_of(Place(path)) for path in ("a.md", ".", "a\0.md")] == ["", "", ""]


def test_a_pipe_has_no_lines_to_wait_for(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes in folders")
    os.mkfifo(tmp_path / "a.md")

    assert source_lines(tmp_path)(Place("a.md")) == ""
