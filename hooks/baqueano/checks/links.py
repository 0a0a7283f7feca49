"""A catalogue in, links within the site that do not lead where they should out."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from urllib.parse import unquote

from baqueano.catalogue import Catalogue
from baqueano.checks.hrefs import LocalHref, local_href
from baqueano.checks.link_anchors import AnchorLink, anchor_faults
from baqueano.checks.link_faults import Site, file_meant, misplaced, missing, outside
from baqueano.checks.link_targets import Detour, LinkTargets, State, Target
from baqueano.checks.plugin_limits import is_template
from baqueano.checks.raw_links import raw_faults, served_anchor
from baqueano.checks.repairs import readdressed, sign_before
from baqueano.diagnostics import Diagnostic, finding
from baqueano.model.entries import Link, Page
from baqueano.rules import addresses as address_rules
from baqueano.rules import links as rules

Teller = Callable[[Page, Link, LocalHref, Site], Iterator[Diagnostic]]


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every link within the site leads to a page or file that is published, and to a heading on it."""
    site = Site(LinkTargets(catalogue))
    for page in catalogue.pages.values():
        if _is_dropped(page, catalogue):
            continue
        known = site.targets.known_on(page)
        for link in page.links:
            href = local_href(link.href)
            if href is not None and not _is_sound(link, href, page, site.targets, known):
                yield from _check_link(page, link, href, site)


def _is_dropped(page: Page, catalogue: Catalogue) -> bool:
    """Of README.md and index.md in one folder, MkDocs takes the index."""
    folder, name = posixpath.split(page.key)
    return name == "README.md" and (page.language, posixpath.join(folder, "index.md")) in catalogue.pages


def _is_sound(link: Link, href: LocalHref, page: Page, targets: LinkTargets, known: dict[str, Target]) -> bool:
    """Whether all is surely well: nearly every link of a site, in as few steps as can be."""
    if not href.path:
        return not href.fragment or href.fragment in page.anchors
    if link.is_raw or href.path[0] == "/" or " " in href.path:
        return False
    target = known.get(href.path) or targets.resolve(href.path, page)
    if target.detour is not Detour.NONE:
        return False
    if target.page is not None and target.state is State.PAGE:
        return not href.fragment or href.fragment in target.page.anchors
    return target.state is State.ASSET


def _check_link(page: Page, link: Link, href: LocalHref, site: Site) -> Iterator[Diagnostic]:
    if not site.is_ours and is_template(link.href):
        return
    if not href.path:
        yield from _check_anchor(page, page, link, href, site)
    elif link.is_raw:
        yield from raw_faults(page, link, href, site)
    elif href.path.startswith("/") and not site.catalogue.settings.allows_absolute_links:
        yield from (
            _unwritten(page, link, href, site, misplaced) if site.is_ours else served_anchor(page, link, href, site)
        )
    else:
        yield from _check_target(page, link, href, site)


def _check_target(page: Page, link: Link, href: LocalHref, site: Site) -> Iterator[Diagnostic]:
    target = site.targets.resolve(href.path, page)
    if target.state is State.OUTSIDE:
        yield from outside(page, link, href, site)
    elif target.state is State.MISSING:
        yield from _unwritten(page, link, href, site, missing)
    elif target.state is State.HIDDEN:
        is_dotted = any(part.startswith(".") for part in target.found.split("/"))
        yield finding(rules.TO_HIDDEN, link.place, hint="dot" if is_dotted else "", href=link.href)
    elif target.state is State.ELSEWHERE or (site.is_ours and target.detour is Detour.LANGUAGE):
        yield from _leaves_language(page, link, href, target, site)
    elif target.exists:
        yield from _check_found(page, link, href, target, site)


def _unwritten(page: Page, link: Link, href: LocalHref, site: Site, tell: Teller) -> Iterator[Diagnostic]:
    """A path that is no file's as it is written; that it means another language's is more than how it is written."""
    targets = site.targets
    meant = file_meant(page, href, site) if site.is_ours else ""
    is_on_purpose = bool(link.hreflang) or targets.key_of(meant) == page.key
    if targets.language_of(meant) in ("", page.language) or is_on_purpose:
        yield from tell(page, link, href, site)
    else:
        yield from _leaves_language(page, link, href, targets.served(meant, page.language), site)


def _check_found(page: Page, link: Link, href: LocalHref, target: Target, site: Site) -> Iterator[Diagnostic]:
    is_from_root = href.path.startswith("/")
    if site.is_ours and target.detour is Detour.FOLDER and target.page is not None and not is_from_root:
        right = site.targets.in_language(target.found, page.language)
        yield site.form_wrong(page, link, href, right)
    elif site.is_ours and " " in href.path and sign_before(page, link.place) != "<":
        near = link.href.replace(" ", "%20")
        edits = readdressed(page, link, near, is_safe=True)
        yield finding(address_rules.SPACED, link.place, hint="address", edits=edits, text=link.href, near=near)
    if target.page is not None:
        yield from _check_anchor(target.page, page, link, href, site)


def _check_anchor(target: Page, page: Page, link: Link, href: LocalHref, site: Site) -> Iterator[Diagnostic]:
    anchor = unquote(href.fragment)
    if anchor:
        yield from anchor_faults(AnchorLink(page, link.place, anchor), target, site.catalogue)


def _leaves_language(page: Page, link: Link, href: LocalHref, target: Target, site: Site) -> Iterator[Diagnostic]:
    """Allowed on our sites: a link that says so with `hreflang`, and the very page in another language."""
    targets = site.targets
    if not site.is_ours and site.built.at(href.path, page) is not None:
        return
    key = targets.key_of(target.uri)
    is_on_purpose = bool(link.hreflang) or key == page.key
    if site.is_ours and is_on_purpose:
        named = targets.pages.get(target.uri) or target.page
        yield from _check_anchor(named, page, link, href, site) if named else ()
        return
    code = targets.language_of(target.uri)
    own = targets.in_language(target.uri, page.language)
    if targets.served(own, page.language).exists and not is_on_purpose:
        hint, near = "" if site.is_ours else "built", site.written(own, page, link, href)
    elif site.is_ours:
        hint, near = "alone", f"{site.catalogue.docs}/{own}"
    else:
        hint, near = "built", site.address(site.built.link_to(target.uri, code, page), href)
    edits = () if hint == "alone" else readdressed(page, link, near)
    yield finding(
        rules.LANGUAGE_LEFT,
        link.place,
        hint=hint,
        edits=edits,
        href=link.href,
        language=site.language_name(code),
        code=code,
        near=near,
    )
