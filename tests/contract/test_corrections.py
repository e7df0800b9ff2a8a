"""Corrections, promised alike by the portal and by its double."""

from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from client.domain.cabinet import SectionId, Words
from client.domain.corrections import CorrectionId, CorrectionState, Report, Subject
from client.domain.sound import wav_of
from client.domain.uploads import Upload
from client.portal.errors import NotFound, Refused
from mock_server.app import create_app
from mock_server.rules.corrections import owner_moves
from tests.contract.citizen import line_to, sign_in
from tests.doubles.portal import FakePortal
from tests.worlds import open_world

KEY, OTHER = "k" * 32, "o" * 32
PROOF = Upload("diplom.pdf", "application/pdf", b"%PDF-1.7")
NOTE = Upload("qeyd.wav", "audio/wav", wav_of(bytes(16)), "Səhifə cırılıb")


def a_report(words="Diplom", section="education"):
    return Report(Subject(SectionId(section)), Words(words), "", (PROOF,))


@asynccontextmanager
async def the_real_one():
    app = create_app(open_world(seed=42))
    world = app.state.world

    async def asks_for_documents(ident):
        for move in ("accept", "review", "ask_documents"):
            owner_moves(world, ident, move)

    async with line_to(app) as line:
        citizen = await sign_in(app, line)
        citizen.asks_for_documents = asks_for_documents
        yield citizen


@asynccontextmanager
async def the_double():
    portal = FakePortal()

    async def asks_for_documents(ident):
        held = portal.held_corrections
        held[ident] = replace(held[ident], state=CorrectionState.NEED_DOCUMENTS)

    portal.asks_for_documents = asks_for_documents
    yield portal


@pytest.fixture(params=[the_real_one, the_double], ids=["real", "double"])
async def portal(request):
    async with request.param() as portal:
        yield portal


@pytest.mark.requirement("R-8.3")
async def test_what_was_sent_is_listed_and_can_be_opened(portal):
    sent = await portal.send_correction(a_report(), KEY)

    assert (await portal.corrections()).value == (sent,)
    assert (await portal.correction(sent.id)).value == sent
    assert sent.is_open


@pytest.mark.requirement("REL-08")
async def test_one_key_makes_one_correction(portal):
    first = await portal.send_correction(a_report(), KEY)

    again = await portal.send_correction(a_report(), KEY)

    assert again == first
    assert len((await portal.corrections()).value) == 1


async def test_one_key_is_not_for_two_reports(portal):
    await portal.send_correction(a_report(), KEY)

    with pytest.raises(Refused, match="conflict"):
        await portal.send_correction(a_report("Başqa diplom"), KEY)


async def test_one_thing_is_under_review_once(portal):
    await portal.send_correction(a_report(), KEY)

    with pytest.raises(Refused, match="already_under_review"):
        await portal.send_correction(a_report(), OTHER)


async def test_documents_and_appeals_wait_until_they_are_asked_for(portal):
    sent = await portal.send_correction(a_report(), KEY)

    with pytest.raises(Refused, match="conflict"):
        await portal.supply_documents(sent.id, "", (PROOF,), OTHER)
    with pytest.raises(Refused, match="conflict"):
        await portal.appeal_correction(sent.id, "Razı deyiləm", "a" * 32)


@pytest.mark.requirement("R-8.3")
async def test_a_voice_note_alone_is_no_document(portal):
    sent = await portal.send_correction(a_report(), KEY)
    await portal.asks_for_documents(sent.id)

    with pytest.raises(Refused) as refused:
        await portal.supply_documents(sent.id, "", (NOTE,), OTHER)
    supplied = await portal.supply_documents(sent.id, "", (PROOF, NOTE), "a" * 32)

    assert refused.value.pointer == "/body/files"
    assert supplied.state is CorrectionState.IN_REVIEW


async def test_a_correction_nobody_sent_is_not_found(portal):
    with pytest.raises(NotFound):
        await portal.correction(CorrectionId("0" * 32))
