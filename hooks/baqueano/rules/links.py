"""Faults of links that name a file or a heading of the site."""

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
        "position": {
            "es": "ese id es de la versión en «{language}»; aquí la misma sección es «#{near}»",
            "pt": "esse id é da versão em “{language}”; aqui a mesma seção é “#{near}”",
            "en": "that id is of the version in “{language}”; here the same section is “#{near}”",
        },
        "language": {
            "es": "solo la versión en «{language}» la tiene: agregue esa sección aquí, o enlace otra",
            "pt": "só a versão em “{language}” a tem: acrescente essa seção aqui ou use outra",
            "en": "only the version in “{language}” has it: add that section here, or link another one",
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

CASE_WRONG: Final = Rule(
    name="link-case-wrong",
    severity=Severity.ERROR,
    summary={
        "es": "Cada ruta está escrita con las mismas mayúsculas y minúsculas que su archivo.",
        "pt": "Cada caminho está escrito com as mesmas maiúsculas e minúsculas que o seu arquivo.",
        "en": "Every path is spelled with the same capital and small letters as its file.",
    },
    message={
        "es": "{href} no está escrito como el archivo",
        "pt": "{href} não está escrito como o arquivo",
        "en": "{href} is not spelled like the file",
    },
    hints={
        "accent": {
            "es": "escriba {near}: se ve igual, pero el archivo guarda sus acentos de otra manera",
            "pt": "escreva {near}: parece igual, mas o arquivo guarda os acentos de outra maneira",
            "en": "write {near}: it looks the same, but the file stores its accents in another way",
        },
        "": {
            "es": "escriba {near}: en un servidor web, «A» y «a» son letras distintas",
            "pt": "escreva {near}: em um servidor web, “A” e “a” são letras diferentes",
            "en": "write {near}: on a web server, “A” and “a” are different letters",
        },
    },
    wrong="[la herramienta](../kit/T-01.md)",
    right="[la herramienta](../kit/t-01.md)",
    is_repaired=True,
)

TO_HIDDEN: Final = Rule(
    name="link-to-hidden",
    severity=Severity.ERROR,
    summary={
        "es": "Ningún enlace lleva a un archivo que queda fuera del sitio.",
        "pt": "Nenhum link leva a um arquivo que fica fora do site.",
        "en": "No link leads to a file that is left out of the site.",
    },
    message={
        "es": "el archivo existe, pero no se publica: {href}",
        "pt": "o arquivo existe, mas não é publicado: {href}",
        "en": "the file exists, but it is not published: {href}",
    },
    hints={
        "": {
            "es": "quite el enlace, o saque el archivo de exclude_docs y draft_docs en mkdocs.yml",
            "pt": "retire o link ou tire o arquivo de exclude_docs e draft_docs em mkdocs.yml",
            "en": "remove the link, or take the file out of exclude_docs and draft_docs in mkdocs.yml",
        },
        "dot": {
            "es": "cámbiele el nombre al archivo: lo que empieza con un punto no se publica",
            "pt": "mude o nome do arquivo: o que começa com um ponto não é publicado",
            "en": "rename the file: what begins with a dot is not published",
        },
    },
    wrong="[el plan](borrador-plan.md)",
    right="[el plan](plan.md)",
)

LANGUAGE_LEFT: Final = Rule(
    name="link-language-left",
    severity=Severity.ERROR,
    summary={
        "es": "Un enlace no saca a quien lee de su idioma sin avisar.",
        "pt": "Um link não tira quem lê do seu idioma sem avisar.",
        "en": "A link does not take readers out of their language unawares.",
    },
    message={
        "es": "el enlace va a la versión en «{language}»: {href}",
        "pt": "o link vai para a versão em “{language}”: {href}",
        "en": "the link goes to the version in “{language}”: {href}",
    },
    hints={
        "": {
            "es": "escriba {near}; si el cambio de idioma es a propósito, agregue {{hreflang={code}}} al enlace",
            "pt": "escreva {near}; se a mudança de idioma for de propósito, acrescente {{hreflang={code}}} ao link",
            "en": "write {near}; if the change of language is on purpose, add {{hreflang={code}}} to the link",
        },
        "html": {
            "es": 'escriba el enlace en Markdown, [texto]({near}), o agregue hreflang="{code}" si es a propósito',
            "pt": 'escreva o link em Markdown, [texto]({near}), ou acrescente hreflang="{code}" se for de propósito',
            "en": 'write the link in Markdown, [text]({near}), or add hreflang="{code}" if it is on purpose',
        },
        "alone": {
            "es": "cree {near} en el idioma de esta página, o agregue {{hreflang={code}}} al enlace",
            "pt": "crie {near} no idioma desta página ou acrescente {{hreflang={code}}} ao link",
            "en": "create {near} in the language of this page, or add {{hreflang={code}}} to the link",
        },
        "built": {
            "es": "en el sitio construido esa ruta no existe: escriba {near}",
            "pt": "no site construído esse caminho não existe: escreva {near}",
            "en": "in the built site there is no such path: write {near}",
        },
    },
    wrong="[el mapa](../../pt/kit/t-01.md)",
    right="[el mapa](../kit/t-01.md)",
)

FORM_WRONG: Final = Rule(
    name="link-form-wrong",
    severity=Severity.ERROR,
    summary={
        "es": "Un enlace dentro del sitio es la ruta de un archivo, desde la página en que está.",
        "pt": "Um link dentro do site é o caminho de um arquivo, a partir da página em que está.",
        "en": "A link within the site is the path of a file, from the page it stands on.",
    },
    message={
        "es": "{href} no es la ruta de un archivo desde esta página",
        "pt": "{href} não é o caminho de um arquivo a partir desta página",
        "en": "{href} is not the path of a file from this page",
    },
    hints={
        "": {
            "es": "escriba {near}",
            "pt": "escreva {near}",
            "en": "write {near}",
        }
    },
    wrong="[el kit](/kit/)",
    right="[el kit](../kit/index.md)",
)

LEAVES_DOCS: Final = Rule(
    name="link-leaves-docs",
    severity=Severity.ERROR,
    summary={
        "es": "Ninguna ruta sale de la carpeta de los documentos.",
        "pt": "Nenhum caminho sai da pasta dos documentos.",
        "en": "No path leaves the folder of the documents.",
    },
    message={
        "es": "la ruta sale de la carpeta {docs}: {href}",
        "pt": "o caminho sai da pasta {docs}: {href}",
        "en": "the path leaves the folder {docs}: {href}",
    },
    hints={
        "near": {
            "es": "¿quiso decir {near}?",
            "pt": "quis dizer {near}?",
            "en": "did you mean {near}?",
        },
        "": {
            "es": "lo de afuera no se publica: copie el archivo dentro de {docs}, o use una dirección completa",
            "pt": "o que está fora não é publicado: copie o arquivo para {docs} ou use um endereço completo",
            "en": "what is outside is not published: copy the file into {docs}, or use a full address",
        },
    },
    wrong="[la licencia](../../../LICENSE)",
    right="[la licencia](../acerca/index.md#licencia)",
)

RAW_HTML: Final = Rule(
    name="link-raw-html",
    severity=Severity.ERROR,
    summary={
        "es": "Los enlaces a páginas y archivos se escriben en Markdown, no en HTML.",
        "pt": "Os links para páginas e arquivos são escritos em Markdown, não em HTML.",
        "en": "Links to pages and files are written in Markdown, not in HTML.",
    },
    message={
        "es": "en HTML, {href} queda como está escrito, y en el sitio no hay esa dirección",
        "pt": "em HTML, {href} fica como está escrito, e no site não há esse endereço",
        "en": "in HTML, {href} stays as it is written, and the site has no such address",
    },
    hints={
        "": {
            "es": "escríbalo en Markdown: [texto]({near})",
            "pt": "escreva em Markdown: [texto]({near})",
            "en": "write it in Markdown: [text]({near})",
        },
        "picture": {
            "es": "escríbalo en Markdown: ![qué muestra]({near})",
            "pt": "escreva em Markdown: ![o que mostra]({near})",
            "en": "write it in Markdown: ![what it shows]({near})",
        },
        "loaded": {
            "es": "escriba la dirección que tiene en el sitio construido: {near}",
            "pt": "escreva o endereço que tem no site construído: {near}",
            "en": "write the address it has in the built site: {near}",
        },
    },
    wrong='<a href="../kit/t-01.md">el mapa</a>',
    right="[el mapa](../kit/t-01.md)",
)

RULES: Final = (
    PAGE_DEAD,
    ANCHOR_DEAD,
    CASE_WRONG,
    TO_HIDDEN,
    LANGUAGE_LEFT,
    FORM_WRONG,
    LEAVES_DOCS,
    RAW_HTML,
)
