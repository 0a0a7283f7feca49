"""A small site whose entries are joined in every way in, its catalogue and frames on its pages out."""

from __future__ import annotations

from functools import cache
from typing import Final

from catalogues import catalogue_of, frame_on, tool

from baqueano.catalogue import Catalogue
from baqueano.render.frame import Frame

_STATE = "status: draft\nreviewed: 2026-11-23\n"
_RISK = f"""\
---
id: {{id}}
kind: risk
title: {{title}}
summary: Una línea.
{_STATE}framework: {{framework}}
nature: dynamic
route_stage: [border]
velocity: days
affected: personas
---
{{body}}"""
_MODULE = f"""\
---
id: {{id}}
kind: module
title: {{title}}
summary: Una línea.
{_STATE}programme: C-01
audience: Equipos & redes
duration: 60
mode: [virtual]
objectives: [Mirar]
tools: {{tools}}
risks: {{risks}}
---
{{body}}"""
_PROGRAMME = f"""\
---
id: C-01
kind: programme
title: Recorrido
summary: Una línea.
{_STATE}modules: [M-01]
audience: equipos
mode: [virtual]
---
"""
_PUBLICATION = f"""\
---
id: {{id}}
kind: publication
title: {{title}}
summary: Una línea.
{_STATE}type: report
publisher: ONU
year: 2014
languages: [es]
---
"""
_MATRIX = f"""\
---
id: X-01
kind: matrix
title: Matriz
summary: Una línea.
{_STATE}territory: Salta
waived:
  RF03: Faltan datos & tiempo.
---

| ID | Riesgo | Probabilidad | Impacto | Nivel | Tendencia | Confianza |
|:---|:---|:-:|:-:|:---|:---|:---|
| [R-01](ref:R-01) | Rechazo | 3 | 5 | Crítico | en alza | media |
| [R-02](ref:R-02) | Trata | 3 | 4 | Alto | desconocida | baja |
| [R-03](ref:R-03) | Odio | 1 | 1 | Bajo | estable | baja |

| ID | Indicadores | Herramientas | Responsable | Plazo | Prob. residual | Imp. residual | Nivel residual |
|:---|:---|:---|:---|:---|:-:|:-:|:-:|
| [R-01](ref:R-01) | [I-01](ref:I-01) | [T-01](ref:T-01) | [](ref:INST-01) | 2026-12-31 | 2 | 5 | Alto |
"""
_INDICATORS = """\
---
title: Indicadores
summary: Una línea.
---

| ID | Señal | Fuente | Frecuencia | Quién observa | Dirección | Atención | Alerta | Alarma |
|:---|:---|:---|:---|:---|:---|:-:|:-:|:-:|
| I-01 | Avisos por mes | redes | mensual | mesa | más es peor | 2 | 4 | 1.500 |
| I-02 | Lugares sin cartel | visitas | mensual | mesa | más es peor | 1 | 2 | 3 |
"""
_ACTIONS = """\
---
title: Acciones
summary: Una línea.
---

| ID | Medida | Riesgos | Responsable | Plazo | Constancia |
|:---|:---|:---|:---|:---|:---|
| A-01 | Acordar un texto | [R-01](ref:R-01), [R-02](ref:R-02) | [](ref:INST-01) | 2026-12-31 | texto a la vista |
"""
_FACTOR = """\
- id: {id}
  name: {{es: "{name}", pt: "{name}", en: "{name}"}}
  name_status: {{es: official, pt: official, en: official}}
  set: common
  as_of: 2014
  source: ONU
  verified: true
"""
RECORDS: Final = {
    "factor": "".join(
        _FACTOR.format(id=entry_id, name=name)
        for entry_id, name in (("RF01", "Conflicto"), ("RF02", "Historial"), ("RF03", "Estado débil"))
    ),
    "institution": """\
- id: INST-01
  name: {es: Migraciones, pt: Migrações, en: Migration}
  as_of: 2026
  source: web
  verified: true
""",
}
PAGES: Final = {
    "es/index.md": "---\ntitle: Inicio\nsummary: Una línea.\n---\n[](ref:R-01), [](ref:T-01)\n",
    "pt/index.md": "---\ntitle: Início\nsummary: Uma linha.\n---\n",
    "es/matriz/factores.md": "---\ntitle: F\nsummary: S.\n---\n<!-- list: factor -->\n<!-- list: institution -->\n",
    "es/matriz/x-01.md": _MATRIX,
    "es/matriz/indicadores.md": _INDICATORS,
    "es/matriz/acciones.md": _ACTIONS,
    "es/matriz/r-01.md": _RISK.format(id="R-01", title="Rechazo & vuelta", framework="[RF01]", body="[](ref:P-01)\n"),
    "es/matriz/r-02.md": _RISK.format(id="R-02", title="Trata", framework="[RF01]", body=""),
    "es/matriz/r-03.md": _RISK.format(id="R-03", title="Odio", framework="[RF01]", body=""),
    "pt/matriz/r-01.md": _RISK.format(id="R-01", title="Devolução", framework="[RF01]", body="[](ref:P-01)\n"),
    "es/kit/t-01.md": tool(risks="[R-01, R-03]", body="[](ref:P-01)\n"),
    "es/kit/t-02.md": tool("T-02", title="Registro"),
    "es/formacion/c-01.md": _PROGRAMME,
    "es/formacion/m-01.md": _MODULE.format(
        id="M-01", title="Módulo", tools="[T-01]", risks="[R-01]", body="[](ref:P-01)\n"
    ),
    "es/formacion/m-02.md": _MODULE.format(id="M-02", title="Otro", tools="[]", risks="[]", body=""),
    "es/publicaciones/p-01.md": _PUBLICATION.format(id="P-01", title="Marco"),
    "es/publicaciones/p-02.md": _PUBLICATION.format(id="P-02", title="Informe"),
}


@cache
def joined_site() -> Catalogue:
    """Of three risks one is treated in full, one lacks all but an action, and one has a tool of its own."""
    return catalogue_of(PAGES, records=RECORDS)


def joined_frame(uri: str, *, language: str = "") -> Frame:
    """A page of that site as its readers, or those of `language`, get it."""
    return frame_on(joined_site(), uri, language=language)
