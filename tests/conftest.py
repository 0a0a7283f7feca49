"""All tests in, those that build a site or drive a browser first, and none judged by its time, out."""

from __future__ import annotations

import pytest
from hypothesis import settings

# Machines are noisy: what is slow for a moment is not wrong.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files with slow tests first: of processes side by side, none is left with one of them at the end."""
    slow = {item.path for item in items if item.get_closest_marker("slow") or item.get_closest_marker("browser")}
    items.sort(key=lambda item: item.path not in slow)
