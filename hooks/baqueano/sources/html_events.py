"""HTML in, the calls that Python's own parser makes for it out, sooner."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import Final

# Words up to a mark that no parser can understand in two ways: as Python-Markdown writes it. Elements whose content is
# no HTML are none of these; nor is "?a=1&copy=2" in an address, which one age of Python reads otherwise than another.
_VALUE: Final = r"[^\"&]*(?:&#?\w+;[^\"&]*)*"
_PLAIN: Final = re.compile(
    r"([^<]*)<(?:"
    r"(?!(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext)\b)"
    rf"([a-z][a-z0-9]*)((?:[ \n]+[a-z][a-z0-9_:.-]*=\"{_VALUE}\")*)[ \n]*(/?)>"
    r"|/([a-z][a-z0-9]*)>"
    r"|!--(?!-?>)([^-]*(?:-[^-]+)*)-->)"
)
_ATTRIBUTE: Final = re.compile(r"([a-z][a-z0-9_:.-]*)=\"([^\"]*)\"")


def feed(parser: HTMLParser, html: str) -> None:
    """Call the handlers of `parser` as its own `feed` and `close` would; that one begins where marks are not plain.

    What is asked of `parser` is `convert_charrefs`, and that its handlers do not look at the text it holds.
    """
    position = 0
    while found := _PLAIN.match(html, position):
        position = found.end()
        words, name, attributes, slash, closed, comment = found.groups()
        if words:
            parser.handle_data(unescape(words) if "&" in words else words)
        if closed:
            parser.handle_endtag(closed)
        elif not name:
            parser.handle_comment(comment)
        elif slash:
            parser.handle_startendtag(name, _pairs(attributes))
        else:
            parser.handle_starttag(name, _pairs(attributes))
    parser.feed(html[position:])
    parser.close()


def _pairs(attributes: str) -> list[tuple[str, str | None]]:
    if not attributes:
        return []
    return [(name, unescape(value) if "&" in value else value) for name, value in _ATTRIBUTE.findall(attributes)]
