"""A checked site in, `dist/` with the site and every edition to carry away out."""

from __future__ import annotations

import argparse
import datetime
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import environment
import machine

if TYPE_CHECKING:
    from baqueano.catalogue import Catalogue
    from baqueano.diagnostics import Diagnostic
    from baqueano.editions.edition import Edition
    from baqueano.settings import Settings

DESCRIPTION = """\
Check the site, build it, and write into dist/ the site and the editions that work without a network:
the folder for a USB stick as a zip, the data as a zip, a PDF per language, edition.json and SHA256SUMS.
Revisa el sitio, lo construye y deja en dist/ todo lo que se puede llevar sin conexión.
Verifica o site, constrói e deixa em dist/ tudo o que dá para levar sem conexão.

dist/ is replaced in one step at the end: if anything fails, the last good one stays as it was.

Exit code: 0 built, 1 something must be mended first, 2 this computer lacks something.
"""
CHECKING = {
    "en": "1 of 5: checking every page",
    "es": "1 de 5: se revisa cada página",
    "pt": "1 de 5: verificando cada página",
}
BUILDING = {
    "en": "2 of 5: building the site",
    "es": "2 de 5: se construye el sitio",
    "pt": "2 de 5: construindo o site",
}
BUILDING_WITH_PDF = {
    "en": "2 of 5: building the site and the PDF of each language (about a minute)",
    "es": "2 de 5: se construyen el sitio y el PDF de cada idioma (cerca de un minuto)",
    "pt": "2 de 5: construindo o site e o PDF de cada idioma (cerca de um minuto)",
}
VERIFYING = {
    "en": "3 of 5: following every link of the built site",
    "es": "3 de 5: se sigue cada enlace del sitio construido",
    "pt": "3 de 5: seguindo cada link do site construído",
}
PACKING = {
    "en": "4 of 5: packing the copy for a USB stick",
    "es": "4 de 5: se empaqueta la copia para la memoria USB",
    "pt": "4 de 5: empacotando a cópia para o pendrive",
}
TABULATING = {
    "en": "5 of 5: writing the data as JSON, CSV and a workbook",
    "es": "5 de 5: se escriben los datos en JSON, CSV y una planilla",
    "pt": "5 de 5: gravando os dados em JSON, CSV e uma planilha",
}
FOREIGN = {
    "en": "{folder} holds other things, which a build would replace: name an empty folder",
    "es": "{folder} tiene otras cosas, que se reemplazarían: indique una carpeta vacía",
    "pt": "{folder} tem outras coisas, que seriam substituídas: indique uma pasta vazia",
}
DONE = {"en": "Done in {seconds} s", "es": "Listo en {seconds} s", "pt": "Pronto em {seconds} s"}


