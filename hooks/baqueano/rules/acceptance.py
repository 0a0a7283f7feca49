"""Faults of the comments, and of baseline.txt, by which editors accept findings."""

from __future__ import annotations

from typing import Final

from baqueano.diagnostics import Rule, Severity

BROKEN: Final = Rule(
    name="accept-broken",
    severity=Severity.ERROR,
    summary={
        "es": "Un comentario «baqueano: accept» nombra reglas que existen y da una razón.",
        "pt": "Um comentário “baqueano: accept” nomeia regras que existem e dá um motivo.",
        "en": "A comment “baqueano: accept” names rules that exist and gives a reason.",
    },
    message={
        "es": "este comentario no acepta nada ({rule})",
        "pt": "este comentário não aceita nada ({rule})",
        "en": "this comment accepts nothing ({rule})",
    },
    hints={
        "reason": {
            "es": "escriba regla, dos puntos y razón: <!-- baqueano: accept link-insecure: el sitio no tiene https -->",
            "pt": "escreva regra, dois-pontos e motivo: <!-- baqueano: accept link-insecure: o site não tem https -->",
            "en": "write rule, colon and reason: <!-- baqueano: accept link-insecure: the site has no https -->",
        },
        "near": {
            "es": "¿quiso decir la regla «{near}»?",
            "pt": "quis dizer a regra “{near}”?",
            "en": "did you mean the rule “{near}”?",
        },
        "unknown": {
            "es": "use el nombre que está entre corchetes en el hallazgo",
            "pt": "use o nome que está entre colchetes no achado",
            "en": "use the name between square brackets in the finding",
        },
    },
    wrong="<!-- baqueano: accept link-insecure -->",
    right="<!-- baqueano: accept link-insecure: el archivo oficial no tiene https -->",
)

UNUSED: Final = Rule(
    name="accept-unused",
    severity=Severity.WARNING,
    summary={
        "es": "Un comentario «baqueano: accept» se borra cuando ya no hay nada que aceptar.",
        "pt": "Um comentário “baqueano: accept” é apagado quando não há mais nada a aceitar.",
        "en": "A comment “baqueano: accept” is deleted once there is nothing left to accept.",
    },
    message={
        "es": "aquí ya no hay ningún hallazgo de «{rule}»",
        "pt": "aqui não há mais nenhum achado de “{rule}”",
        "en": "there is no finding of “{rule}” here any more",
    },
    hints={
        "": {
            "es": "borre el comentario, o póngalo junto a lo que acepta",
            "pt": "apague o comentário ou coloque-o junto do que ele aceita",
            "en": "delete the comment, or put it beside what it accepts",
        }
    },
    wrong="[norma](https://example.org/) <!-- baqueano: accept link-insecure: no tiene https -->",
    right="[norma](https://example.org/)",
)

BASELINE_STALE: Final = Rule(
    name="baseline-stale",
    severity=Severity.WARNING,
    summary={
        "es": "Cada línea de baseline.txt corresponde a un hallazgo que todavía está.",
        "pt": "Cada linha de baseline.txt corresponde a um achado que ainda existe.",
        "en": "Every line of baseline.txt stands for a finding that is still there.",
    },
    message={
        "es": "esta línea ya no corresponde a nada: {rule} en {path}",
        "pt": "esta linha já não corresponde a nada: {rule} em {path}",
        "en": "this line no longer stands for anything: {rule} in {path}",
    },
    hints={
        "": {
            "es": "borre la línea, o ejecute: python3 scripts/check.py --baseline shrink",
            "pt": "apague a linha ou execute: python3 scripts/check.py --baseline shrink",
            "en": "delete the line, or run: python3 scripts/check.py --baseline shrink",
        }
    },
    wrong="una falta ya corregida cuya línea sigue en baseline.txt",
    right="una falta corregida y su línea borrada de baseline.txt",
)

BASELINE_BROKEN: Final = Rule(
    name="baseline-broken",
    severity=Severity.ERROR,
    summary={
        "es": "Cada línea de baseline.txt tiene una huella de ocho cifras, una regla y un archivo.",
        "pt": "Cada linha de baseline.txt tem uma impressão de oito dígitos, uma regra e um arquivo.",
        "en": "Every line of baseline.txt has a fingerprint of eight digits, a rule and a file.",
    },
    message={
        "es": "no se entiende esta línea",
        "pt": "não dá para entender esta linha",
        "en": "this line cannot be understood",
    },
    hints={
        "": {
            "es": "recupérela como estaba, o bórrela y corrija lo que aparezca",
            "pt": "recupere-a como estava ou apague-a e corrija o que aparecer",
            "en": "restore it as it was, or delete it and mend what shows up",
        }
    },
    wrong="reference-unknown docs/es/kit/t-01.md",
    right="3f9a0c1e reference-unknown docs/es/kit/t-01.md  # no hay ninguna entrada «R-99»",
)

RULES: Final = (BROKEN, UNUSED, BASELINE_STALE, BASELINE_BROKEN)
