"""A citizen who names somebody in a form, and a tester who moves what came of it."""

from dataclasses import replace
from datetime import timedelta

import httpx

from client.domain.declarations import Declared, Declaring, Ground, Informed, Relation
from client.domain.form_answers import answers_in, prefilled
from client.domain.forms import FieldKey, Named, People
from client.domain.services import ServiceId
from client.domain.submissions import Submission
from mock_server.app import create_app
from mock_server.world.population import COLLECTION as POPULATION
from tests.contract.citizen import ADDRESS

TRIP = ServiceId("travel-permit")
WARRANTIES = ("entitled", "informed", "true_data", "will_tell")
_DESK = "declarations-desk"


def telling_of(me, *fins, **more):
    """What a citizen signs; `more` are fields of `Declaring` the test is about."""
    today = me.world.clock.today()
    told = Declaring(
        service=TRIP,
        field=FieldKey("passengers"),
        people=tuple(Declared(fin, "Sərnişin", Relation.FRIEND) for fin in fins),
        ground=Ground.CONSENT,
        informed=Informed.PHONE,
        informed_on=today,
        evidence=(),
        terms_version="1",
        warranties=WARRANTIES,
        expires_on=today + timedelta(days=30),
    )
    return replace(told, **more)


async def declare(me, *fins, key="d" * 32, **more):
    me.is_sure()
    return await me.portal.declare(telling_of(me, *fins, **more), key)


async def answering(me, service, **said):
    """The form, filled in: what is known from registers, and what is said here."""
    form = (await me.portal.form(service)).value
    entered = {**prefilled(form), **{FieldKey(key): one for key, one in said.items()}}
    return Submission(service, form.version, answers_in(form, entered, form.steps))


async def travelling_with(me, *fins):
    return await answering(
        me,
        TRIP,
        destination="shusha",
        day=me.day_in(10),
        reason="visit",
        car=me.plate(),
        passengers=People(tuple(Named(fin, "Sərnişin") for fin in fins)),
        truth=True,
    )


async def travels_with(me, *fins, key="t" * 32):
    """Sent; the application."""
    me.is_sure()
    return await me.portal.send_application(await travelling_with(me, *fins), key)


async def moved(me, machine, thing, *moves):
    """As a tester at the control room does it."""
    app = create_app(me.world, control_token=_DESK)
    known = {"Authorization": f"Bearer {_DESK}"}
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url=ADDRESS, headers=known) as desk:
        for move in moves:
            answer = await desk.post(f"/__mock/api/machines/{machine}/{thing}/{move}", json={})
            answer.raise_for_status()


def changed(me, fin, **facts):
    """The population register knows somebody otherwise."""
    for owner, record in list(me.world.store.everybody(POPULATION)):
        if record["fin"] == fin:
            me.world.store.put(POPULATION, owner, fin, {**record, **facts})
