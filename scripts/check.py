"""A site's sources in, every finding in the editor's language out; and, where that is asked for, repairs."""

from __future__ import annotations

import argparse
import datetime
import io
import os
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import environment
import machine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from baqueano.diagnostics import Diagnostic
    from baqueano.inspection import Inspection
    from baqueano.settings import Settings, SettingsError

DESCRIPTION = """\
Check every page, reference and record of a site, all languages at once, without building it.
Revisa todas las páginas del sitio en todos los idiomas, sin construirlo.
Verifica todas as páginas do site em todos os idiomas, sem construí-lo.

  python3 scripts/check.py                              the whole site
  python3 scripts/check.py docs/es/kit                  findings of these files or folders only
  python3 scripts/check.py --lang pt                    told in Portuguese
  python3 scripts/check.py --fix                        repair what needs no person, then check again
  python3 scripts/check.py --explain reference-unknown  everything about a rule
  python3 scripts/check.py --explain                    all rules
  python3 scripts/check.py --format json                for programs; also github, sarif
  python3 scripts/check.py --baseline create            tolerate today's findings, in baseline.txt
  python3 scripts/check.py --baseline shrink            forget those that are gone
  python3 scripts/check.py --site ../other-site         a folder with its own mkdocs.yml

Exit code: 0 nothing that stops a build, 1 errors, 2 the command or the settings cannot be used.
"""
NO_PATH = {
    "en": "there is no {path}: name a file or folder of the site",
    "es": "no existe {path}: indique un archivo o una carpeta del sitio",
    "pt": "não existe {path}: indique um arquivo ou uma pasta do site",
}
ALONE = {
    "en": "{option} is for the whole site: leave {path} out",
    "es": "{option} es para todo el sitio: quite {path}",
    "pt": "{option} é para o site inteiro: tire {path}",
}
NOT_WRITTEN = {
    "en": "{path} cannot be written: {reason}",
    "es": "no se puede escribir {path}: {reason}",
    "pt": "não é possível gravar {path}: {reason}",
}
BASELINE_EXISTS = {
    "en": "{path} is there already and may only shrink: run --baseline shrink, or mend what was found",
    "es": "ya existe {path} y solo puede achicarse: use --baseline shrink, o corrija lo que se encontró",
    "pt": "{path} já existe e só pode encolher: use --baseline shrink ou corrija o que foi encontrado",
}
NO_BASELINE = {
    "en": "there is no {path} to shrink",
    "es": "no existe {path}: no hay nada que achicar",
    "pt": "não existe {path}: não há nada para encolher",
}
NOTHING_TO_TOLERATE = {
    "en": "nothing was found, so {path} is not needed",
    "es": "no se encontró nada: {path} no hace falta",
    "pt": "nada foi encontrado: {path} não é necessário",
}
BASELINE_WRITTEN = {
    "en": "{path}: findings tolerated: {count}",
    "es": "{path}: hallazgos tolerados: {count}",
    "pt": "{path}: achados tolerados: {count}",
}
BASELINE_SHRUNK = {
    "en": "{path}: lines deleted: {count}; left: {rest}",
    "es": "{path}: líneas borradas: {count}; quedan: {rest}",
    "pt": "{path}: linhas apagadas: {count}; restam: {rest}",
}
REPAIRS = {"es": ("reparación", "reparaciones"), "pt": ("reparo", "reparos"), "en": ("repair", "repairs")}
MAX_ROUNDS = 10
"""Repairs that touch each other take turns; more turns than this would mean that they undo each other."""
SUMMARY_LIMIT = 1024 * 1024 - 4096


class Look(NamedTuple):
    """What one look at the site found, as far as it was asked for."""

    found: Sequence[Diagnostic]
    language: str
    pages: int
    accepted: int


def main(arguments: list[str] | None = None) -> int:
    _write_anything(sys.stdout)
    parser = _parser()
    options = parser.parse_args(arguments)
    for option in ("explain", "baseline"):
        if getattr(options, option) is not None and options.paths:
            machine.tell(ALONE, option=f"--{option}", path=options.paths[0])
            return 2
    environment.enter()
    if options.explain is not None:
        return _explain(options)
    return _baseline(options) if options.baseline else _check(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="show only findings below these paths")
    parser.add_argument("--site", type=Path, default=environment.ROOT, metavar="DIR", help="the site to check")
    parser.add_argument("--lang", choices=("es", "pt", "en"), help="language of the findings")
    parser.add_argument(
        "--format", choices=("text", "json", "github", "sarif"), default="text", help="form of the report"
    )
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--fix", action="store_true", help="repair what needs no person; suggest the rest")
    action.add_argument(
        "--explain", nargs="?", const="", metavar="RULE", help="tell all about a rule; without, list all"
    )
    action.add_argument("--baseline", choices=("create", "shrink"), help="tolerate today's findings; forget old ones")
    return parser


