"""What a person chooses, presses and sorts on the matrix page in, the risks that are shown then out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from browser.test_accessibility import LOOKS, violations
from browser.visits import LANGUAGES, Scheme, Visit, address, reading, visit
from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

MATRIX = "matriz/x-01.html"
ROWS = 'table[data-matrix="assessment"] tbody tr'
TREATMENT = 'table[data-matrix="treatment"] tbody tr'
FILTERED = {"es": "Quitar los filtros", "pt": "Retirar os filtros", "en": "Remove the filters"}
SHOWN = re.compile(r"^(\d+) (?:de|of) (\d+) ")


@pytest.fixture
def seen(browser: Browser, stick_uri: str) -> Iterator[Visit]:
    """The Spanish matrix in a fresh profile; whatever is done there, nothing is asked of a network or complained."""
    with visit(browser, address(stick_uri, MATRIX, "es")) as opened:
        yield opened
        stored = opened.page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length")
        assert opened.faults == []
        assert stored == 0


def risks(page: Page, selector: str = ROWS) -> list[str]:
    """The ids of the rows that are seen, in their order."""
    seen = page.evaluate(
        "rows => [...document.querySelectorAll(rows)]"
        ".filter(row => row.checkVisibility()).map(row => row.dataset.risk)",
        selector,
    )
    return [str(risk) for risk in seen]


def of_value(page: Page, **wanted: str) -> list[str]:
    """The ids of the rows that have these values, whether they are seen or not."""
    rows = page.evaluate(f"[...document.querySelectorAll('{ROWS}')].map(row => ({{...row.dataset}}))")
    fitting = [row for row in rows if all(value in row[key].split() for key, value in wanted.items())]
    return [row["risk"] for row in fitting]


def choose(page: Page, **values: str) -> None:
    """Tick boxes of the filter: by kind, the keys of their values."""
    if not page.locator(".matrix-kinds").is_visible():
        page.locator(".matrix-controls summary").click()
    for kind, keys in values.items():
        for key in keys.split():
            page.locator(f'[data-kind="{kind}"] input[value="{key}"]').check()


def numbers(page: Page) -> tuple[int, int]:
    """What the status says: how many risks fit, of how many."""
    found = SHOWN.match(page.locator(".matrix-state [role=status]").inner_text())
    assert found
    return int(found[1]), int(found[2])


def cell(page: Page, likelihood: int, impact: int) -> Locator:
    return page.locator(".heat__map").first.locator("tbody tr").nth(5 - likelihood).locator("td").nth(impact - 1)


def source(stick_uri: str, language: str) -> str:
    """The file of the page, as it lies on the stick."""
    path = Path(unquote(urlsplit(address(stick_uri, MATRIX, language)).path))
    return path.read_text(encoding="utf-8")


def first_filled(page: Page) -> Locator:
    return page.locator("button.heat__head").first


def test_one_value_leaves_the_risks_that_have_it(seen: Visit) -> None:
    choose(seen.page, level="critical")

    expected = of_value(seen.page, level="critical")
    assert risks(seen.page) == risks(seen.page, TREATMENT) == expected
    assert numbers(seen.page)[0] == len(expected)
    assert seen.page.locator(".matrix-line").inner_text().startswith("Filtro: Nivel: Crítico")


def test_two_values_of_a_kind_leave_the_risks_that_have_either(seen: Visit) -> None:
    choose(seen.page, level="critical low")

    either = {*of_value(seen.page, level="critical"), *of_value(seen.page, level="low")}
    assert set(risks(seen.page)) == either


def test_values_of_two_kinds_leave_the_risks_that_have_both(seen: Visit) -> None:
    choose(seen.page, level="high", stage="border")

    assert risks(seen.page) == of_value(seen.page, level="high", stage="border")


def test_what_nothing_fits_is_said_and_can_be_undone(seen: Visit) -> None:
    everything = risks(seen.page)
    choose(seen.page, level="critical", trend="falling")
    found = risks(seen.page)
    said = seen.page.locator(".matrix-state").inner_text()
    seen.page.locator(".matrix-line button").click()

    assert found == []
    assert "Ningún riesgo cumple todo lo elegido" in said
    assert risks(seen.page) == everything
    assert numbers(seen.page) == (len(everything), len(everything))
    assert seen.page.locator(".matrix-line").is_hidden()
    assert seen.page.evaluate("document.activeElement.className").startswith("table-box")


def test_the_heat_map_counts_what_the_filter_leaves(seen: Visit) -> None:
    choose(seen.page, level="critical")

    filled = seen.page.locator(".heat__map").first.locator(".heat__cell:not(.heat__cell--empty):not(.heat__out)")
    counts = [int(text) for text in filled.locator(".heat__count").all_inner_texts()]
    assert sum(counts) == len(of_value(seen.page, level="critical"))
    assert set(filled.locator(".heat__level").all_inner_texts()) == {"Crítico"}


def test_a_cell_opens_its_risks_and_closes_again(seen: Visit) -> None:
    everything = risks(seen.page)
    button = first_filled(seen.page)
    ids = [text.split()[0] for text in button.locator("xpath=..").locator("li").all_inner_texts()]
    button.click()
    opened, state = risks(seen.page), button.get_attribute("aria-pressed")
    button.click()

    assert opened == sorted(ids)
    assert state == "true"
    assert risks(seen.page) == everything
    assert button.get_attribute("aria-pressed") == "false"


def test_pressing_another_cell_leaves_the_first_one(seen: Visit) -> None:
    buttons = seen.page.locator(".heat__map").first.locator("button.heat__head")
    buttons.first.click()
    buttons.last.click()

    pressed = [button.get_attribute("aria-pressed") for button in buttons.all()]
    assert pressed.count("true") == 1
    assert pressed[-1] == "true"


def test_a_cell_of_the_residual_map_opens_its_risks_too(seen: Visit) -> None:
    seen.page.locator(".heat__residual summary").first.click()
    button = seen.page.locator(".heat__residual button.heat__head").first
    ids = [text.split()[0] for text in button.locator("xpath=..").locator("li").all_inner_texts()]
    button.click()

    assert risks(seen.page) == sorted(ids)


def test_a_cell_is_told_by_its_place_its_level_and_its_number_of_risks(seen: Visit) -> None:
    likelihood, impact = seen.page.evaluate(
        f"(row => [+row.dataset.likelihood, +row.dataset.impact])(document.querySelector('{ROWS}'))"
    )
    count = len(of_value(seen.page, likelihood=str(likelihood), impact=str(impact)))
    name = f"Probabilidad {likelihood}, impacto {impact}: Crítico – Riesgos: {count}"

    assert cell(seen.page, likelihood, impact).get_by_role("button", name=name, exact=True).count() == 1


def test_a_column_sorts_up_down_and_back(seen: Visit) -> None:
    page = seen.page
    written = risks(page)
    head = page.locator('th[data-column="risk"]')
    states, orders = [], []
    for _ in range(3):
        head.locator("button").click()
        states.append(head.get_attribute("aria-sort"))
        orders.append(risks(page))

    names = page.evaluate(f"[...document.querySelectorAll('{ROWS}')].map(row => row.cells[1].textContent)")
    in_order = page.evaluate("names => [...names].sort(new Intl.Collator('es').compare)", names)
    assert states == ["ascending", "descending", None]
    assert orders == [[written[names.index(name)] for name in in_order], orders[0][::-1], written]


def test_the_most_serious_level_comes_first(seen: Visit) -> None:
    seen.page.locator('th[data-column="level"] button').click()

    levels = seen.page.evaluate(f"[...document.querySelectorAll('{ROWS}')].map(row => row.dataset.level)")
    order = ["critical", "high", "moderate", "low"]
    assert levels == sorted(levels, key=order.index)
    assert seen.page.locator('th[data-column="level"]').get_attribute("aria-sort") == "descending"


def test_everything_can_be_done_with_the_keyboard(seen: Visit) -> None:
    page = seen.page
    critical = of_value(page, level="critical")
    page.locator(".matrix-controls summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    chosen = risks(page)
    page.locator(".matrix-to-table").focus()
    page.keyboard.press("Enter")
    at_table = page.evaluate("document.activeElement.querySelector('table').dataset.matrix")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert chosen == critical
    assert at_table == "assessment"
    assert page.evaluate("document.activeElement.closest('th')?.ariaSort") == "ascending"


def test_paper_shows_what_is_chosen_and_says_so(seen: Visit) -> None:
    choose(seen.page, level="critical")
    seen.page.emulate_media(media="print")

    assert risks(seen.page) == of_value(seen.page, level="critical")
    assert seen.page.locator(".matrix-line p").is_visible()
    assert seen.page.locator(".matrix-controls").is_hidden()
    assert seen.page.locator(".matrix-line button").is_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_filter_speaks_the_language_of_the_page(browser: Browser, stick_uri: str, language: str) -> None:
    with reading(browser, address(stick_uri, MATRIX, language)) as opened:
        choose(opened.page, level="critical")
        count = len(risks(opened.page))
        words = opened.page.locator(".matrix-state button").all_inner_texts()

    assert count == len(re.findall(r'<tr data-risk="[^"]+" data-level="critical"', source(stick_uri, language)))
    assert FILTERED[language] in words
    assert opened.faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_javascript_every_risk_is_there_and_each_id_is_a_link(
    browser: Browser, stick_uri: str, language: str
) -> None:
    with reading(browser, address(stick_uri, MATRIX, language), javascript=False) as opened:
        page = opened.page
        visible = page.locator(f"{ROWS}:visible").count()
        listed = page.locator(".heat__map").first.locator("li a:visible").count()
        buttons = page.locator(".body button:visible").count()
        target = str(page.locator(".heat__map").first.locator("li a").first.evaluate("link => link.href"))

    rows = re.findall(r'<tr data-risk="[^"]+" data-level', source(stick_uri, language))
    assert visible == listed == len(rows)
    assert buttons == 0
    assert Path(unquote(urlsplit(target).path)).is_file()


@pytest.mark.parametrize("width", [320, 360])
def test_the_heat_map_fits_a_narrow_screen_with_targets_for_a_finger(
    browser: Browser, stick_uri: str, width: int
) -> None:
    with reading(browser, address(stick_uri, MATRIX, "es"), width=width) as opened:
        page = opened.page
        choose(page, level="critical high")
        overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        map_overflow = page.evaluate("(box => box.scrollWidth - box.clientWidth)(document.querySelector('.table-box'))")
        small = page.evaluate(
            "[...document.querySelectorAll('.heat a, .heat button, .heat label, .heat summary, .matrix-sort')]"
            ".filter(part => part.checkVisibility()).map(part => part.getBoundingClientRect())"
            ".filter(box => box.width && (box.height < 43.9 || box.width < 43.9)).length"
        )

    assert (overflow, map_overflow, small) == (0, 0, 0)


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing_while_risks_are_chosen(browser: Browser, stick_uri: str, width: int, scheme: Scheme) -> None:
    with reading(browser, address(stick_uri, MATRIX, "es"), width=width, scheme=scheme) as opened:
        choose(opened.page, level="high", trend="unknown")
        opened.page.locator(".heat__residual summary").first.click()
        first_filled(opened.page).click()
        found = violations(opened.page)

    assert found == []


def test_a_long_matrix_shows_its_first_rows_and_the_others_on_demand(browser: Browser, stick_uri: str) -> None:
    html = lengthened(source(stick_uri, "es"), times=5)
    with visit(browser, address(stick_uri, "index.html", "es")) as opened:
        page = opened.page
        page.route("**/x-01.html", lambda route: route.fulfill(body=html, content_type="text/html"))
        page.goto(address(stick_uri, MATRIX, "es"))
        first = len(risks(page))
        said = numbers(page)[0]
        page.locator(".matrix-more button").click()
        focused = page.evaluate("document.activeElement.closest('tr').rowIndex")
        everything = len(risks(page))

    assert (first, focused, everything) == (25, 26, said)


def lengthened(html: str, *, times: int) -> str:
    """The page with the rows of its assessment several times, each with an id of its own."""
    before, opening, rest = html.partition('<table data-matrix="assessment">')
    rows, closing, after = rest.partition("</tbody>")
    first, body, lines = rows.partition("<tbody>")
    more = "".join(lines.replace('data-risk="R-', f'data-risk="R-{number}') for number in range(1, times))
    return f"{before}{opening}{first}{body}{lines}{more}{closing}{after}"


def test_names_that_were_folded_are_right_when_they_are_opened(seen: Visit) -> None:
    choose(seen.page, trend="rising")
    seen.page.locator(".heat__names summary").first.click()
    seen.page.wait_for_timeout(100)

    named = [
        text.split()[0] for text in seen.page.locator(".heat__names").first.locator("li:visible").all_inner_texts()
    ]
    assert named == of_value(seen.page, level="critical", trend="rising")
