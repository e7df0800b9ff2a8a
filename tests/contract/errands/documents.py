"""Opening documents, marking and ordering them, showing one, having one certified."""

from client.domain.certificates import Confirmable, Confirmed
from client.domain.documents import Marks
from client.domain.languages import Language


async def run(portal, _world):
    for document in (await portal.documents()).value:
        await portal.document(document.id)
    shown = await portal.present(document.id)
    await portal.check(shown.number)
    await portal.presentation(shown.id)
    await portal.end_presentation(shown.id)
    first = (await portal.documents()).value[0].id
    await portal.mark_document(first, Marks(favourite=True, remind_days=14))
    await portal.order_documents([first])
    subject = Confirmable(Confirmed.DOCUMENT, first)
    certificate = await portal.order_certificate(subject, "an-errand-of-its-own")
    await portal.certificate_pdf(certificate.id, Language.AZ)
