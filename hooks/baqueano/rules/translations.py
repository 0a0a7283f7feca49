"""Faults of the bond between a page and its translations."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

MISSING: Final = Rule(
    name="translation-missing",
    severity=Severity.WARNING,
    summary={
        "es": "Cada página existe en todos los idiomas; mientras falta, se muestra el original con un aviso.",
        "pt": "Cada página existe em todos os idiomas; enquanto falta, mostra-se o original com um aviso.",
        "en": "Every page exists in every language; until then the original is shown with a notice.",
    },
    message={
        "es": "falta la traducción a «{language}»",
        "pt": "falta a tradução para “{language}”",
        "en": "the translation into “{language}” is missing",
    },
    hints={
        "": {
            "es": "cree {path} con el mismo id y los mismos títulos",
            "pt": "crie {path} com o mesmo id e os mesmos títulos",
            "en": "create {path} with the same id and the same headings",
        }
    },
    wrong="docs/es/kit/t-01.md sin docs/pt/kit/t-01.md",
    right="docs/es/kit/t-01.md y docs/pt/kit/t-01.md",
)

ORPHAN: Final = Rule(
    name="translation-orphan",
    severity=Severity.ERROR,
    summary={
        "es": "Cada traducción tiene su página de origen en el idioma principal.",
        "pt": "Cada tradução tem sua página de origem no idioma principal.",
        "en": "Every translation has its source page in the main language.",
    },
    message={
        "es": "esta página existe solo en «{language}»: en el idioma principal quedaría un hueco",
        "pt": "esta página existe só em “{language}”: no idioma principal ficaria uma lacuna",
        "en": "this page exists only in “{language}”: the main language would have a gap",
    },
    hints={
        "": {
            "es": "cree también {path}, o borre esta página",
            "pt": "crie também {path} ou apague esta página",
            "en": "create {path} as well, or delete this page",
        }
    },
    wrong="docs/pt/kit/t-09.md sin docs/es/kit/t-09.md",
    right="docs/es/kit/t-09.md y docs/pt/kit/t-09.md",
)

STALE: Final = Rule(
    name="translation-stale",
    severity=Severity.WARNING,
    summary={
        "es": "Una traducción sellada dice lo mismo que su página de origen de hoy.",
        "pt": "Uma tradução carimbada diz o mesmo que sua página de origem de hoje.",
        "en": "A stamped translation says what its source page says today.",
    },
    message={
        "es": (
            "{source} cambió después del sello de esta traducción (cambiadas: {changed}; nuevas: {added}; quitadas: "
            "{removed})"
        ),
        "pt": (
            "{source} mudou depois do carimbo desta tradução (alteradas: {changed}; novas: {added}; retiradas: "
            "{removed})"
        ),
        "en": (
            "{source} changed after this translation was stamped (changed: {changed}; new: {added}; removed: {removed})"
        ),
    },
    hints={
        "": {
            "es": (
                "compare esas secciones, ponga la traducción al día y séllela: python3 scripts/translate.py stamp "
                "{path}"
            ),
            "pt": "compare essas seções, atualize a tradução e carimbe-a: python3 scripts/translate.py stamp {path}",
            "en": (
                "compare these sections, bring the translation up to date and stamp it: python3 scripts/translate.py "
                "stamp {path}"
            ),
        },
        "special": {
            "es": (
                "compare esas secciones («_meta» es el título y el resumen; «_intro», el texto antes de la primera), "
                "ponga la traducción al día y séllela: python3 scripts/translate.py stamp {path}"
            ),
            "pt": (
                "compare essas seções (“_meta” é o título e o resumo; “_intro”, o texto antes da primeira), atualize "
                "a tradução e carimbe-a: python3 scripts/translate.py stamp {path}"
            ),
            "en": (
                "compare these sections (“_meta” is title and summary, “_intro” the text before the first one), bring "
                "the translation up to date and stamp it: python3 scripts/translate.py stamp {path}"
            ),
        },
    },
    wrong='translation:\n  of: es\n  status: reviewed\n  source:\n    pasos: "0b1c2d3e"',
    right='translation:\n  of: es\n  status: reviewed\n  source:\n    pasos: "2b117cf4"',
)

UNMARKED: Final = Rule(
    name="translation-unmarked",
    severity=Severity.WARNING,
    summary={
        "es": "Cada traducción dice de qué idioma viene y en qué estado está.",
        "pt": "Cada tradução diz de que idioma vem e em que estado está.",
        "en": "Every translation says which language it comes from and what state it is in.",
    },
    message={
        "es": "esta traducción no dice de qué idioma viene ni en qué estado está",
        "pt": "esta tradução não diz de que idioma vem nem em que estado está",
        "en": "this translation does not say which language it comes from, nor what state it is in",
    },
    hints={
        "": {
            "es": (
                "agregue al encabezado «translation:» y debajo, con dos espacios delante, «of: {source}» y «status: "
                "draft»; después séllela: python3 scripts/translate.py stamp {path}"
            ),
            "pt": (
                "acrescente ao cabeçalho “translation:” e abaixo, com dois espaços antes, “of: {source}” e “status: "
                "draft”; depois carimbe-a: python3 scripts/translate.py stamp {path}"
            ),
            "en": (
                "add “translation:” to the front matter and below it, with two blanks before each, “of: {source}” and "
                "“status: draft”; then stamp it: python3 scripts/translate.py stamp {path}"
            ),
        },
    },
    wrong="---\ntitle: Mapa de atores\nsummary: Uma linha.\n---",
    right="---\ntitle: Mapa de atores\nsummary: Uma linha.\ntranslation:\n  of: es\n  status: draft\n---",
)

OF_WRONG: Final = Rule(
    name="translation-of-wrong",
    severity=Severity.ERROR,
    summary={
        "es": "Una traducción viene del idioma principal, y una página del idioma principal no es traducción de otra.",
        "pt": "Uma tradução vem do idioma principal, e uma página do idioma principal não é tradução de outra.",
        "en": (
            "A translation comes from the main language, and a page in the main language is no translation of another."
        ),
    },
    message={
        "es": "según «translation», esta página se tradujo de «{of}»",
        "pt": "segundo “translation”, esta página foi traduzida de “{of}”",
        "en": "according to “translation”, this page was translated from “{of}”",
    },
    hints={
        "own": {
            "es": "escriba «of: {source}»: «{of}» es el idioma de esta misma página",
            "pt": "escreva “of: {source}”: “{of}” é o idioma desta mesma página",
            "en": "write “of: {source}”: “{of}” is the language of this very page",
        },
        "other": {
            "es": "compárela con la página de «{source}», el idioma principal, y escriba «of: {source}»",
            "pt": "compare-a com a página de “{source}”, o idioma principal, e escreva “of: {source}”",
            "en": "compare it with the page in “{source}”, the main language, and write “of: {source}”",
        },
        "source": {
            "es": "borre «translation:» con sus líneas: esta página está en «{source}», el idioma principal",
            "pt": "apague “translation:” com suas linhas: esta página está em “{source}”, o idioma principal",
            "en": "delete “translation:” with its lines: this page is in “{source}”, the main language",
        },
    },
    wrong="translation:\n  of: pt\n  status: draft",
    right="translation:\n  of: es\n  status: draft",
)

MACHINE_UNSAFE: Final = Rule(
    name="translation-machine-unsafe",
    severity=Severity.ERROR,
    summary={
        "es": "Una página de seguridad o de derecho no se publica como la dejó una máquina: la revisa una persona.",
        "pt": "Uma página de segurança ou de direito não se publica como uma máquina a deixou: uma pessoa a revisa.",
        "en": "A page about safety or law is not published as a machine left it: a person reviews it.",
    },
    message={
        "es": "nadie revisó esta traducción automática, y la página es de seguridad o de derecho ({part})",
        "pt": "ninguém revisou esta tradução automática, e a página é de segurança ou de direito ({part})",
        "en": "nobody has reviewed this machine translation, and the page is about safety or law ({part})",
    },
    hints={
        "": {
            "es": (
                "pida a una persona que domine los dos idiomas que la compare con {source}; después escriba «status: "
                "reviewed»"
            ),
            "pt": (
                "peça a uma pessoa que domine os dois idiomas que a compare com {source}; depois escreva “status: "
                "reviewed”"
            ),
            "en": "ask a person fluent in both languages to compare it with {source}; then write “status: reviewed”",
        },
    },
    wrong="translation:\n  of: es\n  status: machine",
    right="translation:\n  of: es\n  status: reviewed",
)

RULES: Final = (
    MISSING,
    ORPHAN,
    STALE,
    UNMARKED,
    OF_WRONG,
    MACHINE_UNSAFE,
)
