"""A citizen who is told of news, with the portal, the device and the clock of a test."""

import asyncio
from contextlib import asynccontextmanager, suppress
from dataclasses import replace

from client.domain.choices import Choices
from client.domain.contact_choices import Cell, Channel, Topic
from client.domain.hints import INBOX, Hint, HintKind
from client.domain.languages import Language
from client.domain.permissions import Choice, Purpose
from client.shell.noticing import Noticing, Pace
from client.state import AppState
from tests.builders import NOON
from tests.builders.contact_choices import some_contact_choices
from tests.doubles.clock import FakeClock
from tests.doubles.edges import fake_edges
from tests.doubles.hints import FakeHints
from tests.doubles.permissions import FakeBook, FakeNotices, fake_permissions
from tests.doubles.portal import FakePortal

NEWS = Purpose.MESSAGE_NOTICES


async def at_once(_seconds):
    """A pause that only lets the others run."""
    for _ in range(5):
        await asyncio.sleep(0)


class Told:
    """A citizen who allowed notices, and the inbox they are told of."""

    def __init__(self, *messages, content=False, on_a_phone=False):
        self.portal = FakePortal(messages=messages)
        every = tuple(Cell(one, Channel.PUSH, on=True, locked=False) for one in Topic)
        self.choose(cells=every)
        self.clock, self.book = FakeClock(), FakeBook()
        self.notices = FakeNotices(keeps_reminders=on_a_phone)
        self.hints = FakeHints()
        self.permissions = fake_permissions(book=self.book, notices=self.notices)
        self.edges = fake_edges(
            portal=self.portal,
            clock=self.clock,
            permissions=self.permissions,
            hints=self.hints,
        )
        choices = Choices(language=Language.EN, notices_show_content=content)
        self.reading = False
        self.state = AppState(choices=choices)
        self.noticing = Noticing(
            self.edges,
            self.state,
            lambda: self.reading,
            Pace(pause=at_once, between=0.02),
        )
        self.hints.on_hint(self.noticing.hear)
        self.hints.on([INBOX], self.noticing.stir)

    def choose(self, **told):
        self.portal.held_contact_choices = replace(
            getattr(self.portal, "held_contact_choices", some_contact_choices()), **told
        )

    @property
    def said(self):
        return [(one.title, one.text, one.opens) for one in self.notices.shown]

    async def arrive(self, *messages, hinted=True):
        for one in messages:
            self.portal.held_messages[one.id] = one
            if hinted:
                self.hint(one)
        await self.looked()

    def hint(self, message, kind=HintKind.ARRIVED, number=1):
        self.hints.come(Hint(number, INBOX, kind, message.id, notify=True, at=NOON))

    async def looked(self):
        """Until it has asked all there was to ask."""
        async with asyncio.timeout(3):
            before = None
            while before != len(self.portal.asked) or self.noticing._news.is_set():
                before = len(self.portal.asked)
                await asyncio.sleep(0.06)


@asynccontextmanager
async def telling(*messages, choice=Choice.WHILE_USING, **told):
    one = Told(*messages, **told)
    if choice is not None:
        await one.permissions.choose(one.permissions.explain(NEWS), choice)
    running = asyncio.create_task(one.noticing.run())
    try:
        await one.looked()
        yield one
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
