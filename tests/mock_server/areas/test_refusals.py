"""Each reason for which the portal takes no application or declaration, reached as citizens do."""

from datetime import datetime, timedelta

import pytest

from client.domain.declarations import Ground
from client.domain.forms import Attached, Attachments, Slot, UploadId
from client.domain.services import ServiceId
from client.portal.errors import Refused
from mock_server.rules import offices
from mock_server.world.data import table
from mock_server.world.population import person
from tests.client.features.applying.citizen import a_citizen
from tests.mock_server.areas.declaring import (
    WARRANTIES,
    answering,
    changed,
    declare,
    travelling_with,
)

SAID = table("findings")
LONG_AGO, CHILD = "1990-01-01", "2018-01-01"


def without(section):
    """The register shows nothing there."""

    def take(me):
        held = me.world.store.get("sections", me.fin, section)
        me.world.store.put("sections", me.fin, section, {**held, "entries": []})

    return take


def without_card(me):
    for one in me.world.store.records("documents", me.fin):
        if one["kind"] == "identity_card":
            me.world.store.remove("documents", me.fin, one["id"])


def revoked(me, fin):
    licence = person(me.world, fin)["licence"]
    changed(me, fin, licence={**licence, "state": "revoked"})


BEFOREHAND = {
    "you_are_under_age": ("criminal-record", lambda me: changed(me, me.fin, born=CHILD)),
    "no_licence": ("driving-licence-replacement", lambda me: changed(me, me.fin, licence=None)),
    "own_licence_revoked": ("driving-licence-replacement", lambda me: revoked(me, me.fin)),
    "no_identity_card": ("passport", without_card),
    "no_car": ("power-of-attorney", without("vehicles")),
    "no_son": ("military-registration", without("children")),
    "no_estate": ("property-extract", without("property")),
    "no_diploma": ("diploma-confirmation", without("education")),
}


@pytest.mark.parametrize("code", BEFOREHAND)
@pytest.mark.requirement("R-1.7")
async def test_what_the_registers_know_beforehand_is_said_before_the_first_answer(code):
    service, happens = BEFOREHAND[code]
    async with a_citizen() as me:
        happens(me)
        told = (await me.portal.service(ServiceId(service))).value.obstacles

        (found,) = [one for one in told if one.code == code]
        assert (found.text.az, found.text.en, found.text.ru) == words_of(SAID[code])
        assert has_the_way_out(found)


async def ordering(me, licence):
    return await answering(
        me,
        ServiceId("power-of-attorney"),
        car=me.plate(),
        delegate=me.fin_of("driver"),
        licence=licence,
    )


async def twice(me):
    return await travelling_with(me, *[me.fin_of("driver")] * 2)


async def with_another_number(me):
    return await ordering(me, "AA000000")


async def with_a_revoked_licence(me):
    revoked(me, me.fin_of("driver"))
    return await ordering(me, me.licence_of("driver"))


ANSWERED = {
    "person_twice": (twice, ("passengers", "1", "fin")),
    "licence_mismatch": (with_another_number, ("licence",)),
    "licence_revoked": (with_a_revoked_licence, ("licence",)),
}


@pytest.mark.parametrize("code", ANSWERED)
@pytest.mark.requirement("R-1.7", "R-5.1")
async def test_an_answer_the_registers_contradict_is_named_at_its_field(code):
    told_by, place = ANSWERED[code]
    async with a_citizen() as me:
        findings = (await me.portal.check_answers(await told_by(me))).findings

        (found,) = [one for one in findings if one.code == code]
        assert found.place == place
        assert (found.text.az, found.text.en, found.text.ru) == words_of(SAID[code])
        assert has_the_way_out(found)


@pytest.mark.requirement("SRV-08")
async def test_a_file_that_never_arrived_whole_is_not_taken_with_an_application():
    async with a_citizen() as me:
        me.is_sure()
        office = offices.offices(me.world)[0]
        told = await answering(
            me,
            ServiceId("vehicle-registration"),
            vin="WVWZZZ1JZXW000001",
            price="100",
            papers=Attachments((Attached(UploadId("none"), "a.pdf"),)),
            slot=Slot(office["id"], datetime.fromisoformat(office["slots"][0])),
            truth=True,
        )
        with pytest.raises(Refused) as error:
            await me.portal.send_application(told, "s" * 32)

        assert error.value.wrong == (("/body/answers/papers/0", whole("file_not_there")),)
        assert me.applications() == []


def day_in(me, **by):
    return me.world.clock.today() + timedelta(**by)


DECLARED = {
    "terms_changed": (lambda _: {"terms_version": "0"}, "/body/terms_version"),
    "warranty_missing": (lambda _: {"warranties": WARRANTIES[1:]}, "/body/warranties"),
    "informed_later": (lambda me: {"informed_on": day_in(me, days=1)}, "/body/informed_on"),
    "expires_wrong": (lambda me: {"expires_on": day_in(me, days=400)}, "/body/expires_on"),
    "file_not_there": (lambda _: {"evidence": (UploadId("none"),)}, "/body/evidence"),
    "not_represented": (lambda _: {"ground": Ground.LEGAL_REPRESENTATIVE}, "/body/people/0/fin"),
}


async def refused(me, fin, **more):
    with pytest.raises(Refused) as error:
        await declare(me, fin, **more)
    assert (await me.portal.declarations()).value.declarations == ()
    return error.value.wrong


@pytest.mark.parametrize("code", DECLARED)
@pytest.mark.requirement("R-5.1", "R-5.2", "TPD-01", "TPD-02")
async def test_a_declaration_that_says_too_little_or_what_is_not_so_is_not_taken(code):
    more, place = DECLARED[code]
    async with a_citizen() as me:
        assert await refused(me, me.fin_of("driver"), **more(me)) == ((place, whole(code)),)


@pytest.mark.requirement("R-5.1", "TPD-01")
async def test_nobody_but_their_representative_declares_a_child():
    async with a_citizen() as me:
        wrong = await refused(me, me.fin_of("minor"))

        assert wrong == (("/body/people/0/fin", whole("declared_under_age")),)


@pytest.mark.requirement("R-5.1", "R-5.2")
async def test_one_parent_has_declared_the_son_until_that_declaration_ends():
    async with a_citizen() as me, a_citizen("driver", me.world) as other:
        son = me.fin_of("minor")
        changed(me, son, guardians=[me.fin, other.fin])
        about = {
            "service": ServiceId("military-registration"),
            "field": "son",
            "ground": Ground.LEGAL_REPRESENTATIVE,
        }
        today = me.world.clock.today()
        theirs = await declare(other, son, expires_on=today, **about)
        wrong = await refused(me, son, **about)
        me.world.clock.advance(timedelta(days=1))
        mine = await declare(me, son, **about)

        assert wrong == (("/body/people/0/fin", whole("declared_by_another")),)
        assert mine.id != theirs.id


def words_of(said):
    return said["az"], said["en"], said["ru"]


def has_the_way_out(found):
    said = SAID[found.code].get("way_out")
    if said is None or found.way_out is None:
        return said is None and found.way_out is None
    told = found.way_out
    words = (told.text.az, told.text.en, told.text.ru)
    return words == words_of(said) and told.service == said.get("service")


def whole(code):
    """As the portal says it in the citizen's language, with the way out."""
    said = SAID[code]
    return " ".join(one["az"] for one in (said, said.get("way_out")) if one)
