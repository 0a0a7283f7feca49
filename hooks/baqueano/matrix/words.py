"""Markdown of one line in, the words readers see of it out."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import Final

from baqueano.catalogue import Catalogue

# What is no plain text, in the order in which Markdown looks for it.
_MARKED: Final = re.compile(
    r"""(?<!`)(?P<ticks>`+)(?!`)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)
    | \\(?P<escaped>[\\`*_{}\[\]()>\#+\-.!|])
    | !?\[(?P<words>(?:\\.|[^\[\]\\]|\[[^\[\]]*\])*)\]
      \(\s*(?:ref:)?(?P<target><[^<>]*>|(?:[^()\s]|\([^()]*\))*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)
    | (?P<footnote>\[\^[^\]\s]+\])
    | <(?P<address>[a-z]+:[^<>\s]+)>
    | <(?:!--.*?--|/?[A-Za-z][^<>]*)>
    | (?P<entity>&(?:\#\d+|\#[xX][\da-fA-F]+|[A-Za-z]\w*);)""",
    re.VERBOSE,
)
_RUN: Final = re.compile(r"(?<!\S)(?:\*+|_+)(?!\S)|(?P<mark>\*+|_+)")
_ANY_MARK: Final = re.compile(r"[*_`\[\\<&\x02\x03]")
# Markdown takes both signs out of any text before it begins.
_KEPT: Final = re.compile("\x02(\\d+)\x03")


def words_of(text: str, *, title_of: Callable[[str], str] = str) -> str:
    """Links by their words, pictures by what stands for them, without marks, tags and footnotes.

    A link without words is what `title_of` makes of its target (of "ref:R-01#signs" it gets "R-01#signs").
    """
    if not _ANY_MARK.search(text):
        return text.strip()
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(_told(found, title_of))
        return f"\x02{len(kept) - 1}\x03"

    held = _MARKED.sub(keep, text.replace("\x02", "").replace("\x03", ""))
    return _KEPT.sub(lambda found: kept[int(found[1])], _without_emphasis(held)).strip()


def words_for(text: str, catalogue: Catalogue, *, language: str) -> str:
    """The words that a reader of a language sees: a reference without words is the title of what it leads to."""

    def title_of(target: str) -> str:
        entry = catalogue.entry(language, target.partition("#")[0])
        return entry.title if entry else target

    return words_of(text, title_of=title_of)


def _without_emphasis(text: str) -> str:
    """The text without the signs that open and close emphasis; one that stands alone is a character like any other."""
    unclosed: dict[str, list[int]] = {"*": [], "_": []}
    taken: set[int] = set()
    for run in _RUN.finditer(text):
        if run["mark"] is None:
            continue
        waiting = unclosed[run["mark"][0]]
        before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
        is_within = run["mark"][0] == "_" and _is_word(before) and _is_word(after)
        places = [] if is_within else list(range(*run.span()))
        while places and waiting and before.strip():
            taken |= {places.pop(0), waiting.pop()}
        if after.strip():
            waiting += places
    return "".join(sign for place, sign in enumerate(text) if place not in taken)


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _told(found: re.Match[str], title_of: Callable[[str], str]) -> str:
    if found["code"] is not None:
        return found["code"].strip()
    if found["words"] is not None:
        return words_of(found["words"], title_of=title_of) or title_of(found["target"])
    if found["entity"] is not None:
        return unescape(found["entity"])
    return found["escaped"] or found["address"] or ""
