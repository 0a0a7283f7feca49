from __future__ import annotations

import hashlib
import os
import time
import zipfile
from pathlib import Path

import pytest

from baqueano.editions.archive import write_archive
from baqueano.editions.edition import Edition, edition_from_epoch

FILES = {
    "index.html": b"<html lang='es'>" + b"hola " * 500,
    "kit/t-03.html": b"<html lang='es'>",
    "kit-b.html": b"<html lang='es'>",
    "assets/punto.png": b"\x89PNG" + b"\0" * 500,
    "404.html": b"<html lang='es'>",
    "search/search_index.js": b"var x = 1",
}
LEFT_OUT = ("assets/bundle.js.map", "sitemap.xml", "sitemap.xml.gz", "kit/t-03.html.gz")


def plant(folder: Path, *, names: list[str], moment: int) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(FILES.get(name, b"no"))
        os.utime(path, (moment, moment))
        path.chmod(0o600 if moment % 2 else 0o755)
    return folder


def test_two_runs_give_the_same_bytes(tmp_path: Path, edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [*FILES, *LEFT_OUT]
    one = plant(tmp_path / "uno", names=names, moment=1_000_000_000)
    two = plant(tmp_path / "dos", names=names[::-1], moment=1_700_000_001)
    assert write_archive(one, tmp_path / "uno.zip", edition=edition) == ()
    monkeypatch.setenv("TZ", "America/Argentina/Salta")
    time.tzset()
    assert write_archive(two, tmp_path / "dos.zip", edition=edition) == ()
    monkeypatch.undo()
    time.tzset()
    assert (tmp_path / "uno.zip").read_bytes() == (tmp_path / "dos.zip").read_bytes()


def test_the_archive_holds_what_a_stick_needs(tmp_path: Path, edition: Edition) -> None:
    folder = plant(tmp_path / "site", names=[*FILES, *LEFT_OUT], moment=0)
    write_archive(folder, tmp_path / "a.zip", edition=edition)
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        names = archive.namelist()
        assert names == sorted(names, key=str.encode)
        assert {name.removeprefix("sitio-2026.11.23/") for name in names} == {*FILES, "SHA256SUMS"}
        members = archive.infolist()
        assert {member.date_time for member in members} == {(2026, 11, 23, 0, 0, 0)}
        assert {member.external_attr >> 16 for member in members} == {0o100644}
        assert {member.create_system for member in members} == {3}
        stored = {member.filename for member in members if member.compress_type == zipfile.ZIP_STORED}
        assert stored == {"sitio-2026.11.23/assets/punto.png"}


def test_the_list_inside_matches_the_files_inside(tmp_path: Path, edition: Edition) -> None:
    folder = plant(tmp_path / "site", names=list(FILES), moment=0)
    write_archive(folder, tmp_path / "a.zip", edition=edition)
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        listed = dict(
            line.split("  ")[::-1] for line in archive.read("sitio-2026.11.23/SHA256SUMS").decode().splitlines()
        )
        found = {name: hashlib.sha256(archive.read(f"sitio-2026.11.23/{name}")).hexdigest() for name in FILES}
    assert listed == found


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Casa.html", "letters"),
        ("niñez.html", "letters"),
        ("con espacio.html", "letters"),
        ("kit/que?.html", "letters"),
        ("punto.", "letters"),
        ("con.html", "reserved"),
        ("kit/aux/index.html", "reserved"),
        ("com1", "reserved"),
        ("sha256sums", "reserved"),
        ("a" * 101, "long"),
        ("/".join(["carpeta-larga"] * 13), "long"),
    ],
)
def test_a_name_that_breaks_on_a_stick_stops_the_archive(
    tmp_path: Path, edition: Edition, name: str, hint: str
) -> None:
    folder = plant(tmp_path / "site", names=["index.html", name], moment=0)
    target = tmp_path / "a.zip"
    target.write_bytes(b"the last good one")
    findings = write_archive(folder, target, edition=edition)
    assert [(f.rule.name, f.place.path, f.hint_key) for f in findings] == [("archive-name-unsafe", name, hint)]
    assert target.read_bytes() == b"the last good one"
    assert all(findings[0].message(language) and findings[0].hint(language) for language in ("es", "pt", "en"))


@pytest.mark.parametrize("name", ["context.html", "com10.html", "auxilio/index.html", ".nojekyll", "a" * 100])
def test_names_close_to_the_forbidden_ones_pass(tmp_path: Path, edition: Edition, name: str) -> None:
    folder = plant(tmp_path / "site", names=[name], moment=0)
    assert write_archive(folder, tmp_path / "a.zip", edition=edition) == ()


def test_a_moment_before_the_first_zip_year_is_the_first_zip_year(tmp_path: Path) -> None:
    folder = plant(tmp_path / "site", names=["index.html"], moment=0)
    write_archive(folder, tmp_path / "a.zip", edition=edition_from_epoch("sitio", epoch=0))
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)
