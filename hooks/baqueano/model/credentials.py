"""A text in, the keys and passwords in it out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from baqueano.lazy_pattern import LazyPattern

SECRET: Final = "secret"

_KEY: Final = LazyPattern(
    r"(?<![A-Za-z0-9])(?:A(?:KIA|SIA)[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{22,}|glpat-[\w-]{20,}|xox[abeprs]-[\w-]{10,}"
    r"|npm_[A-Za-z0-9]{36}|sk-(?:ant-|proj-)?[A-Za-z0-9_-]{20,}|AIza[\w-]{35}|ya29\.[\w-]{20,}|SG\.[\w-]{16,}\.[\w-]{16,}"
    r"|[rs]k_live_[A-Za-z0-9]{16,}|pypi-[\w-]{32,}|hf_[A-Za-z0-9]{30,}|eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,})(?![A-Za-z0-9])"
)
_SIGNS: Final = (
    "AKIA ASIA ghp_ gho_ ghu_ ghs_ ghr_ github_pat_ glpat- xox npm_ sk- AIza ya29. SG. k_live_ pypi- hf_ eyJ"
)
_KEY_SIGNS: Final = tuple(_SIGNS.split())
_BLOCK: Final = LazyPattern(r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----")
_IN_ADDRESS: Final = LazyPattern(r"(?<=://)[^\s/:@\"'<>]+:[^\s/:@\"'<>{$]+(?=@[\w.-]+)")
# In small letters.
_NAMED: Final = LazyPattern(
    r"(?:passwords?|passwd|pwd|contrase[ñn]a|clave|senha|secret|token|api[_ -]?key|access[_-]?key)(?:_[a-z0-9]+)*"
    r"[\"']?\s?[:=]\s?(?P<quote>[\"'`]?)(?P<value>[^\s\"'`<>{}()$*…|,;]{6,})(?![{}$*…>(])"
)
# What shows where a secret would stand, and what is none.
_PLACEHOLDER: Final = LazyPattern(
    r"x{3,}|\.{3}|your|example|ejemplo|exemplo|change-?me|^https?:|^(?:ref|mailto|tel):|\.(?:md|html?|py|js|yml)\b",
    re.IGNORECASE,
)
_WORDS: Final = ("passw", "pwd", "contrase", "clave", "senha", "secret", "token", "key")


def find_credentials(text: str) -> Iterator[tuple[int, int, str]]:
    """From where to where a key or password stands, known by its form or by the word before it."""
    if "-----BEGIN" in text:
        yield from ((*found.span(), SECRET) for found in _BLOCK.finditer(text))
    if "://" in text:
        yield from ((*found.span(), SECRET) for found in _IN_ADDRESS.finditer(text))
    keys = [found.span() for found in _KEY.finditer(text)] if any(sign in text for sign in _KEY_SIGNS) else []
    yield from ((*span, SECRET) for span in keys)
    lower = text.lower()
    if any(word in lower for word in _WORDS):
        for found in _NAMED.finditer(lower):
            start, end = found.span("value")
            is_known = any(first <= start < last for first, last in keys)
            is_part = found.start() > 0 and (lower[found.start() - 1].isalnum() or lower[found.start() - 1] in "?&")
            if not is_known and not is_part and _is_secret(text[start:end]):
                yield start, end, SECRET


def _is_secret(value: str) -> bool:
    """Prose goes on in words; a secret mixes letters with digits."""
    has_both = re.search(r"\d", value) is not None and re.search(r"[A-Za-z]", value) is not None
    return has_both and _PLACEHOLDER.search(value) is None
