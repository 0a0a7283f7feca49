"""Markdown and what its HTML has in, offsets out."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import any_text, markdown

from baqueano.sources.locate import locate_addresses, locate_headings, locate_lists, locate_rows, mask_code


@given(any_text | markdown)
def test_masking_keeps_every_offset_and_line(body: str) -> None:
    masked = mask_code(body)

    assert len(masked) == len(body)
    assert [at for at, character in enumerate(masked) if character == "\n"] == [
        at for at, character in enumerate(body) if character == "\n"
    ]


@given(any_text | markdown)
def test_masking_twice_equals_masking_once(body: str) -> None:
    masked = mask_code(body)

    assert mask_code(masked) == masked


@pytest.mark.parametrize(
    ("body", "masked"),
    [
        ("a `b` c", "a     c"),
        ("a ``b ` c`` d", "a           d"),
        ("a ` b", "a ` b"),
        ("a \\`b` c`", "a \\`b    "),
        ("a\n```\nb\n```\nc", "a\n   \n \n   \nc"),
        ("a\n~~~ py\nb\n~~~", "a\n      \n \n   "),
        ("  ```\n  b\n  ```", "     \n   \n     "),
        ("> ```\n> b\n> ```", "     \n   \n     "),
        ("````\n```\n````", "    \n   \n    "),
        ("```\nb", "```\nb"),
        ("a <!-- b\nc --> d", "a       \n      d"),
        ("a <!-- b", "a <!-- b"),
        ("`<!--` b `-->`", "       b      "),
        ("<!-- ` --> b `", "           b `"),
    ],
)
def test_code_and_comments_are_blanked(body: str, masked: str) -> None:
    assert mask_code(body) == masked


@pytest.mark.parametrize(
    ("body", "addresses", "offsets"),
    [
        ("[a](b.md)", ["b.md"], (4,)),
        ("[a](b.md)", ["c.md"], (-1,)),
        ("[a](ab.md) [b](b.md)", ["ab.md", "b.md"], (4, 15)),
        ("[a](b.md#c) [b](b.md)", ["b.md#c", "b.md"], (4, 16)),
        ("[a](../b.md) [b](b.md)", ["../b.md", "b.md"], (4, 17)),
        ("[a](b.md) [a](b.md)", ["b.md", "b.md"], (4, 14)),
        ("[a](c.md) [a](b.md)", ["b.md", "c.md"], (14, 4)),
        ("[a][x]\n\n[x]: b.md", ["b.md", "b.md"], (13, 13)),
        ("b.md: [a](b.md)", ["b.md"], (10,)),
        ("<b.md>", ["b.md"], (1,)),
        ("<a href='x&amp;y'>", ["x&y"], (9,)),
        ("[a](año.md)", ["a%C3%B1o.md"], (4,)),
        ("[a](java&#115;cript:f(1)) b", ["javascript:f(1)"], (4,)),
        ("`[a](b.md)`", ["b.md"], (-1,)),
        ("<a href='x'>[a](jav&#97;:x)", ["java:x"], (16,)),
        ("[a](..\\\\kit) <a href=' j&Tab;s:x'>b</a>", ["..\\kit", " j\ts:x"], (4, 22)),
        ("[a](./b.md) [c]( ) ![](x.png) [d]() <a href=''>e</a>", ["./b.md", "", "x.png", "", ""], (4, 16, 23, 34, 44)),
        ("", [], ()),
    ],
)
def test_addresses_are_found_in_order(body: str, addresses: list[str], offsets: tuple[int, ...]) -> None:
    assert locate_addresses(body, addresses) == offsets


@pytest.mark.parametrize(
    ("body", "headings", "located"),
    [
        ("# Uno\n\n## Dos {#d}", [(1, "uno", "Uno"), (2, "d", "Dos")], ((0, 5), (7, 11))),
        ("## Uno\n\n## Uno", [(2, "uno", "Uno"), (2, "uno_1", "Uno")], ((0, 6), (8, 6))),
        ("```\n# Uno\n```\n# Uno", [(1, "uno", "Uno")], ((14, 5),)),
        ("## *Uno* `dos` [tres](x.md) {: #u .c }", [(2, "u", "Uno dos tres")], ((0, 38),)),
        ("Uno\n===", [(1, "uno", "Uno")], ((0, 3),)),
        ("!!! note\n    ## Uno {#u}", [(2, "u", "Uno")], ((13, 11),)),
        ("## Con `código` dentro", [(2, "con-codigo-dentro", "Con código dentro")], ((0, 22),)),
        ("> - ## Uno", [(2, "uno", "Uno")], ((4, 6),)),
        ("<h2 id='u'>Uno</h2>", [(2, "u", "Uno")], ((0, 19),)),
        ("Uno", [(1, "uno", "Uno")], ((-1, 0),)),
        ("   ### Uno ###", [(3, "uno", "Uno")], ((3, 11),)),
        ("# Uno (dos)", [(1, "uno-dos", "Uno (dos)")], ((0, 11),)),
        ("# uno_dos", [(1, "uno_dos", "uno_dos")], ((0, 9),)),
        ("# [Uno] dos #3", [(1, "uno-dos-3", "[Uno] dos #3")], ((0, 14),)),
        ("# Uno <small>dos</small>", [(1, "uno-dos", "Uno dos")], ((0, 24),)),
        ("# `list<str>` y `{uno}`", [(1, "liststr-y-uno", "list<str> y {uno}")], ((0, 23),)),
        ("# Uno &amp; 'dos' -- tres", [(1, "uno-dos-tres", "Uno & \u2018dos\u2019 \u2013 tres")], ((0, 25),)),
        ("# [Uno][x] dos", [(1, "uno-dos", "Uno dos")], ((0, 14),)),
        ("# Uno { id='u' }", [(1, "u", "Otro")], ((0, 16),)),
        ("# ?\n# !", [(1, "_1", "!")], ((4, 3),)),
    ],
)
def test_headings_are_found_in_order(
    body: str, headings: list[tuple[int, str, str]], located: tuple[tuple[int, int], ...]
) -> None:
    assert locate_headings(body, headings) == located


@pytest.mark.parametrize(
    ("body", "cells", "offsets"),
    [
        ("| I-01 | a |", ["I-01"], (2,)),
        ("I-01 | a", ["I-01"], (0,)),
        ("\t|\tI-01\t| a |", ["I-01"], (3,)),
        ("| I-01 | a |\n| I-01 | b |", ["I-01", "I-01"], (2, 15)),
        ("| a | I-01 |", ["I-01"], (-1,)),
        ("| I-011 | a |", ["I-01"], (-1,)),
        ("I-01", ["I-01"], (-1,)),
        ("```\n| I-01 | a |\n```\n| I-01 | b |", ["I-01"], (23,)),
    ],
)
def test_rows_are_found_in_order(body: str, cells: list[str], offsets: tuple[int, ...]) -> None:
    assert locate_rows(body, cells) == offsets


@pytest.mark.parametrize(
    ("body", "kinds", "found"),
    [
        ("<!-- list: tool -->", ["tool"], ((5, 10),)),
        ("<!--list:tool-->", ["tool"], ((4, 9),)),
        ("`<!-- list: tool -->` <!-- list: tool -->", ["tool"], ((27, 10),)),
        ("<!-- list: tools --> <!-- list: tool -->", ["tool"], ((26, 10),)),
        ("<!-- list: a --> <!-- list: a -->", ["a", "a"], ((5, 7), (22, 7))),
        ("list: tool", ["tool"], ((-1, 0),)),
    ],
)
def test_lists_are_found_in_order(body: str, kinds: list[str], found: tuple[tuple[int, int], ...]) -> None:
    assert locate_lists(body, kinds) == found
