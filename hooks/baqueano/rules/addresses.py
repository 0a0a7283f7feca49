"""Faults of an address, and of what a link says, that need no other page to be seen."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

MALFORMED: Final = Rule(
    name="link-malformed",
    severity=Severity.ERROR,
    summary={
        "es": "Cada dirección está completa y bien escrita.",
        "pt": "Cada endereço está completo e bem escrito.",
        "en": "Every address is whole and well formed.",
    },
    message={
        "es": "«{href}» no es una dirección",
        "pt": "“{href}” não é um endereço",
        "en": "“{href}” is not an address",
    },
    hints={
        "near": {
            "es": "¿quiso decir {near}?",
            "pt": "quis dizer {near}?",
            "en": "did you mean {near}?",
        },
        "host": {
            "es": "revise el nombre del sitio, lo que va entre «//» y la barra siguiente",
            "pt": "confira o nome do site, o que está entre “//” e a barra seguinte",
            "en": "check the name of the site, what stands between “//” and the next slash",
        },
        "mail": {
            "es": "escriba el correo completo, como mailto:nombre@example.org",
            "pt": "escreva o e-mail completo, como mailto:nome@example.org",
            "en": "write the whole e-mail address, like mailto:name@example.org",
        },
        "phone": {
            "es": "escriba el número después de «{scheme}:», como tel:145",
            "pt": "escreva o número depois de “{scheme}:”, como tel:145",
            "en": "write the number after “{scheme}:”, like tel:145",
        },
        "reference": {
            "es": "«ref:» nombra una entrada, no un archivo: para enlazarla, use un enlace común, sin «!»",
            "pt": "“ref:” indica uma entrada, não um arquivo: para levar a ela, use um link comum, sem “!”",
            "en": "“ref:” names an entry, not a file: to lead to it, use an ordinary link, without “!”",
        },
        "control": {
            "es": "borre los caracteres que no se ven, como un salto de línea o un tabulador",
            "pt": "apague os caracteres que não se veem, como uma quebra de linha ou uma tabulação",
            "en": "delete the characters nobody sees, such as a line break or a tab",
        },
        "empty": {
            "es": "escriba adónde lleva, o deje solo el texto",
            "pt": "escreva para onde leva ou deixe só o texto",
            "en": "write where it leads, or leave the text alone",
        },
    },
    wrong="[el informe](http:/ejemplo.org/informe)",
    right="[el informe](https://ejemplo.org/informe)",
)

INSECURE: Final = Rule(
    name="link-insecure",
    severity=Severity.WARNING,
    summary={
        "es": "Los enlaces a otros sitios van por https.",
        "pt": "Os links para outros sites usam https.",
        "en": "Links to other sites use https.",
    },
    message={
        "es": "{href} no va cifrado: en el camino otros pueden ver y cambiar lo que se lee",
        "pt": "{href} não é cifrado: no caminho, outros podem ver e alterar o que se lê",
        "en": "{href} is not encrypted: on its way others can see and change what is read",
    },
    hints={
        "": {
            "es": "pruebe {near}; si ese sitio no ofrece https, acéptelo con un comentario y la razón",
            "pt": "experimente {near}; se esse site não oferece https, aceite-o com um comentário e o motivo",
            "en": "try {near}; if that site offers no https, accept it with a comment and the reason",
        }
    },
    wrong="[el informe](http://ejemplo.org/informe)",
    right="[el informe](https://ejemplo.org/informe)",
)

SCHEME_FORBIDDEN: Final = Rule(
    name="link-scheme-forbidden",
    severity=Severity.ERROR,
    summary={
        "es": "Un enlace lleva a una página, un correo o un teléfono: no ejecuta código ni abre archivos locales.",
        "pt": "Um link leva a uma página, um e-mail ou um telefone: não executa código nem abre arquivos locais.",
        "en": "A link leads to a page, a mail address or a phone: it runs no code and opens no local files.",
    },
    message={
        "es": "un enlace no puede empezar con «{scheme}»",
        "pt": "um link não pode começar com “{scheme}”",
        "en": "a link must not begin with “{scheme}”",
    },
    hints={
        "code": {
            "es": "quítelo: ejecutaría código en el navegador de quien lee",
            "pt": "retire-o: executaria código no navegador de quem lê",
            "en": "remove it: it would run code in the reader's browser",
        },
        "file": {
            "es": "ese archivo solo está en una computadora: cópielo dentro de docs/ y escriba su ruta",
            "pt": "esse arquivo só está em um computador: copie-o para docs/ e escreva o seu caminho",
            "en": "that file is on one computer only: copy it into docs/ and write its path",
        },
        "": {
            "es": "use la ruta de un archivo, o una dirección que empiece con {allowed}",
            "pt": "use o caminho de um arquivo ou um endereço que comece com {allowed}",
            "en": "use the path of a file, or an address that begins with {allowed}",
        },
    },
    wrong="[ver](javascript:alert(1))",
    right="[ver](../kit/t-01.md)",
)

SPACED: Final = Rule(
    name="link-spaced",
    severity=Severity.ERROR,
    summary={
        "es": "Un enlace no lleva espacios sueltos.",
        "pt": "Um link não tem espaços soltos.",
        "en": "A link holds no loose spaces.",
    },
    message={
        "es": "hay un espacio en el enlace: {text}",
        "pt": "há um espaço no link: {text}",
        "en": "there is a space in the link: {text}",
    },
    hints={
        "address": {
            "es": "escriba {near}: otros programas cortan la dirección en el espacio",
            "pt": "escreva {near}: outros programas cortam o endereço no espaço",
            "en": "write {near}: other programs cut the address at the space",
        },
        "gap": {
            "es": "así no es un enlace; quite el espacio: {near}",
            "pt": "assim não é um link; retire o espaço: {near}",
            "en": "like this it is no link; remove the space: {near}",
        },
    },
    wrong="[el plan](plan anual.pdf)",
    right="[el plan](plan%20anual.pdf)",
    is_repaired=True,
)

TEXT_EMPTY: Final = Rule(
    name="link-text-empty",
    severity=Severity.ERROR,
    summary={
        "es": "Cada enlace dice con palabras adónde lleva.",
        "pt": "Cada link diz com palavras para onde leva.",
        "en": "Every link says in words where it leads.",
    },
    message={
        "es": "el enlace a {href} no tiene palabras",
        "pt": "o link para {href} não tem palavras",
        "en": "the link to {href} has no words",
    },
    hints={
        "picture": {
            "es": "agregue a la imagen un texto alternativo que diga adónde lleva",
            "pt": "acrescente à imagem um texto alternativo que diga para onde leva",
            "en": "add an alternative text to the picture that says where it leads",
        },
        "": {
            "es": "escriba entre los corchetes adónde lleva: así como está, no se ve",
            "pt": "escreva entre os colchetes para onde leva: do jeito que está, não se vê",
            "en": "write between the brackets where it leads: as it is, nobody sees it",
        },
    },
    wrong="[](../kit/index.md)",
    right="[el kit](../kit/index.md)",
)

RULES: Final = (MALFORMED, INSECURE, SCHEME_FORBIDDEN, SPACED, TEXT_EMPTY)
