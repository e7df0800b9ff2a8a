"""My data: each section stands by its own register, each value by its whole origin."""

from dataclasses import replace

import pytest

from client.domain.cabinet import (
    Category,
    Code,
    Freshness,
    SectionId,
    Source,
    Withheld,
)
from client.domain.certificates import Confirmable, Confirmed
from client.domain.languages import Language
from client.features.my_data import CategoryScreen, MyDataScreen
from client.places.cabinet import DataOf
from client.places.documents import OrderCertificate
from client.portal.errors import PortalUnreachable, RegisterDown
from tests.builders import (
    a_cabinet,
    a_section,
    a_section_ref,
    a_state,
    a_text,
    an_entry,
    an_institution,
    an_item,
)
from tests.doubles.device import FakeClipboard, Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

IDENTITY = a_section_ref("identity", title="Şəxsiyyət")
ADDRESS = a_section_ref("address", title="Ünvan")


def english():
    return a_state(language=Language.EN)


def personal(portal: FakePortal, clipboard: FakeClipboard | None = None):
    edges = fake_edges(portal=portal, clipboard=clipboard)
    return on_stage(CategoryScreen, Category.PERSONAL, edges=edges, state=english())


def a_portal(*entries, ref=IDENTITY, **section) -> FakePortal:
    return FakePortal(cabinet=a_cabinet(ref), sections=[a_section(*entries, ref=ref, **section)])


@pytest.mark.requirement("R-1.4")
async def test_all_seven_categories_are_there_with_what_they_hold():
    portal = FakePortal(cabinet=a_cabinet(IDENTITY, ADDRESS))
    async with on_stage(MyDataScreen, edges=fake_edges(portal=portal), state=english()) as stage:
        assert stage.says("Personal data")
        assert stage.says("2 sections: Şəxsiyyət, Ünvan")
        assert stage.says("Communication")
        assert stage.texts().count("No data") == 6


async def test_a_category_is_a_press_away():
    steps = Steps()
    async with on_stage(MyDataScreen, edges=fake_edges(go=steps), state=english()) as stage:
        await stage.press("category-family")

    assert steps.places == [DataOf(Category.FAMILY)]


@pytest.mark.requirement("R-8.1")
async def test_a_register_that_is_down_holds_up_no_other():
    portal = FakePortal(cabinet=a_cabinet(IDENTITY, ADDRESS))
    portal.failing_at["identity"] = RegisterDown(request_id="req-7")
    async with personal(portal) as stage:
        assert stage.says("The register is not answering")
        assert stage.says("Request number: req-7")
        assert stage.says("Aysel")


@pytest.mark.requirement("R-8.1")
async def test_a_register_that_is_back_fills_its_section_on_a_press():
    portal = a_portal(an_entry())
    portal.failing_at["identity"] = RegisterDown()
    async with personal(portal) as stage:
        portal.failing_at.clear()
        await stage.press("Try again")

        assert stage.says("Aysel")


async def test_a_section_that_was_shown_stays_when_asking_again_fails():
    portal = a_portal(an_entry())
    async with personal(portal) as stage:
        portal.failing_at["identity"] = PortalUnreachable()
        await stage.press("ask-again")

        assert stage.says("Aysel")
        assert stage.says("No connection to the portal. Last known: today, 12:00.")


@pytest.mark.requirement("R-8.1")
@pytest.mark.parametrize(
    ("freshness", "words"),
    [
        (Freshness.FRESH, "Fetched from the register: today, 12:00"),
        (Freshness.STALE, "The register is not being refreshed now. This is from today, 12:00."),
        (Freshness.EMPTY, "The register holds nothing"),
        (Freshness.NOT_CONNECTED, "The register is not connected yet"),
    ],
)
async def test_how_fresh_a_register_is_stands_above_its_values(freshness, words):
    async with personal(a_portal(an_entry(), freshness=freshness)) as stage:
        assert stage.says(words)


async def test_a_fresh_section_without_entries_is_said_to_be_empty():
    async with personal(a_portal()) as stage:
        assert stage.says("The register holds nothing")


