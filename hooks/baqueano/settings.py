"""A site's mkdocs.yml, pyproject.toml and interface texts in, one frozen Settings out."""

from __future__ import annotations

import importlib
import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from baqueano.diagnostics import EDITOR_LANGUAGES, Diagnostic, finding
from baqueano.places import Place
from baqueano.rules import settings as rules

SITE_FILE: Final = "mkdocs.yml"
PROJECT_FILE: Final = "pyproject.toml"
HOOK_FILE: Final = "site_events.py"
INTERFACE_FILE: Final = "_data/interface.yml"

# MkDocs puts these before the site's own extensions (mkdocs.config.defaults.MkDocsConfig.markdown_extensions).
BUILTIN_EXTENSIONS: Final = ("toc", "tables", "fenced_code")


class SettingsError(Exception):
    """The site cannot be read at all; `diagnostic` says where and why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message("en"))
        self.diagnostic = diagnostic


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the site: its code is its folder in docs/ and, but for the default, in the built site."""

    code: str
    name: str
    is_default: bool


@dataclass(frozen=True, slots=True)
class MarkdownSettings:
    """What Python-Markdown is made with: the exact extensions of mkdocs.yml, in order, and their options."""

    extensions: tuple[str, ...]
    options: Mapping[str, Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything about a site that is not its content."""

    root: Path
    docs: str
    site_name: str
    site_author: str
    site_url: str
    slug: str
    is_built_by_us: bool
    editor_language: str
    languages: tuple[Language, ...]
    excluded: str
    markdown: MarkdownSettings
    words: Mapping[str, Mapping[str, str]]

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
    site = _read_yaml(root / SITE_FILE, SITE_FILE, loader=_SiteLoader)
    project = _read_project(root / PROJECT_FILE)
    docs = str(site.get("docs_dir") or "docs")
    return Settings(
        root=root,
        docs=docs,
        site_name=str(site.get("site_name") or ""),
        site_author=str(site.get("site_author") or site.get("site_name") or ""),
        site_url=str(site.get("site_url") or ""),
        editor_language=_editor_language(project.get("editor_language")),
        is_built_by_us=any(str(hook).endswith(HOOK_FILE) for hook in _listed(site.get("hooks"))),
        slug=_slug(str(project.get("slug") or root.resolve().name)),
        languages=_languages(site),
        excluded=str(site.get("exclude_docs") or ""),
        markdown=_markdown_settings(site.get("markdown_extensions")),
        words=_read_words(root / docs / INTERFACE_FILE, f"{docs}/{INTERFACE_FILE}"),
    )


def _slug(name: str) -> str:
    """The beginning of every file name in dist/: it must survive any stick, so letters, digits, ".", "_" and "-"."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9._]+", "-", plain).strip("-.") or "site"


def _editor_language(wanted: object) -> str:
    """The language findings are told in; the first we speak when none is set."""
    return wanted if isinstance(wanted, str) and wanted in EDITOR_LANGUAGES else EDITOR_LANGUAGES[0]


def _languages(site: Mapping[str, Any]) -> tuple[Language, ...]:
    options = _plugin_options(site.get("plugins"), "i18n")
    found = tuple(
        Language(str(item["locale"]), str(item.get("name") or item["locale"]), bool(item.get("default")))
        for item in _listed(options.get("languages"))
        if isinstance(item, Mapping) and item.get("locale") and item.get("build", True)
    )
    if sum(language.is_default for language in found) != 1:
        raise SettingsError(
            finding(rules.SETTINGS_BROKEN, Place(SITE_FILE), hint="languages", reason="i18n, languages")
        )
    return found


def _plugin_options(plugins: Any, name: str) -> Mapping[str, Any]:
    for key, options in _named_options(plugins):
        if key == name:
            return options
    return {}


