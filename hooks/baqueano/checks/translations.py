"""A catalogue in, pages that lack a translation or a source out."""

from __future__ import annotations

from collections.abc import Iterator

from baqueano.catalogue import Catalogue
from baqueano.diagnostics import Diagnostic, finding
from baqueano.places import Place
from baqueano.rules import translations as rules


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every page exists in every language, and every translation has its source."""
    source = catalogue.default_language
    names = {language.code: language.name for language in catalogue.languages}
    present = {language for language, _ in catalogue.pages}
    for (language, key), page in catalogue.pages.items():
        if language == source:
            # A language without any page is one finding of its own (language-empty), not one per page.
            for other in (code for code in names if code in present and _is_absent(code, key, catalogue)):
                wanted = f"{catalogue.docs}/{other}/{key}"
                yield finding(rules.MISSING, Place(page.path), language=names[other], path=wanted)
        elif source in present and _is_absent(source, key, catalogue):
            wanted = f"{catalogue.docs}/{source}/{key}"
            yield finding(rules.ORPHAN, Place(page.path), language=names[language], path=wanted)


def _is_absent(language: str, key: str, catalogue: Catalogue) -> bool:
    """A page that is there and cannot be read is a finding of its own."""
    return (language, key) not in catalogue.pages and not catalogue.is_unread(f"{language}/{key}")
