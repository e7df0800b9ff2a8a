"""An application that more than one thing holds: each is lifted by whoever may."""

import httpx
import pytest

from client.domain.applications import ApplicationState
from client.domain.forms import FieldKey
from client.domain.services import ServiceId
from tests.client.features.applying.citizen import a_citizen
from tests.mock_server.areas.declaring import answering, declare, moved, travels_with

ORDER = ServiceId("power-of-attorney")


async def now(me, application):
    return (await me.portal.application(application.id)).value


@pytest.mark.requirement("R-5.2")
async def test_the_institution_lifts_its_own_hold_and_nobodys_objection():
    async with a_citizen() as me:
        made = await declare(me, me.fin_of("driver"))
        sent = await travels_with(me, me.fin_of("driver"))
        await moved(me, "application", sent.id, "hold")
        await moved(me, "declaration", made.id, "object")
        await moved(me, "application", sent.id, "release")
        disputed = await now(me, sent)
        with pytest.raises(httpx.HTTPStatusError, match="409"):
            await moved(me, "application", sent.id, "release")
        await moved(me, "declaration", made.id, "uphold")

        assert disputed.state is ApplicationState.ON_HOLD
        assert "until the operator" in disputed.hold.en
        assert (await now(me, sent)).state is ApplicationState.IN_REVIEW


@pytest.mark.requirement("R-5.2", "R-1.6")
async def test_what_nobody_objects_to_any_more_waits_for_its_fee_again():
    async with a_citizen() as me:
        other = me.fin_of("driver")
        made = await declare(me, other, service=ORDER, field=FieldKey("delegate"))
        told = await answering(
            me,
            ORDER,
            car=me.plate(),
            delegate=other,
            licence=me.licence_of("driver"),
            until=me.day_in(20),
            redelegate=False,
            truth=True,
        )
        me.is_sure()
        sent = await me.portal.send_application(told, "t" * 32)
        await moved(me, "declaration", made.id, "object", "uphold")
        one = await now(me, sent)

        assert (one.state, one.hold) == (ApplicationState.SENT, None)
        assert "state fee" in one.steps[-1].note.en
