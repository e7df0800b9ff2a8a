"""Citizens say it instead of writing: the browser's microphone given, refused, taken back."""

import io
import wave

import pytest

from tests.browser import Tab
from tests.journeys.errands import runs_down_to, sign_in_with_password, words

pytestmark = pytest.mark.journey

COMPLETE = 0
ONCE, WHILE_USING = "answer-1", "answer-2"
ASK = "/more/help/new/ticket"


def record(tab: Tab, answer: str = WHILE_USING) -> None:
    tab.comes_to_rest()
    tab.press("record")
    tab.sees(words("permissions.voice_note_ask"))
    tab.press(answer)


@pytest.mark.requirement("R-3.8", "R-3.3", "PER-01", "PER-02")
def test_a_note_is_recorded_in_sight_kept_to_listen_to_and_sent(open_tab, portal):
    tab = open_tab(microphone=True)
    sign_in_with_password(tab, portal.persona(COMPLETE))
    tab.go(ASK)
    tab.press("about-other")
    tab.type(words("help.text"), "Qeydi dinləyin.")
    record(tab)
    tab.sees(words("recording.on_text"))
    runs_down_to(tab, 57)
    tab.press("answer-0")
    tab.sees(words("recording.done"))

    with tab.page.expect_download() as told:
        tab.press("answer-1")
    with wave.open(io.BytesIO(told.value.path().read_bytes())) as read:
        assert read.getframerate() == 8000
        assert 2 <= read.getnframes() / 8000 <= 20
        assert any(read.readframes(read.getnframes()))

    tab.press("answer-0")
    tab.sees(words("recording.file_name"))
    tab.press("send")
    tab.sees(words("help.sent_title"))


@pytest.mark.requirement("R-3.8", "R-3.3")
def test_a_note_is_listened_to_before_it_is_sent_and_nothing_of_it_stays_in_the_page(
    open_tab, portal
):
    tab = open_tab(microphone=True)
    tab.page.add_init_script(_SOUNDS)
    sign_in_with_password(tab, portal.persona(COMPLETE))
    tab.go(ASK)
    record(tab)
    runs_down_to(tab, 55)
    tab.press("answer-0")
    tab.sees(words("recording.done"))
    tab.comes_to_rest()
    tab.press("listen-note")
    tab.page.wait_for_function("() => window.sounds.some(one => one.currentTime > 1)")
    tab.press("listen-note")
    tab.sees(words("listening.resume"))
    tab.page.wait_for_function("() => window.sounds.every(one => one.paused)")
    heard = tab.page.evaluate("() => Math.max(...window.sounds.map(one => one.currentTime))")
    tab.press("listen-note")
    tab.page.wait_for_function(
        "heard => window.sounds.some(one => one.currentTime > heard)", arg=heard
    )
    tab.sees(words("listening.play"))

    tab.page.wait_for_function(
        "() => window.sounds.every(one => one.paused && one.src.length < 10000)"
    )


_SOUNDS = """
window.sounds = [];
const made = document.createElement.bind(document);
document.createElement = (name, ...rest) => {
  const one = made(name, ...rest);
  if (one instanceof HTMLMediaElement) window.sounds.push(one);
  return one;
};
window.Audio = class extends window.Audio {
  constructor(...given) { super(...given); window.sounds.push(this); }
};
"""
"""The page's own players, which stand nowhere in the document."""


@pytest.mark.requirement("R-3.8", "PER-02")
def test_whom_the_browser_refuses_and_whoever_cancels_leave_no_recording(open_tab, portal):
    tab = open_tab(microphone=True)
    sign_in_with_password(tab, portal.persona(COMPLETE))
    tab.go(ASK)
    record(tab)
    tab.sees(words("recording.on_text"))
    tab.press("answer-2")
    tab.sees_no(words("recording.on_text"))
    assert not tab.says(words("recording.file_name"))

    tab.context.clear_permissions()
    tab.press("record")
    tab.sees(words("permissions.revoked"))


@pytest.mark.requirement("R-3.8", "R-3.3", "PER-01")
def test_a_browser_that_says_no_is_asked_again_only_once_it_changed_its_mind(open_tab, portal):
    tab = open_tab()
    sign_in_with_password(tab, portal.persona(COMPLETE))
    tab.go(ASK)
    record(tab)
    tab.sees(words("permissions.denied_for_good"))
    tab.press(words("permissions.settings"))
    tab.sees(words("permissions.settings_closed"))

    tab.context.grant_permissions(["microphone"])
    record(tab)
    tab.sees(words("recording.on_text"))
    tab.press("answer-2")
    tab.sees_no(words("recording.on_text"))

    tab.comes_to_rest()
    tab.press("about-other")
    tab.type(words("help.text"), "Onda yazıram.")
    tab.press("send")
    tab.sees(words("help.sent_title"))


@pytest.mark.requirement("R-3.8", "PER-01")
def test_what_was_allowed_once_or_withdrawn_in_the_ledger_is_asked_for_again(open_tab, portal):
    tab = open_tab(microphone=True)
    sign_in_with_password(tab, portal.persona(COMPLETE))
    tab.go(ASK)
    record(tab, ONCE)
    tab.sees(words("recording.on_text"))
    tab.press("answer-2")
    tab.sees_no(words("recording.on_text"))
    record(tab)
    tab.sees(words("recording.on_text"))
    tab.press("answer-2")
    tab.sees_no(words("recording.on_text"))

    tab.go("/more/privacy/permissions")
    tab.press("withdraw-voice_note")
    tab.sees(words("permissions.withdrawn"))
    tab.go(ASK)
    record(tab)
    tab.sees(words("recording.on_text"))


@pytest.mark.requirement("R-3.8", "R-8.3")
def test_a_correction_is_spoken_and_is_heard_in_its_way_with_its_words(open_tab, portal):
    tab = open_tab(microphone=True)
    tab.page.add_init_script(_SOUNDS)
    sign_in_with_password(tab, portal.persona(COMPLETE))
    tab.go("/data/report/education")
    tab.type(words("corrections.missing_what"), "Magistr diplomum")
    record(tab, ONCE)
    runs_down_to(tab, 58)
    tab.press("answer-0")
    tab.type(words("recording.transcript"), "Diplomum çatmır")
    tab.press("answer-0")
    tab.sees(words("recording.file_name"))
    tab.press("check-answers")
    tab.sees(words("files.transcript", words="Diplomum çatmır"))
    tab.press("send")
    tab.press(words("corrections.follow"))
    tab.sees(words("files.transcript", words="Diplomum çatmır"))
    tab.comes_to_rest()
    tab.press(words("listening.play"))

    tab.page.wait_for_function("() => window.sounds.some(one => one.currentTime > 0.5)")
