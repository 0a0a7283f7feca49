"""Every rule in, whether it is told in all languages and shown by cases out."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from string import Formatter
from types import ModuleType

import pytest
from test_cases import CASES, load_case

from baqueano import rules
from baqueano.diagnostics import EDITOR_LANGUAGES, Diagnostic, Rule, Text
from baqueano.places import Place
from baqueano.rules import RULES, editions

# What stands in the folder, so that a module nobody lists in FAMILIES is found.
MODULES = tuple(import_module(f"baqueano.rules.{item.name}") for item in iter_modules(rules.__path__))
EVERYTHING = "everything-wrong"
# Rules of the built site and its editions are shown in tests/editions/.
SHOWN = [rule for rule in RULES if rule not in editions.RULES]
# A case file cannot make a pipe, and each case of a slow page takes its six seconds: tests/test_bad_input.py does.
WITHOUT_CASE = {"file-not-regular", "page-too-slow"}
# Forms no key is required in; the hint is there because every form has one.
WITHOUT_HINT = {("key-missing", "translation"), ("key-missing", "reasons")}
TEXTS = [(rule, text) for rule in RULES for text in (rule.summary, rule.message, *rule.hints.values())]
FIRING = [rule for rule in SHOWN if rule.name not in WITHOUT_CASE]
HINTS = [(rule, key) for rule in FIRING for key in rule.hints if (rule.name, key) not in WITHOUT_HINT]

by_name = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
by_shown_name = pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.name)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def pattern_of(text: Text, language: str) -> re.Pattern[str]:
    """What a hint reads like once it has been filled in."""
    parts = (
        (re.escape(plain), ".*" if name is not None else "") for plain, name, _, _ in Formatter().parse(text[language])
    )
    return re.compile("→ " + "".join(part for pair in parts for part in pair) + "$")


@cache
def all_told() -> tuple[str, ...]:
    """Every diagnostic the cases expect."""
    return tuple(told for path in sorted(CASES.glob("*/*.yml")) for told in load_case(path)["diagnostics"])


def languages_of(rule: Rule) -> set[str]:
    """The languages the rule is told in by its own cases."""
    cases = [load_case(path) for path in CASES.glob(f"{rule.name}/*.yml")]
    return {
        case.get("language", "es") for case in cases if any(f"[{rule.name}]" in told for told in case["diagnostics"])
    }


def test_every_rule_is_in_the_list_once() -> None:
    defined = [value for module in MODULES for value in vars(module).values() if isinstance(value, Rule)]

    assert len({rule.name for rule in RULES}) == len(RULES)
    assert {rule.name for rule in RULES} == {rule.name for rule in defined}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_a_family_lists_its_own_rules(module: ModuleType) -> None:
    assert set(module.RULES) == {value for value in vars(module).values() if isinstance(value, Rule)}


@by_name
def test_a_name_is_a_subject_and_a_fault(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", rule.name)


@by_name
def test_a_rule_has_an_example_and_its_repair(rule: Rule) -> None:
    assert rule.wrong.strip()
    assert rule.right.strip()
    assert rule.wrong != rule.right


@pytest.mark.parametrize(("rule", "text"), TEXTS, ids=[f"{rule.name}-{text['en'][:40]}" for rule, text in TEXTS])
def test_a_text_is_told_in_every_language_with_the_same_facts(rule: Rule, text: Text) -> None:
    found = {language: placeholders(text[language]) for language in text}

    assert tuple(text) == EDITOR_LANGUAGES
    assert found["es"] == found["pt"] == found["en"]
    assert all(words.strip() == words != "" for words in text.values())


@by_name
def test_a_rule_can_be_told_in_words(rule: Rule) -> None:
    names = placeholders(rule.message["es"]).union(*(placeholders(text["es"]) for text in rule.hints.values()))
    facts = {name: f"‹{name}›" for name in names}

    found = [Diagnostic(rule, Place("a.md"), tuple(facts.items()), key) for key in rule.hints]

    told = [words for item in found for code in EDITOR_LANGUAGES for words in (item.message(code), item.hint(code))]
    assert all(told)
    assert all(any(fact in words for words in told) for fact in facts.values())


@by_name
def test_a_sentence_of_a_rule_ends_and_a_message_does_not(rule: Rule) -> None:
    assert {words[-1] for words in rule.summary.values()} == {"."}
    assert not any(words.endswith(".") for words in rule.message.values())
    assert not any(hint[language].endswith(".") for hint in rule.hints.values() for language in EDITOR_LANGUAGES)


def test_every_folder_of_cases_is_a_rule() -> None:
    folders = {path.name for path in CASES.iterdir()}

    assert folders - {rule.name for rule in SHOWN} == {EVERYTHING}


@pytest.mark.parametrize("rule", FIRING, ids=lambda rule: rule.name)
def test_a_rule_has_a_case_that_fires_in_every_language(rule: Rule) -> None:
    assert languages_of(rule) == set(EDITOR_LANGUAGES)


@by_shown_name
def test_a_rule_has_a_near_miss(rule: Rule) -> None:
    cases = [load_case(path) for path in sorted(CASES.glob(f"{rule.name}/*.yml"))]

    silent = [case for case in cases if not any(f"[{rule.name}]" in told for told in case["diagnostics"])]

    assert silent
    assert all(case["purpose"].startswith("Near miss") for case in silent)


@pytest.mark.parametrize(("rule", "key"), HINTS, ids=[f"{rule.name}-{key or 'plain'}" for rule, key in HINTS])
def test_every_remedy_is_shown_by_a_case(rule: Rule, key: str) -> None:
    patterns = [pattern_of(rule.hints[key], language) for language in EDITOR_LANGUAGES]
    told = [line for line in all_told() if f"[{rule.name}]" in line]

    assert [line for line in told if any(pattern.search(line) for pattern in patterns)]


@pytest.mark.parametrize("path", sorted(CASES.glob("*/*.yml")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_case_says_in_a_sentence_what_it_shows(path: Path) -> None:
    case = load_case(path)

    assert re.fullmatch(r"[a-z0-9_]+", path.stem)
    assert case["purpose"].endswith(".")
    assert case.get("language", "es") in EDITOR_LANGUAGES
