"""A catalogue in, links and notes by reference that nothing on their page defines out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.checks.repairs import text_at
from baqueano.diagnostics import Diagnostic, Edit, finding
from baqueano.model.entries import Leftover, Page
from baqueano.nearest import nearest
from baqueano.places import Place
from baqueano.rules import references as rules
from baqueano.settings import Settings

_LINK: Final = re.compile(r"!?\[(?P<text>[^\[\]]+)\]\[(?P<label>[^\[\]]*)\]")
_NOTE: Final = re.compile(r"\[(?P<label>\^[\w.:-]+)\]")
_DEFINITION: Final = re.compile(r"^[ \t>]*\[([^\[\]\n]+)\]:", re.MULTILINE)
# Boxes to tick, quotations by number, keys to press, and classes of characters are written with brackets too.
_BOX: Final = frozenset({"", "x", "X", "✓", "✔"})
_KEYS: Final = frozenset(
    {"ctrl", "alt", "altgr", "shift", "mayús", "cmd", "esc", "tab", "enter", "intro", "fn", "supr"}
)
_RANGE: Final = re.compile(r"(?<!\w)\w-\w(?!\w)|\w-\w\w-\w")
# Plugins that define references, or rewrite what stands in brackets, while the site is built.
_DEFINING: Final = re.compile(r"ref|docstring|macro|include|bib|cite|link|wiki|obsidian|foam|exec|jinja|gen-files")
_REWRITING_EVENTS: Final = frozenset({"on_page_read_source", "on_page_markdown"})
_TEMPLATE: Final = re.compile(r"\{\{|\{%")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """What is written as a link or note by reference is defined on its page."""
    if not catalogue.has_conventions and _may_be_defined_later(catalogue.settings):
        return
    for page in catalogue.pages.values():
        # What could not be found in the source was escaped there, or a template puts it in.
        found = [leftover for leftover in page.leftovers if leftover.place.length]
        if found and not _TEMPLATE.search(page.body):
            yield from _undefined(page, found)


def _may_be_defined_later(settings: Settings) -> bool:
    return any(map(_DEFINING.search, settings.plugins)) or bool(_REWRITING_EVENTS & settings.hook_events)


def _undefined(page: Page, leftovers: list[Leftover]) -> Iterator[Diagnostic]:
    defined = {_plain(label): label for label in _DEFINITION.findall(page.body)}
    for leftover in leftovers:
        label = _label(leftover.text)
        if not label:
            continue
        if _plain(label) in defined:
            yield finding(rules.UNDEFINED, leftover.place, hint="unread", text=leftover.text, label=label)
            continue
        near = defined.get(nearest(_plain(label), [other for other in defined if _is_note(other) == _is_note(label)]))
        hint = "near" if near else "note" if _is_note(label) else ""
        edits = _naming(page, leftover, label, near) if near else ()
        facts = {"text": leftover.text, "label": label, "near": near or ""}
        yield finding(rules.UNDEFINED, leftover.place, hint=hint, edits=edits, **facts)


def _label(text: str) -> str:
    """The label a leftover refers to; "" when it is surely, or may well be, something else in brackets."""
    if note := _NOTE.fullmatch(text):
        is_name = any(sign.isalnum() for sign in note["label"]) and not _RANGE.search(note["label"])
        return note["label"] if is_name else ""
    link = _LINK.fullmatch(text)
    if link is None or link["text"].strip() in _BOX or link["text"].strip().lower() in _KEYS:
        return ""
    if link["text"].strip().isdigit() and link["label"].strip().isdigit():
        return ""
    return " ".join((link["label"].strip() or link["text"]).split())


def _naming(page: Page, leftover: Leftover, label: str, near: str) -> tuple[Edit, ...]:
    """The edit that writes the near label, where the source has the text just as it reads."""
    place = leftover.place
    written = text_at(page, place)
    offset = written.rfind(label)
    if written != leftover.text or offset < 0:
        return ()
    return (Edit(Place(place.path, place.line, place.column + offset, len(label)), near),)


def _is_note(label: str) -> bool:
    return label.startswith("^")


def _plain(label: str) -> str:
    return " ".join(label.split()).casefold()
