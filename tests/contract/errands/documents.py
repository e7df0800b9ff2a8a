"""Opening documents, showing one, checking what is shown."""


async def run(portal, _world):
    for document in (await portal.documents()).value:
        await portal.document(document.id)
    shown = await portal.present(document.id)
    await portal.check(shown.number)
    await portal.presentation(shown.id)
    await portal.end_presentation(shown.id)
