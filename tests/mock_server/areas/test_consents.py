"""Consents at the portal: decided once, effective at once, and the history proves it."""

from datetime import timedelta

import pytest

from client.domain.consents import ConsentState, Giving
from client.domain.data_uses import QuestionKind, UseFilter, UseOutcome
from client.portal.errors import NotFound, Refused, StepUpNeeded
from tests.mock_server.areas.consent_scene import AZ, answers, ask_for, scene

__all__ = ["scene"]


@pytest.mark.requirement("CON-03", "DIS-02")
async def test_a_query_is_answered_while_there_is_a_consent_and_refused_and_logged_after(scene):
    me = await scene.device()
    (address,) = await ask_for(scene, me, "post-delivery")
    before = await scene.query("numune-poct", "address")
    await me.decide_consents(address.request, answers([address], allow=True), AZ, "a" * 32)
    allowed = await scene.query("numune-poct", "address")
    await me.revoke_consent(address.id, "b" * 32, erase=True)
    after = await scene.query("numune-poct", "address")

    log = (await me.data_uses(UseFilter(consent=address.id))).value.entries
    assert [one.status_code for one in (before, allowed, after)] == [403, 200, 403]
    assert after.json()["code"] == "no_consent"
    assert [one.outcome for one in log][:2] == [UseOutcome.REFUSED, UseOutcome.GIVEN]


@pytest.mark.requirement("CON-03")
async def test_a_pause_stops_queries_and_counts_none(scene):
    me = await scene.device()
    (address,) = await ask_for(scene, me, "post-delivery")
    await me.decide_consents(address.request, answers([address], allow=True), AZ, "a" * 32)
    await me.pause_consent(address.id, "b" * 32)
    refused = await scene.query("numune-poct", "address")
    await me.resume_consent(address.id, "c" * 32)
    await scene.query("numune-poct", "address")

    now = (await me.consents()).value.one(address.id)
    assert refused.status_code == 403
    assert (now.state, now.uses) == (ConsentState.ACTIVE, 1)


@pytest.mark.requirement("CON-04")
async def test_two_devices_make_one_decision_and_the_second_sees_the_fresh_state(scene):
    phone, laptop = await scene.device(), await scene.device()
    group = await ask_for(scene, phone, "tour-booking")
    await phone.decide_consents(group[0].request, answers(group, allow=True), AZ, "a" * 32)

    with pytest.raises(Refused, match="consent_decided"):
        await laptop.decide_consents(group[0].request, answers(group, allow=False), AZ, "b" * 32)

    fresh = (await laptop.consents()).value
    states = [one.state for one in fresh.of_request(group[0].request)]
    decided = [e for e in fresh.history.events if e.consent == group[0].id]
    assert states == [ConsentState.ACTIVE]
    assert len(decided) == 2  # asked, allowed


@pytest.mark.requirement("CON-04")
async def test_the_same_decision_sent_twice_is_made_once(scene):
    me = await scene.device()
    group = await ask_for(scene, me, "tour-booking")
    made = answers(group, allow=True)
    first = await me.decide_consents(group[0].request, made, AZ, "a" * 32)

    assert await me.decide_consents(group[0].request, made, AZ, "a" * 32) == first


@pytest.mark.requirement("AUTH-20")
async def test_a_yes_that_is_signed_needs_a_code_and_a_no_never_does(scene):
    me = await scene.device()
    group = await ask_for(scene, me, "bank-loan")
    with pytest.raises(StepUpNeeded):
        await me.decide_consents(group[0].request, answers(group, allow=True), AZ, "a" * 32)

    refused = await me.decide_consents(group[0].request, answers(group, allow=False), AZ, "b" * 32)

    assert {one.state for one in refused} == {ConsentState.REFUSED}


@pytest.mark.requirement("CON-07")
async def test_what_was_not_shown_cannot_be_decided(scene):
    me = await scene.device()
    (one,) = await ask_for(scene, me, "tour-booking")
    await scene.desk("PUT", "/data-sets/identity_basic", {"items": "surname, fin"})

    with pytest.raises((Refused, NotFound)):
        await me.decide_consents(one.request, answers([one], allow=True), AZ, "a" * 32)
    asked_anew = [c for c in (await me.consents()).value.known if c.replaces == one.id]
    assert [label.en for label in asked_anew[0].changes.added] == ["FIN"]


@pytest.mark.requirement("CON-06")
async def test_time_lapses_expires_and_uses_up(scene):
    me = await scene.device()
    (waiting,) = await ask_for(scene, me, "tour-booking")
    (given,) = await me.give_consent(
        Giving("bank-account", ("address",), scene.world.clock.today() + timedelta(days=20)),
        AZ,
        "g" * 32,
    )
    first = await scene.query("numune-bank", "address")
    second = await scene.query("numune-bank", "address")
    scene.world.clock.advance(timedelta(days=22))
    later = await scene.device()

    now = (await later.consents()).value
    assert (first.status_code, second.status_code) == (200, 403)
    assert now.one(waiting.id).state is ConsentState.LAPSED
    assert now.one(given.id).state is ConsentState.EXPIRED


