"""A portal whose first reply to a deed never arrives: it is done, and nobody knows."""

from client.portal.errors import PortalUnreachable
from tests.doubles.portal import FakePortal


def losing_replies(door):
    """`told` is what the deed at `door` was told, each time."""
    portal = FakePortal()
    deed, portal.told = getattr(portal, door), []

    async def done(*told):
        portal.told.append(told)
        got = await deed(*told)
        if len(portal.told) == 1:
            raise PortalUnreachable
        return got

    setattr(portal, door, done)
    return portal
