"""Links of every form in, what MkDocs and static-i18n make of them beside what the check says of them out."""

from __future__ import annotations

import posixpath
from pathlib import Path
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from catalogues import TODAY
from project import copy_project, run_build
from worlds import write_world

from baqueano.editions.verify import verify_site
from baqueano.inspection import inspect_site
from baqueano.settings import read_settings

pytestmark = pytest.mark.slow

SITE = """\
site_name: Caso
theme: {{name: mkdocs}}
use_directory_urls: {folders}
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {{locale: es, name: Español, default: true}}
        - {{locale: pt, name: Português}}
        - {{locale: en, name: English}}
markdown_extensions: [attr_list]
"""
PATHS = (
    *("mapa.md", "./mapa.md#pasos", "mapa.md#no", "MAPA.md", "nada.md", "solo.md", "suelta.md", "foto.png"),
    *("plano.pdf", "../kit/mapa.md", "../../kit/mapa.md", "../../es/kit/mapa.md", "../../pt/kit/mapa.md"),
    *("../../en/kit/mapa.md", "../../pt/kit/otra.md", "../suelta.md", "../../suelta.md", "../../../fuera.md"),
    *("../assets/foto.png", "../../assets/foto.png", "../../assets/nada.png", "mapa", "mapa/", "../mapa/", "mapa.html"),
    *("../kit/", "./", "..", "../kit/mapa/", "../kit/mapa.html", "mapa.md?x=1#pasos", "#propia", "#no", "?q=1"),
    *("../../pt/foto.png", "otra foto.png", "../../pt/kit/mapa/", "../pt/kit/mapa.html", "index.md", "../index.md"),
    *("../kit", "README.md"),
)


def links_of(raw: bool) -> str:
    return "\n\n".join(f"<a href='{path}'>x</a>" if raw else f"[x](<{path}>)" for path in PATHS)


def site_of(root: Path, *, folders: str, raw: bool) -> Path:
    page = f"# Otra\n\n## Propia {{#propia}}\n\n{links_of(raw)}\n"
    kit = "# Mapa\n\n## Pasos {#pasos}\n"
    pages = {f"docs/{language}/kit/otra.md": page for language in ("es", "pt")}
    pages |= {f"docs/{language}/kit/mapa.md": kit for language in ("es", "pt", "en")}
    pages |= {f"docs/{language}/index.md": "# Inicio\n" for language in ("es", "pt", "en")}
    pages |= {"docs/es/kit/solo.md": kit, "docs/suelta.md": kit, "docs/es/kit/index.md": kit}
    files = ("docs/es/kit/plano.pdf", "docs/es/kit/foto.png", "docs/pt/kit/foto.png", "docs/assets/foto.png")
    pages |= dict.fromkeys((*files, "docs/pt/foto.png", "docs/es/kit/otra foto.png"), "x")
    return write_world(root, {**pages, "mkdocs.yml": SITE.format(folders=folders), "pyproject.toml": None})


def dead_in(site: Path, page: str) -> set[int]:
    """The numbers of the links of a built page that lead to no file, or to no id of one, as web servers serve them."""
    soup = BeautifulSoup((site / page).read_text(encoding="utf-8"), "html.parser")
    hrefs = [str(link["href"]) for link in soup.find_all("a", string="x")]
    assert len(hrefs) == len(PATHS)
    return {number for number, href in enumerate(hrefs) if not leads_somewhere(href, page, site)}


def leads_somewhere(href: str, page: str, site: Path) -> bool:
    address, _, anchor = href.partition("#")
    path = unquote(address.partition("?")[0])
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    while joined.startswith(".."):
        joined = joined[3:] or "."
    served = [site / name for name in (joined, f"{joined}/index.html", f"{joined}.html") if (site / name).is_file()]
    return bool(served) and (not anchor or f'id="{anchor}"' in served[0].read_text(encoding="utf-8"))


def faulty_in(root: Path, page: str) -> set[int]:
    """The numbers of the links of a page that the check finds something wrong with; folded ones count, too."""
    found = inspect_site(read_settings(root), today=TODAY).diagnostics
    lines = {
        place.line
        for item in found
        if item.rule.name.startswith(("link-", "asset-"))
        for place in (item.place, *item.also)
        if place.path == page
    }
    return {(line - 5) // 2 for line in lines}


@pytest.mark.parametrize("folders", ["true", "false"])
@pytest.mark.parametrize("raw", [False, True], ids=["markdown", "html"])
def test_the_check_and_the_built_site_agree_on_every_link(folders: str, raw: bool, tmp_path: Path) -> None:
    root = site_of(tmp_path, folders=folders, raw=raw)
    built = run_build(root)
    assert built.returncode == 0, built.stderr
    name = "kit/otra/index.html" if folders == "true" else "kit/otra.html"

    for language, page in (("es", name), ("pt", f"pt/{name}")):
        dead = {PATHS[number] for number in dead_in(root / "site", page)}
        faulty = {PATHS[number] for number in faulty_in(root, f"docs/{language}/kit/otra.md")}
        assert dead == faulty


def test_a_change_of_language_on_purpose_leads_to_the_other_language(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "project")
    for language, other in (("es", "pt"), ("pt", "es")):
        page = root / f"docs/{language}/acerca/marco-legal.md"
        twin = f"[x](../../{other}/acerca/marco-legal.md)"
        marked = f"[x](../../{other}/index.md){{hreflang={other}}}"
        page.write_text(f"{page.read_text(encoding='utf-8')}\n{twin} {marked}\n", encoding="utf-8")

    built = run_build(root)

    assert built.returncode == 0, built.stderr
    assert "contains a link" not in built.stderr
    assert hrefs_of(root / "site/acerca/marco-legal.html") == ["../pt/acerca/marco-legal.html", "../pt/index.html"]
    assert hrefs_of(root / "site/pt/acerca/marco-legal.html") == ["../../acerca/marco-legal.html", "../../index.html"]
    assert list(verify_site(root / "site")) == []


def hrefs_of(page: Path) -> list[str]:
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
    return [str(link["href"]) for link in soup.find_all("a", string="x")]
