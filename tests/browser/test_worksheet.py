"""What a person notes in the early-warning worksheet in, what it tells, saves, opens, keeps and wipes out."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.test_accessibility import LOOKS, violations
from browser.visits import LANGUAGES, SETTLE, Scheme, Visit, address, reading, visit
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SHEET = "matriz/planilla.html"
COLUMNS = [
    *("indicator", "sign", "seen", "value", "state", "state_name"),
    *("date", "territory", "territory_name", "edition", "language"),
]
NAMES = {
    "es": {"none": "Ninguno", "watch": "! Atención", "warning": "!! Alerta", "alarm": "!!! Alarma"},
    "pt": {"none": "Nenhum", "watch": "! Atenção", "warning": "!! Alerta", "alarm": "!!! Alarme"},
    "en": {"none": "None", "watch": "! Watch", "warning": "!! Warning", "alarm": "!!! Alarm"},
}
# Values on, beyond and short of the thresholds of I-01 (2, 4, 8: higher is worse) and I-02 (9, 7, 5: lower is worse).
STATES = {
    "I-01": {"0": "none", "1,99": "none", "2": "watch", "3.5": "watch", "4": "warning", "8": "alarm", "900": "alarm"},
    "I-02": {"10": "none", "9": "watch", "7,01": "watch", "7": "warning", "5.5": "warning", "5": "alarm", "0": "alarm"},
}
HEAD = "indicator,seen,value,date,territory,edition\n"
REFUSED = {
    "not_a_sheet": ("a,b\n1,2\n", "faltan las columnas: indicator, seen, value, date, territory, edition"),
    "nothing": ("", "faltan las columnas"),
    "letters": (f"{HEAD}I-01,1,dos,,,x\n", "Línea 2: el valor «dos»"),
    "below_zero": (f"{HEAD}I-01,1,2,,,x\nI-02,1,-3,,,x\n", "Línea 3: el valor «-3»"),
    "thousands": (f"{HEAD}I-01,1,1.500,,,x\n", "Línea 2: el valor «1.500»"),
    "formula": (f"{HEAD}I-01,1,=1+1,,,x\n", "Línea 2: el valor «=1+1»"),
    "wrong_tick": (f"{HEAD}I-01,si,2,,,x\n", "Línea 2: la columna «seen» dice «si»"),
    "wrong_day": (f"{HEAD}I-01,1,2,2026-02-30,,x\n", "Línea 2: la fecha «2026-02-30»"),
    "two_days": (f"{HEAD}I-01,1,2,2026-02-03,,x\nI-02,1,2,2026-02-04,,x\n", "Línea 3: la fecha «2026-02-04»"),
    "two_areas": (f"{HEAD}I-01,1,2,,province,x\nI-02,1,2,,country,x\n", "Línea 3: el territorio «country»"),
    "twice": (f"{HEAD}I-01,1,2,,,x\nI-01,0,,,,x\n", "Línea 3: I-01 ya está en otra línea"),
    "no_id": (f"{HEAD},1,2,,,x\n", "Línea 2: falta el código"),
    "too_few_cells": (f"{HEAD}I-01,1,2\n", "Línea 2: tiene 3 celdas"),
    "open_quote": (f'{HEAD}"I-01,1,2,,,x\nI-02,1,2,,,x\n', "Línea 2: hay comillas"),
    "after_a_long_cell": (
        'indicator,sign,seen,value,date,territory,edition\nI-01,"uno\ndos",1,2,,,x\nI-02,a,1,x,,,x\n',
        "Línea 4: el valor «x»",
    ),
    "too_large": (HEAD + "x" * (5 * 1024 * 1024), "El archivo pasa de 5 MB"),
}


@pytest.fixture
def seen(browser: Browser, stick_uri: str) -> Iterator[Visit]:
    """The Spanish worksheet in a fresh profile; whatever is done there, nothing is asked of a network or complained."""
    with visit(browser, address(stick_uri, SHEET, "es")) as opened:
        yield opened
        assert opened.faults == []


def note(page: Page, values: dict[str, str]) -> None:
    for sign, value in values.items():
        page.locator(f"[data-indicator={sign}] [name=value]").fill(value)
        page.locator(f"[data-indicator={sign}] [name=value]").blur()


def state_of(page: Page, sign: str) -> str:
    return page.locator(f"[data-indicator={sign}] [data-part=state]").inner_text()


def states(page: Page) -> dict[str, str]:
    """The thresholds reached, by the sign, where anything is noted."""
    return {
        str(row.get_attribute("data-indicator")): str(row.get_attribute("data-told"))
        for row in page.locator("[data-indicator].is-noted").all()
    }


def press(page: Page, act: str) -> str:
    """Press a button; what the page tells of it."""
    page.locator(f"[data-act={act}]").click()
    return page.locator("[data-part=told]").inner_text()


def saved(page: Page) -> Path:
    with page.expect_download() as download:
        press(page, "save")
    return Path(download.value.path())


def opened(page: Page, text: str, *, encoding: str = "utf-8") -> str:
    """Choose a file with this text; what the page tells of it."""
    chosen = {"name": "hoja.csv", "mimeType": "text/csv", "buffer": text.encode(encoding)}
    page.locator("[name=file]").set_input_files(chosen)  # type: ignore[arg-type]
    page.wait_for_function("document.querySelector('[data-part=told]').textContent.includes('hoja.csv')")
    return page.locator("[data-part=told]").inner_text()


def keep(page: Page, values: dict[str, str]) -> None:
    """Keep these values; a browser under load needs a moment until other pages find them."""
    press(page, "keep")
    note(page, values)
    page.wait_for_timeout(SETTLE)


def stored(page: Page) -> int:
    return int(page.evaluate("localStorage.length + sessionStorage.length"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_value_reaches_its_threshold_in_the_direction_of_its_sign(
    browser: Browser, stick_uri: str, language: str
) -> None:
    expected = {
        f"{sign} {value}": NAMES[language][name] for sign, each in STATES.items() for value, name in each.items()
    }
    told = {}
    with reading(browser, address(stick_uri, SHEET, language)) as there:
        for sign, each in STATES.items():
            for value in each:
                note(there.page, {sign: value})
                told[f"{sign} {value}"] = state_of(there.page, sign)

    assert told == expected


def test_a_risk_tells_its_level_what_is_done_with_what_and_by_whom(seen: Visit) -> None:
    note(seen.page, {"I-01": "8", "I-02": "9"})
    risk = seen.page.locator("[data-risk]:visible").first

    assert risk.get_attribute("data-risk") == "R-01"
    assert "Crítico" in risk.locator(".level").inner_text()
    assert risk.locator("[data-part=state]").inner_text().split("\n") == [
        "!!! Alarma",
        "I-01: 8 · Alarma",
        "I-02: 9 · Atención",
    ]
    assert [text.partition(":")[0] for text in risk.locator("[data-part=action] p").all_inner_texts()] == [
        "Crítico",
        "Alarma",
        "En un riesgo crítico, la alarma es un disparador del protocolo de alerta.",
    ]
    assert risk.locator("a.reference--tool").count() > 0
    assert risk.locator("a.reference--institution").count() > 0


def test_only_risks_of_noted_signs_are_shown_the_most_serious_first(seen: Visit) -> None:
    seen.page.locator("[data-indicator=I-04] [name=seen]").check()
    note(seen.page, {"I-10": "4", "I-06": "3"})
    risks = [row.get_attribute("data-risk") for row in seen.page.locator("[data-risk]:visible").all()]

    assert risks == ["R-08", "R-03", "R-02"]


def test_a_sum_is_told_after_a_pause(seen: Visit) -> None:
    summary = seen.page.locator(".worksheet__summary")
    seen.page.wait_for_function("document.querySelector('.worksheet__summary').textContent.startsWith('Todavía')")
    note(seen.page, {"I-01": "8", "I-06": "3"})
    seen.page.wait_for_function("document.querySelector('.worksheet__summary').textContent.startsWith('Señales')")

    assert summary.get_attribute("role") == "status"
    assert summary.inner_text() == "Señales anotadas: 2. Riesgos por umbral alcanzado: Alarma 1 · Atención 1."


def test_a_sign_that_was_seen_counts_without_a_value(seen: Visit) -> None:
    seen.page.locator("[data-indicator=I-03] [name=seen]").check()

    assert state_of(seen.page, "I-03") == "Vista, sin valor"
    assert seen.page.locator("[data-risk]:visible").count() == 1


@pytest.mark.parametrize("value", ["dos", "-1", "1.500", "1e3", "2 o 3", "٣"])
def test_a_value_that_cannot_be_read_is_explained_at_its_field(seen: Visit, value: str) -> None:
    note(seen.page, {"I-01": value})
    field = seen.page.locator("[data-indicator=I-01] [name=value]")
    reason = seen.page.locator(f"#{field.get_attribute('aria-describedby')}").inner_text()
    told = press(seen.page, "save")
    is_focused = field.evaluate("field => field === document.activeElement")
    field.fill("3")

    assert reason == "Un número de 0 o más, sin separador de miles: 1500 o 2,5."
    assert told.startswith("No se guardó nada.")
    assert is_focused
    assert field.get_attribute("aria-invalid") is None
    assert state_of(seen.page, "I-01") == "! Atención"


def test_what_is_saved_is_a_table_of_every_sign(seen: Visit) -> None:
    note(seen.page, {"I-01": "8", "I-02": "7,5"})
    seen.page.locator("[data-indicator=I-03] [name=seen]").check()
    seen.page.locator("[name=date]").fill("2026-11-20")
    seen.page.locator("[name=territory][value=border_area]").check()
    text = saved(seen.page).read_bytes().decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))

    assert text.startswith("\ufeffindicator,")
    assert text.count("\n") == text.count("\r\n") == len(rows) + 1
    assert list(rows[0]) == COLUMNS
    assert [row["indicator"] for row in rows] == [f"I-{number:02}" for number in range(1, len(rows) + 1)]
    assert [[row[name] for name in ("seen", "value", "state", "state_name")] for row in rows[:4]] == [
        ["0", "8", "alarm", "Alarma"],
        ["0", "7.5", "watch", "Atención"],
        ["1", "", "seen", "Vista, sin valor"],
        ["0", "", "", ""],
    ]
    assert {tuple(row[name] for name in COLUMNS[6:9]) for row in rows} == {
        ("2026-11-20", "border_area", "zona de frontera")
    }
    assert {row["language"] for row in rows} == {"es"}
    assert {row["edition"] for row in rows} == {seen.page.locator("[data-edition]").get_attribute("data-edition")}


def test_the_name_of_the_file_says_nothing_of_a_person(seen: Visit) -> None:
    seen.page.locator("[name=date]").fill("2026-11-20")
    with seen.page.expect_download() as download:
        told = press(seen.page, "save")

    assert download.value.suggested_filename == "planilla-2026-11-20.csv"
    assert told == "El navegador guarda planilla-2026-11-20.csv en su carpeta de descargas."


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_saved_sheet_opens_in_every_language_as_it_was(seen: Visit, stick_uri: str, language: str) -> None:
    note(seen.page, {"I-01": "8", "I-02": "7,5", "I-09": "0"})
    seen.page.locator("[data-indicator=I-03] [name=seen]").check()
    seen.page.locator("[name=date]").fill("2026-11-20")
    seen.page.locator("[name=territory][value=country]").check()
    before, text = states(seen.page), saved(seen.page).read_text(encoding="utf-8")
    seen.page.goto(address(stick_uri, SHEET, language))
    opened(seen.page, text)

    assert states(seen.page) == before
    assert before == {"I-01": "alarm", "I-02": "watch", "I-03": "seen", "I-09": "alarm"}
    assert seen.page.locator("[name=date]").input_value() == "2026-11-20"
    assert seen.page.locator("[name=territory]:checked").get_attribute("value") == "country"


def test_what_a_spreadsheet_made_of_it_opens_as_well(seen: Visit) -> None:
    text = (
        "Value;indicator;seen;date;territory;edition;sign\n2,5;I-01;1;2026-11-20;province;x;Señal «rara»; 1\n".replace(
            "Señal «rara»; 1", '"Señal ""rara""; 1"'
        )
        + ";;;;;;\n"
    )
    told = opened(seen.page, text, encoding="cp1252")

    assert told.startswith("Se abrió «hoja.csv». Señales anotadas: 1.")
    assert states(seen.page) == {"I-01": "watch"}


@pytest.mark.parametrize("name", REFUSED)
def test_a_wrong_file_is_refused_and_told_by_its_line(seen: Visit, name: str) -> None:
    text, reason = REFUSED[name]
    told = opened(seen.page, text)

    assert told.startswith("No se abrió «hoja.csv». La planilla queda como estaba.")
    assert reason in told
    assert states(seen.page) == {}


def test_what_another_edition_noted_beyond_this_one_is_told(seen: Visit) -> None:
    told = opened(seen.page, f"{HEAD}I-01,0,4,,moon,2020.01.01\nI-77,1,4,,moon,2020.01.01\n")

    assert "Se guardó con la edición 2020.01.01" in told
    assert "quedaron afuera: I-77, moon." in told
    assert states(seen.page) == {"I-01": "warning"}


def test_a_file_is_not_opened_over_what_is_noted(seen: Visit) -> None:
    note(seen.page, {"I-01": "3"})

    assert press(seen.page, "open") == "La planilla ya tiene datos. Guárdelos o bórrelos antes de abrir un archivo."


def test_a_choice_of_file_follows_the_button(seen: Visit) -> None:
    with seen.page.expect_file_chooser() as chooser:
        seen.page.locator("[data-act=open]").click()

    assert not chooser.value.is_multiple()


def test_nothing_is_stored_and_a_reload_empties_the_form(seen: Visit) -> None:
    note(seen.page, {"I-01": "3"})
    before = stored(seen.page)
    seen.page.reload()

    assert before == stored(seen.page) == 0
    assert states(seen.page) == {}
    assert seen.page.locator("[data-indicator=I-01] [name=value]").input_value() == ""
    assert "?" not in seen.page.url
    assert "I-01" not in seen.page.url


def test_what_is_kept_is_there_again_in_every_language(seen: Visit, stick_uri: str) -> None:
    keep(seen.page, {"I-01": "3"})
    seen.page.reload()
    told = seen.page.locator("[data-part=told]").inner_text()
    here = states(seen.page)
    seen.page.goto(address(stick_uri, SHEET, "en"))

    assert told == "Se recuperó lo conservado en este dispositivo. Señales anotadas: 1."
    assert here == states(seen.page) == {"I-01": "watch"}
    assert stored(seen.page) == 1
    assert seen.page.locator("[data-act=keep]").get_attribute("aria-pressed") == "true"
    assert seen.page.locator("[data-part=keeping]").inner_text().startswith("It is kept on this device.")


def test_to_keep_no_longer_leaves_the_form_and_nothing_else(seen: Visit) -> None:
    keep(seen.page, {"I-01": "3"})
    press(seen.page, "keep")

    assert stored(seen.page) == 0
    assert states(seen.page) == {"I-01": "watch"}


def test_one_button_wipes_the_form_and_what_is_kept(seen: Visit) -> None:
    keep(seen.page, {"I-01": "3", "I-02": "x"})
    seen.page.locator("[name=date]").fill("2026-11-20")
    told = press(seen.page, "wipe")
    after = (stored(seen.page), states(seen.page), seen.page.locator("[name=date]").input_value())
    wrong = seen.page.locator("[aria-invalid]").count()
    note(seen.page, {"I-01": "4"})
    seen.page.reload()

    assert told.startswith("Se borró todo, aquí y en este dispositivo.")
    assert after == (0, {}, "")
    assert wrong == 0
    assert stored(seen.page) == 0
    assert states(seen.page) == {}


def test_what_another_tab_wipes_is_not_written_again(seen: Visit) -> None:
    keep(seen.page, {"I-01": "3"})
    other = seen.page.context.new_page()
    other.goto(seen.page.url)
    press(other, "wipe")
    seen.page.wait_for_function("document.querySelector('[data-part=told]').textContent.startsWith('Lo conservado')")
    note(seen.page, {"I-01": "4"})

    assert stored(other) == 0


def test_a_browser_that_stores_nothing_is_no_obstacle(browser: Browser, stick_uri: str) -> None:
    with visit(browser, "about:blank") as there:
        there.page.add_init_script(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
        )
        there.page.goto(address(stick_uri, SHEET, "es"))
        note(there.page, {"I-01": "3"})
        told = press(there.page, "keep")
        reached, kept = states(there.page), there.page.locator("[data-part=keeping]").inner_text()

    assert told == "Este navegador no deja conservar nada. Puede guardar la planilla como CSV."
    assert reached == {"I-01": "watch"}
    assert kept == "No se conserva nada en este dispositivo."
    assert there.faults == []


def test_what_is_kept_and_damaged_is_told_and_can_be_wiped(seen: Visit) -> None:
    press(seen.page, "keep")
    seen.page.evaluate("localStorage.setItem(localStorage.key(0), '{\"date\":')")
    seen.page.reload()
    told = seen.page.locator("[data-part=told]").inner_text()
    press(seen.page, "wipe")

    assert told.startswith("Lo conservado en este dispositivo no se puede leer.")
    assert stored(seen.page) == 0


def test_without_javascript_the_form_is_whole_and_has_no_dead_button(browser: Browser, stick_uri: str) -> None:
    with reading(browser, address(stick_uri, SHEET, "pt"), javascript=False) as there:
        rows = there.page.locator("[data-indicator]")
        shown = (rows.count(), there.page.locator("[data-limit]:visible").count())
        fields = there.page.locator("[data-indicator] input:visible").count()
        risks = there.page.locator("[data-risk]:visible").count()
        buttons = there.page.locator(".worksheet button:visible, .worksheet template:visible").count()
        text = there.page.locator(".worksheet").inner_text()

    assert shown == (24, 72)
    assert fields == 48
    assert risks == 16
    assert buttons == 0
    assert "Não é uma previsão." in text
    assert "Não é lugar para dados pessoais." in text
    assert "as instituições são convocadas imediatamente".capitalize() in text


def test_on_paper_a_filled_form_shows_what_was_noted_and_no_button(seen: Visit) -> None:
    seen.page.emulate_media(media="print")
    empty = seen.page.locator("[data-indicator]:visible").count()
    seen.page.emulate_media(media="screen")
    note(seen.page, {"I-01": "3", "I-05": "9", "I-06": "tres"})
    seen.page.emulate_media(media="print")
    noted = seen.page.locator("[data-indicator]:visible").count()

    assert (empty, noted) == (24, 3)
    assert seen.page.locator(".worksheet__left-out").inner_text() == "Señales sin anotar que no se imprimen: 21."
    assert seen.page.locator("[data-risk]:visible").count() == 2
    assert seen.page.locator(".worksheet button:visible").count() == 0


def test_the_button_prints(seen: Visit) -> None:
    seen.page.evaluate("window.print = () => { window.printed = true }")
    press(seen.page, "print")

    assert seen.page.evaluate("window.printed")


def test_links_do_not_cost_the_notes(seen: Visit) -> None:
    targets = {link.get_attribute("target") for link in seen.page.locator(".worksheet__form a").all()}

    assert targets == {"_blank"}
    assert "otra pestaña" in seen.page.locator("#worksheet-tabs").inner_text()


def test_the_keyboard_fills_the_form_in(seen: Visit) -> None:
    seen.page.locator("[data-indicator=I-01] [name=seen]").focus()
    for key in ("Space", "Tab", "Tab", "8", "Enter"):
        seen.page.keyboard.press(key)

    assert seen.page.locator("[data-indicator=I-01] [name=seen]").is_checked()
    assert state_of(seen.page, "I-01") == "!!! Alarma"
    assert seen.page.url.endswith("planilla.html")


def test_every_field_is_named_by_its_sign(seen: Visit) -> None:
    box = seen.page.get_by_role("checkbox", name="Vista Avisos de rechazo en frontera")
    field = seen.page.get_by_role("textbox", name="Valor Avisos de rechazo en frontera")

    assert (box.count(), field.count()) == (1, 1)


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing_in_a_filled_form(browser: Browser, stick_uri: str, width: int, scheme: Scheme) -> None:
    with reading(browser, address(stick_uri, SHEET, "es"), width=width, scheme=scheme) as there:
        note(there.page, {"I-01": "8", "I-02": "7", "I-06": "3", "I-11": "0", "I-08": "x"})
        press(there.page, "save")
        there.page.wait_for_timeout(500)
        found = violations(there.page)

    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_narrow_screen_needs_no_sideways_scrolling(browser: Browser, stick_uri: str, language: str) -> None:
    with reading(browser, address(stick_uri, SHEET, language), width=320) as there:
        note(there.page, {"I-01": "8", "I-02": "x"})
        wide = there.page.evaluate(
            "[...document.querySelectorAll('.table-box, .worksheet, html')]"
            ".filter(e => e.scrollWidth > e.clientWidth).length"
        )
        small = there.page.evaluate(
            "[...document.querySelectorAll('.worksheet :is(button, label, input:is([type=text], [type=date]))')]"
            ".filter(e => e.offsetHeight && !e.htmlFor && e.offsetHeight < 44).map(e => e.outerHTML)"
        )

    assert wide == 0
    assert small == []
