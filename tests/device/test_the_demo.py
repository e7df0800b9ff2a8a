"""The demo on a device: it starts, signs in by the phone inside it, and shows documents."""

from client.domain.languages import Language
from client.i18n import speaker
from tests.device.hands import Hands
from tests.doubles.line import Portal

FIN = Portal().person("complete").fin
"""The same on every device: the demo's world is begun from the same seed."""
say = speaker(Language.AZ)


async def test_a_citizen_signs_in_is_kept_signed_in_and_sees_their_documents(flet_app):
    hands = Hands(flet_app.tester)
    await hands.there("welcome")
    await hands.there("ribbon")

    await hands.press("sign-in")
    await hands.press("way-phone")
    await hands.type("fin", FIN)
    await hands.press("send")
    await hands.press(f"number-{await hands.shown_number()}")
    await hands.there("home")
    assert await hands.reads(say("home.kept_in_keyring"))

    await hands.press("tab-documents")
    await hands.there("documents")
