"""A rule in, everything there is to know about it out; no rule in, the list of them all."""

from __future__ import annotations

import re

import pytest

from baqueano.diagnostics import EDITOR_LANGUAGES, Rule
from baqueano.reports.explain import explain_rule, list_rules, no_such_rule, rule_named
from baqueano.rules import FAMILIES, RULES, editions, links, references


def test_a_rule_is_told_with_all_there_is_to_know() -> None:
    assert explain_rule(references.LIST_UNKNOWN, "es", page="acerca/reglas/list-unknown.html") == (
        "list-unknown · error · Referencias\n"
        "\n"
        "Una línea <!-- list: … --> nombra una clase que existe.\n"
        "Es un error: el sitio no se publica hasta que alguien lo corrija.\n"
        "\n"
        "Qué dice el mensaje («…» es lo que encontró):\n"
        "    no hay ninguna clase «…»\n"
        "\n"
        "Qué hacer:\n"
        "    - ¿quiso decir «…»?\n"
        "    - use una de estas: …\n"
        "\n"
        "Incorrecto:\n"
        "    <!-- list: tols -->\n"
        "\n"
        "Correcto:\n"
        "    <!-- list: tool -->\n"
        "\n"
        "Si está bien como está:\n"
        "    en el texto de una página:  <!-- baqueano: accept list-unknown: razón -->\n"
        "    en YAML o un encabezado:    # baqueano: accept list-unknown: razón\n"
        "    para la página entera:      <!-- baqueano: accept-page list-unknown: razón -->\n"
        "\n"
        "En el sitio: acerca/reglas/list-unknown.html\n"
    )


@pytest.mark.parametrize("language", EDITOR_LANGUAGES)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_is_explained_in_every_language(rule: Rule, language: str) -> None:
    told = explain_rule(rule, language)

    assert told.startswith(f"{rule.name} · {rule.severity} · ")
    assert rule.summary[language] in told
    assert all(line.strip() in told for line in (rule.wrong + "\n" + rule.right).split("\n"))
    assert not re.search(r"\{[a-z_]+\}", "".join(told.split("\n\n")[:4]))
    assert ("--fix" in told) == rule.is_repaired


def test_what_has_no_place_for_a_comment_is_not_said_to_be_accepted() -> None:
    accepted = [rule for rule in RULES if "baqueano: accept" in explain_rule(rule, "en").split("\nWhat the")[1]]

    assert links.RULES[0] in accepted
    assert not set(accepted) & set(editions.RULES)


@pytest.mark.parametrize("language", EDITOR_LANGUAGES)
def test_the_list_has_every_family_and_every_rule(language: str) -> None:
    told = list_rules(language)

    assert [block.split("\n")[0] for block in told.split("\n\n")] == [family.name[language] for family in FAMILIES]
    assert [line.split()[0] for line in told.split("\n") if line.startswith("  ")] == [rule.name for rule in RULES]
    assert all(f"  {rule.summary[language]}\n" in told for rule in RULES)


@pytest.mark.parametrize(
    ("name", "language", "told"),
    [
        ("reference-unknow", "es", "No hay ninguna regla «reference-unknow». ¿Quiso decir «reference-unknown»?\n"),
        ("reference-unknow", "pt", "Não há nenhuma regra “reference-unknow”. Quis dizer “reference-unknown”?\n"),
        ("reference-unknow", "en", "There is no rule “reference-unknow”. Did you mean “reference-unknown”?\n"),
        ("zzz", "es", "No hay ninguna regla «zzz». Todas las reglas: python3 scripts/check.py --explain\n"),
        ("zzz", "pt", "Não há nenhuma regra “zzz”. Todas as regras: python3 scripts/check.py --explain\n"),
        ("zzz", "en", "There is no rule “zzz”. All rules: python3 scripts/check.py --explain\n"),
    ],
)
def test_a_rule_that_is_not_there_is_answered_with_what_may_be_meant(name: str, language: str, told: str) -> None:
    assert no_such_rule(name, language) == told


def test_a_rule_is_found_by_its_whole_name() -> None:
    assert rule_named("reference-unknown") is references.UNKNOWN
    assert rule_named("reference") is None
