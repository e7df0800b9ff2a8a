"""A screen of help with a camera before it, and what is asked there."""

from client.domain.languages import Language
from client.domain.threads import TicketId, TicketState
from client.features.help import AskScreen, TicketScreen
from tests.builders import a_state
from tests.builders.threads import a_ticket
from tests.doubles.camera import FakeCamera
from tests.doubles.clock import FakeClock
from tests.doubles.device import FakeFiles
from tests.doubles.edges import fake_edges
from tests.doubles.microphone import FakeMicrophone
from tests.doubles.permissions import fake_permissions
from tests.doubles.portal import FakePortal
from tests.stage import on_stage


class Scene:
    """A screen of help with a camera before it."""

    def __init__(self, screen=AskScreen, *args, language=Language.EN, **given):
        self.camera = given.pop("camera", None) or FakeCamera()
        self.microphone = given.pop("microphone", None) or FakeMicrophone()
        self.portal = given.pop("portal", None) or FakePortal()
        self.clock, self.files = FakeClock(), FakeFiles()
        self.state = a_state(language=language)
        self.permissions = fake_permissions(camera=self.camera, microphone=self.microphone)
        edges = fake_edges(
            permissions=self.permissions, portal=self.portal, clock=self.clock, files=self.files
        )
        self.staged = on_stage(screen, *args, edges=edges, state=self.state)

    async def __aenter__(self):
        self.stage = await self.staged.__aenter__()
        return self.stage

    async def __aexit__(self, *error):
        return await self.staged.__aexit__(*error)


def replying():
    portal = FakePortal()
    portal.held_tickets = {TicketId("t-1"): a_ticket(state=TicketState.NEED_INFO)}
    return Scene(TicketScreen, TicketId("t-1"), portal=portal)


async def asked(stage):
    await stage.press("about-other")
    await stage.type("ticket-text", "Please watch.")
    await stage.press("send")
