"""A script on a bare machine in, the same script inside the project's own environment (`.venv`) out."""

# Read by every age of Python, to say "too old" in plain words: nothing newer than Python 3.8 at import.
from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NoReturn

import machine

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "baqueano-stamp.json"
LOCKS = {"site": "requirements.lock", "test": "requirements-test.lock"}
OLDEST_PYTHON = (3, 11)
NEWER_PYTHONS = ("python3.14", "python3.13", "python3.12", "python3.11")
RE_ENTERED = "BAQUEANO_RE_ENTERED"
HOMEBREW_LIBRARIES = "/opt/homebrew/lib:/usr/local/lib:/usr/lib"

MAKING = {
    "en": "Setting up, 1 of 3: making the environment in .venv",
    "es": "Preparando, 1 de 3: se crea el entorno en .venv",
    "pt": "Preparando, 1 de 3: criando o ambiente em .venv",
}
FILLING = {
    "en": "Setting up, 2 of 3: installing {count} packages (a few minutes the first time)",
    "es": "Preparando, 2 de 3: se instalan {count} paquetes (unos minutos la primera vez)",
    "pt": "Preparando, 2 de 3: instalando {count} pacotes (alguns minutos na primeira vez)",
}
LINKING = {
    "en": "Setting up, 3 of 3: linking the project",
    "es": "Preparando, 3 de 3: se enlaza el proyecto",
    "pt": "Preparando, 3 de 3: ligando o projeto",
}
WAITING = {
    "en": "Another script is setting up .venv; waiting for it",
    "es": "Otro programa está preparando .venv; se espera a que termine",
    "pt": "Outro programa está preparando .venv; aguardando",
}
TOO_OLD = {
    "en": "Baqueano needs Python 3.11 or newer, and this is {version}. {remedy}",
    "es": "Baqueano necesita Python 3.11 o posterior, y este es {version}. {remedy}",
    "pt": "Baqueano precisa do Python 3.11 ou mais novo, e este é {version}. {remedy}",
}
GET_NEWER = {
    "en": "Install one from python.org or your system's packages, then run the same command with it.",
    "es": "Instale uno desde python.org o con los paquetes del sistema y repita la orden con él.",
    "pt": "Instale um de python.org ou com os pacotes do sistema e repita o comando com ele.",
}
USE_NEWER = {
    "en": "This computer has a newer one: {command}",
    "es": "Esta computadora tiene uno más nuevo: {command}",
    "pt": "Este computador tem um mais novo: {command}",
}
UNREADABLE = {
    "en": "Cannot read {name} ({reason}). Restore it from the repository and run the command again.",
    "es": "No se puede leer {name} ({reason}). Recupérelo del repositorio y repita la orden.",
    "pt": "Não é possível ler {name} ({reason}). Recupere-o do repositório e repita o comando.",
}
NOT_WRITABLE = {
    "en": "Cannot write in {folder}. Check that you may and that nothing else uses .venv; then run again.",
    "es": "No se puede escribir en {folder}. Revise los permisos y que nada más use .venv; repita la orden.",
    "pt": "Não é possível gravar em {folder}. Veja as permissões e se algo mais usa .venv; repita.",
}
NO_NETWORK = {
    "en": "Could not download the packages: the first set-up needs the Internet. Connect and run again.",
    "es": "No se pudo descargar los paquetes: la primera vez hace falta Internet. Conéctese y repita.",
    "pt": "Não foi possível baixar os pacotes: na primeira vez é preciso Internet. Conecte-se e repita.",
}
WRONG_PACKAGE = {
    "en": "A downloaded package is not the one the lock file names. Do not trust this network; try another.",
    "es": "Un paquete descargado no es el que fija el archivo lock. No confíe en esta red; pruebe con otra.",
    "pt": "Um pacote baixado não é o que o arquivo lock fixa. Não confie nesta rede; tente outra.",
}
NO_PACKAGE = {
    "en": "No ready-made {what} for this computer. Use Python 3.11 to 3.14 on Linux, macOS or Windows.",
    "es": "No hay {what} listo para esta computadora. Use Python 3.11 a 3.14 en Linux, macOS o Windows.",
    "pt": "Não há {what} pronto para este computador. Use Python 3.11 a 3.14 no Linux, macOS ou Windows.",
}
DISK_FULL = {
    "en": "The disk is full. Free about 500 MB and run the command again.",
    "es": "El disco está lleno. Libere unos 500 MB y repita la orden.",
    "pt": "O disco está cheio. Libere uns 500 MB e repita o comando.",
}
FAILED = {
    "en": "The set-up failed; the reason stands above. Run it again; if it stays, report those lines.",
    "es": "La preparación falló; el motivo está arriba. Repita la orden; si sigue, informe esas líneas.",
    "pt": "A preparação falhou; o motivo está acima. Repita o comando; se persistir, informe essas linhas.",
}
STILL_OUTSIDE = {
    "en": "The set-up ended, but .venv does not fit the project. Delete .venv and run again.",
    "es": "La preparación terminó, pero .venv no corresponde al proyecto. Borre .venv y repita la orden.",
    "pt": "A preparação terminou, mas .venv não corresponde ao projeto. Apague .venv e repita o comando.",
}

