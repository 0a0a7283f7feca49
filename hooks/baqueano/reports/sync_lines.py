"""What a translation's matrix got from its source in, the lines that tell it out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from baqueano.diagnostics import Text
from baqueano.fixes.matrix_sync import Left, Reason, Sync

_REWRITTEN: Final[Text] = {
    "es": "{path}:{line}: {row}, {header}: «{before}» → «{after}»",
    "pt": "{path}:{line}: {row}, {header}: “{before}” → “{after}”",
    "en": "{path}:{line}: {row}, {header}: “{before}” → “{after}”",
}
_ADDED: Final[Text] = {
    "es": "{path}:{line}: se agrega la fila de {row}",
    "pt": "{path}:{line}: acrescenta-se a linha de {row}",
    "en": "{path}:{line}: the row of {row} is added",
}
_UNTRANSLATED: Final[Text] = {
    "es": "{path}:{line}: se agrega la fila de {row}, con palabras del original que falta traducir: {names}",
    "pt": "{path}:{line}: acrescenta-se a linha de {row}, com palavras do original ainda por traduzir: {names}",
    "en": "{path}:{line}: the row of {row} is added, with words of the source still to be translated: {names}",
}
_SAME: Final[Text] = {
    "es": "{path}: nada que cambiar",
    "pt": "{path}: nada a mudar",
    "en": "{path}: nothing to change",
}
_LEFT: Final[dict[Reason, Text]] = {
    Reason.TABLE: {
        "es": "{path}: falta la tabla que está en {source}, o Markdown no la reconoce; cópiela y traduzca sus palabras",
        "pt": "{path}: falta a tabela que está em {source}, ou o Markdown não a reconhece; copie e traduza as palavras",
        "en": "{path}: the table of {source} is missing, or Markdown does not see it; copy it and translate its words",
    },
    Reason.COLUMN: {
        "es": "{path}:{line}: falta la columna «{name}», que está en {source}; agréguela",
        "pt": "{path}:{line}: falta a coluna “{name}”, que está em {source}; acrescente-a",
        "en": "{path}:{line}: the column “{name}” of {source} is missing; add it",
    },
    Reason.IDS: {
        "es": "{path}:{line}: sin una columna de ids en esta tabla y en {source} no se sabe qué fila es cuál",
        "pt": "{path}:{line}: sem uma coluna de ids nesta tabela e em {source} não se sabe qual linha é qual",
        "en": "{path}:{line}: without a column of ids in this table and in {source} nobody knows which row is which",
    },
    Reason.ROW: {
        "es": "{path}:{line}: la fila de «{name}» no está en {source}; quítela, o agréguela primero en el original",
        "pt": "{path}:{line}: a linha de “{name}” não está em {source}; tire-a, ou acrescente-a primeiro no original",
        "en": "{path}:{line}: the row of “{name}” is not in {source}; take it out, or add it to the source first",
    },
    Reason.CELL: {
        "es": "{path}:{line}: no se entiende «{name}»; corríjalo primero en el original",
        "pt": "{path}:{line}: não se entende “{name}”; corrija primeiro no original",
        "en": "{path}:{line}: “{name}” cannot be read; mend it in the source first",
    },
}


def done_lines(sync: Sync, language: str, *, is_written: bool) -> Iterator[str]:
    """What changed on a translation, by the lines of its file: as it is, or (`is_written`) as it has become."""
    path = sync.page.path
    told: list[tuple[int, str]] = []
    for cell in sync.rewritten:
        line = sync.line_after(cell.place.line) if is_written else cell.place.line
        facts = {"row": cell.row, "header": cell.header, "before": cell.before, "after": cell.after}
        told.append((line, _REWRITTEN[language].format(path=path, line=line, **facts)))
    for number, row in enumerate(sync.added):
        # Dry, it is the line that the row would stand below.
        line = row.place.line + number + 1 if is_written else row.place.line
        text = _UNTRANSLATED if row.untranslated else _ADDED
        told.append((line, text[language].format(path=path, line=line, row=row.row, names=", ".join(row.untranslated))))
    yield from (text for _, text in sorted(told, key=lambda each: each[0]))
    if not told:
        yield _SAME[language].format(path=path)


def left_lines(sync: Sync, language: str, *, is_written: bool) -> Iterator[str]:
    """What only a person can mend."""
    for item in sync.left:
        yield _left_line(item, sync, language, is_written=is_written)


def _left_line(item: Left, sync: Sync, language: str, *, is_written: bool) -> str:
    place = item.place
    is_own = place.path == sync.page.path
    line = sync.line_after(place.line) if is_written and is_own else place.line
    return _LEFT[item.reason][language].format(path=place.path, line=line, name=item.name, source=item.source)
