"""An official letter: written with a file, signed, looked at, answered, and the answer read."""

import pytest
from playwright.sync_api import FilePayload

from tests.browser import PATIENCE, Tab
from tests.journeys.errands import confirm_with, sign_in_with_password, words
from tests.running import RunningPortal

pytestmark = pytest.mark.journey

COMPLETE = 0
SUBJECT = "Məktəbin yanında yol nişanı"
TEXT = "Məktəbin qarşısında piyada keçidi nişanı yoxdur."
ASKED = (
    "Məsələyə baxmaq üçün əlavə məlumat lazımdır. Hadisənin yerini və vaxtını yazın, sənəd varsa,"
    " əlavə edin."
)
MORE = "Nizami küçəsi 5, hər səhər."
ANSWER = "Nişan sabah qoyulacaq, müraciətiniz üçün təşəkkür edirik."
PLAN: FilePayload = {
    "name": "plan.pdf",
    "mimeType": "application/pdf",
    "buffer": b"%PDF-1.7 where the sign is missing",
}


def write(tab: Tab) -> None:
    tab.go("/services")
    tab.press("to-letters")
    tab.press(words("letters.write"))
    tab.press("to-din")
    tab.sees(words("letters.change"))
    tab.type(words("letters.subject"), SUBJECT)
    tab.type(words("letters.text"), TEXT)
    with tab.page.expect_file_chooser(timeout=PATIENCE) as chooser:
        tab.press("pick")
    chooser.value.set_files(PLAN)
    tab.sees(PLAN["name"])


def letter_of(portal: RunningPortal, fin: str) -> str:
    things = portal.control_call("GET", f"/machines/letter?fin={fin}")["things"]
    return next(one["id"] for one in things if one["title"] == SUBJECT)


def add_what_is_asked(tab: Tab, portal: RunningPortal, letter: str) -> None:
    portal.control_call("POST", f"/machines/letter/{letter}/ask_info")
    tab.sees(ASKED)
    tab.type(words("letters.add"), MORE)
    tab.press("send-reply")
    tab.sees(MORE)
    tab.sees(words("letters.state_in_review"))


@pytest.mark.requirement("R-1.6", "R-6.2", "AUTH-20", "REL-20")
def test_a_letter_is_written_signed_sent_reviewed_and_its_answer_read(
    tab: Tab, portal: RunningPortal
):
    me = portal.persona(COMPLETE)
    sign_in_with_password(tab, me)
    write(tab)
    tab.press("check-letter")
    for said in (SUBJECT, TEXT, PLAN["name"]):
        tab.sees(said)
    tab.press("sign-letter")
    confirm_with(tab, me["code"])
    tab.sees(words("letters.sent_title"))
    tab.press(words("letters.follow"))
    tab.sees(words("letters.state_sent"))
    tab.sees(PLAN["name"])

    letter = letter_of(portal, me["fin"])
    for move in ("receive", "review"):
        portal.control_call("POST", f"/machines/letter/{letter}/{move}")
    tab.sees(words("letters.state_in_review"))
    add_what_is_asked(tab, portal, letter)

    tab.go("/inbox")
    tab.stands_at("inbox")
    tab.comes_to_rest()
    portal.control_call("POST", f"/letters/{letter}/answer", text=ANSWER)
    tab.sees(SUBJECT)
    arrived = tab.page.locator('[flt-semantics-identifier^="message-"]').first
    tab.press(arrived.get_attribute("flt-semantics-identifier") or "")
    tab.press("open-target")

    tab.sees(words("letters.state_answered"))
    tab.sees(ANSWER)

    portal.control_call("POST", f"/machines/letter/{letter}/close")
    tab.sees(words("letters.state_closed"))
    tab.press("write-anew")
    tab.sees(words("letters.change"))
