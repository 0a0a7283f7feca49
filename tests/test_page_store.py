"""A site checked twice in, the same findings from pages that were kept out."""

from __future__ import annotations

from pathlib import Path

import pytest
from catalogues import TODAY
from worlds import HOME, SITE, write_world

from baqueano.diagnostics import Diagnostic
from baqueano.inspection import inspect_site
from baqueano.page_store import Stored, load, save
from baqueano.rules import RULES
from baqueano.settings import read_settings

FAULTY = HOME.format(title="Inicio") + "\n[x](nada.md) [y](ref:T-09)\n\n## Uno {#uno}\n"


def found_in(root: Path, store: Path | None) -> tuple[Diagnostic, ...]:
    return inspect_site(read_settings(root), today=TODAY, store=store).diagnostics


def test_kept_pages_say_what_fresh_ones_say(tmp_path: Path) -> None:
    root = write_world(tmp_path / "site", {"docs/es/index.md": FAULTY, "docs/es/b.md": FAULTY})
    store = tmp_path / "store"

    first, second = found_in(root, store), found_in(root, store)

    assert store.is_dir()
    assert first == second == found_in(root, None)
    assert {id(item.rule) for item in second} <= {id(rule) for rule in RULES}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("docs/es/index.md", HOME.format(title="Inicio")),
        ("docs/es/index.md", FAULTY.replace("\n", "\r\n")),
        ("docs/es/b.md", FAULTY),
        ("docs/pt/index.md", FAULTY),
        ("mkdocs.yml", SITE.replace("attr_list, ", "")),
        ("mkdocs.yml", SITE.replace("name: Português}", "name: Português, build: false}")),
        ("pyproject.toml", '[tool.baqueano.severity]\nlink-page-dead = "off"\n'),
    ],
)
def test_whatever_changes_is_read_again(tmp_path: Path, name: str, content: str) -> None:
    root = write_world(tmp_path / "site", {"docs/es/index.md": FAULTY})
    store = tmp_path / "store"
    found_in(root, store)

    (root / name).write_text(content, encoding="utf-8", newline="")

    assert found_in(root, store) == found_in(root, None)


def test_a_page_that_is_gone_is_forgotten(tmp_path: Path) -> None:
    root = write_world(tmp_path / "site", {"docs/es/b.md": FAULTY})
    store = tmp_path / "store"
    found_in(root, store)

    (root / "docs/es/b.md").unlink()

    assert found_in(root, store) == found_in(root, None)
    assert found_in(root, store) == found_in(root, None)


def test_an_included_file_is_looked_at_every_time(tmp_path: Path) -> None:
    site = SITE.replace("admonition,", "pymdownx.snippets,")
    page = HOME.format(title="Inicio") + '\n--8<-- "trozo.txt"\n'
    root = write_world(tmp_path / "site", {"mkdocs.yml": site, "docs/es/index.md": page, "trozo.txt": "Texto."})
    store = tmp_path / "store"
    assert found_in(root, store) == ()

    (root / "trozo.txt").write_text("[x](nada.md)", encoding="utf-8")

    assert [item.rule.name for item in found_in(root, store)] == ["link-page-dead"]


@pytest.mark.parametrize("damage", [b"", b"x", b"\x80\x05cos\nsystem\n"])
def test_a_damaged_store_is_as_good_as_none(tmp_path: Path, damage: bytes) -> None:
    root = write_world(tmp_path / "site", {"docs/es/index.md": FAULTY})
    store = tmp_path / "store"
    found_in(root, store)

    for kept in store.iterdir():
        kept.write_bytes(kept.read_bytes()[:16] + damage)

    assert found_in(root, store) == found_in(root, None)


def test_what_was_kept_under_another_key_is_not_read(tmp_path: Path) -> None:
    store = tmp_path / "folder" / "store"
    kept = Stored({"docs/es/a.md": (b"digest", None)})  # type: ignore[dict-item]

    save(store, b"key", kept, old=Stored())

    assert load(store, b"key") == kept
    assert load(store, b"other") == Stored()


def test_a_folder_that_cannot_be_written_in_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    root = write_world(tmp_path / "site", {"docs/es/index.md": FAULTY})

    assert found_in(root, tmp_path / "file" / "store") == found_in(root, None)
