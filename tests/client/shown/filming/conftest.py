"""A clock that is looked at often."""

import pytest


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr("client.shown.filming.hand.TICK", 0.005)
