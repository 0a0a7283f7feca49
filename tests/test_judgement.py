"""Findings of the checks in, what people are told of them out."""

from __future__ import annotations

from dataclasses import replace

from catalogues import catalogue_of, plain

from baqueano.catalogue import Catalogue
from baqueano.diagnostics import Diagnostic, Severity, finding
from baqueano.judgement import judge
from baqueano.places import Place
from baqueano.rules import links, navigation, references, translations

LATER = Place("docs/pt/b.md", 9, 1, 3)
EARLIER = Place("docs/es/a.md", 7, 1, 3)
MENU = Place("mkdocs.yml", 20, 5, 4)


def dead(place: Place, *, cause: str = "") -> Diagnostic:
    return finding(links.PAGE_DEAD, place, cause=cause, href="x.md", near="")


def told(*found: Diagnostic, catalogue: Catalogue | None = None) -> list[tuple[str, Place, tuple[Place, ...]]]:
    verdict = judge(found, catalogue or catalogue_of({"es/a.md": plain()}), baseline="")
    return [(item.rule.name, item.place, item.also) for item in verdict.diagnostics]


def test_a_page_that_was_removed_is_one_finding_with_its_places() -> None:
    menu = finding(navigation.PAGE_MISSING, MENU, cause="page:x.md", target="x.md")

    found = told(dead(LATER, cause="page:x.md"), menu, dead(EARLIER, cause="page:x.md"))

    assert found == [("nav-page-missing", MENU, (EARLIER, LATER))]


def test_two_dead_links_prove_no_common_cause() -> None:
    found = told(dead(LATER, cause="page:x.md"), dead(EARLIER, cause="page:x.md"))

    assert found == [("link-page-dead", EARLIER, ()), ("link-page-dead", LATER, ())]


def test_the_finding_that_says_most_speaks_for_the_others() -> None:
    orphan = finding(translations.ORPHAN, LATER, cause="page:x.md", language="Português", path="docs/es/x.md")
    unknown = finding(references.UNKNOWN, EARLIER, cause="page:x.md", id="T-09")

    assert told(dead(EARLIER, cause="page:x.md"), unknown, orphan) == [("translation-orphan", LATER, (EARLIER,))]


def test_an_error_speaks_before_a_warning() -> None:
    warning = replace(
        finding(translations.ORPHAN, EARLIER, cause="c", language="x", path="y"), severity=Severity.WARNING
    )

    assert told(warning, dead(LATER, cause="c")) == [("link-page-dead", LATER, (EARLIER,))]


def test_findings_with_different_causes_or_none_stay_apart() -> None:
    found = told(dead(EARLIER, cause="page:x.md"), dead(LATER, cause="page:y.md"), dead(LATER))

    assert [name for name, _, _ in found] == ["link-page-dead"] * 3


def test_an_accepted_place_is_not_among_those_that_are_folded() -> None:
    text = plain(body="[x](x.md) <!-- baqueano: accept link-page-dead: falta -->\n\n\n[x](x.md)\n")
    catalogue = catalogue_of({"es/a.md": text})

    menu = finding(navigation.PAGE_MISSING, MENU, cause="c", target="x.md")
    accepted = dead(Place("docs/es/a.md", 5, 5, 4), cause="c")

    found = told(accepted, dead(EARLIER, cause="c"), menu, catalogue=catalogue)

    assert found == [("nav-page-missing", MENU, (EARLIER,))]


def test_the_order_does_not_depend_on_the_order_of_the_checks() -> None:
    found = [dead(LATER), dead(EARLIER), finding(references.UNKNOWN, EARLIER, id="T-09")]

    assert told(*found) == told(*reversed(found))
