"""Faults of the files that describe the site itself."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

SETTINGS_BROKEN: Final = Rule(
    name="settings-broken",
    severity=Severity.ERROR,
    summary={
        "es": "mkdocs.yml y pyproject.toml se pueden leer y nombran los idiomas del sitio.",
        "pt": "mkdocs.yml e pyproject.toml podem ser lidos e nomeiam os idiomas do site.",
        "en": "mkdocs.yml and pyproject.toml can be read and name the languages of the site.",
    },
    message={
        "es": "la configuración no se entiende: {reason}",
        "pt": "não dá para entender a configuração: {reason}",
        "en": "the settings cannot be understood: {reason}",
    },
    hints={
        "": {
            "es": "deshaga el último cambio de este archivo",
            "pt": "desfaça a última mudança deste arquivo",
            "en": "undo the last change to this file",
        },
        "languages": {
            "es": "escriba los idiomas en plugins: i18n: languages:, uno de ellos con default: true",
            "pt": "escreva os idiomas em plugins: i18n: languages:, um deles com default: true",
            "en": "list the languages under plugins: i18n: languages:, one of them with default: true",
        },
        "missing": {
            "es": "indique una carpeta que tenga mkdocs.yml",
            "pt": "indique uma pasta que tenha mkdocs.yml",
            "en": "name a folder that holds mkdocs.yml",
        },
        "conflict": {
            "es": "quedó a medias la unión de dos versiones: elija las líneas buenas y borre las marcas",
            "pt": "a união de duas versões ficou pela metade: escolha as linhas certas e apague as marcas",
            "en": "the merge of two versions was left half done: keep the right lines and delete the marks",
        },
        "extension": {
            "es": "corrija el nombre en markdown_extensions, o instale el paquete que la trae",
            "pt": "corrija o nome em markdown_extensions ou instale o pacote que a traz",
            "en": "correct the name under markdown_extensions, or install the package that brings it",
        },
    },
    wrong="plugins: [search",
    right="plugins: [search]",
)

WORD_MISSING: Final = Rule(
    name="interface-word-missing",
    severity=Severity.ERROR,
    summary={
        "es": "docs/_data/interface.yml tiene cada texto de la interfaz en todos los idiomas del sitio.",
        "pt": "docs/_data/interface.yml tem cada texto da interface em todos os idiomas do site.",
        "en": "docs/_data/interface.yml has every interface text in every language of the site.",
    },
    message={
        "es": "el texto «{key}» no está en «{language}»",
        "pt": "o texto “{key}” não está em “{language}”",
        "en": "the text “{key}” is not there in “{language}”",
    },
    hints={
        "": {
            "es": "agregue «{language}: …» bajo «{key}»",
            "pt": "acrescente “{language}: …” sob “{key}”",
            "en": "add “{language}: …” below “{key}”",
        }
    },
    wrong='search: {es: "Buscar", en: "Search"}',
    right='search: {es: "Buscar", pt: "Buscar", en: "Search"}',
)

WORD_BROKEN: Final = Rule(
    name="interface-word-broken",
    severity=Severity.ERROR,
    summary={
        "es": "Entre llaves, un texto de la interfaz lleva lo que el sitio completa, igual en todos los idiomas.",
        "pt": "Entre chaves, um texto da interface traz o que o site preenche, igual em todos os idiomas.",
        "en": "Between braces, an interface text has what the site fills in, the same in every language.",
    },
    message={
        "es": "el texto «{key}» en «{language}» no lleva entre llaves lo que debe",
        "pt": "o texto “{key}” em “{language}” não traz entre chaves o que deve",
        "en": "the text “{key}” in “{language}” does not have between braces what it should",
    },
    hints={
        "": {
            "es": "como en el idioma principal, debe llevar exactamente: {blanks}",
            "pt": "como no idioma principal, deve trazer exatamente: {blanks}",
            "en": "as in the main language, it must have exactly: {blanks}",
        },
        "unknown": {
            "es": "el sitio no sabe completar {unknown}: escriba {blanks}",
            "pt": "o site não sabe preencher {unknown}: escreva {blanks}",
            "en": "the site cannot fill in {unknown}: write {blanks}",
        },
        "none": {
            "es": "en este texto el sitio no completa nada: borre {unknown}",
            "pt": "neste texto o site não preenche nada: apague {unknown}",
            "en": "the site fills in nothing in this text: delete {unknown}",
        },
    },
    wrong='call: {es: "Llamar al {number}", en: "Call {nmber}"}',
    right='call: {es: "Llamar al {number}", en: "Call {number}"}',
)

SEVERITY_WRONG: Final = Rule(
    name="severity-wrong",
    severity=Severity.ERROR,
    summary={
        "es": "[tool.baqueano.severity] nombra reglas que existen y les da error, warning u off.",
        "pt": "[tool.baqueano.severity] nomeia regras que existem e dá a elas error, warning ou off.",
        "en": "[tool.baqueano.severity] names rules that exist and gives them error, warning or off.",
    },
    message={
        "es": "«{rule}» no puede ser «{value}»",
        "pt": "“{rule}” não pode ser “{value}”",
        "en": "“{rule}” cannot be “{value}”",
    },
    hints={
        "near": {
            "es": "no hay ninguna regla con ese nombre: ¿quiso decir «{near}»?",
            "pt": "não há nenhuma regra com esse nome: quis dizer “{near}”?",
            "en": "there is no rule of that name: did you mean “{near}”?",
        },
        "unknown": {
            "es": "no hay ninguna regla con ese nombre: borre la línea",
            "pt": "não há nenhuma regra com esse nome: apague a linha",
            "en": "there is no rule of that name: delete the line",
        },
        "value": {
            "es": "escriba uno de estos: {allowed}",
            "pt": "escreva um destes: {allowed}",
            "en": "write one of these: {allowed}",
        },
    },
    wrong='[tool.baqueano.severity]\nlink-insecur = "off"',
    right='[tool.baqueano.severity]\nlink-insecure = "off"',
)

RULES: Final = (SETTINGS_BROKEN, WORD_MISSING, WORD_BROKEN, SEVERITY_WRONG)
