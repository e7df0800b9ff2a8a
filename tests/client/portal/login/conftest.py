"""A portal, a client at it and a browser, for the tests of signing in."""

import pytest

from tests.doubles.browser import Browser
from tests.doubles.line import Line, Portal


@pytest.fixture
def portal():
    return Portal()


@pytest.fixture
async def line(portal):
    line = Line(portal)
    yield line
    await line.close()


@pytest.fixture
async def browser(portal):
    browser = Browser(portal.transport)
    yield browser
    await browser.close()
