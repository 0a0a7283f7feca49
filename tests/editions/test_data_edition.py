"""Pages as text in, the files of the data edition out."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from catalogues import catalogue_of, plain, tool
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from baqueano.catalogue import Catalogue
from baqueano.editions.data_edition import SCHEMA_FILE, data_files, write_data_edition
from baqueano.editions.data_entries import TABLE_NAMES, entry_columns
from baqueano.editions.data_table import Labels
from baqueano.editions.edition import Edition
from baqueano.model.criteria import Column
from baqueano.model.kinds import KIND_BY_NAME

RISK = """\
---
id: R-01
kind: risk
title: {title}
summary: Una línea.
status: draft
reviewed: 2026-11-23
framework: [RF07]
nature: dynamic
route_stage: [border]
velocity: days
affected: quienes llegan
---
"""
MATRIX = """\
| ID | Riesgo | Probabilidad | Impacto | Nivel | Tendencia | Confianza | Nota |
|:---|:---|:-:|:-:|:-:|:---|:---|:---|
| [R-01](ref:R-01) | =1+1 | 4 | 5 | Crítico | en alza | media | 0147 |

| ID | Indicadores | Herramientas | Responsable | Plazo |
|:---|:---|:---|:---|:---|
| [R-01](ref:R-01) | [I-01](ref:I-01) | | [](ref:INST-01), [](ref:INST-02) | 2026-12-31 |
"""
SIGNS = """\
| ID | Señal | Fuente | Frecuencia | Quién observa | Dirección | Atención | Alerta | Alarma |
|:---|:---|:---|:---|:---|:---|:-:|:-:|:-:|
| I-01 | Avisos a [](ref:INST-01) \\| más &amp; más | prensa | mensual | equipo | más es peor | 0,5 | 4 | 1.500,5 |
"""
INSTITUTIONS = """\
- id: INST-01
  name: {es: Dirección, pt: Direção}
  as_of: 2026-11-23
  source: sitio
  verified: true
- id: INST-02
  name: {es: Defensoría}
  as_of: 2026-11-23
  source: sitio
  verified: false
