"""A citizen's booked talks on a stage."""

from datetime import timedelta

from client.domain.languages import Language
from client.domain.video_appointments import AppointmentId
from client.features.video_appointments import AppointmentScreen
from tests.builders import NOON, a_state
from tests.builders.video_appointments import an_appointment
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

SOON = NOON + timedelta(days=2)


def shown(screen, *args, portal=None, **edges):
    known = fake_edges(portal=portal or FakePortal(), **edges)
    return on_stage(screen, *args, edges=known, state=a_state(language=Language.EN))


def holding(**told):
    portal = FakePortal()
    portal.holds_video(an_appointment(**told))
    return portal


def shown_one(portal, **edges):
    return shown(AppointmentScreen, AppointmentId("v-1"), portal=portal, **edges)
