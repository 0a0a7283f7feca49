"""Files that describe a site in, its settings, or the one thing wrong with them, out."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config
from worlds import ROOT, SITE, write_world

from baqueano.checks.words import check_words
from baqueano.places import Place
from baqueano.reports import headline
from baqueano.settings import Language, NavItem, Redirect, Settings, SettingsError, read_settings

LANGUAGES = """\
  - i18n:
      languages:
        - {locale: es, name: Español, default: true}
"""


def settings_of(root: Path, site: str, *, project: str | None = None) -> Settings:
    return read_settings(write_world(root, {"mkdocs.yml": site, "pyproject.toml": project}))


def refusal_of(root: Path, site: str | bytes | None, *, project: str | None = None) -> str:
    """What is said of settings that cannot be used."""
    with pytest.raises(SettingsError) as raised:
        read_settings(write_world(root, {"mkdocs.yml": site, "pyproject.toml": project}))
    return headline(raised.value.diagnostic, "en")


def test_markdown_is_set_up_exactly_as_mkdocs_sets_it_up() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))

    markdown = read_settings(ROOT).markdown

    assert list(markdown.extensions) == config.markdown_extensions
    assert markdown.options == {name: options for name, options in config.mdx_configs.items() if options}


def test_the_rest_is_what_mkdocs_reads_too() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))

    settings = read_settings(ROOT)

    assert settings.site_name == config.site_name
    assert settings.docs_folder == Path(config.docs_dir)
    assert settings.excluded == str(settings.excluded)
    assert [language.code for language in settings.languages] == [
        item.locale for item in config.plugins["i18n"].config.languages
    ]


def test_the_projects_own_settings_are_complete() -> None:
    settings = read_settings(ROOT)

    assert settings.slug == "baqueano"
    assert settings.default_language == Language("es", "Español", True)
    assert list(check_words(settings)) == []


def test_a_site_without_anything_else_has_defaults(tmp_path: Path) -> None:
    root = tmp_path / "Mi-Sitio"

    settings = settings_of(root, f"plugins:\n{LANGUAGES}")

    assert settings.languages == (Language("es", "Español", True),)
    assert (settings.docs, settings.slug, settings.editor_language) == ("docs", "mi-sitio", "es")
    assert not settings.declares_conventions
    assert settings.uses_directory_urls
    assert (settings.nav, settings.redirects, settings.severities, settings.words) == ((), (), {}, {})
    assert settings.markdown.extensions == ("toc", "tables", "fenced_code")
    assert settings.markdown.options == {}


@pytest.mark.parametrize(
    ("written", "extensions", "options"),
    [
        ("[admonition]", ("admonition",), {}),
        ("[admonition, toc]", ("admonition",), {}),
        ("[{toc: {permalink: true}}]", (), {"toc": {"permalink": True}}),
        ("{admonition: {}, toc: {permalink: true}}", ("admonition",), {"toc": {"permalink": True}}),
        ("{admonition: null}", ("admonition",), {}),
        ("[admonition: null, attr_list]", ("admonition", "attr_list"), {}),
        ("", (), {}),
        ("[]", (), {}),
    ],
)
def test_extensions_are_written_in_any_of_mkdocs_ways(
    tmp_path: Path, written: str, extensions: tuple[str, ...], options: dict[str, object]
) -> None:
    site = f"site_name: x\nplugins:\n{LANGUAGES}markdown_extensions: {written}\n"

    markdown = settings_of(tmp_path, site).markdown

    config = load_config(str(tmp_path / "mkdocs.yml"), plugins=[])
    assert (markdown.extensions, markdown.options) == (("toc", "tables", "fenced_code", *extensions), options)
    assert list(markdown.extensions) == config.markdown_extensions


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ('!ENV [BAQUEANO_UNSET, "https://ejemplo.org/"]', "https://ejemplo.org/"),
        ("!ENV [BAQUEANO_UNSET, BAQUEANO_UNSET_TOO, https://ejemplo.org/]", "https://ejemplo.org/"),
        ('!ENV [BAQUEANO_UNSET, ""]', ""),
        ("!ENV [BAQUEANO_UNSET]", ""),
        ("!ENV BAQUEANO_UNSET", ""),
        ("!ENV []", ""),
        ("https://ejemplo.org/", "https://ejemplo.org/"),
    ],
)
def test_a_value_from_the_environment_is_its_default(tmp_path: Path, written: str, value: str) -> None:
    settings = settings_of(tmp_path, f"site_url: {written}\nplugins:\n{LANGUAGES}")

    assert settings.site_url == value


def test_languages_that_are_not_built_are_none(tmp_path: Path) -> None:
    more = "        - {locale: pt, build: false}\n        - {locale: en}\n"

    settings = settings_of(tmp_path, f"plugins:\n{LANGUAGES}{more}")

    assert settings.languages == (Language("es", "Español", True), Language("en", "en", False))


@pytest.mark.parametrize(
    ("project", "slug", "editor_language"),
    [
        ('[tool.baqueano]\nslug = "red"\neditor_language = "pt"\n', "red", "pt"),
        ('[tool.baqueano]\neditor_language = "fr"\n', "sitio", "es"),
        ("[tool.baqueano]\neditor_language = 5\n", "sitio", "es"),
        ("[project]\nname = 'x'\n", "sitio", "es"),
        ("tool = 5\n", "sitio", "es"),
        ("[tool]\nbaqueano = 'x'\n", "sitio", "es"),
        ("", "sitio", "es"),
    ],
)
def test_the_project_file_may_say_little_or_nothing(
    tmp_path: Path, project: str, slug: str, editor_language: str
) -> None:
    settings = settings_of(tmp_path / "sitio", SITE, project=project)

    assert (settings.slug, settings.editor_language) == (slug, editor_language)


BROKEN = "the settings cannot be understood"


@pytest.mark.parametrize(
    ("site", "told"),
    [
        (None, f"error[settings-broken] mkdocs.yml:1:1: {BROKEN}: No such file or directory"),
        ("", f"error[settings-broken] mkdocs.yml:1:1: {BROKEN}: key: value"),
        ("- a\n", f"error[settings-broken] mkdocs.yml:1:1: {BROKEN}: key: value"),
        ("site_name: a: b\n", f"error[settings-broken] mkdocs.yml:1:13: {BROKEN}: mapping values are not allowed here"),
        (
            "a: !otra b\n",
            f"error[settings-broken] mkdocs.yml:1:4: {BROKEN}: could not determine a constructor for the tag '!otra'",
        ),
        ("plugins: [i18n]\n", f"error[settings-broken] mkdocs.yml:1:1: {BROKEN}: i18n, languages"),
        ("plugins: {i18n: {languages: []}}\n", f"error[settings-broken] mkdocs.yml:1:1: {BROKEN}: i18n, languages"),
        ("plugins: {i18n: {languages: [es]}}\n", f"error[settings-broken] mkdocs.yml:1:1: {BROKEN}: i18n, languages"),
        ("plugins: {i18n: {languages: es}}\n", f"error[settings-broken] mkdocs.yml:1:1: {BROKEN}: es"),
        ("plugins: search\n", f"error[settings-broken] mkdocs.yml:1:1: {BROKEN}: search"),
        (
            "markdown_extensions: 5\n" + SITE.partition("markdown")[0],
            f"error[settings-broken] mkdocs.yml:1:1: {BROKEN}: 5",
        ),
    ],
)
def test_settings_that_cannot_be_used_are_told_with_their_place(tmp_path: Path, site: str | None, told: str) -> None:
    assert refusal_of(tmp_path, site) == told


@pytest.mark.parametrize("site", [b"\xff", b"a: \xe9", b"a: \x00", b"a: " + b"[" * 5000])
def test_bytes_that_are_no_settings_are_told(tmp_path: Path, site: bytes) -> None:
    assert refusal_of(tmp_path, site).startswith(f"error[settings-broken] mkdocs.yml:1:1: {BROKEN}: ")


@pytest.mark.parametrize("project", ["[tool.baqueano", "slug = sin comillas", "a = 1\na = 2"])
def test_broken_toml_is_told(tmp_path: Path, project: str) -> None:
    assert refusal_of(tmp_path, SITE, project=project).startswith(
        f"error[settings-broken] pyproject.toml:1:1: {BROKEN}: "
    )


def test_words_are_texts_as_they_are_written(tmp_path: Path) -> None:
    interface = "a: {es: No, pt: 0147, en: yes}\nb: {es: '', pt: }\n"

    settings = read_settings(write_world(tmp_path, {"docs/_data/interface.yml": interface}))

    assert settings.words == {"a": {"es": "No", "pt": "0147", "en": "yes"}, "b": {"es": "", "pt": ""}}
    assert settings.words_in("en") == {"a": "yes"}


def test_a_text_without_languages_is_missing_in_each(tmp_path: Path) -> None:
    settings = read_settings(write_world(tmp_path, {"docs/_data/interface.yml": "a: Buscar\nb:\n"}))

    assert [headline(item, "en") for item in check_words(settings)] == [
        f"error[interface-word-missing] docs/_data/interface.yml:1:1: the text “{key}” is not there in “{language}”"
        for key in ("a", "b")
        for language in ("es", "pt")
    ]


def test_the_menu_is_read_with_its_places_and_languages(tmp_path: Path) -> None:
    site = (
        "plugins:\n  - i18n:\n      languages:\n        - {locale: es, name: Español, default: true}\n"
        "        - {locale: pt, name: Português, nav: [a.md]}\n"
        "nav:\n  - Inicio: index.md\n  - Kit:\n      - kit/t-01.md\n      - https://example.org/\n  - Vacío:\n"
    )

    nav = settings_of(tmp_path, site).nav

    assert nav == (
        NavItem("index.md", Place("mkdocs.yml", 7, 13, 8)),
        NavItem("kit/t-01.md", Place("mkdocs.yml", 9, 9, 11)),
        NavItem("https://example.org/", Place("mkdocs.yml", 10, 9, 20)),
        NavItem("a.md", Place("mkdocs.yml", 5, 47, 4), "pt"),
    )


def test_redirects_are_read_with_their_places(tmp_path: Path) -> None:
    site = f"plugins:\n{LANGUAGES}  - redirects:\n      redirect_maps:\n        viejo.md: nuevo.md\n"

    assert settings_of(tmp_path, site).redirects == (Redirect("viejo.md", "nuevo.md", Place("mkdocs.yml", 7, 9, 8)),)


def test_redirects_are_read_from_plugins_that_are_a_mapping(tmp_path: Path) -> None:
    site = "plugins:\n  search:\n  redirects:\n    redirect_maps:\n      viejo.md: nuevo.md\n"

    assert settings_of(tmp_path, site).redirects == (Redirect("viejo.md", "nuevo.md", Place("mkdocs.yml", 5, 7, 8)),)


def test_a_site_may_inherit_most_of_its_settings(tmp_path: Path) -> None:
    write_world(tmp_path / "base", {"mkdocs.yml": f"site_name: Base\nuse_directory_urls: false\nplugins:\n{LANGUAGES}"})

    settings = settings_of(tmp_path / "hija", "INHERIT: ../base/mkdocs.yml\nsite_name: Hija\n")

    assert (settings.site_name, settings.uses_directory_urls) == ("Hija", False)
    assert settings.has_language_folders


def test_a_site_in_one_language_has_the_language_of_its_theme(tmp_path: Path) -> None:
    settings = settings_of(tmp_path, "theme: {name: material, language: pt}\n")

    assert settings.languages == (Language("pt", "pt", True),)
    assert not settings.has_language_folders


def test_objects_this_computer_does_not_have_are_left_out_of_the_options(tmp_path: Path) -> None:
    site = (
        "markdown_extensions:\n  - toc:\n      permalink: true\n      slugify: !!python/name:no_hay.slugify\n"
        "  - pymdownx.tabbed:\n      slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}\n"
        "  - attr_list:\n      a: !!python/object/apply:os.getcwd {}\n"
    )

    options = settings_of(tmp_path, site).markdown.options

    assert options["toc"] == {"permalink": True}
    assert callable(options["pymdownx.tabbed"]["slugify"])
    assert options["attr_list"] == {}


@pytest.mark.parametrize(
    ("written", "folder", "kind"),
    [
        ("docs_structure: folder", "", "folder"),
        ("docs_structure: suffix", "es", "suffix"),
        ("fallback_to_default: true", "es", "folder"),
        ("fallback_to_default: true", "otra", "suffix"),
    ],
)
def test_languages_are_told_apart_by_folder_or_by_suffix(tmp_path: Path, written: str, folder: str, kind: str) -> None:
    (tmp_path / "docs" / folder).mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(
        f"plugins:\n  - i18n:\n      {written}\n      languages: [{{locale: es, default: true}}]\n", encoding="utf-8"
    )

    settings = read_settings(tmp_path)

    assert (settings.has_language_folders, settings.has_language_suffixes) == (kind == "folder", kind == "suffix")


@pytest.mark.parametrize(
    ("code", "events"),
    [
        ("def on_files(files, config):\n    return files\n", {"on_files"}),
        ("# on_files\ndef on_page_markdown(text, **_):\n    return text\n\ndef other(): ...\n", {"on_page_markdown"}),
        (None, {"on_files", "on_page_markdown"}),
    ],
)
def test_what_hooks_answer_to_is_read_from_their_code(tmp_path: Path, code: str | None, events: set[str]) -> None:
    write_world(tmp_path, {"hooks/a.py": code})

    assert settings_of(tmp_path, "site_name: x\nhooks: [hooks/a.py]\n").hook_events == events


def test_files_of_the_theme_are_known_but_for_its_templates(tmp_path: Path) -> None:
    names = ("a.css", "img/b.png", "main.html", "c.py", "mkdocs_theme.yml")
    write_world(tmp_path, {f"tema/{name}": "x" for name in names})

    assert settings_of(tmp_path, "theme: {name: material, custom_dir: tema}\n").theme_files == {"a.css", "img/b.png"}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("!ENV SET", "https://set.example/"),
        ("!ENV [UNSET, SET, 'https://default.example/']", "https://set.example/"),
        ("!ENV [UNSET, 'https://default.example/']", "https://default.example/"),
        ("!ENV [SET]", "https://set.example/"),
        ("!ENV UNSET", ""),
    ],
)
def test_a_setting_may_stand_in_the_environment(tmp_path: Path, written: str, expected: str) -> None:
    root = write_world(tmp_path, {"mkdocs.yml": f"site_name: Case\nsite_url: {written}\n"})

    assert expected == read_settings(root, environment={"SET": "https://set.example/"}).site_url


def test_what_stands_in_the_environment_is_read_as_yaml(tmp_path: Path) -> None:
    root = write_world(tmp_path, {"mkdocs.yml": "site_name: Case\nuse_directory_urls: !ENV [SET, true]\n"})

    assert not read_settings(root, environment={"SET": "false"}).uses_directory_urls
