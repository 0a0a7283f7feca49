"""Files nobody should have put there, for real, in; one finding each, and no other page lost, out."""

from __future__ import annotations

import os
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from catalogues import TODAY
from worlds import SITE, write_world

from baqueano.inspection import Inspection, inspect_site
from baqueano.reports import headline
from baqueano.settings import SettingsError, read_settings

PAGE = "---\ntitle: Kit\nsummary: Una línea.\n---\n\nTexto.\n"
FILES = {f"docs/{language}/kit/{name}.md": PAGE for language in ("es", "pt") for name in ("a", "b")}
PAGES = {(language, key) for language in ("es", "pt") for key in ("index.md", "kit/a.md", "kit/b.md")}
NOBODY = 65534
THREE_LANGUAGES = SITE.replace("name: Português}", "name: Português}\n        - {locale: en, name: English}")

pytestmark = pytest.mark.skipif(os.name != "posix", reason="permissions, pipes and links as POSIX has them")


@pytest.fixture
def site() -> Iterator[Path]:
    """A small site in a folder everyone can enter; read once, so that all that reading needs is imported."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        root = Path(name)
        root.chmod(0o755)
        write_world(root, FILES)
        inspect_site(read_settings(root), today=TODAY)
        yield root


@contextmanager
def as_nobody() -> Iterator[None]:
    """Root may read everything: for this long, be someone who may not."""
    before = os.geteuid()
    os.seteuid(NOBODY if before == 0 else before)
    try:
        yield
    finally:
        os.seteuid(before)


def inspect_as_nobody(root: Path) -> Inspection:
    with as_nobody():
        return inspect_site(read_settings(root), today=TODAY)


def told(inspection: Inspection) -> list[str]:
    return [headline(item, "en") for item in inspection.diagnostics]


def test_the_site_is_sound_before_anything_is_done_to_it(site: Path) -> None:
    found = inspect_as_nobody(site)

    assert told(found) == []
    assert set(found.catalogue.pages) == PAGES


def test_an_unreadable_page(site: Path) -> None:
    (site / "docs/es/kit/b.md").chmod(0)

    found = inspect_as_nobody(site)

    assert told(found) == ["error[file-unreadable] docs/es/kit/b.md:1:1: it cannot be read: Permission denied"]
    assert set(found.catalogue.pages) == PAGES - {("es", "kit/b.md")}


def test_an_unreadable_folder(site: Path) -> None:
    (site / "docs/es/kit").chmod(0)

    found = inspect_as_nobody(site)

    assert told(found) == ["error[file-unreadable] docs/es/kit:1:1: it cannot be read: Permission denied"]
    assert set(found.catalogue.pages) == PAGES - {("es", "kit/a.md"), ("es", "kit/b.md")}


def test_a_folder_that_may_be_listed_but_not_entered(site: Path) -> None:
    (site / "docs/pt/kit").chmod(0o444)

    found = inspect_as_nobody(site)

    assert told(found) == [
        "error[file-unreadable] docs/pt/kit/a.md:1:1: it cannot be read: Permission denied",
        "error[file-unreadable] docs/pt/kit/b.md:1:1: it cannot be read: Permission denied",
    ]
    assert set(found.catalogue.pages) == PAGES - {("pt", "kit/a.md"), ("pt", "kit/b.md")}


def test_an_unreadable_language_is_not_called_empty(site: Path) -> None:
    (site / "docs/pt").chmod(0)

    found = inspect_as_nobody(site)

    assert told(found) == ["error[file-unreadable] docs/pt:1:1: it cannot be read: Permission denied"]
    assert {language for language, _ in found.catalogue.pages} == {"es"}


def test_an_unreadable_picture_is_no_matter_of_reading(site: Path) -> None:
    for language in ("es", "pt"):
        (site / f"docs/{language}/kit/a.md").write_text(f"{PAGE}\n![Foto](../foto.png)\n", encoding="utf-8")
    (site / "docs/es/foto.png").write_bytes(b"")
    (site / "docs/es/foto.png").chmod(0)

    found = inspect_as_nobody(site)

    assert told(found) == []


def test_an_unreadable_file_of_records(site: Path) -> None:
    write_world(site, {"docs/_data/laws.yml": "[]", "docs/_data/contacts.yml": "[]"})
    (site / "docs/_data/laws.yml").chmod(0)

    found = inspect_as_nobody(site)

    assert told(found) == ["error[file-unreadable] docs/_data/laws.yml:1:1: it cannot be read: Permission denied"]
    assert set(found.catalogue.pages) == PAGES


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("mkdocs.yml", "mkdocs.yml"),
        ("pyproject.toml", "pyproject.toml"),
        ("docs/_data/interface.yml", "docs/_data/interface.yml"),
        ("docs/_data", "docs/_data/interface.yml"),
    ],
)
def test_unreadable_settings(site: Path, path: str, place: str) -> None:
    write_world(site, {"pyproject.toml": "", "docs/_data/interface.yml": "a: {es: b, pt: c}"})
    (site / path).chmod(0)

    with pytest.raises(SettingsError) as raised:
        inspect_as_nobody(site)

    assert headline(raised.value.diagnostic, "en") == (
        f"error[settings-broken] {place}:1:1: the settings cannot be understood: Permission denied"
    )


def test_a_pipe_in_the_place_of_a_page(site: Path) -> None:
    (site / "docs/es/kit/b.md").unlink()
    os.mkfifo(site / "docs/es/kit/b.md")

    found = inspect_as_nobody(site)

    assert told(found) == ["error[file-not-regular] docs/es/kit/b.md:1:1: it is not an ordinary file"]
    assert set(found.catalogue.pages) == PAGES - {("es", "kit/b.md")}


def test_a_pipe_in_the_place_of_records(site: Path) -> None:
    (site / "docs/_data").mkdir()
    os.mkfifo(site / "docs/_data/laws.yml")

    found = inspect_as_nobody(site)

    assert told(found) == ["error[file-not-regular] docs/_data/laws.yml:1:1: it is not an ordinary file"]
    assert set(found.catalogue.pages) == PAGES


def test_a_socket(site: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(site / "docs/es/s.png"))

        found = inspect_as_nobody(site)

    assert told(found) == ["error[file-not-regular] docs/es/s.png:1:1: it is not an ordinary file"]


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("docs/es/kit/c.md", "a.md"),
        ("docs/es/kit/c.md", "/etc/passwd"),
        ("docs/es/kit/c.md", "no-hay.md"),
        ("docs/es/kit/c.md", "c.md"),
        ("docs/es/otra", "kit"),
        ("docs/es/otra", ".."),
        ("docs/assets", "/etc"),
        ("docs/en", "es"),
    ],
)
def test_a_symbolic_link(site: Path, link: str, target: str) -> None:
    (site / link).symlink_to(target)

    found = inspect_as_nobody(site)

    assert told(found) == [f"error[file-symbolic-link] {link}:1:1: it is a symbolic link"]
    assert set(found.catalogue.pages) == PAGES


def test_a_page_that_is_not_utf_8(site: Path) -> None:
    (site / "docs/pt/kit/a.md").write_bytes(PAGE.encode().replace("í".encode(), b"\xed"))

    found = inspect_as_nobody(site)

    assert told(found) == ["error[file-not-utf8] docs/pt/kit/a.md:3:15: the file is not UTF-8 (byte 0xed)"]
    assert set(found.catalogue.pages) == PAGES - {("pt", "kit/a.md")}


def test_an_empty_language_folder(site: Path) -> None:
    write_world(site, {"mkdocs.yml": THREE_LANGUAGES})
    (site / "docs/en").mkdir()

    found = inspect_as_nobody(site)

    assert told(found) == [
        "error[language-empty] docs/en:1:1: the folder of the language “English” does not exist or holds no page"
    ]
    assert set(found.catalogue.pages) == PAGES


def test_a_page_only_in_portuguese(site: Path) -> None:
    write_world(site, {"docs/pt/kit/c.md": PAGE})

    found = inspect_as_nobody(site)

    assert told(found) == [
        "error[translation-orphan] docs/pt/kit/c.md:1:1: this page exists only in “Português”: the main language "
        "would have a gap"
    ]
    assert set(found.catalogue.pages) == PAGES | {("pt", "kit/c.md")}


def test_broken_yaml(site: Path) -> None:
    write_world(site, {"docs/es/kit/a.md": PAGE.replace("title: Kit", "title: Kit: uno")})

    found = inspect_as_nobody(site)

    assert told(found) == [
        "error[front-matter-broken] docs/es/kit/a.md:2:11: from here on the YAML cannot be understood"
    ]
    assert set(found.catalogue.pages) == PAGES


def test_everything_at_once(site: Path) -> None:
    write_world(
        site,
        {
            "docs/es/c.md": PAGE.replace("title: Kit", "title: Kit: uno"),
            "docs/pt/c.md": PAGE,
            "docs/es/d.md": b"\xff",
            "docs/pt/d.md": PAGE,
            "docs/es/e.md": PAGE,
            "docs/pt/e.md": PAGE,
            "docs/pt/f.md": PAGE,
        },
    )
    os.mkfifo(site / "docs/pt/g.md")
    (site / "docs/pt/h").symlink_to("kit")
    (site / "docs/es/e.md").chmod(0)
    (site / "docs/pt/kit").chmod(0)

    found = inspect_as_nobody(site)

    assert [str(item.place).removesuffix(":1:1") + " " + item.rule.name for item in found.diagnostics] == [
        "docs/es/c.md:2:11 front-matter-broken",
        "docs/es/d.md file-not-utf8",
        "docs/es/e.md file-unreadable",
        "docs/pt/f.md translation-orphan",
        "docs/pt/g.md file-not-regular",
        "docs/pt/h file-symbolic-link",
        "docs/pt/kit file-unreadable",
    ]
    assert set(found.catalogue.pages) == {
        *(("es", key) for key in ("index.md", "kit/a.md", "kit/b.md", "c.md")),
        *(("pt", key) for key in ("index.md", "c.md", "d.md", "e.md", "f.md")),
    }


@pytest.mark.slow
def test_a_page_that_would_take_minutes_is_refused_by_name_and_hides_no_other(site: Path) -> None:
    (site / "docs/es/kit/a.md").write_text(f"{PAGE}\n{'[' * 20_000}\n", encoding="utf-8")
    (site / "docs/es/kit/b.md").write_text(f"{PAGE}\n[x](nada.md)\n", encoding="utf-8")

    found = inspect_site(read_settings(site), today=TODAY)

    assert told(found) == [
        "error[page-too-slow] docs/es/kit/a.md:5:1: converting this page would take more than 6 seconds",
        "error[link-page-dead] docs/es/kit/b.md:8:5: the linked file does not exist: nada.md",
    ]


def test_a_long_page_of_ordinary_text_is_not_refused(site: Path) -> None:
    (site / "docs/es/kit/a.md").write_text(PAGE + "\nUna línea [con enlace](b.md).\n" * 500, encoding="utf-8")

    assert told(inspect_site(read_settings(site), today=TODAY)) == []
