"""Citizens keep to themselves what is theirs, and take it along to another device."""

import pytest
from playwright.sync_api import FilePayload

from tests.browser import PATIENCE
from tests.journeys.conftest import OpenTab
from tests.journeys.errands import sign_in_with_password, speak, words
from tests.running import RunningPortal

pytestmark = pytest.mark.journey

COMPLETE = 0
"""The persona's place among the portal's test identities."""
PASSPHRASE = "dörd yaşıl quş oxuyur"  # noqa: S105 - of a file that a test makes


@pytest.mark.requirement("COO-01", "ANA-01", "R-2.1.1", "R-2.1.2")
def test_who_rejects_everything_leaves_no_event_and_no_cookie_whatever_a_pushy_portal_tries(
    open_tab: OpenTab, portal: RunningPortal
):
    tab = open_tab()
    sign_in_with_password(tab, portal.persona(COMPLETE))
    portal.control_call("PUT", "/privacy/cookies", pushy=True)
    try:
        tab.go("/more/privacy/cookies")
        tab.press("reject-all")
        for path in ("/documents", "/data/personal", "/more/privacy/collection"):
            tab.go(path)
            tab.comes_to_rest()

        told = portal.control_call("GET", "/privacy")
    finally:
        portal.control_call("PUT", "/privacy/cookies", pushy=False)
    assert (told["events"], told["cookies_not_chosen"], told["events_that_name"]) == (0, 0, 0)


@pytest.mark.requirement("R-3.5", "REL-19", "STO-23")
def test_settings_move_to_a_new_device_in_a_file_that_only_the_citizen_opens(
    open_tab: OpenTab, portal: RunningPortal
):
    me = portal.persona(COMPLETE)
    old = open_tab()
    speak(old, "ru")
    sign_in_with_password(old, me)
    old.go("/more/privacy/backup")
    old.type(words("backup.passphrase", "ru"), PASSPHRASE)
    old.type(words("backup.again", "ru"), PASSPHRASE)
    with old.page.expect_download(timeout=PATIENCE) as saved:
        old.press("make-backup")
    content = saved.value.path().read_bytes()

    new = open_tab()
    sign_in_with_password(new, me)
    new.go("/more/privacy/backup")
    file: FilePayload = {
        "name": saved.value.suggested_filename,
        "mimeType": "application/octet-stream",
        "buffer": content,
    }
    with new.page.expect_file_chooser(timeout=PATIENCE) as chooser:
        new.press("pick-backup")
    chooser.value.set_files(file)
    new.type(words("backup.its_passphrase"), "başqa bir ifadə")
    new.press("open-backup")
    new.sees(words("backup.wrong_passphrase"))
    new.type(words("backup.its_passphrase"), PASSPHRASE)
    new.press("open-backup")
    new.press("take-over")

    new.sees(words("backup.brought", "ru"))
    assert me["fin"].encode() not in content
