"""The interface texts and the code that shows them in, keys that are missing or of no use out."""

from __future__ import annotations

import re
from string import Formatter

import pytest
import yaml
from worlds import ROOT

from baqueano.model.fields import ENTRY_PAGES
from baqueano.model.words import FILLED, FIXED, needed_words
from baqueano.settings import read_settings

SETTINGS = read_settings(ROOT)
NEEDED = needed_words(language.code for language in SETTINGS.languages)
PYTHON = sorted([*(ROOT / "hooks/baqueano/render").glob("*.py"), *(ROOT / "hooks/baqueano/editions").glob("*.py")])
TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
LITERAL = re.compile(r"""words(?:\.get\(|\[)["']([a-z_.]+)["']|words\.([a-z_]+)(?!\()\b""")
COMPOSED = re.compile(r"""words(?:\.get\(|\[)f["']([^"']+)["']""")
FORMATTED = re.compile(r"""words(?:\[["']([a-z_.]+)["']\]|\.([a-z_]+))\.format\(""")
# Every key that is put together while building, and where its parts come from: below.
KNOWN_COMPOSED = {
    "criteria.demand.{demand}",
    "criteria.form.{column.form}",
    "criteria.table.{table}",
    "field.{name}",
    "{field.name}.{value}",
    "{field.name}.{part}",
    "status.{status}",
    "name_status.{state}",
    "kind.{page.kind}",
    "severity.{rule.severity}",
    "language.{value}",
    "language.{source}",
    "language.{page.language}",
    "notice.translation.{state}",
    "notice.draft.{page.kind}",
}
# Asked for with a substitute at hand: a site may leave them out.
OPTIONAL = {"date_locale", *(f"notice.draft.{kind}" for kind in ENTRY_PAGES)}


def literal_keys() -> set[str]:
    sources = "\n".join(path.read_text(encoding="utf-8") for path in (*PYTHON, *TEMPLATES))
    toggles = re.findall(r"name: (color_\w+)", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    return {first or second for first, second in LITERAL.findall(sources)} - {"get"} | set(toggles)


def languages_of_publications() -> set[str]:
    """The languages that publications of the site are written in."""
    pages = (ROOT / "docs/es/publicaciones").glob("p-*.md")
    blocks = (yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1]) for path in pages)
    return {f"language.{code}" for block in blocks for code in block["languages"]}


def test_every_key_that_is_put_together_is_known_here() -> None:
    sources = "\n".join(path.read_text(encoding="utf-8") for path in PYTHON)

    assert set(COMPOSED.findall(sources)) <= KNOWN_COMPOSED


def test_the_list_of_needed_keys_is_what_the_code_asks_for() -> None:
    assert literal_keys() - OPTIONAL == set(FIXED)


def test_every_key_that_is_used_exists() -> None:
    used = NEEDED | languages_of_publications()

    assert used - SETTINGS.words.keys() == set()


def test_no_key_is_of_no_use() -> None:
    # A publication may be in any language.
    languages = {key for key in SETTINGS.words if key.startswith("language.")}

    assert SETTINGS.words.keys() - NEEDED - languages - OPTIONAL == set()


@pytest.mark.parametrize("key", sorted(SETTINGS.words))
def test_a_text_has_the_same_blanks_to_fill_in_every_language(key: str) -> None:
    texts = SETTINGS.words[key]

    blanks = {
        code: {name for _, name, _, _ in Formatter().parse(text) if name is not None} for code, text in texts.items()
    }

    assert len({frozenset(names) for names in blanks.values()}) == 1
    assert set(texts) == {language.code for language in SETTINGS.languages}


def test_every_text_that_is_filled_in_says_what_with() -> None:
    sources = "\n".join(path.read_text(encoding="utf-8") for path in (*PYTHON, *TEMPLATES))

    assert {first or second for first, second in FORMATTED.findall(sources)} <= FILLED.keys()


def test_every_text_with_blanks_is_one_that_is_filled_in() -> None:
    texts = {key: SETTINGS.words[key]["es"] for key in NEEDED}

    assert {key for key, text in texts.items() if "{" in text} == FILLED.keys()
    assert all(name in texts[key] for key, names in FILLED.items() for name in names)
