"""What several areas are tried with."""

import pytest

from tests.mock_server.areas.mail_citizen import citizens

live = pytest.fixture(citizens, name="live")
