"""Pages in, what makes them pages about safety or law out."""

from __future__ import annotations

import pytest
from catalogues import plain, reading_of, tool

from baqueano.model.sensitive import sensitive_part


@pytest.mark.parametrize(
    ("key", "body", "part"),
    [
        ("kit/a.md", "<!-- list: contact -->", "list: contact"),
        ("kit/a.md", "<!-- list: law -->", "list: law"),
        ("kit/a.md", "[145](ref:TEL-145)", "ref:TEL-145"),
        ("kit/a.md", "[](Ref:LEY-25871#x)", "Ref:LEY-25871#x"),
        ("kit/a.md", "## Seguridad {#seguridad}", "#seguridad"),
        ("acerca/marco-legal.md", "", "acerca/marco-legal.md"),
        ("acerca/lineas-de-ayuda.md", "", "acerca/lineas-de-ayuda.md"),
        ("ley-25871.md", "", "ley-25871.md"),
        ("seguridad/index.md", "", "seguridad/index.md"),
        ("kit/Emergencia.md", "", "kit/Emergencia.md"),
        ("kit/a.md", "<!-- list: tool --> [](ref:R-01) [](ref:INST-01) [ley](https://x.org/ley)", ""),
        ("kit/leyenda.md", "", ""),
        ("kit/legalidad.md", "", ""),
        ("glosario/index.md", "## responsabilidad de proteger {#responsabilidad-de-proteger}", ""),
    ],
)
def test_a_page_says_what_makes_it_sensitive(key: str, body: str, part: str) -> None:
    page = reading_of(plain(body=f"{body}\n"), path=f"docs/es/{key}").page

    assert sensitive_part(page) == part


def test_a_tool_tells_people_what_to_do() -> None:
    assert sensitive_part(reading_of(tool()).page) == "kind: tool"


@pytest.mark.parametrize(("name", "part"), [("law", "type: law"), ("treaty", "type: treaty"), ("report", "")])
def test_a_publication_may_be_a_law(name: str, part: str) -> None:
    page = reading_of(f"---\nid: P-01\nkind: publication\ntype: {name}\n---\n", path="docs/es/publicaciones/p.md").page

    assert sensitive_part(page) == part
