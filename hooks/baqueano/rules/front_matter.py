"""Faults of the block of keys at the top of a page, or of a record in docs/_data/."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity, Text

FORMS: Final[dict[str, Text]] = {
    "text": {
        "es": "un texto de una línea, sin «<» ni «>»; entre comillas si lleva dos puntos",
        "pt": "um texto de uma linha, sem “<” nem “>”; entre aspas se tiver dois-pontos",
        "en": "a text of one line, without “<” or “>”; between quotes if it has a colon",
    },
    "texts": {
        "es": "una lista de textos: una línea «- texto» para cada uno",
        "pt": "uma lista de textos: uma linha “- texto” para cada um",
        "en": "a list of texts: one line “- text” for each",
    },
    "number": {"es": "un número entero", "pt": "um número inteiro", "en": "a whole number"},
    "flag": {"es": "true o false", "pt": "true ou false", "en": "true or false"},
    "date": {
        "es": "una fecha como 2026-11-23",
        "pt": "uma data como 2026-11-23",
        "en": "a date such as 2026-11-23",
    },
    "choice": {"es": "una de estas: {allowed}", "pt": "uma destas: {allowed}", "en": "one of these: {allowed}"},
    "choices": {
        "es": "una lista entre corchetes con: {allowed}",
        "pt": "uma lista entre colchetes com: {allowed}",
        "en": "a list between square brackets of: {allowed}",
    },
    "reference": {
        "es": "un id de la clase «{allowed}»",
        "pt": "um id do tipo “{allowed}”",
        "en": "an id of the kind “{allowed}”",
    },
    "references": {
        "es": "una lista entre corchetes de ids de la clase «{allowed}»",
        "pt": "uma lista entre colchetes de ids do tipo “{allowed}”",
        "en": "a list between square brackets of ids of the kind “{allowed}”",
    },
    "minutes": {
        "es": "una cantidad de minutos para cada parte, así: {{{allowed}}}",
        "pt": "uma quantidade de minutos para cada parte, assim: {{{allowed}}}",
        "en": "the minutes of each part, like this: {{{allowed}}}",
    },
    "by_language": {
        "es": "el texto en cada idioma del sitio, así: {{{allowed}}}",
        "pt": "o texto em cada idioma do site, assim: {{{allowed}}}",
        "en": "the text in each language of the site, like this: {{{allowed}}}",
    },
    "reasons": {
        "es": "un motivo para cada id de la clase «{allowed}», en una línea «id: motivo»",
        "pt": "um motivo para cada id do tipo “{allowed}”, em uma linha “id: motivo”",
        "en": "a reason for each id of the kind “{allowed}”, on a line “id: reason”",
    },
    "translation": {
        "es": "«of» con el idioma de origen y «status» con machine, draft o reviewed",
        "pt": "“of” com o idioma de origem e “status” com machine, draft ou reviewed",
        "en": "“of” with the source language and “status” with machine, draft or reviewed",
    },
    "path": {
        "es": "la ruta de una página desde la carpeta del idioma, como kit/t-01.md",
        "pt": "o caminho de uma página a partir da pasta do idioma, como kit/t-01.md",
        "en": "the path of a page from the folder of its language, such as kit/t-01.md",
    },
}
"""What a value of each Form (model.fields) looks like, said to an editor."""

BROKEN: Final = Rule(
    name="front-matter-broken",
    severity=Severity.ERROR,
    summary={
        "es": "El encabezado entre «---» es YAML válido, y los archivos de docs/_data/ también.",
        "pt": "O cabeçalho entre “---” é YAML válido, e os arquivos de docs/_data/ também.",
        "en": "The front matter between “---” is valid YAML, and so are the files of docs/_data/.",
    },
    message={
        "es": "desde aquí no se entiende el YAML",
        "pt": "a partir daqui não dá para entender o YAML",
        "en": "from here on the YAML cannot be understood",
    },
    hints={
        "colon": {
            "es": "hay dos «: » en la línea: ponga todo el texto entre comillas",
            "pt": "há dois “: ” na linha: ponha todo o texto entre aspas",
            "en": "there are two “: ” on the line: put the whole text between quotes",
        },
        "quote": {
            "es": "falta cerrar unas comillas",
            "pt": "faltou fechar as aspas",
            "en": "a quotation mark is not closed",
        },
        "bracket": {
            "es": "falta cerrar un corchete «]» o una llave «}}»",
            "pt": "faltou fechar um colchete “]” ou uma chave “}}”",
            "en": "a bracket “]” or a brace “}}” is not closed",
        },
        "tab": {
            "es": "use espacios en lugar de tabulaciones",
            "pt": "use espaços em vez de tabulações",
            "en": "use spaces instead of tabs",
        },
        "start": {
            "es": "un valor no puede empezar con «&», «*», «!», «@», «%» ni «`»: si es texto, póngalo entre comillas",
            "pt": "um valor não pode começar com “&”, “*”, “!”, “@”, “%” nem “`”: se for texto, ponha entre aspas",
            "en": "a value cannot begin with “&”, “*”, “!”, “@”, “%” or “`”: if it is text, put it between quotes",
        },
        "character": {
            "es": "aquí hay un carácter invisible: borre la línea y vuelva a escribirla",
            "pt": "aqui há um caractere invisível: apague a linha e escreva de novo",
            "en": "there is an invisible character here: delete the line and type it again",
        },
        "unclosed": {
            "es": "cierre el encabezado con una línea «---»",
            "pt": "feche o cabeçalho com uma linha “---”",
            "en": "close the front matter with a line “---”",
        },
        "records": {
            "es": "este archivo es una lista de registros: cada uno empieza con «- id: …»",
            "pt": "este arquivo é uma lista de registros: cada um começa com “- id: …”",
            "en": "this file is a list of records: each begins with “- id: …”",
        },
        "permalinks": {
            "es": "este archivo es una lista de registros: cada uno empieza con «- page: …»",
            "pt": "este arquivo é uma lista de registros: cada um começa com “- page: …”",
            "en": "this file is a list of records: each begins with “- page: …”",
        },
        "": {
            "es": "escriba una clave por línea, «clave: valor», con la misma sangría",
            "pt": "escreva uma chave por linha, “chave: valor”, com o mesmo recuo",
            "en": "write one key per line, “key: value”, all with the same indent",
        },
    },
    wrong="title: Mapa: actores",
    right='title: "Mapa: actores"',
)

MISSING: Final = Rule(
    name="front-matter-missing",
    severity=Severity.ERROR,
    summary={
        "es": "Cada página empieza con un encabezado entre «---».",
        "pt": "Cada página começa com um cabeçalho entre “---”.",
        "en": "Every page begins with front matter between “---”.",
    },
    message={
        "es": "la página no tiene encabezado",
        "pt": "a página não tem cabeçalho",
        "en": "the page has no front matter",
    },
    hints={
        "": {
            "es": "empiece la página con cuatro líneas: «---», «title: …», «summary: …» y «---»",
            "pt": "comece a página com quatro linhas: “---”, “title: …”, “summary: …” e “---”",
            "en": "begin the page with four lines: “---”, “title: …”, “summary: …” and “---”",
        }
    },
    wrong="## Contexto {#contexto}",
    right="---\ntitle: Contexto\nsummary: De qué trata.\n---\n\n## Contexto {#contexto}",
)

KEY_UNKNOWN: Final = Rule(
    name="key-unknown",
    severity=Severity.ERROR,
    summary={
        "es": "El encabezado usa solo claves conocidas para esa clase de página.",
        "pt": "O cabeçalho usa só chaves conhecidas para esse tipo de página.",
        "en": "The front matter uses only the keys known for that kind of page.",
    },
    message={
        "es": "clave desconocida «{key}»",
        "pt": "chave desconhecida “{key}”",
        "en": "unknown key “{key}”",
    },
    hints={
        "near": {
            "es": "¿quiso decir «{near}»?",
            "pt": "quis dizer “{near}”?",
            "en": "did you mean “{near}”?",
        },
        "": {
            "es": "bórrela, o use una de estas: {known}",
            "pt": "apague-a ou use uma destas: {known}",
            "en": "delete it, or use one of these: {known}",
        },
    },
    wrong="titel: Mapa de actores",
    right="title: Mapa de actores",
)

KEY_REPEATED: Final = Rule(
    name="key-repeated",
    severity=Severity.ERROR,
    summary={
        "es": "Cada clave aparece una sola vez en el encabezado.",
        "pt": "Cada chave aparece uma só vez no cabeçalho.",
        "en": "Each key stands only once in the front matter.",
    },
    message={
        "es": "la clave «{key}» está repetida",
        "pt": "a chave “{key}” está repetida",
        "en": "the key “{key}” is repeated",
    },
    hints={
        "": {
            "es": "deje una sola de las dos líneas",
            "pt": "deixe só uma das duas linhas",
            "en": "keep one of the two lines",
        }
    },
    wrong="title: Mapa\ntitle: Mapa de actores",
    right="title: Mapa de actores",
)

KEY_MISSING: Final = Rule(
    name="key-missing",
    severity=Severity.ERROR,
    summary={
        "es": "El encabezado tiene todas las claves que esa clase de página necesita.",
        "pt": "O cabeçalho tem todas as chaves de que esse tipo de página precisa.",
        "en": "The front matter has every key that kind of page needs.",
    },
    message={
        "es": "falta la clave «{key}»",
        "pt": "falta a chave “{key}”",
        "en": "the key “{key}” is missing",
    },
    hints={
        form: {
            "es": f"agregue una línea «{{key}}: …» con {text['es']}",
            "pt": f"acrescente uma linha “{{key}}: …” com {text['pt']}",
            "en": f"add a line “{{key}}: …” with {text['en']}",
        }
        for form, text in FORMS.items()
    },
    wrong="---\nid: T-01\nkind: tool\n---",
    right="---\nid: T-01\nkind: tool\ntitle: Mapa de actores y mandatos\n---",
)

VALUE_INVALID: Final = Rule(
    name="value-invalid",
    severity=Severity.ERROR,
    summary={
        "es": "El valor de cada clave tiene la forma que se espera.",
        "pt": "O valor de cada chave tem a forma esperada.",
        "en": "The value of each key has the form that is expected.",
    },
    message={
        "es": "el valor de «{key}» no sirve: {value}",
        "pt": "o valor de “{key}” não serve: {value}",
        "en": "the value of “{key}” does not fit: {value}",
    },
    hints={
        form: {
            "es": f"se espera {text['es']}",
            "pt": f"espera-se {text['pt']}",
            "en": f"it should be {text['en']}",
        }
        for form, text in FORMS.items()
    },
    wrong="reviewed: ayer",
    right="reviewed: 2026-11-23",
)

VALUE_CUT: Final = Rule(
    name="value-cut",
    severity=Severity.ERROR,
    summary={
        "es": "Ningún texto del encabezado se corta en un « #».",
        "pt": "Nenhum texto do cabeçalho é cortado em um “ #”.",
        "en": "No text of the front matter is cut at a “ #”.",
    },
    message={
        "es": "en «{key}» se perdería lo que sigue al espacio: {cut}",
        "pt": "em “{key}” se perderia o que vem depois do espaço: {cut}",
        "en": "in “{key}” what follows the space would be lost: {cut}",
    },
    hints={
        "": {
            "es": "ponga todo el texto entre comillas",
            "pt": "ponha todo o texto entre aspas",
            "en": "put the whole text between quotes",
        }
    },
    wrong="title: Caso #3",
    right='title: "Caso #3"',
)

RULES: Final = (BROKEN, MISSING, KEY_UNKNOWN, KEY_REPEATED, KEY_MISSING, VALUE_INVALID, VALUE_CUT)
