"""The signs of the worksheet in, what it is not, told before anything is asked, out."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from baqueano.matrix.records import IndicatorRecord
from baqueano.render.frame import Frame


def worksheet_notice(frame: Frame, signs: Iterable[IndicatorRecord]) -> str:
    """No prediction, no accusation, no personal data, nothing sent; and whom to call now (domain: 6.5)."""
    words = frame.words
    says = (
        words["worksheet.not.prediction"],
        words["worksheet.not.accusation"],
        words["worksheet.not.people"],
        words["worksheet.not.sent"],
        *((words["worksheet.not.agreed"],) if _are_draft(signs, frame) else ()),
    )
    items = "".join(f"<li>{escape(text)}</li>" for text in says)
    return (
        '<div class="admonition warning worksheet__notice">'
        f'<p class="admonition-title">{escape(words["worksheet.not.title"])}</p><ul>{items}</ul>'
        f"<p>{escape(words['worksheet.danger'])}{_help_link(frame)}</p></div>"
    )


def _are_draft(signs: Iterable[IndicatorRecord], frame: Frame) -> bool:
    pages = (frame.catalogue.page(frame.language, key) for key in {sign.page for sign in signs})
    return any(page is not None and page.text("status") == "draft" for page in pages)


def _help_link(frame: Frame) -> str:
    """To the page that lists the help lines; nothing on a site that has none."""
    for contact in frame.catalogue.entries_of("contact", frame.language)[:1]:
        address = frame.catalogue.address(contact, frame.language).partition("#")[0]
        if address:
            href = escape(frame.link_to(address))
            return f' <a href="{href}">{escape(frame.words["help_lines_link"])}</a>'
    return ""
