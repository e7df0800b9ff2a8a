"""A citizen shows support a screen of the app: it is taken in the browser, and it arrives."""

import io

import pytest
from PIL import Image

from tests.journeys.camera.received import proofs
from tests.journeys.errands import sign_in_with_password, words

pytestmark = pytest.mark.journey

COMPLETE = 0
CARD_BLUE = (9, 79, 145)
"""The cards of documents, near enough."""


@pytest.mark.requirement("R-3.3", "R-3.8")
def test_a_screen_is_shown_to_support_and_the_picture_is_of_it(tab, portal):
    me = portal.persona(COMPLETE)
    sign_in_with_password(tab, me)
    tab.go("/more/help/new/ticket")
    tab.press("about-documents")
    tab.type(words("help.text"), "Sənədlərim belə görünür.")
    tab.press("picture-screen")
    tab.sees(words("picturing.yours"))
    tab.press("answer-0")
    tab.stands_at("home")
    tab.press(words("shell.documents"))
    tab.stands_at("documents")
    tab.comes_to_rest()

    tab.press(words("picturing.take"))
    tab.sees(words("photographing.screen_look_over"))
    tab.press(words("photographing.attach_picture"))
    tab.sees(words("photographing.picture_name"))
    assert not tab.says(words("picturing.go_there"))
    tab.press("send")
    tab.sees(words("help.sent_title"))

    *_, picture = proofs(portal, me["fin"])
    shown = Image.open(io.BytesIO(picture)).convert("RGB")
    assert shown.width / shown.height == pytest.approx(412 / 892, abs=0.01)
    assert _has(shown, CARD_BLUE)


def _has(picture: Image.Image, wanted: tuple[int, int, int]) -> bool:
    """A good part of it is nearly of this colour: it is not an empty sheet."""
    small = picture.resize((40, 80)).get_flattened_data()
    near = sum(all(abs(a - b) < 40 for a, b in zip(one, wanted, strict=True)) for one in small)
    return near > len(small) * 0.05
