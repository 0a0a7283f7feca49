"""A site's mkdocs.yml, pyproject.toml and interface texts in, one frozen Settings out."""

from __future__ import annotations

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


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything about a site that is not its content.

    `declares_conventions`: mkdocs.yml or pyproject.toml says that the site follows ours (its pages may show it too);
    `excluded`, `drafts` and `outside_nav` are .gitignore patterns; `plugins` the names in mkdocs.yml; `severities`
    what a rule's findings become; `picture_limit` is in kB; `site_text` is mkdocs.yml as written.
    """

    root: Path
    docs: str
    site_name: str
    site_author: str
    site_url: str
    slug: str
    is_built_by_us: bool
    declares_conventions: bool
    editor_language: str
    languages: tuple[Language, ...]
    has_language_folders: bool
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


def read_settings(root: Path) -> Settings:
    """Read the settings of the site in `root`; raises SettingsError when there is no site to speak of."""
    file = read_site_file(root)
    site = file.values
    project = read_project_file(root)
    docs = str(site.get("docs_dir") or "docs").strip("/").removeprefix("./") or "."
    plugins = plugin_options(site.get("plugins"))
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
        editor_language=project.editor_language,
        languages=languages_of(file),
        has_language_folders="i18n" in plugins,
        excluded=str(site.get("exclude_docs") or ""),
        drafts=str(site.get("draft_docs") or ""),
        outside_nav=str(site.get("not_in_nav") or ""),
        uses_directory_urls=bool(site.get("use_directory_urls", True)),
        allows_absolute_links=_allows_absolute_links(site.get("validation")),
        markdown=markdown_of(site.get("markdown_extensions"), root=root),
        nav=nav_of(file),
        plugins=frozenset(plugins),
        redirects=redirects_of(file),
        severities=project.severities,
        picture_limit=project.picture_limit,
        words=_read_words(root / docs / INTERFACE_FILE, f"{docs}/{INTERFACE_FILE}"),
        site_text=file.text,
        diagnostics=project.diagnostics,
    )


def _allows_absolute_links(validation: object) -> bool:
    """MkDocs can take "/kit/t-01.md" as relative to docs/."""
    wanted = validation if isinstance(validation, Mapping) else {}
    links = wanted.get("links")
    own = links if isinstance(links, Mapping) else {}
    return "relative_to_docs" in (wanted.get("absolute_links"), own.get("absolute_links"))


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
