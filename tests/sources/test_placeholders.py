"""Texts in, the placeholders in them out: the tables the cases in tests/cases/ would be too long for."""

from __future__ import annotations

import pytest
from catalogues import plain, reading_of

from baqueano.model.texts import FileText
from baqueano.sources.placeholder_words import (
    gap_that_is_all,
    gaps_in,
    is_angled_gap,
    is_blank,
    is_bracketed_gap,
    is_hinted,
)
from baqueano.sources.placeholders import find_placeholders_in_records


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("TODO", "es"),
        ("TODO.", "pt"),
        ("TODO: completar esta sección.", "es"),
        ("TODO completar esta sección", "es"),
        ("[TODO]", "es"),
        ("TODO(ana): revisar", "es"),
        ("Falta el mapa. TODO revisar", "es"),
        ("Los datos TODO: revisar", "es"),
        ("Write it TODO soon", "en"),
        ("À faire: TODO écrire", "fr"),
        ("FIXME", "es"),
        ("Prazo: TBD", "pt"),
        ("XXX", "es"),
        ("[XXX]", "es"),
        ("XXX: revisar", "es"),
        ("Tel. XXX-XXXX", "es"),
        ("0800-XXX-111", "pt"),
        ("la ley n.º XXX", "es"),
        ("XXXX", "es"),
        ("tel. xxxx", "es"),
        ("Plazo: ???", "es"),
        ("el ??? de mayo", "es"),
        ("Lorem ipsum dolor sit amet", "en"),
        ("Plazo: a completar.", "es"),
        ("Texto a completar.", "es"),
        ("Por definir", "es"),
        ("Responsable (por definir)", "es"),
        ("Prazo: por preencher", "pt"),
        ("Conteúdo a preencher.", "pt"),
        ("En construcción.", "es"),
        ("Esta página está en construcción. Vuelva pronto.", "es"),
        ("Página em construção", "pt"),
        ("This page is under construction.", "en"),
        ("Coming soon!", "en"),
        ("Insert text here", "en"),
        ("Insertar imagen aquí", "es"),
        ("Inserir um texto aqui", "pt"),
        ("XXX falta el dato", "es"),
        ("Teléfono: XXX missing", "en"),
        ("El mapa TODO fix", "es"),
        ("TK TK", "en"),
        ("Texto de exemplo aqui.", "pt"),
        ("Escreva aqui o seu texto", "pt"),
        ("Pendiente de redacción.", "es"),
        ("O prazo (preencher) e mais", "pt"),
    ],
)
def test_a_placeholder_is_found(text: str, language: str) -> None:
    assert is_hinted(text)
    assert len(list(gaps_in(text, language=language))) > 0


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("¡TODO el equipo!", "es"),
        ("TODO lugar, TODO hogar", "es"),
        ("Sobre TODO: calma", "es"),
        ("SOBRE TODO: CALMA", "es"),
        ("ante TODO, la seguridad", "es"),
        ("TODO LO QUE HAY QUE SABER", "es"),
        ("No TODO es riesgo", "es"),
        ("TODO o país e TODO MUNDO", "pt"),
        ("EM TODO CASO: NADA", "pt"),
        ("METODOLOGÍA, TODOS, TODAS", "es"),
        ("siglo XXX", "es"),
        ("resolución 3449 (XXX) de la Asamblea General", "es"),
        ("XXX período ordinario de sesiones", "es"),
        ("los siglos XX-XXI", "es"),
        ("Capítulo XXX: De la paz", "es"),
        ("¿En serio???", "es"),
        ("¿¿¿Quién???", "es"),
        ("ayuda a completar el formulario", "es"),
        ("Campos a completar por la persona", "es"),
        ("quedan por definir los plazos", "es"),
        ("Por completar el curso se entrega un certificado", "es"),
        ("Un edificio en construcción junto al río", "es"),
        ("La paz es una tarea en construcción.", "es"),
        ("The bridge under construction is closed.", "en"),
        ("It is coming soon to the region", "en"),
        ("Insert the card in the slot", "en"),
        ("a preencher o formulário", "pt"),
        ("La resolución 3449 (XXX) falta", "es"),
        ("El siglo XXX falta en la lista", "es"),
        ("XXX Asamblea General", "es"),
        ("Escriba aquí su pregunta", "es"),
        ("El texto de ejemplo muestra un caso", "es"),
        ("Write here if you need help", "en"),
        ("La cuenta @tktk", "es"),
    ],
)
def test_words_that_look_like_one_are_not(text: str, language: str) -> None:
    assert list(gaps_in(text, language=language)) == []


