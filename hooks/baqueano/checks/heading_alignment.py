"""The headings of a page and of its translation in, which belong together and which stand alone out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from baqueano.model.entries import Heading


@dataclass(frozen=True, slots=True)
class Alignment:
    """Headings by their number in the page (`source`) and in the translation (`own`).

    `pairs` maps own to source; `unsure` are own ones that another partner would fit as well; `moved` are own ones that
    stand elsewhere than in the source, with the source one whose place they took; `missing` are source ones, and
    `extra` own ones, without a partner.
    """

    pairs: Mapping[int, int]
    unsure: frozenset[int]
    moved: Mapping[int, int]
    missing: tuple[int, ...]
    extra: tuple[int, ...]


def align(source: Sequence[Heading], own: Sequence[Heading], *, is_ordered: bool) -> Alignment:
    """Pair headings by id, then by their place between those; where the order is free (`is_ordered`), nothing moves."""
    pairs = _by_id(source, own)
    unsure: set[int] = set()
    for source_gap, own_gap in _gaps(len(source), len(own), pairs):
        levels = [source[number].level for number in source_gap], [own[number].level for number in own_gap]
        found = dict(_by_level(*levels))
        pairs |= {own_gap[number]: source_gap[partner] for number, partner in found.items()}
        if levels[0] != levels[1]:
            unsure.update(own_gap[number] for number in found)
    partners = set(pairs.values())
    missing = [number for number in range(len(source)) if number not in partners]
    extra = [number for number in range(len(own)) if number not in pairs]
    if not is_ordered and len(missing) == len(extra) == 1:
        pairs[extra.pop()] = missing.pop()
    moved = dict(_moved(source, own, pairs)) if is_ordered else {}
    return Alignment(pairs, frozenset(unsure), moved, tuple(missing), tuple(extra))


def parents(headings: Sequence[Heading]) -> tuple[int, ...]:
    """The heading that each one stands under, -1 for none."""
    found: list[int] = []
    opened: list[int] = []
    for number, heading in enumerate(headings):
        while opened and headings[opened[-1]].level >= heading.level:
            opened.pop()
        found.append(opened[-1] if opened else -1)
        opened.append(number)
    return tuple(found)


def heads(above: Sequence[int], number: int) -> Iterator[int]:
    """Every heading that `number` stands under, nearest first; `above` are all parents."""
    while (number := above[number]) >= 0:
        yield number


def longest_rising(numbers: Sequence[int]) -> frozenset[int]:
    """Where a longest rising selection of the numbers stands; of two, the later one."""
    tails: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for index, number in enumerate(numbers):
        rank = bisect_left(tails, number)
        before.append(at[rank - 1] if rank else -1)
        tails[rank : rank + 1] = [number]
        at[rank : rank + 1] = [index]
    kept: set[int] = set()
    last = at[-1] if at else -1
    while last >= 0:
        kept.add(last)
        last = before[last]
    return frozenset(kept)


def _by_id(source: Sequence[Heading], own: Sequence[Heading]) -> dict[int, int]:
    """Ids that nobody wrote follow the words: that two of them are the same is chance."""
    written = _numbers(source, is_written=True), _numbers(own, is_written=True)
    followed = _numbers(source, is_written=False), _numbers(own, is_written=False)
    pairs: dict[int, int] = {}
    for there, here in ((written[0], written[1]), (written[0], followed[1]), (followed[0], written[1])):
        taken = set(pairs.values())
        pairs |= {
            number: there[anchor]
            for anchor, number in here.items()
            if anchor in there and number not in pairs and there[anchor] not in taken
        }
    return pairs


def _numbers(headings: Sequence[Heading], *, is_written: bool) -> dict[str, int]:
    """The first heading of each id; of ids that follow the words, those that nobody wrote elsewhere on the page."""
    written = {heading.anchor for heading in headings if heading.has_own_id}
    found: dict[str, int] = {}
    for number, heading in enumerate(headings):
        if heading.anchor and heading.has_own_id == is_written and (is_written or heading.anchor not in written):
            found.setdefault(heading.anchor, number)
    return found


def _moved(source: Sequence[Heading], own: Sequence[Heading], pairs: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Among headings under the same one, the fewest that let the rest stand in order; and what stands under another.

    A heading whose level differs changes what stands under what, and moves nothing.
    """
    above, above_there = parents(own), parents(source)
    back = {partner: number for number, partner in pairs.items()}
    families: dict[int, list[int]] = {}
    for number, partner in sorted(pairs.items()):
        if pairs.get(above[number], -1) == above_there[partner]:
            families.setdefault(above[number], []).append(number)
        else:
            involved = {number, above[number], back.get(above_there[partner], -1)} - {-1}
            is_known = (above[number] < 0 or above[number] in pairs) and (
                above_there[partner] < 0 or above_there[partner] in back
            )
            if is_known and all(own[other].level == source[pairs[other]].level for other in involved):
                yield number, partner
    for numbers in families.values():
        partners = [pairs[number] for number in numbers]
        for index in set(range(len(numbers))) - longest_rising(partners):
            yield numbers[index], sorted(partners)[index]


def _gaps(source_length: int, own_length: int, pairs: Mapping[int, int]) -> list[tuple[list[int], list[int]]]:
    """What has no partner yet, by the pair that stands before it."""
    gaps: dict[int, tuple[list[int], list[int]]] = {}
    partners = {partner: number for number, partner in pairs.items()}
    after = -1
    for number in range(source_length):
        after = partners.get(number, after)
        if number not in partners:
            gaps.setdefault(after, ([], []))[0].append(number)
    after = -1
    for number in range(own_length):
        after = number if number in pairs else after
        if number not in pairs:
            gaps.setdefault(after, ([], []))[1].append(number)
    return list(gaps.values())


def _by_level(source: list[int], own: list[int]) -> Iterator[tuple[int, int]]:
    """Own to source: all in order where the levels agree, else as many as do."""
    if source == own:
        yield from zip(range(len(own)), range(len(source)), strict=True)
        return
    for tag, source_start, source_end, own_start, own_end in SequenceMatcher(None, source, own, False).get_opcodes():
        if tag == "equal" or (tag == "replace" and source_end - source_start == own_end - own_start):
            yield from zip(range(own_start, own_end), range(source_start, source_end), strict=True)
