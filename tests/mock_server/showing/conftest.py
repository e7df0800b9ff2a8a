"""The whole portal, and citizens who sign in at it."""

from tests.mock_server.login.conftest import first_day, portal

__all__ = ["first_day", "portal"]
