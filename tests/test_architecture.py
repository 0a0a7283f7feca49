"""The package's source in, every arrow that points the wrong way out."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "hooks" / "baqueano"

# An earlier room never imports a later one; rooms on one line do not know each other. DESIGN section 3,
# with `rules` and `inspection` added (decisions.md).
ORDER: tuple[tuple[str, ...], ...] = (
    ("places", "nearest", "lazy_pattern"),
    ("diagnostics",),
    ("rules",),
    ("settings",),
    ("model",),
    ("sources",),
    ("catalogue",),
    ("matrix",),
    ("checks", "render", "search", "page_store"),
    ("page_readings", "baseline"),
    ("judgement",),
    ("inspection",),
    ("editions", "fixes"),
    ("reports",),
    ("preview",),
    ("mkdocs_bridge",),
)
RANK = {room: rank for rank, rooms in enumerate(ORDER) for room in rooms}

# Who may import what: a package, and the modules that may know it.
KEEPERS = {
    "mkdocs": ("mkdocs_bridge",),
    "weasyprint": ("editions.pdf",),
    "yaml": ("settings", "sources.front_matter", "sources.yaml_text", "sources.yaml_tree"),
    "tomllib": ("settings",),
}
BANNED_NAMES = {"utils", "helpers", "common", "core", "base", "manager", "data", "misc", "types"}
MAX_MODULE_LINES = 400
MAX_FUNCTION_LINES = 40
MAX_EVENTS_LINES = 120


def module_name(path: Path, package: Path) -> str:
    parts = path.relative_to(package).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imported(tree: ast.AST) -> Iterator[str]:
    """Every module a file imports, wherever in it; `from a import b` counts as a.b, which may be a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def faults_of(source: str, module: str) -> list[str]:
    """What a module of the package imports that it must not."""
    room = module.split(".", maxsplit=1)[0]
    faults = []
    for name in imported(ast.parse(source)):
        top, _, rest = name.partition(".")
        if top == "baqueano" and rest:
            other = rest.split(".")[0]
            if other != room and RANK[other] >= RANK[room]:
                faults.append(f"{module} imports {other}")
        if top in KEEPERS and not module.startswith(KEEPERS[top]):
            faults.append(f"{module} imports {top}")
    return faults


def calls_in(source: str) -> set[str]:
    return {
        node.func.id
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }


MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: module_name(path, PACKAGE) or "baqueano")
def test_imports_point_backwards_only(path: Path) -> None:
    module = module_name(path, PACKAGE)
    source = path.read_text(encoding="utf-8")

    assert faults_of(source, module) == [] if module else not list(imported(ast.parse(source)))


@pytest.mark.parametrize(
    ("module", "source", "fault"),
    [
        ("places", "from baqueano.catalogue import Catalogue", "places imports catalogue"),
        ("checks.links", "import baqueano.render.frame", "checks.links imports render"),
        ("render.body", "def f():\n    from baqueano.checks import CHECKS", "render.body imports checks"),
        ("sources.pages", "from baqueano import mkdocs_bridge", "sources.pages imports mkdocs_bridge"),
        ("catalogue", "from mkdocs.config import load_config", "catalogue imports mkdocs"),
        ("editions.book", "import weasyprint", "editions.book imports weasyprint"),
        ("checks.links", "import yaml", "checks.links imports yaml"),
    ],
)
def test_a_planted_violation_is_found(module: str, source: str, fault: str) -> None:
    assert faults_of(source, module) == [fault]


def test_every_room_has_its_place_in_the_order() -> None:
    rooms = {module_name(path, PACKAGE).split(".")[0] for path in MODULES} - {""}

    assert rooms <= set(RANK)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: module_name(path, PACKAGE) or "baqueano")
def test_modules_stay_small_quiet_and_well_named(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    long_functions = [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= MAX_FUNCTION_LINES
    ]

    assert ast.get_docstring(tree), "a module begins with one sentence: what comes in, what goes out"
    assert len(source.splitlines()) <= MAX_MODULE_LINES
    assert long_functions == []
    assert not {"print", "exit", "input"} & calls_in(source)
    assert path.stem not in BANNED_NAMES


def test_the_events_file_is_a_table_of_contents() -> None:
    source = (ROOT / "hooks" / "site_events.py").read_text(encoding="utf-8")
    functions = [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]
    statements = {function.name: len(function.body) for function in functions}

    assert len(source.splitlines()) <= MAX_EVENTS_LINES
    assert all(name.startswith("on_") for name in statements)
    assert set(statements.values()) == {2}, "a docstring and one call"


def test_scripts_do_not_import_each_other() -> None:
    scripts = {path.stem for path in (ROOT / "scripts").glob("*.py")} - {
        "corpus",
        "environment",
        "machine",
        "matrix_corpus",
    }
    found = {
        path.name: {name for name in imported(ast.parse(path.read_text(encoding="utf-8"))) if name in scripts}
        for path in (ROOT / "scripts").glob("*.py")
    }

    assert all(not names for names in found.values()), found
