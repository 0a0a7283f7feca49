"""Markdown in, the words a reader reads and where each is written out."""

from __future__ import annotations

import pytest
from catalogues import plain, reading_of
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_text

from baqueano.model.entries import Page
from baqueano.sources.prose import CODE, Prose, read_prose

MARKS = (
    *("**", "[", "](ref:R-01)", "](", "`", "<b>", "</b>", "<cite>", "\n", "\n\n", "- ", "| ", "#", "&amp;", "\\"),
    *("{#a}", "é"),
)


def page_of(body: str, path: str = "docs/es/a.md") -> Page:
    return reading_of(plain(body=body), path=path).page


def prose_of(body: str) -> Prose:
    return read_prose(page_of(body))


@pytest.mark.parametrize(
    ("body", "read"),
    [
        ('la **Ley**\n[25.871](ref:LEY-25871 "T") y ~~no~~', "la Ley 25.871 y no"),
        ("uno\n\ndos\n", "uno\ndos"),
        ("- uno\n  sigue\n- dos\n1. tres\n- [ ] cuatro", "uno sigue\ndos\ntres\ncuatro"),
        ("> cita\n> sigue\n\n> - item", "cita sigue\nitem"),
        ("## Título {#titulo}\ntexto", "Título \ntexto"),
        ("| a | **b** |\n|:--|---|\n| c | d |", "| a | b |\n| c | d |"),
        ('!!! warning "Ojo"\n    adentro\n    sigue', ' "Ojo"\nadentro sigue'),
        ("un `código` y <!-- nada --> más", f"un {CODE} y más"),
        ("```\ncódigo\n```\ntexto", "texto"),
        ("![alt](a.png) y [texto][x]\n\n[x]: b.md", "alt y texto"),
        ("nota[^1].\n\n[^1]: al pie", "nota.\nal pie"),
        ("<p>uno</p><p>dos<br>tres</p>", "uno\n\ndos\ntres"),
        ("a&nbsp;b&amp;c y a\u00a0b", "a b&c y a b"),
        ("vea https://example.org/a_b_c y <https://x.org>", f"vea {CODE} y {CODE}"),
        ("tod*s l*s, snake_case, 2 * 3", "tod*s l*s, snake_case, 2  3"),
        ("\\*no\\* es \\[enlace\\]", "*no* es [enlace]"),
        ("Término\n:   definición", "Término\ndefinición"),
    ],
)
def test_marks_are_taken_out_and_a_paragraph_is_one_line(body: str, read: str) -> None:
    prose = prose_of(body)

    assert prose.text[prose.body :].strip("\n") == read


@pytest.mark.parametrize(
    ("body", "links"),
    [
        ("[a](ref:R-01) y [b **c**](d.md#e)", [("a", "ref:R-01"), ("b c", "d.md#e")]),
        ("[](ref:R-01)", [("", "ref:R-01")]),
        ("[dos\n  líneas](<a.md>)", [("dos líneas", "a.md")]),
        ("[a][x], [x] y [X][]\n\n[x]: ref:R-01", [("a", "ref:R-01"), ("x", "ref:R-01"), ("X", "ref:R-01")]),
        ("<a class=b href='ref:R-01'>c <b>d</b></a>", [("c d", "ref:R-01")]),
        ("![imagen](a.png) [sin] `[código](a.md)`", []),
        ("[a](b(c).md)", [("a", "b(c).md")]),
    ],
)
def test_links_are_found_with_their_words(body: str, links: list[tuple[str, str]]) -> None:
    prose = prose_of(body)

    assert [(prose.text[link.start : link.end], link.target) for link in prose.links] == links


def test_texts_of_the_front_matter_are_read_too() -> None:
    head = '---\ntitle: "Ley 25.871"\nsummary: >-\n  Una\n  línea.\n'
    text = f"{head}translation: {{of: es, status: draft}}\nhide: [toc]\n---\nCuerpo"

    prose = read_prose(reading_of(text, path="docs/pt/a.md").page)

    assert prose.text[: prose.body] == '"Ley 25.871"\n>- Una línea.\n'
    assert prose.place(1, 4) == prose.place(prose.text.index("Ley"), prose.text.index("Ley") + 3)
    assert (prose.place(1, 4).line, prose.place(1, 4).column) == (2, 9)


def test_quotations_and_other_languages_are_marked() -> None:
    prose = prose_of('a <cite>b</cite> <q>c</q> <i lang="pt">d</i> <i lang="es">e</i>')

    assert [prose.text[start:end] for start, end in prose.quoted] == ["b", "c", "d"]


def test_a_run_over_two_lines_is_underlined_on_the_first() -> None:
    prose = prose_of("la **Ley**\n25.871")
    start = prose.text.index("Ley")

    place = prose.place(start, len(prose.text))

    assert (place.line, place.column, place.length) == (5, 6, 5)


@given(st.lists(st.sampled_from(MARKS) | any_text, max_size=30).map("".join))
def test_every_letter_is_where_it_is_said_to_be(body: str) -> None:
    page = page_of(body)

    prose = read_prose(page)

    plain_letters = [
        (prose.text[index], page.file.text[prose.offset(index)])
        for index in range(len(prose.text))
        if prose.text[index].isalpha() and "&" not in body
    ]
    assert all(read == written for read, written in plain_letters)
    assert len(prose.folded) == len(prose.text)
