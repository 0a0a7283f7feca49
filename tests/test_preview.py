"""Findings in, what the pages of the live preview show of them out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from catalogues import TODAY
from hypothesis import given
from strategies import any_text
from worlds import ROOT, write_world

from baqueano.inspection import Inspection, inspect_site
from baqueano.preview import Preview, stand_in, with_usable_words
from baqueano.rules import references
from baqueano.settings import Settings, read_settings

PAGE = "---\ntitle: {title}\nsummary: Una línea.\n---\n\n{body}\n"
OWN = read_settings(ROOT)
EXTRA = {
    "docs/es/kit/a.md": PAGE.format(title="A", body="Vea [](ref:R-97)."),
    "docs/pt/kit/a.md": PAGE.format(title="A", body="Veja [](ref:R-99) e [](ref:R-98)."),
    "docs/es/kit/b.md": PAGE.format(title="B", body="Texto."),
}


def inspected(root: Path, files: Mapping[str, str | bytes] | None = None, *, language: str = "es") -> Inspection:
    settings = read_settings(write_world(root, {**EXTRA, **(files or {})}))
    return inspect_site(replace(settings, editor_language=language), today=TODAY)


def settings_of(root: Path, words: dict[str, dict[str, str]]) -> Settings:
    return replace(read_settings(write_world(root, {})), words=words)


def test_a_page_shows_its_own_findings_first_and_those_of_others_by_file(tmp_path: Path) -> None:
    panel = Preview(inspected(tmp_path)).panel_on("docs/pt/kit/a.md")

    assert panel is not None
    assert panel.title == "En esta página: 2 errores, 0 avisos"
    assert [(item.severity, item.line, item.rule) for item in panel.own] == [
        ("error", "línea 6", "reference-unknown"),
        ("error", "línea 6", "reference-unknown"),
    ]
    assert panel.own[0].message == "no hay ninguna entrada «R-99»"
    assert panel.own[0].hint == "corrija el id, o cree la entrada"
    assert panel.others_title == "En otras páginas y archivos: 1 error, 1 aviso"
    assert [(file.path, file.address, len(file.findings)) for file in panel.others] == [
        ("docs/es/kit/a.md", "kit/a.html", 1),
        ("docs/es/kit/b.md", "kit/b.html", 1),
    ]


@pytest.mark.parametrize(
    ("language", "path", "title"),
    [
        ("es", "docs/es/kit/b.md", "En esta página: 0 errores, 1 aviso"),
        ("pt", "docs/es/kit/b.md", "Nesta página: 0 erros, 1 aviso"),
        ("en", "docs/es/kit/b.md", "On this page: 0 errors, 1 warning"),
        ("es", "docs/es/index.md", ""),
        ("pt", "docs/es/index.md", ""),
        ("en", "docs/es/index.md", ""),
        ("es", "", "En todo el sitio: 3 errores, 1 aviso"),
        ("pt", "", "Em todo o site: 3 erros, 1 aviso"),
        ("en", "", "On the whole site: 3 errors, 1 warning"),
    ],
)
def test_a_panel_speaks_the_language_of_the_editor(language: str, path: str, title: str, tmp_path: Path) -> None:
    panel = Preview(inspected(tmp_path, language=language)).panel_on(path)

    assert panel is not None
    assert (panel.language, panel.title, panel.severity) == (language, title, "error")


def test_a_site_without_findings_has_no_panel(tmp_path: Path) -> None:
    inspection = inspected(tmp_path)

    assert Preview(replace(inspection, diagnostics=())).panel_on("docs/es/kit/a.md") is None


def test_warnings_alone_say_that_the_site_can_be_published(tmp_path: Path) -> None:
    inspection = inspected(tmp_path)
    warnings = tuple(item for item in inspection.diagnostics if not item.is_error)

    panel = Preview(replace(inspection, diagnostics=warnings)).panel_on("docs/es/kit/b.md")

    assert panel is not None
    assert (panel.severity, panel.others, panel.others_title) == ("warning", (), "")
    assert panel.note == "Esto se ve solo en la vista previa. Los avisos no impiden publicar."


def test_what_nobody_would_see_is_shown(tmp_path: Path) -> None:
    inspection = inspected(tmp_path)
    unknown = next(item for item in inspection.diagnostics if item.rule is references.UNKNOWN)
    hidden = replace(unknown, facts=(("id", "R\u202e9"),))

    panel = Preview(replace(inspection, diagnostics=(hidden,))).panel_on(unknown.place.path)

    assert panel is not None
    assert [item.message for item in panel.own] == ["no hay ninguna entrada «R⟨U+202E⟩9»"]


def test_a_folded_finding_is_shown_on_each_of_its_pages(tmp_path: Path) -> None:
    inspection = inspected(tmp_path)
    first, second = (item.place for item in inspection.diagnostics[:2])
    folded = replace(inspection, diagnostics=(replace(inspection.diagnostics[0], also=(second,)),))

    panels = [Preview(folded).panel_on(place.path) for place in (first, second)]

    assert [len(panel.own) for panel in panels if panel] == [1, 1]
    assert [panel.own[0].also for panel in panels if panel] == [f"también en {second}", f"también en {first}"]


def test_a_site_full_of_faults_shows_a_hundred_and_says_how_many_more(tmp_path: Path) -> None:
    body = "\n\n".join(f"[](ref:R-{number})" for number in range(1000, 1250))
    panel = Preview(inspected(tmp_path, {"docs/es/kit/a.md": PAGE.format(title="A", body=body)})).panel_on("")

    assert panel is not None
    assert sum(len(file.findings) for file in panel.others) == 100
    assert panel.more == "y 153 más: están todos en la terminal"


def test_files_that_mkdocs_would_stop_at_are_named(tmp_path: Path) -> None:
    kit = "docs/es/kit"
    files: dict[str, str | bytes] = {
        f"{kit}/c.md": b"\xff",
        f"{kit}/d.markdown": "x",
        f"{kit}/plan.pdf": "x",
        "docs/es/index.md": b"\xff",
    }
    inspection = inspected(tmp_path, files)
    (tmp_path / "docs/es/kit/foto.png").symlink_to("nada.png")
    preview = Preview(inspect_site(inspection.catalogue.settings, today=TODAY))

    given = [
        *(("es/kit/a.md", True), ("es/kit/c.md", True), ("es/kit/d.markdown", True), ("es/kit/new.md", True)),
        *(("es/index.md", True), ("es/kit/plan.pdf", False), ("es/kit/foto.png", False)),
    ]
    assert preview.unusable(given) == {"es/kit/d.markdown", "es/kit/new.md", "es/kit/foto.png"}


def test_a_page_nobody_can_read_has_a_place_of_its_own(tmp_path: Path) -> None:
    preview = Preview(inspected(tmp_path, {"docs/pt/kit/a.md": b"\xff"}))
    panel = preview.panel_on("docs/pt/kit/a.md")
    other = preview.panel_on("docs/es/index.md")

    page = stand_in("docs/pt/kit/a.md", language="pt", key="kit/a.md")
    assert (page.body, page.text("title"), page.is_rendered) == ("", "", False)
    assert panel is not None
    assert [item.rule for item in panel.own] == ["file-not-utf8"]
    assert other is not None
    assert ("docs/pt/kit/a.md", "pt/kit/a.html") in [(file.path, file.address) for file in other.others]


def test_a_text_that_is_missing_is_that_of_the_main_language_or_its_key(tmp_path: Path) -> None:
    settings = settings_of(tmp_path, {"call": {"es": "Llamar al {number}"}, "minutes": {"pt": "{count} min"}})

    words = {code: with_usable_words(settings).words_in(code) for code in ("es", "pt")}

    assert words["pt"]["call"].format(number=145) == "Llamar al 145"
    assert words["es"]["minutes"] == "⟨minutes⟩"
    assert words["pt"]["minutes"].format(count=5) == "5 min"
    assert words["es"]["skip_to_content"] == "⟨skip_to_content⟩"


def test_a_text_that_may_be_missing_stays_missing(tmp_path: Path) -> None:
    settings = settings_of(tmp_path, {"date_locale": {"es": "es_AR"}})

    assert "date_locale" not in with_usable_words(settings).words_in("pt")


@given(any_text)
def test_no_text_stops_the_preview(text: str) -> None:
    settings = replace(OWN, words={"call": {"es": f"x{text}"}})

    told = with_usable_words(settings).words_in("es")["call"].format(number=145)

    assert told.startswith("x")
