"""What a check of a single page may know of the site around it."""

from __future__ import annotations

from dataclasses import dataclass

from baqueano.settings import Language


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """The languages of the site, the path of its docs/, whether it follows ours, and if "{{ name }}" has a value."""

    docs: str
    languages: tuple[Language, ...]
    has_conventions: bool
    has_templates: bool = False

    @property
    def default_language(self) -> str:
        return next(language.code for language in self.languages if language.is_default)
