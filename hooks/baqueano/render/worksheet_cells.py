"""What a table of the worksheet holds in, its HTML out: read as a table also where a narrow screen draws blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from baqueano.model.criteria import Criteria
from baqueano.render.frame import Frame


def header(key: str, frame: Frame, criteria: Criteria) -> str:
    """What a column of the matrix is called in the reader's language; "" when the criteria have none of that key."""
    return next((column.header[frame.language] for column in criteria.columns if column.key == key), "")


def worksheet_table(name: str, heads: tuple[str, ...], rows: Iterable[str]) -> str:
    """Roles are written out: on a narrow screen the rows are drawn as blocks, and would lose their meaning."""
    return "\n".join(
        (
            f'<table class="worksheet__table worksheet__table--{name}" role="table"'
            f' aria-labelledby="worksheet-{name}">',
            f'<thead role="rowgroup"><tr role="row">{"".join(_heads(name, heads))}</tr></thead>',
            '<tbody role="rowgroup">',
            *rows,
            "</tbody>",
            "</table>",
        )
    )


def _heads(name: str, heads: tuple[str, ...]) -> Iterator[str]:
    for number, head in enumerate(heads):
        yield f'<th scope="col" role="columnheader" id="worksheet-{name}-{number}">{escape(head)}</th>'


def cell(head: str, html: str, attributes: str = "", *, part: str = "") -> str:
    """A cell; `head` is shown beside it where rows are drawn as blocks, `part` is how the script finds it."""
    named = f' data-part="{part}"' if part else ""
    return f'<td role="cell" data-head="{escape(head)}"{named}{attributes}>{html}</td>'
