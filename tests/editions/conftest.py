"""A small built site and the book made of it, as the tests of the editions need them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image

from baqueano.editions.book import Book, Chapter
from baqueano.editions.edition import Edition, edition_from_epoch

PARAGRAPH = (
    "<p>Las instituciones provinciales necesitan procedimientos compartidos que no dependan de la "
    "conectividad ni de la memoria de una sola persona, y la migración irregular en el norte se "
    "observa desde hace décadas.</p>"
)

HOME = """
<h1 id="inicio">Inicio<a class="headerlink" href="#inicio" title="Permanent link">&para;</a></h1>
<p>Lea <a href="kit/t-03.html#pasos">los pasos</a>, <a href="#uso">el uso</a> y
<a href="matriz/x-01.html">la matriz</a>.<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>
<p><a href="https://www.example.org/guia/">La guía</a>, <a href="tel:145">línea 145</a>,
<a href="pt/index.html">em português</a>, <a href="assets/ficha.pdf">la ficha</a>,
<a rel="attachment" href="file:///etc/passwd">adjunto</a>.</p>
<h2 id="uso">Uso</h2>
<p><img alt="Un punto" src="assets/punto.png"></p>
<details class="tip"><summary>Más</summary><p>Texto oculto.</p></details>
<script>alert(1)</script><button>Copiar</button>
<div class="footnote"><hr><ol><li id="fn:1"><p>Una nota.&#160;<a class="footnote-backref" href="#fnref:1"
title="Jump back">&#8617;</a></p></li></ol></div>
"""

MATRIX = (
    '<h1 id="matriz">Matriz</h1><h2 id="tratamiento">Tratamiento</h2><p>Una frase.</p>'
    "<table><thead><tr>"
    + "".join(f"<th>Columna{n}</th>" for n in range(8))
    + "</tr></thead><tbody>"
    + ("<tr>" + "<td>valor</td>" * 8 + "</tr>") * 40
    + '</tbody></table><h2 id="uso">Uso de la matriz</h2>'
    + PARAGRAPH
)

TOOL = (
    """<h1 id="t-03">Derivación segura</h1><h2 id="pasos">Pasos</h2><ul class="task-list">
<li class="task-list-item"><label class="task-list-control"><input type="checkbox" disabled><span
class="task-list-indicator"></span></label> Pregunte</li>
<li class="task-list-item"><label class="task-list-control"><input type="checkbox" disabled checked><span
class="task-list-indicator"></span></label> Llame</li></ul>"""
    + PARAGRAPH * 24
    + """<h2 id="cuidado">Cuidado</h2><h3 id="despues">Después</h3>
<p>Vuelva al <a href="../index.html#uso">uso</a> o a <a href="../matriz/x-01.html#uso">la matriz</a>.</p>"""
)


@pytest.fixture
def edition() -> Edition:
    return edition_from_epoch("sitio", epoch=1_795_392_000)


@pytest.fixture(scope="session")
def words() -> Mapping[str, str]:
    return {
        "book_contents": "Contenido",
        "book_edition": "Edición {edition}",
        "book_page": "Página {page} de {pages}",
    }


@pytest.fixture(scope="session")
def book() -> Book:
    chapters = (
        Chapter("index.html", "Inicio", HOME, "es"),
        Chapter("matriz/x-01.html", "Matriz", MATRIX, "es"),
        Chapter("kit/t-03.html", "Derivación segura", TOOL, "es", depth=2),
    )
    return Book("es", "Manual", "Para el norte", "El programa", "2026.11.23", "Es un borrador.", chapters)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path)


def write_site(folder: Path) -> Path:
    """The files that the book's chapters show, as a built site in `folder`."""
    root = folder / "site"
    (root / "assets").mkdir(parents=True)
    Image.new("RGB", (8, 8), "navy").save(root / "assets" / "punto.png")
    return root