def _named_options(items: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """MkDocs writes plugins and extensions as names, as {name: options}, or as one mapping of both."""
    pairs = items.items() if isinstance(items, Mapping) else _pairs(items)
    for name, options in pairs:
        yield str(name), options if isinstance(options, Mapping) else {}


def _pairs(items: Any) -> Iterator[tuple[Any, Any]]:
    for item in _listed(items):
        if isinstance(item, Mapping):
            yield from item.items()
        else:
            yield item, None


def _listed(items: Any) -> list[Any]:
    if items is not None and not isinstance(items, list):
        raise SettingsError(finding(rules.SETTINGS_BROKEN, Place(SITE_FILE), reason=str(items)))
    return items or []


def _markdown_settings(items: Any) -> MarkdownSettings:
    named = list(_named_options(items))
    names = dict.fromkeys((*BUILTIN_EXTENSIONS, *(name for name, _ in named)))
    return MarkdownSettings(tuple(names), {name: options for name, options in named if options})


def _read_project(path: Path) -> Mapping[str, Any]:
    try:
        parsed = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise SettingsError(
            finding(rules.SETTINGS_BROKEN, Place(PROJECT_FILE), reason=error.strerror or "?")
        ) from error
    except ValueError as error:
        raise SettingsError(finding(rules.SETTINGS_BROKEN, Place(PROJECT_FILE), reason=str(error))) from error
    tool = parsed.get("tool")
    own = tool.get("baqueano") if isinstance(tool, Mapping) else None
    return own if isinstance(own, Mapping) else {}


def _read_words(path: Path, name: str) -> Mapping[str, Mapping[str, str]]:
    try:
        # BaseLoader: every text as it is written, so that the word "No" is not a truth value, nor an empty one "None".
        parsed = _read_yaml(path, name, loader=yaml.BaseLoader)
    except SettingsError as error:
        if isinstance(error.__cause__, FileNotFoundError | NotADirectoryError):
            return {}
        raise
    return {
        str(key): {str(code): str(text) for code, text in texts.items()} if isinstance(texts, Mapping) else {}
        for key, texts in parsed.items()
    }


def _read_yaml(path: Path, name: str, *, loader: type[yaml.BaseLoader | yaml.SafeLoader]) -> Mapping[str, Any]:
    try:
        parsed = yaml.load(path.read_text(encoding="utf-8"), loader)
    except OSError as error:
        hint = "missing" if isinstance(error, FileNotFoundError) else ""
        raise SettingsError(
            finding(rules.SETTINGS_BROKEN, Place(name), hint=hint, reason=error.strerror or "?")
        ) from error
    except yaml.MarkedYAMLError as error:
        raise SettingsError(finding(rules.SETTINGS_BROKEN, _place(name, error), reason=error.problem or "")) from error
    except (ValueError, yaml.YAMLError, RecursionError) as error:
        raise SettingsError(finding(rules.SETTINGS_BROKEN, Place(name), reason=str(error))) from error
    if not isinstance(parsed, Mapping):
        raise SettingsError(finding(rules.SETTINGS_BROKEN, Place(name), reason="key: value"))
    return parsed


def _place(name: str, error: yaml.MarkedYAMLError) -> Place:
    mark = error.problem_mark
    return Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)


class _SiteLoader(yaml.SafeLoader):
    """YAML as MkDocs reads it: `!ENV` falls back to its default, `!!python/name:` is the named object."""


def _environment_default(loader: _SiteLoader, node: yaml.Node) -> object:
    names = loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else []
    return names[-1] if len(names) > 1 else None


def _named_object(loader: _SiteLoader, name: str, node: yaml.Node) -> object:
    module, _, attribute = name.rpartition(".")
    try:
        return getattr(importlib.import_module(module), attribute)
    except (ImportError, AttributeError, ValueError) as error:
        raise yaml.constructor.ConstructorError(None, None, str(error), node.start_mark) from error


_SiteLoader.add_constructor("!ENV", _environment_default)
_SiteLoader.add_multi_constructor("tag:yaml.org,2002:python/name:", _named_object)