"""
PAGES = {
    "es/matriz/r-01.md": RISK.format(title="=1+1"),
    "pt/matriz/r-01.md": RISK.format(title="=1+1 em português"),
    "es/matriz/matriz.md": plain("Matriz", body=MATRIX),
    "es/matriz/indicadores.md": plain("Señales", body=SIGNS),
    "es/kit/t-01.md": tool(risks="[R-01]"),
    "es/glosario/index.md": plain(
        "Glosario", body="## alerta {#alerta}\n\nAviso *a tiempo*,\nantes de [](ref:R-01).\n\nOtro."
    ),
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    found = catalogue_of(PAGES, records={"institution": INSTITUTIONS})
    (criteria,) = found.criteria
    note = Column("note", ("assessment",), "text", False, {"es": "Nota", "pt": "Nota", "en": "Note"})
    own = replace(criteria, columns=(*criteria.columns, note), by_header={**criteria.by_header, "nota": note})
    return replace(found, criteria=(own,))


def rows(files: Mapping[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[name].decode(), newline=""), strict=True))


def record_of(files: Mapping[str, bytes]) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(files["catalogue.json"])
    Draft202012Validator(json.loads(files["catalogue.schema.json"])).validate(record)
    return record


def test_a_risk_stands_in_one_row_with_its_treatment_and_what_its_page_says(
    catalogue: Catalogue, edition: Edition
) -> None:
    (row,) = rows(data_files(catalogue, edition=edition), "risks.es.csv")

    expected = {
        "ID": "R-01",
        "Riesgo": "'=1+1",
        "Probabilidad": "4",
        "Nivel": "Crítico",
        "Tendencia": "en alza",
        "Nota": "0147",
        "Responsable": "INST-01, INST-02",
        "Responsable (nombre)": "Dirección | Defensoría",
        "Plazo": "2026-12-31",
        "Indicadores": "I-01",
        "Herramientas": "",
        "Prob. residual": "",
        "Naturaleza": "Dinámico",
        "Estado": "Borrador",
        "Página en el sitio": "matriz/r-01.html",
    }
    assert {key: row[key] for key in expected} == expected


def test_a_language_without_its_own_table_gets_the_source_with_levels_in_its_words(
    catalogue: Catalogue, edition: Edition
) -> None:
    (row,) = rows(data_files(catalogue, edition=edition), "risks.en.csv")

    assert (row["Level"], row["Trend"], row["Likelihood"]) == ("Critical", "rising", "4")


def test_measures_on_a_page_of_their_own_go_with_every_risk_that_has_none_beside_it(edition: Edition) -> None:
    assessment, measures = MATRIX.split("\n\n")
    pages = PAGES | {
        "es/matriz/matriz.md": plain(body=assessment),
        "es/matriz/otra.md": plain(body=MATRIX.replace("2026-12-31", "2027-01-01")),
        "es/medidas.md": plain(body=measures),
    }
    files = data_files(catalogue_of(pages, records={"institution": INSTITUTIONS}), edition=edition)
    deadlines = {row["page"]: row["values"]["deadline"] for row in record_of(files)["matrix"]["risks"]}

    assert deadlines == {"matriz/matriz.md": "2026-12-31", "matriz/otra.md": "2027-01-01"}
    assert [row["Plazo"] for row in rows(files, "risks.es.csv")] == ["2026-12-31", "2027-01-01"]


def test_signs_on_two_pages_are_one_table_that_says_where_each_stands(edition: Edition) -> None:
    more = {"es/matriz/mas.md": plain("Más", body=SIGNS.replace("I-01", "I-02"))}
    files = data_files(catalogue_of(PAGES | more), edition=edition)
    places = {row["ID"]: row["Página en el sitio"] for row in rows(files, "indicators.es.csv")}

    assert places == {"I-01": "matriz/indicadores.html#i-01", "I-02": "matriz/mas.html#i-02"}


def test_numbers_are_read_as_the_language_of_the_page_writes_them(catalogue: Catalogue, edition: Edition) -> None:
    files = data_files(catalogue, edition=edition)
    (row,) = rows(files, "indicators.es.csv")
    sheet = load_workbook(io.BytesIO(files["matrix.xlsx"]))["Indicadores (es)"]

    assert (row["Atención"], row["Alerta"], row["Alarma"]) == ("0.5", "4", "1500.5")
    assert [cell.value for cell in sheet[2]][6:9] == [0.5, 4, 1500.5]
    assert record_of(files)["matrix"]["indicators"][0]["values"]["alarm"] == 1500.5


def test_a_text_is_told_as_readers_see_it(catalogue: Catalogue, edition: Edition) -> None:
    files = data_files(catalogue, edition=edition)

    assert rows(files, "indicators.es.csv")[0]["Señal"] == "Avisos a Dirección | más & más"
    assert rows(files, "terms.es.csv")[0]["Resumen"] == "Aviso a tiempo, antes de =1+1."


def test_minutes_say_that_they_are_minutes(catalogue: Catalogue, edition: Edition) -> None:
    (row,) = rows(data_files(catalogue, edition=edition), "tools.pt.csv")

    assert (row["Tempo: Preparar (minutos)"], row["Tempo: Realizar (minutos)"]) == ("30", "90")
    assert [column.header for column in entry_columns("module", Labels(catalogue.settings.words_in("en")))][5] == (
        "Duration (minutes)"
    )


def test_the_workbook_takes_no_text_for_a_formula(catalogue: Catalogue, edition: Edition) -> None:
    book = load_workbook(io.BytesIO(data_files(catalogue, edition=edition)["matrix.xlsx"]))

    formulas = [cell.coordinate for sheet in book for row in sheet for cell in row if cell.data_type == "f"]

    assert book["Riesgos (es)"]["B2"].value == "=1+1"
    assert formulas == []


def test_an_entry_has_its_words_in_every_language_and_says_which_it_is_written_in(
    catalogue: Catalogue, edition: Edition
) -> None:
    entries = {entry["id"]: entry for entry in record_of(data_files(catalogue, edition=edition))["entries"]}
    words = {code: (told["language"], told["title"]) for code, told in entries["R-01"]["words"].items()}

    assert words == {"es": ("es", "=1+1"), "pt": ("pt", "=1+1 em português"), "en": ("es", "=1+1")}
    assert entries["R-01"]["fields"] == {
        "framework": ["RF07"],
        "nature": "dynamic",
        "route_stage": ["border"],
        "velocity": "days",
    }
    assert entries["T-01"]["fields"]["time"] == {"prepare": 30, "run": 90}
    assert entries["T-01"]["words"]["es"]["fields"]["materials"] == ["papel", "lápices"]


def test_a_site_without_criteria_has_no_workbook_and_the_pages_of_its_risks_as_a_table(
    catalogue: Catalogue, edition: Edition
) -> None:
    files = data_files(replace(catalogue, criteria=()), edition=edition)
    record = record_of(files)

    assert "matrix.xlsx" not in files
    assert "indicators.es.csv" not in files
    assert rows(files, "risks.es.csv")[0]["Nombre"] == "'=1+1"
    assert record["criteria"] is None
    assert record["matrix"] == {"actions": [], "indicators": [], "risks": []}


def test_a_site_with_nothing_to_tell_has_data_all_the_same(edition: Edition) -> None:
    files = data_files(catalogue_of({"es/index.md": plain("Inicio")}), edition=edition)

    assert set(files) == {"catalogue.json", "catalogue.schema.json", "license.txt", "readme.txt"}
    assert record_of(files)["entries"] == []


def test_a_site_without_interface_texts_has_keys_for_headers(catalogue: Catalogue, edition: Edition) -> None:
    bare = replace(catalogue, settings=replace(catalogue.settings, words={}))

    (row,) = rows(data_files(bare, edition=edition), "risks.es.csv")

    assert (row["Nivel"], row["status_label"]) == ("Crítico", "status.draft")


def test_cells_that_nobody_can_read_are_empty(edition: Edition) -> None:
    broken = MATRIX.replace("| 4 | 5 | Crítico | en alza |", "| mucho | 9 | Grave | ¿? |").replace(
        "2026-12-31", "pronto"
    )
    files = data_files(catalogue_of(PAGES | {"es/matriz/matriz.md": plain(body=broken)}), edition=edition)
    (row,) = record_of(files)["matrix"]["risks"]

    read = {key: row["values"][key] for key in ("likelihood", "impact", "level", "trend", "deadline", "tools")}

    assert read == {"likelihood": None, "impact": None, "level": None, "trend": None, "deadline": None, "tools": []}
    assert rows(files, "risks.es.csv")[0]["Probabilidad"] == ""


def test_the_zip_holds_the_files_in_a_folder_of_their_own(
    catalogue: Catalogue, edition: Edition, tmp_path: Path
) -> None:
    assert write_data_edition(catalogue, tmp_path / "a.zip", edition=edition) == ()
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        names = packed.namelist()
        readme = packed.read("sitio-2026.11.23-data/readme.txt").decode()

    assert set(names) == {
        f"sitio-2026.11.23-data/{name}" for name in (*data_files(catalogue, edition=edition), "SHA256SUMS")
    }
    assert [text in readme for text in ("Ni predicción", "Nem previsão", "Neither a prediction", "CC BY 4.0")] == [
        True
    ] * 4


def test_the_same_sources_give_the_same_bytes(catalogue: Catalogue, edition: Edition, tmp_path: Path) -> None:
    for name in ("uno.zip", "dos.zip"):
        write_data_edition(catalogue, tmp_path / name, edition=edition)

    assert (tmp_path / "uno.zip").read_bytes() == (tmp_path / "dos.zip").read_bytes()


def test_nothing_in_the_files_names_a_folder_of_this_computer(catalogue: Catalogue, edition: Edition) -> None:
    root = str(catalogue.settings.root).encode()

    assert [name for name, content in data_files(catalogue, edition=edition).items() if root in content] == []


def test_every_object_of_the_schema_is_closed_or_keyed_by_data_and_every_value_is_described() -> None:
    schema = json.loads(SCHEMA_FILE.read_text("utf-8"))
    objects = [part for part in walk(schema) if part.get("type") == "object"]
    undescribed = [
        name
        for part in objects
        for name, value in part.get("properties", {}).items()
        if "description" not in value and "$ref" not in value
    ]

    assert [part for part in objects if "additionalProperties" not in part] == []
    assert undescribed == []


def damaged(record: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    """A copy with another value at a path ("matrix/risks/0/status"); a list gets one more at "…/-"."""
    copy: dict[str, Any] = json.loads(json.dumps(record))
    *parts, last = path.split("/")
    part: Any = copy
    for name in parts:
        part = part[int(name)] if isinstance(part, list) else part[name]
    if last == "-":
        part.append(value)
    else:
        part[int(last) if isinstance(part, list) else last] = value
    return copy


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("extra", 1),
        ("version", 2),
        ("edition/date", "2026-13-01"),
        ("languages/0/code", ""),
        ("notice/¿es?", ["Un aviso."]),
        ("criteria/levels", []),
        ("criteria/levels/0/color", "rojo"),
        ("criteria/levels/0/name/", "Bajo"),
        ("criteria/likelihood/0/value", None),
        ("criteria/floor/impact", None),
        ("criteria/table/-", ["low", "low", "low", "low", "low"]),
        ("matrix/risks/0/id", ""),
        ("matrix/risks/0/status", "listo"),
        ("matrix/risks/0/values/likelihood", 6),
        ("matrix/risks/0/values/likelihood", "4"),
        ("matrix/risks/0/values/deadline", "2026-02-32"),
        ("matrix/risks/0/values/tools", "T-01"),
        ("matrix/risks/0/values/lead/-", "INST 01"),
        ("matrix/risks/0/words/es", "texto"),
        ("matrix/indicators/0/values/alarm", "1500,5"),
        ("matrix/actions", None),
        ("entries/0/kind", "persona"),
        ("entries/0/status", "listo"),
        ("entries/0/reviewed", "ayer"),
        ("entries/0/words", {}),
        ("entries/0/words/es/language", ""),
        ("references/0/target", ""),
        ("references/0/languages", []),
    ],
)
def test_the_schema_refuses_what_no_site_would_write(
    catalogue: Catalogue, edition: Edition, path: str, value: object
) -> None:
    files = data_files(catalogue, edition=edition)
    validator = Draft202012Validator(json.loads(files["catalogue.schema.json"]))

    assert not validator.is_valid(damaged(record_of(files), path, value))


def test_the_schema_knows_every_kind_and_every_kind_has_a_table() -> None:
    schema = json.loads(SCHEMA_FILE.read_text("utf-8"))

    assert set(schema["$defs"]["entry"]["properties"]["kind"]["enum"]) == set(KIND_BY_NAME)
    assert {*TABLE_NAMES, "indicator", "action"} == set(KIND_BY_NAME)


def walk(part: object) -> list[dict[str, Any]]:
    if isinstance(part, list):
        return [found for item in part for found in walk(item)]
    if isinstance(part, dict):
        return [part, *(found for item in part.values() for found in walk(item))]
    return []
