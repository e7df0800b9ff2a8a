"""Whom the citizen stands for; what is asked on their behalf is in `test_family`."""


async def run(portal, _world):
    await portal.persons()
