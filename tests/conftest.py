"""The project's own site without one translation in, what a build makes of it, once for many tests, out."""

from __future__ import annotations

import pytest
from project import Built, copy_project, run_build


@pytest.fixture(scope="session")
def untranslated(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The project without the Portuguese page of the tool T-02."""
    root = copy_project(tmp_path_factory.mktemp("untranslated"))
    (root / "docs/pt/kit/t-02.md").unlink()
    ended = run_build(root)
    return Built(root, ended.returncode, ended.stdout + ended.stderr)
