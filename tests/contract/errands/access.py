"""Naming this device, and leaving from it."""


async def run(portal, _world):
    (mine,) = (await portal.access_sessions()).value
    await portal.rename_device(mine.id, "Mənim kompüterim")
    await portal.end_other_accesses()
    await portal.end_access(mine.id)
