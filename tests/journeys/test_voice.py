"""Citizens say it instead of writing: the browser's microphone given, refused, taken back."""

import io
import wave

import pytest

from tests.browser import Tab
from tests.journeys.errands import sign_in_with_password, words

pytestmark = pytest.mark.journey

COMPLETE = 0
ASK = "/more/help/new/ticket"


def record(tab: Tab) -> None:
    tab.comes_to_rest()
    tab.press("record")
    tab.sees(words("permissions.voice_note_ask"))
    tab.press("answer-2")


@pytest.mark.requirement("R-3.8", "R-3.3", "PER-01", "PER-02")
def test_a_note_is_recorded_in_sight_kept_to_listen_to_and_sent(open_tab, portal):
    tab = open_tab(microphone=True)
    sign_in_with_password(tab, portal.persona(COMPLETE))
    tab.go(ASK)
    tab.press("about-other")
    tab.type(words("help.text"), "Qeydi dinləyin.")
    record(tab)
    tab.sees(words("recording.on_text"))
    tab.sees(words("recording.left", count=57))
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
