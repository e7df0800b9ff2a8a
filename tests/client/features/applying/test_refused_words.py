"""What the portal's registers hold against an application, as a citizen reads it."""

from dataclasses import replace

import pytest

from client.domain.forms import Declares, FieldKey, Named
from client.domain.languages import Language, Text
from client.domain.services import Finding, ServiceId, WayOut
from client.domain.submissions import Checked, Undeclared
from client.features.applying import ApplyScreen
from client.features.services import ServiceScreen
from client.portal.errors import Refused
from mock_server.world.data import table
from tests.builders import a_state, a_text
from tests.builders.services import (
    a_form,
    a_form_field,
    a_form_step,
    a_service_detail,
    some_terms,
)
from tests.client.features.applying.driving import declare
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

SAID = table("findings")
BEFOREHAND = (
    "you_are_under_age",
    "no_licence",
    "own_licence_revoked",
    "no_identity_card",
    "no_car",
    "no_son",
    "no_estate",
    "no_diploma",
)
DECLARED = {
    "terms_changed": "terms_version",
    "warranty_missing": "warranties",
    "informed_later": "informed_on",
    "expires_wrong": "expires_on",
    "file_not_there": "evidence",
    "person_is_you": "people/0/fin",
    "person_unknown": "people/0/fin",
    "person_deceased": "people/0/fin",
    "not_represented": "people/0/fin",
    "declared_under_age": "people/0/fin",
    "declared_by_another": "people/0/fin",
    "nothing_to_declare": "field",
}
ANSWERED = {
    "missing": ("use",),
    "malformed": ("use",),
    "too_early": ("use",),
    "too_late": ("use",),
    "slot_taken": ("use",),
    "person_is_you": ("use",),
    "person_unknown": ("use",),
    "person_deceased": ("use",),
    "person_under_age": ("use",),
    "person_twice": ("use",),
    "licence_mismatch": ("use",),
    "licence_revoked": ("use",),
    "file_not_there": ("use", "0"),
}


def in_words(said):
    return Text(said["az"], said["en"], said["ru"])


def a_finding(code, *place):
    said = SAID[code]
    way = said.get("way_out")
    service = None if way is None or way.get("service") is None else ServiceId(way["service"])
    way_out = None if way is None else WayOut(in_words(way), service)
    return Finding(place, code, in_words(said), way_out)


def all_of(code, language):
    said = SAID[code]
    return [one[language.value] for one in (said, said.get("way_out")) if one]


def shown(screen, portal, language):
    state = a_state(language=language)
    return on_stage(screen, ServiceId("arayis"), edges=fake_edges(portal=portal), state=state)


class Hindering(FakePortal):
    """The service's page knows what stands in the way."""

    def __init__(self, code):
        super().__init__()
        self.obstacle = a_finding(code)

    async def service(self, _):
        return self._ready(a_service_detail(obstacles=(self.obstacle,)))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", BEFOREHAND)
@pytest.mark.requirement("R-1.7")
async def test_what_stands_in_the_way_is_read_before_beginning(code, language):
    async with shown(ServiceScreen, Hindering(code), language) as stage:
        for words in all_of(code, language):
            assert stage.says(words)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", ANSWERED)
@pytest.mark.requirement("R-1.7")
async def test_what_the_registers_contradict_is_read_at_its_field(code, language):
    portal = FakePortal()
    portal.told_of_answers = Checked((a_finding(code, *ANSWERED[code]),), ())
    async with shown(ApplyScreen, portal, language) as stage:
        await stage.type("field-use", "Bank")
        await stage.press("continue")
        for words in all_of(code, language):
            assert words in stage.outline()


class Doubting(FakePortal):
    """Somebody is to be declared, and the portal does not take it."""

    def __init__(self, *wrong):
        super().__init__()
        declares = Declares("permit", a_text("Səfər"), (a_text("FİN"),))
        field = a_form_field("use", declares=declares)
        self.held_forms = {ServiceId("arayis"): a_form(a_form_step("first", field))}
        missing = Undeclared(FieldKey("use"), Named("0TA1B2C", "Aysel"))
        self.told_of_answers = Checked((), (missing,))
        self.failing_at["declare"] = Refused("validation_failed", wrong=wrong)
        self.terms = some_terms()

    async def declarations(self):
        known = await super().declarations()
        return self._ready(replace(known.value, terms=self.terms))


async def up_to_declaring(stage):
    await stage.type("field-use", "Aysel")
    await stage.press("continue")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", DECLARED)
@pytest.mark.requirement("R-5.1", "R-5.2", "TPD-01")
async def test_why_a_declaration_is_not_taken_is_read_where_it_is_signed(code, language):
    words = " ".join(all_of(code, language))
    portal = Doubting((f"/body/{DECLARED[code]}", words))
    async with shown(ApplyScreen, portal, language) as stage:
        await up_to_declaring(stage)
        await declare(stage)

        assert stage.says(words)
        assert stage.find("sign", on_click=True)


@pytest.mark.requirement("R-5.1", "R-5.2", "TPD-02")
async def test_terms_that_changed_are_read_and_confirmed_anew_and_then_signed():
    portal = Doubting(("/body/terms_version", SAID["terms_changed"]["en"]))
    async with shown(ApplyScreen, portal, Language.EN) as stage:
        await up_to_declaring(stage)
        portal.terms = replace(some_terms(), version="2", clauses=(a_text("Yeni şərt"),))
        await declare(stage)
        renewed = stage.says("Yeni şərt"), stage.says("Version 2")
        portal.failing_at.clear()
        await stage.press("sign")
        unsigned = len(portal.declared)
        for warranty in some_terms().warranties:
            await stage.press(f"warranty-{warranty.code}")
        await stage.press("sign")
        await stage.until("Check your answers")

    (signed,) = portal.declared
    assert (renewed, unsigned, signed.terms_version) == ((True, True), 0, "2")
