"""A link written as HTML in, whether the built site has what it names out: MkDocs leaves such links as they are."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from baqueano.checks.built_addresses import Built
from baqueano.checks.hrefs import LocalHref
from baqueano.checks.link_anchors import AnchorLink, anchor_faults
from baqueano.checks.link_faults import Site, dead, outside
from baqueano.checks.link_targets import State, relative_path
from baqueano.checks.plugin_limits import may_be_added
from baqueano.checks.repairs import readdressed
from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.entries import Link, Page
from baqueano.rules import links as rules


def raw_faults(page: Page, link: Link, href: LocalHref, site: Site) -> Iterator[Diagnostic]:
    """A link in HTML names an address of the built site."""
    is_absolute = href.path.startswith("/")
    if is_absolute and not site.is_ours:
        yield from served_anchor(page, link, href, site)
        return
    built = site.built.at(href.path, page)
    is_helped = built is not None and site.built.at(href.path, page, exactly=True) is None
    if built is not None and site.is_ours and (is_absolute or is_helped):
        # Without a server there is no root, and a folder shows its list of files.
        yield _form_wrong(built, page, link, href, site)
    elif built is not None:
        yield from _anchor_on(built, page, link, href, site)
    else:
        yield from _not_built(page, link, href, site)


def _form_wrong(built: Built, page: Page, link: Link, href: LocalHref, site: Site) -> Diagnostic:
    """That an address leads into another language is more than how it is written."""
    target = site.targets.pages.get(built.uri)
    if target is None or link.hreflang or target.key == page.key or _is_read(target, page, site):
        near = site.address(site.built.path_to(built.address, page), href)
        return finding(rules.FORM_WRONG, link.place, edits=readdressed(page, link, near), href=link.href, near=near)
    own = site.targets.in_language(built.uri, page.language)
    hint, near = "html", site.address(relative_path(own, site.targets.folder_of(page)), href)
    if not site.targets.served(own, page.language).exists:
        hint, near = "alone", f"{site.catalogue.docs}/{own}"
    language = site.language_name(target.language)
    code = target.language
    return finding(rules.LANGUAGE_LEFT, link.place, hint=hint, href=link.href, language=language, code=code, near=near)


def _is_read(target: Page, page: Page, site: Site) -> bool:
    """Whether readers of `page` get `target` at that path: it is in their language, or stands in for a translation."""
    return site.catalogue.page(page.language, target.key) is target


def served_anchor(page: Page, link: Link, href: LocalHref, site: Site) -> Iterator[Diagnostic]:
    """An address from the root of a server of others: what is not the site's own may still be there."""
    address = urlsplit(site.catalogue.settings.site_url)
    root = f"{address.path.rstrip('/')}/"
    if address.netloc and href.fragment and href.path.startswith(root):
        built = site.built.at(f"/{href.path.removeprefix(root)}", page)
        yield from _anchor_on(built, page, link, href, site) if built else ()


def _anchor_on(built: Built, page: Page, link: Link, href: LocalHref, site: Site) -> Iterator[Diagnostic]:
    target = site.targets.pages.get(built.uri)
    if target is not None and href.fragment:
        yield from anchor_faults(AnchorLink(page, link.place, unquote(href.fragment)), target, site.catalogue)


def _not_built(page: Page, link: Link, href: LocalHref, site: Site) -> Iterator[Diagnostic]:
    target = site.targets.resolve(href.path, page)
    if not site.is_ours and may_be_added(target.uri, site.catalogue.settings):
        return
    if target.state is State.OUTSIDE:
        yield from outside(page, link, href, site)
    elif target.state is State.HIDDEN:
        yield finding(rules.TO_HIDDEN, link.place, href=link.href)
    elif target.exists or target.state is State.ELSEWHERE:
        yield _in_markdown(page, link, href, site)
    elif target.state is State.MISSING:
        yield dead(page, link, href, site)


def _in_markdown(page: Page, link: Link, href: LocalHref, site: Site) -> Diagnostic:
    """The file is there, but only Markdown is turned into its address."""
    found = site.targets.resolve(href.path, page).found
    if link.tag in ("a", "img"):
        hint = "" if link.tag == "a" else "picture"
        own = site.targets.in_language(found, page.language)
        near = site.address(relative_path(own, site.targets.folder_of(page)), href)
    else:
        hint = "loaded"
        near = site.written(found, page, link, href)
    return finding(rules.RAW_HTML, link.place, hint=hint, href=link.href, near=near)
