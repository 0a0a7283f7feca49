"""The rules and a language of the site in, everything the page of each rule says out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from string import Formatter
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.diagnostics import EDITOR_LANGUAGES, Rule
from baqueano.model.kinds import RULE_LIST
from baqueano.render.view import Twin
from baqueano.rules import Family

RULES_FOLDER: Final = "acerca/reglas"
"""The pages of the rules stand here, below the folder of every language."""

_SUBSTITUTE: Final = "en"
_BLANK: Final = "<var>…</var>"


@dataclass(frozen=True, slots=True)
class RuleLink:
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class RulePage:
    """What overrides/rule.html knows as `rule`; addresses are from the site's root.

    `lang` is set when the rule's texts are in another language than the reader's. `message` and `hints` are HTML.
    """

    address: str
    name: str
    family: str
    severity: str
    severity_name: str
    lang: str
    summary: str
    message: str
    hints: tuple[str, ...]
    wrong: str
    right: str
    is_repaired: bool
    is_accepted: bool
    is_weighed: bool
    home: str
    index: str
    twins: tuple[Twin, ...]
    earlier: RuleLink | None
    later: RuleLink | None

    @property
    def root(self) -> str:
        """The way from the page to the site's root."""
        return "/".join([".."] * self.address.count("/"))


def rule_address(rule: Rule, *, catalogue: Catalogue, language: str) -> str:
    """The page of a rule in the built site, from its root: "pt/acerca/reglas/reference-unknown.html"."""
    return catalogue.page_address(language, f"{RULES_FOLDER}/{rule.name}.md")


def rule_language(language: str) -> str:
    """The language a rule's texts are in for a reader of `language`: we speak those of editors only."""
    return language if language in EDITOR_LANGUAGES else _SUBSTITUTE


def rule_pages(
    families: Sequence[Family], *, catalogue: Catalogue, language: str, words: Mapping[str, str]
) -> Iterator[RulePage]:
    """One page per rule, in order; none for a site without a page that lists them."""
    index = catalogue.hosts.get(RULE_LIST)
    if index is None:
        return
    rules = [(family, rule) for family in families for rule in family.rules]
    links = [RuleLink(rule.name, rule_address(rule, catalogue=catalogue, language=language)) for _, rule in rules]
    spoken = rule_language(language)
    for number, (family, rule) in enumerate(rules):
        yield RulePage(
            address=links[number].address,
            name=rule.name,
            family=family.name[spoken],
            severity=rule.severity,
            severity_name=words[f"severity.{rule.severity}"],
            lang=spoken if spoken != language else "",
            summary=rule.summary[spoken],
            message=_with_blanks(rule.message[spoken]),
            hints=tuple(_with_blanks(hint[spoken]) for hint in rule.hints.values()),
            wrong=rule.wrong,
            right=rule.right,
            is_repaired=rule.is_repaired,
            is_accepted=family.is_accepted,
            is_weighed=family.is_weighed,
            home=catalogue.page_address(language, "index.md"),
            index=catalogue.page_address(language, index),
            twins=_twins(rule, catalogue=catalogue, language=language),
            earlier=links[number - 1] if number else None,
            later=links[number + 1] if number + 1 < len(links) else None,
        )


def _twins(rule: Rule, *, catalogue: Catalogue, language: str) -> tuple[Twin, ...]:
    return tuple(
        Twin(item.code, item.name, rule_address(rule, catalogue=catalogue, language=item.code), item.code == language)
        for item in catalogue.languages
    )


def _with_blanks(pattern: str) -> str:
    """A `str.format` pattern as HTML; what is filled in when a fault is found shows as an ellipsis."""
    parts = (
        escape(text, quote=False) + (_BLANK if name is not None else "")
        for text, name, _, _ in Formatter().parse(pattern)
    )
    return "".join(parts)
