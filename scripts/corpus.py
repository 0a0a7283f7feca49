"""The project's own `docs/` in, a valid site of any number of pages per language out: real text, repeated."""

from __future__ import annotations

import posixpath
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import environment

SHARED = ("hooks", "overrides", "pyproject.toml", ".rumdl.toml")
GLOSSARY = "glosario/"
# A copy of an entry has its number plus 50 for each copy: R-08 becomes, …
STEP = 50
# What can be copied alone, because nothing has to list it, fills up to the number asked for.
LEAVES = re.compile(r"(?:kit|publicaciones|agenda)/\w-\d+\.md")

_PAGE_ID = re.compile(r"^id: ([A-Z]-\d{2})$", re.MULTILINE)
_ROW_ID = re.compile(r"^\| ([A-Z]-\d{2}) \|", re.MULTILINE)
_TERM = re.compile(r"^## .*\{#([a-z0-9-]+)\}$", re.MULTILINE)
_ENTRY_ID = re.compile(r"(?<![\w-])[A-Z]-\d{2}(?![\w-])")
_REFERENCE = re.compile(r"(?<=\]\(ref:)[a-z0-9-]+")
_LINK = re.compile(r"(?<=\]\()(?P<page>[^()\s:#]*\.md)?(?P<anchor>#[^()\s]*)?(?=\))")
_NAV_PAGE = re.compile(r"^(?P<lead> *- )(?:[^:\n]+: )?(?P<key>[\w/-]+\.md)$", re.MULTILINE)
_FRONT_MATTER = re.compile(r"---\n.*?\n---\n", re.DOTALL)
_META_STAMP = re.compile(r'^ +_meta: "(\w+)"$', re.MULTILINE)


@dataclass(frozen=True)
class Copy:
    """One repetition of the site, whole or in part: `pages` are those of the main language that it repeats."""

    number: int
    pages: dict[str, str]

    @cached_property
    def entries(self) -> frozenset[str]:
        """Ids of the pages and table rows that are repeated; all others stay those of the original."""
        return frozenset(
            entry_id
            for text in self.pages.values()
            for pattern in (_PAGE_ID, _ROW_ID)
            for entry_id in pattern.findall(text)
        )

    @cached_property
    def terms(self) -> frozenset[str]:
        return frozenset(
            term for key, text in self.pages.items() if key.startswith(GLOSSARY) for term in _TERM.findall(text)
        )

    def key(self, key: str) -> str:
        """Where this copy has a page."""
        if key not in self.pages or not self.number:
            return key
        folder, name = posixpath.split(key.removesuffix(".md"))
        entry_id = self.entry_id(name.upper())
        is_entry = entry_id != name.upper()
        return posixpath.join(folder, f"{entry_id.lower() if is_entry else f'{name}-{self.number}'}.md")

    def entry_id(self, entry_id: str) -> str:
        if entry_id not in self.entries:
            return entry_id
        kind, number = entry_id.split("-")
        return f"{kind}-{int(number) + STEP * self.number:02d}"

    def term(self, term: str) -> str:
        return f"{term}-{self.number}" if term in self.terms and self.number else term

    def text(self, key: str, text: str) -> str:
        """The text of a page with every id, term and link of this copy."""
        if not self.number:
            return text
        text = _ENTRY_ID.sub(lambda found: self.entry_id(found[0]), text)
        text = _REFERENCE.sub(lambda found: self.term(found[0]), text)
        text = _LINK.sub(lambda found: self._link(key, found), text)
        if key.startswith(GLOSSARY):
            text = _TERM.sub(lambda found: found[0].replace(f"{{#{found[1]}}}", f"{{#{self.term(found[1])}}}"), text)
        # No two pages are the same to a cache that goes by content.
        return f"{text}\n<!-- {self.number} -->\n"

    def _link(self, key: str, link: re.Match[str]) -> str:
        folder = posixpath.dirname(key)
        target = posixpath.normpath(posixpath.join(folder, link["page"])) if link["page"] else key
        anchor = link["anchor"] or ""
        if target.startswith(GLOSSARY) and anchor:
            anchor = f"#{self.term(anchor[1:])}"
        if not link["page"] or target not in self.pages:
            return f"{link['page'] or ''}{anchor}"
        return posixpath.relpath(self.key(target), folder or ".") + anchor


def write_site(target: Path, *, pages: int, source: Path = environment.ROOT) -> Path:
    """Write a site with this number of pages (or all of `source`, if more) in each language; returns its folder."""
    languages = _languages(source)
    docs = {language: _pages(source / "docs" / language) for language in languages}
    main = docs[languages[0]]
    copies = list(_plan(main, pages=pages))
    for part in (*SHARED, *(f"docs/{path.name}" for path in (source / "docs").iterdir() if path.name not in docs)):
        _copy(source / part, target / part)
    config = (source / "mkdocs.yml").read_text(encoding="utf-8")
    _write(target / "mkdocs.yml", _NAV_PAGE.sub(lambda found: _nav_lines(found, copies), config))
    for language, texts in docs.items():
        for copy in copies:
            for key in copy.pages.keys() & texts.keys():
                text = copy.text(key, texts[key])
                if language != languages[0]:
                    text = _stamped(text, copy.text(key, main[key]))
                _write(target / "docs" / language / copy.key(key), text)
    return target


def _languages(source: Path) -> list[str]:
    from baqueano.settings import read_settings

    known = read_settings(source).languages
    return [language.code for language in sorted(known, key=lambda language: not language.is_default)]


def _pages(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.md"))
    }


def _plan(pages_of_site: dict[str, str], *, pages: int) -> Iterator[Copy]:
    """The original, as many whole copies as fit, then parts until there are enough pages."""
    leaves = {key: text for key, text in pages_of_site.items() if LEAVES.fullmatch(key)}
    number, missing = 0, pages
    while missing > 0 or not number:
        part = pages_of_site if missing >= len(pages_of_site) or not number else leaves
        chosen = part if part is pages_of_site else dict(list(part.items())[:missing])
        yield Copy(number, chosen)
        number, missing = number + 1, missing - len(chosen)


def _nav_lines(line: re.Match[str], copies: list[Copy]) -> str:
    """The line of a page in the menu, and one for each copy of it."""
    key = line["key"]
    return "\n".join([line[0], *(f"{line['lead']}{copy.key(key)}" for copy in copies[1:] if key in copy.pages)])


def _stamped(text: str, original: str) -> str:
    """A translation with the hashes of what it was copied along with; title and summary are as they were."""
    from baqueano.model.freshness import META
    from baqueano.sources.sections import section_hashes
    from baqueano.sources.stamp import with_stamp

    meta = _META_STAMP.search(text)
    front = _FRONT_MATTER.match(original)
    if meta is None or front is None:
        return text
    return with_stamp(text, {**section_hashes("", "", original[front.end() :]), META: meta[1]})


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    elif source.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
