"""What happens to a citizen's data lies in the inbox, and its button leads to the thing itself."""

from datetime import timedelta

import pytest

from client.domain.consents import ConsentState
from client.domain.data_uses import QuestionKind, UseFilter
from client.domain.inbox import ActKind, Sieve
from client.places.consents import ConsentRequest, OneConsent, OneQuestion, OneUse
from client.places.departure import Exports
from client.shown.targets import place_of
from mock_server.world.clock import BAKU
from tests.mock_server.areas.consent_scene import AZ, answers, ask_for, scene

__all__ = ["scene"]


async def newest(portal, count=1):
    """Where the button of each of the last messages leads, the newest first."""
    listed = (await portal.inbox(Sieve())).value.messages[:count]
    opened = [(await portal.message(one.id)).value for one in listed]
    assert all(one.heading.reference for one in opened)
    acts = [act for one in opened for act in one.acts if act.kind in (ActKind.OPEN, ActKind.SIGN)]
    return [place_of(act.target) for act in acts]


@pytest.mark.requirement("R-6.2", "CON-04")
async def test_a_request_is_announced_with_the_day_until_which_it_waits(scene):
    me = await scene.device()
    (address,) = await ask_for(scene, me, "post-delivery")

    (message,) = (await me.inbox(Sieve())).value.messages[:1]
    assert await newest(me) == [ConsentRequest(address.request)]
    assert message.heading.deadline == address.answer_by.astimezone(BAKU).date()


@pytest.mark.requirement("R-1.6", "CON-03", "DIS-01")
async def test_a_company_that_asks_is_told_whether_or_not_it_got_anything(scene):
    me = await scene.device()
    (address,) = await ask_for(scene, me, "post-delivery")
    await me.decide_consents(address.request, answers([address], allow=True), AZ, "a" * 32)
    scene.world.clock.advance(timedelta(minutes=1))
    await scene.query("numune-poct", "address")
    given = await newest(me)
    await me.revoke_consent(address.id, "b" * 32, erase=True)
    scene.world.clock.advance(timedelta(minutes=1))
    await scene.query("numune-poct", "address")

    refused, before = (await me.data_uses(UseFilter(consent=address.id))).value.entries
    assert given == [OneUse(before.id)]
    assert await newest(me) == [OneUse(refused.id)]


@pytest.mark.requirement("CON-03")
async def test_what_a_recipient_does_about_a_withdrawal_arrives(scene):
    me = await scene.device()
    one = next(c for c in (await me.consents()).value.known if c.state is ConsentState.ACTIVE)
    await me.revoke_consent(one.id, "a" * 32, erase=True)
    await scene.desk("POST", f"/consents/{one.id}/acknowledge")
    await scene.desk("POST", f"/consents/{one.id}/erased")

    assert await newest(me, 2) == [OneConsent(one.id)] * 2


@pytest.mark.requirement("CON-03", "R-6.2")
async def test_a_consent_that_the_other_side_ends_is_told_of(scene):
    me = await scene.device()
    one = next(c for c in (await me.consents()).value.known if c.state is ConsentState.ACTIVE)
    await scene.desk("POST", f"/machines/consent/{one.id}/end")

    ended = (await me.consents()).value.one(one.id)
    assert ended.state is ConsentState.INAPPLICABLE
    assert await newest(me) == [OneConsent(one.id)]


@pytest.mark.requirement("R-1.6")
async def test_an_answer_to_why_did_you_look_arrives(scene):
    me = await scene.device()
    use = (await me.data_uses(UseFilter())).value.entries[0]
    asked = await me.ask_about_use(use.id, QuestionKind.WHY, "", "q" * 32)
    await scene.desk("POST", f"/data-questions/{asked.id}/answer", {"text": "Yoxlama idi"})

    assert await newest(me) == [OneQuestion(asked.id)]


@pytest.mark.requirement("R-4.1.2")
async def test_a_court_that_looked_is_told_of_on_its_day_and_not_before(scene):
    me = await scene.device()
    await me.data_uses(UseFilter())
    await scene.desk("POST", "/data-uses/court", {"fin": scene.fin, "days": 3})
    hidden = (await me.unread()).value
    scene.world.clock.advance(timedelta(days=4))
    me = await scene.device()

    look = (await me.data_uses(UseFilter())).value.entries[0]
    assert (await me.unread()).value == hidden + 1
    assert await newest(me) == [OneUse(look.id)]


@pytest.mark.requirement("CON-06")
async def test_a_consent_that_ends_says_so_a_fortnight_and_a_day_before(scene):
    me = await scene.device()
    (address,) = await ask_for(scene, me, "post-delivery")
    await me.decide_consents(address.request, answers([address], allow=True), AZ, "a" * 32)
    end = (await me.consents()).value.one(address.id).valid_to
    told = []
    for before in (timedelta(days=13), timedelta(hours=20)):
        scene.world.clock.set(end - before)
        told += await newest(await scene.device())

    assert told == [OneConsent(address.id)] * 2


@pytest.mark.requirement("R-3.5")
async def test_a_copy_of_everything_is_announced_when_it_is_ready(scene):
    me = await scene.device()
    await me.ask_for_export("e" * 32)
    scene.world.clock.advance(timedelta(minutes=5))
    await me.exports()

    assert await newest(me) == [Exports()]
