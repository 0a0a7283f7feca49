"""The pages of a site in, the addresses people can rely on, listed or recorded for good, out."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import environment
import machine

if TYPE_CHECKING:
    from baqueano.catalogue import Catalogue
    from baqueano.inspection import Inspection
    from baqueano.settings import Settings

DESCRIPTION = """\
List the addresses that can be printed and shared; record what is published, so that the check defends it for ever.
Muestra las direcciones que se pueden imprimir y compartir; y anota lo que se publica, para que la revisión lo defienda.
Mostra os endereços que podem ser impressos e compartilhados; e registra o publicado, para que a verificação o defenda.

  python3 scripts/links.py list       every address, language by language, and where old ones lead
  python3 scripts/links.py publish    add what is new to docs/_data/permalinks.yml; nothing in it is changed or removed

Exit code: 0 done, 1 the site has errors that must be mended first, 2 usage.
"""
HEADER = """\
# What was published once: pages, ids and sections. Lines are only added: python3 scripts/links.py publish
# A page that moved gets `aliases: [old path]` in its front matter; one that is withdrawn keeps its record, with
# `retired`, `reason` (in every language) and, if something took over, `replaced_by`.
"""
BROKEN = {
    "en": "Nothing was recorded: mend these errors first.",
    "es": "No se anotó nada: corrija primero estos errores.",
    "pt": "Nada foi registrado: corrija primeiro estes erros.",
}
ADDED = {
    "en": "{count} new, in {path}",
    "es": "{count} que no constaban, en {path}",
    "pt": "{count} que não constavam, em {path}",
}
NOTHING = {
    "en": "Everything is recorded already.",
    "es": "Todo consta ya.",
    "pt": "Tudo já consta.",
}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="list|publish")
    listing = actions.add_parser("list", help="every address people can rely on")
    publish = actions.add_parser("publish", help="record every page, id and section that is new")
    for action in (listing, publish):
        action.add_argument("--site", type=Path, default=environment.ROOT, metavar="DIR", help="the site to look at")
    options = parser.parse_args(arguments)
    environment.enter()
    from baqueano.reports import refusal
    from baqueano.settings import SettingsError, read_settings

    try:
        settings = read_settings(options.site)
        inspection = _inspect(settings)
    except SettingsError as error:
        print(refusal(error.diagnostic, machine.reader_language()), file=sys.stderr)
        return 2
    return _list(inspection.catalogue) if options.action == "list" else _publish(inspection, settings)


def _inspect(settings: Settings) -> Inspection:
    from baqueano.inspection import inspect_site
    from baqueano.page_store import store_of

    return inspect_site(settings, today=datetime.date.today(), store=store_of(settings.root))


def _list(catalogue: Catalogue) -> int:
    from baqueano.render.redirects import former_pages

    site = catalogue.settings.site_url
    for language in catalogue.languages:
        code = language.code
        words = catalogue.settings.words_in(code)
        print(f"{language.name}:")
        for key in sorted({key for _, key in catalogue.pages}):
            page = catalogue.page(code, key)
            name = page.text("id") if page else ""
            print(f"  {site}{catalogue.page_address(code, key)}{f'  {name}' if name else ''}")
        for former in former_pages(catalogue, language=code, words=words):
            print(f"  {site}{former.address} -> {former.target or '-'}")
    return 0


def _publish(inspection: Inspection, settings: Settings) -> int:
    from baqueano.render.records import record_lines, unrecorded

    if inspection.has_errors:
        _tell_errors(inspection, settings)
        return 1
    new = list(unrecorded(inspection.catalogue))
    addresses = [address for record in new for address in record.addresses]
    if not addresses:
        machine.tell(NOTHING)
        return 0
    path = settings.docs_folder / "_data" / "permalinks.yml"
    _append(path, record_lines(new))
    print("\n".join(addresses))
    machine.tell(ADDED, count=len(addresses), path=path.relative_to(settings.root))
    return 0


def _append(path: Path, lines: str) -> None:
    """What is in the file stays as it is, to the byte."""
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_bytes() if path.exists() else HEADER.encode()
    gap = b"" if not before or before.endswith(b"\n") else b"\n"
    path.write_bytes(before + gap + lines.encode())


def _tell_errors(inspection: Inspection, settings: Settings) -> None:
    from baqueano.reports import source_lines, text_report

    report = text_report(
        inspection.diagnostics,
        language=settings.editor_language,
        line_of=source_lines(settings.root),
        pages=len(inspection.catalogue.pages),
    )
    print(report, end="", file=sys.stderr)
    machine.tell(BROKEN)


if __name__ == "__main__":
    sys.exit(main())
