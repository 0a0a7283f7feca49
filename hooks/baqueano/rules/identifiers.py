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

DIFFERS: Final = Rule(
    name="id-differs",
    severity=Severity.ERROR,
    summary={
        "es": "Una página tiene el mismo id y la misma clase en todos los idiomas.",
        "pt": "Uma página tem o mesmo id e o mesmo tipo em todos os idiomas.",
        "en": "A page has the same id and the same kind in every language.",
    },
    message={
        "es": "aquí dice «{key}: {value}», y en {other} dice «{key}: {right}»",
        "pt": "aqui diz “{key}: {value}”, e em {other} diz “{key}: {right}”",
        "en": "this says “{key}: {value}”, and {other} says “{key}: {right}”",
    },
    hints={
        "missing": {
            "es": "agregue al encabezado «id: {right}» y las demás claves de {other}",
            "pt": "acrescente ao cabeçalho “id: {right}” e as outras chaves de {other}",
            "en": "add “id: {right}” to the front matter, and the other keys of {other}",
        },
        "extra": {
            "es": "borre las claves que {other} no tiene, o agréguelas también allí",
            "pt": "apague as chaves que {other} não tem ou acrescente-as lá também",
            "en": "delete the keys that {other} does not have, or add them there too",
        },
        "": {
            "es": "escriba «{key}: {right}»",
            "pt": "escreva “{key}: {right}”",
            "en": "write “{key}: {right}”",
        },
    },
    wrong="id: T-02   (en docs/pt/kit/t-01.md)",
    right="id: T-01   (como en docs/es/kit/t-01.md)",
)

REUSED: Final = Rule(
    name="id-reused",
    severity=Severity.ERROR,
    summary={
        "es": "El id de una entrada que se retiró no se vuelve a usar.",
        "pt": "O id de uma entrada que foi retirada não volta a ser usado.",
        "en": "The id of an entry that was withdrawn is not used again.",
    },
    message={
        "es": "«{id}» fue de {page}, que se retiró el {date}",
        "pt": "“{id}” foi de {page}, que foi retirada em {date}",
        "en": "“{id}” belonged to {page}, which was withdrawn on {date}",
    },
    hints={
        "": {
            "es": "dé a esta entrada el siguiente id libre: {free}",
            "pt": "dê a esta entrada o próximo id livre: {free}",
            "en": "give this entry the next free id: {free}",
        },
    },
    wrong="id: T-09   (retirado)",
    right="id: T-10",
)

RULES: Final = (DUPLICATE, MALFORMED, DIFFERS, REUSED)
