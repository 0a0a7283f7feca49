"""MkDocs' objects at each event in, the same objects with our checks, links and words applied out."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from datetime import date
from html import escape, unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from baqueano.baseline import BASELINE_FILE
from baqueano.diagnostics import EDITOR_LANGUAGES, Diagnostic, Severity
from baqueano.editions.edition import Edition, edition_from_epoch
from baqueano.editions.epoch import edition_epoch
from baqueano.editions.pdf_order import OutlineItem, PdfOrder
from baqueano.inspection import Inspection, inspect_site
from baqueano.matrix.records import Records, records_of
from baqueano.matrix.trace import Trace, trace_of
from baqueano.model.entries import Page
from baqueano.page_store import store_of
from baqueano.preview import Preview, stand_in, with_usable_words
from baqueano.render.body import finish_body
from baqueano.render.frame import Frame
from baqueano.render.language_links import mark_language_links
from baqueano.render.levels import LEVELS_SHEET, levels_paper_style, levels_style
from baqueano.render.redirects import former_pages
from baqueano.render.rule_pages import rule_pages
from baqueano.render.view import PageView, Twin, page_view
from baqueano.reports import headline, refusal, source_lines, text_report
from baqueano.rules import FAMILIES
from baqueano.settings import PROJECT_FILE, Settings, SettingsError, read_settings

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as SitePage

# MkDocs counts warnings for --strict only below its own name.
log = get_plugin_logger("hooks.baqueano")

_NOT_FOUND: Final = "404.html"
# What the check reads besides docs/ and mkdocs.yml.
_ALSO_WATCHED: Final = (PROJECT_FILE, BASELINE_FILE)
_RULE_TEMPLATE: Final = "rule.html"
_FORMER_TEMPLATE: Final = "former.html"


@dataclass(frozen=True, slots=True)
class Session:
    """What one build knows: read once, for all languages; `preview` in `mkdocs serve` only."""

    settings: Settings
    inspection: Inspection
    edition: Edition
    records: Mapping[str, Records]
    traces: Mapping[str, Trace]
    preview: Preview | None = None


_session: Session | None = None
_is_preview = False


def begin(command: str) -> None:
    """Remember what MkDocs was called for: a preview goes on where a build must stop."""
    global _is_preview  # noqa: PLW0603  as below
    _is_preview = command == "serve"


def prepare(config: MkDocsConfig) -> MkDocsConfig:
    """Inspect the site when a build begins; raises PluginError, with every finding, before anything is written.

    static-i18n runs the whole build again for each further language: those runs keep what the first one found.
    """
    global _session  # noqa: PLW0603  MkDocs gives hooks no other place to keep what one event tells the next
    if _session is None or not _i18n(config).building:
        root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        _session = _open_session(root)
        if _is_preview:
            config.watch.extend(str(path) for name in _ALSO_WATCHED if (path := root / name).is_file())
    if _levels_style() and LEVELS_SHEET not in config.extra_css:
        config.extra_css.append(LEVELS_SHEET)
    return config


def drop_unusable_files(files: Files, config: MkDocsConfig) -> Files:
    """In the preview, keep from MkDocs what it would stop at; in a build such files are errors, and it has stopped."""
    preview = _current().preview
    if preview is not None:
        own = {file.src_uri: file for file in files if file.src_dir == config.docs_dir}
        for uri in preview.unusable((uri, file.is_documentation_page()) for uri, file in own.items()):
            files.remove(own[uri])
    return files


def unreadable_source(page: SitePage) -> str | None:
    """No text for a file that nobody could read; None lets MkDocs read the others."""
    return None if _source_page(page).is_rendered else ""


def seat_pdf_renderer(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Where pdf-export is switched on, put our writer in its renderer's place, one per language."""
    plugin: Any = config.plugins.get("pdf-export")
    if plugin is not None and plugin.enabled:
        # Only now: WeasyPrint takes a second to import, and a build without PDF must not pay for it.
        from baqueano.editions.pdf_seam import PdfSeam  # noqa: PLC0415

        language = _language(config)
        session = _current()
        style = "".join(levels_paper_style(each.levels) for each in session.inspection.catalogue.criteria)
        order = PdfOrder(session.settings, session.edition, language, Path(config.site_dir), style)
        plugin.renderer = PdfSeam(order, outline=lambda: _outline(nav, files), stop=_stop_on)
    return nav


def adopt_page(page: SitePage, config: MkDocsConfig) -> str:
    """Replace MkDocs' reading of the front matter, which swallows faults, by ours."""
    frame = _frame(page, config)
    page.meta = _meta(frame.page)
    return mark_language_links(frame.page, frame.catalogue) if frame.page.is_rendered else ""


def finish_content(html: str, page: SitePage, config: MkDocsConfig) -> str:
    return finish_body(html, _frame(page, config))


def page_context(context: MutableMapping[str, Any], page: SitePage, config: MkDocsConfig) -> MutableMapping[str, Any]:
    context["baqueano"] = page_view(_frame(page, config), edition=_current().edition.label)
    if preview := _current().preview:
        context["findings_panel"] = preview.panel_on(_source_page(page).path)
    return context


def template_context(context: MutableMapping[str, Any], config: MkDocsConfig) -> MutableMapping[str, Any]:
    """Pages without Markdown (404.html) know their language, their words and the home page of each language."""
    session = _current()
    language = _language(config)
    catalogue = session.inspection.catalogue
    twins = tuple(
        Twin(item.code, item.name, catalogue.page_address(item.code, "index.md"), item.code == language)
        for item in session.settings.languages
    )
    context["baqueano"] = PageView(
        language=language,
        content_language=language,
        words=session.settings.words_in(language),
        twins=twins,
        edition=session.edition.label,
    )
    if session.preview:
        context["findings_panel"] = session.preview.panel_on("")
    return context


