"""A site's sources in, every finding in the editor's language out."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import environment
import machine

if TYPE_CHECKING:
    from baqueano.settings import SettingsError

DESCRIPTION = """\
Check every page, reference and record of a site, all languages at once, without building it.
Revisa todas las páginas del sitio en todos los idiomas, sin construirlo.
Verifica todas as páginas do site em todos os idiomas, sem construí-lo.

  python3 scripts/check.py                            the whole site
  python3 scripts/check.py docs/es/kit                findings of these files or folders only
  python3 scripts/check.py --lang pt                  told in Portuguese
  python3 scripts/check.py --format json              for programs
  python3 scripts/check.py --site ../other-site       a folder with its own mkdocs.yml

Exit code: 0 nothing that stops a build, 1 errors, 2 the command or the settings cannot be used.
"""
NO_PATH = {
    "en": "there is no {path}: name a file or folder of the site",
    "es": "no existe {path}: indique un archivo o una carpeta del sitio",
    "pt": "não existe {path}: indique um arquivo ou uma pasta do site",
}


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    environment.enter()
    return _check(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="show only findings below these paths")
    parser.add_argument("--site", type=Path, default=environment.ROOT, metavar="DIR", help="the site to check")
    parser.add_argument("--lang", choices=("es", "pt", "en"), help="language of the findings")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the report")
    return parser


def _check(options: argparse.Namespace) -> int:
    from baqueano.inspection import inspect_site
    from baqueano.page_store import store_of
    from baqueano.reports import json_report, source_lines, summarise, text_report
    from baqueano.settings import SettingsError, read_settings

    for path in options.paths:
        if not any((base / path).exists() for base in (options.site, Path.cwd())):
            machine.tell(NO_PATH, path=path)
            return 2
    try:
        settings = read_settings(options.site)
        inspection = inspect_site(settings, today=datetime.date.today(), store=store_of(settings.root))
    except SettingsError as error:
        return _refuse(error, options)
    language = options.lang or settings.editor_language
    pages = len(inspection.catalogue.pages)
    found = [item for item in inspection.diagnostics if _is_wanted(item.place.path, options)]
    if options.format == "json":
        print(json_report(found, language=language, pages=pages), end="")
    else:
        lines = source_lines(settings.root)
        is_whole = not options.paths
        print(text_report(found, language=language, line_of=lines, pages=pages, is_whole=is_whole), end="")
    return 1 if summarise(found, pages=pages).errors else 0


def _refuse(error: SettingsError, options: argparse.Namespace) -> int:
    """A site without readable settings is one finding, in the form that was asked for."""
    from baqueano.reports import json_report, source_lines, text_report

    language = options.lang or "es"
    if options.format == "json":
        print(json_report([error.diagnostic], language=language, pages=0), end="")
    else:
        lines = source_lines(options.site)
        print(
            text_report([error.diagnostic], language=language, line_of=lines, pages=0),
            end="",
            file=sys.stderr,
        )
    return 2


def _is_wanted(path: str, options: argparse.Namespace) -> bool:
    """A path may be given from the site's root or from where the person stands."""
    if not options.paths:
        return True
    found = (options.site / path).resolve()
    wanted = [base / given for given in options.paths for base in (options.site, Path.cwd())]
    return any(found.is_relative_to(item.resolve()) for item in wanted)


if __name__ == "__main__":
    sys.exit(main())
