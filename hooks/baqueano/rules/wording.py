"""Words to avoid, and words that name two different things in two languages."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

AVOID: Final = Rule(
    name="word-avoid",
    severity=Severity.WARNING,
    summary={
        "es": "Los textos hablan de personas y de sus derechos, con las palabras de la guía de estilo.",
        "pt": "Os textos falam de pessoas e de seus direitos, com as palavras do guia de estilo.",
        "en": "Texts speak of people and their rights, in the words of the style guide.",
    },
    message={
        "es": "conviene evitar «{text}»",
        "pt": "convém evitar “{text}”",
        "en": "“{text}” is better avoided",
    },
    hints={
        "irregular": {
            "es": "escriba «{preferred}»: irregular puede ser la situación, no la persona",
            "pt": "escreva “{preferred}”: irregular pode ser a situação, não a pessoa",
            "en": "write “{preferred}”: a situation can be irregular, a person cannot",
        },
        "documents": {
            "es": "escriba «{preferred}»: diga qué le falta, no la nombre por eso",
            "pt": "escreva “{preferred}”: diga o que falta à pessoa, não a chame por isso",
            "en": "write “{preferred}”: say what the person lacks, do not name them by it",
        },
        "expulsion": {
            "es": "escriba «{preferred}»: deportación se reserva para el crimen internacional",
            "pt": "escreva “{preferred}”: deportação fica reservada ao crime internacional",
            "en": "write “{preferred}”: deportation is kept for the international crime",
        },
        "arrivals": {
            "es": "escriba «{preferred}»: las personas que llegan no son una catástrofe",
            "pt": "escreva “{preferred}”: as pessoas que chegam não são uma catástrofe",
            "en": "write “{preferred}”: people who arrive are not a disaster",
        },
        "children": {
            "es": "escriba «{preferred}»: tienen derechos propios",
            "pt": "escreva “{preferred}”: têm direitos próprios",
            "en": "write “{preferred}”: they have rights of their own",
        },
        "network": {
            "es": "escriba «{preferred}»: describa el hecho, sin un apodo que lo disimule",
            "pt": "escreva “{preferred}”: descreva o fato, sem um apelido que o disfarce",
            "en": "write “{preferred}”: describe what is done, without a nickname that hides it",
        },
        "vulnerability": {
            "es": "escriba «{preferred}»: nadie es vulnerable por naturaleza",
            "pt": "escreva “{preferred}”: ninguém é vulnerável por natureza",
            "en": "write “{preferred}”: nobody is vulnerable by nature",
        },
        "gender": {
            "es": "use palabras que nombren a todas las personas ({preferred}): un lector de pantalla las dice bien",
            "pt": "use palavras que nomeiem todas as pessoas ({preferred}): um leitor de tela as lê bem",
            "en": "use words that name everybody ({preferred}): a screen reader says them right",
        },
        "mobility": {
            "es": "escriba «{preferred}»: hablar de crisis culpa a quienes se mueven",
            "pt": "escreva “{preferred}”: falar de crise culpa quem se desloca",
            "en": "write “{preferred}”: to speak of a crisis blames the people who move",
        },
    },
    wrong="La llegada de migrantes ilegales.",
    right="La llegada de personas migrantes en situación irregular.",
)

FALSE_FRIEND: Final = Rule(
    name="word-false-friend",
    severity=Severity.WARNING,
    summary={
        "es": "La trata y el tráfico ilícito son hechos distintos, y cada idioma los nombra a su modo.",
        "pt": "O tráfico de pessoas e o contrabando são fatos distintos, e cada idioma os nomeia a seu modo.",
        "en": "Trafficking and smuggling are different things, and each language names them in its own way.",
    },
    message={
        "es": "«{text}» nombra aquí otra cosa",
        "pt": "“{text}” nomeia aqui outra coisa",
        "en": "“{text}” names something else here",
    },
    hints={
        "trafficking": {
            "es": "si habla de explotar a personas, escriba «{preferred}»",
            "pt": "se fala de explorar pessoas, escreva “{preferred}”",
            "en": "if this is about exploiting people, write “{preferred}”",
        },
        "smuggling": {
            "es": "si habla de cruzar una frontera por dinero, escriba «{preferred}»",
            "pt": "se fala de atravessar uma fronteira por dinheiro, escreva “{preferred}”",
            "en": "if this is about crossing a border for money, write “{preferred}”",
        },
        "either": {
            "es": "si habla de cruzar una frontera, escriba «{preferred}»; si habla de explotar, «{original}»",
            "pt": "se fala de atravessar uma fronteira, escreva “{preferred}”; se fala de explorar, “{original}”",
            "en": "if this is about crossing a border, write “{preferred}”; if about exploiting, “{original}”",
        },
        "source": {
            "es": "el original ({source}) dice «{original}»: escriba «{preferred}»",
            "pt": "o original ({source}) diz “{original}”: escreva “{preferred}”",
            "en": "the original ({source}) says “{original}”: write “{preferred}”",
        },
        "heading": {
            "es": "la entrada «{original}» es la de «{preferred}»: corrija el título, o su id",
            "pt": "a entrada “{original}” é a de “{preferred}”: corrija o título ou o id dele",
            "en": "the entry “{original}” is the one for “{preferred}”: correct the heading, or its id",
        },
        "link": {
            "es": "el enlace lleva a «{original}»: escriba «{preferred}», o enlace la otra entrada",
            "pt": "o link leva a “{original}”: escreva “{preferred}” ou faça o link para a outra entrada",
            "en": "the link leads to “{original}”: write “{preferred}”, or link to the other entry",
        },
    },
    wrong="El tráfico de personas explota a quienes engaña.",
    right="La [trata de personas](ref:trata-de-personas) explota a quienes engaña.",
)

RULES: Final = (AVOID, FALSE_FRIEND)
