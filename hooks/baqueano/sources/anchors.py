"""A page's Markdown and the ids that its HTML has more than once in, where each of them is written out."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Final

from baqueano.model.entries import Heading
from baqueano.model.page_spots import RepeatedAnchor
from baqueano.model.texts import FileText
from baqueano.places import Place, place_of_offset
from baqueano.sources.locate import mask_code

# {#id}, or id="id" in HTML.
_WRITTEN: Final = re.compile(
    r"\{:?[^{}\n]{0,200}?(?<=[\s{:])#([^\s{}]+)[^{}\n]{0,200}\}|\b(?:id|name)\s*=\s*[\"']?([^\s\"'<>]+)"
)


def locate_repeated(
    file: FileText, anchors: Sequence[str], *, body_start: int, headings: Iterable[Heading]
) -> Iterator[RepeatedAnchor]:
    """Every place where one of these ids stands again; one that is seen in one place only is passed over."""
    if not anchors:
        return
    titled = [(heading.anchor, heading.place) for heading in headings if heading.place.length]
    lines = {(anchor, place.line) for anchor, place in titled}
    written = _written(file, anchors, body_start=body_start)
    places = [*titled, *((anchor, place) for anchor, place in written if (anchor, place.line) not in lines)]
    for anchor in anchors:
        first, *others = sorted({place for name, place in places if name == anchor}) or [Place(file.path)]
        yield from (RepeatedAnchor(anchor, first, place) for place in others)


def _written(file: FileText, anchors: Container[str], *, body_start: int) -> Iterator[tuple[str, Place]]:
    for found in _WRITTEN.finditer(mask_code(file.text[body_start:])):
        group = found.lastindex or 1
        if found[group] in anchors:
            offset = body_start + found.start(group)
            yield found[group], place_of_offset(file.path, file.text, offset=offset, length=len(found[group]))
