"""A page's HTML with `ref:` links in, the same with links to the entries out."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from baqueano.render.frame import Frame

_REFERENCE: Final = re.compile(
    r"<a\b[^>]*?\shref\s*=\s*(?P<quote>[\"']?)ref:(?P<target>[^\"'#>]*?)(?:#(?P<anchor>[^\"'>]*?))?"
    # A link that is not closed ends where the next one begins: so do browsers.
    r"(?:(?P=quote)(?:\s[^>]*)?)>(?P<text>(?:(?!<a\b).)*?)(?:</a>|(?=<a\b)|\Z)",
    re.DOTALL | re.IGNORECASE,
)


def resolve_references(html: str, frame: Frame) -> str:
    """Point every `ref:` link at its entry; an empty one gets the title in the reader's language."""

    def resolved(found: re.Match[str]) -> str:
        entry = frame.entry(unescape(found["target"]))
        text = found["text"] if found["text"].strip() else ""
        if entry is None:
            # Only a preview meets such an id: it is shown, so that no hole is left in the sentence.
            return text or found["target"]
        return frame.anchor_element(entry, text=text, anchor=unescape(found["anchor"] or ""))

    return _REFERENCE.sub(resolved, html)
