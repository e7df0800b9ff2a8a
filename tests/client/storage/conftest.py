"""A file for a store, not there yet."""

import pytest

from tests.client.storage.disk import Disk


@pytest.fixture
def disk(tmp_path):
    return Disk(tmp_path / "folder" / "data.db")
