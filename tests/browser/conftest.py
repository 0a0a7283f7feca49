"""The project's site built, packed and unpacked as on a stick, and a real browser without a network."""

from __future__ import annotations

import functools
import http.server
import os
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from project import EPOCH, ROOT

import machine

# The first rule of the resolver cuts every name off; the second lets the test's own server through.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
# What a stick may be called: a space, an accent and the mark that begins a fragment.
STICK = "Memoria ñ #1"


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What scripts/build.py writes, without the PDF (tests/editions looks at those)."""
    output = tmp_path_factory.mktemp("built") / "dist"
    command = [sys.executable, str(ROOT / "scripts/build.py"), "--no-pdf", "--output", str(output)]
    surroundings = os.environ | {"SOURCE_DATE_EPOCH": EPOCH}
    ended = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return output


@pytest.fixture(scope="session")
def stick(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The offline zip, unpacked as on a USB stick; the folder that holds index.html."""
    target = tmp_path_factory.mktemp("stick") / STICK
    (archive,) = dist.glob("*-offline.zip")
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(target)
    (top,) = target.iterdir()
    return top


@pytest.fixture(scope="session")
def server(dist: Path) -> Iterator[str]:
    """dist/site on a web server of this machine; its address."""
    handler = functools.partial(QuietHandler, directory=str(dist / "site"))
    with PatientServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}"
        running.shutdown()


class PatientServer(http.server.ThreadingHTTPServer):
    """A server at which all the connections of a browser may wait: of more than five, the rest come a second later."""

    request_queue_size = 128


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """A server that, like a static host, answers an unknown address with the site's own 404.html."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, which cannot reach any other computer."""
    path = os.environ.get("BAQUEANO_BROWSER") or str(machine.find_browser())
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield running
        running.close()


@pytest.fixture(params=["file", "http"])
def root(request: pytest.FixtureRequest, stick: Path, server: str) -> str:
    """The address of the site's root, from a stick and from a server."""
    return stick.as_uri() if request.param == "file" else server


@pytest.fixture
def stick_uri(stick: Path) -> str:
    """The address of the unpacked copy."""
    return stick.as_uri()
