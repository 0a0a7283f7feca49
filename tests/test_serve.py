"""The live preview started as an editor would in, the page in its browser and the terminal out."""

from __future__ import annotations

import contextlib
import os
import random
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from project import ROOT, copy_project

pytestmark = pytest.mark.slow

PATIENCE = 60
MARK = 'class="findings'


@dataclass(frozen=True, slots=True)
class Preview:
    """A site in `root`, its pages at `address`, and what stands in the terminal."""

    root: Path
    address: str
    terminal: Path

    def page(self, path: str, *, until: Callable[[str], bool]) -> str:
        """Ask until the page is as expected: a preview needs a moment to start and to follow an edit."""
        told = ""
        end = time.monotonic() + PATIENCE
        while not until(told) and time.monotonic() < end:
            time.sleep(0.3)
            told = self._get(path)
        return told

    def _get(self, path: str) -> str:
        try:
            with urllib.request.urlopen(self.address + path, timeout=5) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            return error.read().decode()
        except OSError:
            return ""

    def edit(self, name: str, change: Callable[[str], str]) -> Callable[[], None]:
        """Change a file; what is given back undoes it."""
        path = self.root / name
        before = path.read_bytes()
        path.write_text(change(before.decode()), encoding="utf-8")
        return lambda: void(path.write_bytes(before))


def void(_: object) -> None:
    """Nothing, whatever was done."""


def free_port() -> int:
    """A port of those that no system hands out by itself: the preview takes it only after its first build."""
    for port in random.sample(range(20_000, 32_000), 100):
        with socket.socket() as taken, contextlib.suppress(OSError):
            taken.bind(("127.0.0.1", port))
            return port
    raise AssertionError("no port is free")


@contextlib.contextmanager
def previewing(root: Path) -> Iterator[Preview]:
    port = free_port()
    serve, settings = str(ROOT / "scripts/serve.py"), str(root / "mkdocs.yml")
    command = [sys.executable, serve, "-f", settings, "-a", f"127.0.0.1:{port}"]
    terminal = root.parent / "terminal.txt"
    with terminal.open("wb") as output:
        running = subprocess.Popen(command, stdout=output, stderr=output, env=os.environ, start_new_session=True)
        try:
            yield Preview(root, f"http://127.0.0.1:{port}/", terminal)
        finally:
            os.killpg(running.pid, signal.SIGTERM)
            running.wait(timeout=20)


def is_built(html: str) -> bool:
    return "</html>" in html


def shows(rule: str) -> Callable[[str], bool]:
    """Whether the page itself has a finding of the rule; those of other pages are folded away below."""
    return lambda html: rule in own_rules(html)


def is_clean(html: str) -> bool:
    """A page without a finding of its own; warnings about other files may stay."""
    return is_built(html) and not own_rules(html)


def own_rules(html: str) -> list[str]:
    panel = html.partition(MARK)[2].partition("</section>")[0]
    return re.findall(r"<code>([\w-]+)</code>", panel.partition("<details>")[0])


def append(text: str) -> Callable[[str], str]:
    return lambda before: before + text


def with_key(old: str, new: str) -> Callable[[str], str]:
    return lambda before: re.sub(old, new, before, count=1)


# What is done to a page, where it is looked at, and the rule that has to be there.
FAULTS: tuple[tuple[str, Callable[[str], str], str, str], ...] = (
    ("docs/pt/kit/t-01.md", append("\nUma frase. [](ref:R-99)\n"), "pt/kit/t-01.html", "reference-unknown"),
    ("docs/es/kit/t-02.md", with_key("title: ", "title: a: b: "), "kit/t-02.html", "front-matter-broken"),
    ("docs/en/index.md", lambda _: "Text.\n", "en/index.html", "front-matter-missing"),
    ("docs/es/kit/t-03.md", with_key("id: T-03", "id: T-01"), "kit/t-03.html", "id-duplicate"),
    (
        "docs/es/matriz/r-01.md",
        append("\n" + "*" * 3000 + "a" + "*" * 3000 + "\n"),
        "matriz/r-01.html",
        "markdown-broken",
    ),
    ("docs/es/matriz/r-02.md", append("\n<div>á <![x</div>\n"), "matriz/r-02.html", "markdown-broken"),
)


def test_the_preview_follows_edits_and_shows_what_is_wrong(tmp_path: Path) -> None:
    with previewing(copy_project(tmp_path / "site")) as preview:
        first = [preview.page(address, until=is_clean) for _, _, address, _ in FAULTS]
        undo = [preview.edit(name, change) for name, change, _, _ in FAULTS]
        broken = [own_rules(preview.page(address, until=shows(rule))) for _, _, address, rule in FAULTS]
        for mend in undo:
            mend()
        last = [preview.page(address, until=is_clean) for _, _, address, _ in FAULTS]
        told = preview.terminal.read_text(encoding="utf-8")

    assert [is_clean(html) for html in [*first, *last]] == [True] * 2 * len(FAULTS)
    assert [rule for (_, _, _, rule), seen in zip(FAULTS, broken, strict=True) if rule not in seen] == []
    assert [name for name, _, _, rule in FAULTS if f"error[{rule}] {name}:" not in told] == []
    assert "Traceback" not in told


# Everything that MkDocs or our own templates would stop at; None takes the file away.
BROKEN: dict[str, Callable[[bytes], bytes | None]] = {
    "docs/es/kit/t-01.md": lambda page: page + b"\n[](ref:<script>)\n",
    "docs/pt/index.md": lambda _: b"---\ntitle: caf\xe9\n---\n",
    "docs/es/index.md": lambda _: None,
    "docs/kit/t-02.md": lambda _: b"---\ntitle: Dos\nsummary: Dos veces.\n---\n\nTexto.\n",
    "docs/es/kit/otra.markdown": lambda _: b"Texto.\n",
    "docs/_data/interface.yml": lambda words: words.replace(b"\nskip_to_content:", b"\nskip_to:"),
}


def put(path: Path, content: bytes | None) -> None:
    path.parent.mkdir(exist_ok=True)
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)


def test_a_site_that_is_broken_from_the_start_is_shown_and_can_be_mended(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "site")
    good = {name: (root / name).read_bytes() if (root / name).exists() else None for name in BROKEN}
    for name, change in BROKEN.items():
        put(root / name, change(good[name] or b""))
    (root / "docs/es/kit/fuera.md").symlink_to("/no/hay.md")

    with previewing(root) as preview:
        page = preview.page("kit/t-01.html", until=is_built)
        home = preview.page("pt/index.html", until=is_built)
        lost = preview.page("index.html", until=is_built)
        linked = preview.page("kit/fuera.html", until=is_built)
        for name, content in good.items():
            put(root / name, content)
        (root / "docs/es/kit/fuera.md").unlink()
        mended = [preview.page(path, until=is_clean) for path in ("kit/t-01.html", "pt/index.html", "index.html")]
        told = preview.terminal.read_text(encoding="utf-8")

    assert "reference-unknown" in own_rules(page)
    assert "«&lt;script&gt;»" in page
    assert 'href="../pt/index.html">docs/pt/index.md</a>' in page
    assert 'href="../acerca/reglas/reference-unknown.html"' in page
    assert own_rules(home) == ["file-not-utf8"]
    assert MARK in lost
    assert own_rules(linked) == ["file-symbolic-link"]
    assert [is_clean(html) for html in mended] == [True, True, True]
    assert "error[page-name-wrong] docs/" in told
    assert "error[interface-word-missing] docs/_data/interface.yml:1:1" in told
    assert "Traceback" not in told
