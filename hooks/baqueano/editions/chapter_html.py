"""The article of a built page in, the same words as HTML fit for paper out."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from bs4 import BeautifulSoup, Tag

from baqueano.editions.book_links import point_within_book

# What only a screen can use; templates of the site mark their own parts with `screen-only`.
_SCREEN_ONLY: Final = (
    "script, style, link, meta, base, template, noscript, button, iframe, object, embed, source, "
    "input:not([type=checkbox], [type=radio], [type=text], [type=date]), "
    ".headerlink, .md-content__button, .twemoji, svg[aria-hidden=true], "
    "a[id^=__codelineno], .linenos, .on-this-page, .screen-only"
)
_EMPTY_BOX: Final = "\N{BALLOT BOX}"
_TICKED_BOX: Final = "\N{BALLOT BOX WITH CHECK}"
_UP_ARROW: Final = "\N{UPWARDS ARROW}"
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")

# Six columns on an upright A4 are about 27 mm each, three words of a matrix; at eight the page is turned.
_DENSE_COLUMNS: Final = 6
_WIDE_COLUMNS: Final = 8


def chapter_html(html: str, *, page: str, title: str, depth: int, pages: Set[str], site_url: str) -> str:
    """`page` is the article's file in the site, `pages` are the files of all chapters of the book."""
    soup = BeautifulSoup(html, "html.parser")
    for tag in soup.select(_SCREEN_ONLY):
        tag.decompose()
    _draw_boxes(soup)
    _draw_blanks(soup)
    _empty_level_icons(soup)
    _shorten_footnote_returns(soup)
    for link in soup.select("svg a"):
        # WeasyPrint takes a link in a picture for a part of a text, and puts it where texts begin.
        link.name = "g"
        del link["href"]
    for details in soup.select("details"):
        details["open"] = ""
    point_within_book(soup, page=page, pages=pages, site_url=site_url)
    _give_title(soup, title)
    _give_tables_room(soup)
    _lower_headings(soup, depth)
    return str(soup).strip()


def _draw_boxes(soup: BeautifulSoup) -> None:
    """A check box that cannot be clicked becomes one that can be ticked with a pen; what a form proposes is open."""
    for box in soup.select("input[type=checkbox], input[type=radio]"):
        drawn = soup.new_tag("span", attrs={"class": "box"})
        is_ticked = box["type"] == "checkbox" and box.has_attr("checked")
        drawn.string = _TICKED_BOX if is_ticked else _EMPTY_BOX
        control = box.find_parent("label", class_="task-list-control")
        (control or box).replace_with(drawn)


def _draw_blanks(soup: BeautifulSoup) -> None:
    """A field that cannot be typed into becomes a line to write on."""
    for field in soup.select("input[type=text], input[type=date]"):
        field.replace_with(soup.new_tag("span", attrs={"class": "blank"}))


def _empty_level_icons(soup: BeautifulSoup) -> None:
    """Signs of the data that the text face may lack; on paper the pattern of the level fills their place."""
    for icon in soup.select(".level__icon"):
        icon.clear()


def _shorten_footnote_returns(soup: BeautifulSoup) -> None:
    """The hooked arrow of Python-Markdown is in few fonts, and its tooltip is in English."""
    for link in soup.select("a.footnote-backref"):
        link.string = _UP_ARROW
        del link["title"]


def _give_title(soup: BeautifulSoup, title: str) -> None:
    if soup.find("h1") is None:
        heading = soup.new_tag("h1")
        heading.string = title
        soup.insert(0, heading)


def _lower_headings(soup: BeautifulSoup, depth: int) -> None:
    """A page below a section becomes a part of it in the outline; the class keeps how its headings look."""
    for heading in soup.find_all(_HEADINGS):
        level = int(heading.name[1])
        _add_class(heading, f"level-{level}")
        heading.name = f"h{min(level + depth - 1, len(_HEADINGS))}"


def _give_tables_room(soup: BeautifulSoup) -> None:
    for box in soup.select(".table-box"):
        box.unwrap()
    for table in soup.select("table"):
        columns = max((_columns(row) for row in table.select("tr")), default=0)
        if columns >= _WIDE_COLUMNS:
            parts = [*_introduction(table), table]
            sideways = soup.new_tag("div", attrs={"class": "sideways"})
            parts[0].insert_before(sideways)
            sideways.extend(parts)
        if columns >= _DENSE_COLUMNS:
            _add_class(table, "dense")


def _columns(row: Tag) -> int:
    spans = [str(cell.get("colspan", "")) for cell in row.find_all(["th", "td"], recursive=False)]
    return sum(int(span) if span.isdecimal() else 1 for span in spans)


def _add_class(tag: Tag, name: str) -> None:
    present = tag.get("class") or ""
    tag["class"] = f"{present if isinstance(present, str) else ' '.join(present)} {name}".strip()


def _introduction(table: Tag) -> list[Tag]:
    """The heading, and a paragraph below it, that a page on its side would leave behind alone."""
    before = table.find_previous_sibling()
    parts = [before] if before else []
    if before and before.name == "p":
        parts = [above, before] if (above := before.find_previous_sibling()) else []
    return parts if parts and parts[0].name in _HEADINGS else []
