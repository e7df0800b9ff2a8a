"""A citizen finds the diploma missing, says so, and sees the register put right (MG11)."""

import pytest
from playwright.sync_api import FilePayload

from tests.browser import PATIENCE, Tab
from tests.journeys.errands import sign_in_with_password, words
from tests.running import RunningPortal

pytestmark = pytest.mark.journey

NO_DIPLOMA = 11
"""The persona's place among the portal's test identities."""
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


def owner_makes(portal: RunningPortal, *moves: str) -> None:
    for move in moves:
        (thing,) = portal.control_call("GET", "/machines/correction")["things"]
        portal.control_call("POST", f"/machines/correction/{thing['id']}/{move}")


@pytest.mark.requirement("R-8.3", "R-8.1")
def test_a_missing_diploma_is_reported_proved_and_then_there(tab: Tab, portal: RunningPortal):
    sign_in_with_password(tab, portal.persona(NO_DIPLOMA))
    tab.go("/data/education")
    tab.press("report-education")
    tab.type(words("corrections.missing_what"), "Bakalavr diplomum")
    pick(tab, PHOTO)
    tab.sees(words("corrections.file_wrong_kind"))
    pick(tab, DIPLOMA)
    tab.sees("diplom.pdf")
    tab.press("check-answers")
    tab.sees("Bakalavr diplomum")
    tab.press("send")
    tab.sees(words("corrections.sent_title"))

    owner_makes(portal, "accept", "review", "ask_documents")
    tab.press(words("corrections.follow"))
    tab.sees(words("corrections.documents_title"))
    pick(tab, DIPLOMA)
    tab.sees("diplom.pdf")
    tab.press("send-answer")
    tab.sees_no(words("corrections.documents_title"))

    owner_makes(portal, "correct")
    tab.go("/data/education")
    tab.sees(words("my_data.corrected_on", day="").strip())
