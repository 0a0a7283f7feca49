"""The pages of a site in, the state of every translation, a fresh stamp or the values of the matrix on some, out."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import environment
import machine

if TYPE_CHECKING:
    from baqueano.catalogue import Catalogue
    from baqueano.matrix.tables import Matrix
    from baqueano.model.entries import Page

DESCRIPTION = """\
Show which translations are missing, not reviewed or older than their source; stamp one you have brought up to date;
give the tables of a translated matrix the numbers of their source.
Muestra qué traducciones faltan, no están revisadas o quedaron atrás; sella la que usted puso al día; lleva los números
de una matriz a sus traducciones.
Mostra quais traduções faltam, não foram revisadas ou ficaram para trás; carimba a que você atualizou; leva os números
de uma matriz às suas traduções.

  python3 scripts/translate.py list                        every translation that needs someone
  python3 scripts/translate.py stamp docs/pt/kit/t-01.md   "I have compared it with its source of today"
  python3 scripts/translate.py stamp --minor docs/es/kit/t-01.md
                                                           "I mended a slip in the source; its translations stay right"
  python3 scripts/translate.py sync X-01                   the values of a matrix, to its translations
  python3 scripts/translate.py sync --dry-run docs/es/matriz/indicadores.md
                                                           only say what would change

A stamp is a promise by a person: nothing stamps by itself. --minor renews, in every translation of the page that was
stamped before, the sections whose text changed (only those named with --section, if any), and prints which; sections
that are new or gone still need a translator.

sync takes the id or the path of a page in the main language. It compares tables by row id and column, and leaves words
alone: a row that a translation lacks comes with the words of the source, and which is said; a row that the source lacks
stays, and is said. Nothing is stamped by it.

