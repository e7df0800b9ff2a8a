"""Video messages: in pieces, of two kinds, within their limit, the ticket's own from then on."""

from dataclasses import replace
from datetime import timedelta

import pytest

from client.domain.forms import UploadId
from client.domain.threads import TicketCategory, TicketKind, TicketToOpen
from client.domain.transfers import UploadState
from client.domain.video_messages import LARGEST, MP4, WEBM, VideoToSend
from client.portal.errors import NotFound, Refused
from mock_server.rules import tickets, video_messages
from tests.mock_server.areas.confirmed_citizen import me

__all__ = ["me"]

pytestmark = pytest.mark.requirement("R-3.8", "R-3.3")

FILM = b"\x1a\x45\xdf\xa3 a film"
ASKED = TicketToOpen(TicketKind.QUESTION, TicketCategory.OTHER, "Baxın", (), None, None)


def key(name):
    return name.ljust(32, "-")


async def uploaded(me, content=FILM, media_type=WEBM, name="u"):
    begun = await me.begin_upload("video", media_type, len(content), key(name))
    return await me.add_piece(begun.id, 0, content)


async def sent(me, arrived, words="Lift belədir"):
    video = VideoToSend(arrived.id, 12, words)
    return await me.open_ticket(replace(ASKED, video=video), key("t"))


@pytest.mark.requirement("A11Y-20")
@pytest.mark.parametrize(
    ("media_type", "content"), [(WEBM, FILM), (MP4, b"\0\0\0\x18ftypmp42 a film")]
)
async def test_it_is_in_the_thread_with_its_words_and_can_be_fetched(me, media_type, content):
    opened = await sent(me, await uploaded(me, content, media_type))

    video = opened.thread[0].video
    assert (video.media_type, video.seconds, video.transcript) == (media_type, 12, "Lift belədir")
    assert video.size == len(content)
    assert await me.ticket_video(opened.id, video) == content


@pytest.mark.parametrize(
    ("content", "state"),
    [
        (b"\0\0\0\x18ftypmp42 not webm", UploadState.WRONG_KIND),
        (FILM + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE", UploadState.INFECTED),
    ],
)
async def test_what_is_no_film_or_carries_a_virus_is_not_taken(me, content, state):
    arrived = await uploaded(me, content)

    assert arrived.state is state
    with pytest.raises(Refused) as refused:
        await sent(me, arrived)
    assert refused.value.pointer == "/body/video/upload"


async def test_it_may_be_larger_than_a_file_and_not_larger_than_agreed(me):
    begun = await me.begin_upload("video", WEBM, LARGEST, key("u"))

    assert begun.state is UploadState.OPEN
    with pytest.raises(Refused):
        await me.begin_upload("video", WEBM, LARGEST + 1, key("v"))


@pytest.mark.parametrize("whose", ["nobodys", "a paper"])
async def test_only_a_film_that_arrived_is_taken(me, whose):
    paper = await uploaded(me, b"%PDF-1.7", "application/pdf")
    ident = paper.id if whose == "a paper" else UploadId("u-none")

    with pytest.raises(Refused) as refused:
        await me.open_ticket(replace(ASKED, video=VideoToSend(ident, 3)), key("t"))
    assert refused.value.pointer == "/body/video/upload"
    assert (await me.tickets()).value == ()


async def test_it_is_sent_once_and_is_no_upload_any_more(me):
    arrived = await uploaded(me)
    opened = await sent(me, arrived)
    for move in ("assign", "work", "ask_info"):
        tickets.operator_moves(me.world, opened.id, move)

    with pytest.raises(Refused):
        await me.reply_to_ticket(opened.id, "Yenə", (), key("r"), VideoToSend(arrived.id, 12))
    with pytest.raises(NotFound):
        await me.drop_upload(arrived.id)


async def test_an_operator_sees_that_there_is_one(me):
    opened = await sent(me, await uploaded(me))

    _, record = me.world.store.find(tickets.COLLECTION, opened.id)
    assert video_messages.told_to_operators(record) == "0:12"


async def test_of_another_ticket_it_is_not_there(me):
    video = (await sent(me, await uploaded(me))).thread[0].video
    other = await me.open_ticket(ASKED, key("o"))

    with pytest.raises(NotFound):
        await me.ticket_video(other.id, video)


async def test_one_that_was_never_sent_is_forgotten_after_a_day(me):
    arrived = await uploaded(me)
    me.world.clock.advance(timedelta(days=1, minutes=1))

    await uploaded(me, name="later")

    with pytest.raises(NotFound):
        await me.upload(arrived.id)
