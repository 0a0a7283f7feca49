"""Faults of the bond between a page and its translations."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

MISSING: Final = Rule(
    name="translation-missing",
    severity=Severity.WARNING,
    summary={
        "es": "Cada página existe en todos los idiomas; mientras falta, se muestra el original con un aviso.",
        "pt": "Cada página existe em todos os idiomas; enquanto falta, mostra-se o original com um aviso.",
        "en": "Every page exists in every language; until then the original is shown with a notice.",
    },
    message={
        "es": "falta la traducción a «{language}»",
        "pt": "falta a tradução para “{language}”",
        "en": "the translation into “{language}” is missing",
    },
    hints={
        "": {
            "es": "cree {path} con el mismo id y los mismos títulos",
            "pt": "crie {path} com o mesmo id e os mesmos títulos",
            "en": "create {path} with the same id and the same headings",
        }
    },
    wrong="docs/es/kit/t-01.md sin docs/pt/kit/t-01.md",
    right="docs/es/kit/t-01.md y docs/pt/kit/t-01.md",
)

ORPHAN: Final = Rule(
    name="translation-orphan",
    severity=Severity.ERROR,
    summary={
        "es": "Cada traducción tiene su página de origen en el idioma principal.",
        "pt": "Cada tradução tem sua página de origem no idioma principal.",
        "en": "Every translation has its source page in the main language.",
    },
    message={
        "es": "esta página existe solo en «{language}»: en el idioma principal quedaría un hueco",
        "pt": "esta página existe só em “{language}”: no idioma principal ficaria uma lacuna",
        "en": "this page exists only in “{language}”: the main language would have a gap",
    },
    hints={
        "": {
            "es": "cree también {path}, o borre esta página",
            "pt": "crie também {path} ou apague esta página",
            "en": "create {path} as well, or delete this page",
        }
    },
    wrong="docs/pt/kit/t-09.md sin docs/es/kit/t-09.md",
    right="docs/es/kit/t-09.md y docs/pt/kit/t-09.md",
)

RULES: Final = (MISSING, ORPHAN)
