"""How much of a file has arrived."""

from client.domain.forms import UploadId
from client.domain.transfers import Arrived, UploadState
from client.portal.codec.reading import Record, broken, identifier, one_of, whole_number, words


def read_arrived(record: Record) -> Arrived:
    arrived = Arrived(
        id=UploadId(identifier(record, "id")),
        name=words(record, "name"),
        size=whole_number(record, "size"),
        received=whole_number(record, "received"),
        piece=whole_number(record, "piece"),
        state=one_of(record, "state", UploadState, UploadState.UNKNOWN),
    )
    if arrived.piece < 1 or not 0 <= arrived.received <= arrived.size:
        raise broken("received")
    return arrived
