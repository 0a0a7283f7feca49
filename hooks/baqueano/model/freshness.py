"""A page and its translation in, what changed in the page since the translation was stamped out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from baqueano.model.entries import Page

META: Final = "_meta"
"""What a stamp calls title and summary."""
INTRO: Final = "_intro"
"""What a stamp calls the text before the first section."""

_STAMP: Final = "source."
_NONE: Final[Mapping[str, str]] = {}


@dataclass(frozen=True, slots=True)
class Staleness:
    """Sections of the source that are not those a translation was made from, in the order of the page."""

    changed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    @property
    def is_fresh(self) -> bool:
        return not (self.changed or self.added or self.removed)

    @property
    def sections(self) -> tuple[str, ...]:
        return (*self.changed, *self.added, *self.removed)


FRESH: Final = Staleness()


def translation_block(page: Page) -> Mapping[str, str]:
    """`translation:` as {"of", "status", "source.<section id>"}; empty when there is none, or a faulty one."""
    block = page.fields.get("translation")
    return {name: str(value) for name, value in block.items()} if isinstance(block, Mapping) else _NONE


def stamp_of(page: Page) -> Mapping[str, str]:
    """{section id: hash} of the source this translation was made from; empty when nobody has stamped it."""
    block = translation_block(page)
    return {name.removeprefix(_STAMP): told for name, told in block.items() if name.startswith(_STAMP)}


def staleness(source: Page, translation: Page) -> Staleness:
    """Compare today's sections with the stamp; without a stamp, or with a source nobody can read, nothing is known."""
    stamp = stamp_of(translation)
    if not stamp or not source.sections or stamp == source.sections:
        return FRESH
    now = source.sections
    return Staleness(
        changed=tuple(name for name, told in now.items() if name in stamp and stamp[name] != told),
        added=tuple(name for name in now if name not in stamp and _is_counted(name, stamp)),
        removed=tuple(name for name in stamp if name not in now and name != META),
    )


def _is_counted(name: str, stamp: Mapping[str, str]) -> bool:
    """A stamp written by hand may name the real sections only."""
    return name not in (META, INTRO) or META in stamp