def _check(options: argparse.Namespace) -> int:
    from baqueano.settings import SettingsError, read_settings

    for path in options.paths:
        if not any((base / path).exists() for base in (options.site, Path.cwd())):
            machine.tell(NO_PATH, path=path)
            return 2
    try:
        settings = read_settings(options.site)
        inspection = _inspect(settings)
        is_written = True
        if options.fix:
            inspection, is_written = _fix(inspection, settings, options)
    except SettingsError as error:
        return _refuse(error, options)
    found = [item for item in inspection.diagnostics if _is_wanted(item.place.path, options)]
    language = options.lang or settings.editor_language
    look = Look(found, language, len(inspection.catalogue.pages), inspection.accepted)
    _tell(look, options)
    if not is_written:
        return 2
    return 1 if any(item.is_error for item in found) else 0


def _inspect(settings: Settings) -> Inspection:
    from baqueano.inspection import inspect_site
    from baqueano.page_store import store_of

    return inspect_site(settings, today=datetime.date.today(), store=store_of(settings.root))


def _refuse(error: SettingsError, options: argparse.Namespace) -> int:
    """A site without readable settings is one finding, in the form that was asked for."""
    _tell(Look([error.diagnostic], options.lang or "es", 0, 0), options, is_refused=True)
    return 2


def _tell(look: Look, options: argparse.Namespace, *, is_refused: bool = False) -> None:
    """Write the report; what stands in the way of one is for the person at the keyboard."""
    report = _report(look, options)
    if options.format != "text" and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    print(report, end="", file=sys.stderr if is_refused and options.format == "text" else sys.stdout)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if options.format == "github" and summary:
        _append_summary(Path(summary), look, options)


def _report(look: Look, options: argparse.Namespace) -> str:
    """The findings in the form that was asked for; only that form is imported."""
    from baqueano.reports import json_report, source_lines, text_report

    found, language, pages, accepted = look
    lines = source_lines(options.site)
    is_whole = not options.paths
    if options.format == "json":
        return json_report(found, language=language, pages=pages)
    if options.format == "github":
        from baqueano.reports.github import github_report

        return github_report(
            found, language=language, pages=pages, accepted=accepted, is_whole=is_whole, folder=_folder(options.site)
        )
    if options.format == "sarif":
        from baqueano.reports.sarif import sarif_report

        return sarif_report(found, language=language, line_of=lines, folder=_folder(options.site))
    return text_report(
        found,
        language=language,
        line_of=lines,
        pages=pages,
        accepted=accepted,
        is_whole=is_whole,
        has_suggestions=options.fix,
    )


def _folder(site: Path) -> str:
    """Where the site is in the repository: "" or "some/folder/"."""
    root = Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd()).resolve()
    own = site.resolve()
    return f"{own.relative_to(root).as_posix()}/" if own != root and own.is_relative_to(root) else ""


