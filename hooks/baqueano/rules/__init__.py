"""Every fault Baqueano names, family by family, in the order of the reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from baqueano.diagnostics import Rule, Text
from baqueano.rules import (
    acceptance,
    addresses,
    assets,
    criteria,
    editions,
    facts,
    files,
    front_matter,
    identifiers,
    links,
    matrix,
    matrix_contents,
    matrix_relations,
    navigation,
    pages,
    permalinks,
    privacy,
    references,
    settings,
    text,
    translation_structure,
    translations,
    wording,
)


@dataclass(frozen=True, slots=True)
class Family:
    """Rules about the same thing: `name` heads them in the list of all rules.

    `is_accepted` when an editor can accept a finding with a comment: settings, files that cannot be read and what is
    built have no place for one. `is_weighed` when a site can change their severity.
    """

    key: str
    name: Text
    rules: tuple[Rule, ...]
    is_accepted: bool = True
    is_weighed: bool = True


FAMILIES: Final[tuple[Family, ...]] = (
    Family(
        "settings", {"es": "Configuración", "pt": "Configuração", "en": "Settings"}, settings.RULES, is_accepted=False
    ),
    Family("files", {"es": "Archivos", "pt": "Arquivos", "en": "Files"}, files.RULES, is_accepted=False),
    Family("menu", {"es": "Menú", "pt": "Menu", "en": "Menu"}, navigation.RULES, is_accepted=False),
    Family("pages", {"es": "Páginas", "pt": "Páginas", "en": "Pages"}, pages.RULES),
    Family("text", {"es": "Caracteres", "pt": "Caracteres", "en": "Characters"}, text.RULES),
    Family(
        "front-matter",
        {"es": "Encabezados y registros", "pt": "Cabeçalhos e registros", "en": "Front matter and records"},
        front_matter.RULES,
    ),
    Family("identifiers", {"es": "Ids", "pt": "Ids", "en": "Ids"}, identifiers.RULES),
    Family("references", {"es": "Referencias", "pt": "Referências", "en": "References"}, references.RULES),
    Family("links", {"es": "Enlaces", "pt": "Links", "en": "Links"}, links.RULES),
    Family("addresses", {"es": "Direcciones", "pt": "Endereços", "en": "Addresses"}, addresses.RULES),
    Family(
        "assets",
        {"es": "Imágenes, archivos y HTML", "pt": "Imagens, arquivos e HTML", "en": "Pictures, files and HTML"},
        assets.RULES,
    ),
    Family(
        "permalinks",
        {"es": "Direcciones permanentes", "pt": "Endereços permanentes", "en": "Permanent addresses"},
        permalinks.RULES,
    ),
    Family(
        "translations",
        {"es": "Traducciones", "pt": "Traduções", "en": "Translations"},
        (*translations.RULES, *translation_structure.RULES),
    ),
    Family(
        "facts",
        {
            "es": "Normas, líneas e instituciones",
            "pt": "Normas, linhas e instituições",
            "en": "Laws, help lines, institutions",
        },
        facts.RULES,
    ),
    Family(
        "matrix",
        {"es": "Matriz de riesgo", "pt": "Matriz de risco", "en": "Risk matrix"},
        (*criteria.RULES, *matrix.RULES, *matrix_relations.RULES, *matrix_contents.RULES),
    ),
    Family("words", {"es": "Palabras", "pt": "Palavras", "en": "Words"}, wording.RULES),
    Family(
        "privacy",
        {"es": "Privacidad y seguridad", "pt": "Privacidade e segurança", "en": "Privacy and safety"},
        privacy.RULES,
    ),
    Family(
        "acceptance",
        {"es": "Hallazgos aceptados", "pt": "Achados aceitos", "en": "Accepted findings"},
        acceptance.RULES,
        is_accepted=False,
        is_weighed=False,
    ),
    Family(
        "editions",
        {"es": "Sitio construido y ediciones", "pt": "Site construído e edições", "en": "Built site and editions"},
        editions.RULES,
        is_accepted=False,
        is_weighed=False,
    ),
)

RULES: Final[tuple[Rule, ...]] = tuple(rule for family in FAMILIES for rule in family.rules)
