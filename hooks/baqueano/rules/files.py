"""Faults of a file before anyone reads its words."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

NOT_UTF8: Final = Rule(
    name="file-not-utf8",
    severity=Severity.ERROR,
    summary={
        "es": "Cada página se guarda en UTF-8.",
        "pt": "Cada página é salva em UTF-8.",
        "en": "Every page is saved as UTF-8.",
    },
    message={
        "es": "el archivo no está en UTF-8 (byte {byte})",
        "pt": "o arquivo não está em UTF-8 (byte {byte})",
        "en": "the file is not UTF-8 (byte {byte})",
    },
    hints={
        "": {
            "es": "ábralo en su editor y guárdelo con la codificación «UTF-8»",
            "pt": "abra-o no seu editor e salve com a codificação “UTF-8”",
            "en": "open it in your editor and save it with the encoding “UTF-8”",
        }
    },
    wrong="un archivo guardado como Windows-1252 / Latin-1",
    right="el mismo archivo guardado como UTF-8",
)

UNREADABLE: Final = Rule(
    name="file-unreadable",
    severity=Severity.ERROR,
    summary={
        "es": "Baqueano puede leer cada archivo y cada carpeta de docs/.",
        "pt": "O Baqueano consegue ler cada arquivo e cada pasta de docs/.",
        "en": "Baqueano can read every file and folder in docs/.",
    },
    message={
        "es": "no se puede leer: {reason}",
        "pt": "não foi possível ler: {reason}",
        "en": "it cannot be read: {reason}",
    },
    hints={
        "": {
            "es": "dé permiso de lectura, o saque el archivo de docs/",
            "pt": "dê permissão de leitura ou tire o arquivo de docs/",
            "en": "give permission to read it, or take it out of docs/",
        }
    },
    wrong="docs/es/kit/t-01.md sin permiso de lectura",
    right="docs/es/kit/t-01.md con permiso de lectura",
)

SYMBOLIC_LINK: Final = Rule(
    name="file-symbolic-link",
    severity=Severity.ERROR,
    summary={
        "es": "En docs/ no hay enlaces simbólicos: podrían copiar al sitio archivos de fuera.",
        "pt": "Em docs/ não há links simbólicos: eles poderiam copiar para o site arquivos de fora.",
        "en": "There are no symbolic links in docs/: they could copy outside files into the site.",
    },
    message={
        "es": "es un enlace simbólico",
        "pt": "é um link simbólico",
        "en": "it is a symbolic link",
    },
    hints={
        "": {
            "es": "ponga en su lugar una copia del archivo",
            "pt": "coloque no lugar uma cópia do arquivo",
            "en": "put a copy of the file in its place",
        }
    },
    wrong="docs/es/kit/t-01.md → /otra/carpeta/t-01.md",
    right="docs/es/kit/t-01.md como archivo común",
)

NOT_REGULAR: Final = Rule(
    name="file-not-regular",
    severity=Severity.ERROR,
    summary={
        "es": "En docs/ solo hay archivos y carpetas comunes.",
        "pt": "Em docs/ só há arquivos e pastas comuns.",
        "en": "docs/ holds ordinary files and folders only.",
    },
    message={
        "es": "no es un archivo común",
        "pt": "não é um arquivo comum",
        "en": "it is not an ordinary file",
    },
    hints={
        "": {
            "es": "sáquelo de docs/",
            "pt": "tire-o de docs/",
            "en": "take it out of docs/",
        }
    },
    wrong="una tubería o un dispositivo dentro de docs/",
    right="un archivo Markdown dentro de docs/",
)

LANGUAGE_EMPTY: Final = Rule(
    name="language-empty",
    severity=Severity.ERROR,
    summary={
        "es": "Cada idioma de mkdocs.yml tiene una carpeta con páginas.",
        "pt": "Cada idioma de mkdocs.yml tem uma pasta com páginas.",
        "en": "Every language in mkdocs.yml has a folder with pages.",
    },
    message={
        "es": "la carpeta del idioma «{language}» no existe o no tiene ninguna página",
        "pt": "a pasta do idioma “{language}” não existe ou não tem nenhuma página",
        "en": "the folder of the language “{language}” does not exist or holds no page",
    },
    hints={
        "": {
            "es": "agregue al menos index.md en esa carpeta, o quite el idioma de mkdocs.yml",
            "pt": "acrescente pelo menos index.md nessa pasta ou retire o idioma de mkdocs.yml",
            "en": "add at least index.md to that folder, or take the language out of mkdocs.yml",
        }
    },
    wrong="languages: [es, pt] y ninguna página en docs/pt/",
    right="languages: [es, pt] y docs/pt/index.md",
)

MARKDOWN_BROKEN: Final = Rule(
    name="markdown-broken",
    severity=Severity.ERROR,
    summary={
        "es": "El Markdown de cada página se puede convertir en HTML.",
        "pt": "O Markdown de cada página pode ser convertido em HTML.",
        "en": "The Markdown of every page can be turned into HTML.",
    },
    message={
        "es": "no se pudo convertir el Markdown de esta página ({reason})",
        "pt": "não foi possível converter o Markdown desta página ({reason})",
        "en": "the Markdown of this page could not be converted ({reason})",
    },
    hints={
        "": {
            "es": "simplifique lo último que agregó: suele ser una lista, una cita o un énfasis con demasiados niveles",
            "pt": "simplifique o que acrescentou por último: costuma ser lista, citação ou ênfase com níveis demais",
            "en": "simplify what was added last: mostly it is a list, a quotation or emphasis with too many levels",
        },
        "section": {
            "es": "borre «<![», o escríbalo como código, entre acentos graves",
            "pt": "apague “<![” ou escreva como código, entre crases",
            "en": "delete “<![”, or write it as code, between backticks",
        },
    },
    wrong="una lista dentro de otra, trescientos niveles adentro",
    right="una lista con dos o tres niveles",
)

PAGE_TOO_SLOW: Final = Rule(
    name="page-too-slow",
    severity=Severity.ERROR,
    summary={
        "es": "Cada página se convierte en HTML en pocos segundos.",
        "pt": "Cada página é convertida em HTML em poucos segundos.",
        "en": "Every page is turned into HTML within seconds.",
    },
    message={
        "es": "convertir esta página llevaría más de {seconds} segundos",
        "pt": "converter esta página levaria mais de {seconds} segundos",
        "en": "converting this page would take more than {seconds} seconds",
    },
    hints={
        "": {
            "es": "busque signos repetidos sin cerrar, como miles de «[» o de «*», y bórrelos; o divida la página",
            "pt": "procure sinais repetidos sem fechar, como milhares de “[” ou de “*”, e apague; ou divida a página",
            "en": "delete repeated signs that are never closed, such as thousands of “[” or “*”; or divide the page",
        }
    },
    wrong="cuatro mil «[» seguidos en un párrafo",
    right="un párrafo sin esos signos",
)

NAME_WRONG: Final = Rule(
    name="page-name-wrong",
    severity=Severity.ERROR,
    summary={
        "es": "El nombre de una página termina en «.md» y no choca con el de otra.",
        "pt": "O nome de uma página termina em “.md” e não coincide com o de outra.",
        "en": "The name of a page ends in “.md” and does not clash with another's.",
    },
    message={
        "es": "con este nombre la página se perdería al construir el sitio",
        "pt": "com este nome a página se perderia ao construir o site",
        "en": "under this name the page would be lost when the site is built",
    },
    hints={
        "ending": {
            "es": "cámbiele la terminación a «.md»",
            "pt": "mude o final do nome para “.md”",
            "en": "change the end of the name to “.md”",
        },
        "clash": {
            "es": "ya ocupa ese lugar {other}: deje una sola de las dos",
            "pt": "esse lugar já é de {other}: deixe só uma das duas",
            "en": "that place is already taken by {other}: keep one of the two",
        },
    },
    wrong="docs/es/kit/t-01.markdown",
    right="docs/es/kit/t-01.md",
)

RULES: Final = (
    NOT_UTF8,
    UNREADABLE,
    SYMBOLIC_LINK,
    NOT_REGULAR,
    LANGUAGE_EMPTY,
    MARKDOWN_BROKEN,
    PAGE_TOO_SLOW,
    NAME_WRONG,
)
