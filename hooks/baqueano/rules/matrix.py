"""Faults of the tables that hold the risk matrix."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

_HEADER: Final = "| ID | Riesgo | Probabilidad | Impacto | Nivel |\n"

NOT_RECOGNISED: Final = Rule(
    name="matrix-not-recognised",
    severity=Severity.ERROR,
    summary={
        "es": "Las líneas de una matriz forman una tabla.",
        "pt": "As linhas de uma matriz formam uma tabela.",
        "en": "The lines of a matrix form a table.",
    },
    message={
        "es": "estas líneas no forman una tabla: quien lee solo ve barras",
        "pt": "estas linhas não formam uma tabela: quem lê só vê barras",
        "en": "these lines form no table: readers see nothing but bars",
    },
    hints={
        "separator": {
            "es": "debajo del encabezado escriba una línea con {count} grupos de guiones: {example}",
            "pt": "abaixo do cabeçalho escreva uma linha com {count} grupos de hifens: {example}",
            "en": "below the header write a line with {count} groups of hyphens: {example}",
        },
        "text": {
            "es": "deje una línea vacía arriba de la tabla",
            "pt": "deixe uma linha vazia acima da tabela",
            "en": "leave an empty line above the table",
        },
        "severed": {
            "es": "la tabla se corta arriba: junte estas líneas con ella, sin nada en medio",
            "pt": "a tabela é cortada acima: junte estas linhas a ela, sem nada no meio",
            "en": "the table is cut above: join these lines to it, with nothing in between",
        },
        "enclosed": {
            "es": "quite los espacios que tiene a la izquierda, o lo que la encierra",
            "pt": "tire os espaços que tem à esquerda, ou o que a envolve",
            "en": "take out the spaces on its left, or what encloses it",
        },
    },
    wrong=_HEADER + "|:--|:--|\n| [R-01](ref:R-01) | Rechazo | 3 | 5 | Crítico |",
    right=_HEADER + "|:--|:--|:--|:--|:--|\n| [R-01](ref:R-01) | Rechazo | 3 | 5 | Crítico |",
)

CELL_COUNT: Final = Rule(
    name="matrix-cell-count",
    severity=Severity.ERROR,
    summary={
        "es": "Cada fila de la matriz tiene tantas celdas como el encabezado.",
        "pt": "Cada linha da matriz tem tantas células quanto o cabeçalho.",
        "en": "Every row of the matrix has as many cells as the header.",
    },
    message={
        "es": "esta fila tiene {count} celdas y el encabezado {expected}",
        "pt": "esta linha tem {count} células e o cabeçalho {expected}",
        "en": "this row has {count} cells and the header {expected}",
    },
    hints={
        "more": {
            "es": "lo que sobra no se publica: quítelo, o escriba «\\|» si la barra es parte del texto",
            "pt": "o que sobra não é publicado: tire-o, ou escreva “\\|” se a barra faz parte do texto",
            "en": "what is too much is not published: take it out, or write “\\|” if the bar belongs to the text",
        },
        "fewer": {
            "es": "agregue lo que falta, con una barra por celda",
            "pt": "acrescente o que falta, com uma barra por célula",
            "en": "add what is missing, with one bar for each cell",
        },
    },
    wrong="| [R-01](ref:R-01) | Rechazo | 3 | 5 | Crítico | alto |",
    right="| [R-01](ref:R-01) | Rechazo | 3 | 5 | Crítico |",
)

COLUMN_UNKNOWN: Final = Rule(
    name="matrix-column-unknown",
    severity=Severity.ERROR,
    summary={
        "es": "Las columnas de la matriz son las de docs/_data/matrix.yml.",
        "pt": "As colunas da matriz são as de docs/_data/matrix.yml.",
        "en": "The columns of the matrix are those of docs/_data/matrix.yml.",
    },
    message={
        "es": "no hay ninguna columna «{header}» en los criterios",
        "pt": "não há nenhuma coluna “{header}” nos critérios",
        "en": "the criteria have no column “{header}”",
    },
    hints={
        "near": {
            "es": "¿quiso decir «{near}»?",
            "pt": "quis dizer “{near}”?",
            "en": "did you mean “{near}”?",
        },
        "": {
            "es": "esta tabla puede tener: {known}",
            "pt": "esta tabela pode ter: {known}",
            "en": "this table may have: {known}",
        },
    },
    wrong="| ID | Riesgo | Probavilidad | Impacto | Nivel |",
    right="| ID | Riesgo | Probabilidad | Impacto | Nivel |",
)

COLUMN_FOREIGN: Final = Rule(
    name="matrix-column-foreign",
    severity=Severity.ERROR,
    summary={
        "es": "El encabezado de la matriz está en el idioma de la página.",
        "pt": "O cabeçalho da matriz está no idioma da página.",
        "en": "The header of the matrix is in the language of the page.",
    },
    message={
        "es": "«{header}» es el nombre de la columna en otro idioma",
        "pt": "“{header}” é o nome da coluna em outro idioma",
        "en": "“{header}” is the column's name in another language",
    },
    hints={"": {"es": "escriba «{own}»", "pt": "escreva “{own}”", "en": "write “{own}”"}},
    wrong="| ID | Risk | Probabilidad | Impacto | Nivel |",
    right="| ID | Riesgo | Probabilidad | Impacto | Nivel |",
)

COLUMN_MISSING: Final = Rule(
    name="matrix-column-missing",
    severity=Severity.ERROR,
    summary={
        "es": "La matriz tiene todas las columnas que los criterios piden.",
        "pt": "A matriz tem todas as colunas que os critérios pedem.",
        "en": "The matrix has every column that the criteria ask for.",
    },
    message={
        "es": "falta la columna «{header}»",
        "pt": "falta a coluna “{header}”",
        "en": "the column “{header}” is missing",
    },
    hints={
        "": {
            "es": "agréguela en el encabezado, en la línea de guiones y en cada fila",
            "pt": "acrescente-a no cabeçalho, na linha de hifens e em cada linha",
            "en": "add it to the header, to the line of hyphens and to every row",
        }
    },
    wrong="| ID | Riesgo | Probabilidad | Impacto |",
    right="| ID | Riesgo | Probabilidad | Impacto | Nivel |",
)

COLUMN_REPEATED: Final = Rule(
    name="matrix-column-repeated",
    severity=Severity.ERROR,
    summary={
        "es": "Cada columna de la matriz está una sola vez.",
        "pt": "Cada coluna da matriz aparece uma única vez.",
        "en": "Every column of the matrix stands once.",
    },
    message={
        "es": "la columna «{header}» ya está en esta tabla",
        "pt": "a coluna “{header}” já está nesta tabela",
        "en": "the column “{header}” is in this table already",
    },
    hints={
        "": {
            "es": "quite una de las dos, o corrija su nombre",
            "pt": "tire uma das duas, ou corrija o seu nome",
            "en": "take one of the two out, or mend its name",
        }
    },
    wrong="| ID | Riesgo | Impacto | Impacto | Nivel |",
    right="| ID | Riesgo | Probabilidad | Impacto | Nivel |",
)

CELL_EMPTY: Final = Rule(
    name="matrix-cell-empty",
    severity=Severity.ERROR,
    summary={
        "es": "Ninguna celda obligatoria de la matriz está vacía.",
        "pt": "Nenhuma célula obrigatória da matriz está vazia.",
        "en": "No required cell of the matrix is empty.",
    },
    message={
        "es": "la celda de «{header}» está vacía",
        "pt": "a célula de “{header}” está vazia",
        "en": "the cell under “{header}” is empty",
    },
    hints={
        "": {
            "es": "escriba el valor; si todavía no se sabe, acuérdenlo en el grupo antes de publicar la fila",
            "pt": "escreva o valor; se ainda não se sabe, combinem no grupo antes de publicar a linha",
            "en": "write the value; if nobody knows it yet, agree on it in the group before the row is published",
        }
    },
    wrong="| [R-01](ref:R-01) | Rechazo | 3 |  | Crítico |",
    right="| [R-01](ref:R-01) | Rechazo | 3 | 5 | Crítico |",
)

VALUE_WRONG: Final = Rule(
    name="matrix-value-wrong",
    severity=Severity.ERROR,
    summary={
        "es": "Cada celda de la matriz tiene la forma que pide su columna.",
        "pt": "Cada célula da matriz tem a forma que a sua coluna pede.",
        "en": "Every cell of the matrix has the form its column asks for.",
    },
    message={
        "es": "«{written}» no sirve en la columna «{header}»",
        "pt": "“{written}” não serve na coluna “{header}”",
        "en": "“{written}” cannot stand under “{header}”",
    },
    hints={
        "scale": {
            "es": "escriba un número entero de la escala: {expected}",
            "pt": "escreva um número inteiro da escala: {expected}",
            "en": "write a whole number of the scale: {expected}",
        },
        "number": {
            "es": "escriba un número, sin letras ni signos: {expected}",
            "pt": "escreva um número, sem letras nem sinais: {expected}",
            "en": "write a number, without letters or signs: {expected}",
        },
        "id": {
            "es": "escriba un id como {expected}",
            "pt": "escreva um id como {expected}",
            "en": "write an id such as {expected}",
        },
        "entry": {
            "es": "ninguna entrada tiene ese id: corríjalo, o cree la entrada",
            "pt": "nenhuma entrada tem esse id: corrija-o, ou crie a entrada",
            "en": "no entry has that id: mend it, or create the entry",
        },
        "twice": {
            "es": "ya está en esta celda: déjelo una sola vez",
            "pt": "já está nesta célula: deixe-o uma única vez",
            "en": "it stands in this cell already: keep it once",
        },
        "range": {
            "es": "nombre cada id, con una coma entre uno y otro",
            "pt": "nomeie cada id, com uma vírgula entre um e outro",
            "en": "name each id, with a comma between them",
        },
        "date": {
            "es": "escriba año, mes y día: {expected}",
            "pt": "escreva ano, mês e dia: {expected}",
            "en": "write year, month and day: {expected}",
        },
        "near": {
            "es": "¿quiso decir «{expected}»?",
            "pt": "quis dizer “{expected}”?",
            "en": "did you mean “{expected}”?",
        },
        "choice": {
            "es": "escriba una de estas opciones: {expected}",
            "pt": "escreva uma destas opções: {expected}",
            "en": "write one of these: {expected}",
        },
    },
    wrong="| [R-01](ref:R-01) | Rechazo | 6 | 5 | Crítico |",
    right="| [R-01](ref:R-01) | Rechazo | 3 | 5 | Crítico |",
)

LEVEL_UNKNOWN: Final = Rule(
    name="matrix-level-unknown",
    severity=Severity.ERROR,
    summary={
        "es": "Los niveles llevan el nombre que los criterios les dan en el idioma de la página.",
        "pt": "Os níveis levam o nome que os critérios lhes dão no idioma da página.",
        "en": "Levels have the name the criteria give them in the language of the page.",
    },
    message={
        "es": "«{written}» no es ningún nivel",
        "pt": "“{written}” não é nenhum nível",
        "en": "“{written}” is no level",
    },
    hints={
        "near": {
            "es": "¿quiso decir «{near}»?",
            "pt": "quis dizer “{near}”?",
            "en": "did you mean “{near}”?",
        },
        "language": {
            "es": "así se llama en otro idioma; aquí escriba «{near}»",
            "pt": "assim se chama em outro idioma; aqui escreva “{near}”",
            "en": "that is its name in another language; here write “{near}”",
        },
        "": {
            "es": "los niveles son: {known}",
            "pt": "os níveis são: {known}",
            "en": "the levels are: {known}",
        },
    },
    wrong="| [R-01](ref:R-01) | Rechazo | 3 | 5 | Critical |",
    right="| [R-01](ref:R-01) | Rechazo | 3 | 5 | Crítico |",
)

LEVEL_WRONG: Final = Rule(
    name="matrix-level-wrong",
    severity=Severity.ERROR,
    summary={
        "es": "El nivel es el que da la tabla de niveles.",
        "pt": "O nível é o que a tabela de níveis dá.",
        "en": "The level is the one that the level table gives.",
    },
    message={
        "es": "probabilidad {likelihood} e impacto {impact} dan «{expected}», y aquí dice «{written}»",
        "pt": "probabilidade {likelihood} e impacto {impact} dão “{expected}”, e aqui está “{written}”",
        "en": "likelihood {likelihood} and impact {impact} give “{expected}”, and this says “{written}”",
    },
    hints={
        "": {
            "es": "escriba «{expected}», o corrija la probabilidad o el impacto",
            "pt": "escreva “{expected}”, ou corrija a probabilidade ou o impacto",
            "en": "write “{expected}”, or mend the likelihood or the impact",
        }
    },
    wrong="| [R-01](ref:R-01) | Rechazo | 3 | 5 | Alto |",
    right="| [R-01](ref:R-01) | Rechazo | 3 | 5 | Crítico |",
    is_repaired=True,
)

THRESHOLDS_DISORDERED: Final = Rule(
    name="matrix-thresholds-disordered",
    severity=Severity.ERROR,
    summary={
        "es": "Los umbrales de un indicador van en orden: atención, alerta, alarma.",
        "pt": "Os limiares de um indicador vão em ordem: atenção, alerta, alarme.",
        "en": "The thresholds of an indicator are in order: watch, warning, alarm.",
    },
    message={
        "es": "los umbrales {written} no van en orden",
        "pt": "os limiares {written} não estão em ordem",
        "en": "the thresholds {written} are not in order",
    },
    hints={
        "rising": {
            "es": "si más es peor, cada umbral es más alto que el anterior; si no, corrija la dirección",
            "pt": "se mais é pior, cada limiar é mais alto que o anterior; se não, corrija a direção",
            "en": "where higher is worse each threshold is higher than the one before; if not, mend the direction",
        },
        "falling": {
            "es": "si menos es peor, cada umbral es más bajo que el anterior; si no, corrija la dirección",
            "pt": "se menos é pior, cada limiar é mais baixo que o anterior; se não, corrija a direção",
            "en": "where lower is worse each threshold is lower than the one before; if not, mend the direction",
        },
    },
    wrong="| I-01 | Avisos | radios | mensual | más es peor | 4 | 2 | 8 |",
    right="| I-01 | Avisos | radios | mensual | más es peor | 2 | 4 | 8 |",
)

ROW_REPEATED: Final = Rule(
    name="matrix-row-repeated",
    severity=Severity.ERROR,
    summary={
        "es": "Las tablas de una clase tienen en cada página una sola fila por id.",
        "pt": "As tabelas de uma classe têm em cada página uma única linha por id.",
        "en": "The tables of one kind have one row for each id on a page.",
    },
    message={
        "es": "«{id}» ya tiene una fila más arriba",
        "pt": "“{id}” já tem uma linha mais acima",
        "en": "“{id}” has a row further up already",
    },
    hints={
        "": {
            "es": "deje una de las dos, o corrija el id",
            "pt": "deixe uma das duas, ou corrija o id",
            "en": "keep one of the two, or mend the id",
        }
    },
    wrong="| [R-01](ref:R-01) | Rechazo | 3 | 5 | Crítico |\n| [R-01](ref:R-01) | Rechazo | 3 | 5 | Crítico |",
    right="| [R-01](ref:R-01) | Rechazo | 3 | 5 | Crítico |",
)

RULES: Final = (
    NOT_RECOGNISED,
    CELL_COUNT,
    COLUMN_UNKNOWN,
    COLUMN_FOREIGN,
    COLUMN_MISSING,
    COLUMN_REPEATED,
    CELL_EMPTY,
    VALUE_WRONG,
    LEVEL_UNKNOWN,
    LEVEL_WRONG,
    THRESHOLDS_DISORDERED,
    ROW_REPEATED,
)
