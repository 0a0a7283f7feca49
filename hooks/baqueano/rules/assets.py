"""Faults of pictures, downloads and everything else a page loads or runs."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

MISSING: Final = Rule(
    name="asset-missing",
    severity=Severity.ERROR,
    summary={
        "es": "Cada imagen y cada descarga existe.",
        "pt": "Cada imagem e cada download existe.",
        "en": "Every picture and every download exists.",
    },
    message={
        "es": "no existe el archivo {href}",
        "pt": "não existe o arquivo {href}",
        "en": "there is no file {href}",
    },
    hints={
        "near": {
            "es": "¿quiso decir {near}?",
            "pt": "quis dizer {near}?",
            "en": "did you mean {near}?",
        },
        "": {
            "es": "ponga el archivo en la carpeta {docs}, o corrija la ruta, que parte de la carpeta de esta página",
            "pt": "ponha o arquivo na pasta {docs} ou corrija o caminho, que parte da pasta desta página",
            "en": "put the file into the folder {docs}, or correct the path; it starts from the folder of this page",
        },
    },
    wrong="![Mapa del paso](mapa.jpg)",
    right="![Mapa del paso](mapa.png)",
)

REMOTE: Final = Rule(
    name="asset-remote",
    severity=Severity.ERROR,
    summary={
        "es": "Una página no carga nada de otro sitio.",
        "pt": "Uma página não carrega nada de outro site.",
        "en": "A page loads nothing from another site.",
    },
    message={
        "es": "la página carga {href}: sin conexión falta, y ese sitio se entera de quién lee",
        "pt": "a página carrega {href}: sem conexão, falta; e esse site fica sabendo quem lê",
        "en": "the page loads {href}: offline it is missing, and that site learns who reads",
    },
    hints={
        "": {
            "es": "ponga el archivo en la carpeta {docs} y escriba su ruta",
            "pt": "ponha o arquivo na pasta {docs} e escreva o seu caminho",
            "en": "put the file into the folder {docs} and write its path",
        }
    },
    wrong="![Mapa](https://ejemplo.org/mapa.png)",
    right="![Mapa](../../assets/mapa.png)",
)

UNUSED: Final = Rule(
    name="asset-unused",
    severity=Severity.WARNING,
    summary={
        "es": "Cada archivo de la carpeta de documentos se usa en alguna parte.",
        "pt": "Cada arquivo da pasta de documentos é usado em algum lugar.",
        "en": "Every file in the folder of documents is used somewhere.",
    },
    message={
        "es": "nada en el sitio usa este archivo",
        "pt": "nada no site usa este arquivo",
        "en": "nothing in the site uses this file",
    },
    hints={
        "": {
            "es": "enlácelo desde una página, o bórrelo",
            "pt": "faça um link para ele em uma página ou apague-o",
            "en": "link it from a page, or delete it",
        }
    },
    wrong="docs/assets/foto-vieja.jpg",
    right="![Taller en Salta](../assets/foto.jpg)",
)

ALT_MISSING: Final = Rule(
    name="image-alt-missing",
    severity=Severity.ERROR,
    summary={
        "es": "Cada imagen dice con palabras lo que muestra.",
        "pt": "Cada imagem diz com palavras o que mostra.",
        "en": "Every picture says in words what it shows.",
    },
    message={
        "es": "la imagen {href} no tiene texto alternativo",
        "pt": "a imagem {href} não tem texto alternativo",
        "en": "the picture {href} has no alternative text",
    },
    hints={
        "": {
            "es": "escriba entre los corchetes lo que muestra; si es solo un adorno, agregue {{role=presentation}}",
            "pt": "escreva entre os colchetes o que mostra; se for só um enfeite, acrescente {{role=presentation}}",
            "en": "write between the brackets what it shows; if it is only an ornament, add {{role=presentation}}",
        },
        "raw": {
            "es": 'agregue alt="…" con lo que muestra; si es solo un adorno, alt=""',
            "pt": 'acrescente alt="…" com o que mostra; se for só um enfeite, alt=""',
            "en": 'add alt="…" with what it shows; if it is only an ornament, alt=""',
        },
    },
    wrong="![](mapa.png)",
    right="![Mapa de los pasos de frontera de Salta](mapa.png)",
)

OVERSIZED: Final = Rule(
    name="image-oversized",
    severity=Severity.WARNING,
    summary={
        "es": "Ninguna imagen pesa tanto que no llegue con poca señal.",
        "pt": "Nenhuma imagem pesa tanto que não chegue com pouco sinal.",
        "en": "No picture is too heavy for a weak signal.",
    },
    message={
        "es": "la imagen pesa {size} kB",
        "pt": "a imagem pesa {size} kB",
        "en": "the picture weighs {size} kB",
    },
    hints={
        "": {
            "es": "redúzcala a {limit} kB o menos",
            "pt": "reduza-a a {limit} kB ou menos",
            "en": "reduce it to {limit} kB or less",
        }
    },
    wrong="docs/assets/taller.jpg (2400 kB)",
    right="docs/assets/taller.jpg (180 kB)",
)

HTML_UNSAFE: Final = Rule(
    name="html-unsafe",
    severity=Severity.ERROR,
    summary={
        "es": "Una página no ejecuta código, no muestra otras páginas dentro de sí ni envía lo que se escribe.",
        "pt": "Uma página não executa código, não mostra outras páginas dentro de si nem envia o que se escreve.",
        "en": "A page runs no code, shows no other pages inside itself and sends away nothing that is typed.",
    },
    message={
        "es": "«{name}» no se permite en una página",
        "pt": "“{name}” não é permitido em uma página",
        "en": "“{name}” is not allowed in a page",
    },
    hints={
        "frame": {
            "es": "quítelo, y ponga un enlace a lo que muestra",
            "pt": "retire-o e ponha um link para o que mostra",
            "en": "remove it, and put a link to what it shows",
        },
        "": {
            "es": "quítelo: lo que hace falta se escribe en Markdown",
            "pt": "retire-o: o que for preciso se escreve em Markdown",
            "en": "remove it: what is needed is written in Markdown",
        },
    },
    wrong="<script>…</script>",
    right="Un texto, una lista o una tabla",
)

RULES: Final = (MISSING, REMOTE, UNUSED, ALT_MISSING, OVERSIZED, HTML_UNSAFE)
