"""Faults of references: links and keys that name an entry by its id."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

UNKNOWN: Final = Rule(
    name="reference-unknown",
    severity=Severity.ERROR,
    summary={
        "es": "Cada referencia nombra una entrada que existe.",
        "pt": "Cada referência nomeia uma entrada que existe.",
        "en": "Every reference names an entry that exists.",
    },
    message={
        "es": "no hay ninguna entrada «{id}»",
        "pt": "não há nenhuma entrada “{id}”",
        "en": "there is no entry “{id}”",
    },
    hints={
        "near": {
            "es": "¿quiso decir {near} «{title}»?",
            "pt": "quis dizer {near} “{title}”?",
            "en": "did you mean {near} “{title}”?",
        },
        "term": {
            "es": "corrija el id, o agregue la palabra al glosario: «## Palabra {{#{id}}}»",
            "pt": "corrija o id ou acrescente a palavra ao glossário: “## Palavra {{#{id}}}”",
            "en": "correct the id, or add the word to the glossary: “## Word {{#{id}}}”",
        },
        "": {
            "es": "corrija el id, o cree la entrada",
            "pt": "corrija o id ou crie a entrada",
            "en": "correct the id, or create the entry",
        },
    },
    wrong="[el riesgo](ref:R-99)",
    right="[el riesgo](ref:R-09)",
)

KIND_WRONG: Final = Rule(
    name="reference-kind-wrong",
    severity=Severity.ERROR,
    summary={
        "es": "Una clave que nombra entradas nombra las de su clase.",
        "pt": "Uma chave que nomeia entradas nomeia as do seu tipo.",
        "en": "A key that names entries names those of its kind.",
    },
    message={
        "es": "«{key}» pide la clase «{wanted}», y {id} es de la clase «{kind}»",
        "pt": "“{key}” pede o tipo “{wanted}”, e {id} é do tipo “{kind}”",
        "en": "“{key}” takes the kind “{wanted}”, and {id} is of the kind “{kind}”",
    },
    hints={
        "field": {
            "es": "pase {id} a la clave «{right}»",
            "pt": "passe {id} para a chave “{right}”",
            "en": "move {id} to the key “{right}”",
        },
        "": {
            "es": "quite {id}, o escriba un id como {example}",
            "pt": "tire {id} ou escreva um id como {example}",
            "en": "take {id} out, or write an id such as {example}",
        },
    },
    wrong="risks: [T-01]",
    right="risks: [R-01]",
)

RETIRED: Final = Rule(
    name="reference-retired",
    severity=Severity.ERROR,
    summary={
        "es": "Ninguna referencia nombra una entrada que se retiró.",
        "pt": "Nenhuma referência nomeia uma entrada que foi retirada.",
        "en": "No reference names an entry that was withdrawn.",
    },
    message={
        "es": "«{id}» se retiró el {date}",
        "pt": "“{id}” foi retirado em {date}",
        "en": "“{id}” was withdrawn on {date}",
    },
    hints={
        "replaced": {
            "es": "use {near} «{title}», que tomó su lugar",
            "pt": "use {near} “{title}”, que tomou o lugar",
            "en": "use {near} “{title}”, which took over",
        },
        "": {
            "es": "quite la referencia, o nombre una entrada que exista",
            "pt": "tire a referência ou nomeie uma entrada que exista",
            "en": "take the reference out, or name an entry that exists",
        },
    },
    wrong="[la ficha](ref:T-09)   (retirada)",
    right="[la ficha](ref:T-03)",
)

LABEL_WRONG: Final = Rule(
    name="reference-label-wrong",
    severity=Severity.ERROR,
    summary={
        "es": "El texto de un enlace nombra la entrada a la que lleva.",
        "pt": "O texto de um link nomeia a entrada à qual leva.",
        "en": "The text of a link names the entry it leads to.",
    },
    message={
        "es": "el enlace dice «{text}» y lleva a {id} «{title}»",
        "pt": "o link diz “{text}” e leva a {id} “{title}”",
        "en": "the link says “{text}” and leads to {id} “{title}”",
    },
    hints={
        "": {
            "es": "escriba «{right}», o corrija la dirección del enlace",
            "pt": "escreva “{right}” ou corrija o endereço do link",
            "en": "write “{right}”, or correct the address of the link",
        },
    },
    wrong="[R-02](ref:R-01)",
    right="[R-01](ref:R-01)",
    is_repaired=True,
)

UNTITLED: Final = Rule(
    name="reference-untitled",
    severity=Severity.ERROR,
    summary={
        "es": "Un enlace sin texto lleva a una entrada con título.",
        "pt": "Um link sem texto leva a uma entrada com título.",
        "en": "A link without text leads to an entry with a title.",
    },
    message={
        "es": "el enlace a {id} no tiene texto, y la entrada no tiene título",
        "pt": "o link para {id} não tem texto, e a entrada não tem título",
        "en": "the link to {id} has no text, and the entry has no title",
    },
    hints={
        "": {
            "es": "dé un título a {id} en {path}, o escriba el texto entre los corchetes",
            "pt": "dê um título a {id} em {path} ou escreva o texto entre os colchetes",
            "en": "give {id} a title in {path}, or write the text between the brackets",
        },
    },
    wrong="[](ref:I-03)   (y la fila I-03 solo tiene el id)",
    right="[los avisos de rechazo](ref:I-03)",
)

UNDEFINED: Final = Rule(
    name="reference-undefined",
    severity=Severity.ERROR,
    summary={
        "es": "Un enlace o una nota por referencia tiene su definición en la página.",
        "pt": "Um link ou uma nota por referência tem sua definição na página.",
        "en": "A link or note by reference has its definition on the page.",
    },
    message={
        "es": "«{text}» se vería tal como está escrito: [{label}] no tiene una definición que sirva",
        "pt": "“{text}” apareceria tal como está escrito: [{label}] não tem uma definição que sirva",
        "en": "“{text}” would show just as it is written: [{label}] has no definition that serves",
    },
    hints={
        "near": {
            "es": "¿quiso decir [{near}]?",
            "pt": "quis dizer [{near}]?",
            "en": "did you mean [{near}]?",
        },
        "note": {
            "es": "agregue la nota en una línea propia: «[{label}]: texto»",
            "pt": "acrescente a nota em uma linha própria: “[{label}]: texto”",
            "en": "add the note on a line of its own: “[{label}]: text”",
        },
        "unread": {
            "es": (
                "la definición está, pero no sirve aquí: deje el texto fuera de HTML, y la definición en una línea "
                "propia y sin sangría"
            ),
            "pt": (
                "a definição existe, mas não serve aqui: deixe o texto fora de HTML, e a definição em uma linha "
                "própria e sem recuo"
            ),
            "en": (
                "the definition is there but does not serve here: keep the text out of HTML, and the definition on "
                "a line of its own without indent"
            ),
        },
        "": {
            "es": "agregue la dirección en una línea propia: «[{label}]: dirección»",
            "pt": "acrescente o endereço em uma linha própria: “[{label}]: endereço”",
            "en": "add the address on a line of its own: “[{label}]: address”",
        },
    },
    wrong="el [informe][oim] de 2025",
    right="el [informe][oim] de 2025\n\n[oim]: ../publicaciones/p-01.md",
)

NO_PAGE: Final = Rule(
    name="reference-no-page",
    severity=Severity.ERROR,
    summary={
        "es": "La entrada a la que se refiere se muestra en alguna página.",
        "pt": "A entrada referida aparece em alguma página.",
        "en": "The entry a reference names is shown on some page.",
    },
    message={
        "es": "«{id}» existe en docs/_data/, pero ninguna página muestra las entradas de su clase",
        "pt": "“{id}” existe em docs/_data/, mas nenhuma página mostra as entradas do seu tipo",
        "en": "“{id}” exists in docs/_data/, but no page shows the entries of its kind",
    },
    hints={
        "": {
            "es": "escriba en una página la línea <!-- list: {kind} -->",
            "pt": "escreva em uma página a linha <!-- list: {kind} -->",
            "en": "write the line <!-- list: {kind} --> on a page",
        }
    },
    wrong="[](ref:TEL-145) sin página de líneas de ayuda",
    right="<!-- list: contact --> en acerca/lineas-de-ayuda.md",
)

LIST_UNKNOWN: Final = Rule(
    name="list-unknown",
    severity=Severity.ERROR,
    summary={
        "es": "Una línea <!-- list: … --> nombra una clase que existe.",
        "pt": "Uma linha <!-- list: … --> nomeia um tipo que existe.",
        "en": "A line <!-- list: … --> names a kind that exists.",
    },
    message={
        "es": "no hay ninguna clase «{kind}»",
        "pt": "não há nenhum tipo “{kind}”",
        "en": "there is no kind “{kind}”",
    },
    hints={
        "near": {
            "es": "¿quiso decir «{near}»?",
            "pt": "quis dizer “{near}”?",
            "en": "did you mean “{near}”?",
        },
        "": {
            "es": "use una de estas: {known}",
            "pt": "use um destes: {known}",
            "en": "use one of these: {known}",
        },
    },
    wrong="<!-- list: tols -->",
    right="<!-- list: tool -->",
)

RULES: Final = (UNKNOWN, KIND_WRONG, RETIRED, LABEL_WRONG, UNTITLED, UNDEFINED, NO_PAGE, LIST_UNKNOWN)
