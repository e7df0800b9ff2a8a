"""What several sides of the contract are tried with."""

import pytest

from tests.doubles.line import Portal
from tests.doubles.reader import Reader


@pytest.fixture
async def device(tmp_path):
    device = await Reader(Portal(), tmp_path / "mygov").has_read()
    yield device
    await device.line.close()
