"""Fixtures every part of the web application's tests may ask for."""

from __future__ import annotations

import pytest
from tests.web.world import World, make_world


@pytest.fixture
def world(db: None) -> World:
    """Two organisations with everybody in them (tests/web/world.py)."""
    return make_world()
