"""Asking for a copy, taking it home, closing the cabinet and thinking better of it."""

from client.domain.departure import ClosingReason, ExportFormat
from mock_server.rules.exports import moved
from tests.contract.errands.access import confirm


async def run(portal, world):
    await confirm(portal, world)
    asked = await portal.ask_for_export("x" * 32)
    moved(world, asked.id, "finish")
    (ready,) = (await portal.exports()).value
    for form in ExportFormat:
        await portal.export_file(ready.id, form)
    await portal.closing()
    await portal.ask_for_closing(ClosingReason.PRIVACY, "c" * 32)
    await portal.take_back_closing()
