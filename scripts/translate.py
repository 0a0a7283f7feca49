"""The pages of a site in, the state of every translation, or a fresh stamp on some of them, out."""

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
    from baqueano.model.entries import Page

DESCRIPTION = """\
Show which translations are missing, not reviewed or older than their source; stamp one you have brought up to date.
Muestra qué traducciones faltan, no están revisadas o quedaron atrás; y sella la que usted puso al día.
Mostra quais traduções faltam, não foram revisadas ou ficaram para trás; e carimba a que você atualizou.

  python3 scripts/translate.py list                        every translation that needs someone
  python3 scripts/translate.py stamp docs/pt/kit/t-01.md   "I have compared it with its source of today"

A stamp is a promise by a person: nothing stamps by itself. Exit code: 0 done, 1 a page cannot be stamped, 2 usage.
"""
WORDS = {
    "en": {"missing": "missing", "stale": "out of date", "unreviewed": "not reviewed"},
    "es": {"missing": "falta", "stale": "quedó atrás", "unreviewed": "sin revisar"},
    "pt": {"missing": "falta", "stale": "ficou para trás", "unreviewed": "não revisada"},
}
NOT_A_TRANSLATION = {
    "en": "{path}: this is not a translation with a source page",
    "es": "{path}: no es una traducción con página de origen",
    "pt": "{path}: não é uma tradução com página de origem",
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
    actions = parser.add_subparsers(dest="action", required=True, metavar="list|stamp")
    listing = actions.add_parser("list", help="what is missing, not reviewed or older than its source")
    stamp = actions.add_parser("stamp", help="record that these pages match their source of today")
    stamp.add_argument("pages", nargs="+", type=Path, metavar="PAGE")
    for action in (listing, stamp):
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
    return _list(catalogue) if options.action == "list" else _stamp(options.pages, catalogue, site=options.site)


def _list(catalogue: Catalogue) -> int:
    for language in catalogue.languages:
        if not language.is_default:
            lines = [line for page in _sources(catalogue) for line in _state(page, catalogue, language.code)]
            print(f"{language.name}: {len(lines)}")
            print("".join(f"  {line}\n" for line in lines), end="")
    return 0


def _state(page: Page, catalogue: Catalogue, language: str) -> list[str]:
    from baqueano.sources.sections import section_hashes

    words = WORDS[machine.reader_language()]
    twin = catalogue.pages.get((language, page.key))
    if twin is None:
        return [f"{words['missing']}: {page.key}"]
    known = twin.fields.get("translation")
    stamped = {name.removeprefix("source."): told for name, told in known.items()} if isinstance(known, Mapping) else {}
    stale = [name for name, digest in section_hashes(page).items() if stamped.get(name) != digest]
    if stale:
        return [f"{words['stale']}: {page.key} ({', '.join(stale)})"]
    return [] if stamped.get("status") == "reviewed" else [f"{words['unreviewed']}: {page.key}"]


def _stamp(paths: list[Path], catalogue: Catalogue, *, site: Path) -> int:
    from baqueano.sources.sections import section_hashes
    from baqueano.sources.stamp import StampError, with_stamp

    by_path = {(site / page.path).resolve(): page for page in catalogue.pages.values()}
    failed = 0
    for path in paths:
        page = by_path.get(path.resolve())
        source = catalogue.pages.get((catalogue.default_language, page.key)) if page else None
        if page is None or source is None or source is page:
            machine.tell(NOT_A_TRANSLATION, path=path)
            failed = 1
            continue
        try:
            text = with_stamp(path.read_text(encoding="utf-8"), section_hashes(source))
        except StampError:
            machine.tell(NO_BLOCK, path=path)
            failed = 1
            continue
        path.write_text(text, encoding="utf-8", newline="\n")
        print(path)
    return failed


def _catalogue(site: Path) -> Catalogue:
    from baqueano.inspection import inspect_site
    from baqueano.page_store import store_of
    from baqueano.settings import read_settings

    return inspect_site(read_settings(site), today=datetime.date.today(), store=store_of(site)).catalogue


def _sources(catalogue: Catalogue) -> list[Page]:
    return [page for page in catalogue.pages.values() if page.language == catalogue.default_language]


if __name__ == "__main__":
    sys.exit(main())
