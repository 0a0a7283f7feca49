"""Faults of the ids that entries are known by."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

DUPLICATE: Final = Rule(
    name="id-duplicate",
    severity=Severity.ERROR,
    summary={
        "es": "Un id nombra una sola entrada en cada idioma.",
        "pt": "Um id nomeia uma única entrada em cada idioma.",
        "en": "An id names a single entry in each language.",
    },
    message={
        "es": "el id «{id}» ya es de {other}",
        "pt": "o id “{id}” já é de {other}",
        "en": "the id “{id}” already belongs to {other}",
    },
    hints={
        "": {
            "es": "dé a una de las dos el siguiente id libre: {free}",
            "pt": "dê a uma das duas o próximo id livre: {free}",
            "en": "give one of the two the next free id: {free}",
        },
        "slug": {
            "es": "cambie el id de uno de los dos títulos",
            "pt": "mude o id de um dos dois títulos",
            "en": "change the id of one of the two headings",
        },
        "fact": {
            "es": "borre uno de los dos registros, o corrija su id",
            "pt": "apague um dos dois registros ou corrija o id dele",
            "en": "delete one of the two records, or correct its id",
        },
    },
    wrong="id: T-01   (en dos páginas)",
    right="id: T-02   (en la segunda)",
)

MALFORMED: Final = Rule(
    name="id-malformed",
    severity=Severity.ERROR,
    summary={
        "es": "El id lleva el prefijo de su clase y un número de dos cifras o más.",
        "pt": "O id leva o prefixo do seu tipo e um número de dois ou mais algarismos.",
        "en": "The id carries the prefix of its kind and a number of two or more digits.",
    },
    message={
        "es": "«{id}» no es un id de la clase «{kind}»",
        "pt": "“{id}” não é um id do tipo “{kind}”",
        "en": "“{id}” is not an id of the kind “{kind}”",
    },
    hints={
        "": {
            "es": "escríbalo así: {example}",
            "pt": "escreva assim: {example}",
            "en": "write it like this: {example}",
        }
    },
    wrong="id: R-01\nkind: tool",
    right="id: T-01\nkind: tool",
)

RULES: Final = (DUPLICATE, MALFORMED)
