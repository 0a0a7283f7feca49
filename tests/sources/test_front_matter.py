"""Text that may be YAML in, keys, values and places out."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from strategies import lines_of_text, page_text, yaml_text

from baqueano.model.fields import Field, FieldValue, Form
from baqueano.places import Place
from baqueano.sources import yaml_text as yaml_text_module
from baqueano.sources.checked_fields import typed_value
from baqueano.sources.front_matter import Raw, read_records, split_front_matter

PATH = "docs/es/a.md"


def keys_of(block: str) -> dict[str, Any]:
    return {name: raw.value for name, raw in split_front_matter(PATH, f"---\n{block}\n---\n").keys.items()}


def is_inside(place: Place, text: str) -> bool:
    lines = text.split("\n")
    return place.line <= len(lines) and place.column + place.length <= len(lines[place.line - 1]) + 1


@given(page_text | lines_of_text.map(lambda text: f"---\n{text}") | yaml_text.map(lambda text: f"---\n{text}\n---\n"))
def test_splitting_never_raises_and_stays_inside_the_text(text: str) -> None:
    front = split_front_matter(PATH, text)

    assert 0 <= front.body_start <= len(text)
    assert all(is_inside(problem.place, text) for problem in front.diagnostics)
    assert all(is_inside(raw.place, text) for raw in front.keys.values())
    assert all(is_inside(place, text) for raw in front.keys.values() for place in raw.items)


@given(page_text)
def test_the_body_begins_on_its_line(text: str) -> None:
    front = split_front_matter(PATH, text)

    assert front.diagnostics or "\n".join(text.split("\n")[front.body_line - 1 :]) == text[front.body_start :]


@given(yaml_text | lines_of_text | yaml_text.map(lambda text: f"- {text}"))
def test_reading_records_never_raises_and_stays_inside_the_text(text: str) -> None:
    records, problems = read_records(PATH, text)

    assert all(is_inside(problem.place, text) for problem in problems)
    assert all(is_inside(raw.place, text) for record in records for raw in record.values())


@pytest.mark.parametrize(
    "block", ["title: " + "[" * 1000, "title: " + "{a: " * 1000, "- " * 1000, "title: 0x" + "f" * 9000]
)
def test_absurd_nesting_and_numbers_do_not_raise(block: str) -> None:
    assert keys_of(block).keys() <= {"title"}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("Kit", "Kit"),
        ('"145"', "145"),
        ("145", 145),
        ("0147", "0147"),
        ("+541143130100", "+541143130100"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("1.5", 1.5),
        ("1.10", "1.10"),
        (".inf", ".inf"),
        ("2026-11-23", date(2026, 11, 23)),
        ("2026-02-30", "2026-02-30"),
        ("2026-11-23T10:00:00Z", "2026-11-23T10:00:00Z"),
        ("true", True),
        ("False", False),
        ("yes", "yes"),
        ("No", "No"),
        ("~", None),
        ("", None),
        ("[0147, {a: 12:30}]", ["0147", {"a": "12:30"}]),
    ],
)
def test_a_value_that_yaml_would_rewrite_stays_as_it_is_written(written: str, value: object) -> None:
    assert keys_of(f"key: {written}") == {"key": value}


@pytest.mark.parametrize(
    ("form", "allowed", "value", "typed"),
    [
        (Form.TEXT, (), " Kit ", "Kit"),
        (Form.TEXT, (), 2026, "2026"),
        (Form.TEXT, (), date(2026, 11, 23), "2026-11-23"),
        (Form.TEXT, (), "", None),
        (Form.TEXT, (), "a\nb", None),
        (Form.TEXT, (), "a<b", None),
        (Form.TEXT, (), True, None),
        (Form.TEXT, (), ["a"], None),
        (Form.TEXTS, (), ["a", 2], ("a", "2")),
        (Form.TEXTS, (), [], ()),
        (Form.TEXTS, (), ["a", None], None),
        (Form.TEXTS, (), "a", None),
        (Form.NUMBER, (), 0, 0),
        (Form.NUMBER, (), True, None),
        (Form.NUMBER, (), 1.5, None),
        (Form.NUMBER, (), "1", None),
        (Form.FLAG, (), False, False),
        (Form.FLAG, (), 0, None),
        (Form.DATE, (), date(2026, 11, 23), date(2026, 11, 23)),
        (Form.DATE, (), "2026-11-23", date(2026, 11, 23)),
        (Form.DATE, (), "2026-02-30", None),
        (Form.DATE, (), "20261123", None),
        (Form.CHOICE, ("a", "b"), "b", "b"),
        (Form.CHOICE, ("a", "b"), "c", None),
        (Form.CHOICE, ("a", "b"), ["a"], None),
        (Form.CHOICES, ("a", "b"), ["b", "a"], ("b", "a")),
        (Form.CHOICES, ("a", "b"), [], None),
        (Form.CHOICES, ("a", "b"), ["a", "c"], None),
        (Form.REFERENCE, ("tool",), "T-01", "T-01"),
        (Form.REFERENCE, ("tool",), ["T-01"], None),
        (Form.REFERENCES, ("tool",), ["T-01", "T-02"], ("T-01", "T-02")),
        (Form.REFERENCES, ("tool",), [], ()),
        (Form.MINUTES, ("run", "prepare"), {"run": 0}, {"run": 0}),
        (Form.MINUTES, ("run", "prepare"), {}, None),
        (Form.MINUTES, ("run", "prepare"), {"walk": 5}, None),
        (Form.MINUTES, ("run", "prepare"), {"run": -1}, None),
        (Form.MINUTES, ("run", "prepare"), {"run": True}, None),
        (Form.BY_LANGUAGE, (), {"es": "a", "pt": "b", "en": "c"}, {"es": "a", "pt": "b", "en": "c"}),
        (Form.BY_LANGUAGE, (), {"es": "a"}, {"es": "a"}),
        (Form.BY_LANGUAGE, (), {"fr": "a"}, None),
        (Form.BY_LANGUAGE, (), {"es": "a", "pt": ""}, None),
        (Form.REASONS, (), {"RF02": "Motivo.", 3: 4}, {"RF02": "Motivo.", "3": "4"}),
        (Form.REASONS, (), {}, None),
        (Form.REASONS, (), ["RF02"], None),
        (Form.REASONS, (), {"RF02": ""}, None),
        (Form.REASONS, (), {"RF02": ["Motivo."]}, None),
        (Form.TRANSLATION, (), {"of": "es", "status": "draft"}, {"of": "es", "status": "draft"}),
        (
            Form.TRANSLATION,
            (),
            {"of": "es", "status": "reviewed", "source": {"a": "0123abcd"}},
            {"of": "es", "status": "reviewed", "source.a": "0123abcd"},
        ),
        (Form.TRANSLATION, (), {"of": "fr", "status": "draft"}, None),
        (Form.TRANSLATION, (), {"of": "es", "status": "done"}, None),
        (Form.TRANSLATION, (), {"of": "es", "status": "draft", "by": "Ana"}, None),
        (Form.TRANSLATION, (), {"of": "es"}, None),
    ],
)
def test_a_value_has_the_form_its_field_asks_for_or_none(
    form: Form, allowed: tuple[str, ...], value: object, typed: FieldValue | None
) -> None:
    assert typed_value(Field("key", form, allowed=allowed), value, languages=("es", "pt")) == typed


def test_keys_and_the_items_of_a_list_have_their_places() -> None:
    front = split_front_matter(PATH, "---\ntítulo: Kit\nrisks: [R-01, R-02]\ntools:\n  - T-01\n---\nTexto.\n")

    assert front.keys == {
        "título": Raw("Kit", Place(PATH, 2, 1, 6)),
        "risks": Raw(["R-01", "R-02"], Place(PATH, 3, 1, 5), (Place(PATH, 3, 9, 4), Place(PATH, 3, 15, 4))),
        "tools": Raw(["T-01"], Place(PATH, 4, 1, 5), (Place(PATH, 5, 5, 4),)),
    }
    assert front.body_line == 7


def test_the_last_of_two_values_is_kept_and_the_repetition_told() -> None:
    front = split_front_matter(PATH, "---\na: 1\na: 2\n---\n")

    assert front.keys == {"a": Raw(2, Place(PATH, 3, 1, 1))}
    assert [(problem.rule.name, problem.place) for problem in front.diagnostics] == [
        ("key-repeated", Place(PATH, 3, 1, 1))
    ]


@given(page_text | yaml_text.map(lambda text: f"---\n{text}\n---\n"))
def test_the_fast_parser_and_the_plain_one_read_the_same(text: str) -> None:
    fast = split_front_matter(PATH, text)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_text_module, "_FAST_LOADER", None)
        plain = split_front_matter(PATH, text)

    assert fast == plain
