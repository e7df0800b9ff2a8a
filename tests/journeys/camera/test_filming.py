"""Citizens show it instead of writing: the camera and the microphone given, refused, apart."""

import pytest

from tests.browser import Tab
from tests.journeys.camera.film import KNOWN, LIVE
from tests.journeys.camera.received import uploaded
from tests.journeys.errands import runs_down_to, sign_in_with_password, words

pytestmark = pytest.mark.journey

COMPLETE = 0
NO, ONCE, WHILE_USING = "answer-0", "answer-1", "answer-2"
FIRST, SECOND, THIRD = "answer-0", "answer-1", "answer-2"
ASK = "/more/help/new/ticket"
KIND = "\x1a\x45\xdf\xa3"
WEBM = KIND.encode("latin-1")


def asking(open_tab, portal, **given) -> Tab:
    tab = open_tab(**given)
    tab.context.add_init_script(KNOWN)
    sign_in_with_password(tab, portal.persona(COMPLETE))
    tab.go(ASK)
    return tab


def at_the_camera(tab, *, sound=WHILE_USING):
    tab.comes_to_rest()
    tab.press("film")
    tab.sees(words("permissions.video_message_ask"))
    tab.press(WHILE_USING)
    tab.sees(words("permissions.video_message_voice_ask"))
    tab.press(sound)


@pytest.mark.requirement("R-3.8", "R-3.3", "PER-01", "PER-02", "A11Y-20")
def test_a_film_with_sound_is_made_in_sight_and_arrives_at_the_portal_whole(open_tab, portal):
    tab = asking(open_tab, portal, camera=True, microphone=True)
    at_the_camera(tab)
    tab.sees(words("filming.ready_text"))
    tab.press(FIRST)
    tab.sees(words("filming.on_text"))
    assert tab.page.evaluate(LIVE) == 2
    runs_down_to(tab, 27)
    tab.press(SECOND)
    tab.sees(words("filming.paused_text"))
    tab.press(SECOND)
    tab.sees(words("filming.on_text"))
    tab.press(FIRST)
    tab.sees(words("filming.done"))
    assert tab.page.evaluate(LIVE) == 0
    tab.sees(words("filming.watch"))
    filmed = copied(tab, SECOND)
    tab.type(words("filming.transcript"), "Lift belə səslənir")
    tab.press(FIRST)
    tab.sees(words("filming.in_words", words="Lift belə səslənir"))

    tab.press("about-other")
    tab.type(words("help.text"), "Videoya baxın.")
    tab.press("send")
    tab.sees(words("help.sent_title"))
    tab.press(words("help.follow"))
    tab.sees(words("filming.in_words", words="Lift belə səslənir"))
    assert filmed.startswith(WEBM)
    assert b"A_OPUS" in filmed
    assert filmed in uploaded(portal, KIND)
    assert copied(tab, words("filming.save")) == filmed


@pytest.mark.requirement("R-3.8", "PER-01", "PER-02", "A11Y-20")
def test_with_a_no_to_sound_the_film_is_silent_and_deleted_it_leaves_nothing(open_tab, portal):
    at_first = uploaded(portal, KIND)
    tab = asking(open_tab, portal, camera=True)
    at_the_camera(tab, sound=NO)
    tab.sees(words("filming.ready_silent"))
    tab.press(SECOND)
    tab.sees_no(words("filming.ready_silent"))
    assert tab.page.evaluate(LIVE) == 0

    at_the_camera_again(tab)
    tab.press(FIRST)
    tab.sees(words("filming.on_silent"))
    runs_down_to(tab, 28)
    tab.press(FIRST)
    tab.sees(words("filming.is_silent"))
    film = copied(tab, SECOND)
    assert film.startswith(WEBM)
    assert b"A_OPUS" not in film
    tab.press(FIRST)
    tab.stands_at("video-message")
    tab.press("take-off-video")
    tab.sees(words("filming.begin"))

    at_the_camera_again(tab)
    tab.press(FIRST)
    runs_down_to(tab, 28)
    tab.press(FIRST)
    tab.sees(words("filming.is_silent"))
    tab.press(THIRD)
    tab.sees_no(words("filming.is_silent"))
    assert not tab.says(words("filming.take_off"))
    assert tab.page.evaluate(LIVE) == 0
    assert uploaded(portal, KIND) == at_first


def copied(tab, name):
    """What is saved for the device's own player."""
    with tab.page.expect_download() as told:
        tab.press(name)
    return told.value.path().read_bytes()


def at_the_camera_again(tab):
    """The camera is allowed still; sound is asked about anew."""
    tab.comes_to_rest()
    tab.press("film")
    tab.sees(words("permissions.video_message_voice_ask"))
    tab.press(NO)
    tab.sees(words("filming.ready_silent"))


@pytest.mark.requirement("R-3.8", "PER-02")
def test_a_camera_that_the_browser_refuses_or_takes_back_is_said(open_tab, portal):
    tab = asking(open_tab, portal)
    tab.comes_to_rest()
    tab.press("film")
    tab.press(WHILE_USING)
    tab.sees(words("permissions.denied_for_good"))

    tab.context.grant_permissions(["camera"])
    at_the_camera(tab, sound=NO)
    tab.sees(words("filming.ready_silent"))
    tab.press(FIRST)
    tab.sees(words("filming.on_silent"))
    runs_down_to(tab, 28)
    tab.context.clear_permissions()
    tab.sees(words("filming.lost"))
    tab.sees(words("permissions.revoked"))
    assert tab.page.evaluate(LIVE) == 0
