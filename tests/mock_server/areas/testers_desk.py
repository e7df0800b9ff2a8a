"""A tester at the control room's desk, beside a citizen who is at the portal."""

import httpx

from mock_server.app import create_app
from tests.contract.citizen import ADDRESS

_DESK = "testers-desk"


async def at_the_desk(me, method, path, **told):
    """One act of the control API, as a tester does it; what it answers."""
    app = create_app(me.world, control_token=_DESK)
    known = {"Authorization": f"Bearer {_DESK}"}
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url=ADDRESS, headers=known) as desk:
        answer = await desk.request(method, f"/__mock/api{path}", json=told)
        answer.raise_for_status()
        return answer.json()


async def turned(me, service, **told):
    """Closed, for some hours or until it is opened again; or open."""
    return await at_the_desk(me, "PUT", f"/services/{service}", **told)
