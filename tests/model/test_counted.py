"""The prose of a page in, the counts of all rows of a table in it out."""

from __future__ import annotations

import pytest

from baqueano.model.counted import LANGUAGES, find_counted


def counted(text: str, language: str, *, body: int = 0) -> list[tuple[str, str, int, str]]:
    found = find_counted(text, language, body=body)
    return [(text[item.start : item.end], item.table, item.number, item.qualifier) for item in found]


@pytest.mark.parametrize(
    ("language", "text", "words", "table", "number", "qualifier"),
    [
        ("es", "esta matriz reune dieciseis riesgos en dos tablas.", "dieciseis riesgos", "assessment", 16, ""),
        ("es", "en esta pagina hay 24 indicadores", "24 indicadores", "indicators", 24, ""),
        ("es", "la tabla tiene dos riesgos criticos.", "dos riesgos criticos", "assessment", 2, "criticos"),
        ("pt", "a tabela tem vinte e quatro acoes e mais nada", "vinte e quatro acoes", "actions", 24, ""),
        ("pt", "esta matriz traz catorze riscos", "catorze riscos", "assessment", 14, ""),
        ("en", "this matrix sets out eight risks in two tables.", "eight risks", "assessment", 8, ""),
        ("en", "on this page there are twenty-four indicators.", "twenty-four indicators", "indicators", 24, ""),
        ("en", "the table has two critical risks.", "two critical risks", "assessment", 2, "critical"),
    ],
)
def test_a_sentence_about_the_table_counts_all_of_it(
    language: str, text: str, words: str, table: str, number: int, qualifier: str
) -> None:
    assert counted(text, language) == [(words, table, number, qualifier)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "uno de los riesgos de la matriz"),
        ("es", "en la matriz suben tres de los ocho riesgos"),
        ("es", "la matriz no tiene ocho riesgos"),
        ("es", "la otra tabla tiene ocho riesgos"),
        ("es", "la matriz tiene ocho riesgos que suben"),
        ("es", "la matriz tiene ocho riesgos graves en la frontera"),
        ("es", "la matriz tiene ocho riesgos en la frontera"),
        ("es", "mire la matriz. hay ocho riesgos"),
        ("es", "la matriz reune r-08 riesgos"),
        ("es", "la matriz reune 1.500 riesgos"),
        ("pt", "dois riscos criticos sobem na tabela"),
        ("en", "the table has one risk and lists five of the risks"),
        ("en", "two risks of this matrix are rising"),
        ("en", "the matrix assesses eight risks for children"),
        ("qu", "esta matriz reune ocho riesgos"),
    ],
)
def test_a_count_of_some_or_of_something_else_is_left_alone(language: str, text: str) -> None:
    assert counted(text, language) == []


def test_a_title_or_summary_may_begin_with_a_count() -> None:
    text = "diez indicadores\nocho riesgos para las personas\nmirar dos riesgos\ndos riesgos mas\n"

    assert counted(text, "es", body=len(text)) == [
        ("diez indicadores", "indicators", 10, ""),
        ("ocho riesgos", "assessment", 8, ""),
        ("dos riesgos mas", "assessment", 2, "mas"),
    ]


@pytest.mark.parametrize(("language", "last"), [("es", "treinta"), ("pt", "trinta"), ("en", "thirty")])
def test_numbers_go_from_one_to_thirty(language: str, last: str) -> None:
    numbers = LANGUAGES[language].numbers

    assert (len(numbers), len(set(numbers)), numbers[-1]) == (30, 30, last)
