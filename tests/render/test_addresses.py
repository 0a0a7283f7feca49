"""Two addresses in, the way from one to the other out."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import site_paths

from baqueano.render.addresses import relative_address

ROOT = "https://ejemplo.org/"


@given(site_paths, site_paths, st.sampled_from(["", "#pasos", "#"]))
def test_an_address_joined_to_its_start_is_its_target(target: str, start: str, anchor: str) -> None:
    address = relative_address(target + anchor, start=start)

    assert urljoin(ROOT + start, address) == ROOT + target + anchor.rstrip("#")


@given(site_paths, site_paths)
def test_an_address_works_in_any_folder(target: str, start: str) -> None:
    address = relative_address(target, start=start)

    assert not address.startswith(("/", "file:", "http"))


@pytest.mark.parametrize(
    ("target", "start", "address"),
    [
        ("index.html", "index.html", "index.html"),
        ("kit/t-01.html", "index.html", "kit/t-01.html"),
        ("index.html", "kit/t-01.html", "../index.html"),
        ("kit/t-02.html", "kit/t-01.html", "t-02.html"),
        ("kit/t-01.html", "kit/t-01.html", "t-01.html"),
        ("matriz/r-01.html", "kit/t-01.html", "../matriz/r-01.html"),
        ("matriz/r-01.html#pasos", "kit/t-01.html", "../matriz/r-01.html#pasos"),
        ("kit/t-01.html#pasos", "kit/t-01.html", "#pasos"),
        ("kit/t-01.html#", "kit/t-01.html", "#"),
        ("pt/kit/t-01.html", "kit/t-01.html", "../pt/kit/t-01.html"),
        ("kit/t-01.html", "pt/kit/t-01.html", "../../kit/t-01.html"),
        ("pt/index.html", "pt/kit/t-01.html", "../index.html"),
        ("pt/kit/t-02.html", "pt/kit/t-01.html", "t-02.html"),
        ("en/kit/t-01.html", "pt/kit/t-01.html", "../../en/kit/t-01.html"),
        ("a/b/c/d.html", "e.html", "a/b/c/d.html"),
        ("e.html", "a/b/c/d.html", "../../../e.html"),
        ("a/b/e.html", "a/b/c/d.html", "../e.html"),
        ("kit", "kit/t-01.html", "."),
        ("ñ/á b.html#é", "kit/t-01.html", "../ñ/á b.html#é"),
        ("kit/t-01.html#a#b", "index.html", "kit/t-01.html#a#b"),
    ],
)
def test_addresses(target: str, start: str, address: str) -> None:
    assert relative_address(target, start=start) == address
