"""scripts/links.py and small sites in, what it lists, records and leaves alone out."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_scripts import run
from worlds import HOME, write_world

from baqueano.settings import read_settings

MATRIX = """\
---
id: X-01
kind: matrix
title: Norte
summary: Una línea.
status: draft
reviewed: 2026-11-23
territory: Salta
aliases: [norte.md]
---

Texto.

## Tabla {#tabla}

Texto.

## Sin id propio

Texto.
"""
TOMBSTONE = """\
# Una nota.
- page: matriz/x-09.md
  id: X-09
  retired: 2026-05-02
  reason: {es: Se dejó., pt: Foi deixada.}
"""
PERMALINKS = "docs/_data/permalinks.yml"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_world(
        tmp_path, {"docs/es/matriz/x-01.md": MATRIX, "docs/pt/matriz/x-01.md": MATRIX, PERMALINKS: TOMBSTONE}
    )


def records(site: Path) -> str:
    return (site / PERMALINKS).read_text(encoding="utf-8")


def test_publish_adds_what_is_new_after_what_is_there(site: Path) -> None:
    ended = run("links", "publish", "--site", site)

    assert (ended.returncode, ended.stdout) == (0, "index.md\nmatriz/x-01.md\nX-01\nmatriz/x-01.md#tabla\n")
    assert ended.stderr == f"4 new, in {Path(PERMALINKS)}\n"
    assert records(site) == TOMBSTONE + ("- page: index.md\n- page: matriz/x-01.md\n  id: X-01\n  anchors: [tabla]\n")


def test_what_was_published_is_not_published_twice(site: Path) -> None:
    run("links", "publish", "--site", site)
    before = records(site)

    again = run("links", "publish", "--site", site)

    assert (again.returncode, again.stdout, again.stderr) == (0, "", "Everything is recorded already.\n")
    assert records(site) == before


def test_a_new_section_gets_a_record_of_its_own(site: Path) -> None:
    run("links", "publish", "--site", site)
    before = records(site)
    for language in ("es", "pt"):
        page = site / f"docs/{language}/matriz/x-01.md"
        page.write_text(page.read_text(encoding="utf-8") + "\n## Notas {#notas}\n\nTexto.\n", encoding="utf-8")

    ended = run("links", "publish", "--site", site)
    checked = run("check", "--site", site)

    assert ended.stdout == "matriz/x-01.md#notas\n"
    assert records(site) == before + "- page: matriz/x-01.md\n  anchors: [notas]\n"
    assert (checked.returncode, "permalink" in checked.stdout) == (0, False)


def test_the_first_record_makes_a_file_that_explains_itself(tmp_path: Path) -> None:
    site = write_world(tmp_path, {})

    ended = run("links", "publish", "--site", site)

    first, *_, last = records(site).splitlines()
    assert ended.returncode == 0
    assert first.startswith("# ")
    assert last == "- page: index.md"


def test_a_file_without_a_last_line_end_gets_one(tmp_path: Path) -> None:
    site = write_world(tmp_path, {PERMALINKS: "# Una nota."})

    run("links", "publish", "--site", site)

    assert records(site) == "# Una nota.\n- page: index.md\n"


def test_a_site_with_errors_publishes_nothing(site: Path) -> None:
    page = site / "docs/es/index.md"
    page.write_text(HOME.format(title="Inicio") + "\n[](ref:X-02)\n", encoding="utf-8")

    ended = run("links", "publish", "--site", site)

    assert (ended.returncode, ended.stdout) == (1, "")
    assert "error[reference-unknown] docs/es/index.md:8:4: " in ended.stderr
    assert ended.stderr.endswith("Nothing was recorded: mend these errors first.\n")
    assert records(site) == TOMBSTONE


def test_list_shows_every_address_and_where_old_ones_lead(site: Path) -> None:
    (site / "mkdocs.yml").write_text(
        (site / "mkdocs.yml").read_text(encoding="utf-8") + "site_url: https://example.org/\n", encoding="utf-8"
    )

    ended = run("links", "list", "--site", site)

    root = read_settings(site).site_url
    assert ended.stdout == (
        "Español:\n"
        f"  {root}index.html\n"
        f"  {root}matriz/x-01.html  X-01\n"
        f"  {root}norte.html -> matriz/x-01.html\n"
        f"  {root}matriz/x-09.html -> -\n"
        "Português:\n"
        f"  {root}pt/index.html\n"
        f"  {root}pt/matriz/x-01.html  X-01\n"
        f"  {root}pt/norte.html -> pt/matriz/x-01.html\n"
        f"  {root}pt/matriz/x-09.html -> -\n"
    )
