"""The criteria in, a valid site with a risk matrix of any number of rows, in three languages, out."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Final

import environment

if TYPE_CHECKING:
    from baqueano.model.criteria import Column, Criteria

LOCALES: Final = {"es": "es_AR", "pt": "pt_BR", "en": "en_GB"}
MATRIX: Final = "matriz/x-01.md"
TABLES: Final = ("assessment", "treatment", "indicators", "actions")
# The tables that have a page of their own; the others stand on that of the matrix.
OWN_PAGES: Final = {"indicators": "matriz/indicadores.md", "actions": "matriz/acciones.md"}
SHARED: Final = ("hooks", "overrides", "pyproject.toml")
RECORDS: Final = ("factors.yml", "institutions.yml", "interface.yml", "matrix.yml")
FACTORS: Final = 9
TOOLS: Final = 3
STEPS: Final = 5
# Walks through all 25 pairs of likelihood and impact, and meets every level soon.
STRIDE: Final = 7

# Words that an author would write, by column; a number follows, to tell the rows apart.
WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "risk": {"es": "Espera sin información", "pt": "Espera sem informação", "en": "Waiting without information"},
    "sign": {"es": "Avisos por mes, puesto", "pt": "Avisos por mês, posto", "en": "Notices a month, post"},
    "source": {"es": "avisos agregados, hoja", "pt": "avisos agregados, folha", "en": "aggregated notices, sheet"},
    "collector": {"es": "equipo", "pt": "equipe", "en": "team"},
    "measure": {"es": "Acordar qué se informa, hoja", "pt": "Combinar o que se informa, folha", "en": "Agree, sheet"},
    "evidence": {"es": "acta publicada", "pt": "ata publicada", "en": "published minutes"},
}
TITLES: Final[Mapping[str, Mapping[str, str]]] = {
    "index.md": {"es": "Inicio", "pt": "Início", "en": "Home"},
    MATRIX: {"es": "Matriz de prueba", "pt": "Matriz de teste", "en": "Test matrix"},
    "matriz/indicadores.md": {"es": "Indicadores", "pt": "Indicadores", "en": "Indicators"},
    "matriz/acciones.md": {"es": "Acciones", "pt": "Ações", "en": "Actions"},
    "kit": {"es": "Lista de control", "pt": "Lista de verificação", "en": "Checklist"},
    "assessment": {"es": "Evaluación", "pt": "Avaliação", "en": "Assessment"},
    "treatment": {"es": "Medidas propuestas", "pt": "Medidas propostas", "en": "Proposed measures"},
    "indicators": {"es": "Tabla de señales", "pt": "Tabela de sinais", "en": "Table of signs"},
    "actions": {"es": "Tabla de medidas", "pt": "Tabela de medidas", "en": "Table of measures"},
}
SUMMARY: Final = {"es": "Una página de prueba.", "pt": "Uma página de teste.", "en": "A page for tests."}
TEXT: Final = {
    "es": "Este texto explica la página con palabras sencillas.",
    "pt": "Este texto explica a página com palavras simples.",
    "en": "This text explains the page in simple words.",
}
# Where the number of a row is even more is worse, else less is.
THRESHOLDS: Final = (("2", "4", "8"), ("9", "7", "5"), ("0.5", "1.5", "3"), ("2500", "1500", "1000"))
CHOICE_OF_DIRECTION: Final = ("higher_is_worse", "lower_is_worse")


@dataclass(frozen=True, slots=True)
class Row:
    """The risk of this number, and the indicator and action of the same; `has_page` when the risk has one."""

    number: int
    has_page: bool = True

    @property
    def risk(self) -> str:
        return f"R-{self.number:02d}"

    @property
    def likelihood(self) -> int:
        return self.number * STRIDE % STEPS + 1

    @property
    def impact(self) -> int:
        return self.number * STRIDE // STEPS % STEPS + 1

    @property
    def factor(self) -> str:
        return f"RF{self.number % FACTORS + 1:02d}"

    def id_in(self, table: str) -> str:
        """As it is written in the first column of a table."""
        if table in ("indicators", "actions"):
            return f"{table[0].upper()}-{self.number:02d}"
        return self.mention

    @property
    def mention(self) -> str:
        return f"[{self.risk}](ref:{self.risk})" if self.has_page else self.risk


def pages_of(
    rows: int, criteria: Criteria, *, with_risks: bool = True, tables: Sequence[str] = TABLES
) -> dict[str, str]:
    """All pages: {"es/matriz/x-01.md": text}; the languages are those of LOCALES, the first one is the source.

    Without pages of its risks the matrix is all that the site has of them.
    """
    every = [Row(number, with_risks) for number in range(1, rows + 1)]
    found: dict[str, str] = {}
    for language in LOCALES:
        own = {
            "index.md": _page("index.md", language, body=f"[](ref:X-01)\n\n{TEXT[language]}\n"),
            MATRIX: _matrix(every, criteria, language, tables=[name for name in tables if name not in OWN_PAGES]),
            **{
                OWN_PAGES[name]: _page(OWN_PAGES[name], language, body=_table(name, every, criteria, language))
                for name in tables
                if name in OWN_PAGES
            },
            **{f"kit/t-{number:02d}.md": _tool(number, language) for number in range(1, TOOLS + 1)},
            **{f"matriz/{row.risk.lower()}.md": _risk(row, language) for row in every if with_risks},
        }
        found |= {f"{language}/{key}": text for key, text in own.items()}
    return found


def write_site(
    target: Path, *, rows: int, criteria: Criteria, with_risks: bool = True, tables: Sequence[str] = TABLES
) -> Path:
    """Write the site around its pages, with these of the matrix's tables; returns its folder."""
    for part in (*SHARED, *(f"docs/_data/{name}" for name in RECORDS)):
        source = environment.ROOT / part
        if source.is_dir():
            shutil.copytree(source, target / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            (target / part).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target / part)
    pages = pages_of(rows, criteria, with_risks=with_risks, tables=tables)
    config = (environment.ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:\n")[0]
    source_pages = [key.partition("/")[2] for key in pages if key.startswith("es/")]
    menu = "".join(f"  - {key}\n" for key in source_pages)
    (target / "mkdocs.yml").write_text(f"{config}\nnav:\n{menu}", encoding="utf-8", newline="\n")
    for key, text in pages.items():
        path = target / "docs" / key
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return target


def _matrix(rows: list[Row], criteria: Criteria, language: str, *, tables: Sequence[str]) -> str:
    uncited = [f"RF{number:02d}" for number in range(1, FACTORS + 1)]
    uncited = [factor for factor in uncited if not any(row.has_page and row.factor == factor for row in rows)]
    waived = "".join(f"  {factor}: {TEXT[language]}\n" for factor in uncited)
    fields = "id: X-01\nkind: matrix\nterritory: Salta\n" + (f"waived:\n{waived}" if waived else "")
    body = "\n".join(_table(name, rows, criteria, language) for name in tables)
    return _page(MATRIX, language, fields=fields, body=body, is_dated=True)


def _risk(row: Row, language: str) -> str:
    fields = (
        f"id: {row.risk}\nkind: risk\nframework: [{row.factor}]\nnature: dynamic\nroute_stage: [border]\n"
        f"velocity: days\naffected: {TEXT[language]}\n"
    )
    title = f"{WORDS['risk'][language]} {row.number}"
    return _page("", language, title=title, fields=fields, body=f"{TEXT[language]}\n", is_dated=True)


def _tool(number: int, language: str) -> str:
    fields = (
        f"id: T-{number:02d}\nkind: tool\nrisks: []\nstage: upstream\nwho_uses: [community]\n"
        f"time: {{prepare: 30, run: 90}}\npeople: {TEXT[language]}\nmaterials:\n  - {TEXT[language]}\n"
        f"use_when: {TEXT[language]}\ndo_not_use_when: {TEXT[language]}\n"
    )
    title = f"{TITLES['kit'][language]} {number}"
    return _page("", language, title=title, fields=fields, body=f"{TEXT[language]}\n", is_dated=True)


def _page(key: str, language: str, *, body: str, title: str = "", fields: str = "", is_dated: bool = False) -> str:
    head = f"title: {title or TITLES[key][language]}\nsummary: {SUMMARY[language]}\n{fields}"
    if is_dated:
        head += "status: draft\nreviewed: 2026-11-24\n"
    if language != next(iter(LOCALES)):
        head += f"translation:\n  of: {next(iter(LOCALES))}\n  status: draft\n"
    return f"---\n{head}---\n\n{TEXT[language]}\n\n{body}"


def _table(name: str, rows: list[Row], criteria: Criteria, language: str) -> str:
    """The table under its heading, with every column that the criteria name for it."""
    columns = criteria.columns_of(name)
    lines = [
        [column.header[language] for column in columns],
        [":-:" if column.form in ("scale", "number") else ":---" for column in columns],
        *([_cell(column, row, name, criteria, language) for column in columns] for row in rows),
    ]
    table = "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
    return f"## {TITLES[name][language]} {{#{name}}}\n\n{table}"


def _cell(column: Column, row: Row, table: str, criteria: Criteria, language: str) -> str:
    if column.form == "id":
        return row.id_in(table)
    if column.form == "text":
        return f"{WORDS[column.key][language]} {row.number}"
    if column.form == "date":
        return f"2027-{row.number % 12 + 1:02d}-28"
    if column.form in criteria.choices:
        names = criteria.choices[column.form]
        keys = CHOICE_OF_DIRECTION if column.form == "direction" else tuple(names)
        return names[keys[row.number % len(keys)]][language]
    return dict(_values(row, criteria, language))[column.key]


def _values(row: Row, criteria: Criteria, language: str) -> Iterator[tuple[str, str]]:
    from baqueano.matrix.cells import told_number

    residual = max(1, row.likelihood - 1)
    yield from (("likelihood", str(row.likelihood)), ("impact", str(row.impact)))
    yield "level", criteria.level_of(row.likelihood, row.impact).name[language]
    yield from (("residual_likelihood", str(residual)), ("residual_impact", str(row.impact)))
    yield "residual_level", criteria.level_of(residual, row.impact).name[language]
    thresholds = THRESHOLDS[row.number % len(THRESHOLDS)]
    told = (told_number(Decimal(value), locale=LOCALES[language]) for value in thresholds)
    yield from zip(("watch", "warning", "alarm"), told, strict=True)
    tool, indicator = f"T-{row.number % TOOLS + 1:02d}", f"I-{row.number:02d}"
    yield from (("tools", f"[{tool}](ref:{tool})"), ("indicators", f"[{indicator}](ref:{indicator})"))
    yield from (("lead", f"[](ref:INST-0{row.number % 7 + 1})"), ("risks", row.mention))
