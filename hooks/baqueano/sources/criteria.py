"""docs/_data/matrix.yml in, the criteria by which risks are assessed out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.criteria import (
    DEMANDS,
    FORMS,
    SCALE,
    TABLES,
    ByLanguage,
    Column,
    Criteria,
    Floor,
    ImpactStep,
    Level,
    LikelihoodStep,
)
from baqueano.model.texts import FileText, folded
from baqueano.nearest import nearest
from baqueano.rules import criteria as rules
from baqueano.sources.yaml_tree import Node, Shape, read_tree

PATTERNS: Final = ("plain", "dots", "lines", "grid")
_PARTS: Final = ("columns", "choices", "likelihood", "impact", "levels", "table", "floor")
_OPTIONAL_PARTS: Final = ("meanings", "factors")
_COLOR: Final = re.compile(r"#[0-9a-fA-F]{6}")
_LEVEL_KEY: Final = re.compile(r"[a-z][a-z0-9_-]*")


def read_criteria(file: FileText, *, languages: tuple[str, ...]) -> tuple[tuple[Criteria, ...], tuple[Diagnostic, ...]]:
    """The criteria, none when something in them cannot be used; what is wrong with them."""
    tree, problems = read_tree(file.path, file.text)
    if problems:
        return (), problems
    reader = _Reader(languages)
    criteria = reader.read(tree)
    return (() if reader.problems else (criteria,)), tuple(reader.problems)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads part by part, and notes what cannot be used."""

    languages: tuple[str, ...]
    problems: list[Diagnostic] = field(default_factory=list)

    def read(self, tree: Node) -> Criteria:
        parts = self._parts(tree, _PARTS, optional=_OPTIONAL_PARTS)
        choices = {
            name: {word: self._texts(node) for word, node in self._each(words)}
            for name, words in self._each(parts["choices"])
        }
        levels = tuple(self._level(key, node) for key, node in self._each(parts["levels"]))
        self._check_level_keys(parts["levels"])
        known = tuple(level.key for level in levels)
        columns = tuple(self._column(key, node, choices) for key, node in self._each(parts["columns"]))
        # Of two that say the same, the first.
        headers = [(folded(words), column) for column in columns for words in column.header.values()]
        return Criteria(
            columns=columns,
            by_header=dict(reversed(headers)),
            choices=choices,
            meanings=self._meanings(parts, choices),
            likelihood={value: self._likelihood(node) for value, node in self._scale(parts["likelihood"])},
            impact={value: self._impact(node) for value, node in self._scale(parts["impact"])},
            levels=levels,
            table={value: self._row(node, known) for value, node in self._scale(parts["table"])},
            floor=self._floor(parts["floor"], known),
            factors=tuple(self._text(item) for item in self._list(parts["factors"])) if "factors" in parts else (),
            places=dict(tree.walk()),
        )

    def _column(self, key: str, node: Node, choices: Iterable[str]) -> Column:
        parts = self._parts(node, ("tables", "form", "header"), optional=("required",))
        return Column(
            key=key,
            tables=tuple(self._word(item, TABLES) for item in self._list(parts["tables"])),
            form=self._word(parts["form"], (*FORMS, *choices)),
            is_required="required" in parts and self._word(parts["required"], ("true", "false")) == "true",
            header=self._texts(parts["header"]),
        )

    def _meanings(
        self, parts: Mapping[str, Node], choices: Mapping[str, Mapping[str, ByLanguage]]
    ) -> Mapping[str, Mapping[str, ByLanguage]]:
        """A list of choices may say what its words mean; then it does so for each."""
        if "meanings" not in parts:
            return {}
        lists = self._parts(parts["meanings"], (), optional=tuple(choices))
        return {
            name: {word: self._texts(node) for word, node in self._parts(words, tuple(choices[name])).items()}
            for name, words in lists.items()
        }

    def _likelihood(self, node: Node) -> LikelihoodStep:
        parts = self._parts(node, ("name", "signs"))
        return LikelihoodStep(self._texts(parts["name"]), self._texts(parts["signs"]))

    def _impact(self, node: Node) -> ImpactStep:
        parts = self._parts(node, ("gravity", "scope", "remedy"))
        return ImpactStep(*(self._texts(parts[name]) for name in ("gravity", "scope", "remedy")))

    def _level(self, key: str, node: Node) -> Level:
        parts = self._parts(node, ("name", "color", "pattern", "icon", "action"), optional=("demands",))
        demands = self._list(parts["demands"]) if "demands" in parts else ()
        return Level(
            key=key,
            name=self._texts(parts["name"]),
            color=self._color(parts["color"]),
            pattern=self._word(parts["pattern"], PATTERNS),
            icon=self._text(parts["icon"]),
            action=self._texts(parts["action"]),
            demands=tuple(self._word(item, DEMANDS) for item in demands),
        )

    def _check_level_keys(self, node: Node) -> None:
        """They are names of classes in style sheets, and so are those of the patterns."""
        for key, place in node.key_places.items():
            if not _LEVEL_KEY.fullmatch(key) or key in PATTERNS:
                self.problems.append(finding(rules.BROKEN, place, hint="shape", written=key, expected="low, high, …"))

    def _row(self, node: Node, levels: tuple[str, ...]) -> tuple[str, ...]:
        items = self._list(node)
        if node.shape is Shape.LIST and len(items) != len(SCALE):
            self._note(node, hint="count", expected=str(len(SCALE)))
        return tuple(self._word(item, levels) for item in items)

    def _floor(self, node: Node, levels: tuple[str, ...]) -> Floor:
        parts = self._parts(node, ("impact", "level"))
        impact = self._word(parts["impact"], tuple(map(str, SCALE)))
        return Floor(int(impact or SCALE[-1]), self._word(parts["level"], levels))

    def _scale(self, node: Node) -> Iterator[tuple[int, Node]]:
        """One value for each step of the scale, no more and no less."""
        parts = self._parts(node, tuple(map(str, SCALE)))
        return ((value, parts[str(value)]) for value in SCALE)

    def _parts(self, node: Node, names: tuple[str, ...], *, optional: tuple[str, ...] = ()) -> Mapping[str, Node]:
        """The named keys of a mapping; what is missing is noted once, and read as nothing."""
        if self._is(Shape.MAPPING, node, expected=", ".join(names)):
            unknown = tuple(_unknown(node, (*names, *optional)))
            self.problems.extend(unknown)
            # A key written wrong is not missing as well.
            meant = {fact for problem in unknown for _, fact in problem.facts}
            for name in names:
                if name not in node.keys and name not in meant:
                    self._note(node, hint="missing", expected=name)
        nothing = Node("", node.place, Shape.NOTHING)
        found = {name: node.keys.get(name, nothing) for name in names}
        return found | {name: node.keys[name] for name in optional if name in node.keys}

    def _each(self, node: Node) -> Iterable[tuple[str, Node]]:
        return node.keys.items() if self._is(Shape.MAPPING, node, expected="key: value") else ()

    def _list(self, node: Node) -> tuple[Node, ...]:
        return node.items if self._is(Shape.LIST, node, expected="[…]") else ()

    def _text(self, node: Node) -> str:
        return node.text if self._is(Shape.TEXT, node, expected="abc") else ""

    def _color(self, node: Node) -> str:
        color = self._text(node)
        if node.shape is Shape.TEXT and not _COLOR.fullmatch(color):
            self._note(node, hint="shape", expected="#rrggbb")
        return color

    def _word(self, node: Node, known: tuple[str, ...]) -> str:
        word = self._text(node)
        if node.shape is Shape.TEXT and word not in known:
            near = nearest(word, known)
            self._note(node, hint="near" if near else "word", expected=near or ", ".join(known))
            return ""
        return word

    def _texts(self, node: Node) -> ByLanguage:
        """A text in each language of the site; those of other languages are left alone."""
        texts = {code: self._text(text) for code, text in self._each(node)}
        lacking = [code for code in self.languages if not texts.get(code)]
        if lacking and node.shape is Shape.MAPPING:
            self._note(node, hint="language", expected=", ".join(lacking))
        return texts

    def _is(self, shape: Shape, node: Node, *, expected: str) -> bool:
        if node.shape not in (shape, Shape.NOTHING):
            self._note(node, hint="shape", expected=expected)
        return node.shape is shape

    def _note(self, node: Node, *, hint: str, expected: str) -> None:
        self.problems.append(finding(rules.BROKEN, node.place, hint=hint, written=node.written, expected=expected))


def _unknown(node: Node, known: tuple[str, ...]) -> Iterator[Diagnostic]:
    for name in node.keys:
        if name not in known:
            near = nearest(name, known)
            expected = near or ", ".join(known)
            hint = "near" if near else "word"
            yield finding(rules.BROKEN, node.key_places[name], hint=hint, written=name, expected=expected)
