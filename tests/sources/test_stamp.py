"""A translation and the hashes of its source in, the stamped translation out."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from catalogues import reading_of
from hypothesis import given
from strategies import hashes

from baqueano.sources.stamp import StampError, with_stamp

PAGE = """\
---
title: Kit
translation:
  of: es
  status: draft
summary: Uma linha.
---

translation:
  of: es

Texto.
"""


def stamp_of(text: str) -> dict[str, str]:
    """What the checker reads back."""
    value = reading_of(text, path="docs/pt/kit/t-01.md").page.fields["translation"]
    assert isinstance(value, Mapping)
    return {name.removeprefix("source."): str(told) for name, told in value.items() if name.startswith("source.")}


@given(hashes)
def test_a_stamp_is_read_back_as_it_was_given(given_hashes: dict[str, str]) -> None:
    stamped = with_stamp(PAGE, given_hashes)

    assert stamp_of(stamped) == given_hashes


@given(hashes)
def test_stamping_twice_equals_stamping_once(given_hashes: dict[str, str]) -> None:
    once = with_stamp(PAGE, given_hashes)

    assert with_stamp(once, given_hashes) == once


@given(hashes, hashes)
def test_a_new_stamp_replaces_the_old_one(old: dict[str, str], new: dict[str, str]) -> None:
    stamped = with_stamp(with_stamp(PAGE, old), new)

    assert stamped == with_stamp(PAGE, new)


def test_nothing_but_the_stamp_changes() -> None:
    stamped = with_stamp(PAGE, {"_meta": "0123abcd", "no": "00000000"})

    assert stamped == PAGE.replace(
        "  status: draft\n",
        '  status: draft\n  source:\n    _meta: "0123abcd"\n    "no": "00000000"\n',
    )


@pytest.mark.parametrize(
    "block",
    [
        "  of: es\n  source: {a: '1', b: '2'}\n  status: draft\n",
        "  of: es\n  source: {a: '1',\n    b: '2'}\n  status: draft\n",
        "  of: es\n  source: {\n    a: '1'\n  }\n  status: draft\n",
        "  source:\n    a: '1'\n    b: '2'\n  of: es\n  status: draft\n",
        "  source:\n  of: es\n  status: draft\n",
        "    of: es\n    source:\n      a: '1'\n    status: draft\n",
        "    source:\n        a: '1'\n    of: es\n    status: draft\n",
        " of: es\n source: {}  # nada\n status: draft\n",
    ],
)
def test_every_usual_way_to_write_the_block_is_kept_readable(block: str) -> None:
    text = f"---\ntitle: Kit\nsummary: Uma linha.\ntranslation:\n{block}---\n"

    stamped = with_stamp(text, {"contexto": "0123abcd"})

    reading = reading_of(stamped, path="docs/pt/kit/t-01.md")
    assert reading.diagnostics == ()
    assert reading.page.fields["translation"] == {"of": "es", "status": "draft", "source.contexto": "0123abcd"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Texto.\n",
        "---\ntitle: Kit\n---\n",
        "---\ntitle: Kit\n---\n\ntranslation:\n  of: es\n",
        "---\ntranslation: {of: es}\n---\n",
        "---\ntranslation: es\n---\n",
        "---\ntranslation:\n---\n",
    ],
)
def test_a_page_without_the_block_is_refused(text: str) -> None:
    with pytest.raises(StampError):
        with_stamp(text, {"_meta": "0123abcd"})


@pytest.mark.parametrize(
    "line",
    [
        "translation: {of: es, status: draft}",
        "translation:  { status: draft,of: es }  ",
        "translation: {of: es, source: {a: '1', b: '2'}, status: draft}",
        "translation: {of: es, status: draft, source: {a: '1'}}",
    ],
)
def test_a_block_on_one_line_gets_a_line_for_each_part(line: str) -> None:
    stamped = with_stamp(f"---\ntitle: Kit\n{line}\nsummary: Uma linha.\n---\n\n{line}\n", {"contexto": "0123abcd"})

    assert stamped == (
        "---\ntitle: Kit\ntranslation:\n  of: es\n  status: draft\n  source:\n"
        f'    contexto: "0123abcd"\nsummary: Uma linha.\n---\n\n{line}\n'
    )
