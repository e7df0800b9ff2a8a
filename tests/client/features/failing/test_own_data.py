"""Devices, consents, corrections, documents, messages, leaving: each deed failing in every way."""

import pytest

from client.domain.access import AccessId
from client.domain.certificates import Confirmable, Confirmed
from client.domain.consents import ConsentId, ConsentState
from client.domain.corrections import CorrectionId, CorrectionState
from client.domain.departure import ClosingState
from client.domain.documents import DocumentId
from client.domain.inbox import ActKind, MessageId
from client.features.consents import ConsentScreen
from client.features.corrections import CorrectionScreen
from client.features.departure import CloseCabinetScreen, ExportsScreen
from client.features.devices import DevicesScreen
from client.features.documents import DocumentScreen, OrderCertificateScreen
from client.features.inbox import MessageScreen
from tests.builders import a_correction, a_document, a_document_detail, an_access
from tests.builders.consents import a_consent, some_consents
from tests.builders.inbox import a_message
from tests.client.features.failing.deed import FAILURES, SAID, Deed, tried_failing
from tests.doubles.portal import FakePortal

HERE, PHONE = AccessId("here"), AccessId("phone")
CONSENT, CORRECTION = ConsentId("k-1"), CorrectionId("c-1")
DOCUMENT, MESSAGE = DocumentId("d-1"), MessageId("m-1")


def pressing(*names):
    async def prepare(stage):
        for name in names:
            await stage.press(name)

    return prepare


def typing(field, *before):
    async def prepare(stage):
        await pressing(*before)(stage)
        await stage.type(field, SAID)

    return prepare


def with_devices():
    other = an_access("phone", "Phone", is_this_device=False)
    return FakePortal(accesses=(an_access("here", "Laptop"), other))


def with_consent(state):
    portal = FakePortal()
    portal.held_consents = some_consents(a_consent("k-1", state))
    return portal


def consent_is(state):
    return lambda portal: portal.held_consents.known[0].state is state


def with_document():
    portal = FakePortal(documents=[a_document("d-1")])
    portal.details[DOCUMENT] = a_document_detail(document=portal.held_documents[DOCUMENT])
    return portal


def with_message():
    return FakePortal(messages=[a_message(acts=(ActKind.REPLY,))])


DEEDS = [
    Deed(
        "rename_device",
        DevicesScreen,
        "save",
        lambda p: p.held_accesses[HERE].device_name == SAID,
        prepare=typing("device-name", "rename-here"),
        portal=with_devices,
    ),
    Deed(
        "end_access",
        DevicesScreen,
        "confirm",
        lambda p: PHONE not in p.held_accesses,
        kept="Phone",
        prepare=pressing("end-phone"),
        again=pressing("end-phone"),
        portal=with_devices,
    ),
    Deed(
        "end_other_accesses",
        DevicesScreen,
        "confirm",
        lambda p: PHONE not in p.held_accesses,
        kept="Phone",
        prepare=pressing("end-others"),
        again=pressing("end-others"),
        portal=with_devices,
    ),
    Deed(
        "pause_consent",
        ConsentScreen,
        "move-pause",
        consent_is(ConsentState.PAUSED),
        kept="In force",
        about=(CONSENT,),
        portal=lambda: with_consent(ConsentState.ACTIVE),
    ),
    Deed(
        "resume_consent",
        ConsentScreen,
        "move-resume",
        consent_is(ConsentState.ACTIVE),
        kept="Paused",
        about=(CONSENT,),
        portal=lambda: with_consent(ConsentState.PAUSED),
    ),
    Deed(
        "revoke_consent",
        ConsentScreen,
        "confirm",
        consent_is(ConsentState.REVOKED),
        kept="In force",
        prepare=pressing("move-revoke"),
        again=pressing("move-revoke"),
        about=(CONSENT,),
        portal=lambda: with_consent(ConsentState.ACTIVE),
    ),
    Deed(
        "appeal_correction",
        CorrectionScreen,
        "send-answer",
        lambda p: p.held_corrections[CORRECTION].state is CorrectionState.APPEALED,
        prepare=typing("answer-comment"),
        about=(CORRECTION,),
        portal=lambda: FakePortal(corrections=[a_correction("c-1", CorrectionState.REFUSED)]),
    ),
    Deed(
        "mark_document",
        DocumentScreen,
        "star",
        lambda p: p.held_documents[DOCUMENT].favourite,
        kept="Add to favourites",
        about=(DOCUMENT,),
        portal=with_document,
    ),
    Deed(
        "order_certificate",
        OrderCertificateScreen,
        "order-certificate",
        lambda p: len(p.held_documents) > 1,
        kept="",
        about=(Confirmable(Confirmed.DOCUMENT, DOCUMENT),),
        portal=with_document,
    ),
    Deed(
        "reply",
        MessageScreen,
        "reply-send",
        lambda p: p.held_messages[MESSAGE].replies,
        prepare=typing("reply-text", "reply"),
        about=(MESSAGE,),
        portal=with_message,
    ),
    Deed(
        "report_message",
        MessageScreen,
        "confirm",
        lambda p: p.reported,
        kept="It looks like fraud",
        prepare=pressing("report", "It looks like fraud"),
        about=(MESSAGE,),
        portal=with_message,
    ),
    Deed(
        "ask_for_export",
        ExportsScreen,
        "Prepare a copy",
        lambda p: p.held_exports,
        kept="Prepare a copy",
    ),
    Deed(
        "ask_for_closing",
        CloseCabinetScreen,
        "confirm",
        lambda p: p.held_closing.state is ClosingState.SCHEDULED,
        kept="I want to close",
        prepare=pressing("ask-close"),
        again=pressing("ask-close"),
    ),
]


@pytest.mark.requirement("AUTH-18", "CON-03", "R-1.4", "R-1.6", "R-6.2", "R-8.3", "REL-08")
@pytest.mark.parametrize("failure", FAILURES, ids=lambda error: error.trouble.value)
@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.door)
async def test_what_fails_says_why_keeps_everything_and_is_done_afterwards(deed, failure):
    await tried_failing(deed, failure)
