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
        "": {
            "es": "corrija el id, o cree la entrada",
            "pt": "corrija o id ou crie a entrada",
            "en": "correct the id, or create the entry",
        },
    },
    wrong="[el riesgo](ref:R-99)",
    right="[el riesgo](ref:R-09)",
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

RULES: Final = (UNKNOWN, NO_PAGE, LIST_UNKNOWN)
