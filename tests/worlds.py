"""A few files in, a whole small site on disk out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

SITE = """\
site_name: Caso
exclude_docs: |
  /_project/
  /_data/
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: es, name: Español, default: true}
        - {locale: pt, name: Português}
markdown_extensions: [admonition, attr_list, def_list, footnotes, md_in_html, pymdownx.superfences, pymdownx.tasklist]
"""
HOME = "---\ntitle: {title}\nsummary: Una línea.\n---\n\nTexto.\n"

BASE: Mapping[str, str] = {
    "mkdocs.yml": SITE,
    "pyproject.toml": "[tool.baqueano]\n",
    "docs/es/index.md": HOME.format(title="Inicio"),
    "docs/pt/index.md": HOME.format(title="Início"),
}


def write_world(root: Path, files: Mapping[str, str | bytes | None]) -> Path:
    """Write a site of two languages with `files` laid over it; None leaves a base file out; returns its root."""
    for name, content in {**BASE, **files}.items():
        if content is None:
            continue
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root