def test_a_heading_or_a_cell_may_name_what_is_to_come() -> None:
    assert list(gaps_in("Coming soon", language="en", is_heading=True)) == []
    assert list(gaps_in("En construcción", language="es", is_cell=True)) == []
    assert list(gaps_in("XXX: De la paz", language="es", is_heading=True)) == []


@pytest.mark.parametrize(
    ("words", "is_gap"),
    [
        ("completar", True),
        ("A COMPLETAR", True),
        ("completar con la dirección", True),
        ("preencher", True),
        ("insertar nombre", True),
        ("pendiente", True),
        ("su país", False),
        ("…", False),
        ("Insertar", False),
        ("pendientes de pago", False),
    ],
)
def test_brackets_hold_an_order_or_a_remark(words: str, is_gap: bool) -> None:
    assert is_bracketed_gap(words) == is_gap


@pytest.mark.parametrize(
    ("text", "is_gap"),
    [
        ("A confirmar.", True),
        ("Próximamente.", True),
        ("Em breve", True),
        ("To be confirmed", True),
        ("Próximamente:", False),
        ("El lugar, a confirmar.", False),
        ("Em breve, mais.", False),
    ],
)
def test_a_paragraph_that_only_promises_keeps_a_place_free(text: str, is_gap: bool) -> None:
    assert is_hinted(text.lower())
    assert (gap_that_is_all(text, is_cell=False) is not None) == is_gap


def test_a_cell_may_say_that_something_comes_soon() -> None:
    assert gap_that_is_all("Em breve", is_cell=True) is None
    assert gap_that_is_all("A definir", is_cell=True) is not None


@pytest.mark.parametrize(
    ("words", "is_gap"),
    [("fecha", True), ("Nome", True), ("your text here", True), ("su país", False), ("fecha de inicio", False)],
)
def test_brackets_hold_the_name_of_what_is_missing(words: str, is_gap: bool) -> None:
    assert is_blank(words) == is_gap


@pytest.mark.parametrize(
    ("words", "is_gap"),
    [
        ("título", True),
        ("nombre", True),
        ("fecha de inicio", True),
        ("your name", True),
        ("b", False),
        ("details open", False),
        ("title", False),
        ("my-element", False),
    ],
)
def test_angles_hold_a_name_or_html(words: str, is_gap: bool) -> None:
    assert is_angled_gap(words, "") == is_gap


def test_what_is_closed_again_is_an_element() -> None:
    assert not is_angled_gap("nombre", "<nombre>Ana</nombre>")


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Uno.\n\nTODO: dos.\n", [(8, 1)]),
        ("| a | b |\n|---|---|\n| uno | XXX |\n", [(8, 9)]),
        ("TODO: uno, y FIXME\n", [(6, 1)]),
        ("    TODO: uno\n", []),
        ("- uno\n\n        TODO: uno\n", []),
        ("`TODO: uno`\n", []),
        ("```\nTODO: uno\n```\n", []),
        ("<!-- TODO: uno -->\n", []),
        ("<pre>TODO: uno</pre>\n", []),
        ("[completar](kit.md) y [completar][x]\n\n[x]: kit.md\n", []),
        ("<https://ejemplo.org/TODO>\n", []),
    ],
)
def test_places_in_a_page(body: str, found: list[tuple[int, int]]) -> None:
    reading = reading_of(plain(body="\n" + body))
    places = [item.place for item in reading.diagnostics if item.rule.name == "placeholder-text"]

    assert [(place.line, place.column) for place in places] == found


def test_values_of_records_are_read_and_comments_are_not() -> None:
    text = "# TODO\n- id: LEY-1\n  short: TBD # XXX\n  name: {es: [completar], pt: Lei}\n  source: sobre TODO\n"

    found = [item.place for item in find_placeholders_in_records(FileText("a.yml", text))]

    assert [(place.line, place.column) for place in found] == [(3, 10), (4, 14)]
