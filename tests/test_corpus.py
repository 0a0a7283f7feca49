"""The corpus of the benchmark in, what makes it a fair one out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from project import ROOT
from test_scripts import run

from corpus import Copy, write_site

GLOSSARY = {"glosario/index.md": "## alerta temprana {#alerta-temprana}\n"}
TOOL = "kit/t-01.md"


def rewritten(text: str, *, key: str = TOOL, number: int = 2) -> str:
    """The text of a page in a copy that repeats the glossary, the list of tools and one of them."""
    pages = {**GLOSSARY, TOOL: "---\nid: T-01\n---\n", "kit/index.md": ""}
    return Copy(number, pages).text(key, text).removesuffix(f"\n<!-- {number} -->\n")


@pytest.mark.parametrize(
    ("original", "copied"),
    [
        ("[](ref:T-01#pasos)", "[](ref:T-101#pasos)"),
        ("[](ref:T-02) y [](ref:LEY-25871)", "[](ref:T-02) y [](ref:LEY-25871)"),
        ("[](ref:alerta-temprana)", "[](ref:alerta-temprana-2)"),
        ("[x](index.md#pasos)", "[x](index-2.md#pasos)"),
        ("[x](../kit/t-01.md)", "[x](t-101.md)"),
        ("[x](../glosario/index.md#alerta-temprana)", "[x](../glosario/index-2.md#alerta-temprana-2)"),
        ("[x](../acerca/index.md)", "[x](../acerca/index.md)"),
        ("[x](https://example.org/index.md)", "[x](https://example.org/index.md)"),
        ("COVID-19", "COVID-19"),
    ],
)
def test_a_copy_points_at_its_own_pages_and_else_at_the_original(original: str, copied: str) -> None:
    assert rewritten(original) == copied


def test_a_term_gets_an_id_of_its_own() -> None:
    heading = rewritten("## alerta temprana {#alerta-temprana}", key="glosario/index.md")

    assert heading == "## alerta temprana {#alerta-temprana-2}"


def test_the_first_copy_is_the_original() -> None:
    assert Copy(0, {TOOL: "---\nid: T-01\n---\n"}).text(TOOL, "[](ref:T-01)") == "[](ref:T-01)"


@pytest.mark.slow
def test_a_corpus_has_the_pages_asked_for_and_no_finding(tmp_path: Path) -> None:
    count = len(list((ROOT / "docs" / "es").rglob("*.md"))) * 2 + 20

    site = write_site(tmp_path, pages=count)
    report = json.loads(run("check", "--site", site, "--format", "json").stdout)

    # The facts are those of the project, some of them old.
    assert [each for each in report["diagnostics"] if not each["path"].startswith("docs/_data/")] == []
    assert report["summary"]["pages"] == count * 3
    assert {len(list((site / "docs" / language).rglob("*.md"))) for language in ("es", "pt", "en")} == {count}
