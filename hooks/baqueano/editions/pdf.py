"""A print document of HTML in, a tagged PDF with embedded fonts out."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import resources
from pathlib import Path
from typing import Final

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from baqueano.diagnostics import Diagnostic, Severity
from baqueano.editions.pdf_characters import missing_characters
from baqueano.editions.pdf_complaints import Complaint, complaint_findings, overheard
from baqueano.editions.pdf_fetcher import SITE_ADDRESS, SiteFetcher, face_address
from baqueano.editions.typeface import Face, characters_in
from baqueano.rules import editions as rules

_VARIANT: Final = "pdf/ua-1"
_STYLE: Final = "book.css"
_FACE_RULE: Final = """@font-face {{
  font-family: "Book Text"; src: url("{address}"); font-weight: {weight}; font-style: {slant}
}}"""


def write_pdf(
    html: str, target: Path, *, base_folder: Path, faces: Sequence[Face], style: str = ""
) -> tuple[Diagnostic, ...]:
    """Write `target` unless a finding is an error; addresses in `html` are relative to `base_folder`.

    `style` is a style sheet that has the last word.
    """
    fetcher = SiteFetcher(base_folder, faces=faces)
    with overheard() as complaints:
        document = _rendered(html, fetcher=fetcher, faces=faces, style=style)
    findings = {
        *complaint_findings(_with_refusals(complaints, refused=fetcher.refused), html, book=target.name),
        *missing_characters(html, characters_in(faces)),
    }
    if not any(finding.severity is Severity.ERROR for finding in findings):
        target.write_bytes(document)
    return tuple(sorted(findings, key=Diagnostic.sort_key))


def _rendered(html: str, *, fetcher: SiteFetcher, faces: Sequence[Face], style: str) -> bytes:
    fonts = FontConfiguration()
    styles = (_faces_style(faces), (resources.files(__package__) / _STYLE).read_text(encoding="utf-8"), style)
    sheets = [CSS(string=text, url_fetcher=fetcher, font_config=fonts) for text in styles]
    page = HTML(string=html, base_url=SITE_ADDRESS, url_fetcher=fetcher)
    return bytes(page.write_pdf(stylesheets=sheets, font_config=fonts, pdf_variant=_VARIANT))


def _faces_style(faces: Sequence[Face]) -> str:
    return "\n".join(
        _FACE_RULE.format(address=face_address(face), weight=face.weight, slant=face.slant) for face in faces
    )


def _with_refusals(complaints: Sequence[Complaint], *, refused: Sequence[str]) -> list[Complaint]:
    """What was refused is told as such, not as a picture that is missing or an attachment that failed."""
    refusals = [Complaint(rules.PDF_RESOURCE_REFUSED, address) for address in refused]
    others = [complaint for complaint in complaints if not any(address in complaint.subject for address in refused)]
    return [*refusals, *others]
