from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup, Tag

from baqueano.editions.book import Book, Chapter, book_html

SITE = "https://example.org/sitio/"


def printed(book: Book, words: Mapping[str, str], *, site_url: str = "") -> BeautifulSoup:
    return BeautifulSoup(book_html(book, words=words, site_url=site_url), "html.parser")


def chapter_of(html: str, book: Book, words: Mapping[str, str], *, url: str = "kit/a.html", depth: int = 1) -> Tag:
    chapter = Chapter(url, "Título", html, "pt", depth=depth)
    other = Chapter("kit/b.html", "Otro", '<h2 id="uso">Uso</h2>', "es")
    section = printed(replace(book, chapters=(chapter, other)), words).select_one("section.chapter")
    assert section is not None
    return section


def link_in(html: str, book: Book, words: Mapping[str, str]) -> Tag:
    link = chapter_of(html, book, words).select_one("p > a")
    assert link is not None
    return link


def test_the_document_says_what_it_is(book: Book, words: Mapping[str, str]) -> None:
    soup = printed(book, words)
    assert soup.select_one("html[lang=es] > head > title").get_text() == "Manual"  # type: ignore[union-attr]
    assert soup.select_one("meta[name=author][content='El programa']")
    cover = soup.select_one(".cover")
    assert cover is not None
    for text in ("Manual", "Para el norte", "Edición 2026.11.23", "Es un borrador.", "El programa"):
        assert text in cover.get_text()


def test_the_contents_lists_the_chapters_in_order_and_depth(book: Book, words: Mapping[str, str]) -> None:
    entries = printed(book, words).select(".contents-list li")
    assert [(entry["class"], entry.get_text(), entry.select_one("a")["href"]) for entry in entries] == [  # type: ignore[index]
        (["depth-1"], "Inicio", "#index.html"),
        (["depth-1"], "Matriz", "#matriz/x-01.html"),
        (["depth-2"], "Derivación segura", "#kit/t-03.html"),
    ]


def test_every_internal_link_has_its_anchor_and_no_anchor_is_there_twice(book: Book, words: Mapping[str, str]) -> None:
    soup = printed(book, words)
    ids = [tag["id"] for tag in soup.select("[id]")]
    assert len(ids) == len(set(ids))
    assert {"index.html:uso", "matriz/x-01.html:uso"} <= set(ids)
    assert {str(link["href"])[1:] for link in soup.select("a[href^='#']")} <= set(ids)


