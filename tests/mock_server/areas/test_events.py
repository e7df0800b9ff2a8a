"""The stream of hints, asked over the product's own line."""

import pytest

from mock_server.rules import inbox, streams

SAID = {"az": "Salam", "en": "Hello", "ru": "Привет"}


@pytest.mark.requirement("REL-20", "STO-22")
async def test_the_stream_hints_at_a_message_and_tells_nothing_of_it(live):
    me = await live()

    (hint, *_) = await me.heard(lambda: me.write("payment"))

    assert (hint.topic, hint.notify) == ("inbox", True)
    stored = str(me.world.store.records("events", me.fin))
    assert "subject" not in stored
    assert "VÖ-2026" not in stored


@pytest.mark.requirement("REL-20")
async def test_a_burst_doubled_and_shuffled_is_heard_once_each(live):
    me = await live()
    streams.spoil(me.world, streams.Quirks(doubled=True, shuffled=True))

    hints = await me.heard(lambda: [me.write() for _ in range(200)])

    assert len({hint.ref for hint in hints}) == len(hints) == 200


@pytest.mark.requirement("REL-21")
async def test_asking_tells_the_same_as_the_stream_and_when_some_was_forgotten(live):
    me = await live()
    begin = (await me.portal.hints_since(None)).last
    me.write()
    asked = await me.portal.hints_since(begin)
    for _ in range(600):
        inbox.announce(me.world, me.fin, "inbox")

    assert [hint.topic for hint in asked.hints] == ["inbox"]
    assert not (await me.portal.hints_since(begin)).complete
