"""The keys an author may write, per kind of page or record, as one table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

FieldValue = str | int | bool | date | tuple[str, ...] | Mapping[str, str] | Mapping[str, int]
"""What a field holds once it has been checked: never a list of unknown things."""


class Form(StrEnum):
    """The form a value must have."""

    TEXT = "text"
    TEXTS = "texts"
    NUMBER = "number"
    FLAG = "flag"
    DATE = "date"
    CHOICE = "choice"
    CHOICES = "choices"
    REFERENCE = "reference"
    REFERENCES = "references"
    MINUTES = "minutes"
    BY_LANGUAGE = "by_language"
    REASONS = "reasons"
    TRANSLATION = "translation"
    PATH = "path"


@dataclass(frozen=True, slots=True)
class Field:
    """A key: `kinds` names the kinds that take it (empty: every page), `allowed` its choices or the kind referred to.

    A field with `shown` set appears in the card at the top of its page.
    """

    name: str
    form: Form
    kinds: tuple[str, ...] = ()
    required: bool = False
    allowed: tuple[str, ...] = ()
    shown: bool = False


STATUSES: Final = ("draft", "piloted", "validated")
ENTRY_PAGES: Final = ("risk", "matrix", "tool", "programme", "module", "publication", "event")
FACTS: Final = ("institution", "law", "contact", "factor")
PERMALINK: Final = "permalink"
MODES: Final = ("virtual", "self_paced", "in_person", "offline")

PAGE_FIELDS: Final[tuple[Field, ...]] = (
    Field("title", Form.TEXT, required=True),
    Field("summary", Form.TEXT, required=True),
    Field("status", Form.CHOICE, allowed=STATUSES),
    Field("reviewed", Form.DATE),
    Field("aliases", Form.TEXTS),
    Field("translation", Form.TRANSLATION),
    Field("hide", Form.CHOICES, allowed=("navigation", "toc", "footer")),
)

FIELDS: Final[tuple[Field, ...]] = (
    Field("id", Form.TEXT, ENTRY_PAGES, required=True),
    Field("kind", Form.CHOICE, ENTRY_PAGES, required=True, allowed=ENTRY_PAGES),
    Field("status", Form.CHOICE, ENTRY_PAGES, required=True, allowed=STATUSES),
    Field("reviewed", Form.DATE, ENTRY_PAGES, required=True),
    # risk (columns: domain/facts 2.2)
    Field("framework", Form.REFERENCES, ("risk",), required=True, allowed=("factor",), shown=True),
    Field("nature", Form.CHOICE, ("risk",), True, ("structural", "dynamic", "trigger"), shown=True),
    Field(
        "route_stage",
        Form.CHOICES,
        ("risk",),
        required=True,
        allowed=("origin", "transit", "border", "destination", "return"),
        shown=True,
    ),
    Field("velocity", Form.CHOICE, ("risk",), True, ("hours", "days", "weeks", "months"), shown=True),
    Field("affected", Form.TEXT, ("risk",), required=True, shown=True),
    # matrix
    Field("territory", Form.TEXT, ("matrix",), required=True, shown=True),
    Field("waived", Form.REASONS, ("matrix",), allowed=("factor",), shown=True),
    # tool (card: domain/facts 4.2)
    Field("use_when", Form.TEXT, ("tool",), required=True, shown=True),
    Field("do_not_use_when", Form.TEXT, ("tool",), required=True, shown=True),
    Field(
        "who_uses",
        Form.CHOICES,
        ("tool",),
        required=True,
        allowed=("institution", "civil_society", "community"),
        shown=True,
    ),
    Field("people", Form.TEXT, ("tool",), required=True, shown=True),
    Field("time", Form.MINUTES, ("tool",), True, ("prepare", "run", "follow_up"), shown=True),
    Field("materials", Form.TEXTS, ("tool",), required=True, shown=True),
    Field("stage", Form.CHOICE, ("tool",), True, ("upstream", "midstream", "downstream"), shown=True),
    # programme and module (domain/facts 4.3)
    Field("programme", Form.REFERENCE, ("module",), required=True, allowed=("programme",), shown=True),
    Field("audience", Form.TEXT, ("programme", "module"), required=True, shown=True),
    Field("duration", Form.NUMBER, ("module",), required=True, shown=True),
    Field("mode", Form.CHOICES, ("programme", "module"), required=True, allowed=MODES, shown=True),
    Field("objectives", Form.TEXTS, ("module",), required=True, shown=True),
    Field("modules", Form.REFERENCES, ("programme",), required=True, allowed=("module",), shown=True),
    Field("tools", Form.REFERENCES, ("module",), allowed=("tool",), shown=True),
    Field("risks", Form.REFERENCES, ("tool",), required=True, allowed=("risk",), shown=True),
    Field("risks", Form.REFERENCES, ("module",), allowed=("risk",), shown=True),
    # publication (domain/facts 4.4)
    Field(
        "type",
        Form.CHOICE,
        ("publication",),
        required=True,
        allowed=("law", "treaty", "un_document", "report", "article", "manual", "dataset"),
        shown=True,
    ),
    Field("authors", Form.TEXTS, ("publication",), shown=True),
    Field("publisher", Form.TEXT, ("publication",), required=True, shown=True),
    Field("place", Form.TEXT, ("publication",), shown=True),
    Field("year", Form.NUMBER, ("publication",), required=True, shown=True),
    Field("languages", Form.TEXTS, ("publication",), required=True, shown=True),
    Field("isbn", Form.TEXT, ("publication",), shown=True),
    Field("doi", Form.TEXT, ("publication",), shown=True),
    Field("symbol", Form.TEXT, ("publication",), shown=True),
    Field("topics", Form.TEXTS, ("publication",), shown=True),
    # event: an undated one stays undated
    Field("date", Form.DATE, ("event",)),
    Field("date_note", Form.TEXT, ("event",), required=True, shown=True),
    Field("venue", Form.TEXT, ("event",), required=True, shown=True),
    # records of docs/_data/
    Field("id", Form.TEXT, FACTS, required=True),
    Field("name", Form.BY_LANGUAGE, FACTS, required=True),
    Field("description", Form.BY_LANGUAGE, FACTS),
    Field("as_of", Form.TEXT, FACTS, required=True, shown=True),
    Field("source", Form.TEXT, FACTS, required=True, shown=True),
    Field("verified", Form.FLAG, FACTS, required=True),
    Field("acronym", Form.TEXT, ("institution",)),
    Field("short", Form.TEXT, ("law",), required=True),
    Field("status", Form.CHOICE, ("law",), True, ("in_force", "amended", "repealed"), shown=True),
    Field("published", Form.TEXT, ("law",), shown=True),
    Field("phone", Form.TEXT, ("contact",), required=True),
    Field("hours", Form.BY_LANGUAGE, ("contact",), required=True, shown=True),
    Field(
        "set",
        Form.CHOICE,
        ("factor",),
        required=True,
        allowed=("common", "genocide", "crimes_against_humanity", "war_crimes"),
        shown=True,
    ),
    Field(
        "name_status",
        Form.BY_LANGUAGE,
        ("factor",),
        required=True,
        allowed=("official", "unchecked", "working_translation"),
    ),
    # records of docs/_data/permalinks.yml
    Field("page", Form.PATH, (PERMALINK,), required=True),
    Field("id", Form.TEXT, (PERMALINK,)),
    Field("anchors", Form.TEXTS, (PERMALINK,)),
    Field("retired", Form.DATE, (PERMALINK,)),
    Field("reason", Form.BY_LANGUAGE, (PERMALINK,)),
    Field("replaced_by", Form.TEXT, (PERMALINK,)),
)


IN_MINUTES: Final = frozenset({"duration"})
"""Fields whose number counts minutes, as those of form MINUTES do."""


def fields_of(kind: str) -> Mapping[str, Field]:
    """The fields of a kind by name, in the order they are shown; a plain page has the kind "" ."""
    own = {field.name: field for field in FIELDS if kind in field.kinds}
    if kind in (*FACTS, PERMALINK):
        return own
    return {field.name: field for field in PAGE_FIELDS} | own
