"""Faults of the criteria by which risks are assessed: docs/_data/matrix.yml."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

BROKEN: Final = Rule(
    name="criteria-broken",
    severity=Severity.ERROR,
    summary={
        "es": "Los criterios de la matriz están completos: cada parte, cada paso y cada texto en cada idioma.",
        "pt": "Os critérios da matriz estão completos: cada parte, cada passo e cada texto em cada idioma.",
        "en": "The criteria of the matrix are complete: every part, every step, every text in every language.",
    },
    message={
        "es": "los criterios de la matriz no se entienden en «{written}»: ninguna matriz se puede revisar",
        "pt": "os critérios da matriz não são compreendidos em “{written}”: nenhuma matriz pode ser verificada",
        "en": "the criteria of the matrix make no sense at “{written}”: no matrix can be checked",
    },
    hints={
        "near": {
            "es": "¿quiso decir «{expected}»?",
            "pt": "quis dizer “{expected}”?",
            "en": "did you mean “{expected}”?",
        },
        "word": {
            "es": "escriba una de estas palabras: {expected}",
            "pt": "escreva uma destas palavras: {expected}",
            "en": "write one of these words: {expected}",
        },
        "missing": {
            "es": "agregue aquí la clave «{expected}»",
            "pt": "acrescente aqui a chave “{expected}”",
            "en": "add the key “{expected}” here",
        },
        "language": {
            "es": "agregue el texto en estos idiomas: {expected}",
            "pt": "acrescente o texto nestes idiomas: {expected}",
            "en": "add the text in these languages: {expected}",
        },
        "count": {
            "es": "escriba {expected} niveles, uno por cada valor del impacto",
            "pt": "escreva {expected} níveis, um para cada valor do impacto",
            "en": "write {expected} levels, one for each value of impact",
        },
        "shape": {
            "es": "se espera esta forma: {expected}",
            "pt": "espera-se esta forma: {expected}",
            "en": "this form is expected: {expected}",
        },
    },
    wrong="table:\n  1: [low, low, low, low]",
    right="table:\n  1: [low, low, low, low, high]",
)

NOT_MONOTONE: Final = Rule(
    name="criteria-not-monotone",
    severity=Severity.ERROR,
    summary={
        "es": "En la tabla de niveles, más probabilidad o más impacto nunca da un nivel más bajo.",
        "pt": "Na tabela de níveis, mais probabilidade ou mais impacto nunca dá um nível mais baixo.",
        "en": "In the level table, more likelihood or more impact never gives a lower level.",
    },
    message={
        "es": "probabilidad {likelihood} e impacto {impact} da «{level}», y un valor más bajo, «{before}»",
        "pt": "probabilidade {likelihood} e impacto {impact} dá “{level}”, e um valor mais baixo, “{before}”",
        "en": "likelihood {likelihood} and impact {impact} gives “{level}”, and a lower value gives “{before}”",
    },
    hints={
        "": {
            "es": "suba esta celda o baje la otra: ser más probable o más grave no hace menor un riesgo",
            "pt": "aumente esta célula ou reduza a outra: ser mais provável ou mais grave não torna um risco menor",
            "en": "raise this cell or lower the other: being likelier or graver does not make a risk smaller",
        },
    },
    wrong="table:\n  2: [low, moderate, low, moderate, high]",
    right="table:\n  2: [low, low, moderate, moderate, high]",
)

FLOOR_BROKEN: Final = Rule(
    name="criteria-floor-broken",
    severity=Severity.ERROR,
    summary={
        "es": "La tabla de niveles respeta la regla de piso.",
        "pt": "A tabela de níveis respeita a regra de piso.",
        "en": "The level table respects the floor rule.",
    },
    message={
        "es": "con impacto {impact}, la probabilidad {likelihood} da «{level}», debajo del piso «{floor}»",
        "pt": "com impacto {impact}, a probabilidade {likelihood} dá “{level}”, abaixo do piso “{floor}”",
        "en": "with impact {impact}, likelihood {likelihood} gives “{level}”, below the floor “{floor}”",
    },
    hints={
        "": {
            "es": "escriba «{floor}» en esta celda, o cambie la regla en «floor»",
            "pt": "escreva “{floor}” nesta célula, ou mude a regra em “floor”",
            "en": "write “{floor}” in this cell, or change the rule under “floor”",
        },
    },
    wrong="table:\n  1: [low, low, low, low, moderate]",
    right="table:\n  1: [low, low, low, low, high]",
)

RULES: Final = (BROKEN, NOT_MONOTONE, FLOOR_BROKEN)
