"""A text in, the documents, addresses, numbers and dates of persons in it out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from baqueano.lazy_pattern import LazyPattern

DOCUMENT: Final = "document"
MAIL: Final = "mail"
PHONE: Final = "phone"
BIRTH: Final = "birth"
PLATE: Final = "plate"

Run = tuple[int, int, str]
"""From where to where something stands, and of which kind it is."""

_I: Final = re.IGNORECASE
_BEFORE: Final = 40
_LONG_TABLE: Final = 100
_SIGN: Final = r"[\s:(|*_]*(?:n\.?\s?[º°o]?\.?|nro\.?|n[uú]m\.?|n[uú]mero|number|no\.|\#)?[\s:*_]*\Z"
# Most pages have none: a search for one pattern spares them the others.
_MANY_DIGITS: Final = re.compile(r"\d(?:\d{6}|\.\d{3}\.\d{3})")
_PASSPORT_SIGNS: Final = ("pasaporte", "passaporte", "passport")
_BIRTH_SIGNS: Final = ("nacimiento", "nascimento", "birth", "nac.", "dob:", "d.o.b")
_PLATE_SIGNS: Final = ("patente", "chapa", "dominio", "placa", "matricula", "matrícula", "plate")
_MOBILE_SIGNS: Final = ("cel.", "cel ", "cel:", "celular", "movil", "móvil", "whats", "wpp", "mobile", "cell ", "cell:")
_DNI: Final = LazyPattern(r"\d(?<![\w.,/$+-]\d)(?:\d?\.\d{3}\.\d{3}|\d{6,7})(?![\w/-])(?![.,]\d)")
_DNI_RANGE: Final = range(3_000_000, 100_000_000)
_DNI_WORD: Final = LazyPattern(
    rf"\b(?:d\.?n\.?i\.?|doc\.?|documentos?(?:\s(?:nacional|[uú]nico))?(?:\sde\sidenti\w+)?|c[eé]dula(?:\sde\s\w+)?|libreta\sc[ií]vica"
    rf"|identity\s(?:card|document)|id\scard|carteira\sde\sidentidade|c\.?i\.?|r\.?g\.?|l\.?[ce]\.?)(?:\s(?:argentin|bolivian|paraguay)\w+)?{_SIGN}",
    _I,
)
_DATE: Final = LazyPattern(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_DOCUMENT_COLUMN: Final = LazyPattern(r"\|[^|\n]*\b(?:dni|documento|document|c[eé]dula|cuil)\b[^|\n]*\|", _I)
# A number with dots belongs to a document, unless its sentence counts something.
_COUNTS: Final = LazyPattern(
    r"poblaci|popula|habitant|censo|census|total|personas|pessoas|people|pesos|d[oó]lar|reais|presupuest|or[çc]ament|budget"
    r"|monto|cifra|mill|milh|kil[oó]m|hect[aá]|toneladas|vot[oe]s|cantidad|quantidade|casos|cases|registros|viviendas"
    r"|[$€%]|\b(?:isbn|issn|ean|lei|ley|law|version|versi[oó]n|expediente|proceso|processo|resoluci[oó]n)\b",
    _I,
)
_PASSPORT: Final = LazyPattern(
    r"\b(?:pasaporte|passaporte|passport)(?:\s(?!n[uú]mero|number)(?-i:[a-záéíóú]{2,12})(?=\s))?"
    r"[\s:]*(?:n\.?\s?[º°o]?\.?|nro\.?|n[uú]mero|number|no\.)?[\s:]*(?P<number>[a-z]{1,3}[\s-]?\d{5,8}|\d{7,9})\b",
    _I,
)
_CUIL: Final = LazyPattern(r"2(?<![\w.+-]2)[03-7][\s-]?\d{8}[\s-]?\d(?![\w-])")
_CUIL_WEIGHTS: Final = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_CUIL_WORD: Final = LazyPattern(rf"\b(?:cui[lt]|c\.u\.i\.[lt]\.){_SIGN}", _I)
_CPF: Final = LazyPattern(r"\d(?<![\w.+-]\d)\d{2}\.\d{3}\.\d{3}-\d{2}(?![\w-])")
_CPF_DIGITS: Final = 9
_MAIL: Final = LazyPattern(r"[\w.+%-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?![\w-])", _I)
_FILE_ENDINGS: Final = frozenset(
    {"png", "jpg", "jpeg", "webp", "svg", "gif", "css", "js", "md", "html", "pdf", "yml", "json"}
)
_IN_ADDRESS: Final = LazyPattern(r"://[^\s/]*:\Z")
# Kept free for examples.
_EXAMPLE_HOST: Final = LazyPattern(r"(?:^|\.)(?:example\.(?:com|org|net)|[\w-]+\.(?:example|invalid|test))$", _I)
# "+20.000.000" is an amount.
_ABROAD: Final = LazyPattern(r"(?<![\w+])\+(?!\d{1,3}(?:\.\d{3})+(?!\d))\d{1,3}(?:[\s().-]{0,2}\d){7,12}(?!\d)")
_MOBILE: Final = LazyPattern(r"(?<![\w.,/+-])(?:\(?0?\d{2,4}\)?[\s-]?)?(?:15[\s-]?)?\d{3,5}[\s-]?\d{4}(?![\w-])")
_MOBILE_WORD: Final = LazyPattern(rf"\b(?:cel(?:ular)?|m[oó]vil|whats\s?app|wpp|mobile|cell)\b\.?{_SIGN}", _I)
_CHAT: Final = LazyPattern(r"(?:wa\.me/|whatsapp\.com/send/?\?phone=)\+?(?P<number>\d{8,15})\b", _I)
_BIRTH: Final = LazyPattern(
    r"\b(?:fecha\sde\snacimiento|data\sde\snascimento|date\sof\sbirth|f\.?\s?nac\.|d\.?o\.?b\.?)[\s:|*]*"
    r"(?P<number>\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}\sde\s[a-zç]+\sde\s(?:19|20)\d\d"
    r"|\d{1,2}\s[a-z]+\s(?:19|20)\d\d|[a-z]+\s\d{1,2},\s(?:19|20)\d\d)\b",
    _I,
)
_PLATE: Final = LazyPattern(
    r"\b(?:[A-Z]{2}[\s-]?\d{3}[\s-]?[A-Z]{2}|[A-Z]{3}[\s-]?\d(?:\d|[A-Z])\d\d?|\d{4}[\s-]?[A-Z]{3})\b"
)
_PLATE_WORD: Final = LazyPattern(
    rf"\b(?:patente|chapa|dominio|placa|matr[ií]cula|(?:licen[cs]e|number)\splate)\b(?:\s(?:del?|d[ao]|of)\s\w+)?{_SIGN}",
    _I,
)


def find_personal_data(text: str) -> Iterator[Run]:
    """Documents, e-mail addresses, phones of persons, dates of birth and plates, told from other numbers."""
    lower = text.lower()
    if _MANY_DIGITS.search(text):
        yield from _documents(text)
    if _has_any(_PASSPORT_SIGNS, lower):
        yield from ((*found.span("number"), DOCUMENT) for found in _PASSPORT.finditer(text))
    yield from _mails(text)
    yield from _phones(text, lower)
    if _has_any(_BIRTH_SIGNS, lower):
        yield from ((*found.span("number"), BIRTH) for found in _BIRTH.finditer(text))
    if _has_any(_PLATE_SIGNS, lower):
        plates = (found for found in _PLATE.finditer(text) if _follows(_PLATE_WORD, text, found.start()))
        yield from ((*found.span(), PLATE) for found in plates)


def digits_of(text: str) -> str:
    return re.sub(r"\D", "", text)


def is_example(address: str) -> bool:
    """Whether an e-mail address can belong to nobody."""
    return _EXAMPLE_HOST.search(address.rpartition("@")[2]) is not None


def _documents(text: str) -> Iterator[Run]:
    for found in _DNI.finditer(text):
        if int(digits_of(found.group())) in _DNI_RANGE and _is_document(found, text):
            yield *found.span(), DOCUMENT
    for found in _CUIL.finditer(text):
        is_written_apart = not found.group().isdigit()
        if (is_written_apart and _has_cuil_check(digits_of(found.group()))) or _follows(
            _CUIL_WORD, text, found.start()
        ):
            yield *found.span(), DOCUMENT
    for found in _CPF.finditer(text):
        if _has_cpf_check(digits_of(found.group())):
            yield *found.span(), DOCUMENT


def _is_document(found: re.Match[str], text: str) -> bool:
    start, end = found.span()
    if _follows(_DNI_WORD, text, start):
        return not _DATE.fullmatch(found.group())
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    if line.lstrip().startswith("|"):
        return _DOCUMENT_COLUMN.search(_header_of(text, line_start)) is not None
    if "." not in found.group() or re.match(r"\s[^\W\d]", text[end : end + 2]):
        return False
    return _COUNTS.search(line) is None


def _header_of(text: str, row_start: int) -> str:
    """The first row of the table a row belongs to; of an endless one, a row far above."""
    start = row_start
    for _ in range(_LONG_TABLE):
        if start == 0:
            break
        above = text.rfind("\n", 0, start - 1) + 1
        if not text[above:start].lstrip().startswith("|"):
            break
        start = above
    return text[start : text.find("\n", start)]


def _mails(text: str) -> Iterator[Run]:
    if "@" not in text:
        return
    for found in _MAIL.finditer(text):
        start = found.start() + len(found.group()) - len(found.group().lstrip(".%+-"))
        is_file = found.group().rpartition(".")[2].lower() in _FILE_ENDINGS
        # In "https://user:password@host" it is the password that matters.
        is_in_address = _IN_ADDRESS.search(text[max(0, start - _BEFORE) : start]) is not None
        if not is_file and not is_in_address and not is_example(found.group()):
            yield start, found.end(), MAIL


def _phones(text: str, lower: str) -> Iterator[Run]:
    if "+" in text:
        yield from ((*found.span(), PHONE) for found in _ABROAD.finditer(text))
    if "wa.me/" in lower or "whatsapp.com" in lower:
        yield from ((*found.span("number"), PHONE) for found in _CHAT.finditer(text))
    if _has_any(_MOBILE_SIGNS, lower):
        mobiles = (found for found in _MOBILE.finditer(text) if _follows(_MOBILE_WORD, text, found.start()))
        yield from ((*found.span(), PHONE) for found in mobiles)


def _follows(word: LazyPattern, text: str, start: int) -> bool:
    return word.search(text[max(0, start - _BEFORE) : start]) is not None


def _has_any(signs: tuple[str, ...], lower: str) -> bool:
    return any(sign in lower for sign in signs)


def _has_cuil_check(digits: str) -> bool:
    total = sum(int(digit) * weight for digit, weight in zip(digits, _CUIL_WEIGHTS, strict=False))
    return (11 - total % 11) % 11 == int(digits[-1])


def _has_cpf_check(digits: str) -> bool:
    if len(set(digits)) == 1:
        return False
    for length in (_CPF_DIGITS, _CPF_DIGITS + 1):
        total = sum(int(digit) * (length + 1 - index) for index, digit in enumerate(digits[:length]))
        if total * 10 % 11 % 10 != int(digits[length]):
            return False
    return True
