"""The values of mkdocs.yml in, what each of them means for us out."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from baqueano.diagnostics import finding
from baqueano.places import Place
from baqueano.rules import settings as rules
from baqueano.settings.yaml_files import (
    SettingsError,
    SiteLoader,
    UnknownObject,
    YamlFile,
    child_of,
    place_of,
    read_yaml,
)

SITE_FILE: Final = "mkdocs.yml"
# MkDocs puts these before the site's own extensions (mkdocs.config.defaults.MkDocsConfig.markdown_extensions).
BUILTIN_EXTENSIONS: Final = ("toc", "tables", "fenced_code")
# Extensions that put other files into a page.
INCLUDING: Final = frozenset({"pymdownx.snippets", "mdx_include", "markdown_include.include"})
# Extensions that change no link and no text, and work only inside MkDocs.
_NEEDING_MKDOCS: Final = frozenset({"material.extensions.preview"})
_DEEPEST_INHERITANCE: Final = 10


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the site: its code is its folder in docs/ and, but for the default, in the built site."""

    code: str
    name: str
    is_default: bool


@dataclass(frozen=True, slots=True)
class MarkdownSettings:
    """What Python-Markdown is made with: the exact extensions of mkdocs.yml, in order, and their options.

    `places` tells where each is named; those that MkDocs puts in are named nowhere.
    """

    extensions: tuple[str, ...]
    options: Mapping[str, Mapping[str, object]]
    places: Mapping[str, Place]


@dataclass(frozen=True, slots=True)
class NavItem:
    """A line of the menu that names a page or an address; `language` has its own menu, "" stands for all others."""

    target: str
    place: Place
    language: str = ""


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address and where it leads, from the options of mkdocs-redirects."""

    old: str
    new: str
    place: Place


def read_site_file(root: Path, environment: Mapping[str, str]) -> YamlFile:
    """Read mkdocs.yml with what it inherits; raises SettingsError."""
    own = read_yaml(root / SITE_FILE, SITE_FILE, loader=SiteLoader, environment=environment)
    values, above, inherited = dict(own.values), own, list[YamlFile]()
    while (parent := above.values.get("INHERIT")) and len(inherited) < _DEEPEST_INHERITANCE:
        folder = posixpath.dirname(above.name)
        name = posixpath.normpath(posixpath.join(folder, str(parent)))
        above = read_yaml(root / name, name, loader=SiteLoader, may_be_empty=True, environment=environment)
        inherited.append(above)
        values = _merged(dict(above.values), values)
    return YamlFile(own.name, own.text, values, own.node, tuple(inherited))


def languages_of(site: YamlFile) -> tuple[Language, ...]:
    """The languages of static-i18n; a site without it has the language of its theme. Raises SettingsError."""
    plugins = plugin_options(site.values.get("plugins"))
    if "i18n" not in plugins:
        theme = site.values.get("theme")
        code = str(theme.get("language") or "en") if isinstance(theme, Mapping) else "en"
        return (Language(code, code, is_default=True),)
    found = tuple(
        Language(str(item["locale"]), str(item.get("name") or item["locale"]), bool(item.get("default")))
        for item in listed(plugins["i18n"].get("languages"))
        if isinstance(item, Mapping) and item.get("locale") and item.get("build", True)
    )
    if sum(language.is_default for language in found) != 1:
        raise SettingsError(
            finding(rules.SETTINGS_BROKEN, Place(SITE_FILE), hint="languages", reason="i18n, languages")
        )
    return found


def docs_structure(plugins: Mapping[str, Mapping[str, Any]], *, folders: frozenset[str]) -> str:
    """How static-i18n tells the languages of pages apart: "folder", "suffix", or "" without it.

    Where mkdocs.yml does not say, the folders in docs/ do: static-i18n would take "suffix", and find no translation.
    """
    options = plugins.get("i18n")
    if options is None:
        return ""
    codes = {str(item.get("locale")) for item in listed(options.get("languages")) if isinstance(item, Mapping)}
    return str(options.get("docs_structure") or ("folder" if codes & folders else "suffix"))


def plugin_options(plugins: Any) -> Mapping[str, Mapping[str, Any]]:
    """Every plugin by its name; Material's are known with and without "material/"."""
    return {name.removeprefix("material/"): options for name, options in _named_options(plugins)}


