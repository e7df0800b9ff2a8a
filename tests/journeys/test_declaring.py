"""Somebody else is named in a form: declared, objecting, and agreeing in the end."""

from datetime import datetime, timedelta

import pytest

from mock_server.world.represented import COLLECTION as MANDATES
from tests.browser import Tab
from tests.journeys.conftest import OpenTab
from tests.journeys.errands import (
    choose,
    confirm_with,
    sign_in_with_password,
    words,
)
from tests.running import RunningPortal
from tests.worlds import open_world

pytestmark = pytest.mark.journey

COMPLETE, DRIVER, SOLE_TRADER, REPRESENTATIVE, POWER_USER = 0, 3, 6, 9, 15
"""Who travels, and whom they take along: each journey has a traveller of its own."""
DAY, PLATE = "Səfər günü", "Qeydiyyat nişanı"
OBJECTED = "Müraciətdə adı çəkilən şəxs etiraz edib."
SETTLED = "Etiraz aradan qalxdı, müraciətə yenidən baxılır."
TRUE = "Yazdıqlarımın doğru olduğunu təsdiq edirəm."
WARRANTIES = (
    "Verdiyim məlumat doğrudur.",
    "Həmin şəxs məlumatlandırılıb.",
    "Bu məlumatı verməyə hüququm var.",
    "Razılıq geri götürülsə, bunu bildirəcəyəm.",
)


def in_ten_days(portal: RunningPortal) -> str:
    now = datetime.fromisoformat(portal.control_call("GET", "/clock")["now"])
    return (now + timedelta(days=10)).strftime("%d.%m.%Y")


def fill_in(tab: Tab, day: str, other: dict) -> None:
    """Every step of a permit to travel together."""
    tab.go("/services/apply/travel-permit")
    tab.sees(words("accepting.what_it_is"))
    tab.confirm(words("accepting.accept"))
    choose(tab, "Şuşa")
    tab.type(DAY, day)
    tab.press("continue")
    choose(tab, "Doğma yerləri görmək")
    tab.press("continue")
    choose(tab, "Başqa avtomobil")
    tab.type(PLATE, "10-AB-123")
    tab.press("continue")
    tab.press("add-person")
    tab.type(words("applying.fin"), other["fin"])
    tab.type(words("applying.full_name"), other["name"])
    tab.press("continue")


def declare(tab: Tab, code: str) -> None:
    sign(tab)
    confirm_with(tab, code)


def sign(tab: Tab) -> None:
    """Who they are, on what ground, how they were told; each warranty by itself."""
    tab.sees(words("declarations.new"))
    tab.press(words("declarations.friend"))
    choose(tab, words("declarations.consent"))
    choose(tab, words("declarations.phone"))
    for warranty in WARRANTIES:
        choose(tab, warranty)
    tab.press("sign")


def finish(tab: Tab) -> None:
    """What is left of the form once somebody is declared."""
    tab.sees(words("applying.step_of", step=5, steps=6))
    tab.press("continue")
    choose(tab, TRUE)
    tab.press("continue")
    tab.sees(words("applying.checking"))
    tab.press("send")


def name_in_a_form(tab: Tab, portal: RunningPortal, me: dict, other: dict) -> None:
    """Signed in, and declared that one may."""
    sign_in_with_password(tab, me)
    fill_in(tab, in_ten_days(portal), other)
    declare(tab, me["code"])


def newest(portal: RunningPortal, kind: str, fin: str) -> dict:
    return portal.control_call("GET", f"/machines/{kind}?fin={fin}")["things"][-1]


def a_ward_of(fin: str) -> tuple[str, dict]:
    """The mandate, and whom it is about."""
    held = open_world(seed=42).store.records(MANDATES, fin)
    one = next(mandate for mandate in held if mandate["relation"] == "ward")
    return one["id"], {"fin": one["person"], "name": one["name"]}


@pytest.mark.requirement("R-5.1", "R-5.2", "REL-20")
def test_a_named_person_objects_the_application_waits_and_goes_on_once_it_is_settled(
    tab: Tab, portal: RunningPortal
):
    me, other = portal.persona(COMPLETE), portal.persona(DRIVER)
    name_in_a_form(tab, portal, me, other)
    finish(tab)
    tab.sees(words("applying.sent"))
    tab.press(words("applying.follow"))
    tab.sees(words("applications.see_declaration"))

    declaration = newest(portal, "declaration", me["fin"])["id"]
    portal.control_call("POST", f"/machines/declaration/{declaration}/object")
    tab.sees(words("applications.on_hold"))
    tab.sees(OBJECTED)
    tab.press(words("applications.see_declaration"))
    tab.sees(words("declarations.disputed"))

    portal.control_call("POST", f"/machines/declaration/{declaration}/uphold")
    tab.sees_no(words("declarations.disputed"))
    tab.press(newest(portal, "application", me["fin"])["number"])
    tab.sees(SETTLED)
    tab.sees(words("applications.in_review"))


