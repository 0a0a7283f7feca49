"""The names of extensions in, a Python-Markdown that writes the same HTML sooner out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString, Registry

_BUILT_IN: Final = "markdown.extensions"
# Every pattern with one of these names begins with one of these marks.
_MARK: Final = re.compile(r"[`\\\[\]!<&*_]|  \n")
_PATTERNS: Final = (
    "backtick escape reference link image_link image_reference short_reference short_image_ref autolink automail "
    "linebreak html entity not_strong em_strong em_strong2 footnote"
)
_KNOWN_PATTERNS: Final = frozenset(_PATTERNS.split())
# None of these asks whether a text was left alone.
_PROCESSORS: Final = "inline prettify unescape toc attr_list footnote footnote-duplicate task-list"
_KNOWN_PROCESSORS: Final = frozenset(_PROCESSORS.split())
_BEFORE_INLINE: Final = 21


def quick_markdown(names: Sequence[str], options: Mapping[str, Mapping[str, Any]]) -> Markdown:
    """Set up Python-Markdown; raises whatever an extension raises that cannot be had."""
    extensions = [_extension(name, options.get(name, {})) for name in names]
    converter = Markdown(
        extensions=extensions, extension_configs={name: dict(options[name]) for name in names if name in options}
    )
    if _has_only(_KNOWN_PATTERNS, converter.inlinePatterns) and _has_only(_KNOWN_PROCESSORS, converter.treeprocessors):
        converter.treeprocessors.register(_LeavePlainAlone(converter), "baqueano_plain", _BEFORE_INLINE)
    # They are looked up hundreds of times for each line, and a tuple answers sooner than the registry they stand in.
    setattr(converter.treeprocessors["inline"], "inlinePatterns", tuple(converter.inlinePatterns))  # noqa: B010
    return converter


class _LeavePlainAlone(Treeprocessor):
    """Four texts in five have no mark: Markdown is told not to look for one."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            text, tail = element.text, element.tail
            if text and not _MARK.search(text):
                element.text = AtomicString(text)
            if tail and not _MARK.search(tail):
                element.tail = AtomicString(tail)


def _extension(name: str, options: Mapping[str, Any]) -> Extension | str:
    """The extension itself where its name says where it is: Markdown would read the lists of all installed packages."""
    path = name if "." in name else f"{_BUILT_IN}.{name}"
    if ":" in name or (path != name and find_spec(path) is None):
        return name
    module = import_module(path)
    return module.makeExtension(**options) if hasattr(module, "makeExtension") else name


def _has_only(known: frozenset[str], registry: Registry[Any]) -> bool:
    return sum(name in registry for name in known) == len(registry)
