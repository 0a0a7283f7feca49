"""Faults between the tables of the matrix, its languages, and the pages of its risks."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

_TREATMENT: Final = "| ID | Herramientas | Prob. residual | Imp. residual | Nivel residual |\n"

RESIDUAL_ABOVE: Final = Rule(
    name="matrix-residual-above",
    severity=Severity.ERROR,
    summary={
        "es": "El riesgo residual nunca es mayor que el riesgo del que parte.",
        "pt": "O risco residual nunca é maior que o risco do qual parte.",
        "en": "Residual risk is never above the risk it began with.",
    },
    message={
        "es": "el valor residual de {id} es {residual}, y el de partida {inherent}",
        "pt": "o valor residual de {id} é {residual}, e o de partida {inherent}",
        "en": "the residual value of {id} is {residual}, and it began with {inherent}",
    },
    hints={
        "": {
            "es": "corrija uno de los dos: una medida que aumenta el riesgo no va en la matriz",
            "pt": "corrija um dos dois: uma medida que aumenta o risco não vai na matriz",
            "en": "mend one of the two: a measure that raises the risk has no place in the matrix",
        }
    },
    wrong=_TREATMENT + "|:--|:--|:--|:--|:--|\n| [R-07](ref:R-07) | [T-01](ref:T-01) | 3 | 4 | Alto |",
    right=_TREATMENT + "|:--|:--|:--|:--|:--|\n| [R-07](ref:R-07) | [T-01](ref:T-01) | 1 | 4 | Bajo |",
)

RESIDUAL_UNFOUNDED: Final = Rule(
    name="matrix-residual-unfounded",
    severity=Severity.ERROR,
    summary={
        "es": "Un riesgo solo baja por una medida.",
        "pt": "Um risco só diminui por uma medida.",
        "en": "A risk only falls for a measure.",
    },
    message={
        "es": "{id} baja de {inherent} a {residual} sin ninguna herramienta",
        "pt": "{id} cai de {inherent} para {residual} sem nenhuma ferramenta",
        "en": "{id} falls from {inherent} to {residual} without any tool",
    },
    hints={
        "": {
            "es": "agregue la herramienta que lo baja, o deje {inherent}",
            "pt": "acrescente a ferramenta que o diminui, ou deixe {inherent}",
            "en": "add the tool that lowers it, or leave {inherent}",
        }
    },
    wrong=_TREATMENT + "|:--|:--|:--|:--|:--|\n| [R-07](ref:R-07) |  | 1 | 4 | Bajo |",
    right=_TREATMENT + "|:--|:--|:--|:--|:--|\n| [R-07](ref:R-07) | [T-01](ref:T-01) | 1 | 4 | Bajo |",
)

DEMAND_UNMET: Final = Rule(
    name="matrix-demand-unmet",
    severity=Severity.ERROR,
    summary={
        "es": "Un riesgo tiene lo que su nivel exige: herramienta, indicador, responsable, plazo, disparador.",
        "pt": "Um risco tem o que o seu nível exige: ferramenta, indicador, responsável, prazo, gatilho.",
        "en": "A risk has what its level demands: tool, indicator, someone responsible, deadline, trigger.",
    },
    message={
        "es": "{id} es de nivel «{level}», y no tiene todo lo que ese nivel exige",
        "pt": "{id} é de nível “{level}”, e não tem tudo o que esse nível exige",
        "en": "{id} is of level “{level}”, and lacks something that this level demands",
    },
    hints={
        "tool": {
            "es": "agregue al menos una herramienta",
            "pt": "acrescente pelo menos uma ferramenta",
            "en": "add at least one tool",
        },
        "indicator": {
            "es": "agregue al menos un indicador",
            "pt": "acrescente pelo menos um indicador",
            "en": "add at least one indicator",
        },
        "lead": {
            "es": "agregue la institución responsable",
            "pt": "acrescente a instituição responsável",
            "en": "add the institution responsible",
        },
        "deadline": {"es": "agregue el plazo", "pt": "acrescente o prazo", "en": "add the deadline"},
        "trigger": {
            "es": "agregue un indicador que tenga umbral de alarma",
            "pt": "acrescente um indicador que tenha limiar de alarme",
            "en": "add an indicator that has a threshold of alarm",
        },
        "row": {
            "es": "agregue su fila en la tabla de medidas",
            "pt": "acrescente a sua linha na tabela de medidas",
            "en": "add its row to the table of measures",
        },
    },
    wrong="| [R-01](ref:R-01) |  | [T-01](ref:T-01) | [](ref:INST-01) | 2026-12-31 |",
    right="| [R-01](ref:R-01) | [I-01](ref:I-01) | [T-01](ref:T-01) | [](ref:INST-01) | 2026-12-31 |",
)

COLUMN_ORDER: Final = Rule(
    name="matrix-column-order",
    severity=Severity.WARNING,
    summary={
        "es": "Las columnas de una matriz traducida van en el orden del original.",
        "pt": "As colunas de uma matriz traduzida seguem a ordem do original.",
        "en": "The columns of a translated matrix are in the order of the source.",
    },
    message={
        "es": "«{header}» no está en el lugar que tiene en {path}",
        "pt": "“{header}” não está no lugar que tem em {path}",
        "en": "“{header}” is not in the place it has in {path}",
    },
    hints={
        "": {
            "es": "ponga las columnas en este orden: {order}",
            "pt": "ponha as colunas nesta ordem: {order}",
            "en": "put the columns in this order: {order}",
        }
    },
    wrong="| ID | Risco | Impacto | Probabilidade | Nível |",
    right="| ID | Risco | Probabilidade | Impacto | Nível |",
)

ROW_MISSING: Final = Rule(
    name="matrix-row-missing",
    severity=Severity.ERROR,
    summary={
        "es": "Una matriz traducida tiene todas las filas del original.",
        "pt": "Uma matriz traduzida tem todas as linhas do original.",
        "en": "A translated matrix has every row of its source.",
    },
    message={
        "es": "falta la fila de {id}, que está en {path}:{line}",
        "pt": "falta a linha de {id}, que está em {path}:{line}",
        "en": "the row of {id} is missing, which stands in {path}:{line}",
    },
    hints={
        "": {
            "es": "copie la fila y traduzca sus palabras",
            "pt": "copie a linha e traduza as suas palavras",
            "en": "copy the row and translate its words",
        }
    },
    wrong="| R-01 | Rejeição na fronteira | 3 | 5 | Crítico |",
    right="| R-01 | Rejeição na fronteira | 3 | 5 | Crítico |\n| R-02 | Discurso de ódio | 4 | 3 | Alto |",
)

ROW_EXTRA: Final = Rule(
    name="matrix-row-extra",
    severity=Severity.ERROR,
    summary={
        "es": "Una matriz traducida no tiene filas que el original no tiene.",
        "pt": "Uma matriz traduzida não tem linhas que o original não tem.",
        "en": "A translated matrix has no row that its source lacks.",
    },
    message={
        "es": "la fila de {id} no está en {path}",
        "pt": "a linha de {id} não está em {path}",
        "en": "the row of {id} is not in {path}",
    },
    hints={
        "": {
            "es": "quítela, o agréguela primero en el original",
            "pt": "tire-a, ou acrescente-a primeiro no original",
            "en": "take it out, or add it to the source first",
        }
    },
    wrong="| R-01 | Rejeição na fronteira | 3 | 5 | Crítico |\n| R-09 | Outro | 1 | 1 | Baixo |",
    right="| R-01 | Rejeição na fronteira | 3 | 5 | Crítico |",
)

VALUE_DIFFERS: Final = Rule(
    name="matrix-value-differs",
    severity=Severity.ERROR,
    summary={
        "es": "Números, niveles, fechas e ids de una matriz son los mismos en todos los idiomas.",
        "pt": "Números, níveis, datas e ids de uma matriz são os mesmos em todos os idiomas.",
        "en": "Numbers, levels, dates and ids of a matrix are the same in every language.",
    },
    message={
        "es": "«{header}» dice «{written}», y {path}:{line} dice «{wanted}»",
        "pt": "“{header}” diz “{written}”, e {path}:{line} diz “{wanted}”",
        "en": "“{header}” says “{written}”, and {path}:{line} says “{wanted}”",
    },
    hints={
        "": {
            "es": "escriba «{wanted}», o corrija el original",
            "pt": "escreva “{wanted}”, ou corrija o original",
            "en": "write “{wanted}”, or mend the source",
        }
    },
    wrong="| R-01 | Rejeição na fronteira | 2 | 5 | Alto |",
    right="| R-01 | Rejeição na fronteira | 3 | 5 | Crítico |",
)

RISK_UNLISTED: Final = Rule(
    name="matrix-risk-unlisted",
    severity=Severity.WARNING,
    summary={
        "es": "Cada riesgo está evaluado en alguna matriz.",
        "pt": "Cada risco está avaliado em alguma matriz.",
        "en": "Every risk is assessed in some matrix.",
    },
    message={
        "es": "ninguna matriz evalúa {id} en este idioma",
        "pt": "nenhuma matriz avalia {id} neste idioma",
        "en": "no matrix assesses {id} in this language",
    },
    hints={
        "": {
            "es": "agregue su fila en la tabla de evaluación",
            "pt": "acrescente a sua linha na tabela de avaliação",
            "en": "add its row to the assessment table",
        }
    },
    wrong="id: R-09\nkind: risk",
    right="| [R-09](ref:R-09) | Desalojo | 2 | 3 | Moderado |",
)

RISK_NAME_DIFFERS: Final = Rule(
    name="matrix-risk-name-differs",
    severity=Severity.ERROR,
    summary={
        "es": "La matriz llama a un riesgo como su página.",
        "pt": "A matriz chama um risco como a sua página.",
        "en": "The matrix calls a risk what its page calls it.",
    },
    message={
        "es": "«{written}» no es el título de {id}: {path} dice «{title}»",
        "pt": "“{written}” não é o título de {id}: {path} diz “{title}”",
        "en": "“{written}” is not the title of {id}: {path} says “{title}”",
    },
    hints={
        "": {
            "es": "escriba «{title}», o cambie el título de la página",
            "pt": "escreva “{title}”, ou mude o título da página",
            "en": "write “{title}”, or change the title of the page",
        }
    },
    wrong="| [R-03](ref:R-03) | Discurso de odio | 4 | 3 | Alto |",
    right="| [R-03](ref:R-03) | Discurso de odio contra personas migrantes | 4 | 3 | Alto |",
)

RULES: Final = (
    RESIDUAL_ABOVE,
    RESIDUAL_UNFOUNDED,
    DEMAND_UNMET,
    COLUMN_ORDER,
    ROW_MISSING,
    ROW_EXTRA,
    VALUE_DIFFERS,
    RISK_UNLISTED,
    RISK_NAME_DIFFERS,
)
