"""The article of one page in, its links, ids and pictures as a book needs them out."""

from __future__ import annotations

from collections.abc import Set
from typing import Final
from urllib.parse import quote

from bs4 import BeautifulSoup, Tag

from baqueano.editions.site_links import SiteLink, as_browsers_read, page_file, scheme_of, site_link

_PRINTABLE_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
_KEPT_ON_LINKS: Final = frozenset({"class", "href", "id", "lang"})
_PATH_SAFE: Final = "/:"


def point_within_book(soup: BeautifulSoup, *, page: str, pages: Set[str], site_url: str) -> None:
    """Change `soup` so that nothing in it is relative to the page it comes from."""
    for link in soup.select("a"):
        destination = ""
        if "href" in link.attrs:
            destination = _destination(str(link["href"]), page=page, pages=pages, site_url=site_url)
        _set_destination(soup, link, destination=destination)
    for tag in soup.select("[id]:not(svg *)"):
        tag["id"] = anchor(SiteLink(page, str(tag["id"])))
    for image in soup.select("img"):
        _root_image(image, page=page)


def anchor(link: SiteLink) -> str:
    """The id of a heading in the book; the page's path keeps equal ids of two chapters apart."""
    return f"{link.path}:{link.fragment}" if link.fragment else link.path


def _destination(href: str, *, page: str, pages: Set[str], site_url: str) -> str:
    """Where a link leads in the book; nothing when paper and a lone PDF cannot follow it."""
    address = as_browsers_read(href)
    if scheme := scheme_of(address):
        return address if scheme in _PRINTABLE_SCHEMES else ""
    if address.startswith("/"):
        return ""
    link = site_link(address, page=page)
    target = SiteLink(page_file(link.path), link.fragment)
    if target.path in pages:
        return f"#{quote(anchor(target), safe=_PATH_SAFE)}"
    if not site_url or target.path.startswith("../"):
        return ""
    fragment = f"#{quote(target.fragment)}" if target.fragment else ""
    return f"{site_url.rstrip('/')}/{quote(link.path)}{fragment}"


def _set_destination(soup: BeautifulSoup, link: Tag, *, destination: str) -> None:
    # `rel=attachment` would put a file into the PDF, `download` and `target` mean nothing there.
    for name in set(link.attrs) - _KEPT_ON_LINKS:
        del link[name]
    if not destination:
        link.name = "span"
        del link["href"]
        return
    link["href"] = destination
    if not destination.startswith("#"):
        _print_address(soup, link)


def _print_address(soup: BeautifulSoup, link: Tag) -> None:
    address = _readable(str(link["href"]))
    if _squeezed(address) not in _squeezed(link.get_text()):
        printed = soup.new_tag("span", attrs={"class": "address"})
        printed.string = f" ({address})"
        link.insert_after(printed)


def _readable(address: str) -> str:
    scheme, _, rest = address.partition(":")
    return rest.partition("?")[0] if scheme in {"mailto", "tel"} else rest.strip("/")


def _squeezed(text: str) -> str:
    """Telephone numbers and addresses are the same however people space them."""
    return "".join(character for character in text.casefold() if character.isalnum())


def _root_image(image: Tag, *, page: str) -> None:
    for name in ("srcset", "sizes", "loading"):
        del image[name]
    source = as_browsers_read(str(image.get("src", "")))
    if source and not scheme_of(source) and not source.startswith("/"):
        image["src"] = quote(site_link(source, page=page).path)
