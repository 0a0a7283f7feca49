"""The Markdown settings of a site in, a function from Markdown to HTML that always ends out."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from baqueano.diagnostics import Diagnostic, finding
from baqueano.places import Place
from baqueano.rules import settings as rules
from baqueano.settings import SITE_FILE, MarkdownSettings, SettingsError
from baqueano.sources.quick_markdown import quick_markdown

Render = Callable[[str], str]
"""Turns Markdown into HTML; raises TooSlowError."""

WRITTEN: Final = "data-written"
"""The attribute of links and pictures written in Markdown: MkDocs rewrites those, and leaves raw HTML alone."""
LIMIT_SECONDS: Final = 6.0


class TooSlowError(Exception):
    """A page takes longer than the limit."""


def markdown_renderer(
    settings: MarkdownSettings, *, limit: float = LIMIT_SECONDS
) -> tuple[Render, tuple[Diagnostic, ...]]:
    """The site's own Python-Markdown; an extension that cannot be had is left out and reported."""
    problems: tuple[Diagnostic, ...] = ()
    try:
        converter = quick_markdown(settings.extensions, settings.options)
    except Exception:
        # Extensions may raise anything while they are set up: each is tried alone.
        converter, problems = _without_faulty(settings)
    converter.treeprocessors.register(_MarkWritten(converter), "baqueano_written", -1)

    def render(text: str) -> str:
        with time_limit(limit):
            return converter.reset().convert(text)

    return render, problems


def _without_faulty(settings: MarkdownSettings) -> tuple[Markdown, tuple[Diagnostic, ...]]:
    faults = {name: fault for name in settings.extensions if (fault := _fault_of(name, settings))}
    problems = tuple(
        finding(rules.SETTINGS_BROKEN, settings.places.get(name, Place(SITE_FILE)), hint="extension", reason=fault)
        for name, fault in faults.items()
    )
    try:
        return quick_markdown([name for name in settings.extensions if name not in faults], settings.options), problems
    except Exception as error:
        raise SettingsError(
            finding(rules.SETTINGS_BROKEN, Place(SITE_FILE), hint="extension", reason=str(error))
        ) from error


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise TooSlowError in the block once it has used `seconds` of this process's time.

    Some texts (4,000 "[") take Python-Markdown minutes. Only systems with POSIX timers, and only the main thread, can
    be interrupted; elsewhere such a page is as slow as MkDocs is.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _too_slow)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


class _MarkWritten(Treeprocessor):
    """Runs after all others, where MkDocs' own processor for relative links does."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in ("a", "img"):
                element.set(WRITTEN, "")


def _too_slow(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlowError


def _fault_of(name: str, settings: MarkdownSettings) -> str:
    try:
        quick_markdown((name,), settings.options)
    except Exception as error:
        return str(error) or type(error).__name__
    return ""
