"""A video message on its way to the portal, on the stage: in pieces, once, and back as a copy."""

import pytest

from client.domain.languages import Language
from client.domain.transfers import UploadState
from client.i18n import speaker
from client.portal.errors import PortalUnreachable
from client.shown.troubles import NAMES
from tests.client.features.failing.declared import failures_of
from tests.client.shown.filming.acting import (
    FIRST,
    SECOND,
    WHILE_USING,
    acting,
    filmed,
)
from tests.client.shown.filming.scene import Scene, asked, replying
from tests.doubles.camera import A_FILM

pytestmark = pytest.mark.requirement("R-3.8")


@pytest.mark.requirement("REL-04")
async def test_a_line_that_breaks_goes_on_from_where_it_stopped_when_it_is_sent_again():
    scene = Scene()
    async with scene as stage:
        await filmed(stage, scene.clock)
        scene.portal.piece = 4
        scene.portal.pieces_until_it_breaks = 1
        await asked(stage)
        assert stage.says("broken off")
        assert scene.portal.tickets_opened == []
        scene.portal.pieces_until_it_breaks = None
        await stage.press("send")

    (opened,) = scene.portal.tickets_opened
    ((_, _, content),) = scene.portal.held_uploads.values()
    assert content == A_FILM
    assert scene.portal.asked.count("begin_upload") == 1
    assert opened.video is not None


async def test_a_request_that_fails_keeps_the_film_at_the_portal_and_goes_once():
    scene = Scene()
    async with scene as stage:
        await filmed(stage, scene.clock)
        scene.portal.failing_at["open_ticket"] = PortalUnreachable()
        await asked(stage)
        assert stage.says("It has reached the portal.")
        del scene.portal.failing_at["open_ticket"]
        await stage.press("send")

    assert len(scene.portal.tickets_opened) == len(scene.portal.held_uploads) == 1


async def test_a_film_taken_off_is_taken_from_the_portal_too():
    scene = Scene()
    async with scene as stage:
        await filmed(stage, scene.clock)
        scene.portal.failing_at["open_ticket"] = PortalUnreachable()
        await asked(stage)
        await stage.press("take-off-video")

        assert scene.portal.held_uploads == {}
        assert not stage.says("0:12")


async def test_a_film_in_which_the_portal_finds_something_is_not_sent():
    scene = Scene()
    scene.camera.films = A_FILM + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE"
    async with scene as stage:
        await filmed(stage, scene.clock)
        await asked(stage)
        assert not stage.says("It has reached the portal.")
        assert stage.says("A virus was found in the video")

    assert scene.portal.tickets_opened == []
    (held,) = scene.portal.held_uploads.values()
    assert held[1].state is UploadState.INFECTED


@pytest.mark.parametrize("broken", [False, True])
async def test_a_copy_to_watch_is_saved_or_said_not_to_be(broken):
    scene = Scene()
    scene.files.broken = broken
    async with scene as stage:
        await acting(stage, scene.clock)
        await stage.press(FIRST)
        await stage.until("Your video message")
        await stage.press(SECOND)

        assert stage.says("could not be saved") is broken
        assert [one.name for one in scene.files.saved] == (
            [] if broken else ["video-message.webm"]
        )


@pytest.mark.requirement("R-3.3", "A11Y-20")
async def test_a_reply_is_filmed_and_stands_in_the_thread_with_its_words_and_a_copy():
    scene = replying()
    async with scene as stage:
        await filmed(stage, scene.clock, "It was yesterday")
        await stage.type("reply-text", "Please watch.")
        await stage.press("send-reply")
        await stage.until("Video message: 0:12")
        assert stage.says("The video in words: It was yesterday")
        await stage.press("save-u-1")

    (saved,) = scene.files.saved
    assert (saved.name, saved.content) == ("video-message.webm", A_FILM)


@pytest.mark.parametrize("late", ["Please watch. And answer.", ""])
async def test_what_is_written_while_a_film_goes_up_is_what_is_sent(late):
    scene = replying()
    async with scene as stage:
        await filmed(stage, scene.clock)
        await stage.type("reply-text", "Please watch.")
        scene.portal.hold()
        await stage.begin("send-reply")
        await stage.type("reply-text", late)
        scene.portal.release()
        if late:
            await stage.until("Video message: 0:12")
            (ticket,) = scene.portal.held_tickets.values()
            assert ticket.thread[-1].text == late
        else:
            await stage.until("It has reached the portal.")
            assert scene.portal.asked.count("reply_to_ticket/t-1") == 0


@pytest.mark.parametrize(
    "failure", [pytest.param(error, id=named) for named, error in failures_of("getTicketVideo")]
)
@pytest.mark.requirement("R-3.3", "REL-08")
async def test_a_copy_that_cannot_be_fetched_says_why(failure):
    scene = replying()
    async with scene as stage:
        await filmed(stage, scene.clock)
        await stage.type("reply-text", "Please watch.")
        await stage.press("send-reply")
        scene.portal.failing_at["ticket_video"] = failure
        await stage.press("save-u-1")
        await stage.until(speaker(Language.EN)(NAMES[failure.trouble]))
        failed = list(scene.files.saved)
        scene.portal.failing_at.clear()
        await stage.press("save-u-1")
        await stage.until_true(lambda: bool(scene.files.saved))

    assert failed == []


@pytest.mark.parametrize("language", Language)
async def test_it_speaks_every_language(language):
    scene = Scene(language=language)
    async with scene as stage:
        await stage.begin("film")
        await stage.press(WHILE_USING)
        await stage.press(WHILE_USING)
        await stage.until_true(lambda: scene.camera.current is not None)
