from __future__ import annotations

import datetime
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from baqueano.editions.edition import Edition, checksums, edition_file, edition_from_epoch, edition_record

MIDNIGHT = 1_795_392_000  # 2026-11-23T00:00:00Z


@pytest.mark.parametrize(
    ("epoch", "label"), [(MIDNIGHT - 1, "2026.11.22"), (MIDNIGHT, "2026.11.23"), (0, "1970.01.01")]
)
def test_the_day_of_an_edition_is_counted_in_utc(epoch: int, label: str) -> None:
    assert edition_from_epoch("sitio", epoch=epoch).label == label


def test_file_names_carry_slug_and_edition(edition: Edition) -> None:
    assert edition.date == datetime.date(2026, 11, 23)
    assert edition.file_name("offline.zip") == "sitio-2026.11.23-offline.zip"
    assert edition.file_name("es.pdf") == "sitio-2026.11.23-es.pdf"


def test_the_record_lists_every_file_in_order(tmp_path: Path, edition: Edition) -> None:
    (tmp_path / "b.pdf").write_bytes(b"uno")
    (tmp_path / "a.zip").write_bytes(b"")
    files = [edition_file(tmp_path / "b.pdf"), edition_file(tmp_path / "a.zip")]
    text = edition_record(edition, files=files, languages=("es", "pt"))
    record = json.loads(text)
    assert record["version"] == 1
    assert record["edition"] == "2026.11.23"
    assert record["languages"] == ["es", "pt"]
    assert [(file["name"], file["size"]) for file in record["files"]] == [("a.zip", 0), ("b.pdf", 3)]
    assert list(record) == sorted(record)
    assert text == edition_record(edition, files=reversed(files), languages=("es", "pt"))


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="this machine has no sha256sum")
def test_sha256sum_accepts_the_list_and_finds_a_changed_file(tmp_path: Path) -> None:
    for name in ("uno.pdf", "dos.zip"):
        (tmp_path / name).write_text(name)
    (tmp_path / "SHA256SUMS").write_text(checksums(edition_file(tmp_path / name) for name in ("uno.pdf", "dos.zip")))
    check = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    assert subprocess.run(check, cwd=tmp_path, check=False, capture_output=True).returncode == 0
    (tmp_path / "uno.pdf").write_text("otra cosa")
    assert subprocess.run(check, cwd=tmp_path, check=False, capture_output=True).returncode == 1
