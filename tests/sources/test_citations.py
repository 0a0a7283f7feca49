"""Sentences in, the laws, help lines and institutions they name out."""

from __future__ import annotations

import pytest
from catalogues import plain, reading_of

from baqueano.model.statements import Citation


def citations_in(body: str, path: str = "docs/es/a.md") -> tuple[Citation, ...]:
    return reading_of(plain(body=body), path=path).page.citations


def named(body: str, kind: str) -> list[str]:
    return [citation.text for citation in citations_in(body) if citation.kind == kind]


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        ("La Ley 25.871, la ley 25871 y la Ley N.º 26.165.", ["25871", "25871", "26165"]),
        ("Ley Nacional N° 25.871 y Ley nro. 26.165", ["25871", "26165"]),
        ("Las Leyes 26.364, 26.842 y 27.372", ["26364", "26842", "27372"]),
        ("Lei nº 13.445/2017, Lei 25.871; as leis 25.871 e 26.165", ["13445", "25871", "25871", "26165"]),
        ("Law 25,871 and Law No. 26.165; laws 25,871 and 26,165", ["25871", "26165", "25871", "26165"]),
        ("Act 26.485 applies, the Act No. 25.871", ["26485", "25871"]),
        ("in fact 26.485, an act 12,000 people saw, the Act 2025", []),
        ("Ley de Migraciones 25.871, Ley de Derechos de las Víctimas (27.372)", ["25871", "27372"]),
        (
            "Decreto 616/2010, DNU 70/17, Decreto-ley 6286/56, Decreto 646 de 2025",
            ["616/2010", "70/2017", "6286/1956", "646/2025"],
        ),
        ("Decretos 251/1990 y 942/1995; Decree 646/2025", ["251/1990", "942/1995", "646/2025"]),
        ("Ley\n25.871, **Ley** 26.165, Ley&nbsp;26.364", ["25871", "26165", "26364"]),
        ("la ley 2025, la ley de 2003, en 2025 la ley asignó 25.871 pesos", []),
        ("Ley `25.871`, `Ley 25.871`, <!-- Ley 25.871 -->", []),
        ("- Ley\n\n25.871", []),
        ("| Ley | 25.871 |\n|:--|:--|\n| Ley | 26.165 |", []),
        ("la ley 25.871.000, la ley 12 %, ley 25.871,5", []),
    ],
)
def test_laws_are_known_by_their_number(body: str, numbers: list[str]) -> None:
    assert [citation.number for citation in citations_in(body) if citation.kind == "law"] == numbers


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("línea 144, línea gratuita 145, líneas 102 y 137", ["línea 144", "línea gratuita 145", "102", "137"]),
        (
            "linha 145, linhas 137, 144 e 102; line 145; hotline 145",
            ["linha 145", "137", "144", "102", "line 145", "hotline 145"],
        ),
        (
            "llame al 911, llamar ya al 145, avise al 102, comuníquese al 137",
            ["llame al 911", "llamar ya al 145", "avise al 102", "comuníquese al 137"],
        ),
        (
            "ligue 137, ligue para o 180, disque 100, ligar para 190",
            ["ligue 137", "ligue para o 180", "disque 100", "ligar para 190"],
        ),
        ("call 911 now, nobody has called 911 yet, dial 145", ["call 911", "called 911", "dial 145"]),
        (
            "Tel. (0387) 421 1234, teléfono: 4317-0200, phone 4317-0200",
            ["Tel. (0387) 421 1234", "teléfono: 4317-0200", "phone 4317-0200"],
        ),
        (
            "0800-555-0188, 0800 222 1717, llame al 0800-VIOLENCIA",
            ["0800-555-0188", "0800 222 1717", "llame al 0800-VIOLENCIA"],
        ),
        (
            "The 102 helpline takes calls, call the 145 national hotline",
            ["The 102 helpline", "the 145 national hotline"],
        ),
        ("a linha de ajuda 102", ["linha de ajuda 102"]),
        ("102 helplines, the 102 helpline calls, the 102 lines, the 152 line", []),
        ("línea 145 24 horas, línea 145 (2015), línea 145 2015", ["línea 145", "línea 145", "línea 145"]),
        ("llame a 120 personas, call 120 organisations, ligue para 120 famílias", []),
        ("la línea 214 del archivo, line 200 of the code, colectivo línea 152, on line 214, la línea 3", []),
        ("artículo 145 bis, piso 911, oficina 145, 24 horas, 365 días", []),
        ("teléfono +54 11 4317-0200", []),
        ("online 145, el teléfono de 145 vecinos, marque 120 casillas", []),
    ],
)
def test_lines_are_known_by_the_words_around_them(body: str, texts: list[str]) -> None:
    assert named(body, "contact") == texts


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("el Ministerio de Seguridad Nacional informa", ["Ministerio de Seguridad Nacional"]),
        (
            "la Dirección\nNacional de **Migraciones** y la Comisión Nacional para los Refugiados",
            ["Dirección Nacional de Migraciones", "Comisión Nacional para los Refugiados"],
        ),
        ("o Ministério da Justiça e Cidadania", ["Ministério da Justiça e Cidadania"]),
        (
            "the Ministry of Labour and Employment; the Secretaría de Trabajo of Salta",
            ["Ministry of Labour and Employment", "Secretaría de Trabajo"],
        ),
        (
            "el Ministerio del Interior al\nMinisterio de Justicia",
            ["Ministerio del Interior", "Ministerio de Justicia"],
        ),
        ("la Secretaría Técnica de la Red, a Secretaria Geral, the Technical Secretariat of the Network", []),
        ("el ministerio, la agencia de noticias, Dirección, Ministerio, la secretaria María", []),
        ("[Dirección Nacional de Migraciones](ref:INST-01)", []),
    ],
)
def test_institutions_are_known_by_what_their_names_begin_with(body: str, texts: list[str]) -> None:
    assert named(body, "institution") == texts


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("[Ley 26.165](ref:LEY-25871)", ("LEY-25871", "26165", "26.165")),
        ("[artículos 6, 7 y 8 de la Ley 25.871](ref:LEY-25871#a)", ("LEY-25871", "25871", "25.871")),
        ("[Decreto 646/2025, de la Ley 26.165](ref:DEC-646-2025)", ("DEC-646-2025", "646/2025", "646/2025")),
        ("[ley de 2003](ref:LEY-25871)", ("LEY-25871", "", "")),
        ("[](ref:LEY-25871)", ("LEY-25871", "", "")),
        ("línea [144, las 24 horas, los 365 días](ref:TEL-145)", ("TEL-145", "144", "144")),
        ("[datos de 2015](ref:TEL-145)", ("TEL-145", "", "")),
        ("[0800-555-0140](tel:0800-555-0141)", ("tel:0800-555-0141", "08005550140", "0800-555-0140")),
        ("<a href='ref:TEL-145'>el 145</a>", ("TEL-145", "145", "145")),
        ("[el 145][x]\n\n[x]: ref:TEL-145", ("TEL-145", "145", "145")),
    ],
)
def test_a_link_to_a_fact_is_one_citation(body: str, found: tuple[str, str, str]) -> None:
    cited = citations_in(body)

    assert [(citation.target, citation.number, citation.written) for citation in cited] == [found]


