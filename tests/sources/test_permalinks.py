"""The text of docs/_data/permalinks.yml in, its records, and what is wrong with them, out."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from strategies import any_text

from baqueano.diagnostics import Diagnostic
from baqueano.model.entries import Permalink
from baqueano.model.texts import FileText
from baqueano.places import Place
from baqueano.sources.discover import PERMALINKS, RecordFile
from baqueano.sources.permalinks import read_permalinks

PATH = "docs/_data/permalinks.yml"


def read(text: str) -> tuple[tuple[Permalink, ...], tuple[Diagnostic, ...]]:
    return read_permalinks(RecordFile(FileText(PATH, text), PERMALINKS), languages=("es", "pt"))


def test_a_record_says_what_was_published_and_where_it_says_so() -> None:
    (link,), problems = read("# nota\n- page: kit/t-01.md\n  id: T-01\n  anchors: [pasos, 2024]\n")

    assert problems == ()
    assert (link.page, link.id, link.anchors, link.retired, link.is_faulty) == (
        "kit/t-01.md",
        "T-01",
        ("pasos", "2024"),
        None,
        False,
    )
    assert (link.place, link.places["anchors.1"]) == (Place(PATH, 2, 3, 4), Place(PATH, 4, 20, 4))


def test_a_tombstone_says_when_why_and_what_took_over() -> None:
    (link,), problems = read(
        "- page: a.md\n  retired: 2026-05-02\n  reason: {es: Uno., pt: Um.}\n  replaced_by: T-01\n"
    )

    assert problems == ()
    assert (link.retired, link.reason, link.replaced_by) == (date(2026, 5, 2), {"es": "Uno.", "pt": "Um."}, "T-01")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("# nada\n", []),
        ("- page: a.md\n  retired: 2026-05-02\n", [("key-missing", "reason")]),
        ("- page: a.md\n  reason: {es: Uno., pt: Um.}\n", [("key-missing", "retired")]),
        ("- page: a.md\n  replaced_by: T-01\n", [("key-missing", "retired")]),
        ("- page: a.md\n  reason: {es: Uno.}\n  retired: 2026-05-02\n", [("value-invalid", "reason")]),
        ("- page: a.md\n  pages: b.md\n", [("key-unknown", "pages")]),
        ("- page: a.md\n  page: b.md\n", [("key-repeated", "page")]),
    ],
)
def test_a_fault_is_told_and_the_record_is_not_relied_on(text: str, found: list[tuple[str, str]]) -> None:
    links, problems = read(text)

    assert [(problem.rule.name, dict(problem.facts)["key"]) for problem in problems] == found
    assert [link.is_faulty for link in links] == [rule != "key-repeated" for rule, _ in found]


def test_a_record_without_a_page_is_none() -> None:
    links, problems = read("- id: T-01\n- page: /a.md\n- page: b.md\n")

    assert [link.page for link in links] == ["b.md"]
    assert [(problem.rule.name, problem.place.line) for problem in problems] == [
        ("key-missing", 1),
        ("value-invalid", 2),
    ]


@given(any_text)
def test_reading_any_text_never_raises(text: str) -> None:
    links, _ = read(text)

    assert all(link.place.path == PATH for link in links)
