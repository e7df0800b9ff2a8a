"""What was true when the portal last said so: shown with its age, kept from others."""

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.answers import Trouble
from client.portal.errors import (
    ClientTooOld,
    DeviceRemoved,
    NotAllowed,
    NotFound,
    PortalBroken,
    PortalBusy,
    PortalUnreachable,
    Refused,
    RegisterDown,
    SessionEnded,
)
from client.portal.exchange import PDF, Reply
from client.portal.remembering import RememberingExchange
from client.storage.store import MemoryStore, Table
from tests.builders import NOON


class Asked:
    """An exchange that says what the test wants, and remembers what it was asked."""

    def __init__(self) -> None:
        self.says: Reply | Exception = PortalUnreachable()
        self.etags = []
        self.sent = []
        self.meanwhile = lambda: None

    async def read(self, path, *, etag=None, public=False, media="application/json"):  # noqa: ARG002 - the protocol's
        self.etags.append(etag)
        self.meanwhile()
        if isinstance(self.says, Exception):
            raise self.says
        return self.says

    async def send(self, method, path, body=None, *, key=None, public=False):  # noqa: ARG002 - not its errand
        self.sent.append((method, path, body))
        return await self.read(path, public=public)


@pytest.fixture
def asked():
    return Asked()


@pytest.fixture
def store():
    return MemoryStore()


@pytest.fixture
def exchange(asked, store):
    return RememberingExchange(asked, lambda: store)


def a_reply(value=1, *, etag='"1"', minutes=0, unchanged=False, storable=True):
    body = b"" if unchanged else json.dumps({"value": value}).encode()
    as_of = NOON + timedelta(minutes=minutes)
    return Reply(body, as_of, etag, unchanged=unchanged, storable=storable)


def value(reply):
    return json.loads(reply.body)["value"]


@pytest.mark.requirement("REL-01")
@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (PortalUnreachable(), Trouble.OFFLINE),
        (PortalBusy(), Trouble.BUSY),
        (RegisterDown(), Trouble.REGISTER_DOWN),
        (PortalBroken(), Trouble.BROKEN),
    ],
)
async def test_the_last_answer_is_given_with_its_age_and_the_reason(
    exchange, asked, error, trouble
):
    asked.says = a_reply(7)
    await exchange.read("/cabinet")
    asked.says = error

    reply = await exchange.read("/cabinet")

    assert (value(reply), reply.as_of, reply.trouble) == (7, NOON, trouble)


@pytest.mark.parametrize(
    "error", [SessionEnded(), DeviceRemoved(), NotAllowed(), NotFound(), ClientTooOld(), Refused()]
)
async def test_what_the_portal_decided_is_not_papered_over(exchange, asked, error):
    asked.says = a_reply()
    await exchange.read("/cabinet")
    asked.says = error

    with pytest.raises(type(error)):
        await exchange.read("/cabinet")


async def test_nothing_known_means_the_trouble_itself(exchange):
    with pytest.raises(PortalUnreachable):
        await exchange.read("/cabinet")


@pytest.mark.requirement("REL-02")
async def test_an_unchanged_answer_only_becomes_younger(exchange, asked):
    asked.says = a_reply(7)
    await exchange.read("/cabinet")
    asked.says = a_reply(etag=None, minutes=10, unchanged=True)
    await exchange.read("/cabinet")
    asked.says = PortalUnreachable()

    reply = await exchange.read("/cabinet")

    assert asked.etags == [None, '"1"', '"1"']
    assert (value(reply), reply.as_of) == (7, NOON + timedelta(minutes=10))


@pytest.mark.requirement("REL-02")
async def test_unchanged_without_anything_known_is_broken(exchange, asked):
    asked.says = a_reply(unchanged=True)

    with pytest.raises(PortalBroken):
        await exchange.read("/cabinet")


@pytest.mark.requirement("REL-02")
async def test_what_may_not_be_kept_is_not_kept(exchange, asked):
    asked.says = a_reply()
    await exchange.read("/cabinet")
    asked.says = a_reply(storable=False)
    await exchange.read("/cabinet")
    asked.says = PortalUnreachable()

    with pytest.raises(PortalUnreachable):
        await exchange.read("/cabinet")


@pytest.mark.requirement("REL-10")
@pytest.mark.parametrize("body", [b"", b"<html>", b'{"a": NaN}', b"[" * 1000])
async def test_garbage_does_not_push_out_what_was_readable(exchange, asked, body):
    asked.says = a_reply(7)
    await exchange.read("/cabinet")
    asked.says = Reply(body, NOON, '"2"')

    reply = await exchange.read("/cabinet")

    assert (value(reply), reply.trouble) == (7, Trouble.BROKEN)


@pytest.mark.requirement("REL-02", "AUTH-21")
async def test_public_and_own_answers_of_one_address_are_two(exchange, asked):
    asked.says = a_reply("own")
    await exchange.read("/info")
    asked.says = PortalUnreachable()

    with pytest.raises(PortalUnreachable):
        await exchange.read("/info", public=True)


@pytest.mark.requirement("AUTH-21")
async def test_an_answer_that_comes_after_the_wipe_is_not_kept_for_the_next(asked):
    stores = [MemoryStore(), MemoryStore()]
    exchange = RememberingExchange(asked, lambda: stores[0])
    asked.says = a_reply("the first citizen's")
    asked.meanwhile = lambda: stores.pop(0).close() if len(stores) > 1 else None

    await exchange.read("/cabinet")

    assert list(stores[0].rows(Table.ANSWERS)) == []


async def test_a_deed_is_neither_remembered_nor_answered_from_memory(exchange, asked, store):
    asked.says = a_reply()
    await exchange.send("PATCH", "/sessions/1", {"device_name": "x"})
    asked.says = PortalUnreachable()

    with pytest.raises(PortalUnreachable):
        await exchange.send("PATCH", "/sessions/1", {"device_name": "x"})
    assert list(store.rows(Table.ANSWERS)) == []


@pytest.mark.requirement("REL-15")
@given(st.binary(max_size=100))
async def test_whatever_is_found_in_the_store_it_is_asked_anew(junk):
    asked, store = Asked(), MemoryStore()
    store.write(Table.ANSWERS, "own|/cabinet", junk)
    asked.says = a_reply(7)

    reply = await RememberingExchange(asked, lambda: store).read("/cabinet")

    assert value(reply) == 7


@pytest.mark.requirement("REL-01")
async def test_a_printed_paper_is_remembered_as_it_came(exchange, asked):
    asked.says = Reply(b"%PDF-1.7 \xff\x00", NOON, '"1"')
    await exchange.read("/paper", media=PDF)
    asked.says = PortalUnreachable()

    reply = await exchange.read("/paper", media=PDF)

    assert (reply.body, reply.trouble) == (b"%PDF-1.7 \xff\x00", Trouble.OFFLINE)


async def test_what_only_claims_to_be_a_paper_does_not_push_out_the_real_one(exchange, asked):
    asked.says = Reply(b"%PDF-1.7", NOON)
    await exchange.read("/paper", media=PDF)
    asked.says = Reply(b"<html>", NOON)

    reply = await exchange.read("/paper", media=PDF)

    assert (reply.body, reply.trouble) == (b"%PDF-1.7", Trouble.BROKEN)
