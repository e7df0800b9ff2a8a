"""Looking at everything the registers hold."""


async def run(portal, _world):
    cabinet = (await portal.cabinet()).value
    for section in cabinet.sections:
        await portal.section(section.id)
    first = (await portal.inquiries(None)).value
    await portal.inquiries(first.following)
