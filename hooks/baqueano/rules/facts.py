"""Faults of what pages say about laws, help lines and institutions, and of the records they rest on."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

UNLISTED: Final = Rule(
    name="fact-unlisted",
    severity=Severity.ERROR,
    summary={
        "es": "Una norma o una línea de ayuda que se cita tiene su registro, con fuente y fecha.",
        "pt": "Uma norma ou uma linha de ajuda citada tem o seu registro, com fonte e data.",
        "en": "A law or help line that is cited has its record, with source and date.",
    },
    message={
        "es": "«{text}» no está en {file}",
        "pt": "“{text}” não está em {file}",
        "en": "“{text}” is not in {file}",
    },
    hints={
        "near": {
            "es": "¿quiso decir «{near}»?",
            "pt": "quis dizer “{near}”?",
            "en": "did you mean “{near}”?",
        },
        "": {
            "es": "verifique el dato y agregue su registro, con fuente y fecha, o quite la cita",
            "pt": "verifique o dado e acrescente o registro, com fonte e data, ou tire a citação",
            "en": "verify it and add its record, with source and date, or take the citation out",
        },
    },
    wrong="Rige la Ley 25.817.",
    right="Rige la [Ley 25.871](ref:LEY-25871).",
)

INSTITUTION_UNLISTED: Final = Rule(
    name="institution-unlisted",
    severity=Severity.WARNING,
    summary={
        "es": "Una institución que se nombra tiene su registro, con fuente y fecha.",
        "pt": "Uma instituição citada tem o seu registro, com fonte e data.",
        "en": "An institution that is named has its record, with source and date.",
    },
    message={
        "es": "ningún registro de {file} nombra «{text}»",
        "pt": "nenhum registro de {file} cita “{text}”",
        "en": "no record in {file} names “{text}”",
    },
    hints={
        "near": {
            "es": "¿quiso decir «{near}»?",
            "pt": "quis dizer “{near}”?",
            "en": "did you mean “{near}”?",
        },
        "": {
            "es": "los nombres cambian: verifíquelo y agregue su registro, con fuente y fecha",
            "pt": "os nomes mudam: verifique-o e acrescente o registro, com fonte e data",
            "en": "names change: verify it and add its record, with source and date",
        },
    },
    wrong="Consulte al Ministerio de Fronteras.",
    right="Consulte a la [Dirección Nacional de Migraciones](ref:INST-01).",
)

LAW_REPEALED: Final = Rule(
    name="law-repealed",
    severity=Severity.ERROR,
    summary={
        "es": "Donde se cita una norma derogada se dice que lo está.",
        "pt": "Onde se cita uma norma revogada, diz-se que ela o está.",
        "en": "Where a repealed law is cited, the text says that it is repealed.",
    },
    message={
        "es": "{law} no está vigente, y aquí no se dice",
        "pt": "{law} não está em vigor, e aqui isso não é dito",
        "en": "{law} is no longer in force, and the text here does not say so",
    },
    hints={
        "": {
            "es": "diga en este mismo párrafo que está derogada o anulada, o cite la norma vigente",
            "pt": "diga neste mesmo parágrafo que foi revogada ou anulada, ou cite a norma em vigor",
            "en": "say in this same paragraph that it is repealed or annulled, or cite the law in force",
        }
    },
    wrong="La expulsión sigue el [DNU 70/2017](ref:DEC-70-2017).",
    right="El [DNU 70/2017](ref:DEC-70-2017), derogado en 2021, cambió la expulsión.",
)

NUMBER_DIFFERS: Final = Rule(
    name="fact-number-differs",
    severity=Severity.ERROR,
    summary={
        "es": "El número que se lee es el del registro, escrito igual en todos los idiomas.",
        "pt": "O número que se lê é o do registro, escrito da mesma forma em todos os idiomas.",
        "en": "The number that is read is the one in the record, written alike in every language.",
    },
    message={
        "es": "«{text}» no coincide con {record}",
        "pt": "“{text}” não coincide com {record}",
        "en": "“{text}” does not match {record}",
    },
    hints={
        "number": {
            "es": "escriba el número del registro, o enlace el registro de ese número",
            "pt": "escreva o número do registro ou faça o link para o registro desse número",
            "en": "write the number in the record, or link to the record of that number",
        },
        "spelling": {
            "es": "el número de una norma se escribe igual en todos los idiomas: «{known}»",
            "pt": "o número de uma norma se escreve da mesma forma em todos os idiomas: “{known}”",
            "en": "the number of a law is written alike in every language: “{known}”",
        },
        "call": {
            "es": "haga que el enlace llame al mismo número que se lee",
            "pt": "faça o link ligar para o mesmo número que se lê",
            "en": "make the link call the same number that is read",
        },
        "record": {
            "es": "verifique cuál de los dos es el correcto y corrija el otro en el registro",
            "pt": "verifique qual dos dois é o correto e corrija o outro no registro",
            "en": "verify which of the two is right and correct the other one in the record",
        },
    },
    wrong="[línea 154](ref:TEL-145)",
    right="[línea 145](ref:TEL-145)",
    is_repaired=True,
)

OLD: Final = Rule(
    name="fact-old",
    severity=Severity.WARNING,
    summary={
        "es": "Un registro se verifica al menos cada 180 días.",
        "pt": "Um registro é verificado pelo menos a cada 180 dias.",
        "en": "A record is verified at least every 180 days.",
    },
    message={
        "es": "el dato de {id} es de {as_of}, hace {days} días",
        "pt": "o dado de {id} é de {as_of}, há {days} dias",
        "en": "{id} is as of {as_of}, {days} days ago",
    },
    hints={
        "": {
            "es": "verifíquelo con su fuente y escriba en «as_of» la fecha nueva",
            "pt": "verifique-o com a fonte e escreva em “as_of” a nova data",
            "en": "verify it with its source and write the new date in “as_of”",
        }
    },
    wrong='as_of: "2015-07"',
    right='as_of: "2026-11-24"',
)

DATE_WRONG: Final = Rule(
    name="fact-date-wrong",
    severity=Severity.ERROR,
    summary={
        "es": "La fecha de un registro es un día, un mes o un año que ya llegó.",
        "pt": "A data de um registro é um dia, um mês ou um ano que já chegou.",
        "en": "The date of a record is a day, month or year that has come.",
    },
    message={
        "es": "«{as_of}» no puede ser la fecha de {id}",
        "pt": "“{as_of}” não pode ser a data de {id}",
        "en": "“{as_of}” cannot be the date of {id}",
    },
    hints={
        "form": {
            "es": "escriba un año, un mes o un día, así: 2026, 2026-11 o 2026-11-24",
            "pt": "escreva um ano, um mês ou um dia, assim: 2026, 2026-11 ou 2026-11-24",
            "en": "write a year, a month or a day, like this: 2026, 2026-11 or 2026-11-24",
        },
        "future": {
            "es": "todavía no llegó: escriba el día en que se verificó el dato",
            "pt": "ainda não chegou: escreva o dia em que o dado foi verificado",
            "en": "it has not come yet: write the day the fact was verified",
        },
    },
    wrong='as_of: "11/2026"',
    right='as_of: "2026-11"',
)

RULES: Final = (UNLISTED, INSTITUTION_UNLISTED, LAW_REPEALED, NUMBER_DIFFERS, OLD, DATE_WRONG)