@pytest.mark.requirement("R-1.2", "R-1.4")
async def test_a_value_tells_its_whole_origin():
    owner = an_institution("ƏN", "Ədliyyə Nazirliyi")
    item = an_item("Ad", "Aysel", owner=owner, basis="Qanun, maddə 5")
    async with personal(a_portal(an_entry(item))) as stage:
        assert not stage.says("Qanun, maddə 5")
        await stage.press("Show the origin: Ad")

        assert stage.says("Ədliyyə Nazirliyi")
        assert stage.says("Əhalinin dövlət reyestri")
        assert stage.says("State register")
        assert stage.says("Only Ədliyyə Nazirliyi")
        assert stage.says("Qanun, maddə 5")


async def test_a_value_of_another_owner_than_its_section_names_that_owner():
    item = an_item("Ad", "Aysel", owner=an_institution("DVX", "Dövlət Vergi Xidməti"))
    async with personal(a_portal(an_entry(item))) as stage:
        assert stage.says("DVX")


@pytest.mark.requirement("R-8.2")
async def test_what_the_citizen_entered_says_that_they_may_change_it():
    item = an_item("E-poçt", "a@b.az", source=Source.CITIZEN, editable=True)
    async with personal(a_portal(an_entry(item))) as stage:
        assert stage.says("You may change this")


async def test_an_identifier_is_masked_until_it_is_tapped():
    async with personal(a_portal(an_entry(an_item("FİN", Code("0TA1B2C"))))) as stage:
        assert not stage.says("0TA1B2C")
        await stage.press("Show: FİN")

        assert stage.says("0TA1B2C")


@pytest.mark.requirement("STO-15")
async def test_a_masked_identifier_is_copied_whole():
    clipboard = FakeClipboard()
    portal = a_portal(an_entry(an_item("FİN", Code("0TA1B2C"))))
    async with personal(portal, clipboard) as stage:
        await stage.press("Copy: FİN")

        assert stage.says("Copied. It leaves the clipboard in 30 seconds.")
        assert not stage.says("0TA1B2C")

    assert clipboard.text == "0TA1B2C"


async def test_a_clipboard_that_refuses_is_not_covered_up():
    clipboard = FakeClipboard()
    clipboard.refuses = True
    portal = a_portal(an_entry(an_item("FİN", Code("0TA1B2C"))))
    async with personal(portal, clipboard) as stage:
        await stage.press("Copy: FİN")

        assert stage.says("It could not be copied.")


@pytest.mark.requirement("R-1.6")
async def test_a_withheld_value_is_there_with_its_reason():
    item = an_item("Qeyd", Withheld(a_text("Qanunla", "Withheld by law")))
    async with personal(a_portal(an_entry(item))) as stage:
        assert stage.says("Withheld by law")


async def test_a_long_section_unrolls_on_demand():
    entries = [an_entry(an_item("Ad", f"Person {n}"), ident=f"e-{n}") for n in range(12)]
    async with personal(a_portal(*entries)) as stage:
        assert stage.says("2 more entries")
        assert not stage.says("Person 11")
        await stage.press("more")

        assert stage.says("Person 11")


async def test_a_category_no_register_fills_says_so():
    portal = FakePortal(cabinet=a_cabinet(IDENTITY))
    async with on_stage(
        CategoryScreen, Category.SOCIAL, edges=fake_edges(portal=portal), state=english()
    ) as stage:
        assert stage.says("No register sends anything about you in this category.")


async def test_every_section_is_asked_for_once():
    portal = FakePortal(cabinet=a_cabinet(IDENTITY, ADDRESS))
    async with personal(portal) as stage:
        await stage.settle()

    asked = [door for door in portal.asked if door.startswith("section/")]
    assert asked == [f"section/{SectionId(name)}" for name in ("identity", "address")]


@pytest.mark.requirement("R-3.2")
async def test_what_a_register_holds_can_be_had_as_a_certificate_and_nothing_else():
    steps, own = Steps(), replace(a_section_ref("contacts", title="Əlaqə"), register=None)
    portal = FakePortal(
        cabinet=a_cabinet(IDENTITY, ADDRESS, own),
        sections=[
            a_section(an_entry(), ref=IDENTITY),
            a_section(ref=ADDRESS),
            a_section(an_entry(), ref=own),
        ],
    )
    edges = fake_edges(portal=portal, go=steps)
    async with on_stage(CategoryScreen, Category.PERSONAL, edges=edges, state=english()) as stage:
        await stage.press("certify-identity")

        assert "certify-address" not in stage.outline()
        assert "certify-contacts" not in stage.outline()
    identity = Confirmable(Confirmed.SECTION, SectionId("identity"))
    assert steps.places == [OrderCertificate(identity)]
