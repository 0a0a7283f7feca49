"""Lines of text in, the characters that nobody sees out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baqueano.checks.characters import Kind, Run, code_points, hidden_runs, is_plain, misread


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("mi\u200bgración", Kind.INVISIBLE),
        ("mi\u200dgración", Kind.INVISIBLE),
        ("mi\u00adgración", Kind.INVISIBLE),
        ("mi\ufeffgración", Kind.INVISIBLE),
        ("mi\u2063gración", Kind.INVISIBLE),
        ("mi\u180egración", Kind.INVISIBLE),
        ("mi\ufe0fgración", Kind.INVISIBLE),
        ("mi\U000e0061gración", Kind.INVISIBLE),
        ("👩\u200d y nadie más", Kind.INVISIBLE),
        ("7\u202e8", Kind.BIDI),
        ("7\u20668", Kind.BIDI),
        ("7\u061c8", Kind.BIDI),
        ("uno\x00dos", Kind.EMPTY),
        ("uno\x7fdos", Kind.EMPTY),
        ("uno\ufdd0dos", Kind.EMPTY),
        ("uno\U0010ffffdos", Kind.EMPTY),
        ("uno\x0cdos", Kind.BREAK),
        ("uno\u2029dos", Kind.BREAK),
        ("\x93uno\x94", Kind.MISREAD),
        ("uno\x85", Kind.MISREAD),
        ("migraci\ufffdn", Kind.LOST),
        ("uno\x81dos", Kind.LOST),
    ],
)
def test_what_harms_is_found(line: str, kind: Kind) -> None:
    assert not is_plain(line)
    assert {run.kind for run in hidden_runs(line)} == {kind}


@pytest.mark.parametrize(
    "line",
    [
        "Ñandú, coração, naïve, Łódź, Ж, 漢字, 한국어, 𝒜",
        "tab\ty espacios\u00a0duros\u202ffinos\u2009y anchos\u3000",
        "👨\u200d👩\u200d👧 👍🏽 1\ufe0f\u20e3 ☎\ufe0e ⚠\ufe0f 🏳\ufe0f\u200d⚧\ufe0f 👩🏽\u200d🤝\u200d👨🏿",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "می\u200cخواهم क्\u200dष",
        "ภาษา\u200bไทย 中文\u200b**强调**\u200b中文",
        "葛\U000e0100 ∩\ufe00",
        "العربية\u200f, \u2066MkDocs\u2069",
        "el signo «\ufffd»",
        "\ue000 \U000f0000",
    ],
)
def test_what_a_script_or_a_picture_needs_is_left_alone(line: str) -> None:
    assert list(hidden_runs(line)) == []


def test_what_stands_side_by_side_is_one_run() -> None:
    assert list(hidden_runs("a\u200b\u200bb\u200bc")) == [
        Run(1, "\u200b\u200b", Kind.INVISIBLE),
        Run(4, "\u200b", Kind.INVISIBLE),
    ]


def test_in_a_language_from_right_to_left_only_a_forced_order_is_found() -> None:
    line = "1\u200e \u2066a\u2069 \u202eb\u202c"

    assert list(hidden_runs(line, is_right_to_left=True)) == [Run(7, "\u202e", Kind.BIDI), Run(9, "\u202c", Kind.BIDI)]


@given(st.text(st.characters(codec="utf-8", exclude_characters="\n")))
def test_a_plain_line_has_nothing_to_find_and_runs_are_what_stands_there(line: str) -> None:
    runs = list(hidden_runs(line))

    assert not (is_plain(line) and runs)
    assert all(line[run.start : run.start + len(run.characters)] == run.characters for run in runs)


def test_each_character_is_named_once() -> None:
    assert code_points("\u200b\ufeff\u200b\U000e0061") == "U+200B, U+FEFF, U+E0061"


def test_windows_quotes_are_read_again() -> None:
    assert misread("\x93\x94\x96\x85") == "“”–…"
