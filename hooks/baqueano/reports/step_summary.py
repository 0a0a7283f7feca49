"""Findings in, the Markdown page that GitHub shows for a step of a workflow out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from baqueano.diagnostics import Diagnostic
from baqueano.reports.lines import LineOf
from baqueano.reports.suggestions import Suggestion, suggestions
from baqueano.reports.sums import closing, summarise
from baqueano.reports.text import also_at
from baqueano.reports.visible import visible

_HEADS: Final = {
    "es": ("Gravedad", "Regla", "Lugar", "Qué pasa", "Ayuda"),
    "pt": ("Gravidade", "Regra", "Lugar", "O que há", "Ajuda"),
    "en": ("Severity", "Rule", "Place", "What is wrong", "Help"),
}
_SUGGESTIONS: Final = {"es": "Sugerencias", "pt": "Sugestões", "en": "Suggestions"}
_NO_ROOM: Final = {
    "es": "No cabe más en esta página: de {all} hallazgos se muestran {shown}. Todos: `python3 scripts/check.py`",
    "pt": "Não cabe mais nesta página: de {all} achados aparecem {shown}. Todos: `python3 scripts/check.py`",
    "en": "There is no room for more on this page: it shows {shown} of {all} findings. All: `python3 scripts/check.py`",
}
_RESERVE: Final = 300
"""Bytes kept for the line that says what is missing."""
# As character references they are letters to Markdown, wherever they stand.
_MARKS: Final = re.compile(r"[\\`*_{}\[\]<>#|~&$@:!^]")


def step_summary(
    diagnostics: Iterable[Diagnostic],
    *,
    language: str,
    line_of: LineOf,
    pages: int,
    accepted: int = 0,
    limit: int = 1_000_000,
) -> str:
    """The sum, a table of the findings, errors first, and suggestions; at most `limit` bytes, and it says so."""
    found = sorted(diagnostics, key=lambda item: not item.is_error)
    summary = summarise(found, pages=pages, accepted=accepted)
    title = f"### Baqueano\n\n{_plain(closing(summary, language))}\n"
    heads = f"\n| {' | '.join(_HEADS[language])} |\n|{' --- |' * len(_HEADS[language])}\n"
    rows = [_row(item, language) for item in found]
    blocks = [_block(item) for finding in found for item in suggestions(finding, line_of)]
    pieces = [title, *_headed(heads, rows), *_headed(f"\n#### {_SUGGESTIONS[language]}\n", blocks)]
    shown = list(_within(pieces, limit - _RESERVE))
    if len(shown) == len(pieces):
        return "".join(shown)
    told = min(max(0, len(shown) - 1), len(found))
    ending = f"\n{_NO_ROOM[language].format(all=len(found), shown=told)}\n"
    return "".join(shown) + ending if limit > _RESERVE else ""


def _headed(head: str, pieces: Sequence[str]) -> Sequence[str]:
    """The pieces, the first of them below a head; no head without pieces."""
    return [head + pieces[0], *pieces[1:]] if pieces else []


def _within(pieces: Iterable[str], room: int) -> Iterator[str]:
    """As many pieces, from the first, as have room in so many bytes."""
    for piece in pieces:
        room -= len(piece.encode("utf-8", "replace"))
        if room < 0:
            return
        yield piece


def _row(diagnostic: Diagnostic, language: str) -> str:
    place = str(diagnostic.place) + (f" ({also_at(diagnostic.also, language)})" if diagnostic.also else "")
    texts = (
        str(diagnostic.severity),
        diagnostic.rule.name,
        place,
        diagnostic.message(language),
        diagnostic.hint(language),
    )
    return f"| {' | '.join(_plain(text) for text in texts)} |\n"


def _block(suggestion: Suggestion) -> str:
    longest = max(map(len, re.findall("`+", suggestion.line)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"\n{_plain(str(suggestion.place))}\n\n{fence}suggestion\n{suggestion.line}\n{fence}\n"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is, in one line."""
    return _MARKS.sub(lambda found: f"&#{ord(found.group())};", visible(text))
