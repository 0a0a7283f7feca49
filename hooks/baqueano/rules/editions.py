"""Faults of the built site and of the files that people carry away."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

SITE_LINK_DEAD: Final = Rule(
    name="site-link-dead",
    severity=Severity.ERROR,
    summary={
        "es": "Cada enlace del sitio construido termina en un archivo del sitio.",
        "pt": "Cada link do site construído termina em um arquivo do site.",
        "en": "Every link of the built site ends at a file of the site.",
    },
    message={
        "es": "el enlace no lleva a ningún archivo: {address}",
        "pt": "o link não leva a nenhum arquivo: {address}",
        "en": "the link leads to no file: {address}",
    },
    hints={
        "": {
            "es": "corrija la ruta o agregue el archivo que falta",
            "pt": "corrija o caminho ou acrescente o arquivo que falta",
            "en": "correct the path, or add the missing file",
        },
        "folder": {
            "es": "nombre la página y no su carpeta: termine el enlace en index.html",
            "pt": "nomeie a página e não a pasta dela: termine o link em index.html",
            "en": "name the page and not its folder: end the link with index.html",
        },
    },
    wrong='<a href="kit/">Herramientas</a>',
    right='<a href="kit/index.html">Herramientas</a>',
)

SITE_ANCHOR_DEAD: Final = Rule(
    name="site-anchor-dead",
    severity=Severity.ERROR,
    summary={
        "es": "Cada enlace a una sección encuentra esa sección en la página construida.",
        "pt": "Cada link para uma seção encontra essa seção na página construída.",
        "en": "Every link to a section finds that section on the built page.",
    },
    message={
        "es": "la página construida {page} no tiene «#{anchor}»",
        "pt": "a página construída {page} não tem “#{anchor}”",
        "en": "the built page {page} has no “#{anchor}”",
    },
    hints={
        "": {
            "es": "dé ese id a un título de la página, entre llaves: {{#{anchor}}}, o corrija el enlace",
            "pt": "dê esse id a um título da página, entre chaves: {{#{anchor}}}, ou corrija o link",
            "en": "give that id to a heading of the page, between braces: {{#{anchor}}}, or correct the link",
        }
    },
    wrong='<a href="t-03.html#paso">Pasos</a>',
    right='<a href="t-03.html#pasos">Pasos</a>',
)

SITE_LINK_ABSOLUTE: Final = Rule(
    name="site-link-absolute",
    severity=Severity.ERROR,
    summary={
        "es": "Ningún enlace empieza por «/», «//» ni «file:»: la copia se abre desde cualquier carpeta.",
        "pt": "Nenhum link começa com “/”, “//” nem “file:”: a cópia se abre de qualquer pasta.",
        "en": "No link begins with “/”, “//” or “file:”: the copy opens from any folder.",
    },
    message={
        "es": "este enlace solo funciona en un servidor o en una máquina: {address}",
        "pt": "este link só funciona em um servidor ou em uma máquina: {address}",
        "en": "this link works only on one server or one machine: {address}",
    },
    hints={
        "": {
            "es": "escriba la ruta desde la carpeta de la página, por ejemplo ../kit/t-01.md",
            "pt": "escreva o caminho a partir da pasta da página, por exemplo ../kit/t-01.md",
            "en": "write the path from the folder of the page, for example ../kit/t-01.md",
        }
    },
    wrong="[la herramienta](/kit/t-01.html)",
    right="[la herramienta](../kit/t-01.md)",
)

SITE_RESOURCE_REMOTE: Final = Rule(
    name="site-resource-remote",
    severity=Severity.ERROR,
    summary={
        "es": "Ninguna página pide nada a otro servidor, ni imágenes, ni letras, ni programas.",
        "pt": "Nenhuma página pede nada a outro servidor, nem imagens, nem fontes, nem programas.",
        "en": "No page asks another server for anything: no pictures, no fonts, no programs.",
    },
    message={
        "es": "la página pediría esto a otro servidor: {address}",
        "pt": "a página pediria isto a outro servidor: {address}",
        "en": "the page would ask another server for this: {address}",
    },
    hints={
        "": {
            "es": "guarde el archivo en docs/assets y enlácelo desde allí",
            "pt": "guarde o arquivo em docs/assets e faça o link a partir dali",
            "en": "keep the file in docs/assets and link it from there",
        }
    },
    wrong="![Mapa](https://example.org/mapa.png)",
    right="![Mapa](../assets/mapa.png)",
)

SITE_LANGUAGE_MISSING: Final = Rule(
    name="site-language-missing",
    severity=Severity.ERROR,
    summary={
        "es": "Cada página construida dice en qué idioma está.",
        "pt": "Cada página construída diz em que idioma está.",
        "en": "Every built page says which language it is in.",
    },
    message={
        "es": "la página no dice su idioma",
        "pt": "a página não diz seu idioma",
        "en": "the page does not say its language",
    },
    hints={
        "": {
            "es": "revise la plantilla de esta página: <html> necesita lang",
            "pt": "revise o modelo desta página: <html> precisa de lang",
            "en": "look at the template of this page: <html> needs lang",
        }
    },
    wrong="<html>",
    right='<html lang="es">',
)

ARCHIVE_NAME_UNSAFE: Final = Rule(
    name="archive-name-unsafe",
    severity=Severity.ERROR,
    summary={
        "es": "Cada archivo del sitio tiene un nombre que cabe en cualquier memoria USB y en Windows.",
        "pt": "Cada arquivo do site tem um nome que cabe em qualquer pendrive e no Windows.",
        "en": "Every file of the site has a name that fits any USB stick and Windows.",
    },
    message={
        "es": "este nombre no se puede copiar a cualquier memoria USB: {name}",
        "pt": "este nome não pode ser copiado para qualquer pendrive: {name}",
        "en": "this name cannot be copied to every USB stick: {name}",
    },
    hints={
        "letters": {
            "es": "use solo minúsculas sin tilde, cifras, punto, guion y guion bajo, sin punto al final",
            "pt": "use só minúsculas sem acento, algarismos, ponto, hífen e sublinhado, sem ponto no final",
            "en": "use only small letters without accents, digits, dot, hyphen, underscore, never a dot last",
        },
        "reserved": {
            "es": "cambie el nombre: este está reservado",
            "pt": "mude o nome: este está reservado",
            "en": "change the name: this one is reserved",
        },
        "long": {
            "es": "acorte el nombre o la carpeta",
            "pt": "encurte o nome ou a pasta",
            "en": "shorten the name or the folder",
        },
    },
    wrong="docs/es/kit/Guía rápida.md",
    right="docs/es/kit/guia-rapida.md",
)

PDF_IMAGE_MISSING: Final = Rule(
    name="pdf-image-missing",
    severity=Severity.ERROR,
    summary={
        "es": "Cada imagen de una página está también en el PDF.",
        "pt": "Cada imagem de uma página está também no PDF.",
        "en": "Every picture of a page is in the PDF too.",
    },
    message={
        "es": "la imagen no se pudo poner en el PDF: {subject}",
        "pt": "não foi possível pôr a imagem no PDF: {subject}",
        "en": "the picture could not be put into the PDF: {subject}",
    },
    hints={
        "": {
            "es": "compruebe que el archivo existe y que se abre como imagen",
            "pt": "verifique se o arquivo existe e se abre como imagem",
            "en": "check that the file exists and opens as a picture",
        }
    },
    wrong="![Mapa](../assets/mpa.png)",
    right="![Mapa](../assets/mapa.png)",
)

PDF_IMAGE_WITHOUT_TEXT: Final = Rule(
    name="pdf-image-without-text",
    severity=Severity.WARNING,
    summary={
        "es": "Cada imagen tiene un texto que la describe para quien no la ve.",
        "pt": "Cada imagem tem um texto que a descreve para quem não a vê.",
        "en": "Every picture has a text that describes it to those who cannot see it.",
    },
    message={
        "es": "la imagen no tiene descripción: {subject}",
        "pt": "a imagem não tem descrição: {subject}",
        "en": "the picture has no description: {subject}",
    },
    hints={
        "": {
            "es": "escriba entre los corchetes lo que muestra la imagen",
            "pt": "escreva entre os colchetes o que a imagem mostra",
            "en": "write what the picture shows between the square brackets",
        }
    },
    wrong="![](../assets/mapa.png)",
    right="![Mapa de los puestos de frontera](../assets/mapa.png)",
)

PDF_ANCHOR_UNKNOWN: Final = Rule(
    name="pdf-anchor-unknown",
    severity=Severity.ERROR,
    summary={
        "es": "Cada enlace interno del PDF lleva a una sección que existe.",
        "pt": "Cada link interno do PDF leva a uma seção que existe.",
        "en": "Every link inside the PDF leads to a section that exists.",
    },
    message={
        "es": "el enlace no encuentra su sección: {subject}",
        "pt": "o link não encontra sua seção: {subject}",
        "en": "the link does not find its section: {subject}",
    },
    hints={
        "": {
            "es": "corrija el enlace o dé ese id a un título",
            "pt": "corrija o link ou dê esse id a um título",
            "en": "correct the link, or give that id to a heading",
        }
    },
    wrong="[los pasos](t-03.md#paso)",
    right="[los pasos](t-03.md#pasos)",
)

PDF_ANCHOR_TWICE: Final = Rule(
    name="pdf-anchor-twice",
    severity=Severity.ERROR,
    summary={
        "es": "Un id se usa una sola vez en cada página.",
        "pt": "Um id é usado uma só vez em cada página.",
        "en": "An id is used only once on a page.",
    },
    message={
        "es": "dos lugares tienen el mismo id: {subject}",
        "pt": "dois lugares têm o mesmo id: {subject}",
        "en": "two places have the same id: {subject}",
    },
    hints={
        "": {
            "es": "cambie uno de los dos ids",
            "pt": "mude um dos dois ids",
            "en": "change one of the two ids",
        }
    },
    wrong="## Pasos {#pasos}\n## Otros pasos {#pasos}",
    right="## Pasos {#pasos}\n## Otros pasos {#otros-pasos}",
)

PDF_RESOURCE_REFUSED: Final = Rule(
    name="pdf-resource-refused",
    severity=Severity.ERROR,
    summary={
        "es": "El PDF se hace solo con archivos del sitio construido.",
        "pt": "O PDF é feito só com arquivos do site construído.",
        "en": "The PDF is made of files of the built site and of nothing else.",
    },
    message={
        "es": "el PDF no puede tomar esto, porque no es un archivo del sitio: {subject}",
        "pt": "o PDF não pode usar isto, porque não é um arquivo do site: {subject}",
        "en": "the PDF cannot take this, because it is no file of the site: {subject}",
    },
    hints={
        "": {
            "es": "guarde el archivo en docs/assets y enlácelo desde allí",
            "pt": "guarde o arquivo em docs/assets e faça o link a partir dali",
            "en": "keep the file in docs/assets and link it from there",
        }
    },
    wrong="![Mapa](https://example.org/mapa.png)",
    right="![Mapa](../assets/mapa.png)",
)

PDF_CHARACTER_MISSING: Final = Rule(
    name="pdf-character-missing",
    severity=Severity.WARNING,
    summary={
        "es": "La letra del PDF tiene todos los signos del texto.",
        "pt": "A fonte do PDF tem todos os sinais do texto.",
        "en": "The typeface of the PDF has every character of the text.",
    },
    message={
        "es": "la letra del PDF no tiene: {subject}",
        "pt": "a fonte do PDF não tem: {subject}",
        "en": "the typeface of the PDF lacks: {subject}",
    },
    hints={
        "": {
            "es": "use otro signo o escriba la palabra: en otra computadora se vería distinto",
            "pt": "use outro sinal ou escreva a palavra: em outro computador apareceria diferente",
            "en": "use another character, or write the word: on another computer it would look different",
        }
    },
    wrong="🚨 Peligro",
    right="Peligro",
)

PDF_ENGINE_WARNING: Final = Rule(
    name="pdf-engine-warning",
    severity=Severity.WARNING,
    summary={
        "es": "El programa que hace el PDF no tiene nada que objetar.",
        "pt": "O programa que faz o PDF não tem nada a objetar.",
        "en": "The program that makes the PDF has nothing to object to.",
    },
    message={
        "es": "al hacer el PDF: {subject}",
        "pt": "ao fazer o PDF: {subject}",
        "en": "while making the PDF: {subject}",
    },
    hints={
        "": {
            "es": "mire esta página en el PDF; si se ve mal, avise a quien mantiene el sitio",
            "pt": "olhe esta página no PDF; se estiver ruim, avise quem mantém o site",
            "en": "look at this page in the PDF; if it looks wrong, tell whoever maintains the site",
        }
    },
    wrong='<svg><path d="…"',
    right='<svg><path d="…"/></svg>',
)

RULES: Final = (
    SITE_LINK_DEAD,
    SITE_ANCHOR_DEAD,
    SITE_LINK_ABSOLUTE,
    SITE_RESOURCE_REMOTE,
    SITE_LANGUAGE_MISSING,
    ARCHIVE_NAME_UNSAFE,
    PDF_IMAGE_MISSING,
    PDF_IMAGE_WITHOUT_TEXT,
    PDF_ANCHOR_UNKNOWN,
    PDF_ANCHOR_TWICE,
    PDF_RESOURCE_REFUSED,
    PDF_CHARACTER_MISSING,
    PDF_ENGINE_WARNING,
)