def _append_summary(path: Path, look: Look, options: argparse.Namespace) -> None:
    from baqueano.reports import source_lines
    from baqueano.reports.step_summary import step_summary

    try:
        taken = path.stat().st_size if path.exists() else 0
        page = step_summary(
            look.found,
            language=look.language,
            line_of=source_lines(options.site),
            pages=look.pages,
            accepted=look.accepted,
            limit=SUMMARY_LIMIT - taken,
        )
        with path.open("a", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(page)
    except OSError as error:
        machine.tell(NOT_WRITTEN, path=path, reason=error.strerror or error)


def _fix(inspection: Inspection, settings: Settings, options: argparse.Namespace) -> tuple[Inspection, bool]:
    """Repair until nothing is left that needs no person; give what is left, and whether every file could be written."""
    from baqueano.fixes.files import mend_files

    counts: Counter[str] = Counter()
    problems: dict[str, str] = {}
    for _ in range(MAX_ROUNDS):
        found = [item for item in inspection.diagnostics if _is_wanted(item.place.path, options)]
        mended = list(mend_files(found, settings, is_wanted=lambda path: _is_wanted(path, options)))
        problems.update({item.path: item.problem for item in mended if item.problem})
        made = {item.path: item.count for item in mended if item.count}
        if not made:
            break
        counts.update(made)
        inspection = _inspect(settings)
    _tell_repairs(counts, options.lang or settings.editor_language, is_text=options.format == "text")
    for path, reason in problems.items():
        machine.tell(NOT_WRITTEN, path=path, reason=reason)
    return inspection, not problems


def _tell_repairs(counts: Counter[str], language: str, *, is_text: bool) -> None:
    one, many = REPAIRS[language]
    lines = [f"{path}: {count} {one if count == 1 else many}" for path, count in sorted(counts.items())]
    if lines:
        print("\n".join(lines), end="\n\n", file=sys.stdout if is_text else sys.stderr)


def _baseline(options: argparse.Namespace) -> int:
    from baqueano.baseline import BASELINE_FILE
    from baqueano.settings import SettingsError, read_settings

    path = options.site / BASELINE_FILE
    if path.exists() is (options.baseline == "create"):
        machine.tell(BASELINE_EXISTS if path.exists() else NO_BASELINE, path=path.name)
        return 2
    try:
        settings = read_settings(options.site)
        found = _inspect(settings).diagnostics
    except SettingsError as error:
        return _refuse(error, options)
    try:
        if options.baseline == "create":
            _create(path, found, options.lang or settings.editor_language)
            return 0
        return _shrink(path, found, options)
    except OSError as error:
        machine.tell(NOT_WRITTEN, path=path, reason=error.strerror or error)
        return 2


def _create(path: Path, found: Sequence[Diagnostic], language: str) -> None:
    from baqueano.baseline import baseline_text, count_lines

    if not found:
        machine.tell(NOTHING_TO_TOLERATE, path=path.name)
        return
    text = baseline_text(found, language)
    # "x": another one may have made it in the meantime.
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    machine.tell(BASELINE_WRITTEN, path=path.name, count=count_lines(text))


def _shrink(path: Path, found: Sequence[Diagnostic], options: argparse.Namespace) -> int:
    from baqueano.baseline import count_lines, read_baseline, shrunk_baseline

    before = read_baseline(options.site)
    after = shrunk_baseline(before, found)
    if not after:
        path.unlink()
    elif after != before:
        path.write_text(after, encoding="utf-8", newline="\n")
    machine.tell(
        BASELINE_SHRUNK, path=path.name, count=count_lines(before) - count_lines(after), rest=count_lines(after)
    )
    return 0


def _explain(options: argparse.Namespace) -> int:
    from baqueano.reports.explain import explain_rule, list_rules, no_such_rule, rule_named

    language, page = _language_and_page(options)
    if not options.explain:
        print(list_rules(language), end="")
        return 0
    rule = rule_named(options.explain)
    if rule is None:
        print(no_such_rule(options.explain, language), end="", file=sys.stderr)
        return 2
    print(explain_rule(rule, language, page=page.format(rule=rule.name)), end="")
    return 0


def _language_and_page(options: argparse.Namespace) -> tuple[str, str]:
    """The language to explain in, and where the site has a page for a rule; a site is not needed."""
    from baqueano.render.rule_pages import RULES_FOLDER
    from baqueano.settings import SettingsError, read_settings

    try:
        settings = read_settings(options.site)
    except SettingsError:
        return options.lang or "es", ""
    language = options.lang or settings.editor_language
    folder = "" if language == settings.default_language.code else f"{language}/"
    is_there = (settings.docs_folder / language / f"{RULES_FOLDER}.md").is_file()
    return language, f"{folder}{RULES_FOLDER}/{{rule}}.html" if is_there else ""


def _is_wanted(path: str, options: argparse.Namespace) -> bool:
    """A path may be given from the site's root or from where the person stands."""
    if not options.paths:
        return True
    found = (options.site / path).resolve()
    wanted = [base / given for given in options.paths for base in (options.site, Path.cwd())]
    return any(found.is_relative_to(item.resolve()) for item in wanted)


def _write_anything(stream: object) -> None:
    """A terminal of another alphabet shows a question mark instead of ending the program."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")


if __name__ == "__main__":
    sys.exit(main())
