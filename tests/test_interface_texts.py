"""The interface texts and the code that shows them in, keys that are missing or of no use out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter

import pytest
import yaml
from worlds import ROOT

from baqueano.model.fields import ENTRY_PAGES, FACTS, STATUSES, Field, Form, fields_of
from baqueano.settings import read_settings

SETTINGS = read_settings(ROOT)
PYTHON = sorted([*(ROOT / "hooks/baqueano/render").glob("*.py"), *(ROOT / "hooks/baqueano/editions").glob("*.py")])
TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
LITERAL = re.compile(r"""words(?:\.get\(|\[)["']([a-z_.]+)["']|words\.([a-z_]+)(?!\()\b""")
COMPOSED = re.compile(r"""words(?:\.get\(|\[)f["']([^"']+)["']""")
# Every key that is put together while building, and where its parts come from: below.
KNOWN_COMPOSED = {
    "field.{name}",
    "{field.name}.{value}",
    "{field.name}.{part}",
    "status.{status}",
    "name_status.{state}",
    "kind.{page.kind}",
    "language.{value}",
    "language.{source}",
    "language.{page.language}",
    "notice.translation.{state}",
    "notice.draft.{page.kind}",
}
# Asked for with a substitute at hand: a site may leave them out.
OPTIONAL = {"date_locale", *(f"notice.draft.{kind}" for kind in ENTRY_PAGES)}


def shown_fields() -> Iterator[Field]:
    for kind in (*ENTRY_PAGES, *FACTS):
        yield from (field for field in fields_of(kind).values() if field.shown)


def choices(field: Field) -> Iterator[str]:
    """The keys of a field's choices."""
    if field.form in (Form.CHOICE, Form.CHOICES, Form.MINUTES):
        yield from (f"{field.name}.{choice}" for choice in field.allowed)


def composed_keys() -> set[str]:
    return {
        *(f"field.{field.name}" for field in shown_fields()),
        *(key for field in shown_fields() for key in choices(field)),
        *(f"status.{status}" for status in STATUSES),
        *(f"name_status.{state}" for state in fields_of("factor")["name_status"].allowed),
        *(f"kind.{kind}" for kind in ENTRY_PAGES),
        *(f"language.{language.code}" for language in SETTINGS.languages),
        "notice.translation.machine",
        "notice.translation.draft",
    }


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


def test_every_key_that_is_used_exists() -> None:
    used = composed_keys() | literal_keys() | languages_of_publications()

    assert used - OPTIONAL - SETTINGS.words.keys() == set()


def test_no_key_is_of_no_use() -> None:
    # A publication may be in any language.
    languages = {key for key in SETTINGS.words if key.startswith("language.")}

    assert SETTINGS.words.keys() - composed_keys() - literal_keys() - languages - OPTIONAL == set()


@pytest.mark.parametrize("key", sorted(SETTINGS.words))
def test_a_text_has_the_same_blanks_to_fill_in_every_language(key: str) -> None:
    texts = SETTINGS.words[key]

    blanks = {
        code: {name for _, name, _, _ in Formatter().parse(text) if name is not None} for code, text in texts.items()
    }

    assert len({frozenset(names) for names in blanks.values()}) == 1
    assert set(texts) == {language.code for language in SETTINGS.languages}