@pytest.mark.requirement("CON-10")
async def test_whoever_loses_the_licence_loses_every_consent(scene):
    me = await scene.device()
    await scene.desk("PUT", "/recipients/numune-sigorta", {"licence": "suspended"})

    now = [
        one.state
        for one in (await me.consents()).value.known
        if one.recipient.trade_name == "Nümunə Sığorta"
    ]
    assert set(now) == {ConsentState.INAPPLICABLE}


@pytest.mark.requirement("CON-01")
@pytest.mark.parametrize(
    ("way", "found"), [("changed", "changed"), ("shortened", "shortened"), ("forked", "forked")]
)
async def test_a_portal_that_lies_about_the_past_is_found_out(scene, way, found):
    me = await scene.device()
    history = (await me.consents()).value.history
    first = await me.notary.judged(history)
    await scene.desk("POST", "/consents/tamper", {"fin": scene.fin, "way": way})

    later = await me.notary.judged((await me.consents()).value.history)

    assert (first.value, later.value) == ("first", found)


@pytest.mark.requirement("CON-05")
async def test_a_receipt_verifies_without_a_network_and_not_with_a_changed_letter(scene):
    me = await scene.device()
    known = (await me.consents()).value
    await me.notary.judged(known.history)
    one = next(c for c in known.known if c.has_receipt)
    signed = (await me.consent_receipt(one.id)).value
    head, claims, signature = signed.split(".")
    swapped = "A" if claims[40] != "A" else "B"
    spoiled = ".".join((head, claims[:40] + swapped + claims[41:], signature))

    genuine, forged = await me.notary.receipt(signed), await me.notary.receipt(spoiled)

    assert (genuine.verdict.value, forged.verdict.value) == ("genuine", "forged")
    assert genuine.receipt.event_hash in {event.hash for event in known.history.events}


async def test_a_recipient_acknowledges_and_erases_and_thirty_ask_at_once(scene):
    me = await scene.device()
    one = next(c for c in (await me.consents()).value.known if c.state is ConsentState.ACTIVE)
    await me.revoke_consent(one.id, "a" * 32, erase=True)
    await scene.desk("POST", f"/consents/{one.id}/acknowledge")
    await scene.desk("POST", f"/consents/{one.id}/erased")
    again = await scene.desk("POST", f"/consents/{one.id}/erased")
    await scene.desk("POST", "/consents/ask-many", {"fin": scene.fin, "count": 30})

    now = (await me.consents()).value
    assert now.one(one.id).revocation.erased_at is not None
    assert again.status_code == 409
    assert len({c.request for c in now.known if c.state is ConsentState.REQUESTED}) >= 30


@pytest.mark.requirement("R-4.1.2", "R-4.1.3", "DIS-01")
async def test_a_court_is_told_later_and_what_is_withheld_only_counted(scene):
    me = await scene.device()
    before = (await me.data_uses(UseFilter())).value
    await scene.desk("POST", "/data-uses/court", {"fin": scene.fin, "days": 3})
    await scene.desk("POST", "/data-uses/withhold", {"fin": scene.fin})
    hidden = (await me.data_uses(UseFilter())).value
    scene.world.clock.advance(timedelta(days=4))
    told = (await (await scene.device()).data_uses(UseFilter())).value

    assert hidden.total == before.total
    assert told.total == before.total + 1
    assert sum(w.count for w in hidden.withheld) == sum(w.count for w in before.withheld) + 1


@pytest.mark.requirement("CON-11")
@pytest.mark.parametrize("kind", [QuestionKind.OBJECT, QuestionKind.RESTRICT])
async def test_an_objection_has_a_number_a_deadline_and_an_answer_of_the_owner(scene, kind):
    me = await scene.device()
    use = (await me.data_uses(UseFilter())).value.entries[0]
    asked = await me.ask_about_use(use.id, kind, "", "q" * 32)
    await scene.desk("POST", f"/data-questions/{asked.id}/answer", {})

    answered = (await me.data_question(asked.id)).value

    assert (answered.kind, answered.working_days) == (kind, 15)
    assert answered.number.startswith("MS-")
    assert answered.answer is not None
    assert answered.steps[-1].by_institution


@pytest.mark.requirement("R-1.6")
async def test_why_did_you_look_is_answered(scene):
    me = await scene.device()
    use = (await me.data_uses(UseFilter())).value.entries[0]
    asked = await me.ask_about_use(use.id, QuestionKind.WHY, "", "q" * 32)
    await scene.desk("POST", f"/data-questions/{asked.id}/answer", {"text": "Yoxlama idi"})

    answered = (await me.data_question(asked.id)).value
    assert answered.answer.az == "Yoxlama idi"
    with pytest.raises(Refused, match="question_asked"):
        await me.ask_about_use(use.id, QuestionKind.WHY, "Yenə", "r" * 32)
