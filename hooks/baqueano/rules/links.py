"""Faults of links that name a file or a heading."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

PAGE_DEAD: Final = Rule(
    name="link-page-dead",
    severity=Severity.ERROR,
    summary={
        "es": "Cada enlace relativo lleva a un archivo que existe.",
        "pt": "Cada link relativo leva a um arquivo que existe.",
        "en": "Every relative link leads to a file that exists.",
    },
    message={
        "es": "el archivo enlazado no existe: {href}",
        "pt": "o arquivo do link não existe: {href}",
        "en": "the linked file does not exist: {href}",
    },
    hints={
        "near": {
            "es": "¿quiso decir {near}?",
            "pt": "quis dizer {near}?",
            "en": "did you mean {near}?",
        },
        "": {
            "es": "corrija la ruta, que parte de la carpeta de esta página",
            "pt": "corrija o caminho, que parte da pasta desta página",
            "en": "correct the path; it starts from the folder of this page",
        },
    },
    wrong="[la matriz](../matris/x-01.md)",
    right="[la matriz](../matriz/x-01.md)",
)

ANCHOR_DEAD: Final = Rule(
    name="link-anchor-dead",
    severity=Severity.ERROR,
    summary={
        "es": "Cada enlace a una sección lleva a un título que existe.",
        "pt": "Cada link para uma seção leva a um título que existe.",
        "en": "Every link to a section leads to a heading that exists.",
    },
    message={
        "es": "la página {page} no tiene la sección «#{anchor}»",
        "pt": "a página {page} não tem a seção “#{anchor}”",
        "en": "the page {page} has no section “#{anchor}”",
    },
    hints={
        "near": {
            "es": "¿quiso decir «#{near}»?",
            "pt": "quis dizer “#{near}”?",
            "en": "did you mean “#{near}”?",
        },
        "": {
            "es": "use el id de un título de esa página, el que va entre llaves: {{#id}}",
            "pt": "use o id de um título dessa página, o que está entre chaves: {{#id}}",
            "en": "use the id of a heading on that page, the one between braces: {{#id}}",
        },
    },
    wrong="[los pasos](../kit/t-01.md#paso)",
    right="[los pasos](../kit/t-01.md#pasos)",
)

RULES: Final = (PAGE_DEAD, ANCHOR_DEAD)