def markdown_of(site: YamlFile, *, root: Path) -> MarkdownSettings:
    """The extensions with their options; files they include are looked for from the site's root, as MkDocs does.

    Nothing is fetched: what a page includes from an address is left out of it.
    """
    items = site.values.get("markdown_extensions")
    named = [(name, given) for name, given in _named_options(items) if name not in _NEEDING_MKDOCS]
    names = dict.fromkeys((*BUILTIN_EXTENSIONS, *(name for name, _ in named)))
    options = {name: _known(given) for name, given in named if given}
    for name in names.keys() & INCLUDING:
        given = options.get(name, {})
        fetched = {"url_download": False, "check_paths": False} if given.get("url_download") else {}
        options[name] = {**given, "base_path": _rooted(given.get("base_path", "."), root), **fetched}
    files = (*reversed(site.inherited), site)
    return MarkdownSettings(tuple(names), options, {name: place for file in files for name, place in _extensions(file)})


def _extensions(file: YamlFile) -> Iterator[tuple[str, Place]]:
    """Every extension a file names, and where."""
    node = child_of(file.node, "markdown_extensions")
    items = node.value if isinstance(node, yaml.SequenceNode) else [node] if node is not None else []
    for item in items:
        names = [name for name, _ in item.value] if isinstance(item, yaml.MappingNode) else [item]
        yield from ((str(name.value), place_of(file, name)) for name in names if isinstance(name, yaml.ScalarNode))


def _rooted(base: Any, root: Path) -> Any:
    return [str(root / str(item)) for item in base] if isinstance(base, list) else str(root / str(base))


def nav_of(site: YamlFile) -> tuple[NavItem, ...]:
    """Every page and address of the menu, in order, then those of the languages that static-i18n gives their own."""
    node = child_of(site.node, "nav")
    general = tuple(_nav_items(site, node)) if node is not None else ()
    return (*general, *(item for language in _i18n_languages(site) for item in _own_nav(site, language)))


def _i18n_languages(site: YamlFile) -> tuple[yaml.Node, ...]:
    plugins = child_of(site.node, "plugins")
    items = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins] if plugins is not None else []
    for item in items:
        options = child_of(item, "i18n")
        languages = child_of(options, "languages") if options is not None else None
        if isinstance(languages, yaml.SequenceNode):
            return tuple(languages.value)
    return ()


def _own_nav(site: YamlFile, language: yaml.Node) -> Iterator[NavItem]:
    code, nav = child_of(language, "locale"), child_of(language, "nav")
    if isinstance(code, yaml.ScalarNode) and nav is not None:
        yield from _nav_items(site, nav, language=str(code.value))


def redirects_of(site: YamlFile) -> tuple[Redirect, ...]:
    plugins = child_of(site.node, "plugins")
    items = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins] if plugins else []
    for item in items:
        maps = child_of(child_of(item, "redirects") or item, "redirect_maps")
        if isinstance(maps, yaml.MappingNode):
            return tuple(Redirect(str(old.value), str(new.value), place_of(site, old)) for old, new in maps.value)
    return ()


def listed(items: Any) -> list[Any]:
    if items is not None and not isinstance(items, list):
        raise SettingsError(finding(rules.SETTINGS_BROKEN, Place(SITE_FILE), reason=str(items)))
    return items or []


def _nav_items(site: YamlFile, node: yaml.Node, *, language: str = "") -> Iterator[NavItem]:
    if isinstance(node, yaml.ScalarNode):
        if node.value:
            yield NavItem(str(node.value), place_of(site, node), language)
        return
    items = node.value if isinstance(node, yaml.SequenceNode) else [item for _, item in node.value]
    for item in items:
        yield from _nav_items(site, item, language=language)


def _merged(above: dict[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """As MkDocs merges (mkdocs.utils.yaml.yaml_load): mappings key by key, everything else replaced."""
    for key, value in own.items():
        held = above.get(key)
        is_deep = isinstance(held, dict) and isinstance(value, Mapping)
        above[key] = _merged(dict(held), value) if is_deep and isinstance(held, dict) else value
    return above


def _named_options(items: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """MkDocs writes plugins and extensions as names, as {name: options}, or as one mapping of both."""
    pairs = items.items() if isinstance(items, Mapping) else _pairs(items)
    for name, options in pairs:
        yield str(name), options if isinstance(options, Mapping) else {}


def _pairs(items: Any) -> Iterator[tuple[Any, Any]]:
    for item in listed(items):
        if isinstance(item, Mapping):
            yield from item.items()
        else:
            yield item, None


def _known(options: Any) -> Any:
    """Options without those whose value this computer does not have."""
    if isinstance(options, Mapping):
        return {key: _known(value) for key, value in options.items() if not _is_unknown(value)}
    return [_known(item) for item in options if not _is_unknown(item)] if isinstance(options, list) else options


def _is_unknown(value: Any) -> bool:
    return isinstance(value, UnknownObject) or (
        isinstance(value, Mapping) and any(isinstance(item, UnknownObject) for item in value.values())
    )
