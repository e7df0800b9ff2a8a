"""Whoever has an application, a letter or a request open is hinted at when it moves on."""

import pytest

from client.domain.threads import LetterToSend, TicketCategory, TicketKind, TicketToOpen
from mock_server.rules import applications, declarations, letters, tickets
from tests.contract.errands.access import confirm
from tests.kill import submissions
from tests.mock_server.areas.consent_scene import scene

__all__ = ["scene"]
QUESTION = TicketToOpen(TicketKind.QUESTION, TicketCategory.DOCUMENTS, "Necə?", (), None, None)
DECLARATION = {"id": "d-1", "state": "active", "people": [{"fin": "0TA1B2C"}]}


async def hinted(me, doing):
    """Where to look again after `doing`, beside the inbox."""
    begin = (await me.hints_since(None)).last
    doing()
    told = (await me.hints_since(begin)).hints
    return {(hint.topic, hint.ref) for hint in told if hint.topic != "inbox"}


@pytest.mark.requirement("REL-20", "R-1.6")
async def test_an_institution_that_moves_an_application_is_hinted_at(scene):
    me = await scene.device()
    form = await submissions.ready(me, {})
    await submissions.do(me, form, 1, "k" * 32)
    (sent,) = (await me.applications()).value

    told = await hinted(me, lambda: applications.institution_moves(scene.world, sent.id, "accept"))

    assert told == {("applications", sent.id)}


@pytest.mark.requirement("REL-20", "R-1.6")
async def test_another_device_of_the_citizen_is_hinted_at_when_an_application_is_sent(scene):
    me = await scene.device()
    form = await submissions.ready(me, {})
    begin = (await me.hints_since(None)).last
    await submissions.do(me, form, 1, "k" * 32)
    (sent,) = (await me.applications()).value

    told = {(hint.topic, hint.ref) for hint in (await me.hints_since(begin)).hints}
    assert ("applications", sent.id) in told


@pytest.mark.requirement("REL-20", "R-1.6")
async def test_an_institution_that_moves_a_letter_is_hinted_at(scene):
    me = await scene.device()
    await confirm(me, scene.world)
    letter = await me.send_letter(LetterToSend("din", "Yol nişanı", "Nişan yoxdur", ()), "k" * 32)

    told = await hinted(me, lambda: letters.institution_moves(scene.world, letter.id, "receive"))

    assert told == {("letters", letter.id)}


@pytest.mark.requirement("REL-20", "R-3.3")
async def test_an_operator_that_moves_a_request_is_hinted_at(scene):
    me = await scene.device()
    ticket = await me.open_ticket(QUESTION, "k" * 32)

    told = await hinted(me, lambda: tickets.operator_moves(scene.world, ticket.id, "assign"))

    assert told == {("tickets", ticket.id)}


@pytest.mark.requirement("REL-20", "R-5.2")
async def test_a_person_that_objects_to_a_declaration_is_hinted_at(scene):
    me = await scene.device()
    scene.world.store.put(declarations.COLLECTION, scene.fin, "d-1", DECLARATION)

    told = await hinted(me, lambda: declarations.moved(scene.world, "d-1", "object"))

    assert told == {("declarations", "d-1")}
