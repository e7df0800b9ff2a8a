"""Own values on the screen: changed, verified, dropped, undone, and what goes wrong on the way."""

import pytest

from client.domain.contacts import ChangeState, ContactField, as_value
from client.domain.languages import Language
from client.features.contacts import ContactsScreen
from client.portal.errors import PortalUnreachable, Refused
from tests.builders import a_state
from tests.builders.contacts import a_contact_change
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.doubles.step_up import RIGHT_CODE
from tests.stage import on_stage

pytestmark = pytest.mark.requirement("R-3.2", "R-8.2")


@pytest.fixture
def portal():
    return FakePortal()


def contacts(portal, language=Language.EN):
    return on_stage(
        ContactsScreen, edges=fake_edges(portal=portal), state=a_state(language=language)
    )


async def ask_for(stage, field, value):
    await stage.press(f"edit-{field}")
    await stage.type("contact-value", value)
    await stage.press("save")


async def test_an_address_waits_for_its_link_and_then_holds_and_can_be_undone(portal):
    async with contacts(portal) as stage:
        await ask_for(stage, "email", "new@poct.example")
        assert stage.says("We sent a link to new@poct.example.")
        assert stage.says("old@poct.example")

        portal.verify("e-1")
        await stage.press("Refresh")
        assert stage.says("old@poct.example → new@poct.example")
        await stage.press("undo-email")

        assert stage.says("The former value holds again")
        assert portal.own_values[ContactField.EMAIL] == "old@poct.example"


async def test_a_number_holds_with_its_code_and_a_wrong_one_is_said(portal):
    async with contacts(portal) as stage:
        await ask_for(stage, "phone", "0501234567")
        assert stage.says("We sent a code to +994 50 123 45 67.")

        await stage.type("contact-code", "000000")
        await stage.press("give-code")
        assert stage.says("The code is wrong. 2 tries are left.")
        await stage.type("contact-code", RIGHT_CODE)
        await stage.press("give-code")

        assert portal.own_values[ContactField.PHONE] == "+994 50 123 45 67"


@pytest.mark.requirement("AUTH-20")
async def test_a_contact_is_changed_after_a_code_on_the_phone_that_holds(portal):
    portal.assured = False

    async with contacts(portal) as stage:
        await stage.press("edit-email")
        await stage.type("contact-value", "new@poct.example")
        await stage.begin("save")
        assert stage.says("Confirm that it is you")
        await stage.type("step-up-code", RIGHT_CODE)
        await stage.press("confirm")

        assert stage.says("We sent a link to new@poct.example.")


async def test_a_language_holds_at_once(portal):
    async with contacts(portal) as stage:
        await stage.press("edit-language")
        await stage.press("contact-language-choice-ru")
        await stage.press("save")

        assert portal.own_values[ContactField.LANGUAGE] == "ru"
        assert stage.says("Azərbaycanca → Русский")


async def test_what_cannot_be_an_address_is_not_sent(portal):
    async with contacts(portal) as stage:
        await ask_for(stage, "email", "new@poct")

        assert stage.says("Type a whole e-mail address")
        assert portal.contact_changes == {}


@pytest.mark.parametrize(
    ("field", "value", "code", "said"),
    [
        ("email", "x@poct.example", "email_taken", "used by another account"),
        ("phone", "0501234567", "phone_of_another", "belongs to another person's FIN"),
    ],
)
async def test_what_is_anothers_is_said_at_the_field_and_stays_typed(
    portal, field, value, code, said
):
    portal.failing_at["change_contact"] = Refused(code)

    async with contacts(portal) as stage:
        await ask_for(stage, field, value)

        assert stage.says(said)
        assert stage.find("contact-value", on_change=True)["value"] == value


async def test_offline_nothing_is_lost_and_it_can_be_tried_again(portal):
    async with contacts(portal) as stage:
        portal.failing_at["change_contact"] = PortalUnreachable()
        await ask_for(stage, "email", "new@poct.example")
        assert stage.says("No connection to the portal")

        portal.failing_at.clear()
        await stage.press("save")

        assert stage.says("We sent a link to new@poct.example.")


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (ChangeState.EXPIRED, "The link has expired."),
        (ChangeState.TAKEN, "used by another account"),
    ],
)
async def test_what_came_to_nothing_says_why(portal, state, said):
    lapsed = a_contact_change(state=state)
    portal.contact_changes = {lapsed.id: lapsed}

    async with contacts(portal) as stage:
        assert stage.says(said)
        await stage.press("drop-change")

        assert not stage.says(said)


async def test_an_expired_link_is_sent_again(portal):
    lapsed = a_contact_change(state=ChangeState.EXPIRED)
    portal.contact_changes = {lapsed.id: lapsed}

    async with contacts(portal) as stage:
        await stage.press("resend-change")

        assert stage.says("We sent a link to new@poct.example.")


@pytest.mark.parametrize("language", Language)
async def test_it_speaks_every_language(portal, language):
    waits = a_contact_change()
    portal.contact_changes = {waits.id: waits}

    async with contacts(portal, language) as stage:
        assert stage.says("new@poct.example")


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("+994 (50) 123-45-67", "+994 50 123 45 67"),
        ("050 123 45 67", "+994 50 123 45 67"),
        ("0981234567", "+994 98 123 45 67"),
        ("012 345 67 89", None),
        ("+90 532 123 45 67", None),
    ],
)
def test_a_number_is_read_however_it_is_typed(typed, value):
    assert as_value(ContactField.PHONE, typed) == value
