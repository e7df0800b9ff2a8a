"""A screen of help on a stage, and what lies at the portal."""

from client.domain.languages import Language
from client.domain.threads import TicketId
from tests.builders import a_state
from tests.builders.threads import a_ticket
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

ONE = TicketId("t-1")


def shown(screen, *args, portal=None, **edges):
    known = fake_edges(portal=portal or FakePortal(), **edges)
    return on_stage(screen, *args, edges=known, state=a_state(language=Language.EN))


def holding(**ticket):
    portal = FakePortal()
    portal.held_tickets = {ONE: a_ticket(**ticket)}
    return portal
