"""A citizen at a portal of their own, confirmed by a code a moment ago."""

import pytest

from mock_server.app import create_app
from tests.contract.citizen import line_to, sign_in
from tests.contract.errands.access import confirm
from tests.worlds import open_world


@pytest.fixture
async def me():
    app = create_app(open_world(seed=42))
    async with line_to(app) as line:
        citizen = await sign_in(app, line)
        await confirm(citizen, app.state.world)
        citizen.world = app.state.world
        yield citizen
