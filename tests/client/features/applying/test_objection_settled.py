"""A signature that an objection stopped: told as long as it is open, and of whom it is said."""

import pytest

from client.domain.declarations import DeclarationId, DeclarationState
from client.portal.errors import DeclarationRequired, PersonObjected, PortalUnreachable
from tests.client.features.applying.driving import declare
from tests.client.features.applying.window import (
    AYSEL,
    DECLARING,
    KAMRAN,
    Window,
    about,
    up_to_declaring,
)

REFUSED = "An objection is open"
OBJECTS, LAPSED = "There is an objection to your declaration", "no longer holds"


async def stopped(window, stage):
    """The objection came while the citizen wrote; the list is had anew after the refusal."""
    await up_to_declaring(stage)
    window.known(about(AYSEL, objecting=(AYSEL,)))
    await declare(stage)
    await stage.until(REFUSED)
    await stage.until(OBJECTS)


@pytest.mark.requirement("R-5.2", "REL-20")
async def test_a_refusal_for_an_objection_goes_once_it_is_settled_and_the_signature_is_taken():
    window = Window(AYSEL)
    window.known(about(AYSEL))
    async with window.applying() as stage:
        await stopped(window, stage)
        window.known(about(AYSEL))
        await window.hear_of_declarations(stage)
        told = stage.says(REFUSED), stage.says(OBJECTS)
        await stage.press("sign")
        await stage.until("Check your answers")

    assert told == (False, False)
    assert len(window.portal.declared) == 1


@pytest.mark.requirement("R-5.2", "REL-05")
async def test_a_refusal_stays_where_the_declarations_could_not_be_had_anew():
    """What was known before it shows no objection, and does not take it back."""
    window = Window(AYSEL)
    window.known(about(AYSEL))
    async with window.applying() as stage:
        await up_to_declaring(stage)
        window.known(about(AYSEL, objecting=(AYSEL,)))
        window.portal.failing_at["declarations"] = PortalUnreachable()
        await declare(stage)

        assert stage.says(REFUSED)
        assert not stage.says(OBJECTS)


@pytest.mark.requirement("R-5.2")
async def test_a_refusal_for_a_declaration_that_is_not_among_the_known_stays():
    window = Window(AYSEL)
    refusal = PersonObjected("person_objected")
    refusal.declaration = DeclarationId("d-7")
    window.portal.failing_at["declare"] = refusal
    async with window.applying() as stage:
        await up_to_declaring(stage)
        await declare(stage)
        await window.hear_of_declarations(stage)

        assert stage.says(REFUSED)


async def sent_back(window, stage, *people):
    """They had been declared when the citizen went on, and are not any more."""
    await stage.type("field-use", "Bank")
    await stage.press("continue")
    window.portal.failing_at["send_application"] = DeclarationRequired("declaration_required")
    window.undeclared(*people)
    await stage.press("send")
    await stage.until(DECLARING)


@pytest.mark.parametrize(
    ("objecting", "lapsed"),
    [((), True), ((AYSEL,), True), ((AYSEL, KAMRAN), False)],
    ids=["nobody", "one of two", "both"],
)
@pytest.mark.requirement("R-5.1", "R-5.2")
async def test_whose_declaration_lapsed_is_said_unless_all_of_them_object(objecting, lapsed):
    window = Window()
    window.known(about(AYSEL, KAMRAN, objecting=objecting, state=DeclarationState.EXPIRED))
    async with window.applying() as stage:
        await sent_back(window, stage, AYSEL, KAMRAN)

        assert stage.says(LAPSED) == lapsed
        assert stage.says(OBJECTS) == bool(objecting)
