"""The build as a table of contents: what happens at each MkDocs event, in the order MkDocs calls them."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from baqueano import mkdocs_bridge as bridge

Context = MutableMapping[str, Any]


def on_startup(command: str, dirty: bool) -> None:
    """Learn whether this is a build or a preview."""
    return bridge.begin(command)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check the whole site before anything is written; errors stop a build here, a preview shows them."""
    return bridge.prepare(config)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """In a preview, leave out what MkDocs would stop at."""
    return bridge.drop_unusable_files(files, config)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Write PDF through the pdf-export plugin's seam, where it is switched on."""
    return bridge.seat_pdf_renderer(nav, config, files)


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """In a preview, put an empty page in the place of one that nobody can read."""
    return bridge.unreadable_source(page)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give MkDocs the front matter as we read it."""
    return bridge.adopt_page(page, config)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Resolve references, expand lists, box tables."""
    return bridge.finish_content(html, page, config)


def on_page_context(context: Context, page: Page, config: MkDocsConfig, nav: Navigation) -> Context:
    """Tell the template what stands around the text."""
    return bridge.page_context(context, page, config)


def on_template_context(context: Context, template_name: str, config: MkDocsConfig) -> Context:
    """Tell 404.html and its like which language they speak."""
    return bridge.template_context(context, config)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Give every language its own 404.html; the root's speaks the default language."""
    return bridge.place_template(output_content, template_name, config)


def on_post_build(config: MkDocsConfig) -> None:
    """Write what no Markdown makes: each language's run comes by once, before the next one begins."""
    return bridge.write_standing_files(config)