def test_the_place_is_that_of_the_number() -> None:
    [cited] = citations_in("La ley\n**nacional** 25.871")

    assert (cited.place.line, cited.place.column, cited.place.length) == (6, 14, 6)


@pytest.mark.parametrize(
    ("body", "path", "is_said"),
    [
        ("El DNU 70/2017 fue derogado.", "docs/es/a.md", True),
        ("O DNU 70/2017 foi revogado.", "docs/pt/a.md", True),
        ("DNU 70/2017 is no longer in force.", "docs/en/a.md", True),
        ("El DNU 70/2017 quedó sin efecto. Antes regía.", "docs/es/a.md", True),
        ("Lo anuló una cámara:\nel DNU 70/2017.", "docs/es/a.md", True),
        ("## DNU 70/2017 {#dnu}\n\nFue derogado.", "docs/es/a.md", True),
        ("- DNU 70/2017\n- derogado", "docs/es/a.md", False),
        ("El DNU 70/2017.\n\nFue derogado.", "docs/es/a.md", False),
        ("DNU 70/2017 (derogado)", "docs/en/a.md", False),
        ("El DNU 70/2017 no está claro.", "docs/es/a.md", False),
        ("DNU 70/2017 is in force.", "docs/en/a.md", False),
    ],
)
def test_a_law_is_called_repealed_in_its_own_block_and_language(body: str, path: str, is_said: bool) -> None:
    assert [citation.says_repealed for citation in citations_in(body, path)] == [is_said]


def test_a_line_of_thousands_of_laws_is_asked_once_whether_it_says_repealed() -> None:
    cited = citations_in("Leyes " + "26.364, " * 3000 + "26.842 derogadas")

    assert len(cited) == 3001
    assert all(citation.says_repealed for citation in cited)
