"""A kind and a title in, the first draft of an entry in every language out."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

import environment
import machine

DESCRIPTION = """\
Start a new entry: one page per language with the next free id and every key it needs.
Empieza una entrada nueva: una página por idioma, con el próximo id libre y todas las claves.
Começa uma nova entrada: uma página por idioma, com o próximo id livre e todas as chaves.

  python3 scripts/new.py tool "Guía para un diálogo comunitario"

Then fill in the empty keys (scripts/check.py asks for each), write the text below them, and add the page to `nav` in
mkdocs.yml. Exit code: 0 written, 2 usage.
"""
# Told without the package, so that --help works before any set-up; a test keeps it equal to model.kinds.
PAGE_KINDS = ("risk", "matrix", "tool", "programme", "module", "publication", "event")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    parser.add_argument("kind", choices=PAGE_KINDS)
    parser.add_argument("title", help="in the main language; translate it in the other pages")
    parser.add_argument("--site", type=Path, default=environment.ROOT, metavar="DIR", help="the site to write into")
    options = parser.parse_args(arguments)
    environment.enter()
    return _write(options.kind, options.title, site=options.site)


def _write(name: str, title: str, *, site: Path) -> int:
    from baqueano.inspection import inspect_site
    from baqueano.model.kinds import KIND_BY_NAME
    from baqueano.model.skeleton import next_id, page_skeleton
    from baqueano.reports import refusal
    from baqueano.settings import SettingsError, read_settings

    try:
        settings = read_settings(site)
        catalogue = inspect_site(settings, today=datetime.date.today()).catalogue
    except SettingsError as error:
        print(refusal(error.diagnostic, machine.reader_language()), file=sys.stderr)
        return 2
    kind = KIND_BY_NAME[name]
    # The id of a withdrawn page is never given again.
    taken = {entry.id for entry in catalogue.entries} | {link.id for link in catalogue.permalinks}
    # A page whose id cannot be read still takes its file's name.
    files = {path.stem.upper() for path in settings.docs_folder.glob(f"*/{kind.folder}/*.md")}
    entry_id = next_id(kind, taken | files)
    key = f"{kind.folder}/{entry_id.lower()}.md"
    for language in settings.languages:
        source = "" if language.is_default else settings.default_language.code
        path = settings.docs_folder / language.code / key
        path.parent.mkdir(parents=True, exist_ok=True)
        text = page_skeleton(kind, entry_id, title=title, today=datetime.date.today(), translation_of=source)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        print(path)
    print(f"nav: - {key}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
