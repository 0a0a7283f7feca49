"""A paragraph, cell or text of the front matter in, the words in it that only keep a place free out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from baqueano.lazy_pattern import LazyPattern

# What an author leaves blank, alone between square brackets.
BLANKS: Final = (
    *("fecha", "nombre", "lugar", "data", "nome", "local", "date", "name", "place"),
    *("your text", "your name", "su texto", "su nombre", "tu texto", "tu nombre", "seu texto", "seu nome"),
    *("texto aquí", "texto aqui", "text here"),
)
# One of these is in every text that has a placeholder: all that most pages cost.
_CAPITALS: Final = ("TODO", "FIXME", "TBD", "XXX", " ???", "(???", "«???", "“???", "[???")
_PHRASES: Final = (
    *("lorem ipsum", "xxxx", "insert", "insira", "inserir", "preench", "pendiente]", "pendente]", "pending]"),
    *("placeholder", "a completar", "por completar", "sin completar", "[completar", "[definir", "por definir"),
    *("rellenar", "[fill in", "en construcción", "em construção", "under construction", "coming soon"),
    *("to be completed", "to be written", "to be filled", "to be confirmed", "a confirmar", "a definir"),
    *("próximamente", "em breve", "texto de ejemplo", "texto de exemplo", "escriba aqu", "escribe aqu", "escreva aqu"),
    *("texto aqu", "write here", "write your", "pendiente de", "pendente de", "(completar", "(rellenar", "(definir"),
    *("tk tk", "tktk", "{{", "\n???"),
    *(f"[{word}" for word in BLANKS),
)
_LOREM: Final = LazyPattern(r"\blorem ipsum\b", re.IGNORECASE)
_MARK: Final = LazyPattern(
    r"(?<![@\w/.-])(?i:tk ?tk)\b|\b(?:(?P<todo>TODO)|FIXME|TBD|(?P<roman>XXX)|X{4,}|x{4,})\b"
    r"|(?<![^\s:(\[|«“\"'>–—-])(?P<asked>\?{3,})"
)
_COLON: Final = LazyPattern(r"\s?:(?!\w)|\(\w+\):?")
# "¡TODO el equipo!", "sobre TODO:", "EN TODO CASO": the word for "all", said loudly.
_HAS_TODO: Final = ("es", "pt", "gl", "it", "")
_WORDS_BEFORE_ALL: Final = (
    "a acima ante antes após bajo cabe casi com con contra de del depois desde después do durante e em en entre es "
    "hacia hasta la lo mas me no o para pero por pese que quase se según sem si sin sob sobre su tras u um un y ya"
)
_BEFORE_ALL: Final = frozenset(_WORDS_BEFORE_ALL.split())
_ORDERS: Final = (
    "acrescentar|actualizar|adicionar|agregar|añadir|atualizar|chequear|completar|confirmar|corregir|corrigir|definir|escrever|"
    "escribir|fazer|hacer|insertar|inserir|poner|preencher|rellenar|reemplazar|revisar|substituir|traducir|traduzir|verificar"
)
_ORDER: Final = LazyPattern(rf"\s+(?:{_ORDERS})\b", re.IGNORECASE)
# The word for all has no such company, wherever in a sentence it stands.
_FOREIGN_ORDER: Final = LazyPattern(
    r"\s+(?:add|check|explain|find out|finish|fix|remove|replace|rewrite|translate|update|verify|write)\b",
    re.IGNORECASE,
)
_IS_MISSING: Final = LazyPattern(
    r"\s+(?:falta[nm]?|missing|pendiente|pendente|pending|to be \w+"
    r"|(?:por|a|sin|sem) (?:completar|definir|preencher))\b"
)
# Numbers and masks: "0800-XXX-XXXX", "XXX-XXXX", "n.º XXX", "$ XXX".
_MASKED_BEFORE: Final = LazyPattern(r"(?:[\dX][-/.]|\bn\.?\s?[º°o]\.?\s?|N°\s?|\$\s?)\Z")
_MASKED_AFTER: Final = LazyPattern(r"[-/.][\dX]|\s?%")
_AROUND: Final = " \t.,:;–—-*[]{}«»“”\"'¡!¿"
_SENTENCE: Final = LazyPattern(r"[^\s.!?…][^.!?…]*")
_LEFT: Final = (
    r"(?:(?:a|por|sin)\s+(?:completar|rellenar)|por\s+definir|(?:a|por|sem)\s+preencher"
    r"|to\s+be\s+(?:completed|written|filled\s+in))"
)
_THIS: Final = r"(?:(?:el|la|o|a|the|este|esta|esse|essa|this)\s+)?"
_PART: Final = (
    r"(?:apartado|capítulo|contenido|content|conteúdo|descripción|descrição|description|documento?|ficha|module|módulo|"
    r"page|página|parágrafo|párrafo|resumen|resumo|sección|section|seção|site|sitio|summary|texto?|title|título)"
)
_IS: Final = r"(?:(?:está|se encuentra|encontra-se|is|todavía|aún|ainda|still|currently|actualmente|atualmente)\s+)*"
_UNFINISHED: Final = LazyPattern(rf"(?:[^:(–—]{{1,60}}?\s*[:(–—]\s*|{_THIS}{_PART}\s+{_IS})?{_LEFT}", re.IGNORECASE)
_UNDER_CONSTRUCTION: Final = LazyPattern(
    rf"(?:{_THIS}{_PART}\s+)?{_IS}(?:en construcción|em construção|under construction)", re.IGNORECASE
)
_WRITE: Final = r"(?:escrib[ae]|escreva)"
_FREE: Final = LazyPattern(
    r"placeholder(?: text)?|texto de (?:ejemplo|exemplo)(?: (?:aquí|aqui))?|(?:sample|example) text here"
    rf"|{_WRITE} (?:aquí|aqui)(?: (?:el|su|tu|(?:o )?seu|o) texto)?"
    rf"|{_WRITE} (?:el|su|tu|(?:o )?seu|o) texto (?:aquí|aqui)"
    r"|write (?:(?:the|your|some) text )?here"
    r"|(?:pendiente|pendente) de (?:redacción|redactar|escribir|redação|redigir|escrever)",
    re.IGNORECASE,
)
# In a sentence these tell a reader something; as all there is they keep a place free.
_ALL_THERE_IS: Final = LazyPattern(
    r"a (?:confirmar|definir)|por confirmar|to be (?:confirmed|defined|determined|announced)", re.IGNORECASE
)
_SOON: Final = LazyPattern(r"próximamente|(?:disponível )?em breve", re.IGNORECASE)
_IN_PARENTHESES: Final = LazyPattern(
    r"\((?:(?:a|por|sin|sem) )?(?:completar|preencher|rellenar)\)|\(por definir\)", re.IGNORECASE
)
_COMING_SOON: Final = LazyPattern(r"(?:more\s+)?coming soon", re.IGNORECASE)
_INSERT: Final = LazyPattern(
    r"\b(?:insert|inserte|insertar|insira|inserir)\s+(?:\w+\s+){0,2}?(?:content|contenido|conteúdo|date|data|descripción|"
    r"description|descrição|enlace|fecha|foto|image|imagem|imagen|link|logo|name|nombre|nome|photo|text|texto|title|título)"
    r"\b[^.\n]{0,30}?\b(?:here|aquí|aqui)\b",
    re.IGNORECASE,
)
_BLANK: Final = LazyPattern(rf"(?:{'|'.join(BLANKS)})(?: here| aquí| aqui)?", re.IGNORECASE)
_BRACKETED: Final = LazyPattern(
    r"(?:(?:a|por|sin|sem)\s+)?(?:completar|definir|rellenar|preencher)\b.*|pendiente|pendente|pending|placeholder"
    r"|(?:insert|inserte|insertar|insira|inserir|fill in)\s.+",
    re.IGNORECASE,
)
# What an author names between angle brackets, and no element of HTML is called.
_NAMES: Final = (
    "apellido autor autora author cidade ciudad city completar contacto correo date dirección email endereço enlace "
    "fecha insert inserte insira institución institution instituição local lugar name nombre nome organización "
    "organization organização país phone placeholder preencher provincia resumen resumo telefone teléfono texto titulo "
    "título your"
)
_TO_FILL_IN: Final = frozenset(_NAMES.split())


@dataclass(frozen=True, slots=True)
class Gap:
    """Where a text has a placeholder; `is_sure` when no site would publish it on purpose."""

    start: int
    end: int
    is_sure: bool = False


def is_hinted(text: str) -> bool:
    """Whether a text may have a placeholder at all."""
    if any(word in text for word in _CAPITALS):
        return True
    small = text.lower()
    return any(phrase in small for phrase in _PHRASES)


def gaps_in(text: str, *, language: str, is_heading: bool = False, is_cell: bool = False) -> Iterator[Gap]:
    """The placeholders of one paragraph, item, cell or heading, in no order."""
    yield from (Gap(*found.span(), is_sure=True) for found in _LOREM.finditer(text))
    yield from (Gap(*found.span()) for pattern in (_INSERT, _IN_PARENTHESES) for found in pattern.finditer(text))
    for found in _MARK.finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        if _is_mark(found, before, after, language=language, is_heading=is_heading):
            is_sure = not before.strip(_AROUND) and found[0] in ("TODO", "FIXME") and after.startswith(":")
            yield Gap(*found.span(), is_sure=is_sure)
    for sentence in _SENTENCE.finditer(text):
        words = sentence[0].strip(_AROUND + "()")
        is_open = not is_cell and not is_heading and _COMING_SOON.fullmatch(words)
        is_built = not is_cell and _UNDER_CONSTRUCTION.fullmatch(words)
        if is_open or is_built or _UNFINISHED.fullmatch(words) or _FREE.fullmatch(words):
            start = sentence.start() + sentence[0].index(words)
            yield Gap(start, start + len(words))


def gap_that_is_all(text: str, *, is_cell: bool) -> Gap | None:
    """A paragraph or cell that says no more than that it is to come; what ends in a colon announces the next one."""
    words = text.strip(_AROUND + "()")
    is_soon = not is_cell and _SOON.fullmatch(words)
    if text.rstrip(" *_").endswith(":") or not (is_soon or _ALL_THERE_IS.fullmatch(words)):
        return None
    start = text.index(words)
    return Gap(start, start + len(words))


def is_blank(words: str) -> bool:
    """Whether what stands in square brackets, which are no link, is the name of what is to be written there."""
    return _BLANK.fullmatch(words.strip()) is not None


def is_bracketed_gap(words: str) -> bool:
    """Whether what stands in square brackets, which are no link, is an order to the author."""
    return _BRACKETED.fullmatch(words.strip()) is not None


def is_angled_gap(words: str, text: str) -> bool:
    """Whether what stands in angle brackets is no HTML: browsers show nothing of "<nombre>" and "<título>"."""
    name = words.strip().partition(" ")[0]
    # In HTML the name of an element has ASCII letters only.
    return (not name.isascii() or name.lower() in _TO_FILL_IN) and f"</{name}" not in text


def _is_mark(found: re.Match[str], before: str, after: str, *, language: str, is_heading: bool) -> bool:
    is_alone = not before.strip(_AROUND) and not after.strip(_AROUND)
    if found["roman"]:
        is_masked = _MASKED_BEFORE.search(before) or _MASKED_AFTER.match(after)
        is_note = not before.strip(_AROUND) and after.startswith(":") and not is_heading
        begins = not before.strip() or before.rstrip()[-1] in ".!?…:;([–—-«“"
        is_note = is_note or (begins and _IS_MISSING.match(after) is not None)
        return bool(is_alone or before.endswith("[") or is_masked or is_note)
    if found["todo"]:
        return is_alone or _is_to_do(before.rstrip(), after, language=language)
    return True


def _is_to_do(before: str, after: str, *, language: str) -> bool:
    if language not in _HAS_TODO:
        return True
    begins = not before or before[-1] in ".!?…:;([{–—-*«“\"'"
    if before.endswith("[") or (begins and _ORDER.match(after)) or _FOREIGN_ORDER.match(after):
        return True
    word = before.rpartition(" ")[2]
    is_all = word.lower() in _BEFORE_ALL or (len(word) > 1 and word.isupper())
    return _COLON.match(after) is not None and not is_all
