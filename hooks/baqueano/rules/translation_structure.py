"""Faults of translations that are not built like their source."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

HEADINGS_DIFFER: Final = Rule(
    name="translation-headings-differ",
    severity=Severity.ERROR,
    summary={
        "es": (
            "Una traducción tiene los títulos de su página de origen: los mismos ids y niveles, en el mismo orden; en "
            "un glosario el orden es libre."
        ),
        "pt": (
            "Uma tradução tem os títulos de sua página de origem: os mesmos ids e níveis, na mesma ordem; em um "
            "glossário a ordem é livre."
        ),
        "en": (
            "A translation has the headings of its source page: the same ids and levels, in the same order; in a "
            "glossary the order is free."
        ),
    },
    message={
        "es": "los títulos no coinciden con los de {source}: aquí «{own}», allí «{original}»",
        "pt": "os títulos não coincidem com os de {source}: aqui “{own}”, lá “{original}”",
        "en": "the headings do not agree with those of {source}: here “{own}”, there “{original}”",
    },
    hints={
        "missing": {
            "es": "agregue ese título a esta página, con el mismo nivel e id, y traduzca su texto",
            "pt": "acrescente esse título a esta página, com o mesmo nível e id, e traduza o texto dele",
            "en": "add that heading to this page, with the same level and id, and translate its text",
        },
        "extra": {
            "es": "bórrelo, o agréguelo también a la página de origen",
            "pt": "apague-o ou acrescente-o também à página de origem",
            "en": "delete it, or add it to the source page as well",
        },
        "id": {
            "es": "escriba el id de la página de origen: los ids no se traducen",
            "pt": "escreva o id da página de origem: os ids não se traduzem",
            "en": "write the id of the source page: ids are not translated",
        },
        "level": {
            "es": "póngale tantos «#» como allí",
            "pt": "ponha tantos “#” quantos lá",
            "en": "give it as many “#” as there",
        },
        "order": {
            "es": "lleve esta sección al lugar que tiene en la página de origen",
            "pt": "leve esta seção ao lugar que ela tem na página de origem",
            "en": "move this section to the place it has in the source page",
        },
    },
    wrong="## Passos {#passos}",
    right="## Passos {#pasos}",
)

HEADING_ID_MISSING: Final = Rule(
    name="heading-id-missing",
    severity=Severity.ERROR,
    summary={
        "es": (
            "Un título traducido lleva el id que tiene en la página de origen, para que un enlace sirva en todos los "
            "idiomas."
        ),
        "pt": "Um título traduzido leva o id que tem na página de origem, para que um link sirva em todos os idiomas.",
        "en": "A translated heading carries the id it has in the source page, so that a link works in every language.",
    },
    message={
        "es": "al título «{text}» le falta el id «{id}», que tiene en {source}",
        "pt": "ao título “{text}” falta o id “{id}”, que ele tem em {source}",
        "en": "the heading “{text}” lacks the id “{id}”, which it has in {source}",
    },
    hints={
        "": {
            "es": "agregue al final de la línea: {{#{id}}}",
            "pt": "acrescente ao final da linha: {{#{id}}}",
            "en": "add at the end of the line: {{#{id}}}",
        },
        "unsure": {
            "es": (
                "compare los títulos con los de la página de origen y, si es ese, agregue al final de la línea: "
                "{{#{id}}}"
            ),
            "pt": (
                "compare os títulos com os da página de origem e, se for esse, acrescente ao final da linha: {{#{id}}}"
            ),
            "en": (
                "compare the headings with those of the source page and, if it is that one, add at the end of the "
                "line: {{#{id}}}"
            ),
        },
    },
    wrong="## Passos",
    right="## Passos {#pasos}",
    is_repaired=True,
)

SECTION_ID_MISSING: Final = Rule(
    name="section-id-missing",
    severity=Severity.WARNING,
    summary={
        "es": (
            "Si las secciones de una página del idioma principal tienen id, lo tiene cada una: las traducciones lo "
            "comparten."
        ),
        "pt": "Se as seções de uma página do idioma principal têm id, cada uma o tem: as traduções o compartilham.",
        "en": (
            "Where the sections of a page in the main language have ids, each of them has one: translations share it."
        ),
    },
    message={
        "es": "la sección «{text}» no tiene id, y otras de esta página sí",
        "pt": "a seção “{text}” não tem id, e outras desta página têm",
        "en": "the section “{text}” has no id, and others on this page have one",
    },
    hints={
        "": {
            "es": "agregue al final de la línea un id corto, como {{#{id}}}, y el mismo en cada traducción",
            "pt": "acrescente ao final da linha um id curto, como {{#{id}}}, e o mesmo em cada tradução",
            "en": "add a short id at the end of the line, such as {{#{id}}}, and the same in every translation",
        },
    },
    wrong="## Contexto {#contexto}\n\n## Pasos",
    right="## Contexto {#contexto}\n\n## Pasos {#pasos}",
)

STRUCTURE_DIFFERS: Final = Rule(
    name="translation-structure-differs",
    severity=Severity.WARNING,
    summary={
        "es": (
            "Cada sección de una traducción tiene tantas tablas, imágenes y recuadros como la de su página de origen."
        ),
        "pt": "Cada seção de uma tradução tem tantas tabelas, imagens e caixas quantas a de sua página de origem.",
        "en": "Each section of a translation has as many tables, images and boxes as that of its source page.",
    },
    message={
        "es": "de «{mark}», esta sección tiene {own}; en {source} tiene {original}",
        "pt": "de “{mark}”, esta seção tem {own}; em {source} tem {original}",
        "en": "of “{mark}”, this section has {own}; in {source} it has {original}",
    },
    hints={
        "table": {
            "es": "compare las tablas con las de la página de origen: falta o sobra alguna",
            "pt": "compare as tabelas com as da página de origem: falta ou sobra alguma",
            "en": "compare the tables with those of the source page: there is one too few or too many",
        },
        "image": {
            "es": "compare las imágenes con las de la página de origen: falta o sobra alguna",
            "pt": "compare as imagens com as da página de origem: falta ou sobra alguma",
            "en": "compare the images with those of the source page: there is one too few or too many",
        },
        "admonition": {
            "es": "compare los recuadros («!!!» o «???») con los de la página de origen: falta o sobra alguno",
            "pt": "compare as caixas (“!!!” ou “???”) com as da página de origem: falta ou sobra alguma",
            "en": "compare the boxes (“!!!” or “???”) with those of the source page: there is one too few or too many",
        },
    },
    wrong="docs/es/kit/t-01.md: | Paso | Tiempo |\ndocs/pt/kit/t-01.md: Passo: tempo",
    right="docs/es/kit/t-01.md: | Paso | Tiempo |\ndocs/pt/kit/t-01.md: | Passo | Tempo |",
)

RULES: Final = (HEADINGS_DIFFER, HEADING_ID_MISSING, SECTION_ID_MISSING, STRUCTURE_DIFFERS)