@pytest.mark.requirement("R-5.1", "R-5.2", "R-6.2", "REL-20")
def test_the_person_named_objects_in_their_own_cabinet_and_takes_it_back(
    tab: Tab, open_tab: OpenTab, portal: RunningPortal
):
    """Each sees by itself what the other did."""
    me, other = portal.persona(DRIVER), portal.persona(POWER_USER)
    name_in_a_form(tab, portal, me, other)
    finish(tab)
    tab.sees(words("applying.sent"))
    tab.press(words("applying.follow"))
    tab.sees(words("applications.see_declaration"))

    theirs = open_tab()
    sign_in_with_password(theirs, other)
    theirs.go("/more/mentions")
    theirs.sees(words("mentions.title"))
    theirs.press(f"mention-{newest(portal, 'declaration', me['fin'])['id']}")
    theirs.sees(words("mentions.object_title"))
    theirs.type(words("mentions.reason"), "Heç yerə getmirəm")
    theirs.press("object")
    theirs.sees(words("mentions.objected"))

    tab.sees(words("applications.on_hold"))
    tab.sees(OBJECTED)

    theirs.press("take-back")
    theirs.sees(words("mentions.take_back_title"))
    theirs.press("confirm")
    theirs.sees(words("mentions.taken_back"))

    tab.sees(SETTLED)
    tab.sees(words("applications.in_review"))


@pytest.mark.requirement("R-5.1", "R-5.2", "REL-03")
def test_who_objects_is_not_declared_anew_until_the_earlier_declaration_is_withdrawn(
    tab: Tab, portal: RunningPortal
):
    """The way there and back is the browser's own."""
    me, other = portal.persona(POWER_USER), portal.persona(COMPLETE)
    name_in_a_form(tab, portal, me, other)
    tab.sees(words("applying.step_of", step=5, steps=6))
    earlier = newest(portal, "declaration", me["fin"])
    portal.control_call("POST", f"/machines/declaration/{earlier['id']}/object")
    finish(tab)
    tab.sees(words("declarations.objects_text"))
    sign(tab)
    tab.sees(words("trouble.person_objected"))

    tab.press(words("declarations.see_earlier"))
    tab.sees(words("declarations.disputed"))
    tab.press("withdraw")
    tab.confirm(words("declarations.withdraw"))
    tab.sees(words("declarations.withdrawn"))
    tab.page.go_back()
    tab.press("continue")
    tab.sees(words("declarations.new"))
    tab.sees_no(words("declarations.objects_text"))
    for warranty in WARRANTIES:
        choose(tab, warranty)
    tab.press("sign")
    tab.sees(words("applying.step_of", step=5, steps=6))
    tab.press("continue")
    tab.sees(TRUE)
    tab.press("continue")
    tab.press("send")
    tab.sees(words("applying.sent"))


@pytest.mark.requirement("R-2.1.3", "R-5.2", "R-6.2")
def test_a_guardian_objects_for_a_ward_and_whoever_declared_sees_that_it_was_a_representative(
    tab: Tab, open_tab: OpenTab, portal: RunningPortal
):
    """The ward has no sign-in; who travels with them is not told who the guardian is."""
    me, guardian = portal.persona(SOLE_TRADER), portal.persona(REPRESENTATIVE)
    mandate, ward = a_ward_of(guardian["fin"])
    name_in_a_form(tab, portal, me, ward)
    tab.sees(words("applying.step_of", step=5, steps=6))
    declaration = newest(portal, "declaration", me["fin"])["id"]

    theirs = open_tab()
    sign_in_with_password(theirs, guardian)
    theirs.go("/more/family")
    theirs.press(f"person-{mandate}")
    theirs.press("to-mentions")
    theirs.sees(words("mentions.title_of", name=ward["name"]))
    theirs.press(f"mention-{declaration}")
    theirs.sees(words("mentions.relation_of"))
    theirs.type(words("mentions.reason"), "Heç yerə getmir")
    theirs.press("object")
    theirs.sees(words("mentions.open_text_of"))

    tab.go(f"/more/declarations/{declaration}")
    tab.sees(words("declarations.represented"))
