"""A page in, the part of it that can cost somebody safety or rights out."""

from __future__ import annotations

import re
from typing import Final

from baqueano.model.entries import Page
from baqueano.model.kinds import kind_of_id

# Numbers to call and rules that bind: one wrong word sends a person to the wrong door.
_KINDS_OF_FACT: Final = frozenset({"contact", "law"})
# A tool card tells people what to do, with its "seguridad" section; a law tells them what they may ask for.
_KINDS_OF_PAGE: Final = frozenset({"tool"})
_TYPES: Final = frozenset({"law", "treaty"})
# Ids of sections that say how not to be harmed. They are the source's; the other languages are for other networks.
_SECTIONS: Final = frozenset(
    {"seguridad", "cuidado", "cuidados", "emergencia", "emergencias", "que-no-decir", "a-quien-llamar"}
    | {"seguranca", "cuidado-e-seguranca", "safety", "security", "emergency", "emergencies", "do-no-harm"}
)
# Words in a page's path, for pages that show none of this: "acerca/marco-legal.md", "seguridad/index.md".
_NAMES: Final = (
    *("seguridad", "emergencias?", "primeros-auxilios", "lineas-de-ayuda", "denuncias?", "legal(?:es)?", "ley(?:es)?"),
    *("seguranca", "primeiros-socorros", "linhas-de-ajuda", "legais", "leis?"),
    *("safety", "security", "emergency", "emergencies", "first-aid", "helplines?", "laws?"),
)
_NAMED: Final = re.compile(rf"(?<![^\W_])(?:{'|'.join(_NAMES)})(?![^\W_])", re.IGNORECASE)


def sensitive_part(page: Page) -> str:
    """What makes it a page about safety or law, as it is written there: "ref:TEL-145", "#seguridad"; "" for nothing."""
    if page.kind in _KINDS_OF_PAGE:
        return f"kind: {page.kind}"
    if page.text("type") in _TYPES:
        return f"type: {page.text('type')}"
    listed = next((name for name, _ in page.lists if name in _KINDS_OF_FACT), "")
    if listed:
        return f"list: {listed}"
    section = next((heading.anchor for heading in page.headings if heading.anchor in _SECTIONS), "")
    if section:
        return f"#{section}"
    return _cited(page) or (page.key if _NAMED.search(page.key) else "")


def _cited(page: Page) -> str:
    for link in page.links:
        scheme, _, target = link.href.partition(":")
        kind = kind_of_id(target.partition("#")[0]) if scheme.lower() == "ref" else None
        if kind is not None and kind.name in _KINDS_OF_FACT:
            return link.href
    return ""
