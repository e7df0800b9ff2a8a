"""Everything in the portal that has a state, and which moves a tester may make with it."""

from collections.abc import Mapping
from typing import Final

from mock_server.rules.machine import Machine
from mock_server.rules.machines.applications import APPLICATION
from mock_server.rules.machines.consents import CONSENT
from mock_server.rules.machines.contacts import CONTACT_CHANGE
from mock_server.rules.machines.corrections import CORRECTION
from mock_server.rules.machines.data_questions import QUESTION
from mock_server.rules.machines.declarations import DECLARATION
from mock_server.rules.machines.departure import EXPORT
from mock_server.rules.machines.documents import DOCUMENT
from mock_server.rules.machines.identity import ACCOUNT, APPROVAL
from mock_server.rules.machines.letters import LETTER, TICKET
from mock_server.rules.machines.payments import BILL, PAYMENT
from mock_server.rules.machines.registers import REGISTER
from mock_server.rules.machines.representation import MANDATE
from mock_server.rules.machines.video_appointments import VIDEO_APPOINTMENT

_ALL: Final = (
    APPLICATION,
    CONSENT,
    CONTACT_CHANGE,
    CORRECTION,
    QUESTION,
    DECLARATION,
    EXPORT,
    DOCUMENT,
    ACCOUNT,
    APPROVAL,
    LETTER,
    MANDATE,
    TICKET,
    BILL,
    PAYMENT,
    REGISTER,
    VIDEO_APPOINTMENT,
)

MACHINES: Final[Mapping[str, Machine]] = {machine.name: machine for machine in _ALL}
