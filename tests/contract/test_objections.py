"""An objection stops a new declaration at the portal and at its double, in the same way."""

from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest

from client.domain.declarations import (
    DeclarationState,
    Declared,
    Declaring,
    Ground,
    Informed,
    Relation,
)
from client.domain.forms import FieldKey
from client.domain.services import ServiceId
from client.portal.errors import PersonObjected
from mock_server.app import create_app
from mock_server.rules import mentions
from mock_server.world.accounts import by_key
from tests.builders import NOON
from tests.contract.citizen import line_to, sign_in
from tests.contract.errands.access import confirm
from tests.doubles.portal import FakePortal
from tests.worlds import open_world

AYSEL, KAMRAN = "driver", "power_user"


class Real:
    def __init__(self, world, portal):
        self.world, self.portal, self.today = world, portal, world.clock.today()

    def fin_of(self, who):
        return by_key(self.world, who)["fin"]

    def objects(self, who, made):
        mentions.object_to(self.world, self.fin_of(who), made.id, "Razı deyiləm")

    def takes_back(self, who, made):
        mentions.take_back(self.world, self.fin_of(who), made.id)


class Double:
    def __init__(self):
        self.portal, self.today = FakePortal(), NOON.date()

    def fin_of(self, who):
        return who

    def objects(self, who, made):
        self._put(made, DeclarationState.DISPUTED, who)

    def takes_back(self, _, made):
        self._put(made, DeclarationState.ACTIVE)

    def _put(self, made, state, *objecting):
        people = tuple(replace(one, objected=one.fin in objecting) for one in made.people)
        self.portal.held_declarations[made.id] = replace(made, state=state, people=people)


@asynccontextmanager
async def the_real_one():
    app = create_app(open_world(seed=42))
    async with line_to(app) as line:
        portal = await sign_in(app, line)
        await confirm(portal, app.state.world)
        yield Real(app.state.world, portal)


@asynccontextmanager
async def the_double():
    yield Double()


@pytest.fixture(params=[the_real_one, the_double], ids=["real", "double"])
async def side(request):
    async with request.param() as side:
        yield side


async def declare(side, key, *who):
    told = Declaring(
        service=ServiceId("travel-permit"),
        field=FieldKey("passengers"),
        people=tuple(Declared(side.fin_of(one), "Sərnişin", Relation.FRIEND) for one in who),
        ground=Ground.CONSENT,
        informed=Informed.PHONE,
        informed_on=side.today,
        evidence=(),
        terms_version="1",
        warranties=("entitled", "informed", "true_data", "will_tell"),
        expires_on=side.today + timedelta(days=30),
    )
    return await side.portal.declare(told, f"objection-{key}-0000")


@pytest.mark.requirement("R-5.2")
async def test_who_objects_is_not_declared_anew_and_the_earlier_declaration_is_named(side):
    made = await declare(side, "first", AYSEL, KAMRAN)
    side.objects(AYSEL, made)
    with pytest.raises(PersonObjected, match="person_objected") as refused:
        await declare(side, "second", AYSEL)
    other = await declare(side, "third", KAMRAN)

    assert refused.value.declaration == made.id
    assert len((await side.portal.declarations()).value.declarations) == 2
    assert other.state is DeclarationState.ACTIVE


@pytest.mark.requirement("R-5.2", "TPD-02")
@pytest.mark.parametrize("how", ["taken back", "withdrawn"])
async def test_once_nobody_objects_any_more_a_declaration_is_made_again(side, how):
    made = await declare(side, "first", AYSEL)
    side.objects(AYSEL, made)
    if how == "withdrawn":
        await side.portal.withdraw_declaration(made.id, "w" * 32)
    else:
        side.takes_back(AYSEL, made)

    assert (await declare(side, "second", AYSEL)).id != made.id
