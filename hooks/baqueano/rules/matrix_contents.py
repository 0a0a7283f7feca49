"""Faults of what the matrix says: its rows, its numbers, the factors it covers, and what the text says of it."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

CRITERIA_MISSING: Final = Rule(
    name="matrix-criteria-missing",
    severity=Severity.ERROR,
    summary={
        "es": "Un sitio con una matriz tiene los criterios por los que se revisa.",
        "pt": "Um site com uma matriz tem os critérios pelos quais ela é verificada.",
        "en": "A site with a matrix has the criteria it is checked by.",
    },
    message={
        "es": "falta docs/_data/matrix.yml: nada de lo que dice esta matriz se puede revisar",
        "pt": "falta docs/_data/matrix.yml: nada do que diz esta matriz pode ser verificado",
        "en": "docs/_data/matrix.yml is missing: nothing this matrix says can be checked",
    },
    hints={
        "": {
            "es": "recupere ese archivo, con sus columnas, escalas y niveles",
            "pt": "recupere esse arquivo, com suas colunas, escalas e níveis",
            "en": "bring that file back, with its columns, scales and levels",
        }
    },
    wrong="kind: matrix",
    right="kind: page",
)

ROW_UNKNOWN: Final = Rule(
    name="matrix-row-unknown",
    severity=Severity.ERROR,
    summary={
        "es": "Cada fila de la matriz empieza con el id de lo que describe: un riesgo, un indicador o una acción.",
        "pt": "Cada linha da matriz começa com o id do que descreve: um risco, um indicador ou uma ação.",
        "en": "Every row of the matrix begins with the id of what it describes: a risk, an indicator or an action.",
    },
    message={
        "es": "no se sabe de qué es esta fila: «{written}» no es ninguna entrada de la clase «{kind}»",
        "pt": "não se sabe do que é esta linha: “{written}” não é nenhuma entrada do tipo “{kind}”",
        "en": "nobody knows what this row is about: “{written}” is no entry of the kind “{kind}”",
    },
    hints={
        "near": {
            "es": "¿quiso decir {near} «{title}»?",
            "pt": "quis dizer {near} “{title}”?",
            "en": "did you mean {near} “{title}”?",
        },
        "": {
            "es": "corrija el id, o cree la página del riesgo",
            "pt": "corrija o id, ou crie a página do risco",
            "en": "mend the id, or create the page of the risk",
        },
        "retired": {
            "es": "se retiró el {date}: quite la fila, en todos los idiomas",
            "pt": "foi retirado em {date}: tire a linha, em todos os idiomas",
            "en": "it was withdrawn on {date}: take the row out, in every language",
        },
        "replaced": {
            "es": "se retiró el {date}; en su lugar está {near} «{title}»",
            "pt": "foi retirado em {date}; em seu lugar está {near} “{title}”",
            "en": "it was withdrawn on {date}; {near} “{title}” took its place",
        },
        "form": {
            "es": "escriba un id como {example}",
            "pt": "escreva um id como {example}",
            "en": "write an id such as {example}",
        },
        "several": {
            "es": "escriba un solo id, y una fila para cada uno",
            "pt": "escreva um único id, e uma linha para cada um",
            "en": "write one id, and a row for each of them",
        },
    },
    wrong="| [R-91](ref:R-91) | Rechazo | 3 | 5 | Crítico |",
    right="| [R-01](ref:R-01) | Rechazo | 3 | 5 | Crítico |",
)

ROW_UNASSESSED: Final = Rule(
    name="matrix-row-unassessed",
    severity=Severity.ERROR,
    summary={
        "es": "Un riesgo que tiene medidas también está evaluado.",
        "pt": "Um risco que tem medidas também está avaliado.",
        "en": "A risk that has measures is assessed as well.",
    },
    message={
        "es": "la tabla de evaluación no tiene ninguna fila de {id}",
        "pt": "a tabela de avaliação não tem nenhuma linha de {id}",
        "en": "the assessment table has no row of {id}",
    },
    hints={
        "": {
            "es": "evalúelo allí, o quite esta fila",
            "pt": "avalie-o ali, ou tire esta linha",
            "en": "assess it there, or take this row out",
        }
    },
    wrong="| [R-09](ref:R-09) | [I-01](ref:I-01) | [T-01](ref:T-01) | 2 | 5 | Alto |",
    right="| [R-09](ref:R-09) | Desalojo | 3 | 5 | Crítico |",
)

NUMBER_FOREIGN: Final = Rule(
    name="matrix-number-foreign",
    severity=Severity.ERROR,
    summary={
        "es": "Los números de la matriz se escriben como en el idioma de la página.",
        "pt": "Os números da matriz são escritos como no idioma da página.",
        "en": "Numbers of the matrix are written as in the language of the page.",
    },
    message={
        "es": "en el idioma de esta página no se escribe «{written}»",
        "pt": "no idioma desta página não se escreve “{written}”",
        "en": "the language of this page does not write “{written}”",
    },
    hints={
        "": {"es": "escriba «{own}»", "pt": "escreva “{own}”", "en": "write “{own}”"},
        "unsure": {
            "es": "escriba «{own}» o «{other}», según el valor que corresponda",
            "pt": "escreva “{own}” ou “{other}”, conforme o valor correto",
            "en": "write “{own}” or “{other}”, whichever is meant",
        },
    },
    wrong="| I-01 | Avisos | radios | mensual | más es peor | 0.5 | 1.5 | 2 |",
    right="| I-01 | Avisos | radios | mensual | más es peor | 0,5 | 1,5 | 2 |",
)

FACTOR_MISSING: Final = Rule(
    name="matrix-factor-missing",
    severity=Severity.ERROR,
    summary={
        "es": "Una matriz cubre los factores que los criterios piden, o dice por qué no.",
        "pt": "Uma matriz cobre os fatores que os critérios pedem, ou diz por que não.",
        "en": "A matrix covers the factors that the criteria ask for, or says why it does not.",
    },
    message={
        "es": "ningún riesgo de esta matriz cita el factor {id} «{title}»",
        "pt": "nenhum risco desta matriz cita o fator {id} “{title}”",
        "en": "no risk of this matrix cites the factor {id} “{title}”",
    },
    hints={
        "": {
            "es": "cítelo en «framework» de un riesgo, o diga en «waived» de esta página por qué no se evaluó",
            "pt": "cite-o em “framework” de um risco, ou diga em “waived” desta página por que não foi avaliado",
            "en": "cite it under “framework” of a risk, or say under “waived” of this page why it was not assessed",
        }
    },
    wrong="territory: Salta",
    right="territory: Salta\nwaived:\n  RF04: Falta reunir las fuentes.",
)

FACTOR_WAIVED: Final = Rule(
    name="matrix-factor-waived",
    severity=Severity.WARNING,
    summary={
        "es": "Un factor que la matriz no evalúa no lo cita ninguno de sus riesgos.",
        "pt": "Um fator que a matriz não avalia não é citado por nenhum dos seus riscos.",
        "en": "A factor that the matrix does not assess is cited by none of its risks.",
    },
    message={
        "es": "la matriz dice que {id} no se evaluó, y lo cita {risk}",
        "pt": "a matriz diz que {id} não foi avaliado, e {risk} o cita",
        "en": "the matrix says that {id} was not assessed, and {risk} cites it",
    },
    hints={
        "": {
            "es": "quítelo de «waived», o de «framework» del riesgo",
            "pt": "tire-o de “waived”, ou de “framework” do risco",
            "en": "take it out of “waived”, or out of “framework” of the risk",
        }
    },
    wrong="waived:\n  RF07: Falta reunir las fuentes.",
    right="waived:\n  RF04: Falta reunir las fuentes.",
)

WAIVED_DIFFERS: Final = Rule(
    name="matrix-waived-differs",
    severity=Severity.ERROR,
    summary={
        "es": "Una matriz deja sin evaluar los mismos factores en todos los idiomas.",
        "pt": "Uma matriz deixa de avaliar os mesmos fatores em todos os idiomas.",
        "en": "A matrix leaves the same factors unassessed in every language.",
    },
    message={
        "es": "«waived» no tiene los mismos factores que en {path}: {id}",
        "pt": "“waived” não tem os mesmos fatores que em {path}: {id}",
        "en": "“waived” has not the same factors as in {path}: {id}",
    },
    hints={
        "missing": {
            "es": "agregue {id} con su motivo, traducido",
            "pt": "acrescente {id} com o seu motivo, traduzido",
            "en": "add {id} with its reason, translated",
        },
        "extra": {
            "es": "quite {id}, o agréguelo primero en el original",
            "pt": "tire {id}, ou acrescente-o primeiro no original",
            "en": "take {id} out, or add it to the source first",
        },
    },
    wrong="waived:\n  RF10: Trata de crimes concretos.",
    right="waived:\n  RF04: Falta reunir as fontes.",
)

COUNT_DIFFERS: Final = Rule(
    name="matrix-count-differs",
    severity=Severity.WARNING,
    summary={
        "es": "Lo que el texto dice que hay en una tabla de la página es lo que la tabla tiene.",
        "pt": "O que o texto diz que há em uma tabela da página é o que a tabela tem.",
        "en": "What the text says to be in a table of the page is what the table has.",
    },
    message={
        "es": "el texto dice «{written}», y la tabla de la línea {line} tiene {count}",
        "pt": "o texto diz “{written}”, e a tabela da linha {line} tem {count}",
        "en": "the text says “{written}”, and the table on line {line} has {count}",
    },
    hints={
        "": {
            "es": "corrija el número, o la tabla si le faltan o le sobran filas",
            "pt": "corrija o número, ou a tabela se faltam ou sobram linhas",
            "en": "mend the number, or the table if rows are missing or too many",
        }
    },
    wrong="Esta matriz reúne ocho riesgos.",
    right="Esta matriz reúne dieciséis riesgos.",
)

RULES: Final = (
    CRITERIA_MISSING,
    ROW_UNKNOWN,
    ROW_UNASSESSED,
    NUMBER_FOREIGN,
    FACTOR_MISSING,
    FACTOR_WAIVED,
    WAIVED_DIFFERS,
    COUNT_DIFFERS,
)
