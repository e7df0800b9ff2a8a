"""The devices screen in every state, read as a citizen would."""

from datetime import timedelta

import pytest

from client.design import Control
from client.domain.access import SignInMethod
from client.domain.answers import WAITING, Failed, Ready, Trouble
from client.domain.languages import Language
from client.features.devices import model
from client.features.devices.model import End, State
from client.features.devices.view import Doing, devices_view
from client.i18n.formats import Speech
from client.shown.answers import Asking
from tests.builders import BAKU, NOON, an_access
from tests.outline import outline

HERE = an_access("here", "Linux computer")
PHONE = an_access(
    "phone",
    "Mum's phone",
    is_this_device=False,
    method=SignInMethod.APPROVED_ON_PHONE,
    created_at=NOON - timedelta(days=30),
    last_seen_at=NOON - timedelta(hours=1),
)


def nothing(*_: object) -> None:
    pass


def shown(answer, state: State | None = None, language: Language = Language.EN) -> Control:
    asking = Asking(Speech(language, NOON, BAKU), nothing, nothing)
    doing = Doing(nothing, nothing, nothing, nothing, nothing, nothing)
    return devices_view(answer, state or State(), asking, doing, on_back=nothing)


def test_while_the_list_is_on_its_way_its_place_is_kept():
    assert "Loading devices" in outline(shown(WAITING))


@pytest.mark.requirement("AUTH-18")
def test_a_device_says_where_when_and_how_somebody_signed_in():
    seen = outline(shown(Ready((HERE, PHONE), NOON)))

    assert "Mum's phone" in seen
    assert "Last active: today, 11:00" in seen
    assert "Signed in: 24 October 2026, 12:00, approved on the phone" in seen
    assert "Linux computer, app version: 0.1.0" in seen


def test_a_device_that_bears_its_kind_as_its_name_does_not_say_it_twice():
    assert "Linux computer, app" not in outline(shown(Ready((HERE,), NOON)))


@pytest.mark.requirement("AUTH-18")
def test_this_device_is_marked_and_cannot_be_ended_like_the_others():
    seen = outline(shown(Ready((HERE,), NOON)))

    assert "This device" in seen
    assert "[Sign out]" not in seen


def test_who_is_signed_in_here_alone_is_told_so():
    seen = outline(shown(Ready((HERE,), NOON)))

    assert "Your account is not open on any other device." in seen
    assert "Sign out all other devices" not in seen


def test_an_old_list_says_why_it_is_old_and_is_still_shown():
    seen = outline(shown(Ready((HERE, PHONE), NOON, Trouble.OFFLINE)))

    assert "No connection to the portal. Last known: today, 12:00." in seen
    assert "Mum's phone" in seen


def test_without_a_list_there_is_the_reason_and_a_way_on():
    seen = outline(shown(Failed(Trouble.OFFLINE)))

    assert "No connection to the portal" in seen
    assert "[Try again]" in seen


def test_while_it_is_renamed_a_device_is_a_form():
    seen = outline(shown(Ready((HERE, PHONE), NOON), model.renaming(State(), PHONE)))

    assert "Device name: Mum's phone" in seen
    assert "[Save]" in seen


def test_nobody_is_told_a_name_is_missing_before_trying():
    blank = model.typed(model.renaming(State(), PHONE), " ")

    assert "Type at least one letter." not in outline(shown(Ready((PHONE,), NOON), blank))
    assert "Type at least one letter." in outline(shown(Ready((PHONE,), NOON), model.tried(blank)))


def test_what_could_not_be_done_is_named_above_the_list():
    act = End(PHONE.id, PHONE.device_name)
    state = model.refused(State(), act, Failed(Trouble.BUSY, "req-3"))

    seen = outline(shown(Ready((HERE, PHONE), NOON), state))

    assert "# “Mum's phone” was not signed out" in seen
    assert "Request number: req-3" in seen


@pytest.mark.parametrize("language", Language)
def test_it_speaks_every_language(language):
    state = State()

    assert outline(shown(Ready((HERE, PHONE), NOON), state, language)).startswith("[")


@pytest.mark.requirement("R-2.1.4")
def test_a_device_whose_owner_says_its_system_is_told_apart_by_it():
    told = an_access("here", "Linux computer", system="Debian GNU/Linux 12")

    assert "Debian GNU/Linux 12" in outline(shown(Ready((told, PHONE), NOON)))
