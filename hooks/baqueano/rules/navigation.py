"""Faults of the menu, which is written in mkdocs.yml."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

PAGE_MISSING: Final = Rule(
    name="nav-page-missing",
    severity=Severity.ERROR,
    summary={
        "es": "Cada página que el menú nombra existe y sale en el sitio.",
        "pt": "Cada página que o menu nomeia existe e aparece no site.",
        "en": "Every page the menu names exists and is in the site.",
    },
    message={
        "es": "el menú nombra una página que no está en el sitio: {target}",
        "pt": "o menu nomeia uma página que não está no site: {target}",
        "en": "the menu names a page that is not in the site: {target}",
    },
    hints={
        "": {
            "es": "corrija la ruta, que parte de la carpeta del idioma, o cree la página",
            "pt": "corrija o caminho, que parte da pasta do idioma, ou crie a página",
            "en": "correct the path, which starts from the language's folder, or create the page",
        },
        "plain": {
            "es": "corrija la ruta, que parte de {docs}/, o cree la página",
            "pt": "corrija o caminho, que parte de {docs}/, ou crie a página",
            "en": "correct the path, which starts from {docs}/, or create the page",
        },
        "near": {
            "es": "¿quiso decir {near}?",
            "pt": "quis dizer {near}?",
            "en": "did you mean {near}?",
        },
        "hidden": {
            "es": "el archivo existe, pero «exclude_docs» o «draft_docs» lo dejan afuera: quítelo de allí, o del menú",
            "pt": "o arquivo existe, mas “exclude_docs” ou “draft_docs” o deixam de fora: retire-o de lá ou do menu",
            "en": "the file exists, but “exclude_docs” or “draft_docs” leave it out: remove it there, or from the menu",
        },
    },
    wrong="nav:\n  - Mapa: kit/mapas.md",
    right="nav:\n  - Mapa: kit/mapa.md",
)

RULES: Final = (PAGE_MISSING,)
