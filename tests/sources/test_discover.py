"""A folder of files in, pages, records and other files out."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import InclusionLevel, get_files, set_exclusions
from worlds import SITE, write_world

from baqueano.model.texts import FileText
from baqueano.settings import read_settings
from baqueano.sources.discover import Discovery, RecordFile, SourceFile, discover
from baqueano.sources.pages import PageReader
from baqueano.sources.rendering import markdown_renderer

PAGE = "---\ntitle: Kit\nsummary: Una línea.\n---\n\nAntes.\n\n## Uno {#uno}\n\nTexto.\n"


def discovered(root: Path, files: dict[str, str | bytes | None]) -> Discovery:
    return discover(read_settings(write_world(root, files)))


def known_to_mkdocs(root: Path) -> set[str]:
    """The files MkDocs itself would put into the site."""
    config = load_config(str(root / "mkdocs.yml"), plugins=[])
    files = get_files(config)
    set_exclusions(files, config)
    return {file.src_uri for file in files if file.inclusion is InclusionLevel.INCLUDED}


def test_files_are_read_in_one_order_and_sorted_into_pages_records_and_others(tmp_path: Path) -> None:
    found = discovered(
        tmp_path,
        {
            "docs/es/b/z.md": "z",
            "docs/es/b.md": "b",
            "docs/es/b/plano.pdf": "",
            "docs/assets/foto.png": "",
            "docs/suelta.md": "s",
            "docs/_data/laws.yml": "[]",
            "docs/_data/other.yml": "[]",
        },
    )

    assert [(page.path, page.language, page.key) for page in found.pages] == [
        ("docs/es/b/z.md", "es", "b/z.md"),
        ("docs/es/b.md", "es", "b.md"),
        ("docs/es/index.md", "es", "index.md"),
        ("docs/pt/index.md", "pt", "index.md"),
        ("docs/suelta.md", "es", "suelta.md"),
    ]
    assert found.records == (RecordFile(FileText("docs/_data/laws.yml", "[]"), "law"),)
    assert found.assets == {"es/b/plano.pdf": 0, "assets/foto.png": 0}
    assert (found.unread, found.diagnostics) == (frozenset(), ())


def test_files_are_left_out_as_mkdocs_leaves_them_out(tmp_path: Path) -> None:
    site = SITE.replace("  /_data/\n", "  /_data/\n  borrador.md\n  /es/viejo/*\n  !/es/viejo/si.md\n  *.tmp\n")
    left_out = ("_project/a.md", "_data/a.md", ".oculto/a.md", "es/.a.md", "templates/a.md", "es/borrador.md")
    kept = ("es/a.md", "es/A.MD", "es/_project/a.md", "es/templates/a.md", "es/viejo/si.md", "es/ñ b.png", "x.css")
    names = (*left_out, *kept, "es/viejo/a.md", "es/a.tmp", "es/borrador.md/a.md")
    files = {f"docs/{name}": PAGE for name in names if name != "es/borrador.md"}

    found = discovered(tmp_path, {"mkdocs.yml": site, **files})

    pages = {page.path.removeprefix("docs/") for page in found.pages}
    assert pages | found.assets.keys() == {"es/index.md", "pt/index.md", *kept}
    assert pages | found.assets.keys() == known_to_mkdocs(tmp_path)


@pytest.mark.parametrize(
    ("raw", "text", "has_bom", "crlf_line"),
    [
        (b"a\r\nb\rc\n", "a\nb\nc\n", False, 1),
        (b"\xef\xbb\xbfa", "a", True, 0),
        (b"\xef\xbb\xbf\xef\xbb\xbfa", "\ufeffa", True, 0),
        (b"a\x0bb\xc2\x85c", "a\x0bb\x85c", False, 0),
        (b"", "", False, 0),
    ],
)
def test_texts_have_line_feeds_and_no_byte_order_mark(
    tmp_path: Path, raw: bytes, text: str, has_bom: bool, crlf_line: int
) -> None:
    found = discovered(tmp_path, {"docs/es/index.md": raw})

    assert found.pages[0] == SourceFile(FileText("docs/es/index.md", text, has_bom, crlf_line), "es", "index.md")


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_sections_have_the_same_hashes_whatever_the_line_ends(tmp_path: Path, end: str) -> None:
    found = discovered(
        tmp_path, {"docs/es/index.md": PAGE, "docs/pt/index.md": b"\xef\xbb\xbf" + PAGE.replace("\n", end).encode()}
    )

    reader = PageReader(markdown_renderer(read_settings(tmp_path).markdown)[0], ("es", "pt"))
    hashes = [reader.read(file).page.sections for file in found.pages]
    assert hashes[0] == hashes[1]
    assert list(hashes[0]) == ["_meta", "_intro", "uno"]


def test_a_language_is_a_folder_and_not_the_beginning_of_a_name(tmp_path: Path) -> None:
    found = discovered(tmp_path, {"docs/pta/a.md": PAGE, "docs/pt.md": PAGE})

    assert [(page.language, page.key) for page in found.pages] == [
        ("es", "index.md"),
        ("pt", "index.md"),
        ("es", "pt.md"),
        ("es", "pta/a.md"),
    ]


def test_docs_dir_may_be_another_folder(tmp_path: Path) -> None:
    found = discovered(tmp_path, {"mkdocs.yml": f"docs_dir: textos/sitio\n{SITE}", "textos/sitio/es/a.md": PAGE})

    assert [page.path for page in found.pages] == ["textos/sitio/es/a.md"]


def test_a_language_may_be_the_end_of_a_name(tmp_path: Path) -> None:
    site = SITE.replace("docs_structure: folder", "docs_structure: suffix")
    files: dict[str, str | bytes | None] = {"docs/es/index.md": None, "docs/pt/index.md": None}
    pages = {f"docs/{name}": PAGE for name in ("a.md", "a.pt.md", "b.es.md", "v1.2.md", "pt/c.md")}

    found = discovered(tmp_path, {"mkdocs.yml": site, **files, **pages})

    assert [(page.language, page.key) for page in found.pages] == [
        ("es", "a.md"),
        ("pt", "a.md"),
        ("es", "b.md"),
        ("es", "pt/c.md"),
        ("es", "v1.2.md"),
    ]
