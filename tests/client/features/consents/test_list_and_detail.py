"""All consents and one of them: what is in force, what it allows, taking it back, its receipt."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from client.domain.consent_chain import Standing
from client.domain.consents import ConsentId, ConsentState, Revocation
from client.domain.languages import Language
from client.domain.receipts import Judged, Verdict
from client.features.consents import ConsentScreen, ConsentsScreen, GiveScreen
from client.places.consents import ConsentRequest, OneConsent
from tests.builders import NOON, a_state, an_institution
from tests.builders.consents import a_consent, a_recipient, some_consents
from tests.doubles.device import FakeFiles, Steps
from tests.doubles.edges import fake_edges
from tests.doubles.notary import FakeNotary
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

ENGLISH = {"language": Language.EN}


def a_portal(*known):
    portal = FakePortal()
    portal.held_consents = some_consents(*known)
    return portal


def listed(portal, **edges):
    edges = fake_edges(portal=portal, **edges)
    return on_stage(ConsentsScreen, edges=edges, state=a_state(**ENGLISH))


def one(portal, **edges):
    edges = fake_edges(portal=portal, **edges)
    return on_stage(ConsentScreen, ConsentId("k-1"), edges=edges, state=a_state(**ENGLISH))


async def test_what_waits_for_an_answer_is_shown_first_and_counted_by_request():
    steps = Steps()
    portal = a_portal(a_consent("a"), a_consent("b"), a_consent("c", request="r-2"))
    async with listed(portal, go=steps) as stage:
        counted = stage.says("Requests (2)")
        await stage.press("request-r-1")

    assert counted
    assert steps.places == [ConsentRequest("r-1")]


async def test_consents_are_found_by_state_and_by_whose_they_are():
    portal = a_portal(
        a_consent("a", ConsentState.ACTIVE),
        a_consent("b", ConsentState.PAUSED, data="Maaş"),
        a_consent("c", ConsentState.ACTIVE, data="Uşaq", child="Məmmədov Tural"),
        a_consent("d", ConsentState.UNKNOWN, data="Sabah"),
    )
    async with listed(portal) as stage:
        active = stage.says("Ünvan") and not stage.says("Maaş")
        await stage.press("group-paused")
        paused = stage.says("Maaş")
        await stage.press("group-ended")
        unknown = stage.says("State unknown")
        await stage.press("Məmmədov Tural")

        assert (active, paused, unknown) == (True, True, True)
        assert stage.says("Uşaq")


@pytest.mark.requirement("R-1.3")
async def test_of_one_institution_alone_only_its_consents_are_shown_until_all_are_wanted():
    other = replace(a_recipient(), institution=an_institution("dvx", "Vergi"))
    portal = a_portal(
        a_consent("a", ConsentState.ACTIVE),
        a_consent("b", ConsentState.ACTIVE, data="Maaş", recipient=other),
    )
    edges = fake_edges(portal=portal)
    async with on_stage(
        ConsentsScreen, other.institution.id, edges=edges, state=a_state(**ENGLISH)
    ) as stage:
        alone = stage.says("Maaş") and not stage.says("Ünvan")
        said = stage.says("Only of this organisation: Vergi")
        await stage.press("Show all")

        assert (alone, said) == (True, True)
        assert stage.says("Ünvan")


@pytest.mark.requirement("CON-01")
async def test_a_history_that_does_not_match_is_an_alarm_with_both_pasts_to_keep():
    files, notary = FakeFiles(), FakeNotary(Standing.FORKED)
    async with listed(a_portal(a_consent()), files=files, notary=notary) as stage:
        alarmed = stage.says("does not match") and stage.says("another past")
        await stage.press("save-evidence")
        await stage.press("begin-anew")
        await stage.press("confirm")
        await stage.until("History checked")

    assert alarmed
    assert [file.name for file in files.saved] == ["consent-history.json"]
    assert notary.begun_anew == 1


@pytest.mark.requirement("CON-03")
async def test_taking_back_is_one_question_and_says_what_cannot_be_undone():
    portal = a_portal(a_consent("k-1", ConsentState.ACTIVE, uses=2))
    async with one(portal) as stage:
        await stage.press("move-revoke")
        told = stage.says("What was given already cannot be taken back")
        await stage.press("confirm")
        await stage.until("Taken back")

        assert told
        assert stage.says("Erasure expected by")
        assert portal.held_consents.known[0].revocation.erasure_asked


async def test_a_pause_and_a_resumption_need_one_press_each():
    portal = a_portal(a_consent("k-1", ConsentState.ACTIVE))
    async with one(portal) as stage:
        await stage.press("move-pause")
        await stage.until("Paused")
        await stage.press("move-resume")
        await stage.until("In force")


@pytest.mark.requirement("CON-06")
async def test_an_extension_makes_a_new_consent():
    portal = a_portal(a_consent("k-1", ConsentState.ACTIVE))
    async with one(portal) as stage:
        await stage.press("move-extend")
        await stage.press(f"until-{(NOON + timedelta(days=120)).date()}")
        await stage.press("confirm")
        await stage.until("No longer applies")

    assert [one.state for one in portal.held_consents.known][-1] is ConsentState.ACTIVE


@pytest.mark.requirement("CON-05")
@pytest.mark.parametrize(
    ("verdict", "said"),
    [(Verdict.FORGED, "is not genuine"), (Verdict.UNCHECKED, "cannot be checked")],
)
async def test_a_receipt_that_cannot_be_believed_is_never_called_valid(verdict, said):
    notary = FakeNotary()
    notary.judgement = Judged(verdict, None)
    async with one(a_portal(a_consent("k-1", ConsentState.ACTIVE)), notary=notary) as stage:
        assert stage.says(said)
        assert not stage.says("signature is genuine")


@pytest.mark.requirement("CON-05", "STO-23")
async def test_a_receipt_is_taken_home_as_it_was_signed_and_as_paper():
    files = FakeFiles()
    portal = a_portal(a_consent("k-1", ConsentState.ACTIVE))
    async with one(portal, files=files) as stage:
        await stage.press("save-json")
        await stage.press("save-pdf")
        await stage.press("share-pdf")
        await stage.settle()

    assert [file.name for file in files.saved] == ["RZ-2026-K-1.json", "RZ-2026-K-1.pdf"]
    assert b'"receipt": "signed"' in files.saved[0].content
    assert files.shared[0].content == portal.paper


async def test_a_recipient_that_ignores_a_withdrawal_is_named_late():
    told = Revocation(
        NOON, erasure_asked=True, due=date(2026, 11, 1), acknowledged_at=None, erased_at=None
    )
    portal = a_portal(a_consent("k-1", ConsentState.REVOKED, revocation=told))
    async with one(portal) as stage:
        assert stage.says("did not confirm the erasure by")


async def test_a_consent_nobody_knows_is_said_so():
    async with one(a_portal()) as stage:
        assert stage.says("There is no such consent")


@pytest.mark.requirement("CON-02")
async def test_allowing_in_advance_begins_with_nothing_chosen():
    portal, steps = FakePortal(), Steps()
    edges = fake_edges(portal=portal, go=steps)
    async with on_stage(GiveScreen, edges=edges, state=a_state(**ENGLISH)) as stage:
        await stage.press("offer-bank-account")
        await stage.press("give")
        refused = stage.says("Choose at least one set")
        await stage.choose("set-address", value=True)
        await stage.press(f"until-{(NOON + timedelta(days=30)).date()}")
        sentence = stage.says("I allow the state to give")
        await stage.press("give")
        await stage.until("You have allowed it")
        await stage.press("Consent")

    assert (refused, sentence) == (True, True)
    assert steps.places == [OneConsent("given-address")]
