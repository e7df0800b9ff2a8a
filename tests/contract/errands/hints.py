"""Asking where it stands, and what has happened since."""


async def run(portal, _world):
    since = await portal.hints_since(None)
    await portal.hints_since(since.last)
