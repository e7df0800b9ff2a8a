"""Looking at what is collected, choosing, and looking again."""

from client.domain.preferences import ANALYTICS


async def run(portal, _world):
    await portal.collection()
    before = (await portal.own_preferences()).value
    after = await portal.turn_switches(before, {ANALYTICS: True})
    await portal.turn_switches(after, {ANALYTICS: False})
    await portal.retention()
    await portal.own_requests()
    await portal.tip()
    await portal.published()
