"""A site's mkdocs.yml, pyproject.toml and interface texts in, one frozen Settings out."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from baqueano.diagnostics import Diagnostic
from baqueano.settings.project_file import OFF, PROJECT_FILE, read_project_file
from baqueano.settings.site_file import (
    SITE_FILE,
    Language,
    MarkdownSettings,
    NavItem,
    Redirect,
    docs_structure,
    languages_of,
    listed,
    markdown_of,
    nav_of,
    plugin_options,
    read_site_file,
    redirects_of,
)
from baqueano.settings.yaml_files import SettingsError, read_yaml

__all__ = [
    "OFF",
    "PROJECT_FILE",
    "SITE_FILE",
    "Language",
    "MarkdownSettings",
    "NavItem",
    "Redirect",
    "Settings",
    "SettingsError",
    "read_settings",
]

HOOK_FILE: Final = "site_events.py"
INTERFACE_FILE: Final = "_data/interface.yml"
_EVENT: Final = re.compile(r"^def (on_\w+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything about a site that is not its content.

    A page of another language stands in that language's folder, or ends in its code ("a.pt.md"), or there is none.
    `declares_conventions`: mkdocs.yml or pyproject.toml says that the site follows ours (its pages may show it too);
    `hook_events` are the events of MkDocs that the site's hooks answer to; `theme_folder` holds its own templates, ""
    for none, and `theme_files`, which MkDocs copies; `excluded`, `drafts` and `outside_nav` are .gitignore patterns;
    `plugins` the names in mkdocs.yml; `severities` what a rule's findings become; `picture_limit` is in kB;
    `site_text` is mkdocs.yml as written.
    """

    root: Path
    docs: str
    site_name: str
    site_author: str
    site_url: str
    slug: str
    is_built_by_us: bool
    declares_conventions: bool
    hook_events: frozenset[str]
    theme_folder: str
    theme_files: frozenset[str]
    editor_language: str
    languages: tuple[Language, ...]
    has_language_folders: bool
    has_language_suffixes: bool
    excluded: str
    drafts: str
    outside_nav: str
    uses_directory_urls: bool
    allows_absolute_links: bool
    markdown: MarkdownSettings
    nav: tuple[NavItem, ...]
    plugins: frozenset[str]
    redirects: tuple[Redirect, ...]
    severities: Mapping[str, str]
    picture_limit: int
    words: Mapping[str, Mapping[str, str]]
    site_text: str
    diagnostics: tuple[Diagnostic, ...]

    @property
    def default_language(self) -> Language:
        return next(language for language in self.languages if language.is_default)

    @property
    def docs_folder(self) -> Path:
        return self.root / self.docs

    def words_in(self, language: str) -> Mapping[str, str]:
        """All interface texts in one language: {key: text}."""
        return {key: texts[language] for key, texts in self.words.items() if language in texts}


def read_settings(root: Path, *, environment: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings of the site in `root`; raises SettingsError when there is no site to speak of."""
    file = read_site_file(root, environment)
    site = file.values
    project = read_project_file(root)
    docs = str(site.get("docs_dir") or "docs").strip("/").removeprefix("./") or "."
    plugins = plugin_options(site.get("plugins"))
    structure = docs_structure(plugins, folders=_folders(root / docs))
    is_built_by_us = any(str(hook).endswith(HOOK_FILE) for hook in listed(site.get("hooks")))
    return Settings(
        root=root,
        docs=docs,
        site_name=str(site.get("site_name") or ""),
        site_author=str(site.get("site_author") or site.get("site_name") or ""),
        site_url=str(site.get("site_url") or ""),
        slug=project.slug,
        is_built_by_us=is_built_by_us,
        declares_conventions=is_built_by_us or project.is_ours,
        hook_events=frozenset(event for hook in listed(site.get("hooks")) for event in _events_of(root / str(hook))),
        theme_folder=_theme_folder(site.get("theme")),
        theme_files=_theme_files(root, _theme_folder(site.get("theme"))),
        editor_language=project.editor_language,
        languages=languages_of(file),
        has_language_folders=structure == "folder",
        has_language_suffixes=structure == "suffix",
        excluded=str(site.get("exclude_docs") or ""),
        drafts=str(site.get("draft_docs") or ""),
        outside_nav=str(site.get("not_in_nav") or ""),
        uses_directory_urls=bool(site.get("use_directory_urls", True)),
        allows_absolute_links=_allows_absolute_links(site.get("validation")),
        markdown=markdown_of(file, root=root),
        nav=nav_of(file),
        plugins=frozenset(plugins),
        redirects=redirects_of(file),
        severities=project.severities,
        picture_limit=project.picture_limit,
        words=_read_words(root / docs / INTERFACE_FILE, f"{docs}/{INTERFACE_FILE}"),
        site_text=file.text,
        diagnostics=project.diagnostics,
    )


def _folders(docs: Path) -> frozenset[str]:
    try:
        return frozenset(item.name for item in docs.iterdir() if item.is_dir())
    except OSError:
        return frozenset()


def _allows_absolute_links(validation: object) -> bool:
    """MkDocs can take "/kit/t-01.md" as relative to docs/."""
    wanted = validation if isinstance(validation, Mapping) else {}
    links = wanted.get("links")
    own = links if isinstance(links, Mapping) else {}
    return "relative_to_docs" in (wanted.get("absolute_links"), own.get("absolute_links"))


def _events_of(hook: Path) -> frozenset[str]:
    """MkDocs calls a hook's functions by these names; a hook that is not there may answer to the two that matter."""
    try:
        return frozenset(_EVENT.findall(hook.read_text(encoding="utf-8", errors="replace")))
    except OSError:
        return frozenset({"on_files", "on_page_markdown"})


def _theme_files(root: Path, folder: str) -> frozenset[str]:
    """What MkDocs copies into the site besides templates (mkdocs.structure.files.Files.add_files_from_theme)."""
    files = (root / folder).rglob("*") if folder else ()
    return frozenset(
        path.relative_to(root / folder).as_posix()
        for path in files
        if path.suffix not in (".html", ".py", ".pyc", "") and path.name != "mkdocs_theme.yml"
    )


def _theme_folder(theme: object) -> str:
    return str(theme.get("custom_dir") or "") if isinstance(theme, Mapping) else ""


def _read_words(path: Path, name: str) -> Mapping[str, Mapping[str, str]]:
    try:
        # BaseLoader: every text as it is written, so that the word "No" is not a truth value, nor an empty one "None".
        parsed = read_yaml(path, name, loader=yaml.BaseLoader).values
    except SettingsError as error:
        if isinstance(error.__cause__, FileNotFoundError | NotADirectoryError):
            return {}
        raise
    return {
        str(key): {str(code): str(text) for code, text in texts.items()} if isinstance(texts, Mapping) else {}
        for key, texts in parsed.items()
    }