def place_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Every language would write the root's 404.html, the last one winning: keep the default, move the others."""
    language = _language(config)
    if template_name != _NOT_FOUND or language == _current().settings.default_language.code:
        return output
    target = Path(config.site_dir) / language / _NOT_FOUND
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(output, encoding="utf-8")
    return ""


def write_standing_files(config: MkDocsConfig) -> None:
    """Add what no file of docs/ is made into: the style sheet of the levels, and pages in this run's language.

    static-i18n has no place for a file without a source among those MkDocs collects.
    """
    if style := _levels_style():
        _write_file(Path(config.site_dir) / LEVELS_SHEET, style)
    _write_standing_pages(config)


def _write_standing_pages(config: MkDocsConfig) -> None:
    """Add a page for each rule and for each address that was a page's once, in this run's language.

    They are no Markdown: MkDocs would take as long for them as for all other pages, and they would fill search and PDF.
    """
    session = _current()
    language = _language(config)
    words = session.settings.words_in(language)
    catalogue = session.inspection.catalogue
    shared = {"config": config, "page": None, "words": words, "language": language, "edition": session.edition.label}
    # Every call makes an environment anew, and that compiles every template anew: one for all pages.
    templates = config.theme.get_env()
    site = Path(config.site_dir)
    for rule in rule_pages(FAMILIES, catalogue=catalogue, language=language, words=words):
        html = templates.get_template(_RULE_TEMPLATE).render({**shared, "rule": rule, "base_url": rule.root})
        _write_file(site / rule.address, html)
    for former in former_pages(catalogue, language=language, words=words):
        html = templates.get_template(_FORMER_TEMPLATE).render({**shared, "former": former, "base_url": former.root})
        _write_file(site / former.address, html)


def _write_file(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")


def _open_session(root: Path) -> Session:
    try:
        settings = read_settings(root)
        inspection = inspect_site(settings, today=date.today(), store=store_of(root))
    except SettingsError as error:
        raise PluginError(refusal(error.diagnostic, EDITOR_LANGUAGES[0])) from error
    _report(inspection, settings)
    edition = edition_from_epoch(settings.slug, epoch=edition_epoch(root, environment=os.environ))
    records = {language.code: records_of(inspection.catalogue, language.code) for language in settings.languages}
    traces = {code: trace_of(inspection.catalogue, found) for code, found in records.items()}
    if _is_preview:
        return Session(with_usable_words(settings), inspection, edition, records, traces, Preview(inspection))
    return Session(settings, inspection, edition, records, traces)


def _report(inspection: Inspection, settings: Settings) -> None:
    """Errors stop a build in one message, so that -q cannot hide them; warnings are logged one by one."""
    if inspection.has_errors:
        report = "\n\n" + text_report(
            inspection.diagnostics,
            language=settings.editor_language,
            line_of=source_lines(settings.root),
            pages=len(inspection.catalogue.pages),
            accepted=inspection.accepted,
        )
        if not _is_preview:
            raise PluginError(report)
        log.error("%s", report)
        return
    for diagnostic in inspection.diagnostics:
        assert diagnostic.severity is Severity.WARNING
        log.warning("%s", headline(diagnostic, settings.editor_language))


def _outline(nav: Navigation, files: Files) -> Iterator[OutlineItem]:
    """The pages in the order of the navigation, then those outside it: a printed copy lacks none.

    A section's first page stands for the section.
    """
    in_nav = {page.file.url for page in nav.pages}
    others = [file.page for file in files.documentation_pages() if file.page and file.url not in in_nav]
    for page in (*nav.pages, *others):
        depth = len(tuple(page.ancestors)) + (0 if page.is_index else 1)
        yield OutlineItem(page.file.url, unescape(str(page.title)), _source_page(page).language, max(1, depth))


def _stop_on(diagnostics: tuple[Diagnostic, ...]) -> None:
    """Tell every finding; raises PluginError when one is an error."""
    language = _current().settings.editor_language
    told = [headline(diagnostic, language) for diagnostic in diagnostics]
    if any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics):
        raise PluginError("\n".join(["", *told]))
    for line in told:
        log.warning("%s", line)


def _current() -> Session:
    assert _session is not None, "MkDocs calls on_config before every other event"
    return _session


def _levels_style() -> str:
    """The looks of the levels; "" where the site has no criteria."""
    return "".join(levels_style(criteria.levels) for criteria in _current().inspection.catalogue.criteria)


def _i18n(config: MkDocsConfig) -> Any:
    return config.plugins["i18n"]


def _language(config: MkDocsConfig) -> str:
    return _i18n(config).current_language or _current().settings.default_language.code


def _frame(page: SitePage, config: MkDocsConfig) -> Frame:
    """The page as this language's readers get it; `page.file.locale` is the language it is written in."""
    session = _current()
    language = _language(config)
    return Frame(
        session.inspection.catalogue,
        _source_page(page),
        language,
        session.settings.words_in(language),
        session.records[language],
        session.traces[language],
    )


def _source_page(page: SitePage) -> Page:
    catalogue = _current().inspection.catalogue
    file: Any = page.file
    found = catalogue.pages.get((file.locale, file.norm_src_uri))
    return found or stand_in(f"{catalogue.docs}/{file.src_uri}", language=file.locale, key=file.norm_src_uri)


def _meta(page: Page) -> dict[str, Any]:
    """What Material's templates read; they escape neither title nor description. Only a preview has no title."""
    return {
        "title": escape(page.text("title") or page.path, quote=False),
        "description": escape(page.text("summary")),
        "hide": list(hidden) if isinstance(hidden := page.fields.get("hide"), tuple) else [],
    }