# In this order: a broken network also ends in "no matching distribution".
CAUSES = (
    (re.compile(r"No space left on device|not enough space", re.IGNORECASE), DISK_FULL),
    (re.compile(r"DO NOT MATCH THE HASHES", re.IGNORECASE), WRONG_PACKAGE),
    (
        re.compile(r"establish a new connection|name resolution|unreachable|timed out|Max retries", re.IGNORECASE),
        NO_NETWORK,
    ),
    (re.compile(r"(?:No matching distribution found for|No wheels? for) (?P<what>[\w.=-]+)"), NO_PACKAGE),
    (re.compile(r"Permission denied|PermissionError|Read-only file system|Access is denied"), NOT_WRITABLE),
)


def enter(*, tests: bool = False) -> None:
    """Return inside an environment that fits the lock file; outside, build it and start again in it."""
    _refuse_old_python()
    re_entered = os.environ.pop(RE_ENTERED, "") == str(VENV)
    _set_surroundings()
    kind = "test" if tests else "site"
    fits = is_current(kind)
    if fits and is_inside():
        return
    if re_entered:
        machine.stop(STILL_OUTSIDE)
    try:
        if not fits:
            _prepare_once(kind)
        _start_again()
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError:
        machine.stop(NOT_WRITABLE, folder=ROOT)


def is_inside() -> bool:
    """Tell whether this very process runs in the project's environment."""
    return Path(sys.prefix).resolve() == VENV.resolve()


