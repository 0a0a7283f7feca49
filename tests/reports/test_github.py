"""Findings in, workflow commands that GitHub shows beside the lines of a pull request out."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

import pytest
from findings import MISSING, UNKNOWN, diagnostics, folded
from hypothesis import given
from hypothesis import strategies as st

from baqueano.diagnostics import EDITOR_LANGUAGES, Diagnostic, Severity
from baqueano.places import Place
from baqueano.reports.github import github_report
from baqueano.reports.visible import visible


def commands(found: list[Diagnostic], language: str = "es", folder: str = "") -> list[str]:
    return github_report(found, language=language, pages=2, folder=folder).split("\n")[:-2]


def test_a_finding_is_one_command_with_its_place_fact_and_remedy() -> None:
    report = github_report([MISSING, UNKNOWN], language="es", pages=2, accepted=1)

    assert report == (
        "::error file=docs/pt/kit/t-03.md,line=37,col=16,endColumn=24,title=reference-unknown::"
        "no hay ninguna entrada «R-99»%0A¿quiso decir R-09 ««A»»?\n"
        "::warning file=docs/es/a.md,line=1,col=1,title=translation-missing::"
        "falta la traducción a «Português»%0Acree docs/pt/a.md con el mismo id y los mismos títulos\n"
        "2 páginas revisadas, 1 error, 1 aviso, 1 en baseline.txt. No se puede publicar hasta corregir los errores.\n"
    )


def test_without_findings_there_is_only_the_sum() -> None:
    assert github_report([], language="en", pages=1) == "1 page checked, 0 errors, 0 warnings. It can be published.\n"


def test_a_part_of_a_site_gets_no_verdict() -> None:
    report = github_report([], language="en", pages=1, is_whole=False)

    assert report == "1 page checked, 0 errors, 0 warnings.\n"


@pytest.mark.parametrize(
    ("path", "fact", "command"),
    [
        ("a,b:c%.md", "x", "::error file=a%2Cb%3Ac%25.md,line=1,col=2,endColumn=3,title=reference-unknown::"),
        ("a\n::warning::.md", "x", "::error file=a%0A%3A%3Awarning%3A%3A.md,line=1,col=2,endColumn=3,"),
        ("a.md", "50%, ::x", "title=reference-unknown::no hay ninguna entrada «50%25, ::x»%0A"),
        ("a.md", "x\n::error::y\r", "«x⟨U+000A⟩::error::y⟨U+000D⟩»%0A"),
    ],
)
def test_no_name_and_no_text_can_end_a_command_or_begin_another(path: str, fact: str, command: str) -> None:
    item = replace(UNKNOWN, place=Place(path, 1, 2, 1), facts=(("id", fact), ("near", ""), ("title", "")))

    (line,) = commands([item])

    assert command in line


def test_further_places_are_told_in_the_text() -> None:
    (line,) = commands([folded(Place("a.md", 1, 2, 3), Place("b.md", 4))])

    assert line.endswith("%0Atambién en a.md:1:2, b.md:4:1")


def test_the_site_may_be_a_folder_of_the_repository() -> None:
    (line,) = commands([UNKNOWN], folder="sites/sur/")

    assert line.startswith("::error file=sites/sur/docs/pt/kit/t-03.md,line=37,")


@pytest.mark.parametrize(
    ("errors", "warnings", "language", "last"),
    [
        (11, 0, "es", "::notice::Hay más: 1 error, 0 avisos. La lista completa está en el resumen de este paso"),
        (0, 12, "pt", "::notice::Há mais: 0 erros, 2 avisos. A lista completa está no resumo deste passo"),
        (30, 11, "en", "::notice::There are more: 20 errors, 1 warning. The whole list is in the summary of this step"),
    ],
)
def test_of_each_kind_ten_are_shown_errors_first(errors: int, warnings: int, language: str, last: str) -> None:
    *shown, notice = commands([MISSING] * warnings + [UNKNOWN] * errors, language)

    assert [line.split(" ")[0] for line in shown] == ["::error"] * min(errors, 10) + ["::warning"] * min(warnings, 10)
    assert notice == last


def test_ten_of_each_kind_are_all_shown() -> None:
    assert len(commands([MISSING] * 10 + [UNKNOWN] * 10)) == 20


@given(diagnostics, st.sampled_from(EDITOR_LANGUAGES))
def test_a_command_of_any_finding_is_one_line_that_can_be_read_back(found: list[Diagnostic], language: str) -> None:
    *lines, _, end = github_report(found, language=language, pages=1).split("\n")

    ordered = sorted(found, key=lambda item: item.severity is not Severity.ERROR)
    assert end == ""
    assert len(lines) == len(found)
    for command, item in zip(lines, ordered, strict=True):
        properties, _, text = command.partition("::" if not command.startswith("::") else " ")[2].partition("::")
        named = dict(part.split("=", 1) for part in properties.split(","))
        assert unquote(named["file"]) == item.place.path
        assert unquote(text).split("\n")[0] == visible(item.message(language))
