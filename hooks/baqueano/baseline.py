"""Findings and the lines of baseline.txt in, the findings nobody has agreed to live with for now out."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from string import Formatter
from typing import Final

from baqueano.diagnostics import Diagnostic, Text, finding
from baqueano.places import Place
from baqueano.rules import acceptance as rules

BASELINE_FILE: Final = "baseline.txt"
_DIGITS: Final = 8
_LINE: Final = re.compile(r"(?P<fingerprint>[0-9a-f]{8}) (?P<rule>[a-z0-9-]+) (?P<path>\S.*?)(?:  #.*)?")
# A line, a place, a number of days: what text that is moved, or time that passes, would change.
_PASSING: Final = re.compile(r"^\d+$|(?<=\S):\d+:\d+\b|(?<=\S):\d+$")
_HEADER: Final[Text] = {
    "es": "Hallazgos que se toleran por ahora. Corrija y borre líneas; no agregue ninguna.",
    "pt": "Achados tolerados por enquanto. Corrija e apague linhas; não acrescente nenhuma.",
    "en": "Findings tolerated for now. Mend and delete lines; add none.",
}


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line that tolerates one place of one finding."""

    fingerprint: str
    rule: str
    path: str
    place: Place


def read_baseline(root: Path) -> str:
    """The baseline of the site in `root`, "" when there is none to read; bytes that are no text stay visible."""
    try:
        return (root / BASELINE_FILE).read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ""


def apply_baseline(diagnostics: tuple[Diagnostic, ...], text: str, *, path: str) -> tuple[tuple[Diagnostic, ...], int]:
    """Take out what the baseline in `text` tolerates; give what is left, with the baseline's own faults, and how many.

    A folded finding stays for those of its places that are not tolerated, so that a new place is never hidden.
    """
    entries, broken = _read(text, path=path)
    tolerated = {entry.fingerprint for entry in entries}
    prints = fingerprints(diagnostics) if tolerated else {}
    kept = tuple(rest for item in diagnostics if (rest := _without(item, tolerated, prints=prints)))
    unmatched = Counter(entry.fingerprint for entry in entries)
    unmatched.subtract(tolerated & set(prints.values()))
    stale = tuple(_stale(entries, unmatched))
    return (*kept, *broken, *stale), len(entries) - len(stale)


def fingerprints(diagnostics: Iterable[Diagnostic]) -> Mapping[tuple[Diagnostic, Place], str]:
    """Eight digits for each place of each finding, which stay the same when text around it is moved.

    They come from what the message says, not from the remedy, which may change when the site grows. Equal findings of
    one file are numbered in the order of their places. Of findings with one cause any may come to speak for all, so
    only the cause counts.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    found = {}
    for item, place in sorted(_places(diagnostics), key=lambda pair: (pair[1], pair[0].sort_key())):
        told = (place.path, *_lasting_words(item))
        digest = hashlib.sha256("\0".join((*told, str(seen[told]))).encode("utf-8", "surrogatepass"))
        seen[told] += 1
        found[item, place] = digest.hexdigest()[:_DIGITS]
    return found


def baseline_text(diagnostics: Iterable[Diagnostic], language: str) -> str:
    """A new baseline that tolerates all these findings, one line for each place of each."""
    lines = [
        f"{fingerprint} {item.rule.name} {_in_one_line(place.path)}  # {_in_one_line(item.message(language))}"
        for (item, place), fingerprint in fingerprints(diagnostics).items()
    ]
    return "\n".join([f"# {_HEADER[language]}", *lines]) + "\n"


def shrunk_baseline(text: str, diagnostics: Iterable[Diagnostic]) -> str:
    """The baseline without the lines that one of the findings calls stale; "" when no line that tolerates is left."""
    stale = {item.place.line for item in diagnostics if item.rule is rules.BASELINE_STALE}
    kept = [line for number, line in enumerate(text.split("\n"), start=1) if number not in stale]
    return "\n".join(kept) if any(_is_meant(line) for line in kept) else ""


def count_lines(text: str) -> int:
    """How many places a baseline tolerates."""
    return sum(map(_is_meant, text.split("\n")))


def _read(text: str, *, path: str) -> tuple[list[_Entry], list[Diagnostic]]:
    entries: list[_Entry] = []
    broken = []
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if not _is_meant(line):
            continue
        found = _LINE.fullmatch(line.rstrip())
        if found:
            place = Place(path, number, 1, _DIGITS)
            entries.append(_Entry(found["fingerprint"], found["rule"], found["path"], place))
        else:
            broken.append(finding(rules.BASELINE_BROKEN, Place(path, number, 1, len(line))))
    return entries, broken


def _is_meant(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _places(diagnostics: Iterable[Diagnostic]) -> Iterator[tuple[Diagnostic, Place]]:
    for item in diagnostics:
        yield from ((item, place) for place in (item.place, *item.also))


def _lasting_words(item: Diagnostic) -> Iterator[str]:
    if item.cause:
        yield _PASSING.sub("", item.cause)
        return
    yield item.rule.name
    told = {name for _, name, _, _ in Formatter().parse(item.rule.message["en"])}
    yield from (f"{name}={_PASSING.sub('', value)}" for name, value in item.facts if name in told)


def _without(
    item: Diagnostic, tolerated: set[str], *, prints: Mapping[tuple[Diagnostic, Place], str]
) -> Diagnostic | None:
    """The finding with the places that are not tolerated; None when all of them are."""
    places = (item.place, *item.also)
    left = tuple(place for place in places if prints.get((item, place)) not in tolerated)
    if left == places:
        return item
    return replace(item, place=left[0], also=left[1:]) if left else None


def _stale(entries: Iterable[_Entry], unmatched: Counter[str]) -> Iterator[Diagnostic]:
    """Lines that tolerate nothing; of two equal ones the later."""
    for entry in reversed(tuple(entries)):
        if unmatched[entry.fingerprint] > 0:
            unmatched[entry.fingerprint] -= 1
            yield finding(rules.BASELINE_STALE, entry.place, rule=entry.rule, path=entry.path)


def _in_one_line(text: str) -> str:
    """What a person reads; the digits alone say which finding is meant."""
    printable = "".join(character if character.isprintable() else "?" for character in text)
    return " ".join(printable.split()) or "?"
