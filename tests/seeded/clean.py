"""The texts and slots of this folder in, every file of a site without a fault out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from string import Template

import yaml

from baqueano.sources.discover import file_text
from baqueano.sources.sections import section_hashes
from baqueano.sources.stamp import StampError, with_stamp

HERE = Path(__file__).resolve().parent
LANGUAGES = ("es", "pt", "en")
SOURCE = LANGUAGES[0]
FRONT_MATTER = re.compile(r"---\n(?P<keys>.*?)\n---\n", re.DOTALL)

Files = dict[str, bytes]
"""The files of a site by their path."""


def clean_site() -> Files:
    """The site without its stamps: a fault may change what a translation was made from."""
    site = HERE / "site"
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    slots: dict[str, dict[str, dict[str, dict[str, str]]]] = yaml.safe_load((HERE / "pages.yml").read_bytes())
    for language in LANGUAGES:
        texts = HERE / "texts" / language
        for path in texts.rglob("*.md"):
            name, text = path.relative_to(texts).as_posix(), path.read_text(encoding="utf-8")
            # A text that has slots serves several pages.
            pages: Mapping[str, dict[str, dict[str, str]]] = slots.get(name, {name: {}})
            for key, values in pages.items():
                filled = Template(text).substitute(values.get("all", {}), **values.get(language, {}))
                files[f"docs/{language}/{key}"] = filled.encode()
    return files


def stamped(files: Files, *, sources: Files) -> Files:
    """The same files, each translation with the hashes of the page of `sources` that it was made from."""
    return {path: _with_stamp(path, content, sources) for path, content in files.items()}


def _with_stamp(path: str, content: bytes, sources: Files) -> bytes:
    language, _, key = path.removeprefix("docs/").partition("/")
    source = sources.get(f"docs/{SOURCE}/{key}")
    if language not in LANGUAGES or language == SOURCE or source is None:
        return content
    try:
        return with_stamp(content.decode(), _hashes(file_text(path, source.decode()).text)).encode()
    except (StampError, UnicodeDecodeError, yaml.YAMLError):
        # A fault, here or in the source, that leaves nothing to stamp.
        return content


def _hashes(text: str) -> Mapping[str, str]:
    front = FRONT_MATTER.match(text)
    keys = yaml.safe_load(front["keys"]) if front else {}
    return section_hashes(str(keys.get("title", "")), str(keys.get("summary", "")), text[front.end() if front else 0 :])
