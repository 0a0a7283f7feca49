"""A built site in, everything in it that would fail without a network out."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import environment
import machine

DESCRIPTION = """\
Follow every link of a built site and look for anything a page would load from another computer.
Sigue todos los enlaces de un sitio construido y busca lo que se cargaría de otra computadora.
Segue todos os links de um site construído e procura o que seria carregado de outro computador.

  python3 scripts/verify.py                     dist/site
  python3 scripts/verify.py /media/stick/copy   a copy someone handed on

Exit code: 0 nothing found, 1 findings, 2 there is no such folder.
"""
NO_SITE = {
    "en": "{folder} holds no index.html: name the folder of a built site, or run scripts/build.py first",
    "es": "{folder} no tiene index.html: indique la carpeta de un sitio construido o ejecute antes scripts/build.py",
    "pt": "{folder} não tem index.html: indique a pasta de um site construído ou execute antes scripts/build.py",
}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    default = environment.ROOT / "dist" / "site"
    parser.add_argument("folder", type=Path, nargs="?", default=default, help="the built site (default: dist/site)")
    parser.add_argument("--lang", choices=("es", "pt", "en"), default="es", help="language of the findings")
    options = parser.parse_args(arguments)
    environment.enter()
    return _verify(options.folder, language=options.lang)


def _verify(folder: Path, *, language: str) -> int:
    from baqueano.editions.verify import verify_site
    from baqueano.reports import source_lines, text_report

    if not (folder / "index.html").is_file():
        machine.tell(NO_SITE, folder=folder)
        return 2
    found = sorted(verify_site(folder), key=lambda diagnostic: diagnostic.sort_key())
    pages = sum(1 for _ in folder.rglob("*.html"))
    print(text_report(found, language=language, line_of=source_lines(folder), pages=pages), end="")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
