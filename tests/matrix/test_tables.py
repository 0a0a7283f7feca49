"""Tables as they are written in, those that hold the matrix, with their columns, rows and twins, out."""

from __future__ import annotations

import pytest
from catalogues import catalogue_of, plain, site_criteria

from baqueano.catalogue import Catalogue
from baqueano.matrix.tables import Matrix, MatrixTable, ids_in, matrix_of

ASSESSMENT = "| ID | Riesgo | Probabilidad | Impacto | Nivel |\n|:--|:--|:-:|:-:|:--|\n"
ROW = "| [R-01](ref:R-01) | Rechazo | 3 | 5 | Crítico |\n"
PORTUGUESE = "| ID | Risco | Probabilidade | Impacto | Nível |\n|:--|:--|:-:|:-:|:--|\n"


def site_of(**bodies: str) -> Catalogue:
    """A site whose page kit/index.md has these bodies, by language."""
    return catalogue_of({f"{code}/kit/index.md": plain(body=f"\nTexto.\n\n{body}") for code, body in bodies.items()})


def matrix_in(**bodies: str) -> Matrix:
    return matrix_of(site_of(**bodies), site_criteria())


def only_table(body: str) -> MatrixTable:
    (table,) = matrix_in(es=body).all_tables()
    return table


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("ID | Riesgo | Probabilidad | Impacto | Nivel", "assessment"),
        ("Algo | probabilidad | NIVEL", "assessment"),
        ("**Probabilidad** | [Impacto](index.md)", "assessment"),
        ("ID | Indicadores | Herramientas", "treatment"),
        ("ID | Señal | Atención | Alarma", "indicators"),
        ("ID | Medida | Constancia", "actions"),
        ("Likelihood | Nível", "assessment"),
    ],
)
def test_a_table_is_known_by_two_columns_of_its_header(header: str, name: str) -> None:
    bars = "|".join(["---"] * (header.count("|") + 1))

    assert only_table(f"| {header} |\n|{bars}|\n").name == name


@pytest.mark.parametrize("header", ["Nombre | Teléfono", "ID | Nivel | Sección", "ID | Riesgo", "Impacto | Norma"])
def test_any_other_table_holds_no_matrix(header: str) -> None:
    bars = "|".join(["---"] * (header.count("|") + 1))

    assert list(matrix_in(es=f"| {header} |\n|{bars}|\n").all_tables()) == []


def test_rows_are_read_by_the_keys_of_their_columns() -> None:
    (row,) = only_table(f"{ASSESSMENT}{ROW}").rows

    assert row.id == "R-01"
    assert {key: cell.text for key, cell in row.cells.items()} == {
        "id": "[R-01](ref:R-01)",
        "risk": "Rechazo",
        "likelihood": "3",
        "impact": "5",
        "level": "Crítico",
    }


def test_of_a_column_that_stands_twice_the_first_counts() -> None:
    table = only_table("| ID | Impacto | Nivel | Impacto | Otra |\n|--|--|--|--|--|\n| R-01 | 1 | Bajo | 2 | x |\n")

    assert [column.key if column else None for column in table.columns] == ["id", "impact", "level", "impact", None]
    assert table.rows[0].cells["impact"].text == "1"


def test_a_cell_has_the_place_it_is_written_at() -> None:
    table = only_table(f"{ASSESSMENT}{ROW}")

    place = table.place(table.rows[0].cells["level"])

    assert (place.path, place.line, place.column, place.length) == ("docs/es/kit/index.md", 10, 40, 7)


def test_a_table_that_markdown_does_not_see_is_found_and_shown_to_nobody() -> None:
    matrix = matrix_in(es=f"Texto.\n{ASSESSMENT}{ROW}")

    (table,) = matrix.all_tables()
    assert matrix.rendered(table.page) == []


def test_a_cell_without_dashes_is_part_of_a_separator() -> None:
    table = only_table("| ID | Impacto | Nivel |\n|  | :  : | --- |\n| R-01 | 1 | Bajo |\n")

    assert table.table.is_rendered
    assert [row.id for row in table.rows] == ["R-01"]


def test_tables_of_one_sort_are_twins_in_the_order_of_the_page() -> None:
    site = site_of(es=f"{ASSESSMENT}{ROW}\nTexto.\n\n{ASSESSMENT}", pt=f"{PORTUGUESE}{ROW}\nTexto.\n\n{PORTUGUESE}")

    pairs = [
        (source.page.language, own.page.language, len(source.rows), len(own.rows))
        for source, own in matrix_of(site, site_criteria()).twins(site)
    ]
    assert pairs == [("es", "pt", 1, 1), ("es", "pt", 0, 0)]


@pytest.mark.parametrize(
    ("cell", "ids"),
    [
        ("[R-01](ref:R-01)", ("R-01",)),
        ("R-01", ("R-01",)),
        ("[](ref:T-03#pasos), [la otra](ref:T-01)", ("T-03", "T-01")),
        ("[INST-01](ref:INST-07)", ("INST-07",)),
        ("pendiente", ()),
        ("COVID-19", ()),
        ("", ()),
    ],
)
def test_a_cell_names_the_ids_its_links_lead_to(cell: str, ids: tuple[str, ...]) -> None:
    assert ids_in(cell) == ids
