"""Signing in, both ways, and each way it can go wrong."""

import pytest

from tests.journeys.errands import (
    asked_on_the_phone,
    do,
    give_code,
    give_password,
    sign_in_with_password,
    the_portals_pages,
    verification_code,
    words,
)

pytestmark = pytest.mark.journey

COMPLETE, PARENT, DRIVER = 0, 2, 3


@pytest.mark.requirement("R-1.5", "AUTH-01", "AUTH-03")
def test_a_citizen_signs_in_with_password_and_code(tab, portal):
    persona = portal.persona(COMPLETE)

    sign_in_with_password(tab, persona)

    tab.sees(persona["name"].split()[1])


@pytest.mark.requirement("R-1.5", "AUTH-12")
def test_a_citizen_approves_on_the_phone_by_the_same_four_digits(tab, portal):
    persona = portal.persona(PARENT)
    with asked_on_the_phone(tab, portal, persona) as phone:
        phone.locator("button[name=code]", has_text=verification_code(tab)).click()

        tab.stands_at("home")

    tab.sees(persona["name"].split()[1])


@pytest.mark.requirement("AUTH-12")
def test_a_citizen_who_refuses_on_the_phone_is_not_signed_in(tab, portal):
    with asked_on_the_phone(tab, portal, portal.persona(PARENT)) as phone:
        phone.locator("button.danger").click()

        tab.sees(words("sign_in.refused"))

    tab.sees(words("sign_in.other_way"))


@pytest.mark.requirement("AUTH-15")
def test_three_wrong_codes_end_the_attempt_and_say_so(tab, portal):
    persona = portal.persona(DRIVER)
    wrong = "000000" if persona["code"] != "000000" else "111111"
    with the_portals_pages(tab) as pages:
        give_password(pages, persona)
        for _ in range(3):
            give_code(pages, wrong)
        do(pages, "leave")

        tab.sees(words("sign_in.wrong_code"))

    tab.sees(words("sign_in.again"))


@pytest.mark.requirement("AUTH-17")
def test_a_wrong_password_is_said_on_the_portals_own_page(tab, portal):
    with the_portals_pages(tab) as pages:
        give_password(pages, portal.persona(DRIVER), password="not-it-10")  # noqa: S106 - a wrong one on purpose

        assert "FİN və ya şifrə düzgün deyil" in pages.locator("body").inner_text()


@pytest.mark.requirement("R-1.5")
def test_a_citizen_who_cancels_in_the_browser_comes_back_to_a_choice(tab):
    with the_portals_pages(tab) as pages:
        do(pages, "cancel")

        tab.sees(words("sign_in.cancelled"))

    tab.press("other-way")
    tab.sees(words("sign_in.choose"))


@pytest.mark.requirement("R-1.5")
def test_somebody_locked_out_is_told_so(tab, portal):
    people = portal.control_call("GET", "/people")["people"]
    locked = next(person for person in people if person["key"] == "locked")
    with the_portals_pages(tab) as pages:
        give_password(pages, locked)
        if pages.locator("input[name=code]").count():
            give_code(pages, locked["standing_code"])
        do(pages, "leave")

        tab.sees(words("sign_in.locked"))


@pytest.mark.requirement("R-1.5")
def test_a_deep_link_waits_for_the_sign_in(open_tab, portal):
    tab = open_tab("/more/devices")
    tab.sees(words("welcome.sign_in"))

    sign_in_with_password(tab, portal.persona(COMPLETE), to="devices")

    tab.sees(words("devices.title"))
