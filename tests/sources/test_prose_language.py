"""HTML in, prose in another language than the page's out."""

from __future__ import annotations

import re

import pytest
from catalogues import CODES, site_settings
from markdown import Markdown
from worlds import ROOT

from baqueano.sources.prose_language import FEWEST_ON_A_PAGE, ForeignProse, foreign_prose, has_more_words_of

ES = (
    "Esta ficha ayuda a un grupo local a dibujar el mapa en un encuentro y a mantenerlo al día. El mapa habla de "
    "instituciones y de sus funciones, no de personas, y también muestra los vacíos que nadie cubre."
)
PT = (
    "Esta ficha ajuda um grupo local a desenhar o mapa em um encontro e a mantê-lo em dia. O mapa fala de "
    "instituições e das suas funções, não de pessoas, e também mostra os vazios que ninguém cobre."
)
EN = (
    "This card helps a local group to draw the map in one meeting and to keep it up to date. The map speaks of "
    "institutions and of what they do, not of people, and it shows the gaps that nobody fills."
)
TEXTS = {"es": ES, "pt": PT, "en": EN}


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("written", CODES)
def test_a_page_is_judged_by_its_words(language: str, written: str) -> None:
    text = TEXTS[written]
    start = tuple(text.split()[:4])

    found = foreign_prose(f"<p>{text}</p>", language, languages=CODES)

    assert found == (None if written == language else ForeignProse(written, start, is_whole=True))


def test_a_paragraph_among_others_is_found() -> None:
    found = foreign_prose(f"<p>{PT}</p><ul><li>{PT}</li><li>{ES}</li></ul>", "pt", languages=CODES)

    assert found == ForeignProse("es", ("Esta", "ficha", "ayuda", "a"), is_whole=False)


@pytest.mark.parametrize(
    "html",
    [
        f"<blockquote><p>{ES}</p></blockquote>",
        f"<table><tr><td>{ES}</td></tr></table>",
        f"<pre><code>{ES}</code></pre>",
        f"<p>«{ES}»</p>",
        f"<p>“{ES}”</p>",
        f'<p>"{ES}"</p>',
        f"<p><em>{ES}</em></p>",
        f"<p><q>{ES}</q></p>",
        f'<p lang="es">{ES}</p>',
        f'<div class="a" lang="es"><p>{ES}</p></div>',
        f"<h2>{ES}</h2>",
        f"<!-- {ES} -->",
        f"<p>{' '.join(ES.split()[:15])}</p>",
        "<p>Ley de Migraciones, Pacto de San José, Ley de Educación, Ley de Salud, Código Civil y Penal.</p>",
    ],
)
def test_what_is_quoted_named_or_short_is_not_judged(html: str) -> None:
    assert foreign_prose(f"<p>{PT}</p>{html}", "pt", languages=CODES) is None


def test_only_languages_of_the_site_are_compared() -> None:
    assert foreign_prose(f"<p>{EN}</p>", "es", languages=("es", "pt")) is None
    assert foreign_prose(f"<p>{EN}</p>", "fr", languages=("fr", "en")) is None
    assert foreign_prose(f"<p>{ES}</p>", "pt-BR", languages=("pt-BR", "es-419")) == ForeignProse(
        "es-419", ("Esta", "ficha", "ayuda", "a"), is_whole=True
    )


def test_a_title_has_more_words_of_one_language() -> None:
    assert has_more_words_of("es", "El mapa de los actores", language="pt")
    assert not has_more_words_of("es", "O mapa dos atores", language="pt")


def test_every_page_of_the_project_reads_as_its_own_language_only() -> None:
    settings = site_settings().markdown
    converter = Markdown(
        extensions=list(settings.extensions), extension_configs={k: dict(v) for k, v in settings.options.items()}
    )
    wrong = []
    for path in sorted((ROOT / "docs").glob("[a-z][a-z]/**/*.md")):
        own = path.relative_to(ROOT / "docs").parts[0]
        html = converter.reset().convert(re.sub(r"\A---\n.*?\n---\n", "", path.read_text(encoding="utf-8"), flags=re.S))
        found = foreign_prose(html, own, languages=CODES)
        as_others = [foreign_prose(html, other, languages=CODES) for other in CODES if other != own]
        is_long = len(re.sub(r"<[^>]+>", "", html).split()) > 5 * FEWEST_ON_A_PAGE
        if found or (is_long and any(other is None or other.language != own for other in as_others)):
            wrong.append((str(path), found, as_others))

    assert wrong == []
