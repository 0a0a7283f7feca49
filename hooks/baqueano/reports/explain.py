"""A rule in, everything there is to know about it out; no rule in, the list of them all."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter
from textwrap import indent
from typing import Final

from baqueano.diagnostics import Rule, Severity, Text
from baqueano.nearest import nearest
from baqueano.rules import FAMILIES, RULES

_SEVERITIES: Final[dict[Severity, Text]] = {
    Severity.ERROR: {
        "es": "Es un error: el sitio no se publica hasta que alguien lo corrija.",
        "pt": "É um erro: o site não é publicado até que alguém o corrija.",
        "en": "It is an error: the site is not published until someone corrects it.",
    },
    Severity.WARNING: {
        "es": "Es un aviso: el sitio se publica igual, pero conviene que alguien lo mire.",
        "pt": "É um aviso: o site é publicado mesmo assim, mas convém que alguém olhe.",
        "en": "It is a warning: the site is published all the same, but someone should look at it.",
    },
}
_MESSAGE: Final[Text] = {
    "es": "Qué dice el mensaje («…» es lo que encontró)",
    "pt": "O que diz a mensagem (“…” é o que encontrou)",
    "en": "What the message says (“…” is what it found)",
}
_HINTS: Final[Text] = {"es": "Qué hacer", "pt": "O que fazer", "en": "What to do"}
_REPAIRED: Final[Text] = {
    "es": "lo que no tiene riesgo lo corrige: python3 scripts/check.py --fix",
    "pt": "o que não tem risco é corrigido por: python3 scripts/check.py --fix",
    "en": "what is safe is corrected by: python3 scripts/check.py --fix",
}
_WRONG: Final[Text] = {"es": "Incorrecto", "pt": "Incorreto", "en": "Wrong"}
_RIGHT: Final[Text] = {"es": "Correcto", "pt": "Correto", "en": "Right"}
_ACCEPT: Final[Text] = {"es": "Si está bien como está", "pt": "Se está certo assim", "en": "If it is right as it is"}
_WHERE: Final[dict[str, tuple[str, str, str]]] = {
    "es": ("en el texto de una página", "en YAML o un encabezado", "para la página entera"),
    "pt": ("no texto de uma página", "em YAML ou um cabeçalho", "para a página inteira"),
    "en": ("in the text of a page", "in YAML or front matter", "for the whole page"),
}
_REASON: Final[Text] = {"es": "razón", "pt": "motivo", "en": "reason"}
_PAGE: Final[Text] = {"es": "En el sitio", "pt": "No site", "en": "In the site"}
_UNKNOWN: Final[Text] = {
    "es": "No hay ninguna regla «{name}».",
    "pt": "Não há nenhuma regra “{name}”.",
    "en": "There is no rule “{name}”.",
}
_NEAR: Final[Text] = {
    "es": "¿Quiso decir «{near}»?",
    "pt": "Quis dizer “{near}”?",
    "en": "Did you mean “{near}”?",
}
_LIST: Final[Text] = {
    "es": "Todas las reglas: python3 scripts/check.py --explain",
    "pt": "Todas as regras: python3 scripts/check.py --explain",
    "en": "All rules: python3 scripts/check.py --explain",
}


def rule_named(name: str) -> Rule | None:
    return next((rule for rule in RULES if rule.name == name), None)


def explain_rule(rule: Rule, language: str, *, page: str = "") -> str:
    """The rule in one sentence, what its findings say, what to do, an example, how to accept one, and its page."""
    family = next(family for family in FAMILIES if rule in family.rules)
    hints = [_with_blanks(hint[language]) for hint in rule.hints.values()]
    parts = [
        f"{rule.name} · {rule.severity} · {family.name[language]}",
        f"{rule.summary[language]}\n{_SEVERITIES[rule.severity][language]}",
        _part(_MESSAGE[language], _with_blanks(rule.message[language])),
        _part(_HINTS[language], *(f"- {hint}" for hint in (*hints, *([_REPAIRED[language]] * rule.is_repaired)))),
        _part(_WRONG[language], rule.wrong),
        _part(_RIGHT[language], rule.right),
    ]
    if family.is_accepted:
        parts.append(_part(_ACCEPT[language], *_acceptances(rule, language)))
    if page:
        parts.append(f"{_PAGE[language]}: {page}")
    return "\n\n".join(parts) + "\n"


def list_rules(language: str) -> str:
    """Every rule with its sentence, family by family."""
    width = max(len(rule.name) for rule in RULES)
    families = [
        "\n".join(
            [family.name[language], *(f"  {rule.name:<{width}}  {rule.summary[language]}" for rule in family.rules)]
        )
        for family in FAMILIES
    ]
    return "\n\n".join(families) + "\n"


def no_such_rule(name: str, language: str) -> str:
    """One line for a rule that is not there: the one that was meant, or where they all are."""
    near = nearest(name, [rule.name for rule in RULES])
    further = _NEAR[language].format(near=near) if near else _LIST[language]
    return f"{_UNKNOWN[language].format(name=name)} {further}\n"


def _part(title: str, *lines: str) -> str:
    return f"{title}:\n" + indent("\n".join(lines), "    ")


def _acceptances(rule: Rule, language: str) -> Iterator[str]:
    told = f"{rule.name}: {_REASON[language]}"
    comments = (
        f"<!-- baqueano: accept {told} -->",
        f"# baqueano: accept {told}",
        f"<!-- baqueano: accept-page {told} -->",
    )
    width = max(map(len, _WHERE[language])) + 1
    return (f"{where + ':':<{width}}  {comment}" for where, comment in zip(_WHERE[language], comments, strict=True))


def _with_blanks(pattern: str) -> str:
    """A `str.format` pattern as a person reads it, with an ellipsis for what a finding fills in."""
    return "".join(text + ("…" if name is not None else "") for text, name, _, _ in Formatter().parse(pattern))
