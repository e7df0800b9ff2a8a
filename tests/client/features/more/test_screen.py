"""The map leads where it says, and out."""

import pytest

from client.domain.languages import Language
from client.domain.legal import LegalKind
from client.domain.session import Ended, EndReason, Guest
from client.features.more import MoreScreen
from client.places.account import About, Devices, Legal, SettingsPage
from client.places.documents import CheckDocument
from tests.builders import a_state
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.login import FakeLogin
from tests.stage import on_stage


@pytest.mark.parametrize(
    ("row", "place"),
    [
        ("to-devices", Devices()),
        ("to-check", CheckDocument()),
        ("to-settings", SettingsPage()),
        ("to-privacy", Legal(LegalKind.PRIVACY)),
        ("to-terms", Legal(LegalKind.TERMS)),
        ("to-about", About()),
    ],
)
async def test_each_row_leads_to_its_place(row, place):
    steps = Steps()

    async with on_stage(MoreScreen, edges=fake_edges(go=steps)) as stage:
        await stage.press(row)

    assert steps.places == [place]


async def test_it_says_who_is_signed_in():
    async with on_stage(MoreScreen, state=a_state(language=Language.EN)) as stage:
        assert stage.says("Məmmədova Aysel Rəşid qızı")
        assert stage.says("Signed in through the Unified Login System")


async def test_nobody_is_named_after_they_left():
    state = a_state(language=Language.EN)

    async with on_stage(MoreScreen, state=state) as stage:
        state.session = Guest()
        await stage.settle()

        assert not stage.says("Məmmədova")


@pytest.mark.requirement("AUTH-19")
async def test_the_way_out_is_at_hand():
    login, state = FakeLogin(), a_state()

    async with on_stage(MoreScreen, edges=fake_edges(login=login), state=state) as stage:
        await stage.press("sign-out")
        await stage.press("confirm")

    assert login.signed_out == ["here"]
    assert state.session == Ended(EndReason.SIGNED_OUT)


@pytest.mark.requirement("AUTH-19", "REL-05")
async def test_who_leaves_is_told_what_has_not_been_sent_and_will_be_lost():
    state = a_state(language=Language.EN)
    state.hear_of_marks(2, 0)
    async with on_stage(MoreScreen, state=state) as stage:
        await stage.press("sign-out")

        assert stage.says("What you changed on 2 messages has not been sent yet")


@pytest.mark.parametrize("language", Language)
async def test_the_map_speaks_every_language(language):
    async with on_stage(MoreScreen, state=a_state(language=language)) as stage:
        assert len(stage.outline().splitlines()) > 8
