"""Findings in, the report a person reads in a terminal out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from findings import MISSING, REPAIRABLE, SOURCE, UNKNOWN, diagnostics, folded, line_of
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_text

from baqueano.diagnostics import EDITOR_LANGUAGES, Diagnostic, Edit, finding
from baqueano.places import Place
from baqueano.reports import headline, refusal, text_report
from baqueano.rules import front_matter

LEARN = "Para saber más de una regla: python3 scripts/check.py --explain REGLA\n"


@given(diagnostics, st.sampled_from(EDITOR_LANGUAGES), any_text)
def test_a_report_of_any_source_never_raises(found: list[Diagnostic], language: str, source: str) -> None:
    report = text_report(found, language=language, line_of=lambda _: source, pages=1, has_suggestions=True)

    assert report.endswith("\n")
    assert "\x1b" not in report


def test_a_report_tells_place_fact_excerpt_and_remedy() -> None:
    report = text_report([UNKNOWN, MISSING], language="es", line_of=line_of, pages=2)

    assert report == (
        "error[reference-unknown] docs/pt/kit/t-03.md:37:16: no hay ninguna entrada «R-99»\n"
        "   37 | Veja [o risco](ref:R-99).\n"
        "      |                ^^^^^^^^\n"
        "   ayuda: ¿quiso decir R-09 ««A»»?\n"
        "\n"
        "warning[translation-missing] docs/es/a.md:1:1: falta la traducción a «Português»\n"
        "   ayuda: cree docs/pt/a.md con el mismo id y los mismos títulos\n"
        "\n"
        "2 páginas revisadas, 1 error, 1 aviso. No se puede publicar hasta corregir los errores.\n" + LEARN
    )


@pytest.mark.parametrize(
    ("language", "learn"),
    [
        ("es", "Para saber más de una regla: python3 scripts/check.py --explain REGLA"),
        ("pt", "Para saber mais de uma regra: python3 scripts/check.py --explain REGRA"),
        ("en", "To learn more about a rule: python3 scripts/check.py --explain RULE"),
    ],
)
def test_findings_end_with_the_way_to_learn_more(language: str, learn: str) -> None:
    report = text_report([MISSING], language=language, line_of=line_of, pages=1)

    assert report.split("\n")[-2:] == [learn, ""]


def test_without_findings_there_is_nothing_to_learn() -> None:
    report = text_report([], language="pt", line_of=line_of, pages=3, accepted=2)

    assert report == "3 páginas verificadas, 0 erros, 0 avisos, 2 em baseline.txt. Pode publicar.\n"


@pytest.mark.parametrize(
    ("language", "further", "told"),
    [
        ("es", 1, "   también en a.md:1:2"),
        ("es", 3, "   también en a.md:1:2, a.md:2:2, a.md:3:2"),
        ("es", 4, "   también en a.md:1:2, a.md:2:2, a.md:3:2 y 1 más"),
        ("pt", 9, "   também em a.md:1:2, a.md:2:2, a.md:3:2 e mais 6"),
        ("en", 9, "   also at a.md:1:2, a.md:2:2, a.md:3:2 and 6 more"),
    ],
)
def test_a_folded_finding_names_three_further_places(language: str, further: int, told: str) -> None:
    item = folded(*(Place("a.md", number, 2, 5) for number in range(1, further + 1)))

    report = text_report([item], language=language, line_of=line_of, pages=1)

    assert report.split("\n")[3] == told


@pytest.mark.parametrize(
    ("language", "label"), [("es", "sugerencia"), ("pt", "sugestão"), ("en", "suggestion")], ids=EDITOR_LANGUAGES
)
def test_where_it_is_asked_for_a_repair_is_shown_as_it_would_read(language: str, label: str) -> None:
    report = text_report([REPAIRABLE], language=language, line_of=line_of, pages=1, has_suggestions=True)

    assert report.split("\n")[4] == f"   {label}: Veja [o risco](ref:R-09)."


def test_an_ordinary_report_has_no_suggestions() -> None:
    report = text_report([REPAIRABLE], language="es", line_of=line_of, pages=1)

    assert report == text_report([UNKNOWN], language="es", line_of=line_of, pages=1)


def test_what_can_be_done_without_a_person_is_no_suggestion() -> None:
    safe = replace(UNKNOWN, edits=(Edit(Place("a.md", 1, 1, 4), "Vea", is_safe=True),))

    report = text_report([safe], language="es", line_of=line_of, pages=1, has_suggestions=True)

    assert report == text_report([UNKNOWN], language="es", line_of=line_of, pages=1)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("es", "error[key-unknown] a.md:1:1: clave desconocida «x»"),
        ("pt", "error[key-unknown] a.md:1:1: chave desconhecida “x”"),
        ("en", "error[key-unknown] a.md:1:1: unknown key “x”"),
        ("fr", "error[key-unknown] a.md:1:1: unknown key “x”"),
    ],
)
def test_a_headline_is_told_in_the_language_of_the_reader(language: str, told: str) -> None:
    item = finding(front_matter.KEY_UNKNOWN, Place("a.md"), key="x", near="", known="")

    assert headline(item, language) == told


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("x\n::error::y", "x⟨U+000A⟩::error::y"),
        ("\x1b[31mx", "⟨U+001B⟩[31mx"),
        ("R\u200b-1", "R⟨U+200B⟩-1"),
        ("\u202egpj.exe", "⟨U+202E⟩gpj.exe"),
        ("\udcff", "⟨U+DCFF⟩"),
        ("é «地» e\u0301", "é «地» e\u0301"),
    ],
)
def test_a_headline_is_one_line_without_anything_hidden(key: str, shown: str) -> None:
    item = finding(front_matter.KEY_UNKNOWN, Place("a.md"), key=key, near="", known="")

    assert headline(item, "en") == f"error[key-unknown] a.md:1:1: unknown key “{shown}”"


def test_a_refusal_is_the_fact_and_its_remedy() -> None:
    assert refusal(UNKNOWN, "en") == (
        "error[reference-unknown] docs/pt/kit/t-03.md:37:16: there is no entry “R-99”\n"
        "   help: did you mean R-09 “«A»”?"
    )


def test_what_an_author_wrote_is_not_filled_in_again() -> None:
    item = finding(front_matter.KEY_UNKNOWN, Place("a.md"), key="{near} {0}", near="", known="")

    assert item.message("en") == "unknown key “{near} {0}”"


def test_the_source_is_not_changed_by_showing_it() -> None:
    report = text_report([UNKNOWN], language="es", line_of=line_of, pages=1)

    assert f"| {SOURCE}\n" in report
