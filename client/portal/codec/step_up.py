"""A step-up as the portal tells it."""

from client.domain.step_up import StepUp, StepUpId, StepUpState
from client.portal.codec.reading import Record, identifier, one_of, whole_number, words


def read_step_up(record: Record) -> StepUp:
    return StepUp(
        id=StepUpId(identifier(record, "id")),
        state=one_of(record, "state", StepUpState, StepUpState.UNKNOWN),
        sent_to=words(record, "sent_to"),
        tries_left=whole_number(record, "tries_left"),
        seconds_left=whole_number(record, "seconds_left"),
        resend_in=whole_number(record, "resend_in"),
        resends_left=whole_number(record, "resends_left"),
    )
