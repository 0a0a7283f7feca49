"""The interface texts in, what the worksheet's script shows and says out.

All of it stands in `<template>`s: on paper, or without the script, its buttons would be dead.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from baqueano.render.frame import Frame


def controls_template(frame: Frame) -> str:
    """Save, open, print, keep, wipe; and where the script tells what came of it."""
    words = frame.words
    buttons = {
        "save": words["worksheet.save"],
        "open": words["worksheet.open"],
        "print": words["worksheet.print"],
    }
    files = "".join(_button(name, text) for name, text in buttons.items())
    return (
        '<template class="worksheet__controls-template" data-search-exclude>'
        f'<section class="worksheet__controls"><h3>{escape(words["worksheet.controls"])}</h3>'
        f"<p>{escape(words['worksheet.volatile'])}</p>"
        f'<p class="worksheet__buttons">{files}'
        '<input type="file" name="file" accept=".csv,text/csv" hidden></p>'
        f'<p class="worksheet__keeping" data-part="keeping">{escape(words["worksheet.not_kept"])}</p>'
        f'<p class="worksheet__buttons">{_button("keep", words["worksheet.keep"], " aria-pressed=false")}'
        f"{_button('wipe', words['worksheet.wipe'])}</p>"
        '<div class="worksheet__told" role="status" data-part="told"></div></section></template>'
    )


def _button(name: str, text: str, attributes: str = "") -> str:
    return f'<button type="button" class="worksheet__button" data-act="{name}"{attributes}>{escape(text)}</button>'


def texts_template(frame: Frame, *, states: Mapping[str, str]) -> str:
    """Every sentence the script may need; `states` are the names of what a value can reach."""
    texts = {
        **{f"state.{key}": name for key, name in states.items()},
        **_results(frame),
        **_acts(frame),
        **_lines(frame),
    }
    spans = "".join(f'<span data-text="{key}">{escape(text)}</span>' for key, text in texts.items())
    return f'<template class="worksheet__texts" data-search-exclude>{spans}</template>'


def _results(frame: Frame) -> dict[str, str]:
    words = frame.words
    return {
        "state.none": words["worksheet.none"],
        "state.seen": words["worksheet.seen_only"],
        "wrong_value": words["worksheet.wrong_value"],
        "empty": words["worksheet.empty"],
        "noted": words["worksheet.noted"],
        "summary": words["worksheet.summary"],
        "no_threshold": words["worksheet.no_threshold"],
        "left_out": words["worksheet.left_out"],
        "tabs": words["worksheet.tabs"],
    }


def _acts(frame: Frame) -> dict[str, str]:
    words = frame.words
    return {
        "file": words["worksheet.file"],
        "saved": words["worksheet.saved"],
        "fix_first": words["worksheet.fix_first"],
        "opened": words["worksheet.opened"],
        "other_edition": words["worksheet.other_edition"],
        "unknown": words["worksheet.unknown"],
        "not_empty": words["worksheet.not_empty"],
        "refused": words["worksheet.refused"],
        "too_large": words["worksheet.too_large"],
        "not_sheet": words["worksheet.not_sheet"],
        "kept": words["worksheet.kept"],
        "not_kept": words["worksheet.not_kept"],
        "no_storage": words["worksheet.no_storage"],
        "restored": words["worksheet.restored"],
        "kept_unreadable": words["worksheet.kept_unreadable"],
        "wiped": words["worksheet.wiped"],
        "not_wiped": words["worksheet.not_wiped"],
        "wiped_elsewhere": words["worksheet.wiped_elsewhere"],
    }


def _lines(frame: Frame) -> dict[str, str]:
    """What can be wrong in a line of a file; each names the line."""
    words = frame.words
    return {
        "line.cells": words["worksheet.line.cells"],
        "line.quote": words["worksheet.line.quote"],
        "line.indicator": words["worksheet.line.indicator"],
        "line.doubled": words["worksheet.line.doubled"],
        "line.seen": words["worksheet.line.seen"],
        "line.value": words["worksheet.line.value"],
        "line.date": words["worksheet.line.date"],
        "line.territory": words["worksheet.line.territory"],
        "line.more": words["worksheet.line.more"],
    }
