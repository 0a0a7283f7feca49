"""Findings in, the text a person reads and the JSON a program reads out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_text

from baqueano.diagnostics import EDITOR_LANGUAGES, Diagnostic, finding
from baqueano.places import Place
from baqueano.reports import (
    Summary,
    headline,
    json_report,
    source_lines,
    summarise,
    text_report,
)
from baqueano.rules import front_matter, references, translations

UNKNOWN = finding(
    references.UNKNOWN, Place("docs/pt/kit/t-03.md", 37, 16, 8), hint="near", id="R-99", near="R-09", title="«A»"
)
MISSING = finding(translations.MISSING, Place("docs/es/a.md"), language="Português", path="docs/pt/a.md")

diagnostics = st.lists(
    st.builds(
        lambda place, text, is_error: (
            finding(references.UNKNOWN, place, id=text)
            if is_error
            else finding(translations.MISSING, place, language=text, path=text)
        ),
        st.builds(Place, any_text, st.integers(1, 10**6), st.integers(1, 10**6), st.integers(0, 99)),
        any_text,
        st.booleans(),
    ),
    max_size=5,
)


def excerpt(source: str, place: Place) -> list[str]:
    """The lines of a report that show the source."""
    item = Diagnostic(references.UNKNOWN, place, (("id", "x"),))
    report = text_report([item], language="es", line_of=lambda _: source, pages=1)
    return report.split("\n")[1:-4]


@given(diagnostics, st.sampled_from(EDITOR_LANGUAGES), st.integers(0, 999))
def test_json_can_be_read_back_and_its_sums_agree(found: list[Diagnostic], language: str, pages: int) -> None:
    report = json.loads(json_report(found, language=language, pages=pages))

    errors = [item for item in report["diagnostics"] if item["severity"] == "error"]
    assert report["summary"] == {
        "pages": pages,
        "errors": len(errors),
        "warnings": len(report["diagnostics"]) - len(errors),
    }
    assert [item["message"] for item in report["diagnostics"]] == [item.message(language) for item in found]
    assert [(item["path"], item["line"], item["column"]) for item in report["diagnostics"]] == [
        (item.place.path, item.place.line, item.place.column) for item in found
    ]


@given(diagnostics, any_text)
def test_a_text_report_of_any_source_never_raises(found: list[Diagnostic], source: str) -> None:
    report = text_report(found, language="pt", line_of=lambda _: source, pages=1)

    assert report.endswith(".\n")


def test_json_has_the_shape_that_was_agreed() -> None:
    assert json.loads(json_report([UNKNOWN], language="es", pages=3)) == {
        "version": 1,
        "diagnostics": [
            {
                "rule": "reference-unknown",
                "severity": "error",
                "path": "docs/pt/kit/t-03.md",
                "line": 37,
                "column": 16,
                "message": "no hay ninguna entrada «R-99»",
                "hint": "¿quiso decir R-09 ««A»»?",
            }
        ],
        "summary": {"pages": 3, "errors": 1, "warnings": 0},
    }


def test_a_report_tells_place_fact_excerpt_and_remedy() -> None:
    source = "Veja [o risco](ref:R-99)."

    report = text_report([UNKNOWN, MISSING], language="es", line_of=lambda _: source, pages=2)

    assert report == (
        "error[reference-unknown] docs/pt/kit/t-03.md:37:16: no hay ninguna entrada «R-99»\n"
        "   37 | Veja [o risco](ref:R-99).\n"
        "      |                ^^^^^^^^\n"
        "   ayuda: ¿quiso decir R-09 ««A»»?\n"
        "\n"
        "warning[translation-missing] docs/es/a.md:1:1: falta la traducción a «Português»\n"
        "   ayuda: cree docs/pt/a.md con el mismo id y los mismos títulos\n"
        "\n"
        "2 páginas revisadas, 1 error, 1 aviso. No se puede publicar hasta corregir los errores.\n"
    )


@pytest.mark.parametrize(
    ("source", "column", "length", "marked"),
    [
        ("[x](ref:R-1)", 5, 7, "    ^^^^^^^"),
        ("地图 [x](ref:R-1)", 8, 7, "         ^^^^^^^"),
        ("e\u0301 [x](ref:R-1)", 8, 7, "      ^^^^^^^"),
        ("\t[x](ref:R-1)", 6, 7, "\t    ^^^^^^^"),
        ("a\tb [x](ref:R-1)", 9, 7, " \t      ^^^^^^^"),
        ("🧭 [x](ref:R-1)", 7, 7, "       ^^^^^^^"),
        ("ñ«— [x](ref:R-1)", 9, 7, "        ^^^^^^^"),
        ("Ａ [x](ref:R-1)", 7, 7, "       ^^^^^^^"),
        ("ref:地图", 1, 6, "^^^^^^^^"),
        ("ref:e\u0301", 1, 6, "^^^^^"),
        ("ref:R-1", 99, 3, "       ^"),
        ("\u0301", 1, 1, "^"),
    ],
)
def test_carets_stand_under_what_is_meant(source: str, column: int, length: int, marked: str) -> None:
    assert excerpt(source, Place("a.md", 7, column, length)) == [f"    7 | {source}", f"      | {marked}"]


@pytest.mark.parametrize(("source", "length"), [("", 3), ("   ", 3), ("Texto.", 0)])
def test_without_a_line_or_a_length_there_is_no_excerpt(source: str, length: int) -> None:
    assert excerpt(source, Place("a.md", 7, 1, length)) == []


@pytest.mark.parametrize(
    ("language", "errors", "warnings", "pages", "closing"),
    [
        ("es", 0, 0, 1, "1 página revisada, 0 errores, 0 avisos. Se puede publicar."),
        ("es", 1, 2, 0, "0 páginas revisadas, 1 error, 2 avisos. No se puede publicar hasta corregir los errores."),
        ("pt", 0, 1, 2, "2 páginas verificadas, 0 erros, 1 aviso. Pode publicar."),
        ("pt", 2, 0, 1, "1 página verificada, 2 erros, 0 avisos. Não dá para publicar até corrigir os erros."),
        ("en", 1, 1, 1, "1 page checked, 1 error, 1 warning. It cannot be published until the errors are mended."),
        ("en", 0, 0, 2, "2 pages checked, 0 errors, 0 warnings. It can be published."),
    ],
)
def test_the_last_line_sums_up_and_says_what_it_means(
    language: str, errors: int, warnings: int, pages: int, closing: str
) -> None:
    found = [UNKNOWN] * errors + [MISSING] * warnings

    report = text_report(found, language=language, line_of=lambda _: "", pages=pages)

    assert report.rstrip("\n").split("\n")[-1] == closing


def test_errors_and_warnings_are_counted() -> None:
    assert summarise([UNKNOWN, MISSING, UNKNOWN], pages=7) == Summary(7, 2, 1)


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


def test_what_an_author_wrote_is_not_filled_in_again() -> None:
    item = finding(front_matter.KEY_UNKNOWN, Place("a.md"), key="{near} {0}", near="", known="")

    assert item.message("en") == "unknown key “{near} {0}”"


@pytest.mark.parametrize(
    ("raw", "line", "shown"),
    [
        (b"uno\ndos\n", 2, "dos"),
        (b"uno\r\ndos\r\n", 2, "dos"),
        (b"uno\rdos", 2, "dos"),
        (b"\xef\xbb\xbfuno", 1, "uno"),
        ("a\u2028b\u0085c\x0bd\ndos".encode(), 2, "dos"),
        (b"uno", 2, ""),
        (b"\xff", 1, ""),
        (b"", 1, ""),
    ],
)
def test_the_line_shown_is_the_line_meant(tmp_path: Path, raw: bytes, line: int, shown: str) -> None:
    (tmp_path / "a.md").write_bytes(raw)

    assert source_lines(tmp_path)(Place("a.md", line)) == shown


def test_a_file_that_is_gone_or_a_folder_has_no_lines(tmp_path: Path) -> None:
    line_of = source_lines(tmp_path)

    assert [line_of(Place("a.md")), line_of(Place("."))] == ["", ""]
