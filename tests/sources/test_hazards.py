"""Markdown and the hazards of its HTML in, offsets out."""

from __future__ import annotations

import pytest

from baqueano.sources.hazards import locate_hazards


@pytest.mark.parametrize(
    ("body", "located"),
    [
        ("a <script>", [("<script>", 2, 7)]),
        ("<Form action=x><form>", [("<form>", 0, 5), ("<form>", 15, 5)]),
        ("`<script>` <!-- <form> -->", [("<script>", -1, 0), ("<form>", -1, 0)]),
        ("onclick y [a](b.md){onclick='c()'}", [("onclick", 20, 7)]),
        ("<linked> <link href=a>", [("<link>", 9, 5)]),
        ("", []),
    ],
)
def test_hazards_are_found_in_order(body: str, located: list[tuple[str, int, int]]) -> None:
    assert list(locate_hazards(body, [name for name, _, _ in located])) == located
