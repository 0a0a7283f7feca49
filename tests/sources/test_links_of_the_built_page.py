"""Any page in, whether the checker sees the links a browser sees out."""

from __future__ import annotations

import tinyhtml5
from catalogues import reading_of, site_reader
from hypothesis import given
from strategies import page_text

from baqueano.sources.front_matter import split_front_matter

ADDRESSES = {
    "a": "href",
    "img": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "iframe": "src",
    "embed": "src",
}
OWN = {"headerlink", "footnote-ref", "footnote-backref"}


def links_in_a_browser(body: str) -> set[tuple[str, str]]:
    """Tag and address of every link and picture, as the HTML standard parses the page Python-Markdown makes.

    A set: a link that is never closed is there again in every block that follows.
    """
    document = tinyhtml5.parse(site_reader().render(body), namespace_html_elements=False)
    return {
        (element.tag, element.get(ADDRESSES[element.tag]))
        for element in document.iter()
        if element.tag in ADDRESSES
        and element.get(ADDRESSES[element.tag]) is not None
        and not OWN & set(element.get("class", "").split())
    }


@given(page_text)
def test_the_links_of_a_page_are_those_of_its_html(text: str) -> None:
    page = reading_of(text).page

    seen = {(link.tag, link.href) for link in page.links if link.tag in ADDRESSES}

    assert seen == links_in_a_browser(text[split_front_matter("a.md", text).body_start :])
