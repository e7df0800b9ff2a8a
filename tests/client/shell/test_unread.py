"""How many messages are unread: on the bell of a phone and in the rail of a desktop, at once."""

import pytest

from client.domain.hints import INBOX
from client.domain.inbox import MessageId
from client.i18n import speaker
from tests.builders import NOON
from tests.builders.inbox import a_message
from tests.client.shell.the_app import a_citizen_here, the_app
from tests.doubles.portal import FakePortal
from tests.stage import DESKTOP, PHONE

say = speaker(a_citizen_here().language)


def told(count, size):
    if size == PHONE:
        return say("inbox.bell", count=count, number=count)
    return f"{say('inbox.title')} ({count})"


@pytest.mark.requirement("R-6.2")
@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_the_number_follows_what_comes_and_what_is_read(size):
    portal = FakePortal(messages=[a_message("m-1"), a_message("m-2", read_at=NOON)])
    async with the_app(a_citizen_here(), "/", size, portal) as app:
        await app.stage.until(told(1, size))
        portal.held_messages[MessageId("m-3")] = a_message("m-3")
        app.edges.hints.changed(INBOX)

        await app.stage.until(told(2, size))