@pytest.mark.parametrize(
    ("href", "destination"),
    [
        ("b.html#uso", "#kit/b.html:uso"),
        ("../kit/b.html?h=x#uso", "#kit/b.html:uso"),
        ("b.html", "#kit/b.html"),
        ("#ni%C3%B1ez", "#kit/a.html:ni%C3%B1ez"),
        ("#niñez", "#kit/a.html:ni%C3%B1ez"),
        ("#", "#kit/a.html"),
        ("https://example.org/x?a=1", "https://example.org/x?a=1"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("tel:145", "tel:145"),
    ],
)
def test_a_link_leads_where_it_led_on_the_site(
    book: Book, words: Mapping[str, str], href: str, destination: str
) -> None:
    assert link_in(f'<p><a href="{href}" rel="attachment" download>aquí</a></p>', book, words).attrs == {
        "href": destination
    }


@pytest.mark.parametrize(
    "href", ["../assets/a.pdf", "../pt/kit/a.html", "../../x", "/x", "//host/x", "file:///etc/passwd", "javascript:x"]
)
def test_a_link_that_paper_cannot_follow_becomes_text(book: Book, words: Mapping[str, str], href: str) -> None:
    section = chapter_of(f'<p>Vea <a href="{href}" id="aqui">aquí</a>.</p>', book, words)
    assert section.select("a") == []
    assert section.select_one("p").get_text() == "Vea aquí."  # type: ignore[union-attr]
    assert section.select("[id='kit/a.html:aqui']")


def test_with_an_address_of_the_site_other_pages_stay_links(book: Book, words: Mapping[str, str]) -> None:
    soup = printed(book, words, site_url=SITE)
    assert [link["href"] for link in soup.select("a[href*=sitio]")] == [
        f"{SITE}pt/index.html",
        f"{SITE}assets/ficha.pdf",
    ]
    assert not soup.select("a[href^=file]")


@pytest.mark.parametrize(
    ("link", "text"),
    [
        ('<a href="https://www.example.org/guia/">Guía</a>', "Guía (www.example.org/guia)"),
        ('<a href="https://example.org/">example.org</a>', "example.org"),
        ('<a href="https://example.org">https://example.org</a>', "https://example.org"),
        ('<a href="mailto:a@example.org?subject=x">Escriba</a>', "Escriba (a@example.org)"),
        ('<a href="tel:+543875551234">+54 387 555-1234</a>', "+54 387 555-1234"),
        ('<a href="tel:145">línea de ayuda</a>', "línea de ayuda (145)"),
    ],
)
def test_an_address_is_printed_once(book: Book, words: Mapping[str, str], link: str, text: str) -> None:
    section = chapter_of(f"<p>{link}</p>", book, words)
    assert section.select_one("p").get_text() == text  # type: ignore[union-attr]


def test_what_only_a_screen_can_use_is_gone(book: Book, words: Mapping[str, str]) -> None:
    html = (
        '<h1>T<a class="headerlink" href="#t">&para;</a></h1><script>x</script><style>x</style><button>B</button>'
        '<span class="twemoji"><svg><path/></svg></span><iframe src="x"></iframe><p class="screen-only">no</p>'
        '<details class="on-this-page"><summary>no</summary></details>'
        '<svg role="img"><title>Mapa</title></svg>'
    )
    section = chapter_of(html, book, words)
    assert section.get_text(strip=True) == "TMapa"
    assert len(section.select("svg")) == 1


def test_a_link_in_a_picture_keeps_its_place_and_leads_nowhere(book: Book, words: Mapping[str, str]) -> None:
    html = '<svg><a class="node" href="t-01.html" transform="translate(9 9)"><text>T-01</text></a></svg>'

    section = chapter_of(html, book, words)

    assert str(section.select_one("svg")) == (
        '<svg><g class="node" transform="translate(9 9)"><text>T-01</text></g></svg>'
    )


def test_tick_boxes_and_folded_parts_are_fit_for_paper(book: Book, words: Mapping[str, str]) -> None:
    soup = printed(book, words)
    assert [box.get_text() for box in soup.select("li.task-list-item > .box")] == ["☐", "☑"]
    assert not soup.select("input, label")
    assert all(details.has_attr("open") for details in soup.select("details"))
    assert [(link.get_text(), link["href"]) for link in soup.select(".footnote-backref")] == [
        ("↑", "#index.html:fnref:1")
    ]


def test_the_icon_of_a_level_gives_its_place_to_the_pattern(book: Book, words: Mapping[str, str]) -> None:
    mark = '<span class="level"><span class="level__icon" aria-hidden="true">◔</span> Moderado</span>'
    section = chapter_of(f"<p>{mark}</p>", book, words)

    assert [found.get_text() for found in section.select(".level, .level__icon")] == [" Moderado", ""]


def test_headings_of_a_deeper_chapter_are_lower(book: Book, words: Mapping[str, str]) -> None:
    section = chapter_of("<h1>Uno</h1><h2>Dos</h2><h6>Seis</h6>", book, words, depth=2)
    headings = section.select("h1, h2, h3, h4, h5, h6")
    assert [(tag.name, tag["class"]) for tag in headings] == [
        ("h2", ["level-1"]),
        ("h3", ["level-2"]),
        ("h6", ["level-6"]),
    ]


def test_a_page_without_a_heading_gets_its_title(book: Book, words: Mapping[str, str]) -> None:
    section = chapter_of("<p>Texto</p>", book, words)
    assert section.select_one("h1").get_text() == "Título"  # type: ignore[union-attr]
    assert section["lang"] == "pt"


@pytest.mark.parametrize(("columns", "kinds"), [(5, (0, 0)), (6, (1, 0)), (7, (1, 0)), (8, (1, 1))])
def test_a_wide_table_takes_its_heading_along(
    book: Book, words: Mapping[str, str], columns: int, kinds: tuple[int, int]
) -> None:
    table = "<table><tr>" + "<td>x</td>" * columns + "</tr></table>"
    html = f'<h2>Cuadro</h2><p>Frase.</p><div class="table-box" role="region">{table}</div><p>Después.</p>'
    section = chapter_of(html, book, words)
    assert (len(section.select("table.dense")), len(section.select(".sideways > table"))) == kinds
    if kinds[1]:
        assert [tag.name for tag in section.select(".sideways > *")] == ["h2", "p", "table"]


def test_pictures_are_found_from_the_root_of_the_site(book: Book, words: Mapping[str, str]) -> None:
    section = chapter_of(
        '<p><img alt="x" src="../assets/un%20punto.png?v=1" srcset="y 2x" loading="lazy"></p>', book, words
    )
    assert section.select_one("img").attrs == {"alt": "x", "src": "assets/un%20punto.png"}  # type: ignore[union-attr]


def test_texts_are_never_markup(book: Book, words: Mapping[str, str]) -> None:
    chapters = (Chapter("a.html", "<b>x</b>", "<p>y</p>", "es"),)
    soup = printed(replace(book, title='"><script>x</script>', status="<i>z</i>", chapters=chapters), words)
    assert not soup.select("script, i, b")


def test_a_chapter_cannot_be_above_the_top() -> None:
    with pytest.raises(ValueError, match="depth"):
        Chapter("a.html", "A", "", "es", depth=0)
