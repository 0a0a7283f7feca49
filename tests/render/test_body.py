"""The HTML of a page in, what readers are not meant to see left out."""

from __future__ import annotations

from catalogues import catalogue_of, frame_on, plain

from baqueano.render.body import finish_body


def test_a_comment_for_editors_does_not_reach_the_site() -> None:
    frame = frame_on(catalogue_of({"es/a.md": plain()}), "es/a.md")

    html = finish_body("<p>Texto. <!-- baqueano: accept link-insecure: no\ntiene https --></p><!-- otro -->", frame)

    assert html == "<p>Texto.</p><!-- otro -->"


def test_a_comment_shown_as_an_example_stays() -> None:
    frame = frame_on(catalogue_of({"es/a.md": plain()}), "es/a.md")
    example = "<code>&lt;!-- baqueano: accept link-insecure: razón --&gt;</code>"

    assert finish_body(example, frame) == example
