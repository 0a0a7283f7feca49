"""Faults of the characters a page is written in, which its author does not see."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity, Text

_DELETE: Final[Text] = {
    "es": "bórrelo; «check.py --fix» puede hacerlo",
    "pt": "apague; “check.py --fix” pode fazer isso",
    "en": "delete it; “check.py --fix” can do so",
}

BOM: Final = Rule(
    name="text-bom",
    severity=Severity.WARNING,
    summary={
        "es": "Los archivos no empiezan con una marca de orden de bytes (BOM).",
        "pt": "Os arquivos não começam com uma marca de ordem de bytes (BOM).",
        "en": "Files do not begin with a byte order mark (BOM).",
    },
    message={
        "es": "el archivo empieza con una marca de orden de bytes (BOM), que no se ve",
        "pt": "o arquivo começa com uma marca de ordem de bytes (BOM), que não se vê",
        "en": "the file begins with a byte order mark (BOM), which nobody sees",
    },
    hints={
        "": {
            "es": "guárdelo como «UTF-8», sin BOM; «check.py --fix» puede hacerlo",
            "pt": "salve como “UTF-8”, sem BOM; “check.py --fix” pode fazer isso",
            "en": "save it as “UTF-8”, without BOM; “check.py --fix” can do so",
        }
    },
    wrong="un archivo guardado como «UTF-8 con BOM»",
    right="el mismo archivo guardado como «UTF-8»",
    is_repaired=True,
)

CRLF: Final = Rule(
    name="text-crlf",
    severity=Severity.WARNING,
    summary={
        "es": "Las líneas terminan como en todos los sistemas menos Windows: con LF.",
        "pt": "As linhas terminam como em todos os sistemas menos no Windows: com LF.",
        "en": "Lines end as on every system but Windows: with LF.",
    },
    message={
        "es": "desde aquí hay líneas que no terminan con LF, como las de Windows",
        "pt": "a partir daqui há linhas que não terminam com LF, como as do Windows",
        "en": "from here on there are lines that do not end with LF, as those of Windows",
    },
    hints={
        "": {
            "es": "guarde el archivo con fin de línea «LF»; «check.py --fix» puede hacerlo",
            "pt": "salve o arquivo com fim de linha “LF”; “check.py --fix” pode fazer isso",
            "en": "save the file with line ends “LF”; “check.py --fix” can do so",
        }
    },
    wrong="un archivo con fin de línea CR LF",
    right="el mismo archivo con fin de línea LF",
    is_repaired=True,
)

BIDI: Final = Rule(
    name="text-bidi",
    severity=Severity.ERROR,
    summary={
        "es": "Nada invisible cambia el orden en que se lee una línea.",
        "pt": "Nada invisível muda a ordem em que se lê uma linha.",
        "en": "Nothing invisible changes the order in which a line is read.",
    },
    message={
        "es": "algo invisible cambia el orden en que se lee esta línea: {characters}",
        "pt": "algo invisível muda a ordem em que se lê esta linha: {characters}",
        "en": "something invisible changes the order in which this line is read: {characters}",
    },
    hints={
        "": {
            "es": "bórrelo, y lea después la línea: puede decir otra cosa de lo que parecía",
            "pt": "apague e depois leia a linha: ela pode dizer outra coisa do que parecia",
            "en": "delete it, and then read the line: it may say something else than it seemed to",
        }
    },
    wrong="Llame al ⟨U+202E⟩541 si hay peligro.",
    right="Llame al 145 si hay peligro.",
)

INVISIBLE: Final = Rule(
    name="text-invisible",
    severity=Severity.ERROR,
    summary={
        "es": "Una palabra no lleva caracteres invisibles: la búsqueda y los enlaces no la encontrarían.",
        "pt": "Uma palavra não leva caracteres invisíveis: a busca e os links não a encontrariam.",
        "en": "A word holds no invisible characters: search and links would not find it.",
    },
    message={
        "es": "en esta línea hay algo invisible: {characters}",
        "pt": "nesta linha há algo invisível: {characters}",
        "en": "there is something invisible in this line: {characters}",
    },
    hints={"": _DELETE},
    wrong="Un plan de mi⟨U+200B⟩gración.",
    right="Un plan de migración.",
    is_repaired=True,
)

CONTROL: Final = Rule(
    name="text-control",
    severity=Severity.ERROR,
    summary={
        "es": "En un archivo solo hay caracteres que son texto.",
        "pt": "Em um arquivo só há caracteres que são texto.",
        "en": "A file holds only characters that are text.",
    },
    message={
        "es": "en esta línea hay algo que no es texto: {characters}",
        "pt": "nesta linha há algo que não é texto: {characters}",
        "en": "there is something in this line that is not text: {characters}",
    },
    hints={
        "": _DELETE,
        "break": {
            "es": "bórrelo y ponga en su lugar un espacio o un salto de línea común",
            "pt": "apague e ponha no lugar um espaço ou uma quebra de linha comum",
            "en": "delete it and put a space or an ordinary line break in its place",
        },
        "misread": {
            "es": "al copiar el texto se perdió aquí un signo, probablemente {meant}: vuelva a escribirlo",
            "pt": "ao copiar o texto, perdeu-se aqui um sinal, provavelmente {meant}: escreva-o de novo",
            "en": "a sign was lost here when the text was copied, probably {meant}: type it again",
        },
        "lost": {
            "es": "al copiar el texto se perdió aquí una letra o un signo: vuelva a escribirlo",
            "pt": "ao copiar o texto, perdeu-se aqui uma letra ou um sinal: escreva de novo",
            "en": "a letter or sign was lost here when the text was copied: type it again",
        },
    },
    wrong="La migraci⟨U+FFFD⟩n es un derecho.",
    right="La migración es un derecho.",
    is_repaired=True,
)

RULES: Final = (BOM, CRLF, BIDI, INVISIBLE, CONTROL)
