"""A site's pyproject.toml in, what `[tool.baqueano]` asks for out."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from baqueano.diagnostics import EDITOR_LANGUAGES, Diagnostic, Severity, finding
from baqueano.nearest import nearest
from baqueano.places import Place
from baqueano.rules import RULES
from baqueano.rules import settings as rules
from baqueano.settings.yaml_files import SettingsError

PROJECT_FILE: Final = "pyproject.toml"
OFF: Final = "off"
PICTURE_LIMIT_KB: Final = 300
_SEVERITIES: Final = (*(str(severity) for severity in Severity), OFF)


@dataclass(frozen=True, slots=True)
class ProjectFile:
    """`[tool.baqueano]`: `severities` change what a rule's findings are ("off" drops them); sizes are in kB."""

    slug: str
    editor_language: str
    is_ours: bool
    severities: Mapping[str, str]
    picture_limit: int
    diagnostics: tuple[Diagnostic, ...]


def read_project_file(root: Path) -> ProjectFile:
    """Read the project's table; a site without one gets defaults. Raises SettingsError when the file is broken."""
    text, table = _own_table(root / PROJECT_FILE)
    own, is_ours = table or {}, table is not None
    wanted = own.get("severity")
    severities = {str(name): value for name, value in wanted.items()} if isinstance(wanted, Mapping) else {}
    limit = own.get("picture_limit")
    return ProjectFile(
        slug=_slug(str(own.get("slug") or root.resolve().name)),
        editor_language=_editor_language(own.get("editor_language")),
        is_ours=is_ours,
        severities={name: str(value) for name, value in severities.items() if not _is_faulty(name, value)},
        picture_limit=limit if type(limit) is int and limit > 0 else PICTURE_LIMIT_KB,
        diagnostics=tuple(_faulty_severities(severities, text)),
    )


def _own_table(path: Path) -> tuple[str, Mapping[str, Any] | None]:
    """The file as written, and its table, None when it has none."""
    try:
        text = path.read_text(encoding="utf-8")
        parsed = tomllib.loads(text)
    except FileNotFoundError:
        return "", None
    except OSError as error:
        raise SettingsError(
            finding(rules.SETTINGS_BROKEN, Place(PROJECT_FILE), reason=error.strerror or "?")
        ) from error
    except ValueError as error:
        raise SettingsError(finding(rules.SETTINGS_BROKEN, Place(PROJECT_FILE), reason=str(error))) from error
    tool = parsed.get("tool")
    own = tool.get("baqueano") if isinstance(tool, Mapping) else None
    return text, own if isinstance(own, Mapping) else None


def _slug(name: str) -> str:
    """The beginning of every file name in dist/: it must survive any stick, so letters, digits, ".", "_" and "-"."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9._]+", "-", plain).strip("-.") or "site"


def _editor_language(wanted: object) -> str:
    """The language findings are told in; the first we speak when none is set."""
    return wanted if isinstance(wanted, str) and wanted in EDITOR_LANGUAGES else EDITOR_LANGUAGES[0]


def _is_faulty(name: str, value: object) -> bool:
    return value not in _SEVERITIES or all(rule.name != name for rule in RULES)


def _faulty_severities(severities: Mapping[str, object], text: str) -> Iterator[Diagnostic]:
    for name, value in severities.items():
        if not _is_faulty(name, value):
            continue
        near = nearest(name, [rule.name for rule in RULES])
        is_unknown = all(rule.name != name for rule in RULES)
        hint = ("near" if near else "unknown") if is_unknown else "value"
        yield finding(
            rules.SEVERITY_WRONG,
            _line_of(name, text),
            hint=hint,
            rule=name,
            value=str(value),
            near=near,
            allowed=", ".join(_SEVERITIES),
        )


def _line_of(name: str, text: str) -> Place:
    for number, line in enumerate(text.split("\n"), start=1):
        if found := re.match(rf"[ \t]*[\"']?({re.escape(name)})[\"']?[ \t]*=", line):
            return Place(PROJECT_FILE, number, found.start(1) + 1, len(name))
    return Place(PROJECT_FILE)
