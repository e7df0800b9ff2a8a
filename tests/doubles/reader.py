"""A citizen who has read their inbox over the whole line to the mock, and the portal's word."""

from client.domain.inbox import Box, Sieve
from client.portal.errors import NeverLeft
from mock_server.rules import inbox as inbox_rules
from tests.doubles.line import Line
from tests.doubles.secrets import FakeSecrets

ACTS = "POST /inbox/acts"
ARCHIVE = Sieve(box=Box.ARCHIVE)


class Reader:
    def __init__(self, portal, folder):
        self.portal_side = portal
        self.line = Line(portal, secrets=FakeSecrets(), folder=folder)
        self.person = portal.person("power_user")

    @property
    def portal(self):
        return self.line.portal

    async def has_read(self):
        await self.line.sign_in(self.person)
        page = (await self.portal.inbox(Sieve())).value
        await self.portal.inbox(ARCHIVE)
        await self.portal.unread()
        open_ones = [one.id for one in page.messages if not one.heading.locked]
        self.unread = [one.id for one in page.messages if self.is_open_and_unread(one)]
        self.listed = open_ones
        return self

    @staticmethod
    def is_open_and_unread(one):
        return one.heading.is_unread and not one.heading.locked

    def goes_away(self, error=None):
        self.line.wire.down = error or NeverLeft()

    def comes_back(self):
        self.line.wire.down = None

    def record(self, ident):
        return inbox_rules.of(self.portal_side.world, self.person.fin, ident)

    def acts(self):
        return self.line.wire.paths().count(ACTS)

    async def rows(self, sieve=Sieve()):  # noqa: B008 - it cannot be changed
        return {one.id: one.heading for one in (await self.portal.inbox(sieve)).value.messages}

    @property
    def waiting(self):
        return self.line.told_of_marks[-1].waiting

    async def restarts(self):
        """The app is closed and opened again, and the portal is still away."""
        away = self.line.wire.down
        await self.line.close()
        self.line = self.line.restarted()
        self.line.wire.down = away
        await self.line.login.restore()
