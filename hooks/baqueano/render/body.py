"""The HTML Python-Markdown made of a page in, the HTML readers get out."""

from __future__ import annotations

import re
from typing import Final

from baqueano.render.frame import Frame
from baqueano.render.language_links import resolve_language_links
from baqueano.render.lists import expand_lists
from baqueano.render.matrix_rows import with_matrix_rows
from baqueano.render.mentions import with_term_mentions
from baqueano.render.references import resolve_references
from baqueano.render.rows import with_row_anchors
from baqueano.render.tables import with_table_boxes
from baqueano.render.titles import with_one_title

# What editors accept, and why, is said to editors.
_ACCEPTANCE: Final = re.compile(r"[ \t]*<!--\s*baqueano:.*?-->", re.DOTALL)


def finish_body(html: str, frame: Frame) -> str:
    """Apply every step, each on the result of the one before."""
    with_rows = with_matrix_rows(_ACCEPTANCE.sub("", html), frame)
    resolved = resolve_language_links(resolve_references(with_rows, frame), frame)
    with_anchors = with_row_anchors(with_one_title(resolved, frame))
    with_boxes = with_table_boxes(expand_lists(with_anchors, frame), frame)
    return with_term_mentions(with_boxes, frame)
