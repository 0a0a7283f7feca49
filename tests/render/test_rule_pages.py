"""Rules and a small site in, what the page of each rule and the list of all rules say out."""

from __future__ import annotations

from itertools import pairwise

from catalogues import WORDS, catalogue_of, frame_on, plain
from fragments import Seen, links_in, texts_in

from baqueano.diagnostics import EDITOR_LANGUAGES, Rule, Severity
from baqueano.render.lists import expand_lists
from baqueano.render.rule_pages import RuleLink, RulePage, rule_pages
from baqueano.rules import FAMILIES, RULES, Family

UNKNOWN = Rule(
    name="thing-unknown",
    severity=Severity.ERROR,
    summary={"es": "Cada cosa existe.", "pt": "Cada coisa existe.", "en": "Every thing exists."},
    message={"es": "no hay «{name}» <br>", "pt": "não há “{name}” <br>", "en": "there is no “{name}” <br>"},
    hints={
        "near": {"es": "¿quiso decir {near!s}?", "pt": "quis dizer {near!s}?", "en": "did you mean {near!s}?"},
        "": {"es": "entre llaves: {{#id}}", "pt": "entre chaves: {{#id}}", "en": "between braces: {{#id}}"},
    },
    wrong="[a](ref:R-99)",
    right="[a](ref:R-09)",
    is_repaired=True,
)
MISSING = Rule(
    name="thing-missing",
    severity=Severity.WARNING,
    summary={"es": "Nada falta.", "pt": "Nada falta.", "en": "Nothing is missing."},
    message={"es": "falta algo", "pt": "falta algo", "en": "something is missing"},
    hints={"": {"es": "agréguelo", "pt": "acrescente", "en": "add it"}},
    wrong="<br>",
    right="",
)
THINGS = Family("things", {"es": "Cosas", "pt": "Coisas", "en": "Things"}, (UNKNOWN,))
GAPS = Family("gaps", {"es": "Huecos", "pt": "Lacunas", "en": "Gaps"}, (MISSING,), is_accepted=False, is_weighed=False)
CATALOGUE = catalogue_of(
    {
        "es/index.md": plain(),
        "pt/index.md": plain(),
        "es/acerca/normas.md": plain(body="<!-- list: rule -->\n"),
        "pt/acerca/normas.md": plain(body="<!-- list: rule -->\n"),
    }
)


def pages(language: str = "es") -> list[RulePage]:
    return list(rule_pages((THINGS, GAPS), catalogue=CATALOGUE, language=language, words=WORDS))


def test_a_page_says_all_a_rule_knows() -> None:
    page = pages()[0]

    told = (page.name, page.family, page.severity, page.severity_name, page.summary, page.wrong, page.right)
    assert told == (
        "thing-unknown",
        "Cosas",
        "error",
        "‹severity.error›",
        "Cada cosa existe.",
        "[a](ref:R-99)",
        "[a](ref:R-09)",
    )


def test_what_a_message_fills_in_is_a_box_and_the_rest_is_text() -> None:
    page = pages("en")[0]

    assert page.message == "there is no “<var>…</var>” &lt;br&gt;"
    assert page.hints == ("did you mean <var>…</var>?", "between braces: {#id}")


def test_a_page_knows_what_can_be_done_about_a_finding() -> None:
    found = [(page.is_repaired, page.is_accepted, page.is_weighed) for page in pages()]

    assert found == [(True, True, True), (False, False, False)]


def test_a_page_stands_below_its_language_and_knows_the_way_to_the_root() -> None:
    found = [(page.address, page.root) for page in (*pages("es"), *pages("pt"))]

    assert found == [
        ("acerca/reglas/thing-unknown.html", "../.."),
        ("acerca/reglas/thing-missing.html", "../.."),
        ("pt/acerca/reglas/thing-unknown.html", "../../.."),
        ("pt/acerca/reglas/thing-missing.html", "../../.."),
    ]


def test_a_page_leads_home_to_the_list_and_to_its_twins() -> None:
    page = pages("pt")[0]

    twins = [(twin.code, twin.address, twin.is_current) for twin in page.twins]
    assert (page.home, page.index) == ("pt/index.html", "pt/acerca/normas.html")
    assert twins == [
        ("es", "acerca/reglas/thing-unknown.html", False),
        ("pt", "pt/acerca/reglas/thing-unknown.html", True),
        ("en", "en/acerca/reglas/thing-unknown.html", False),
    ]


def test_a_page_leads_to_the_rules_beside_it_across_families() -> None:
    first, last = pages()

    assert (first.earlier, first.later) == (None, RuleLink("thing-missing", "acerca/reglas/thing-missing.html"))
    assert (last.earlier, last.later) == (RuleLink("thing-unknown", "acerca/reglas/thing-unknown.html"), None)


def test_a_language_no_editor_speaks_gets_the_rule_in_english() -> None:
    page = pages("fr")[0]

    assert (page.summary, page.lang, page.address) == (
        "Every thing exists.",
        "en",
        "fr/acerca/reglas/thing-unknown.html",
    )
    assert pages("en")[0].lang == ""


def test_a_site_that_lists_no_rules_has_no_pages_of_rules() -> None:
    catalogue = catalogue_of({"es/index.md": plain(body="`<!-- list: rule -->` <!-- list: tool -->")})

    assert list(rule_pages(FAMILIES, catalogue=catalogue, language="es", words=WORDS)) == []


def test_every_rule_has_one_page_and_they_form_a_chain() -> None:
    found = list(rule_pages(FAMILIES, catalogue=CATALOGUE, language="es", words=WORDS))

    chained = [before.later == RuleLink(page.name, page.address) for before, page in pairwise(found)]
    assert [page.name for page in found] == [rule.name for rule in RULES]
    assert all(chained)


def test_every_family_has_a_name_of_its_own_in_every_language() -> None:
    keys = [family.key for family in FAMILIES]
    names = [tuple(family.name) for family in FAMILIES]

    assert len(set(keys)) == len(keys)
    assert names == [EDITOR_LANGUAGES] * len(FAMILIES)
    assert all(len({family.name[code] for family in FAMILIES}) == len(FAMILIES) for code in EDITOR_LANGUAGES)


def test_the_list_names_every_rule_below_its_family() -> None:
    html = expand_lists("<h2>Reglas</h2><!-- list: rule --><p>fin</p>", frame_on(CATALOGUE, "es/acerca/normas.md"))

    assert html.startswith("<h2>Reglas</h2><div")
    assert html.endswith("</div><p>fin</p>")
    assert texts_in(html, "h3") == [family.name["es"] for family in FAMILIES]
    assert links_in(html) == [Seen(f"reglas/{rule.name}.html", rule.name) for rule in RULES]
    assert texts_in(html, ".badge") == [f"‹severity.{rule.severity}›" for rule in RULES]
    assert texts_in(html, "li p:last-child") == [rule.summary["es"] for rule in RULES]


def test_the_list_is_kept_out_of_the_search() -> None:
    html = expand_lists("<!-- list: rule -->", frame_on(CATALOGUE, "pt/acerca/normas.md"))

    assert html.count("data-search-exclude") == 1 + len(FAMILIES)
    assert texts_in(html, "[data-search-exclude] li") == texts_in(html, "li")


def test_the_list_marks_texts_in_a_language_that_is_not_the_readers() -> None:
    html = expand_lists("<!-- list: rule -->", frame_on(CATALOGUE, "es/acerca/normas.md", language="fr"))

    assert texts_in(html, "h2[lang=en]") == [family.name["en"] for family in FAMILIES]
    assert texts_in(html, "p[lang=en]") == [rule.summary["en"] for rule in RULES]
