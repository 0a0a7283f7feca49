"""The text of a file in, the marks that an unresolved merge left in it out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.texts import FileText
from baqueano.places import Place
from baqueano.rules import pages as rules
from baqueano.sources.locate import mask_code_only

_START: Final = "<<<<<<<"
_MIDDLE: Final = "======="
_END: Final = ">>>>>>>"
# What stands above both versions, by the names it goes by: a row of empty cells looks like it but for these.
_BASE: Final = "|||||||"
_ANCESTOR: Final = (
    r"(?:merged common ancestors|constructed merge base|empty tree|parent of \S.*"
    r"|(?=\d*[a-f])[0-9a-f]{7,40}(?: \(.*\)|:\S+)?)"
)
_MARKER: Final = re.compile(rf"(?:{_START}|{_END})(?: .*)?|{_MIDDLE}[ \t]*|{re.escape(_BASE)} {_ANCESTOR}[ \t]*")

# Without another mark above, words behind the last one are a quotation seven levels deep; a branch is one word.
_BRANCH: Final = re.compile(rf"{_END} (?:[\w./-]*[\w/-]|[0-9a-f]{{7,40}} \(.*\))")


@dataclass(frozen=True, slots=True)
class _Mark:
    sign: str
    written: str
    place: Place


def find_conflicts(file: FileText, *, body_start: int) -> Iterator[Diagnostic]:
    """One finding a conflict, at its first mark; `also` is its last one. What stands in a block of code is an example.

    `body_start` is where Markdown begins: the text's end for YAML. Seven signs of equality alone underline a heading.
    """
    if not any(sign in file.text for sign in (_START, _BASE, _END)):
        return
    shown = file.text[:body_start] + mask_code_only(file.text[body_start:])
    opened: list[_Mark] = []
    is_torn = False
    for mark in _marks(file, shown):
        if mark.sign == _START:
            yield from [_finding(opened)] if _has_begun(opened) else []
            opened.clear()
        opened.append(mark)
        if mark.sign == _END:
            is_torn = is_torn or len(opened) > 1 or _BRANCH.fullmatch(mark.written) is not None
            yield from [_finding(opened)] if is_torn else []
            opened.clear()
    if _has_begun(opened):
        yield _finding(opened)


def _has_begun(marks: list[_Mark]) -> bool:
    return any(mark.sign in (_START, _BASE) for mark in marks)


def _marks(file: FileText, shown: str) -> Iterator[_Mark]:
    for number, line in enumerate(shown.split("\n"), start=1):
        if _MARKER.fullmatch(line):
            written = line.rstrip()
            yield _Mark(line[: len(_START)], written, Place(file.path, number, 1, len(written)))


def _finding(marks: list[_Mark]) -> Diagnostic:
    """Placed at the first mark that cannot be the underline of a heading."""
    first = next(mark for mark in marks if mark.sign != _MIDDLE)
    also = () if marks[-1] is first else (marks[-1].place,)
    return replace(finding(rules.MERGE_CONFLICT, first.place, marker=first.written), also=also)
