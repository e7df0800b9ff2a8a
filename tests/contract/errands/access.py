"""Naming this device, ending the others, and locking the account because of a stranger."""

from mock_server.world.accounts import by_key


async def run(portal, world):
    (mine,) = (await portal.access_sessions()).value
    await portal.rename_device(mine.id, "Mənim kompüterim")
    await confirm(portal, world)
    await portal.end_other_accesses()
    newest, *_ = (await portal.access_log()).value.attempts
    await portal.report_not_me(newest.id, "n" * 32)
    account = by_key(world, "complete")
    world.store.put("accounts", "", account["fin"], {**account, "status": "open"})


async def confirm(portal, world, persona="complete"):
    """With the standing code of a test person."""
    begun = await portal.begin_step_up()
    await portal.give_step_up_code(begun.id, by_key(world, persona)["standing_code"])
