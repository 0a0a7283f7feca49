"""An entry's page in, the questions its trace answers out."""

from __future__ import annotations

import pytest
from catalogues import catalogue_of, frame_on, tool
from fragments import Seen, links_in, texts_in
from traces import joined_frame

from baqueano.render.frame import Frame
from baqueano.render.trace import TracePart, trace_parts, traced_pages
from baqueano.render.view import page_view

PAGE_OF = {
    "R-01": "es/matriz/r-01.md",
    "R-02": "es/matriz/r-02.md",
    "R-03": "es/matriz/r-03.md",
    "T-01": "es/kit/t-01.md",
    "T-02": "es/kit/t-02.md",
    "M-01": "es/formacion/m-01.md",
    "M-02": "es/formacion/m-02.md",
    "C-01": "es/formacion/c-01.md",
    "P-01": "es/publicaciones/p-01.md",
    "P-02": "es/publicaciones/p-02.md",
}


def parts_in(frame: Frame, entry_id: str) -> dict[str, TracePart]:
    entry = frame.entry(entry_id)
    assert entry is not None
    return {part.name: part for part in trace_parts(entry, frame)}


def parts_of(entry_id: str, *, language: str = "es") -> dict[str, TracePart]:
    return parts_in(joined_frame(PAGE_OF[entry_id], language=language), entry_id)


def html_of(part: TracePart) -> str:
    return "".join(step.html for step in part.steps)


@pytest.mark.parametrize(
    ("entry_id", "answers"),
    [
        (
            "R-01",
            {
                "assessed": [],
                "signs": ["I-01"],
                "lowered": ["T-01", "A-01"],
                "learned": ["M-01"],
                "rests": ["P-01", "RF01"],
            },
        ),
        ("R-02", {"assessed": [], "signs": [], "lowered": ["A-01"], "rests": ["RF01"]}),
        ("T-01", {"risks": ["R-01", "R-03"], "learned": ["M-01"], "rests": ["P-01"]}),
        ("T-02", {"learned": []}),
        ("M-01", {"risks": ["R-01"], "tools": ["T-01"], "programme": ["C-01"], "rests": ["P-01"]}),
        ("M-02", {"programme": ["C-01"]}),
        ("C-01", {"modules": ["M-01", "M-02"], "risks": ["R-01"], "tools": ["T-01"]}),
        ("P-01", {"resting": ["R-01", "T-01", "M-01"]}),
        ("P-02", {}),
    ],
)
def test_an_entry_answers_what_lies_before_and_after_it(entry_id: str, answers: dict[str, list[str]]) -> None:
    found = {name: texts_in(html_of(part), ".badge--id") for name, part in parts_of(entry_id).items()}

    assert found == answers


@pytest.mark.parametrize(
    ("entry_id", "notes"),
    [
        ("R-01", []),
        ("R-02", ["‹trace.no_indicator›", "‹trace.no_tool›"]),
        ("T-01", []),
        ("T-02", ["‹trace.no_module›"]),
        ("M-02", []),
    ],
)
def test_what_a_reader_must_know_is_missing_is_said(entry_id: str, notes: list[str]) -> None:
    assert [part.note for part in parts_of(entry_id).values() if part.note] == notes


def test_a_risk_says_where_and_how_it_is_assessed() -> None:
    html = html_of(parts_of("R-01")["assessed"])

    assert links_in(html) == [
        Seen("x-01.html", "Matriz"),
        Seen("factores.html#inst-01", "Migraciones"),
    ]
    assert texts_in(html, ".trace__facts") == [
        "Nivel: ● Crítico · Probabilidad: 3 · Impacto: 5 · Tendencia: en alza · Confianza: media",
        "Nivel residual: ◑ Alto · Responsable: Migraciones · Plazo: 31 de diciembre de 2026",
    ]


def test_a_risk_that_nobody_has_treated_has_one_line_of_facts() -> None:
    html = html_of(parts_of("R-02")["assessed"])

    assert texts_in(html, ".trace__facts") == [
        "Nivel: ◑ Alto · Probabilidad: 3 · Impacto: 4 · Tendencia: desconocida · Confianza: baja"
    ]


def test_a_sign_says_from_which_values_on_it_counts() -> None:
    html = html_of(parts_of("R-01")["signs"])

    assert links_in(html) == [Seen("indicadores.html#i-01", "Avisos por mes")]
    assert texts_in(html, ".trace__facts") == ["Atención: 2 · Alerta: 4 · Alarma: 1.500 · Dirección: más es peor"]


def test_an_action_says_who_and_by_when() -> None:
    html = html_of(parts_of("R-02")["lowered"])

    assert texts_in(html, ".trace__facts") == ["Responsable: Migraciones · Plazo: 31 de diciembre de 2026"]


def test_a_risk_that_is_lowered_says_its_level() -> None:
    html = html_of(parts_of("T-01")["risks"])

    assert texts_in(html, ".level") == ["● Crítico", "○ Bajo"]
    assert "Rechazo &amp; vuelta" in html


def test_a_module_says_for_whom_it_is() -> None:
    html = html_of(parts_of("R-01")["learned"])

    assert texts_in(html, ".trace__facts") == ["Equipos & redes"]
    assert "Equipos &amp; redes" in html


def test_another_language_gets_its_own_words_and_marks_what_is_not_translated() -> None:
    parts = parts_of("R-01", language="pt")

    assert texts_in(html_of(parts["assessed"]), ".trace__facts")[0].startswith("Nível: ● Crítico · Probabilidade: 3")
    assert links_in(html_of(parts["signs"])) == [Seen("indicadores.html#i-01", "Avisos por mes", "es")]
    assert '<span class="trace__facts" lang="es">' in html_of(parts["learned"])


def test_a_site_without_a_matrix_shows_what_its_front_matter_says() -> None:
    catalogue = catalogue_of({"es/kit/t-01.md": tool()})

    assert list(parts_in(frame_on(catalogue, "es/kit/t-01.md"), "T-01")) == ["learned"]


def test_a_row_of_the_matrix_has_no_page_and_no_trace() -> None:
    frame = joined_frame("es/matriz/indicadores.md")

    assert parts_in(frame, "I-01") == {}


def test_a_page_the_trace_leads_to_is_not_told_again_as_a_mention() -> None:
    frame = joined_frame("es/matriz/r-01.md")
    seen = page_view(frame, edition="")

    assert traced_pages(seen.trace) >= {"matriz/x-01.md", "matriz/acciones.md", "kit/t-01.md"}
    assert [mention.title for mention in seen.mentions] == ["Inicio"]
