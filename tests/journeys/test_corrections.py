"""Citizens find their data wrong, say so, and see the register put right (MG11)."""

import pytest
from playwright.sync_api import FilePayload

from tests.browser import PATIENCE, Tab
from tests.journeys.errands import sign_in_with_password, words
from tests.running import RunningPortal

pytestmark = pytest.mark.journey

NO_DIPLOMA, WRONG_FAMILY = 11, 12
"""The personas' places among the portal's test identities."""
DIPLOMA: FilePayload = {
    "name": "diplom.pdf",
    "mimeType": "application/pdf",
    "buffer": b"%PDF-1.7 a diploma on paper",
}
PHOTO: FilePayload = {**DIPLOMA, "name": "photo.pdf", "buffer": b"not what its name says"}


def pick(tab: Tab, file: FilePayload) -> None:
    with tab.page.expect_file_chooser(timeout=PATIENCE) as chooser:
        tab.press("pick")
    chooser.value.set_files(file)


def owner_makes(portal: RunningPortal, fin: str, *moves: str) -> None:
    for move in moves:
        (thing,) = portal.control_call("GET", f"/machines/correction?fin={fin}")["things"]
        portal.control_call("POST", f"/machines/correction/{thing['id']}/{move}")


@pytest.mark.requirement("R-8.3", "R-8.1")
def test_a_missing_diploma_is_reported_proved_and_then_there(tab: Tab, portal: RunningPortal):
    me = portal.persona(NO_DIPLOMA)
    sign_in_with_password(tab, me)
    tab.go("/data/education")
    tab.press("report-education")
    tab.type(words("corrections.missing_what"), "Bakalavr diplomum")
    pick(tab, PHOTO)
    tab.sees(words("files.wrong_kind"))
    pick(tab, DIPLOMA)
    tab.sees("diplom.pdf")
    tab.press("check-answers")
    tab.sees("Bakalavr diplomum")
    tab.press("send")
    tab.sees(words("corrections.sent_title"))

    owner_makes(portal, me["fin"], "accept", "review", "ask_documents")
    tab.press(words("corrections.follow"))
    tab.sees(words("corrections.documents_title"))
    pick(tab, DIPLOMA)
    tab.sees("diplom.pdf")
    tab.comes_to_rest()
    tab.press("send-answer")
    tab.sees_no(words("corrections.documents_title"))

    owner_makes(portal, me["fin"], "correct")
    tab.go("/data/education")
    tab.sees(words("my_data.corrected_on", day="").strip())


@pytest.mark.requirement("R-8.3")
def test_a_strangers_family_is_refused_appealed_and_then_replaced(tab: Tab, portal: RunningPortal):
    me = portal.persona(WRONG_FAMILY)
    sign_in_with_password(tab, me)
    tab.go("/data/family")
    tab.press("report-family.father")
    tab.type(words("corrections.wrong_entry_what"), "Bu mənim atam deyil")
    tab.press("check-answers")
    tab.press("send")
    tab.sees(words("corrections.sent_title"))

    owner_makes(portal, me["fin"], "accept", "review", "refuse")
    tab.press(words("corrections.follow"))
    tab.sees(words("corrections.appeal_title"))
    tab.type(words("corrections.appeal_why"), "Şəhadətnaməm var")
    tab.comes_to_rest()
    tab.press("send-answer")
    tab.sees_no(words("corrections.appeal_title"))

    owner_makes(portal, me["fin"], "review", "correct")
    tab.go("/data/family")
    tab.sees(words("my_data.corrected_on", day="").strip())
