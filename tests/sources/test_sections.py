"""Two texts of a page in, whether their sections count as the same out."""

from __future__ import annotations

import unicodedata

from catalogues import plain, reading_of
from hypothesis import given
from hypothesis import strategies as st
from strategies import prose, sections


def body_of(parts: list[tuple[str, str]], *, intro: str = "Antes.", end: str = "\n") -> str:
    written = [f"## {words} {{#{name}}}{end}{end}{words}{end}" for name, words in parts]
    return end.join(["", intro, "", *written])


def hashes_of(body: str, *, title: str = "Kit") -> dict[str, str]:
    return dict(reading_of(plain(title, body=body)).page.sections)


def with_trailing_blanks(text: str) -> str:
    return "\n".join(f"{line} \t" for line in text.split("\n"))


@given(sections)
def test_every_section_has_a_hash_in_its_order(parts: list[tuple[str, str]]) -> None:
    hashes = hashes_of(body_of(parts))

    assert list(hashes) == ["_meta", "_intro", *(name for name, _ in parts)]


@given(sections)
def test_trailing_blanks_and_composed_accents_do_not_count(parts: list[tuple[str, str]]) -> None:
    body = body_of(parts)

    changed = with_trailing_blanks(unicodedata.normalize("NFD", body))

    assert hashes_of(changed) == hashes_of(body)


@given(sections)
def test_blank_lines_around_a_section_do_not_count(parts: list[tuple[str, str]]) -> None:
    body = body_of(parts)

    changed = f"\n\n{body}\n\n\n"

    assert hashes_of(changed) == hashes_of(body)


@given(sections, st.data())
def test_a_word_more_changes_its_section_and_no_other(parts: list[tuple[str, str]], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(parts) - 1))
    name, words = parts[number]
    changed = [*parts[:number], (name, f"{words} más"), *parts[number + 1 :]]

    before, after = hashes_of(body_of(parts)), hashes_of(body_of(changed))

    assert {key for key in before if before[key] != after[key]} == {name}


@given(sections, st.data())
def test_another_word_changes_its_section_and_no_other(parts: list[tuple[str, str]], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(parts) - 1))
    name, words = parts[number]
    other = data.draw(
        prose.filter(lambda text: unicodedata.normalize("NFC", text) != unicodedata.normalize("NFC", words))
    )
    changed = [*parts[:number], (name, other), *parts[number + 1 :]]

    before, after = hashes_of(body_of(parts)), hashes_of(body_of(changed))

    assert {key for key in before if before[key] != after[key]} == {name}


def test_title_and_summary_are_a_section() -> None:
    before, after = hashes_of("Texto.\n"), hashes_of("Texto.\n", title="Otro")

    assert {key for key in before if before[key] != after[key]} == {"_meta"}


def test_a_page_without_sections_is_all_introduction() -> None:
    assert list(hashes_of("Texto.\n\n## Sin id\n\n### Tres {#tres}\n")) == ["_meta", "_intro"]


def test_a_page_without_text_has_no_introduction() -> None:
    assert list(hashes_of("\n \n")) == ["_meta"]


def test_headings_in_code_and_comments_begin_no_section() -> None:
    body = "\n```\n## Uno {#uno}\n```\n\n<!--\n## Dos {#dos}\n-->\n\n##\tTres {: #tres .c }\n"

    assert list(hashes_of(body)) == ["_meta", "_intro", "tres"]


def test_hashes_are_the_same_on_every_computer() -> None:
    assert hashes_of("Antes.\n\n## Uno {#uno}\n\nTexto.\n") == {
        "_meta": "2de854fa",
        "_intro": "383728b6",
        "uno": "adc1fa30",
    }
