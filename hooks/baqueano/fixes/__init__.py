"""Findings that carry repairs in, the repaired texts and files out."""

from baqueano.fixes.edits import Repair, apply_edits, plain, safe_repairs
from baqueano.fixes.files import Mended, mend_files

__all__ = ["Mended", "Repair", "apply_edits", "mend_files", "plain", "safe_repairs"]
