"""A kind, an id and a title in, the first draft of a page that holds every key it needs out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from baqueano.model.fields import Form, fields_of
from baqueano.model.kinds import Kind


def next_id(kind: Kind, taken: set[str]) -> str:
    """The first free id of a kind: "T-04"."""
    prefix = kind.example.partition("-")[0]
    return next(entry_id for number in range(1, len(taken) + 2) if (entry_id := f"{prefix}-{number:02d}") not in taken)


def page_skeleton(kind: Kind, entry_id: str, *, title: str, today: date, translation_of: str = "") -> str:
    """A page with every required key; those left empty are what the check then asks for, one by one."""
    known = {"id": entry_id, "kind": kind.name, "title": json.dumps(title, ensure_ascii=False), "status": "draft"}
    known["reviewed"] = today.isoformat()
    return "\n".join(("---", *_lines(kind, known), *_translation(translation_of), "---", "", ""))


def _lines(kind: Kind, known: dict[str, str]) -> Iterator[str]:
    fields = fields_of(kind.name)
    first = ("id", "kind", "title", "summary", "status", "reviewed")
    for name in (*first, *(name for name in fields if name not in first)):
        if name in known or fields[name].required:
            choices = fields[name].allowed
            comment = f"  # {', '.join(choices)}" if name not in known and fields[name].form in _CHOSEN else ""
            yield f"{name}: {known.get(name, '')}".rstrip() + comment


def _translation(source: str) -> tuple[str, ...]:
    return ("translation:", f"  of: {source}", "  status: draft") if source else ()


_CHOSEN = frozenset({Form.CHOICE, Form.CHOICES})
