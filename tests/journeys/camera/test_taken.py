"""Citizens whose camera or microphone another app holds: said in its own words, and a way on."""

import pytest

from tests.browser import a_tab
from tests.journeys.camera.film import LIVE
from tests.journeys.errands import runs_down_to, sign_in_with_password, words

pytestmark = [pytest.mark.journey, pytest.mark.requirement("R-3.8", "PER-02")]

COMPLETE = 0
NO, WHILE_USING = "answer-0", "answer-2"
FIRST, SECOND = "answer-0", "answer-1"
ASK = "/more/help/new/ticket"
HELD = """
const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
window.held = HELD_AT_FIRST;
window.tracks = [];
navigator.mediaDevices.getUserMedia = async wanted => {
  if (window.held && wanted[window.held])
    throw new DOMException("Could not start source", "NotReadableError");
  const stream = await ask(wanted);
  window.tracks.push(...stream.getTracks());
  return stream;
};
"""
"""Another app has it: the browser may, and cannot. `window.held` is `video` or `audio`."""
FREE = "window.held = null"
TAKE = """kind => {
  window.held = kind;
  for (const track of window.tracks.filter(one => one.kind === kind)) {
    track.stop();
    track.dispatchEvent(new Event("ended"));
  }
}"""
"""It is gone in the middle, as a browser tells of it."""


def holding(tab, kind):
    said = "null" if kind is None else f'"{kind}"'
    tab.context.add_init_script(HELD.replace("HELD_AT_FIRST", said))


def asking(open_tab, portal, kind=None):
    tab = open_tab(camera=True, microphone=True)
    holding(tab, kind)
    sign_in_with_password(tab, portal.persona(COMPLETE))
    tab.go(ASK)
    tab.comes_to_rest()
    return tab


def look(tab):
    tab.comes_to_rest()
    tab.press("look")
    tab.press(SECOND)


def film(tab, *, sound=NO):
    tab.press("film")
    tab.sees(words("permissions.video_message_ask"))
    tab.press(WHILE_USING)
    tab.sees(words("permissions.video_message_voice_ask"))
    tab.press(sound)


def record(tab):
    tab.press("record")
    tab.sees(words("permissions.voice_note_ask"))
    tab.press(WHILE_USING)


def is_said(tab, text):
    tab.sees(words("permissions.taken"))
    tab.sees(words(text))


def test_a_camera_that_another_app_holds_is_said_and_looks_once_it_is_free(browser, app):
    with a_tab(browser, app, camera=True) as tab:
        holding(tab, "video")
        tab.open("/more/check")
        look(tab)
        is_said(tab, "permissions.camera_taken_text")

        tab.page.evaluate(FREE)
        look(tab)
        tab.sees(words("camera.on"))
        assert tab.page.evaluate(LIVE) == 1


def test_a_camera_taken_while_it_looks_is_said_and_the_number_is_still_a_way(browser, app):
    with a_tab(browser, app, camera=True) as tab:
        holding(tab, None)
        tab.open("/more/check")
        look(tab)
        tab.sees(words("camera.on"))
        tab.page.evaluate(TAKE, "video")
        is_said(tab, "permissions.camera_taken_text")
        assert tab.page.evaluate(LIVE) == 0

        tab.type(words("checking.number"), "ACDE2345")
        tab.press("check")
        tab.sees(words("checking.forged"))


def test_a_film_is_not_begun_with_a_camera_that_another_app_holds(open_tab, portal):
    tab = asking(open_tab, portal, "video")
    film(tab)
    is_said(tab, "permissions.camera_taken_text")

    tab.page.evaluate(FREE)
    tab.comes_to_rest()
    tab.press("film")
    tab.sees(words("permissions.video_message_voice_ask"))
    tab.press(NO)
    tab.sees(words("filming.ready_silent"))


def test_a_film_whose_camera_is_taken_is_said_to_be_lost_when_it_is_finished(open_tab, portal):
    tab = asking(open_tab, portal)
    film(tab)
    tab.sees(words("filming.ready_silent"))
    tab.press(FIRST)
    runs_down_to(tab, 28)
    tab.page.evaluate(TAKE, "video")
    tab.press(FIRST)
    tab.sees(words("filming.lost"))
    is_said(tab, "permissions.camera_taken_text")
    assert tab.page.evaluate(LIVE) == 0


def test_a_microphone_that_another_app_holds_is_said_and_hears_once_it_is_free(open_tab, portal):
    tab = asking(open_tab, portal, "audio")
    record(tab)
    is_said(tab, "permissions.microphone_taken_text")

    tab.page.evaluate(FREE)
    tab.comes_to_rest()
    tab.press("record")
    tab.sees(words("recording.on_text"))


def test_a_microphone_taken_while_it_hears_is_said_and_what_was_heard_still_goes(open_tab, portal):
    tab = asking(open_tab, portal)
    record(tab)
    runs_down_to(tab, 58)
    tab.page.evaluate(TAKE, "audio")
    tab.sees(words("recording.done"))
    tab.sees(words("permissions.taken"))

    tab.press(FIRST)
    tab.sees(words("recording.file_name"))
    tab.press("about-other")
    tab.type(words("help.text"), "Qalanını yazıram.")
    tab.press("send")
    tab.sees(words("help.sent_title"))