Exit code: 0 done, 1 something is left that only a person can do, 2 usage.
"""
WORDS = {
    "en": {"missing": "missing", "unstamped": "never stamped", "stale": "out of date", "unreviewed": "not reviewed"},
    "es": {"missing": "falta", "unstamped": "nunca sellada", "stale": "quedó atrás", "unreviewed": "sin revisar"},
    "pt": {
        "missing": "falta",
        "unstamped": "nunca carimbada",
        "stale": "ficou para trás",
        "unreviewed": "não revisada",
    },
}
NOT_A_SOURCE = {
    "en": "{path}: this is not a page in the main language",
    "es": "{path}: no es una página del idioma principal",
    "pt": "{path}: não é uma página do idioma principal",
}
NOTHING_MINOR = {
    "en": "{path}: no stamped translation is older in a section that changed",
    "es": "{path}: ninguna traducción sellada quedó atrás en una sección que cambió",
    "pt": "{path}: nenhuma tradução carimbada ficou para trás em uma seção que mudou",
}
NOT_A_TRANSLATION = {
    "en": "{path}: this is not a translation with a source page",
    "es": "{path}: no es una traducción con página de origen",
    "pt": "{path}: não é uma tradução com página de origem",
}
UNKNOWN = {
    "en": "{name}: there is no page or entry of this name in the main language",
    "es": "{name}: no hay ninguna página ni entrada con este nombre en el idioma principal",
    "pt": "{name}: não há nenhuma página nem entrada com este nome no idioma principal",
}
NO_TABLE = {
    "en": "{path}: Markdown finds no table of the matrix on this page; see scripts/check.py",
    "es": "{path}: Markdown no encuentra ninguna tabla de la matriz en esta página; vea scripts/check.py",
    "pt": "{path}: o Markdown não encontra nenhuma tabela da matriz nesta página; veja scripts/check.py",
}
NO_TRANSLATION = {
    "en": "{path}: this page has no translation yet",
    "es": "{path}: esta página todavía no tiene traducción",
    "pt": "{path}: esta página ainda não tem tradução",
}
NO_CRITERIA = {
    "en": "docs/_data/matrix.yml is missing or cannot be read: without it nobody knows the columns of a matrix",
    "es": "docs/_data/matrix.yml falta o no se entiende: sin él no se conocen las columnas de una matriz",
    "pt": "docs/_data/matrix.yml falta ou não se entende: sem ele não se conhecem as colunas de uma matriz",
}
SOURCE_BROKEN = {
    "en": "{path}: the front matter of this source page cannot be read; see scripts/check.py",
    "es": "{path}: no se entiende el encabezado de esta página de origen; vea scripts/check.py",
    "pt": "{path}: não se entende o cabeçalho desta página de origem; veja scripts/check.py",
}
NO_BLOCK = {
    "en": "{path}: the front matter needs `translation:` with `of:` and `status:`",
    "es": "{path}: al encabezado le falta `translation:` con `of:` y `status:`",
    "pt": "{path}: falta no cabeçalho `translation:` com `of:` e `status:`",
}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="list|stamp|sync")
    listing = actions.add_parser("list", help="what is missing, not reviewed or older than its source")
    stamp = actions.add_parser("stamp", help="record that these pages match their source of today")
    stamp.add_argument("pages", nargs="+", type=Path, metavar="PAGE")
    stamp.add_argument("--minor", action="store_true", help="PAGE is a source in which only slips were mended")
    stamp.add_argument("--section", action="append", default=[], metavar="ID", help="with --minor: only this section")
    sync = actions.add_parser("sync", help="give the matrix of the translations the values of its source")
    sync.add_argument("pages", nargs="+", metavar="ID|PAGE")
    sync.add_argument("--dry-run", action="store_true", help="only say what would change")
    for action in (listing, stamp, sync):
        action.add_argument("--site", type=Path, default=environment.ROOT, metavar="DIR", help="the site to look at")
    options = parser.parse_args(arguments)
    environment.enter()
    from baqueano.reports import refusal
    from baqueano.settings import SettingsError

    try:
        catalogue = _catalogue(options.site)
    except SettingsError as error:
        print(refusal(error.diagnostic, machine.reader_language()), file=sys.stderr)
        return 2
    if options.action == "list":
        return _list(catalogue)
    by_path = {(options.site / page.path).resolve(): page for page in catalogue.pages.values()}
    if options.action == "sync":
        return _sync_all(options.pages, by_path, catalogue, site=options.site, is_dry=options.dry_run)
    done = [
        _renew(path, by_path.get(path.resolve()), catalogue, sections=options.section)
        if options.minor
        else _stamp(path, by_path.get(path.resolve()), catalogue)
        for path in options.pages
    ]
    return 0 if all(done) else 1


def _list(catalogue: Catalogue) -> int:
    for language in catalogue.languages:
        if not language.is_default:
            lines = [line for page in _sources(catalogue) for line in _state(page, catalogue, language.code)]
            print(f"{language.name}: {len(lines)}")
            print("".join(f"  {line}\n" for line in lines), end="")
    return 0


def _state(page: Page, catalogue: Catalogue, language: str) -> list[str]:
    from baqueano.model.freshness import staleness, stamp_of, translation_block

    words = WORDS[machine.reader_language()]
    twin = catalogue.pages.get((language, page.key))
    if twin is None:
        return [f"{words['missing']}: {page.key}"]
    if not stamp_of(twin):
        return [f"{words['unstamped']}: {page.key}"]
    stale = staleness(page, twin).sections
    if stale:
        return [f"{words['stale']}: {page.key} ({', '.join(stale)})"]
    is_reviewed = translation_block(twin).get("status") == "reviewed"
    return [] if is_reviewed else [f"{words['unreviewed']}: {page.key}"]


def _stamp(path: Path, page: Page | None, catalogue: Catalogue) -> bool:
    """Write the hashes of the source of today into a translation."""
    source = catalogue.pages.get((catalogue.default_language, page.key)) if page else None
    if page is None or source is None or source is page:
        machine.tell(NOT_A_TRANSLATION, path=path)
        return False
    if not source.sections:
        machine.tell(SOURCE_BROKEN, path=source.path)
        return False
    if not _write_stamp(path, source.sections):
        return False
    print(path)
    return True


def _renew(path: Path, source: Page | None, catalogue: Catalogue, *, sections: list[str]) -> bool:
    """Write the hashes of sections that changed into every translation of a page, and say which."""
    from baqueano.model.freshness import staleness, stamp_of

    if source is None or source.language != catalogue.default_language:
        machine.tell(NOT_A_SOURCE, path=path)
        return False
    site = path.resolve().parents[len(Path(source.path).parts) - 1]
    renewed = []
    for language in catalogue.languages:
        twin = catalogue.pages.get((language.code, source.key))
        if twin is None or twin is source:
            continue
        changed = [name for name in staleness(source, twin).changed if not sections or name in sections]
        fresh = {name: source.sections[name] if name in changed else told for name, told in stamp_of(twin).items()}
        if changed and not _write_stamp(site / twin.path, fresh):
            return False
        if changed:
            renewed.append(twin.path)
            print(f"{twin.path}: {', '.join(changed)}")
    if not renewed:
        machine.tell(NOTHING_MINOR, path=path)
    return True


def _sync_all(names: list[str], by_path: Mapping[Path, Page], catalogue: Catalogue, *, site: Path, is_dry: bool) -> int:
    from baqueano.matrix.tables import matrix_of

    matrices = [matrix_of(catalogue, criteria) for criteria in catalogue.criteria]
    if not matrices:
        machine.tell(NO_CRITERIA)
        return 1
    sources = [_source_named(name, by_path, catalogue, site=site) for name in names]
    known = {source.key: source for source in sources if source is not None}
    done = [_sync(source, matrices[0], catalogue, site=site, is_dry=is_dry) for source in known.values()]
    return 0 if None not in sources and all(done) else 1


def _source_named(name: str, by_path: Mapping[Path, Page], catalogue: Catalogue, *, site: Path) -> Page | None:
    """The source page that a path or the id of an entry on it names; None, once that is told, for any other."""
    entry = catalogue.index.get((catalogue.default_language, name))
    key = catalogue.page_key(entry) if entry else ""
    page = catalogue.pages.get((catalogue.default_language, key))
    page = page or by_path.get(Path(name).resolve()) or by_path.get((site / name).resolve())
    if page is None:
        machine.tell(UNKNOWN, name=name)
    elif page.language != catalogue.default_language:
        machine.tell(NOT_A_SOURCE, path=name)
        return None
    return page


def _sync(source: Page, matrix: Matrix, catalogue: Catalogue, *, site: Path, is_dry: bool) -> bool:
    """Rewrite the values in every translation of a page, and say which; whether nothing is left for a person."""
    from baqueano.fixes.files import edit_file
    from baqueano.fixes.matrix_sync import sync_page
    from baqueano.reports.sync_lines import done_lines, left_lines

    twins = [page for page in catalogue.pages.values() if page.key == source.key and page is not source]
    if not matrix.rendered(source) or not twins:
        machine.tell(NO_TRANSLATION if matrix.rendered(source) else NO_TABLE, path=source.path)
        return False
    told: dict[str, None] = {}
    for twin in twins:
        sync = sync_page(source, twin, matrix, catalogue=catalogue)
        if sync.edits and not is_dry:
            edit_file(site / twin.path, sync.edits)
        print("\n".join(done_lines(sync, machine.reader_language(), is_written=not is_dry)))
        # What is wrong in the source is the same for each translation.
        told |= dict.fromkeys(left_lines(sync, machine.reader_language(), is_written=not is_dry))
    print("".join(f"{line}\n" for line in told), end="", file=sys.stderr)
    return not told


def _write_stamp(path: Path, hashes: Mapping[str, str]) -> bool:
    from baqueano.sources.stamp import StampError, with_stamp

    try:
        text = with_stamp(path.read_text(encoding="utf-8"), hashes)
    except StampError:
        machine.tell(NO_BLOCK, path=path)
        return False
    path.write_text(text, encoding="utf-8", newline="\n")
    return True


def _catalogue(site: Path) -> Catalogue:
    from baqueano.inspection import inspect_site
    from baqueano.page_store import store_of
    from baqueano.settings import read_settings

    return inspect_site(read_settings(site), today=datetime.date.today(), store=store_of(site)).catalogue


def _sources(catalogue: Catalogue) -> list[Page]:
    return [page for page in catalogue.pages.values() if page.language == catalogue.default_language]


if __name__ == "__main__":
    sys.exit(main())
