"""The settings of another site in, what its sources alone cannot tell about its links out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from baqueano.catalogue import Catalogue
from baqueano.model.entries import Page
from baqueano.settings import Settings

# Plugins that put files into the site while it is built, and where: a link to one leads nowhere in the sources only.
_ADDS: Final[Mapping[str, str]] = {
    "gen-files": "",  # scripts write pages
    "api-autonav": "",  # a page for each Python module
    "autoapi": "",
    "mkdocs-autoapi": "",
    "awesome-gen": "",
    "monorepo": "",  # docs/ of other folders
    "multirepo": "",  # docs/ of other repositories
    "techdocs-core": "",
    "same-dir": "",  # files beside mkdocs.yml
    "simple": "",  # files of the whole repository
    "include_dir_to_nav": "",
    "nav-enhancer": "",
    "codeinclude": "",
    "kroki": "",  # pictures of diagrams
    "build_plantuml": "",
    "drawio-exporter": "",
    "drawio": "",
    "mermaid-to-svg": "",
    "bibtex": "",
    "coverage": "",  # a report at an address of the settings' choice
    "swagger-ui-tag": "",
    "render_swagger": "",
    "pdf-export": "",  # PDF files at addresses of the settings' choice
    "with-pdf": "",
    "to-pdf": "",
    "exporter": "",
    "page-pdf": "",
    "print-site": "print_page",
    "blog": "blog/",  # archives, categories, and posts by their date
    "rss": "feed_",
    "social": "assets/images/social/",
    "tags": "tags",
}
# Plugins that make links of their own, or move those of the pages.
_REWRITES: Final = frozenset(
    {"ezlinks", "roamlinks", "wikilinks", "autolinks", "alias", "site-urls", "obsidian-support", "obsidian-bridge"}
    | {"obsidian-interactive-graph", "ezglossary", "markdownextradata", "jinja", "htmlproofer-links", "merge"}
)
# What hooks do at these events cannot be told from the sources.
_ADDING_EVENTS: Final = frozenset({"on_files"})
_WRITING_EVENTS: Final = frozenset({"on_page_read_source", "on_page_markdown", "on_page_content", "on_post_page"})
_TEMPLATE: Final = re.compile(r"\{\{|\{%")
# Marks that become headings and ids only while the site is built: documentation of code, templates, other files.
_LATE: Final = re.compile(r"^[ \t]*:::|\{\{|\{%|^[ \t]*-+8<-+", re.MULTILINE)
# Ids that the theme, the browser or a plugin brings.
_OTHERS_ANCHORS: Final = ("__", ":~:", "tag:")
_TOP: Final = "top"


def may_be_added(uri: str, settings: Settings) -> bool:
    """Whether a file that the sources lack may well be in the site."""
    if _ADDING_EVENTS & settings.hook_events or _REWRITES & settings.plugins:
        return True
    return any(name in _ADDS and uri.startswith(_ADDS[name]) for name in settings.plugins)


def is_template(href: str) -> bool:
    """Whether an address is put in when the site is built."""
    return _TEMPLATE.search(href) is not None


def may_have_anchor(page: Page, anchor: str, catalogue: Catalogue) -> bool:
    """Whether a built page may well have an id that its source does not show."""
    if anchor.lower() == _TOP or anchor.startswith(_OTHERS_ANCHORS):
        return True
    if not page.is_rendered:
        # That its Markdown could not be read is a finding of its own.
        return True
    if catalogue.has_conventions:
        return False
    return bool(_WRITING_EVENTS & catalogue.settings.hook_events) or _LATE.search(page.body) is not None
