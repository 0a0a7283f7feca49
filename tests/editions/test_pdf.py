from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from editions.conftest import write_site
from pypdf import PdfReader

from baqueano.diagnostics import Diagnostic, Severity
from baqueano.editions.book import Book, Chapter, book_html
from baqueano.editions.pdf import write_pdf
from baqueano.editions.typeface import text_faces


@pytest.fixture(scope="module")
def html(book: Book, words: Mapping[str, str]) -> str:
    return book_html(book, words=words, site_url="https://example.org/sitio/")


@pytest.fixture(scope="module")
def printed(html: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book, printed once for all tests that only read it."""
    target = tmp_path_factory.mktemp("printed") / "libro.pdf"
    assert write_pdf(html, target, base_folder=write_site(target.parent), faces=text_faces()) == ()
    return target


@pytest.fixture
def pdf(printed: Path) -> PdfReader:
    return PdfReader(printed)


def findings_of(article: str, *, book: Book, words: Mapping[str, str], site: Path) -> tuple[Diagnostic, ...]:
    chapter = Chapter("kit/malo.html", "Malo", article, "es")
    html = book_html(replace(book, chapters=(*book.chapters, chapter)), words=words)
    return write_pdf(html, site.parent / "libro.pdf", base_folder=site, faces=text_faces())


def annotations_of(pdf: PdfReader) -> Iterator[Any]:
    for page in pdf.pages:
        for annotation in page.get("/Annots", ()):
            yield annotation.get_object()


def page_texts(pdf: PdfReader) -> list[str]:
    """The text of each page with words joined again that hyphens cut."""
    return [re.sub(r"-\n", "", page.extract_text()) for page in pdf.pages]


def squeezed(text: str) -> str:
    return "".join(text.split())


def words_of(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def pages_of_chapters(pdf: PdfReader, chapters: tuple[Chapter, ...]) -> list[range]:
    starts = [pdf.get_destination_page_number(pdf.named_destinations[chapter.url]) for chapter in chapters]
    numbers = [start for start in starts if start is not None]
    assert len(numbers) == len(chapters)
    return [range(start, end) for start, end in zip(numbers, [*numbers[1:], len(pdf.pages)], strict=True)]


def outline_of(items: Any, depth: int = 1) -> Iterator[tuple[int, str]]:
    for item in items:
        if isinstance(item, list):
            yield from outline_of(item, depth + 1)
        else:
            yield depth, item.title


def test_the_document_is_named_tagged_and_in_its_language(pdf: PdfReader) -> None:
    root = pdf.root_object
    assert str(root["/Lang"]) == "es"
    assert str(root["/MarkInfo"]) == "{'/Marked': True}"
    assert "/StructTreeRoot" in root
    assert pdf.metadata is not None
    assert (pdf.metadata.title, pdf.metadata.author) == ("Manual", "El programa")
    assert pdf.xmp_metadata is not None
    assert pdf.xmp_metadata.dc_title == {"x-default": "Manual"}


def test_the_footer_numbers_every_page_but_the_cover(pdf: PdfReader) -> None:
    texts = page_texts(pdf)
    assert len(texts) > 6
    for number, text in enumerate(texts, start=1):
        found = re.findall(r"Página (\d+) de (\d+)", text)
        assert found == ([] if number == 1 else [(str(number), str(len(texts)))])


def test_headers_name_the_book_and_the_chapter(pdf: PdfReader, book: Book) -> None:
    texts = page_texts(pdf)
    for chapter, pages in zip(book.chapters, pages_of_chapters(pdf, book.chapters), strict=True):
        for index in pages:
            assert "Manual" in texts[index]
            assert chapter.title in texts[index]
            assert "Edición 2026.11.23" in texts[index]


def test_the_contents_gives_the_page_of_each_chapter(pdf: PdfReader, book: Book) -> None:
    contents = page_texts(pdf)[1]
    for chapter, pages in zip(book.chapters, pages_of_chapters(pdf, book.chapters), strict=True):
        assert re.search(rf"{chapter.title}[\s.]*{pages.start + 1}\b", contents)


def test_every_internal_link_ends_on_the_page_that_holds_its_target(pdf: PdfReader, html: str) -> None:
    soup = BeautifulSoup(html, "html.parser")
    texts = page_texts(pdf)
    destinations = [annotation["/Dest"] for annotation in annotations_of(pdf) if "/Dest" in annotation]
    assert len(destinations) >= len(soup.select("a[href^='#']"))
    for name in destinations:
        page = pdf.get_destination_page_number(pdf.named_destinations[name])
        target = soup.find(id=name)
        assert page is not None
        assert isinstance(target, Tag)
        heading = target if target.name != "section" else target.find(re.compile(r"h\d"))
        assert isinstance(heading, Tag)
        assert squeezed(heading.get_text())[:20] in squeezed(texts[page])


def test_the_outline_is_every_heading_at_its_level(pdf: PdfReader, html: str) -> None:
    headings = BeautifulSoup(html, "html.parser").select("h1, h2, h3, h4, h5, h6")
    expected = [(int(heading.name[1]), heading.get_text()) for heading in headings]
    assert list(outline_of(pdf.outline)) == expected


def test_no_word_of_a_chapter_is_lost(pdf: PdfReader, html: str, book: Book) -> None:
    texts = page_texts(pdf)
    sections = BeautifulSoup(html, "html.parser").select("section.chapter")
    for section, pages in zip(sections, pages_of_chapters(pdf, book.chapters), strict=True):
        printed = words_of("\n".join(texts[index] for index in pages))
        assert not words_of(section.get_text(" ")) - printed


def test_links_out_of_the_book_are_addresses_anyone_can_open(pdf: PdfReader) -> None:
    addresses = {annotation["/A"]["/URI"] for annotation in annotations_of(pdf) if "/A" in annotation}
    assert addresses == {
        "https://www.example.org/guia/",
        "tel:145",
        "https://example.org/sitio/pt/index.html",
        "https://example.org/sitio/assets/ficha.pdf",
    }


def test_nothing_of_this_machine_is_in_the_file(pdf: PdfReader, printed: Path) -> None:
    content = b"".join(
        item.get_data() if hasattr(item, "get_data") else repr(item).encode()
        for number in range(1, len(pdf.xref[0]) + 1)
        if (item := pdf.get_object(number)) is not None
    )
    for trace in (b"file:", b".invalid", str(printed.parent).encode(), b"passwd"):
        assert trace not in content
    assert not pdf.attachments


def test_only_the_packaged_face_is_embedded(pdf: PdfReader) -> None:
    resources: list[Any] = [page["/Resources"] for page in pdf.pages]
    fonts = {str(font.get_object()["/BaseFont"]) for item in resources for font in item["/Font"].values()}
    assert fonts
    assert all("+Book-Text" in font for font in fonts)


def test_a_wide_table_lies_on_its_side_with_heading_and_repeated_header(pdf: PdfReader) -> None:
    sideways = [index for index, page in enumerate(pdf.pages) if page.mediabox.width > page.mediabox.height]
    texts = page_texts(pdf)
    assert len(sideways) > 1
    assert "Tratamiento" in texts[sideways[0]]
    assert all("Columna0" in texts[index] and "Columna7" in texts[index] for index in sideways)
    assert "Uso de la matriz" in texts[sideways[-1] + 1]


def test_two_runs_from_two_folders_give_the_same_bytes(html: str, site: Path, tmp_path: Path) -> None:
    twin = tmp_path / "otra carpeta" / "site"
    shutil.copytree(site, twin)
    for folder in (site, twin):
        write_pdf(html, folder.parent / "libro.pdf", base_folder=folder, faces=text_faces())
    assert (site.parent / "libro.pdf").read_bytes() == (twin.parent / "libro.pdf").read_bytes()


@pytest.mark.parametrize(
    ("article", "rule"),
    [
        ('<p><img alt="x" src="../assets/no.png"></p>', "pdf-image-missing"),
        ('<p><img alt="x" src="../assets/roto.png"></p>', "pdf-image-missing"),
        ('<p><img alt="x" src="../../../../etc/hostname"></p>', "pdf-image-missing"),
        ('<p><img alt="x" src="https://example.org/a.png"></p>', "pdf-resource-refused"),
        ('<p><img alt="x" src="file:///etc/hostname"></p>', "pdf-resource-refused"),
        ('<p><a href="../index.html#no">x</a></p>', "pdf-anchor-unknown"),
        ('<h2 id="a">A</h2><h2 id="a">B</h2>', "pdf-anchor-twice"),
    ],
)
def test_a_fault_names_its_chapter_and_leaves_the_last_good_file(
    article: str, rule: str, book: Book, words: Mapping[str, str], site: Path
) -> None:
    (site / "assets" / "roto.png").write_text("no es una imagen")
    target = site.parent / "libro.pdf"
    target.write_bytes(b"the last good one")
    findings = findings_of(article, book=book, words=words, site=site)
    assert [(f.rule.name, f.place.path) for f in findings] == [(rule, "kit/malo.html")]
    assert findings[0].severity is Severity.ERROR
    assert target.read_bytes() == b"the last good one"
    assert all(findings[0].message(language) and findings[0].hint(language) for language in ("es", "pt", "en"))


@pytest.mark.parametrize(
    ("article", "rule"),
    [
        ('<p><img src="../assets/punto.png"></p>', "pdf-image-without-text"),
        ("<p>Ojo \N{POLICE CARS REVOLVING LIGHT}</p>", "pdf-character-missing"),
        ('<p style="background: url(https://example.org/a.png)">x</p>', "pdf-resource-refused"),
        ('<p style="color: rojo">x</p>', "pdf-engine-warning"),
    ],
)
def test_nothing_that_the_engine_says_is_lost(
    article: str, rule: str, book: Book, words: Mapping[str, str], site: Path
) -> None:
    assert [finding.rule.name for finding in findings_of(article, book=book, words=words, site=site)] == [rule]


@pytest.mark.parametrize("tag", ["<a rel=attachment href='{}'>x</a>", "<link rel=attachment href='{}'>"])
def test_a_file_of_the_machine_is_never_attached(tag: str, html: str, site: Path) -> None:
    secret = site.parent / "secreto.txt"
    secret.write_text("no lo lea")
    target = site.parent / "libro.pdf"
    attached = html.replace("</body>", tag.format(secret.as_uri()) + "</body>")
    findings = write_pdf(attached, target, base_folder=site, faces=text_faces())
    assert [finding.rule.name for finding in findings] == ["pdf-resource-refused"]
    assert not target.exists()


def test_a_symbolic_link_out_of_the_site_is_refused(html: str, site: Path) -> None:
    shutil.move(site / "assets" / "punto.png", site.parent / "punto.png")
    (site / "assets" / "punto.png").symlink_to(site.parent / "punto.png")
    findings = write_pdf(html, site.parent / "libro.pdf", base_folder=site, faces=text_faces())
    assert [(f.rule.name, f.place.path) for f in findings] == [("pdf-resource-refused", "index.html")]
