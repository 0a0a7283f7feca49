"""The path of a YAML file in, its values and its nodes, or the one thing wrong with it, out."""

from __future__ import annotations

import contextlib
import importlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from baqueano.diagnostics import Diagnostic, finding
from baqueano.places import Place, place_of_offset
from baqueano.rules import settings as rules

# What `!!python/object/apply:` may call: slugify and the like, of packages that bring Markdown extensions.
_CALLABLE: Final = ("pymdownx.", "material.", "markdown.")
_CONFLICT: Final = re.compile(r"^<{7} [^\n]*", re.MULTILINE)
_NOTHING_SET: Final[Mapping[str, str]] = {}


class SettingsError(Exception):
    """The site cannot be read at all; `diagnostic` says where and why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message("en"))
        self.diagnostic = diagnostic


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A mapping read from a file: `values` as the loader gives them, `node` with the places, `text` as written.

    `inherited` are the files it builds on, the nearest first.
    """

    name: str
    text: str
    values: Mapping[str, Any]
    node: yaml.MappingNode
    inherited: tuple[YamlFile, ...] = ()


class UnknownObject:
    """What a `!!python/…` tag names and this computer does not have: options that hold one are left out."""


class SiteLoader(yaml.SafeLoader):
    """YAML as MkDocs reads it: `!ENV` is the first variable that is set, `!!python/name:` is the named object."""


def read_yaml(
    path: Path,
    name: str,
    *,
    loader: type[yaml.BaseLoader | yaml.SafeLoader],
    may_be_empty: bool = False,
    environment: Mapping[str, str] = _NOTHING_SET,
) -> YamlFile:
    """Read a file that holds one mapping; raises SettingsError."""
    try:
        text = path.read_text(encoding="utf-8")
        node, values = _composed(text, loader, environment)
    except OSError as error:
        hint = "missing" if isinstance(error, FileNotFoundError) else ""
        raise SettingsError(
            finding(rules.SETTINGS_BROKEN, Place(name), hint=hint, reason=error.strerror or "?")
        ) from error
    except yaml.MarkedYAMLError as error:
        if conflict := _CONFLICT.search(text):
            place = place_of_offset(name, text, offset=conflict.start(), length=len(conflict.group()))
            raise SettingsError(finding(rules.SETTINGS_BROKEN, place, hint="conflict", reason="<<<<<<<")) from error
        raise SettingsError(finding(rules.SETTINGS_BROKEN, _place(name, error), reason=error.problem or "")) from error
    except (ValueError, yaml.YAMLError, RecursionError) as error:
        raise SettingsError(finding(rules.SETTINGS_BROKEN, Place(name), reason=str(error))) from error
    if node is None and may_be_empty:
        return YamlFile(name, text, {}, yaml.MappingNode("tag:yaml.org,2002:map", []))
    if not isinstance(values, Mapping) or not isinstance(node, yaml.MappingNode):
        raise SettingsError(finding(rules.SETTINGS_BROKEN, Place(name), reason="key: value"))
    return YamlFile(name, text, values, node)


def child_of(node: yaml.Node, key: str) -> yaml.Node | None:
    """The value of a key of a mapping; None when there is no such key or no mapping."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)


def place_of(file: YamlFile, node: yaml.Node) -> Place:
    """Where a value stands."""
    start, end = node.start_mark, node.end_mark
    length = end.index - start.index if start.line == end.line else 0
    return Place(file.name, start.line + 1, start.column + 1, length)


def _composed(
    text: str, loader: type[yaml.BaseLoader | yaml.SafeLoader], environment: Mapping[str, str]
) -> tuple[yaml.Node | None, Any]:
    """The C parser is ten times as fast; what it refuses, the Python one tells in the words we know."""
    if loader in _FAST:
        with contextlib.suppress(yaml.YAMLError):
            return _read_with(_FAST[loader](text), environment)
    return _read_with(loader(text), environment)


def _read_with(reader: Any, environment: Mapping[str, str]) -> tuple[yaml.Node | None, Any]:
    reader.environment = environment
    try:
        node = reader.get_single_node()
        return node, reader.construct_document(node) if node is not None else None
    finally:
        reader.dispose()


def _place(name: str, error: yaml.MarkedYAMLError) -> Place:
    mark = error.problem_mark
    return Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)


def _of_environment(loader: Any, node: yaml.Node) -> object:
    """As MkDocs does (yaml_env_tag): several names, the last of them a default; what is set is read as YAML."""
    names = list(node.value) if isinstance(node, yaml.SequenceNode) else [node]
    default = loader.construct_object(names.pop(), deep=True) if len(names) > 1 else None
    for name in names:
        if isinstance(name, yaml.ScalarNode) and name.value in loader.environment:
            value = loader.environment[name.value]
            tag = loader.resolve(yaml.ScalarNode, value, (True, False))
            return loader.construct_object(yaml.ScalarNode(tag, value))
    return default


def _named_object(_loader: SiteLoader, name: str, _node: yaml.Node) -> object:
    module, _, attribute = name.rpartition(".")
    try:
        return getattr(importlib.import_module(module), attribute)
    except (ImportError, AttributeError, ValueError):
        return UnknownObject()


def _called_object(loader: SiteLoader, name: str, node: yaml.Node) -> object:
    """A factory called with its `kwds`; any other code stays uncalled, for the site may be anybody's."""
    factory = _named_object(loader, name, node)
    if not name.startswith(_CALLABLE) or isinstance(factory, UnknownObject) or not callable(factory):
        return UnknownObject()
    given = loader.construct_mapping(node, deep=True) if isinstance(node, yaml.MappingNode) else {}
    try:
        return factory(**given.get("kwds", {}))
    except (TypeError, ValueError):
        return UnknownObject()


def _relative(_loader: SiteLoader, _node: yaml.Node) -> object:
    """`!relative` needs a running build; who asks for it reads files while rendering."""
    return UnknownObject()


def _taught(loader: Any) -> Any:
    loader.add_constructor("!ENV", _of_environment)
    loader.add_constructor("!relative", _relative)
    loader.add_multi_constructor("tag:yaml.org,2002:python/name:", _named_object)
    loader.add_multi_constructor("tag:yaml.org,2002:python/object/apply:", _called_object)
    return loader


def _fast_loaders() -> dict[type, Any]:
    """The same loaders over the C parser; none where PyYAML was built without it."""
    if not getattr(yaml, "__with_libyaml__", False):
        return {}
    return {SiteLoader: _taught(type("FastSiteLoader", (yaml.CSafeLoader,), {})), yaml.BaseLoader: yaml.CBaseLoader}


_taught(SiteLoader)
_FAST: Final = _fast_loaders()
