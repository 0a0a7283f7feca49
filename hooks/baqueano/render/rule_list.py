"""A page that asks for the rules in, all of them, family by family, as its HTML out."""

from __future__ import annotations

from html import escape

from baqueano.diagnostics import Rule
from baqueano.render.frame import Frame
from baqueano.render.rule_pages import rule_address, rule_language
from baqueano.rules import FAMILIES, Family


def rule_list(frame: Frame, *, level: int) -> str:
    """Every family under a heading of `level`, every rule with a link to its page.

    Material's search leaves marked elements out: who looks for help must not find how pages are checked.
    """
    families = "\n".join(_family(family, frame, level=level) for family in FAMILIES)
    return f'<div class="rules" data-search-exclude>\n{families}\n</div>'


def _family(family: Family, frame: Frame, *, level: int) -> str:
    items = "\n".join(f"<li>{_rule(rule, frame)}</li>" for rule in family.rules)
    name = escape(family.name[rule_language(frame.language)])
    return (
        f'<h{level} id="rules-{family.key}" data-search-exclude{_lang(frame)}>{name}</h{level}>\n<ul>\n{items}\n</ul>'
    )


def _rule(rule: Rule, frame: Frame) -> str:
    href = frame.link_to(rule_address(rule, catalogue=frame.catalogue, language=frame.language))
    badge = escape(frame.words[f"severity.{rule.severity}"])
    return (
        f'<p class="rules__name"><a href="{escape(href)}"><code>{rule.name}</code></a>'
        f' <span class="badge badge--{rule.severity}">{badge}</span></p>'
        f"<p{_lang(frame)}>{escape(rule.summary[rule_language(frame.language)], quote=False)}</p>"
    )


def _lang(frame: Frame) -> str:
    spoken = rule_language(frame.language)
    return f' lang="{spoken}"' if spoken != frame.language else ""