def is_current(kind: str) -> bool:
    """Tell whether `.venv` was completely set up from today's lock file."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return PYTHON.exists() and isinstance(stamp, dict) and stamp.get(kind) == fingerprint(kind)


def fingerprint(kind: str) -> str:
    """Everything a finished environment depends on, as one short text."""
    parts = {
        "python": "{}.{}".format(*sys.version_info[:2]),
        "system": sys.platform,
        "folder": str(ROOT),
        "lock": _text_of(LOCKS[kind]),
        "project": _project_tables(),
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def old_python_message(version: tuple[int, ...]) -> str:
    """Say what to do about a Python that is too old; empty when it is not."""
    if version[:2] >= OLDEST_PYTHON:
        return ""
    language = machine.reader_language()
    newer = next((name for name in NEWER_PYTHONS if shutil.which(name)), "")
    command = " ".join([newer, *sys.argv])
    remedy = USE_NEWER[language].format(command=command) if newer else GET_NEWER[language]
    return TOO_OLD[language].format(version=".".join(map(str, version[:3])), remedy=remedy)


def _refuse_old_python() -> None:
    message = old_python_message(tuple(sys.version_info[:3]))
    if message:
        print(message, file=sys.stderr)
        sys.exit(2)


def _set_surroundings() -> None:
    # Both print a page of advertising about MkDocs 2 into every build.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")
    if hasattr(signal, "SIGPIPE"):
        # Whoever reads only the first lines (`… | head`) must not be shown a traceback for it.
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    if sys.platform == "darwin":
        # Only Homebrew's own Python finds Homebrew's Pango without this.
        os.environ.setdefault("DYLD_FALLBACK_LIBRARY_PATH", HOMEBREW_LIBRARIES)


def _text_of(name: str) -> str:
    try:
        return (ROOT / name).read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        machine.stop(UNREADABLE, name=name, reason=getattr(error, "strerror", None) or error)


def _project_tables() -> dict[str, object]:
    """The tables of pyproject.toml that an installation is made from."""
    import tomllib  # Python 3.11 has it, and only after the check for old ones may it be imported

    try:
        content = tomllib.loads(_text_of("pyproject.toml"))
    except tomllib.TOMLDecodeError as error:
        machine.stop(UNREADABLE, name="pyproject.toml", reason=error)
    tables: dict[str, object] = {name: content.get(name) for name in ("build-system", "project")}
    return {**tables, "hatch": content.get("tool", {}).get("hatch")}


def _prepare_once(kind: str) -> None:
    with _only_one():
        if not is_current(kind):
            _prepare(kind)


def _prepare(kind: str) -> None:
    """Build the environment; the stamp comes last, so that a broken set-up is repeated."""
    # The test lock file holds all of the site's.
    stamp = {name: fingerprint(name) for name in (("site", "test") if kind == "test" else ("site",))}
    machine.need_venv()
    is_extension = kind == "test" and is_current("site")
    STAMP.unlink(missing_ok=True)
    if not is_extension:
        machine.tell(MAKING)
        _run([_base_python(), "-I", "-m", "venv", "--clear", str(VENV)])
    machine.tell(FILLING, count=len(re.findall(r"^\w.*==", _text_of(LOCKS[kind]), re.MULTILINE)))
    _pip("install", "--require-hashes", "--only-binary", ":all:", "-r", LOCKS[kind])
    machine.tell(LINKING)
    _pip("install", "--no-deps", "--no-build-isolation", "-e", ".")
    # As pip does for other packages: some computers are told never to keep what Python compiled.
    _run([str(PYTHON), "-I", "-m", "compileall", "-q", "hooks", "scripts"])
    STAMP.write_text(json.dumps(stamp), encoding="utf-8")


def _base_python() -> str:
    # An environment cannot replace itself: the Python it came from does.
    return getattr(sys, "_base_executable", "") or sys.executable


def _pip(*arguments: str) -> None:
    quiet = ("--disable-pip-version-check", "--no-input", "--progress-bar", "off")
    _run([str(PYTHON), "-I", "-m", "pip", *arguments, *quiet])


def _run(command: list[str]) -> None:
    import subprocess  # every check starts with this module, and hardly any has something to set up

    outcome = subprocess.run(
        command,
        check=False,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    if outcome.returncode != 0:
        _explain(outcome.stdout)


def _explain(output: str) -> NoReturn:
    """End with the tool's own words, then the plain ones."""
    print(output.strip(), file=sys.stderr)
    for pattern, text in CAUSES:
        found = pattern.search(output)
        if found:
            machine.stop(text, folder=ROOT, **found.groupdict())
    machine.stop(FAILED)


def _start_again() -> NoReturn:
    command = [str(PYTHON), *sys.orig_argv[1:]]
    os.environ[RE_ENTERED] = str(VENV)
    if sys.platform == "win32":
        import subprocess

        # Windows' execv returns to the shell at once and loses the exit code.
        sys.exit(subprocess.call(command))
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(command[0], command)


@contextmanager
def _only_one() -> Iterator[None]:
    """Hold a lock that the system itself drops when its owner ends, however it ends."""
    path = ROOT / ".baqueano" / "environment.lock"
    path.parent.mkdir(exist_ok=True)
    with path.open("a") as handle:
        if not _lock(handle):
            machine.tell(WAITING)
            while not _lock(handle):
                time.sleep(0.3)
        yield


def _lock(handle: IO[str]) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        # Some network folders know no locks: two set-ups at once are rarer there than none at all.
        return True
    return True