class BuildError(Exception):
    """The build cannot go on; the message says why, for a person."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    parser.add_argument("--no-pdf", action="store_true", help="leave the PDF out: quicker, for a look at the rest")
    parser.add_argument("--site", type=Path, default=environment.ROOT, metavar="DIR", help="the site to build")
    parser.add_argument("--output", type=Path, metavar="DIR", help="write here instead of into the site's dist/")
    options = parser.parse_args(arguments)
    environment.enter()
    if not options.no_pdf:
        machine.need_pango()
    try:
        output = options.output or options.site / "dist"
        _build(options.site.resolve(), output.resolve(), with_pdf=not options.no_pdf)
    except BuildError as stop:
        print(stop, file=sys.stderr)
        return 1
    except OSError as error:
        # A full disk, a folder nobody may write to: the last good edition stands.
        print(f"{error.filename or options.output or 'dist'}: {error.strerror or error}", file=sys.stderr)
        return 2
    return 0


def _build(root: Path, output: Path, *, with_pdf: bool) -> None:
    from baqueano.editions.edition import edition_from_epoch
    from baqueano.editions.epoch import edition_epoch

    started = time.monotonic()
    _refuse_foreign(output)
    catalogue = _checked(root)
    settings = catalogue.settings
    edition = edition_from_epoch(settings.slug, epoch=edition_epoch(root, environment=os.environ))
    output.parent.mkdir(parents=True, exist_ok=True)
    # Beside the output, so that putting it in place is a rename on the same disk.
    with tempfile.TemporaryDirectory(prefix=f".{output.name}-", dir=output.parent) as folder:
        staged = Path(folder) / "dist"
        staged.mkdir()
        _write_all(staged, catalogue=catalogue, edition=edition, with_pdf=with_pdf)
        _put_in_place(staged, output)
    machine.tell(DONE, seconds=f"{time.monotonic() - started:.0f}")
    print(_listing(output))


def _checked(root: Path) -> Catalogue:
    from baqueano.inspection import inspect_site
    from baqueano.page_store import store_of
    from baqueano.reports import refusal, source_lines, text_report
    from baqueano.settings import SettingsError, read_settings

    machine.tell(CHECKING)
    try:
        settings = read_settings(root)
        inspection = inspect_site(settings, today=datetime.date.today(), store=store_of(settings.root))
    except SettingsError as error:
        raise BuildError(refusal(error.diagnostic, machine.reader_language())) from error
    report = text_report(
        inspection.diagnostics,
        language=settings.editor_language,
        line_of=source_lines(settings.root),
        pages=len(inspection.catalogue.pages),
        accepted=inspection.accepted,
    )
    if inspection.has_errors:
        raise BuildError(report)
    print(report, end="", file=sys.stderr)
    return inspection.catalogue


def _write_all(staged: Path, *, catalogue: Catalogue, edition: Edition, with_pdf: bool) -> None:
    from baqueano.editions.archive import write_archive
    from baqueano.editions.data_edition import write_data_edition
    from baqueano.editions.edition import checksums, edition_file, edition_record
    from baqueano.editions.verify import verify_site

    settings, site = catalogue.settings, staged / "site"
    machine.tell(BUILDING_WITH_PDF if with_pdf else BUILDING)
    _run_mkdocs(settings.root, site, edition=edition, with_pdf=with_pdf)
    for pdf in sorted((site / "pdf").glob("*.pdf")) if with_pdf else ():
        pdf.rename(staged / pdf.name)
    shutil.rmtree(site / "pdf", ignore_errors=True)
    machine.tell(VERIFYING)
    _stop_on(verify_site(site), settings)
    machine.tell(PACKING)
    _stop_on(write_archive(site, staged / edition.file_name("offline.zip"), edition=edition), settings)
    machine.tell(TABULATING)
    _stop_on(write_data_edition(catalogue, staged / edition.file_name("data.zip"), edition=edition), settings)
    files = [edition_file(path) for path in sorted(staged.iterdir()) if path.is_file()]
    languages = [language.code for language in settings.languages]
    record = staged / "edition.json"
    record.write_text(edition_record(edition, files=files, languages=languages), encoding="utf-8")
    (staged / "SHA256SUMS").write_text(checksums([*files, edition_file(record)]), encoding="utf-8")


def _run_mkdocs(root: Path, site: Path, *, edition: Edition, with_pdf: bool) -> None:
    surroundings = os.environ | {"SOURCE_DATE_EPOCH": str(edition.epoch)}
    surroundings["ENABLE_PDF_EXPORT"] = "1" if with_pdf else "0"
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)]
    ended = subprocess.run(
        command, cwd=root, env=surroundings, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if ended.returncode:
        raise BuildError(ended.stdout + ended.stderr)
    told = [line for line in (ended.stdout + ended.stderr).splitlines() if line.startswith("WARNING")]
    # Our own warnings were told by the check.
    print("".join(f"{line}\n" for line in told if "hooks.baqueano" not in line), end="", file=sys.stderr)


def _stop_on(diagnostics: Iterable[Diagnostic], settings: Settings) -> None:
    from baqueano.reports import refusal

    found = [refusal(diagnostic, settings.editor_language) for diagnostic in diagnostics]
    if found:
        raise BuildError("\n".join(found))


def _refuse_foreign(output: Path) -> None:
    """Only an empty folder, or what an earlier build wrote, may be replaced."""
    is_ours = (output / "edition.json").is_file()
    if output.exists() and not is_ours and (not output.is_dir() or any(output.iterdir())):
        raise BuildError(FOREIGN[machine.reader_language()].format(folder=output))


def _put_in_place(staged: Path, output: Path) -> None:
    """Two renames; if the second fails, the first is undone, so that the last good edition is never lost."""
    former = staged.parent / "former"
    if output.exists():
        output.rename(former)
    try:
        staged.rename(output)
    except BaseException:
        if former.exists():
            former.rename(output)
        raise


def _listing(output: Path) -> str:
    lines = [f"{_size(path):>9}  {path.relative_to(output.parent)}" for path in sorted(output.iterdir())]
    return "\n".join(lines)


def _size(path: Path) -> str:
    files = [path] if path.is_file() else [item for item in path.rglob("*") if item.is_file()]
    total = sum(item.stat().st_size for item in files)
    return f"{total / 1e6:.2f} MB" if total >= 1e5 else f"{total / 1e3:.1f} kB"


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
