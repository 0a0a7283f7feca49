"""One page of the built site in, everything its template says around the text out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from baqueano.render.frame import Frame
from baqueano.render.mentions import Mention, mentions_of
from baqueano.render.trace import TracePart, trace_parts, traced_pages
from baqueano.render.values import CardRow, card_rows, long_date

PANEL_SCRIPTS: Final = (
    ("heat-map", "matrix.js"),
    ("worksheet", "worksheet-csv.js"),
    ("worksheet", "worksheet-kept.js"),
    ("worksheet", "worksheet.js"),
    ("worksheet", "worksheet-acts.js"),
)
"""What makes a panel more than it is without a script, in the order they need each other; other pages load none."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a reader must know before reading: `kind` is draft, fallback or translation."""

    kind: str
    title: str
    text: str
    href: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Twin:
    """The same page in a language of the site."""

    code: str
    name: str
    address: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class PageView:
    """What the templates know as `baqueano`; addresses in `twins` are from the site's root."""

    language: str
    content_language: str
    words: Mapping[str, str]
    twins: tuple[Twin, ...]
    edition: str
    entry_id: str = ""
    kind: str = ""
    kind_name: str = ""
    lead: str = ""
    status: str = ""
    status_name: str = ""
    reviewed: str = ""
    notices: tuple[Notice, ...] = ()
    card: tuple[CardRow, ...] = ()
    trace: tuple[TracePart, ...] = ()
    mentions: tuple[Mention, ...] = ()
    scripts: tuple[str, ...] = ()


def page_view(frame: Frame, *, edition: str) -> PageView:
    """Gather what stands around a page's text."""
    page = frame.page
    entry = frame.entry(page.text("id")) if page.kind else None
    status = page.text("status")
    reviewed = page.fields.get("reviewed")
    trace = trace_parts(entry, frame) if entry else ()
    return PageView(
        language=frame.language,
        content_language=page.language,
        words=frame.words,
        twins=_twins(frame),
        edition=edition,
        entry_id=page.text("id"),
        kind=page.kind,
        kind_name=frame.words[f"kind.{page.kind}"] if page.kind else "",
        lead=page.text("summary"),
        status=status,
        status_name=frame.words[f"status.{status}"] if status else "",
        reviewed=long_date(reviewed, frame) if isinstance(reviewed, date) else "",
        notices=tuple(_notices(frame)),
        card=card_rows(entry, frame) if entry else (),
        trace=trace,
        mentions=mentions_of(entry.id, frame, besides=traced_pages(trace)) if entry else (),
        scripts=tuple(script for panel, script in PANEL_SCRIPTS if panel in {name for name, _ in page.lists}),
    )


def _twins(frame: Frame) -> tuple[Twin, ...]:
    return tuple(
        Twin(
            language.code,
            language.name,
            frame.catalogue.page_address(language.code, frame.page.key),
            language.code == frame.language,
        )
        for language in frame.catalogue.languages
    )


def _notices(frame: Frame) -> Iterator[Notice]:
    """The most serious first: what language it is in, whether it has been checked, whether it has been agreed."""
    words = frame.words
    page = frame.page
    if page.language != frame.language:
        name = words.get(f"language.{page.language}", page.language)
        yield Notice("fallback", words["notice.fallback.title"], words["notice.fallback"].format(language=name))
    translation = page.fields.get("translation")
    state = translation.get("status") if isinstance(translation, Mapping) else "reviewed"
    if state in ("machine", "draft") and isinstance(translation, Mapping):
        source = str(translation["of"])
        href = frame.link_to(frame.catalogue.page_address(source, page.key))
        link = words["notice.translation.link"].format(language=words.get(f"language.{source}", source))
        yield Notice("translation", words["notice.translation.title"], words[f"notice.translation.{state}"], href, link)
    if page.text("status") == "draft":
        text = words.get(f"notice.draft.{page.kind}", words["notice.draft"])
        yield Notice("draft", words["notice.draft.title"], text)
