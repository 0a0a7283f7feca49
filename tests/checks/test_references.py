"""Small sites in, what is said of their references, link texts and definitions out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from catalogues import catalogue_of, plain, tool
from hypothesis import given
from strategies import markdown

from baqueano.catalogue import Catalogue
from baqueano.checks import labels, references, undefined
from baqueano.diagnostics import Diagnostic
from baqueano.model.entries import Permalink
from baqueano.places import Place

PAGES = {
    "es/kit/t-01.md": tool(title="Mapa de actores", body="## Pasos {#pasos}\n"),
    "es/kit/t-02.md": tool("T-02", title="Registro"),
    "es/matriz/a.md": plain(body="| ID | Señal |\n|---|---|\n| I-01 | Avisos de rechazo |\n"),
    "es/glosario/index.md": plain(body="## Refugio {#refugio}\n\n## Alerta temprana {#alerta-temprana}\n"),
    "pt/kit/t-01.md": tool(title="Mapa de atores"),
    "pt/kit/t-03.md": tool("T-03"),
}


def site(body: str, *, uri: str = "es/kit/x.md") -> Catalogue:
    return catalogue_of({**PAGES, uri: plain(body=body)})


def told(found: Diagnostic, *facts: str) -> str:
    known = dict(found.facts)
    return " ".join([found.rule.name, *(known.get(fact, "") for fact in facts)]).strip()


@pytest.mark.parametrize(
    ("target", "near"),
    [
        ("t-01", "T-01"),
        ("T01", "T-01"),
        ("T-1", "T-01"),
        ("T-0001", "T-01"),
        ("T_01", "T-01"),
        ("t.01", "T-01"),
        ("T-011", "T-01"),
        ("I-1", "I-01"),
        ("REFUGIO", "refugio"),
        ("refúgio", "refugio"),
        ("refujio", "refugio"),
        ("alertatemprana", "alerta-temprana"),
        ("Alerta%20temprana", "alerta-temprana"),
        ("mapa", ""),
        ("zzz", ""),
    ],
)
def test_the_id_proposed_is_the_one_mistyped(target: str, near: str) -> None:
    found = [dict(item.facts).get("near", "") for item in references.check(site(f"[x](<ref:{target}>)\n"))]

    assert found == [near]


@pytest.mark.parametrize(
    ("target", "cause"),
    [
        ("T-03", "page:kit/t-03.md"),  # a translation has it
        ("T-09", "page:kit/t-09.md"),  # recorded
        ("T-08", "page:kit/viejo.md"),
        ("T-55", "page:kit/t-55.md"),  # by its name
        ("X-01", "page:matriz/x-01.md"),
        ("I-09", "id:I-09"),
        ("LEY-1", "id:LEY-1"),
        ("umbral", "id:umbral"),
        ("T-1", "id:T-1"),
    ],
)
def test_references_share_the_cause_of_what_they_name(target: str, cause: str) -> None:
    catalogue = replace(site(f"[x](ref:{target}) [y](ref:{target})\n"), permalinks=RECORDS)

    assert {item.cause for item in references.check(catalogue)} == {cause}


def record(page: str, entry_id: str) -> Permalink:
    return Permalink(page, entry_id, (), None, {}, "", {"page": Place("docs/_data/permalinks.yml")})


RECORDS = (record("kit/t-09.md", "T-09"), record("kit/viejo.md", "T-08"))


def test_a_withdrawn_entry_is_not_called_unknown() -> None:
    tombstone = replace(RECORDS[0], retired=date(2026, 5, 2), replaced_by="T-08")
    chained = replace(RECORDS[1], retired=date(2026, 5, 2), replaced_by="T-01")
    catalogue = replace(site("[x](ref:T-09) [y](ref:T-08)\n"), permalinks=(tombstone, chained))

    assert [told(item, "id", "near") for item in references.check(catalogue)] == [
        "reference-retired T-09 T-01",
        "reference-retired T-08 T-01",
    ]


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("[T-02](ref:T-01)", "T-02 T-01"),
        ("[t-02](ref:T-01)", ""),
        ("[T-02.](ref:T-01)", "T-02 T-01"),
        ("[(T-02)](t-01.md)", "T-02 T-01"),
        ("[`T-02`](t-01.md)", "T-02 T-01"),
        ("[vea la ficha T-02](t-01.md)", "T-02 T-01"),
        ("[vea el indicador I-01](t-01.md)", "I-01 T-01"),
        ("[los pasos de I-01](t-01.md)", ""),
        ("[todo lo que ya sabemos por el I-01](t-01.md)", ""),
        ("[I-01 y algo más](t-01.md)", ""),
        ("[T-02 y algo más](t-01.md)", "T-02 T-01"),
        ("[I-01](t-01.md#pasos)", ""),
        ("[T-02](t-01.md#pasos)", "T-02 T-01"),
        ("[T-02](t-99.md)", ""),
        ("[T-02](../matriz/a.md)", ""),
        ("[T-02](../matriz/a.md#i-01)", "T-02 I-01"),
        ("[T-02](https://example.org/t-01.md)", ""),
        ("[T-02](http://[x)", ""),
        ("[T-02](ref:T-99)", ""),
        ("[T-77](ref:T-01)", "T-77 T-01"),
        ("[T-77 no es nada](ref:T-01)", "T-77 T-01"),
        ("[C-169](ref:refugio)", "C-169 refugio"),
        ("[el convenio C-169](ref:refugio)", ""),
        ("[Registro](ref:T-01)", "Registro T-01"),
        ("[  REGISTRO ](ref:T-01)", "REGISTRO T-01"),
        ("[registro](ref:refugio)", ""),
        ("[mapa de actores](ref:refugio)", "mapa de actores refugio"),
        ("[mapa de actores](ref:T-01)", ""),
        ("[mapa de atores](ref:T-02)", ""),
        ("[refugio](ref:T-01)", ""),
        ("[avisos de rechazo](ref:T-01)", ""),
        ("[refugio](ref:alerta-temprana)", "refugio alerta-temprana"),
        ("![T-02](ref:T-01)", ""),
    ],
)
def test_a_link_says_where_it_leads(link: str, found: str) -> None:
    said = [told(item, "text", "id").partition(" ")[2] for item in labels.check(site(f"{link}\n"))]

    assert said == ([found] if found else [])


@pytest.mark.parametrize(
    ("link", "repaired"),
    [
        ("[vea **T-02**](ref:T-01)", "[vea **T-01**](ref:T-01)"),
        ("[T-02]( <ref:T-01> )", "[T-01]( <ref:T-01> )"),
        ('<a class="x" href="ref:T-01" title="y">T-02</a>', '<a class="x" href="ref:T-01" title="y">T-01</a>'),
        ("[Registro](ref:T-01)", "[Mapa de actores](ref:T-01)"),
        ("[refugio](ref:alerta-temprana)", "[alerta temprana](ref:alerta-temprana)"),
        ("[T-02, T-02](ref:T-01)", ""),
        ("[*Regis*tro](ref:T-01)", ""),
        ("[T-02][uno]\n\n[uno]: ref:T-01", ""),
    ],
)
def test_a_wrong_text_is_repaired_where_it_stands(link: str, repaired: str) -> None:
    catalogue = site(f"{link}\n")
    page = catalogue.pages["es", "kit/x.md"]
    edits = [edit for item in labels.check(catalogue) for edit in item.edits]
    text = page.file.text
    for edit in edits:
        start = text.split("\n")[: edit.place.line - 1]
        offset = sum(len(line) + 1 for line in start) + edit.place.column - 1
        text = text[:offset] + edit.text + text[offset + edit.place.length :]

    assert all(edit.is_safe for edit in edits)
    assert text[page.body_start :] == f"{repaired or link}\n"


@pytest.mark.parametrize(
    ("body", "labels_found"),
    [
        ("a [b][c]", ["c"]),
        ("a [b][]", ["b"]),
        ("(véase [b][c])", ["c"]),
        ("«[b][c]», **[d][e]** y _[f][g]_", ["c", "e", "g"]),
        ("palabra[^1].", ["^1"]),
        ("[^1]", ["^1"]),
        ("a [b][C]\n\n[c]: x.md", []),
        ("a[b][c]", []),
        ("a[0][1]", []),
        ("[1][2]", []),
        ("[texto][1]", ["1"]),
        ("[[b][c]]", []),
        ("[[b]][c]", []),
        ("[a][b][c]", []),
        ("[b][c][^1]", ["c", "^1"]),
        ("[ ][x] y [x][ ]", []),
        ("[^a-z] [^0-9] [^abc]", ["^abc"]),
        ("[^@cita] [^ 1] [^.]", []),
        ("\\[b\\]\\[c\\]", []),
        ("`[b][c]`", []),
        ("链接[b][c] 和 [链接][未定义]", ["未定义"]),
        ("# [b][c]", ["c"]),
        ("| a |\n|---|\n| [b][c] |", ["c"]),
    ],
)
def test_what_nothing_defines_stays_as_it_was_typed(body: str, labels_found: list[str]) -> None:
    assert [dict(item.facts)["label"] for item in undefined.check(site(f"{body}\n"))] == labels_found


@given(markdown)
def test_looking_at_any_page_never_raises(body: str) -> None:
    catalogue = site(body)

    found = [*references.check(catalogue), *labels.check(catalogue), *undefined.check(catalogue)]

    assert all(item.place.path == "docs/es/kit/x.md" for item in found if item.rule.name != "reference-no-page")
