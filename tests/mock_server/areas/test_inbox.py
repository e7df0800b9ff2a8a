"""The portal's inbox and its stream, asked over the product's own line."""

from datetime import timedelta

import pytest

from client.domain.inbox import (
    Box,
    Category,
    Fetched,
    FileTrouble,
    Mark,
    MessageState,
    Preparing,
    Sieve,
)
from client.domain.senders import SenderId, Switches
from client.portal.errors import NotFound, Refused
from mock_server.rules import corrections, inbox, mailings
from mock_server.rules.mailings import Order

SAID = {"az": "Salam", "en": "Hello", "ru": "Привет"}


@pytest.mark.requirement("R-6.2")
async def test_a_message_lies_on_top_and_what_was_written_earlier_lies_below(live):
    me = await live()
    newest = me.write()
    older = me.write("payment", late=60)

    page = await me.found()

    assert [one.id for one in page.messages[:2]] == [newest, older]


@pytest.mark.requirement("R-6.2")
async def test_pages_hold_every_message_once_while_new_ones_arrive(live):
    me = await live("power_user")
    first = await me.found()
    me.write()
    seen = [one.id for one in first.messages]
    after = first.next
    while after is not None:
        page = (await me.portal.inbox(Sieve(), after)).value
        seen += [one.id for one in page.messages]
        after = page.next

    assert len(seen) == len(set(seen)) == first.found


@pytest.mark.requirement("R-6.2")
async def test_a_notice_keeps_its_words_until_its_condition_is_accepted_and_tells_its_sender(live):
    me = await live()
    ident = me.write("legal_notice", file="ready")
    locked = (await me.portal.message(ident)).value
    await me.portal.mark(Mark.READ, [ident])
    still_unread = (await me.portal.message(ident)).value.heading.is_unread
    with pytest.raises(Refused):
        await me.portal.accept_condition(ident, "an-old-one")

    opened = await me.portal.accept_condition(ident, locked.precondition.version)
    await me.portal.mark(Mark.READ, [ident])

    assert (locked.text, locked.attachments, still_unread) == (None, (), True)
    assert opened.text is not None
    assert (await me.portal.message(ident)).value.receipt_sent_at is not None


@pytest.mark.requirement("R-6.2")
async def test_a_muted_sender_writes_into_the_archive_but_a_legal_notice_comes_through(live):
    me = await live()
    silent = Switches(push=False, muted=True, receipts=False)
    await me.portal.change_sender(SenderId("bdypi"), silent)

    reminder, notice = me.write("reminder"), me.write("legal_notice")

    archived = [one.id for one in (await me.found(box=Box.ARCHIVE)).messages]
    arrived = [one.id for one in (await me.found()).messages]
    assert reminder in archived
    assert notice in arrived


@pytest.mark.requirement("R-6.2")
async def test_a_search_finds_every_i_and_all_it_finds_is_archived_and_taken_back(live):
    me = await live()
    before = await me.found(words="INZIBATI")

    done = await me.portal.mark_matching(Mark.ARCHIVE, Sieve(words="inzibati"))
    gone = await me.found(words="inzibati")
    await me.portal.mark(Mark.UNARCHIVE, done.changed)

    assert before.found == len(done.changed) == 1
    assert gone.found == 0
    assert (await me.found(words="İNZİBATİ")).found == 1


@pytest.mark.requirement("R-6.2")
@pytest.mark.parametrize(
    ("file", "became"),
    [
        ("ready", Fetched),
        ("preparing", Preparing),
        ("expired", FileTrouble),
        ("spoiled", FileTrouble),
    ],
)
async def test_a_file_is_what_was_announced_or_says_why_not(live, file, became):
    me = await live()
    ident = me.write(file=file)
    (announced,) = (await me.portal.message(ident)).value.attachments

    got = await me.portal.attachment(ident, announced)

    assert isinstance(got, became)


@pytest.mark.requirement("R-6.2")
async def test_what_a_sender_takes_back_says_nothing_any_more(live):
    me = await live()
    ident = me.write(file="ready")
    (announced,) = (await me.portal.message(ident)).value.attachments

    inbox.withdraw(me.world, me.fin, ident)

    left = (await me.portal.message(ident)).value
    assert (left.heading.state, left.text, left.acts) == (MessageState.WITHDRAWN, None, ())
    with pytest.raises(NotFound):
        await me.portal.attachment(ident, announced)


@pytest.mark.requirement("R-6.2", "SRV-06")
async def test_another_persons_message_is_as_unknown_as_none(live):
    me, other = await live(), await live("driver")
    ident = other.write()

    with pytest.raises(NotFound):
        await me.portal.message(ident)


@pytest.mark.requirement("R-6.2", "R-8.3")
async def test_each_step_of_a_correction_is_told_with_the_way_to_it(live):
    me = await live("no_diploma")
    told = {"section": "education", "entry": None, "item": None, "comment": "", "files": []}
    sent = corrections.send(me.world, me.fin, {**told, "wanted": {"kind": "words", "text": "X"}})

    corrections.owner_moves(me.world, sent, "accept")

    (one, *_) = (await me.found(category=Category.CORRECTION)).messages
    (act,) = (await me.portal.message(one.id)).value.acts
    assert (act.target.kind, act.target.id) == ("correction", sent)


@pytest.mark.requirement("R-6.2")
async def test_mail_planned_on_the_clock_arrives_when_the_clock_gets_there(live):
    me = await live()
    at = me.world.clock.now() + timedelta(hours=1)
    mailings.plan(me.world, me.fin, Order("reminder"), at, every=600, times=3)
    before = (await me.found()).found

    me.world.clock.advance(timedelta(hours=1, minutes=11))
    after = (await me.found()).found
    me.world.clock.advance(timedelta(hours=5))

    assert (after - before, (await me.found()).found - before) == (2, 3)


async def test_nobody_can_deliver_for_a_stranger(live):
    me = await live()

    with pytest.raises(ValueError, match="participant"):
        inbox.deliver(
            me.world, me.fin, sender="nobody", category="letter", subject=SAID, text=SAID
        )
