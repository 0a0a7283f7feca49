"""The table of keys in, what every kind may and must have out."""

from __future__ import annotations

from collections import Counter

import pytest

from baqueano.model.fields import ENTRY_PAGES, FACTS, FIELDS, PAGE_FIELDS, PERMALINK, Field, Form, fields_of
from baqueano.model.kinds import KIND_BY_NAME, Home, kinds_at


def required(kind: str) -> set[str]:
    return {name for name, field in fields_of(kind).items() if field.required}


def test_the_kinds_of_the_table_are_those_of_the_model() -> None:
    assert set(ENTRY_PAGES) == {kind.name for kind in kinds_at(Home.PAGE)}
    assert set(FACTS) == {kind.name for kind in kinds_at(Home.FACT)}
    assert {kind for field in FIELDS for kind in field.kinds} == {*ENTRY_PAGES, *FACTS, PERMALINK}


@pytest.mark.parametrize("kind", [*ENTRY_PAGES, *FACTS, PERMALINK])
def test_a_kind_has_each_key_once(kind: str) -> None:
    counted = Counter(field.name for field in FIELDS if kind in field.kinds)

    assert counted.most_common(1)[0][1] == 1


@pytest.mark.parametrize("field", [*PAGE_FIELDS, *FIELDS], ids=lambda field: f"{field.name}-{'-'.join(field.kinds)}")
def test_a_field_says_what_it_allows_where_its_form_needs_it(field: Field) -> None:
    chosen = field.form in (Form.CHOICE, Form.CHOICES, Form.MINUTES)
    referring = field.form in (Form.REFERENCE, Form.REFERENCES, Form.REASONS)

    assert not chosen or len(set(field.allowed)) == len(field.allowed) > 0
    assert not referring or [name in KIND_BY_NAME for name in field.allowed] == [True]
    assert field.name.isidentifier()


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("", {"title", "summary"}),
        ("matrix", {"id", "kind", "title", "summary", "status", "reviewed", "territory"}),
        ("event", {"id", "kind", "title", "summary", "status", "reviewed", "date_note", "venue"}),
        (
            "module",
            {
                "id",
                "kind",
                "title",
                "summary",
                "status",
                "reviewed",
                "programme",
                "audience",
                "duration",
                "mode",
                "objectives",
            },
        ),
        ("institution", {"id", "name", "as_of", "source", "verified"}),
        ("contact", {"id", "name", "as_of", "source", "verified", "phone", "hours"}),
        ("permalink", {"page"}),
    ],
)
def test_what_a_kind_must_have(kind: str, names: set[str]) -> None:
    assert required(kind) == names


@pytest.mark.parametrize("kind", [*FACTS, PERMALINK])
def test_a_record_has_no_keys_of_pages(kind: str) -> None:
    assert not {"title", "summary", "kind", "translation"} & fields_of(kind).keys()


def test_the_same_word_may_mean_another_thing_for_another_kind() -> None:
    assert fields_of("tool")["status"].allowed == ("draft", "piloted", "validated")
    assert fields_of("law")["status"].allowed == ("in_force", "amended", "repealed")
    assert (fields_of("tool")["risks"].required, fields_of("module")["risks"].required) == (True, False)
