"""The project's site with old addresses in, what a reader finds at them in the built site out."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from project import copy_project, run_build

from baqueano.editions.verify import verify_site
from baqueano.reports import headline

pytestmark = pytest.mark.slow

TOMBSTONE = """
- page: kit/t-90.md
  id: T-90
  retired: 2026-05-02
  reason: {es: Se unió a otra & se dejó., pt: Foi unida a outra., en: It was merged into another one.}
  replaced_by: T-03
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_project(tmp_path_factory.mktemp("project"))
    page = root / "docs/es/kit/t-01.md"
    text = page.read_text(encoding="utf-8").replace("kind: tool\n", "kind: tool\naliases: [kit/mapa.md, viejo.md]\n")
    page.write_text(text, encoding="utf-8")
    with (root / "docs/_data/permalinks.yml").open("a", encoding="utf-8") as stream:
        stream.write(TOMBSTONE)
    ended = run_build(root)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return root / "site"


def read(site: Path, name: str) -> BeautifulSoup:
    return BeautifulSoup((site / name).read_text(encoding="utf-8"), "html.parser")


@pytest.mark.parametrize(
    ("address", "language", "target"),
    [
        ("kit/mapa.html", "es", "t-01.html"),
        ("viejo.html", "es", "kit/t-01.html"),
        ("pt/kit/mapa.html", "pt", "t-01.html"),
        ("en/viejo.html", "en", "kit/t-01.html"),
    ],
)
def test_an_old_address_leads_on_with_and_without_scripts(site: Path, address: str, language: str, target: str) -> None:
    page = read(site, address)

    refresh = page.select_one("noscript > meta[http-equiv=refresh]")
    script = page.select_one("script")
    assert page.html is not None
    assert refresh is not None
    assert script is not None
    assert page.html["lang"] == language
    assert refresh["content"] == f"0; url={target}"
    assert script["data-target"] == target
    assert [link["href"] for link in page.select("main p a")] == [target]
    assert [link["href"] for link in page.select("link[rel=canonical]")] == [target]


@pytest.mark.parametrize(
    ("address", "words", "target"),
    [
        ("kit/t-90.html", ["2 de mayo de 2026", "Se unió a otra & se dejó."], "t-03.html"),
        ("pt/kit/t-90.html", ["2 de maio de 2026", "Foi unida a outra."], "t-03.html"),
        ("en/kit/t-90.html", ["2 May 2026", "It was merged into another one."], "t-03.html"),
    ],
)
def test_a_withdrawn_page_says_so_and_leads_nobody_away(
    site: Path, address: str, words: list[str], target: str
) -> None:
    page = read(site, address)

    assert [word for word in words if word not in page.get_text()] == []
    assert target in [link["href"] for link in page.select("main p a")]
    assert page.select("script, meta[http-equiv=refresh]") == []


def test_no_link_of_the_old_addresses_is_dead(site: Path) -> None:
    assert [headline(item, "en") for item in verify_site(site)] == []


def test_old_addresses_are_not_in_the_search(site: Path) -> None:
    index = (site / "search/search_index.json").read_text(encoding="utf-8")

    assert "kit/t-01.html" in index
    assert [name for name in ("kit/mapa.html", "viejo.html", "kit/t-90.html") if name in index] == []
