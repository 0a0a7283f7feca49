"""YAML of mappings, lists and texts in, the same as values with their places out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

import yaml

from baqueano.diagnostics import Diagnostic, finding
from baqueano.places import Place
from baqueano.rules import front_matter as rules
from baqueano.sources.yaml_text import YamlText, compose


class Shape(StrEnum):
    """What a value is; `NOTHING` stands for one that is not there."""

    TEXT = "text"
    LIST = "list"
    MAPPING = "mapping"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Node:
    """A value: a `text` as it is written ("No" stays a word), the `items` of a list, or the `keys` of a mapping.

    `name` is where it stands ("levels.high"), `key_places` are the places of a mapping's keys.
    """

    name: str
    place: Place
    shape: Shape
    text: str = ""
    items: tuple[Node, ...] = ()
    keys: Mapping[str, Node] = field(default_factory=dict)
    key_places: Mapping[str, Place] = field(default_factory=dict)

    @property
    def written(self) -> str:
        """The value as people are told it: a text itself, anything else by its name."""
        return self.text if self.shape is Shape.TEXT and self.text else self.name

    def walk(self) -> Iterator[tuple[str, Place]]:
        """Every key and item below, by its name ("table.3", "table.3.0"), with its place."""
        for key, below in self.keys.items():
            yield below.name, self.key_places[key]
            yield from below.walk()
        for item in self.items:
            yield item.name, item.place
            yield from item.walk()


def read_tree(path: str, text: str) -> tuple[Node, tuple[Diagnostic, ...]]:
    """Read a file that holds one mapping; a broken one yields one finding and no keys."""
    source = YamlText(path, text, first_line=1)
    node = compose(source)
    empty = Node(path, Place(path), Shape.MAPPING)
    if isinstance(node, Diagnostic):
        return empty, (node,)
    if not isinstance(node, yaml.MappingNode):
        return empty, (finding(rules.BROKEN, Place(path)),) if node is not None else ()
    problems: list[Diagnostic] = []
    return replace(_read(source, node, "", problems=problems), name=path), tuple(problems)


def _read(source: YamlText, node: yaml.Node, name: str, *, problems: list[Diagnostic]) -> Node:
    place, above = source.place(node), f"{name}." if name else ""
    if isinstance(node, yaml.SequenceNode):
        items = (_read(source, item, f"{above}{number}", problems=problems) for number, item in enumerate(node.value))
        return Node(name, place, Shape.LIST, items=tuple(items))
    if not isinstance(node, yaml.MappingNode):
        return Node(name, place, Shape.TEXT, text=str(node.value))
    keys: dict[str, Node] = {}
    places: dict[str, Place] = {}
    for key, value in node.value:
        key_place = source.place(key)
        if not isinstance(key, yaml.ScalarNode):
            problems.append(finding(rules.BROKEN, key_place))
        elif key.value in keys:
            problems.append(finding(rules.KEY_REPEATED, key_place, key=key.value))
        else:
            keys[key.value] = _read(source, value, f"{above}{key.value}", problems=problems)
            places[key.value] = key_place
    return Node(name, place, Shape.MAPPING, keys=keys, key_places=places)
