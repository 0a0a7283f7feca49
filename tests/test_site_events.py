"""The project's own site, whole and broken, in; what MkDocs then builds or refuses out."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from bs4 import BeautifulSoup, Tag
from catalogues import CODES, TODAY, plain
from project import ROOT, copy_project, run_build, small_project, snapshot

from baqueano.diagnostics import EDITOR_LANGUAGES, Rule
from baqueano.editions.verify import verify_site
from baqueano.inspection import inspect_site
from baqueano.render.levels import LEVELS_SHEET, levels_style
from baqueano.reports import headline
from baqueano.rules import RULES
from baqueano.settings import read_settings

pytestmark = pytest.mark.slow

BROKEN = "\n\nVea [](ref:R-99).\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built copy; tests that change it must leave it as it was."""
    root = copy_project(tmp_path_factory.mktemp("project"))
    built = run_build(root)
    assert built.returncode == 0, built.stderr
    return root


class Built(NamedTuple):
    """A copy that was built; what the build ended with and said."""

    root: Path
    code: int
    told: str


@pytest.fixture(scope="module")
def untranslated(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The project without the Portuguese page of the tool T-02; tests only read it."""
    root = copy_project(tmp_path_factory.mktemp("untranslated"))
    (root / "docs/pt/kit/t-02.md").unlink()
    ended = run_build(root)
    return Built(root, ended.returncode, ended.stdout + ended.stderr)


def append(path: Path, text: str) -> str:
    before = path.read_text(encoding="utf-8")
    path.write_text(before + text, encoding="utf-8")
    return before


@pytest.mark.parametrize("flags", [(), ("-q",), ("--strict",), ("-q", "--strict")], ids=" ".join)
def test_an_error_stops_the_build_and_leaves_the_last_good_site(project: Path, flags: tuple[str, ...]) -> None:
    page = project / "docs/pt/kit/t-01.md"
    before = append(page, BROKEN)
    good = snapshot(project / "site")

    ended = run_build(project, *flags)
    page.write_text(before, encoding="utf-8")

    assert ended.returncode != 0
    assert "error[reference-unknown] docs/pt/kit/t-01.md:" in ended.stdout + ended.stderr
    assert "Traceback" not in ended.stdout + ended.stderr
    assert snapshot(project / "site") == good


def test_every_finding_of_every_language_is_listed_at_once(project: Path) -> None:
    pages = [project / f"docs/{language}/kit/t-01.md" for language in ("es", "pt", "en")]
    before = [append(page, BROKEN) for page in pages]

    ended = run_build(project)
    for page, text in zip(pages, before, strict=True):
        page.write_text(text, encoding="utf-8")

    told = ended.stdout + ended.stderr
    assert re.findall(r"error\[reference-unknown\] docs/(\w+)/", told) == ["en", "es", "pt"]


def test_hook_and_script_find_the_same(project: Path) -> None:
    page = project / "docs/es/kit/t-01.md"
    before = append(page, BROKEN + "\n[nada](no-hay.md) y [nada](index.md#no-hay)\n")

    hook = run_build(project)
    script = subprocess.run(
        [sys.executable, ROOT / "scripts/check.py", "--site", project, "--format", "json"],
        capture_output=True,
        text=True,
        check=False,
    )
    page.write_text(before, encoding="utf-8")

    told = {
        f"{item['severity']}[{item['rule']}] {item['path']}:{item['line']}:{item['column']}: {item['message']}"
        for item in json.loads(script.stdout)["diagnostics"]
    }
    assert script.returncode == 1
    assert sum(line.startswith("error") for line in told) == 3
    assert all(line in hook.stdout + hook.stderr for line in told)


def rule_files() -> dict[str, list[tuple[str, Rule]]]:
    """The page of each rule in each language: {"pt": [("pt/acerca/reglas/reference-unknown.html", rule)]}."""
    return {
        code: [(f"{'' if code == 'es' else f'{code}/'}acerca/reglas/{rule.name}.html", rule) for rule in RULES]
        for code in EDITOR_LANGUAGES
    }


def test_every_page_of_every_language_is_built(project: Path) -> None:
    settings = read_settings(project)
    catalogue = inspect_site(settings, today=TODAY).catalogue
    expected = {
        catalogue.page_address(language.code, key) for language in settings.languages for _, key in catalogue.pages
    }
    not_found = {"404.html", "pt/404.html", "en/404.html"}

    built = {path.relative_to(project / "site").as_posix() for path in (project / "site").rglob("*.html")}

    rules = {name for files in rule_files().values() for name, _ in files}
    assert built == expected | not_found | rules


@pytest.mark.parametrize("language", EDITOR_LANGUAGES)
def test_the_page_of_every_rule_says_what_the_rule_says_today(project: Path, language: str) -> None:
    told = {name: BeautifulSoup(read(project, name), "html.parser").get_text() for name, _ in rule_files()[language]}

    expected = {name: texts_of(rule, language) for name, rule in rule_files()[language]}
    missing = {name: [text for text in texts if text not in told[name]] for name, texts in expected.items()}
    assert {name: texts for name, texts in missing.items() if texts} == {}


class Blanks(dict[str, str]):
    """What a page shows where a message fills something in."""

    def __missing__(self, key: str) -> str:
        return "…"


def read(project: Path, name: str) -> str:
    return (project / "site" / name).read_text(encoding="utf-8")


def texts_of(rule: Rule, language: str) -> list[str]:
    """What a rule says, with its blanks as its page shows them."""
    filled = [text[language].format_map(Blanks()) for text in (rule.message, *rule.hints.values())]
    command = f"python3 scripts/check.py --explain {rule.name}"
    return [rule.name, rule.summary[language], rule.wrong, rule.right, *filled, command]


def test_the_pages_of_the_rules_ask_nobody_and_lead_nowhere_in_vain(project: Path) -> None:
    found = [headline(item, "en") for item in verify_site(project / "site") if "/reglas" in item.place.path]
    scripts = [name for files in rule_files().values() for name, _ in files if "<script" in read(project, name)]

    assert found == []
    assert scripts == []


@pytest.mark.parametrize("page", ["acerca/reglas/list-unknown.html", "en/acerca/reglas/list-unknown.html"])
def test_the_page_of_a_rule_is_not_in_the_search(project: Path, page: str) -> None:
    index = read(project, "search/search_index.json")

    assert "acerca/reglas.html" in index
    assert page not in index


@pytest.mark.parametrize(
    ("page", "language"),
    [
        ("index.html", "es"),
        ("404.html", "es"),
        ("pt/kit/t-01.html", "pt"),
        ("pt/404.html", "pt"),
        ("en/kit/t-01.html", "en"),
        ("en/404.html", "en"),
    ],
)
def test_html_lang_is_the_language_of_the_page(project: Path, page: str, language: str) -> None:
    html = (project / "site" / page).read_text(encoding="utf-8")

    assert re.findall(r'<html lang="([^"]*)"', html) == [language]


def test_an_untranslated_page_says_so_and_keeps_its_real_language(untranslated: Built) -> None:
    html = (untranslated.root / "site/pt/kit/t-02.html").read_text(encoding="utf-8")
    notice = read_settings(untranslated.root).words_in("pt")["notice.fallback"].format(language="espanhol")

    assert untranslated.code == 0
    assert "warning[translation-missing] docs/es/kit/t-02.md:1:1" in untranslated.told
    assert '<html lang="pt"' in html
    assert notice in html
    assert re.search(r'<div[^>]*\blang="es"', html)


def test_every_page_links_the_style_of_the_levels_in_the_data(project: Path) -> None:
    site = project / "site"
    pages = sorted(site.rglob("*.html"))
    (criteria,) = inspect_site(read_settings(project), today=TODAY).catalogue.criteria

    assert (site / LEVELS_SHEET).read_text(encoding="utf-8") == levels_style(criteria.levels)
    assert [page.name for page in pages if page.read_text(encoding="utf-8").count(f'{LEVELS_SHEET}"') != 1] == []


def test_a_site_without_criteria_has_no_style_of_levels_and_no_link_to_one(tmp_path: Path) -> None:
    pages = ("index.md", "acerca/lineas-de-ayuda.md")
    root = small_project(tmp_path, {f"{code}/{page}": plain() for code in CODES for page in pages})
    built = run_build(root)
    home = (root / "site/index.html").read_text(encoding="utf-8")

    assert built.returncode == 0, built.stderr
    assert not (root / "site" / LEVELS_SHEET).exists()
    assert "levels.css" not in home


def test_a_built_site_holds_nothing_of_the_preview(untranslated: Built) -> None:
    built = [path for path in (untranslated.root / "site").rglob("*") if path.is_file()]

    assert "warning[translation-missing]" in untranslated.told
    assert (untranslated.code, len(built) > 100) == (0, True)
    assert [path for path in built if b"__findings" in path.read_bytes() or b"findings__" in path.read_bytes()] == []


def test_a_reference_gets_the_title_in_the_language_of_the_page(project: Path) -> None:
    catalogue = inspect_site(read_settings(project), today=TODAY).catalogue
    titles = {code: catalogue.index[code, "T-03"].title for code in ("es", "pt", "en")}
    page = "kit/index.html"
    built = {code: project / "site" / ("" if code == "es" else code) / page for code in titles}

    found = {code: titles[code] in path.read_text(encoding="utf-8") for code, path in built.items()}

    assert len(set(titles.values())) == 3
    assert found == {"es": True, "pt": True, "en": True}


def test_the_built_site_holds_no_unresolved_reference(project: Path) -> None:
    left = [path.name for path in (project / "site").rglob("*.html") if 'href="ref:' in path.read_text("utf-8")]

    assert left == []


def test_what_stands_around_an_entry_names_every_page_that_mentions_it(project: Path) -> None:
    catalogue = inspect_site(read_settings(project), today=TODAY).catalogue
    expected = {page.text("title") for page in catalogue.mentions("T-03", "pt")}
    html = (project / "site/pt/kit/t-03.html").read_text(encoding="utf-8")
    trace = html[html.index('class="trace"') :]

    assert expected
    assert [title for title in expected if title not in trace] == []


def test_a_main_heading_that_repeats_the_title_is_said_once(project: Path) -> None:
    titles = {}
    before = {}
    for language in ("es", "pt", "en"):
        page = project / f"docs/{language}/kit/t-01.md"
        before[page] = page.read_text(encoding="utf-8")
        title = re.findall(r"^title: (.*)$", before[page], re.MULTILINE)[0]
        page.write_text(before[page].replace("\n---\n", f"\n---\n\n# {title}\n", 1), encoding="utf-8")
        titles[language] = title

    ended = run_build(project, "--site-dir", "site-titles")
    for page, text in before.items():
        page.write_text(text, encoding="utf-8")

    assert ended.returncode == 0, ended.stderr
    for language, title in titles.items():
        folder = "" if language == "es" else f"{language}/"
        html = (project / f"site-titles/{folder}kit/t-01.html").read_text(encoding="utf-8")
        assert [found.get_text(strip=True) for found in BeautifulSoup(html, "html.parser").select("h1")] == [title]


def test_the_project_itself_has_no_finding() -> None:
    found = inspect_site(read_settings(ROOT), today=TODAY).diagnostics

    assert [headline(item, "en") for item in found] == []


def test_two_builds_are_the_same_to_the_byte(project: Path, tmp_path: Path) -> None:
    other = copy_project(tmp_path, source=project)

    run_build(other)

    first, second = snapshot(project / "site"), snapshot(other / "site")
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_properdocs_builds_the_same_pages(project: Path) -> None:
    ended = run_build(project, "--site-dir", "site-properdocs", tool="properdocs")

    pages = {path.relative_to(project / "site") for path in (project / "site").rglob("*.html")}
    other = project / "site-properdocs"
    assert ended.returncode == 0, ended.stderr
    assert {path.relative_to(other) for path in other.rglob("*.html")} == pages


def links_of_text(html: str) -> list[Tag]:
    """Every link and picture of a built page's text, without those that lists, panels and mentions add."""
    body = BeautifulSoup(html, "html.parser").select_one("div.body")
    assert body is not None
    for added in body.select(
        ".entries, .fact, .panel, .mentions, .rules, .headerlink, .footnote-ref, .footnote-backref"
    ):
        added.decompose()
    return body.select("a[href], img[src]")


def test_the_links_of_every_built_page_are_those_that_were_checked(project: Path) -> None:
    catalogue = inspect_site(read_settings(project), today=TODAY).catalogue
    built = {
        page.path: len(links_of_text(read(project, catalogue.page_address(page.language, page.key))))
        for page in catalogue.pages.values()
    }

    checked = {page.path: sum(link.tag in ("a", "img") for link in page.links) for page in catalogue.pages.values()}

    assert built == checked
    assert sum(checked.values()) > 1000
