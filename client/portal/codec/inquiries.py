"""What registers were asked."""

from client.domain.inquiries import Inquiry, InquiryId, Outcome
from client.domain.portions import Portion
from client.portal.codec.institutions import read_register
from client.portal.codec.portions import read_portion
from client.portal.codec.reading import Record, identifier, inside, moment, one_of, text


def read_inquiries(record: Record) -> Portion[Inquiry]:
    return read_portion(record, "inquiries", _read_inquiry)


def _read_inquiry(record: Record) -> Inquiry:
    return Inquiry(
        id=InquiryId(identifier(record, "id")),
        at=moment(record, "at"),
        title=inside(record, "title", text),
        register=inside(record, "register", read_register),
        outcome=one_of(record, "outcome", Outcome, Outcome.UNKNOWN),
    )
