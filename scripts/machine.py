"""What a computer must have besides Python's packages: found, or installed, or named in one line."""

# Read by every age of Python, to say "too old" in plain words: nothing newer than Python 3.8 at import.
from __future__ import annotations

import importlib
import importlib.util
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn, TypeVar

if TYPE_CHECKING:
    import subprocess

Found = TypeVar("Found")

LANGUAGES = ("en", "es", "pt")


class Need(NamedTuple):
    """Something to install: `packages` are Debian's, `commands` what a person types on each platform."""

    name: str
    purpose: dict[str, str]
    packages: tuple[str, ...]
    commands: dict[str, str]


MISSING = {
    "en": "{name} is missing on this computer ({purpose}). To install it: {command}",
    "es": "Falta {name} en esta computadora ({purpose}). Para instalarlo: {command}",
    "pt": "Falta {name} neste computador ({purpose}). Para instalar: {command}",
}
INSTALLING = {
    "en": "Installing {name} ({purpose}): apt-get install {packages}",
    "es": "Instalando {name} ({purpose}): apt-get install {packages}",
    "pt": "Instalando {name} ({purpose}): apt-get install {packages}",
}
NO_SUCH_BROWSER = {
    "en": "BAQUEANO_BROWSER names a program that is not there: {path}. Correct the name, or unset it.",
    "es": "BAQUEANO_BROWSER nombra un programa que no existe: {path}. Corrija el nombre o quite la variable.",
    "pt": "BAQUEANO_BROWSER indica um programa que não existe: {path}. Corrija o nome ou remova a variável.",
}

VENV = Need(
    "venv",
    {
        "en": "the Python module that makes environments",
        "es": "el módulo de Python que crea entornos",
        "pt": "o módulo do Python que cria ambientes",
    },
    ("python3-venv",),
    {
        "apt-get": "sudo apt-get install python3-venv",
        "dnf": "sudo dnf install python3",
        "brew": "brew install python",
        "windows": "winget install Python.Python.3.13",
    },
)
PANGO = Need(
    "Pango",
    {"en": "it draws the PDF files", "es": "dibuja los archivos PDF", "pt": "desenha os arquivos PDF"},
    ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"),
    {
        "apt-get": "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
        "dnf": "sudo dnf install pango",
        "brew": "brew install pango",
        "windows": "winget install MSYS2.MSYS2, then in its window: pacman -S mingw-w64-ucrt-x86_64-pango",
    },
)
BROWSER = Need(
    "Chromium",
    {
        "en": "the browser tests run in it",
        "es": "en él corren las pruebas de navegador",
        "pt": "nele rodam os testes de navegador",
    },
    ("chromium",),
    {
        "apt-get": "sudo apt-get install chromium",
        "dnf": "sudo dnf install chromium",
        "brew": "brew install --cask google-chrome",
        "windows": "winget install Google.Chrome",
    },
)

# The names under which WeasyPrint itself loads them (weasyprint/text/ffi.py), so both agree on what is there.
LIBRARIES = (
    ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"),
    ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
    ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
    ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
    ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
)
WINDOWS_LIBRARY_FOLDERS = r"C:\msys64\ucrt64\bin;C:\msys64\mingw64\bin;C:\Program Files\GTK3-Runtime Win64\bin"

BROWSER_COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
MAC_BROWSERS = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS_BROWSERS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)


def need_venv() -> None:
    """Return when Python can make virtual environments."""
    _provide(VENV, look=_has_venv)


def need_pango() -> None:
    """Return when WeasyPrint will find its libraries."""
    _provide(PANGO, look=lambda: not missing_libraries())


def need_browser() -> Path:
    """Return the program file of a Chromium, Chrome or Edge."""
    chosen = os.environ.get("BAQUEANO_BROWSER")
    if chosen and not Path(chosen).is_file():
        stop(NO_SUCH_BROWSER, path=chosen)
    return _provide(BROWSER, look=find_browser)


def missing_libraries() -> list[str]:
    """Name the libraries of WeasyPrint that this computer cannot load."""
    _add_windows_library_folders()
    return [names[0] for names in LIBRARIES if not any(_loads(name) for name in names)]


def find_browser() -> Path | None:
    """Look where browsers usually are; BAQUEANO_BROWSER goes first."""
    chosen = os.environ.get("BAQUEANO_BROWSER")
    if chosen:
        return Path(chosen)
    for command in BROWSER_COMMANDS:
        found = shutil.which(command)
        if found:
            return Path(found)
    return next((path for path in _usual_browser_places() if path.is_file()), None)


def tell(text: dict[str, str], **facts: object) -> None:
    """Say one line to the person at the keyboard, in their language."""
    print(text[reader_language()].format(**facts), file=sys.stderr, flush=True)


def stop(text: dict[str, str], **facts: object) -> NoReturn:
    """Say one line and end the program: the computer, not the content, needs attention."""
    tell(text, **facts)
    sys.exit(2)


def reader_language() -> str:
    """Choose among our languages the one the system is set to; English otherwise."""
    settings = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    language = next((setting for setting in settings if setting), "")[:2].lower()
    return language if language in LANGUAGES else "en"


def _provide(need: Need, *, look: Callable[[], Found | None]) -> Found:
    found = look()
    if found:
        return found
    purpose = need.purpose[reader_language()]
    if _may_install():
        tell(INSTALLING, name=need.name, purpose=purpose, packages=" ".join(need.packages))
        _install(need.packages)
        importlib.invalidate_caches()
        found = look()
    return found or stop(MISSING, name=need.name, purpose=purpose, command=need.commands[_installer()])


def _may_install() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _install(packages: tuple[str, ...]) -> None:
    """Install Debian packages; a stale package list, the usual reason for a failure, is refreshed once."""
    command = [
        "apt-get",
        "-o",
        "DPkg::Lock::Timeout=300",
        "install",
        "-y",
        "--no-install-recommends",
        *packages,
    ]
    if _apt(command).returncode == 0:
        return
    _apt(["apt-get", "update"])
    outcome = _apt(command)
    if outcome.returncode != 0:
        print(outcome.stdout.strip(), file=sys.stderr)


def _apt(command: list[str]) -> subprocess.CompletedProcess[str]:
    import subprocess  # every check starts with this module, and hardly any has something to install

    surroundings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(
        command,
        check=False,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )


def _installer() -> str:
    if sys.platform == "win32":
        return "windows"
    if sys.platform == "darwin":
        return "brew"
    if shutil.which("dnf") and not shutil.which("apt-get"):
        return "dnf"
    return "apt-get"


def _has_venv() -> bool:
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def _loads(name: str) -> bool:
    import ctypes  # only who makes PDFs asks

    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _add_windows_library_folders() -> None:
    if sys.platform == "win32":
        folders = os.environ.get("WEASYPRINT_DLL_DIRECTORIES", WINDOWS_LIBRARY_FOLDERS)
        for folder in filter(os.path.isdir, folders.split(";")):
            os.add_dll_directory(folder)


def _usual_browser_places() -> list[Path]:
    if sys.platform == "darwin":
        homes = [Path("/Applications"), Path.home() / "Applications"]
        return [home / browser for browser in MAC_BROWSERS for home in homes]
    if sys.platform == "win32":
        names = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
        homes = [Path(os.environ[name]) for name in names if os.environ.get(name)]
        return [home / browser for browser in WINDOWS_BROWSERS for home in homes]
    return []
