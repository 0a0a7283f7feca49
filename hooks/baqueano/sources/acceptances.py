"""The text of a file in, the comments by which an editor accepts findings out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from baqueano.model.entries import Acceptance
from baqueano.model.texts import FileText
from baqueano.places import place_of_offset
from baqueano.sources.locate import mask_code_only

_WORDS: Final = r"baqueano:\s*(?P<scope>accept(?:-page)?)\b(?P<rules>[^:>\n]*)(?::(?P<reason>.*?))?"
_IN_MARKDOWN: Final = re.compile(rf"<!--\s*{_WORDS}\s*-->", re.DOTALL)
_IN_YAML: Final = re.compile(rf"(?:^|(?<=[ \t]))#\s*{_WORDS}[ \t]*$", re.MULTILINE)
WHOLE_FILE: Final = 10**9


def find_acceptances(file: FileText, *, body_start: int) -> tuple[Acceptance, ...]:
    """In Markdown `<!-- baqueano: accept RULE, RULE: reason -->`, in YAML `# baqueano: accept RULE: reason`.

    A comment behind something speaks of its line; one alone on its line of the lines up to the next blank one (in YAML,
    of the next line); `accept-page` of the whole file. `body_start` is where Markdown begins: the text's end for YAML.
    One without a reason is there too, with no rule: nothing is accepted without saying why.
    """
    if "baqueano:" not in file.text:
        return ()
    front, body = file.text[:body_start], mask_code_only(file.text[body_start:])
    return (
        *(_acceptance(file, found, start=0, is_yaml=True) for found in _IN_YAML.finditer(front)),
        *(_acceptance(file, found, start=body_start, is_yaml=False) for found in _IN_MARKDOWN.finditer(body)),
    )


def _acceptance(file: FileText, found: re.Match[str], *, start: int, is_yaml: bool) -> Acceptance:
    offset = start + found.start()
    place = place_of_offset(file.path, file.text, offset=offset, length=len(found.group().split("\n")[0]))
    reason = (found["reason"] or "").strip()
    written = " ".join(found["rules"].split())
    names = tuple(name.strip() for name in written.split(",") if name.strip()) if reason else ()
    if found["scope"] == "accept-page":
        return Acceptance(names, written, place, 1, WHOLE_FILE)
    last = place.line + found.group().count("\n")
    return Acceptance(names, written, place, place.line, _last_line(file, place.line, last, is_yaml=is_yaml))


def _last_line(file: FileText, first: int, last: int, *, is_yaml: bool) -> int:
    """The last line a comment from `first` to `last` speaks of."""
    lines = file.text.split("\n")
    around = lines[first - 1][: _comment_start(lines[first - 1])] + lines[last - 1].partition("-->")[2]
    if around.strip():
        return last
    if is_yaml:
        return last + 1
    return max(last, *_block_after(lines, last))


def _comment_start(line: str) -> int:
    found = re.search(r"<!--\s*baqueano:|#\s*baqueano:", line)
    return found.start() if found else len(line)


def _block_after(lines: list[str], last: int) -> Iterator[int]:
    """The numbers of the lines of the block that follows line `last`."""
    yield last
    number = last + 1
    while number <= len(lines) and not lines[number - 1].strip():
        number += 1
    while number <= len(lines) and lines[number - 1].strip():
        yield number
        number += 1
