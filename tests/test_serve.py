"""The live preview started as an editor would in, the page in its browser out."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from project import ROOT, copy_project

pytestmark = pytest.mark.slow

PATIENCE = 60


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def page_with(address: str, text: str) -> str:
    """Ask until the page holds `text`: a preview needs a moment to start and to follow an edit."""
    told = ""
    until = time.monotonic() + PATIENCE
    while text not in told and time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                told = answer.read().decode()
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
    return told


def test_the_preview_follows_an_edit_and_survives_a_mistake(tmp_path: Path) -> None:
    root = copy_project(tmp_path)
    page = root / "docs/pt/kit/t-01.md"
    before = page.read_text(encoding="utf-8")
    port = free_port()
    address = f"http://127.0.0.1:{port}/pt/kit/t-01.html"
    serve, settings = str(ROOT / "scripts/serve.py"), str(root / "mkdocs.yml")
    command = [sys.executable, serve, "-f", settings, "-a", f"127.0.0.1:{port}"]
    running = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ, start_new_session=True
    )
    try:
        first = page_with(address, "</html>")
        page.write_text(before + "\n[](ref:R-99)\n", encoding="utf-8")
        time.sleep(3)
        page.write_text(before + "\nUma frase nova.\n", encoding="utf-8")
        after = page_with(address, "Uma frase nova.")
    finally:
        os.killpg(running.pid, signal.SIGTERM)
        running.wait(timeout=20)

    assert "<h1" in first
    assert "Uma frase nova." in after
