"""Faults and traps as data in, sites with one of them in a file out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from seeded.clean import HERE, LANGUAGES, SOURCE, Files, clean_site, stamped


@dataclass(frozen=True, slots=True)
class Change:
    """What is done to a file; the file goes away when `put` is None.

    The kinds: "put" (instead of `find`), "start", "end", "all", "body" (all below the front matter), "body_of" (that of
    the twin in the language `put`), "line_ends" (all of them) and "grown" (to that many bytes).
    """

    path: str
    kind: str
    put: bytes | None
    find: bytes = b""


@dataclass(frozen=True, slots=True)
class Expected:
    """Where a finding has to be: on the line of `text`, the only one of the file that has it (line 1 for "")."""

    path: str
    text: bytes
    rule: str


@dataclass(frozen=True, slots=True)
class Planted:
    """A fault, or a trap that looks like one and expects nothing.

    `is_alone` keeps other faults out of its site; `keeps_stamps` leaves translations stamped as they were before it.
    """

    name: str
    family: str
    changes: tuple[Change, ...]
    expected: tuple[Expected, ...]
    is_alone: bool = False
    keeps_stamps: bool = False

    @property
    def pages(self) -> frozenset[str]:
        """What no other fault of the same site may touch: a page with its twins, or another file."""
        return frozenset(map(_key, (*(change.path for change in self.changes), *(each.path for each in self.expected))))


@dataclass(slots=True)
class Batch:
    """A site and what is planted in it, no two in the same page."""

    planted: list[Planted] = field(default_factory=list)

    def takes(self, new: Planted) -> bool:
        if self.planted and (new.is_alone or self.planted[0].is_alone):
            return False
        return all(not new.pages & old.pages for old in self.planted)

    def files(self) -> Files:
        clean = clean_site()
        before = stamped(clean, sources=clean)
        changed = [change for planted in self.planted for change in planted.changes]
        # The source first: its translations are stamped with what it says now.
        sources = _with_changes(before, [change for change in changed if not _is_translation(change.path)])
        kept = {_key(change.path) for planted in self.planted if planted.keeps_stamps for change in planted.changes}
        today = {path: before[path] if _key(path) in kept and path in before else put for path, put in sources.items()}
        files = stamped(sources, sources=today)
        return _with_changes(files, [change for change in changed if _is_translation(change.path)])


def load_planted(path: Path) -> list[Planted]:
    """The faults or traps of a file; its name is their family."""
    return [_planted(raw, family=path.stem) for raw in yaml.safe_load(path.read_bytes())]


def all_faults() -> list[Planted]:
    return [fault for path in sorted((HERE / "faults").glob("*.yml")) for fault in load_planted(path)]


def all_traps() -> list[Planted]:
    return load_planted(HERE / "traps.yml")


def batches(planted: Iterable[Planted]) -> list[Batch]:
    """As few sites as hold them all, one in a page."""
    found: list[Batch] = []
    for each in planted:
        batch = next((batch for batch in found if batch.takes(each)), None)
        if batch is None:
            batch = Batch()
            found.append(batch)
        batch.planted.append(each)
    return found


def line_of(expected: Expected, files: Files) -> int:
    """The line a finding has to be on, counted in the planted file."""
    content = files.get(expected.path, b"")
    if not expected.text:
        return 1
    assert content.count(expected.text) == 1, (
        f"{expected.path} has {expected.text!r} {content.count(expected.text)} times"
    )
    before = content[: content.index(expected.text)]
    return before.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1


def _key(path: str) -> str:
    folder, _, key = path.removeprefix("docs/").partition("/")
    return key if folder in LANGUAGES else path


def _is_translation(path: str) -> bool:
    folder = path.removeprefix("docs/").partition("/")[0]
    return folder in LANGUAGES and folder != SOURCE


def _with_changes(files: Files, changes: Iterable[Change]) -> Files:
    changed = dict(files)
    for change in changes:
        exact = _body_of(change, files) if change.kind == "body_of" else change
        content = _changed(changed.get(change.path, b""), exact)
        changed.pop(change.path, None)
        if content is not None:
            changed[change.path] = content
    return changed


def _changed(content: bytes, change: Change) -> bytes | None:
    put = change.put
    if put is None or change.kind == "all":
        return put
    if change.kind == "put":
        start = _only(content, change.find, change.path)
        return content[:start] + put + content[start + len(change.find) :]
    return {
        "start": lambda: put + content,
        "end": lambda: content.rstrip(b"\n") + b"\n\n" + put + b"\n",
        "body": lambda: content[: _body(content)] + put,
        "line_ends": lambda: content.replace(b"\n", put),
        "grown": lambda: content.ljust(int(put), b"\0"),
    }[change.kind]()


def _only(content: bytes, text: bytes, path: str) -> int:
    """Where a text stands in a file that has it once."""
    assert content.count(text) == 1, f"{path} has {text!r} {content.count(text)} times"
    return content.index(text)


def _body_of(change: Change, files: Files) -> Change:
    """The change that gives a page the text of its twin in another language."""
    twin = files[f"docs/{(change.put or b'').decode()}/{_key(change.path)}"]
    return Change(change.path, "body", twin[_body(twin) :])


def _body(content: bytes) -> int:
    """Where the Markdown of a page begins."""
    front = re.match(rb"---\n.*?\n---\n", content, re.DOTALL)
    return front.end() if front else 0


def _planted(raw: Mapping[str, Any], *, family: str) -> Planted:
    path = _path(raw["file"])
    changes = tuple(_changes(raw, path))
    rule = raw.get("rule", "")
    expected = [_expected(each, path=path, rule=rule) for each in raw.get("findings", [])]
    if rule and not expected:
        expected = [Expected(path, _first_line(changes[0]), rule)]
    return Planted(
        raw["name"],
        family,
        changes,
        tuple(expected),
        is_alone=raw.get("alone", False),
        keeps_stamps=raw.get("keeps_stamps", False),
    )


def _changes(raw: Mapping[str, Any], path: str) -> Iterator[Change]:
    """The change of a fault, then those that other files need with it."""
    yield _change(raw, path)
    for also in raw.get("also", []):
        yield _change(also, _path(also["file"]))


def _change(raw: Mapping[str, Any], path: str) -> Change:
    put = _bytes(raw["put"]) if raw["put"] is not None else None
    kind = "put" if "find" in raw else raw.get("where", "end")
    return Change(path, kind, put, _bytes(raw.get("find", "")))


def _expected(raw: Mapping[str, Any], *, path: str, rule: str) -> Expected:
    return Expected(_path(raw["file"]) if "file" in raw else path, _bytes(raw.get("text", "")), raw.get("rule", rule))


def _first_line(change: Change) -> bytes:
    """What a fault is looked for by when its data do not say: the first line that it brought."""
    lines = (change.put or b"").split(b"\n")
    return next((line for line in lines if line.strip()), b"") if change.kind != "all" else b""


def _path(name: str) -> str:
    """Pages are named from docs/, other files from the site's root."""
    return f"docs/{name}" if name.partition("/")[0] in (*LANGUAGES, "_data", "assets") else name


def _bytes(value: str | bytes) -> bytes:
    return value if isinstance(value, bytes) else value.encode()
