"""Small sites in, what is said of the ids of their pages out."""

from __future__ import annotations

import pytest
from catalogues import catalogue_of, plain, tool

from baqueano.checks import identifiers, references
from baqueano.diagnostics import Diagnostic

NONE = plain()


def ids(**pages: str) -> list[str]:
    """What is found when the same page has these ids in es, pt and en; "" for a page that is no entry."""
    texts = {f"{code}/kit/t-01.md": tool(entry_id) if entry_id else NONE for code, entry_id in pages.items()}
    return [told(item) for item in identifiers.check(catalogue_of(texts))]


def told(item: Diagnostic) -> str:
    facts = dict(item.facts)
    place = f"{item.place.path.split('/')[1]}:{item.place.line}"
    return " ".join([item.rule.name, place, facts.get("right", ""), item.hint_key]).strip()


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        ({"es": "T-01", "pt": "T-01", "en": "T-01"}, []),
        ({"es": "T-01", "pt": "T-02", "en": "T-01"}, ["id-differs pt:2 T-01"]),
        ({"es": "T-01", "pt": "T-02"}, ["id-differs pt:2 T-01"]),
        ({"es": "T-01", "pt": "T-02", "en": "T-03"}, ["id-differs pt:2 T-01", "id-differs en:2 T-01"]),
        ({"es": "T-02", "pt": "T-01", "en": "T-01"}, ["id-differs es:2 T-01"]),
        ({"es": "T-01", "pt": "", "en": "T-01"}, ["id-differs pt:1 T-01 missing"]),
        ({"es": "", "pt": "T-01", "en": "T-01"}, ["id-differs pt:2 — extra", "id-differs en:2 — extra"]),
        ({"es": "T-1", "pt": "T-01", "en": "T-01"}, ["id-malformed es:2", "id-differs es:2 T-01"]),
        ({"es": "T-1", "pt": "T-01"}, ["id-malformed es:2", "id-differs es:2 T-01"]),
        ({"es": "T-01", "pt": "T-1", "en": "T-01"}, ["id-malformed pt:2"]),
        ({"es": "T-1", "pt": "T-1"}, ["id-malformed es:2", "id-malformed pt:2"]),
        ({"es": "T-1", "pt": ""}, ["id-malformed es:2"]),
        ({"es": "T-01"}, []),
        ({"pt": "T-01", "en": "T-02"}, []),
    ],
)
def test_a_page_has_the_same_id_in_every_language(pages: dict[str, str], found: list[str]) -> None:
    assert ids(**pages) == found


@pytest.mark.parametrize(
    ("uris", "found"),
    [
        (["es/kit/t-01.md", "es/kit/a.md"], "docs/es/kit/a.md"),
        (["es/kit/t-01.md", "es/kit/z.md"], "docs/es/kit/z.md"),
        (["es/kit/a.md", "es/kit/b.md"], "docs/es/kit/b.md"),
    ],
)
def test_of_two_pages_with_an_id_the_one_named_after_it_keeps_it(uris: list[str], found: str) -> None:
    catalogue = catalogue_of({uri: tool() for uri in uris})

    assert [item.place.path for item in identifiers.check(catalogue)] == [found]


def test_what_follows_from_a_mistaken_id_shares_its_cause() -> None:
    pages = {
        **{f"{code}/kit/a.md": tool("T-02" if code == "es" else "T-01") for code in ("es", "pt", "en")},
        **{f"{code}/kit/b.md": tool("T-02") for code in ("es", "pt", "en")},
        "es/x.md": plain(body="[](ref:T-01)\n"),
    }
    catalogue = catalogue_of(pages)

    found = [*identifiers.check(catalogue), *references.check(catalogue)]

    assert sorted((item.rule.name, item.cause) for item in found) == [
        ("id-differs", "id:T-01"),
        ("id-duplicate", "id:T-01"),
        ("reference-unknown", "id:T-01"),
    ]
