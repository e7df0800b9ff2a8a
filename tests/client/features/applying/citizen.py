"""A citizen's form on a stage, over the real client line to the mock portal in this process."""

from contextlib import asynccontextmanager
from datetime import timedelta

from client.domain.form_answers import written_day
from client.domain.languages import Language
from client.domain.services import ServiceId
from client.features.applying import ApplyScreen
from client.storage.drafts import MemoryDrafts
from mock_server.app import create_app
from mock_server.rules import step_up
from mock_server.world.accounts import by_key
from mock_server.world.legal_texts import ACCEPTANCES, DOCUMENTS
from mock_server.world.population import person
from mock_server.world.services import services
from tests.builders import a_state
from tests.contract.citizen import line_to, sign_in
from tests.doubles.device import FakeFiles, Steps
from tests.doubles.edges import fake_edges
from tests.doubles.hints import FakeHints
from tests.stage import on_stage
from tests.worlds import open_world

OFFERED = [one["id"] for one in services() if one["outage"] is None]
SURE_FOR = 240
"""Seconds; less than a given code is good for."""


class Citizen:
    """Somebody at the mock portal: their line, and the world behind it."""

    def __init__(self, world, portal, persona) -> None:
        self.world, self.portal = world, portal
        self.fin = by_key(world, persona)["fin"]
        self.steps, self.drafts, self.hints = Steps(), MemoryDrafts(), FakeHints()

    def is_sure(self):
        """As if a code had just been given: what is tried here is something else."""
        until = self.world.clock.timestamp() + SURE_FOR
        for ident in self.world.store.idents("sessions", self.fin):
            self.world.store.put(step_up.ASSURED, self.fin, ident, {"until": until})

    def accepts_everything(self):
        """As if every service's and participant's terms had been read and accepted."""
        for subject in self.world.store.idents(DOCUMENTS, ""):
            self.accepts(subject)

    def accepts(self, subject):
        version = self.world.store.get(DOCUMENTS, "", subject)["version"]
        record = {"id": subject.replace(":", "-"), "subject": subject, "version": version}
        self.world.store.put(
            ACCEPTANCES, self.fin, record["id"], record | {"decision": "accepted"}
        )

    def licence_of(self, persona):
        return person(self.world, by_key(self.world, persona)["fin"])["licence"]["number"]

    def fin_of(self, persona):
        return by_key(self.world, persona)["fin"]

    def plate(self):
        """Of their first car."""
        car = self.world.store.get("sections", self.fin, "vehicles")["entries"][0]
        return next(item["value"]["text"] for item in car["items"] if item["key"] == "plate")

    def day_in(self, days):
        """As a citizen types it."""
        return written_day(self.world.clock.today() + timedelta(days=days))

    def accepted(self):
        return self.world.store.records(ACCEPTANCES, self.fin)

    def applications(self):
        return self.world.store.records("applications", self.fin)

    @asynccontextmanager
    async def applying(self, service, *, language=Language.EN, files=()):
        async with self.at(ApplyScreen, ServiceId(service), language=language, files=files) as on:
            yield on

    @asynccontextmanager
    async def at(self, screen, *args, language=Language.EN, files=()):
        edges = fake_edges(
            portal=self.portal,
            files=FakeFiles(*files),
            go=self.steps,
            drafts=self.drafts,
            hints=self.hints,
        )
        state = a_state(language=language)
        async with on_stage(screen, *args, edges=edges, state=state) as stage:
            await stage.settle()
            yield stage


@asynccontextmanager
async def a_citizen(persona="complete", world=None, *, accepting=True):
    world = world or open_world()
    app = create_app(world)
    async with line_to(app) as line:
        me = Citizen(world, await sign_in(app, line, persona), persona)
        if accepting:
            me.accepts_everything()
        yield me
