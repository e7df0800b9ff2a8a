"""What is kept of the inbox is looked through when the portal cannot be asked."""

from contextlib import asynccontextmanager

import httpx
import pytest

from client.domain.answers import Trouble
from client.domain.inbox import Box, Category, Mark, Sieve
from client.portal.errors import PortalUnreachable
from mock_server.app import create_app
from tests.contract.citizen import Listening, hear_nothing, line_over, sign_in
from tests.worlds import open_world

ALL = Sieve()


class Plug(Listening):
    """Pulled, nothing goes through."""

    pulled = False

    async def handle_async_request(self, request):
        if self.pulled:
            raise httpx.ConnectError("nobody there", request=request)
        return await super().handle_async_request(request)


@asynccontextmanager
async def a_citizen():
    app = create_app(open_world(seed=42))
    plug = Plug(app, hear_nothing)
    async with line_over(plug) as line:
        yield await sign_in(app, line, "power_user"), plug


async def read_everything(portal):
    messages, after = [], None
    while True:
        page = (await portal.inbox(ALL, after)).value
        messages += page.messages
        if (after := page.next) is None:
            return messages


async def idents(portal, sieve):
    messages, after = [], None
    while True:
        page = (await portal.inbox(sieve, after)).value
        messages += [one.id for one in page.messages]
        if (after := page.next) is None:
            return messages


@pytest.mark.requirement("R-6.2", "REL-01")
async def test_the_filters_let_through_what_the_portal_would():
    async with a_citizen() as (portal, plug):
        messages = await read_everything(portal)
        sieves = [
            Sieve(sender=messages[0].heading.sender.id),
            Sieve(category=Category.PAYMENT),
            Sieve(only_unread=True),
        ]
        plug.pulled = True
        kept = [await portal.inbox(sieve) for sieve in sieves]
        plug.pulled = False

        told = [await idents(portal, sieve) for sieve in sieves]

        assert [[one.id for one in page.value.messages] for page in kept] == told
        assert all(told)
        assert {page.trouble for page in kept} == {Trouble.OFFLINE}
        assert [page.value.found for page in kept] == [len(one) for one in told]


@pytest.mark.requirement("R-6.2", "REL-01")
async def test_words_are_found_in_any_language_without_the_letters_of_azerbaijani():
    async with a_citizen() as (portal, plug):
        wanted = (await read_everything(portal))[-1]
        russian = await idents(portal, Sieve(words=wanted.heading.subject.ru))
        plug.pulled = True

        for words in (
            wanted.heading.subject.ru,
            wanted.heading.subject.az.upper(),
            wanted.heading.subject.az.replace("ə", "e").replace("ı", "i"),
        ):
            found = await portal.inbox(Sieve(words=words))
            assert wanted.id in [one.id for one in found.value.messages]
        assert wanted.id in russian
        assert (await portal.inbox(Sieve(words="no such words"))).value.messages == ()


@pytest.mark.requirement("R-6.2")
async def test_only_what_was_read_is_looked_through_and_it_is_as_old_as_its_oldest_page():
    async with a_citizen() as (portal, plug):
        first = await portal.inbox(ALL)
        assert first.value.next is not None
        plug.pulled = True

        found = await portal.inbox(Sieve(words=" "))
        found_narrow = await portal.inbox(Sieve(only_unread=True))

        seen = {one.id for one in first.value.messages}
        assert {one.id for one in found_narrow.value.messages} <= seen
        assert found_narrow.as_of == first.as_of
        assert found.value.messages == first.value.messages


@pytest.mark.requirement("R-6.2")
async def test_a_box_that_was_never_opened_cannot_be_looked_through():
    async with a_citizen() as (portal, plug):
        await portal.inbox(ALL)
        plug.pulled = True

        with pytest.raises(PortalUnreachable):
            await portal.inbox(Sieve(box=Box.ARCHIVE, words="tax"))


@pytest.mark.requirement("R-6.2", "REL-01")
async def test_a_box_that_was_read_later_tells_more_than_a_filter_that_was_asked_before():
    async with a_citizen() as (portal, plug):
        unread = Sieve(only_unread=True)
        await portal.inbox(unread)
        await portal.mark(Mark.READ, [one.id for one in (await portal.inbox(ALL)).value.messages])
        left = [one.id for one in await read_everything(portal) if one.heading.is_unread]
        plug.pulled = True

        found = await portal.inbox(unread)

        assert [one.id for one in found.value.messages] == left
        assert (found.value.found, found.value.next) == (len(left), None)
