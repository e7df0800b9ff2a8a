"""A room on the stage, whose operator is the test."""

from dataclasses import replace

from client.domain.languages import Language
from client.domain.video_appointments import Stage
from client.features.video_appointments import RoomScreen
from tests.builders import a_state
from tests.builders.institutions import a_text
from tests.builders.video_appointments import (
    a_room,
    an_appointment,
)
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

NARGIZ = a_text("Operator Nərgiz")


def holding(stage=Stage.QUEUED, **told):
    portal = FakePortal()
    one = an_appointment(stage=stage)
    portal.holds_video(one, a_room(stage, **told))
    portal.room_becomes = lambda **now: portal.held_rooms.update(
        {one.id: replace(portal.held_rooms[one.id], **now)}
    )
    portal.video = one.id
    return portal


def shown(portal, language=Language.EN, **edges):
    known = fake_edges(portal=portal, **edges)
    return on_stage(RoomScreen, portal.video, 0.01, edges=known, state=a_state(language=language))
