"""The languages of a site in, the key of every interface text that building it needs out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from baqueano.diagnostics import Severity
from baqueano.model.fields import ENTRY_PAGES, FACTS, STATUSES, Field, Form, fields_of

# Named in render/, editions/ and overrides/; tests/test_interface_texts.py holds this list to what they ask for.
FIXED: Final = (
    "at_a_glance",
    "book_contents",
    "book_edition",
    "book_page",
    "book_status",
    "call",
    "close_menu",
    "color_dark",
    "color_light",
    "criteria.action",
    "criteria.cells",
    "criteria.gravity",
    "criteria.impact_of",
    "criteria.level",
    "criteria.likelihood",
    "criteria.remedy",
    "criteria.scope",
    "criteria.signs",
    "criteria.step",
    "criteria.value",
    "edition_stamp",
    "help_lines_link",
    "language_menu",
    "licence_note",
    "mentioned_in",
    "minutes",
    "moved.text",
    "moved.title",
    "no_script_search",
    "not_found.home",
    "not_found.text",
    "not_found.title",
    "notice.draft",
    "notice.draft.title",
    "notice.fallback",
    "notice.fallback.title",
    "notice.translation.link",
    "notice.translation.title",
    "reviewed_label",
    "rule.accept",
    "rule.accept_here",
    "rule.accept_page",
    "rule.accept_yaml",
    "rule.all",
    "rule.blanks",
    "rule.by_hand",
    "rule.earlier",
    "rule.error",
    "rule.example",
    "rule.explain",
    "rule.hints",
    "rule.kind",
    "rule.later",
    "rule.message",
    "rule.reason",
    "rule.repair",
    "rule.repaired",
    "rule.right",
    "rule.severity",
    "rule.severity_change",
    "rule.terminal",
    "rule.warning",
    "rule.wrong",
    "search_dialog",
    "site_subtitle",
    "skip_to_content",
    "status_label",
    "table_label",
    "unverified",
    "withdrawn.day",
    "withdrawn.instead",
    "withdrawn.title",
)

# What `str.format` is given for them: any other blank would end the build.
FILLED: Final[Mapping[str, frozenset[str]]] = {
    "book_edition": frozenset({"{edition}"}),
    "book_page": frozenset({"{page}", "{pages}"}),
    "call": frozenset({"{number}"}),
    "criteria.impact_of": frozenset({"{value}"}),
    "edition_stamp": frozenset({"{edition}"}),
    "minutes": frozenset({"{count}"}),
    "notice.fallback": frozenset({"{language}"}),
    "notice.translation.link": frozenset({"{language}"}),
    "table_label": frozenset({"{number}", "{title}"}),
    "withdrawn.day": frozenset({"{date}"}),
}


def needed_words(languages: Iterable[str]) -> frozenset[str]:
    """Fixed keys, and those put together from fields, choices, kinds and languages."""
    return frozenset((*FIXED, *_composed(languages)))


def _composed(languages: Iterable[str]) -> Iterator[str]:
    for kind in (*ENTRY_PAGES, *FACTS):
        for field in fields_of(kind).values():
            if field.shown:
                yield f"field.{field.name}"
                yield from _choices(field)
    yield from (f"status.{status}" for status in STATUSES)
    yield from (f"name_status.{state}" for state in fields_of("factor")["name_status"].allowed)
    yield from (f"kind.{kind}" for kind in ENTRY_PAGES)
    yield from (f"severity.{severity}" for severity in Severity)
    yield from (f"language.{code}" for code in languages)
    yield from ("notice.translation.machine", "notice.translation.draft")


def _choices(field: Field) -> Iterator[str]:
    if field.form in (Form.CHOICE, Form.CHOICES, Form.MINUTES):
        yield from (f"{field.name}.{choice}" for choice in field.allowed)
