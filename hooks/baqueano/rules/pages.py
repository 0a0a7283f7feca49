"""Faults of a page as a whole: what is unfinished in it, how its headings stand, which language it speaks."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

MERGE_CONFLICT: Final = Rule(
    name="merge-conflict",
    severity=Severity.ERROR,
    summary={
        "es": "En un archivo no quedan marcas de un conflicto entre dos versiones.",
        "pt": "Em um arquivo não ficam marcas de um conflito entre duas versões.",
        "en": "No marks of a conflict between two versions are left in a file.",
    },
    message={
        "es": "quedaron las marcas de un conflicto entre dos versiones: {marker}",
        "pt": "ficaram as marcas de um conflito entre duas versões: {marker}",
        "en": "the marks of a conflict between two versions were left behind: {marker}",
    },
    hints={
        "": {
            "es": "deje el texto correcto y borre las líneas que empiezan con «<<<<<<<», «=======» y «>>>>>>>»",
            "pt": "deixe o texto certo e apague as linhas que começam com “<<<<<<<”, “=======” e “>>>>>>>”",
            "en": "keep the right text, and delete the lines that begin with “<<<<<<<”, “=======” and “>>>>>>>”",
        }
    },
    wrong="<<<<<<< HEAD\nLlame al 144.\n=======\nLlame al 145.\n>>>>>>> correcciones",
    right="Llame al 145.",
)

PLACEHOLDER: Final = Rule(
    name="placeholder-text",
    severity=Severity.ERROR,
    summary={
        "es": "En una página publicada no quedan textos provisorios.",
        "pt": "Em uma página publicada não ficam textos provisórios.",
        "en": "No placeholders are left in a published page.",
    },
    message={
        "es": "quedó un texto provisorio: {text}",
        "pt": "ficou um texto provisório: {text}",
        "en": "a placeholder was left behind: {text}",
    },
    hints={
        "": {
            "es": "escriba el texto definitivo, o borre la frase",
            "pt": "escreva o texto definitivo ou apague a frase",
            "en": "write the final text, or delete the sentence",
        },
        "tag": {
            "es": "escriba el dato en su lugar: un navegador lo toma por HTML y no muestra nada",
            "pt": "escreva o dado no lugar: um navegador toma isso por HTML e não mostra nada",
            "en": "write what is meant in its place: a browser takes it for HTML and shows nothing",
        },
    },
    wrong="La reunión es el [completar fecha].",
    right="La reunión es el 3 de diciembre de 2026.",
)

EMPTY: Final = Rule(
    name="page-empty",
    severity=Severity.WARNING,
    summary={
        "es": "Cada página tiene algo debajo del encabezado: texto, una lista, una tabla o una imagen.",
        "pt": "Cada página tem algo abaixo do cabeçalho: texto, uma lista, uma tabela ou uma imagem.",
        "en": "Every page has something below the front matter: text, a list, a table or a picture.",
    },
    message={
        "es": "la página no tiene texto",
        "pt": "a página não tem texto",
        "en": "the page has no text",
    },
    hints={
        "": {
            "es": "escriba el texto debajo del encabezado, o borre la página hasta que lo haya",
            "pt": "escreva o texto abaixo do cabeçalho ou apague a página até que haja um",
            "en": "write the text below the front matter, or delete the page until there is one",
        }
    },
    wrong="---\ntitle: Mapa\nsummary: Una línea.\n---",
    right="---\ntitle: Mapa\nsummary: Una línea.\n---\n\nPara actuar a tiempo hace falta saber quién hace qué.",
)

TWO_TITLES: Final = Rule(
    name="page-two-titles",
    severity=Severity.ERROR,
    summary={
        "es": "Una página tiene un solo título principal.",
        "pt": "Uma página tem um único título principal.",
        "en": "A page has a single main heading.",
    },
    message={
        "es": "«{text}» es otro título principal, además del de la línea {line}",
        "pt": "“{text}” é outro título principal, além do da linha {line}",
        "en": "“{text}” is another main heading, besides that of line {line}",
    },
    hints={
        "": {
            "es": "escríbalo con «##»: es una parte de la página",
            "pt": "escreva com “##”: é uma parte da página",
            "en": "write it with “##”: it is a part of the page",
        }
    },
    wrong="# Mapa de actores\n\n# Antes de empezar",
    right="# Mapa de actores\n\n## Antes de empezar",
)

HEADING_JUMP: Final = Rule(
    name="heading-jump",
    severity=Severity.WARNING,
    summary={
        "es": "Debajo de un título vienen títulos de un nivel más, no de dos.",
        "pt": "Abaixo de um título vêm títulos de um nível a mais, não de dois.",
        "en": "Below a heading come headings one level deeper, not two.",
    },
    message={
        "es": "«{text}» es un título de nivel {level}, debajo de uno de nivel {above}",
        "pt": "“{text}” é um título de nível {level}, abaixo de um de nível {above}",
        "en": "“{text}” is a heading of level {level}, below one of level {above}",
    },
    hints={
        "": {
            "es": "escríbalo con «{marks}», o agregue el título que falta en medio",
            "pt": "escreva com “{marks}” ou acrescente o título que falta no meio",
            "en": "write it with “{marks}”, or add the heading that is lacking in between",
        }
    },
    wrong="## Pasos\n\n#### Primer paso",
    right="## Pasos\n\n### Primer paso",
)

ANCHOR_DUPLICATE: Final = Rule(
    name="anchor-duplicate",
    severity=Severity.ERROR,
    summary={
        "es": "Un id está una sola vez en una página: un enlace solo lleva al primero.",
        "pt": "Um id está uma única vez em uma página: um link só leva ao primeiro.",
        "en": "An id stands only once on a page: a link leads to the first one only.",
    },
    message={
        "es": "el id «{anchor}» ya está en la línea {line}",
        "pt": "o id “{anchor}” já está na linha {line}",
        "en": "the id “{anchor}” is in line {line} already",
    },
    hints={
        "": {
            "es": "cambie uno de los dos ids, y los enlaces que llevan a él, en todos los idiomas",
            "pt": "mude um dos dois ids e os links que levam a ele, em todos os idiomas",
            "en": "change one of the two ids, and the links that lead to it, in all languages",
        }
    },
    wrong="## Pasos {#pasos}\n\n## Otros pasos {#pasos}",
    right="## Pasos {#pasos}\n\n## Otros pasos {#otros-pasos}",
)

LANGUAGE_WRONG: Final = Rule(
    name="page-language-wrong",
    severity=Severity.WARNING,
    summary={
        "es": "El texto de una página está en el idioma de la página.",
        "pt": "O texto de uma página está no idioma da página.",
        "en": "The text of a page is in the language of the page.",
    },
    message={
        "es": "el texto que empieza con «{start}» parece estar en otro idioma: {found}",
        "pt": "o texto que começa com “{start}” parece estar em outro idioma: {found}",
        "en": "the text that begins with “{start}” seems to be in another language: {found}",
    },
    hints={
        "": {
            "es": "traduzca la página: la carpeta dice que está en otro idioma, {language}",
            "pt": "traduza a página: a pasta diz que ela está em outro idioma, {language}",
            "en": "translate the page: the folder says that it is in another language, {language}",
        },
        "passage": {
            "es": "tradúzcalo; si es una cita, empiece cada línea con «>»",
            "pt": "traduza; se for uma citação, comece cada linha com “>”",
            "en": "translate it; if it is a quotation, begin each line with “>”",
        },
    },
    wrong="docs/pt/kit.md: «Esta ficha ayuda a un grupo a dibujar el mapa.»",
    right="docs/pt/kit.md: «Esta ficha ajuda um grupo a desenhar o mapa.»",
)

ORPHAN: Final = Rule(
    name="page-orphan",
    severity=Severity.WARNING,
    summary={
        "es": "Cada página está en el menú, o se dijo que no va en él.",
        "pt": "Cada página está no menu, ou foi dito que não vai nele.",
        "en": "Every page is in the menu, or is said not to belong there.",
    },
    message={
        "es": "la página no está en el menú",
        "pt": "a página não está no menu",
        "en": "the page is not in the menu",
    },
    hints={
        "": {
            "es": "agregue «{path}» a «nav» en mkdocs.yml; si no va en el menú, a «not_in_nav»",
            "pt": "acrescente “{path}” a “nav” em mkdocs.yml; se não vai no menu, a “not_in_nav”",
            "en": "add “{path}” to “nav” in mkdocs.yml; if it does not belong there, to “not_in_nav”",
        },
        "near": {
            "es": "ninguna página del idioma principal tiene este nombre: ¿quiso decir {near}?",
            "pt": "nenhuma página do idioma principal tem este nome: quis dizer {near}?",
            "en": "no page of the main language has this name: did you mean {near}?",
        },
        "alone": {
            "es": "cree {path} y agréguela al menú, o borre esta página",
            "pt": "crie {path} e acrescente-a ao menu ou apague esta página",
            "en": "create {path} and add it to the menu, or delete this page",
        },
    },
    wrong="nav: [index.md] y docs/es/kit.md",
    right="nav: [index.md, kit.md]",
)

RULES: Final = (
    MERGE_CONFLICT,
    PLACEHOLDER,
    EMPTY,
    TWO_TITLES,
    HEADING_JUMP,
    ANCHOR_DUPLICATE,
    LANGUAGE_WRONG,
    ORPHAN,
)
