"""Findings in, what a person reads or a program reads out: one emitter a file."""

from baqueano.reports.json_report import json_report
from baqueano.reports.lines import LineOf, source_lines
from baqueano.reports.sums import Summary, summarise
from baqueano.reports.text import headline, refusal, text_report

__all__ = [
    "LineOf",
    "Summary",
    "headline",
    "json_report",
    "refusal",
    "source_lines",
    "summarise",
    "text_report",
]
