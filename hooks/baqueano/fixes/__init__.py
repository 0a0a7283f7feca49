"""Findings that carry repairs in, the repaired texts (`edits`) and files (`files`) out."""
