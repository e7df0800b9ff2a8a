"""A citizen shows support one screen of the app: explained, taken, looked over, attached."""

import io

import pytest
from PIL import Image

from client.device.adapters.darkroom_pillow import PillowDarkroom
from client.domain.languages import Language
from client.domain.picturing import Picturing
from client.domain.session import EndReason
from client.domain.video_messages import Film
from client.features.help import AskScreen
from client.features.help.model import State, laid_aside
from client.places.cabinet import Home
from client.places.threads import AskForHelp
from client.shell.picturing import PictureLine
from client.shown.replying import Reply
from tests.builders import NOON, a_state
from tests.client.shown.photographing.table import put_away
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.doubles.screen import FakeScreen
from tests.stage import on_stage

pytestmark = pytest.mark.requirement("R-3.3", "R-3.8")
GO_THERE = "Go to the screen you mean"


def a_screenshot(size=(412, 892)):
    held = io.BytesIO()
    Image.new("RGB", size, "blue").save(held, "PNG")
    return held.getvalue()


def english(picturing=None):
    state = a_state(language=Language.EN)
    state.picturing = picturing
    return state


def asking(state, **edges):
    known = fake_edges(darkroom=PillowDarkroom(), **edges)
    return on_stage(AskScreen, edges=known, state=state)


def above(state, screen, go=None):
    return on_stage(PictureLine, edges=fake_edges(screen=screen, go=go or Steps()), state=state)


async def test_it_is_explained_first_and_nothing_is_taken_before_the_citizen_is_there():
    state, steps, screen = english(), Steps(), FakeScreen(a_screenshot())
    async with asking(state, go=steps, screen=screen) as stage:
        await stage.press("picture-screen")
        assert stage.says("What is written on that screen will be in the picture")
        await stage.press("answer-0")

    assert (state.picturing, steps.places, screen.taken) == (Picturing(), [Home()], 0)


async def test_who_thinks_better_of_it_stays_where_they_are():
    state, steps = english(), Steps()
    async with asking(state, go=steps) as stage:
        await stage.press("picture-screen")
        await stage.press("answer-1")

        assert not stage.says("What is written on that screen")
    assert (state.picturing, steps.places) == (None, [])


async def test_the_line_stands_above_every_screen_until_the_picture_is_taken():
    state, steps, picture = english(Picturing()), Steps(), a_screenshot()
    async with above(state, FakeScreen(picture), steps) as stage:
        assert stage.says(GO_THERE)
        await stage.press("Take the picture")
        await stage.settle()

        assert not stage.says(GO_THERE)
    assert (state.picturing, steps.places) == (Picturing(taken=picture), [AskForHelp()])


async def test_the_line_is_not_in_the_picture():
    state, screen, seen = english(Picturing()), FakeScreen(a_screenshot()), []
    screen.meanwhile = lambda: seen.append(state.picturing)
    async with above(state, screen) as stage:
        await stage.press("Take the picture")
        await stage.settle()

    assert seen == [Picturing(taking=True)]


async def test_where_no_picture_comes_another_way_is_named_and_it_can_be_tried_again():
    state, screen = english(Picturing()), FakeScreen()
    async with above(state, screen) as stage:
        await stage.press("Take the picture")
        await stage.until("attach it as a file")
        screen.gives = a_screenshot()
        await stage.press("Take the picture")
        await stage.settle()

    assert state.picturing == Picturing(taken=screen.gives)


async def test_who_does_without_is_back_at_the_request():
    state, steps = english(Picturing()), Steps()
    async with above(state, FakeScreen(), steps) as stage:
        await stage.press("Do without")

    assert (state.picturing, steps.places) == (None, [AskForHelp()])


@pytest.mark.requirement("STO-22")
async def test_with_the_sign_in_goes_a_picture_that_was_being_taken():
    state, steps, screen = english(Picturing()), Steps(), FakeScreen(a_screenshot())
    screen.meanwhile = lambda: state.end(EndReason.SIGNED_OUT)
    async with above(state, screen, steps) as stage:
        await stage.press("Take the picture")
        await stage.settle()

    assert (state.picturing, steps.places) == (None, [])


@pytest.mark.requirement("STO-22")
async def test_a_lock_forgets_it():
    state = english(Picturing(taken=a_screenshot()))
    state.lock = object()
    state.shut()

    assert state.picturing is None


@pytest.mark.requirement("STO-22")
def test_a_sign_out_forgets_it():
    state = english(Picturing(taken=a_screenshot()))
    state.forget()

    assert state.picturing is None


async def test_it_is_looked_over_cut_and_attached_and_arrives_as_a_picture():
    state, portal = english(Picturing(taken=a_screenshot())), FakePortal()
    async with asking(state, portal=portal) as stage:
        await stage.until("Is this what you want to show?")
        assert not stage.says("Take it again")
        await stage.press("cut-page")
        await stage.slide("cut-top", 0.5)
        await stage.press("Attach this picture")
        await stage.until("picture.jpg")
        await stage.press("about-other")
        await stage.type("ticket-text", "It looks like this.")
        await stage.press("send")
        await stage.until("Its number is")

    ((file,),) = [ticket.files for ticket in portal.tickets_opened]
    assert file.media_type == "image/jpeg"
    assert Image.open(io.BytesIO(file.content)).size == (412, 446)
    assert state.picturing is None


async def test_what_is_not_wanted_after_all_is_thrown_away():
    state = english(Picturing(taken=a_screenshot()))
    async with asking(state) as stage:
        await stage.until("Is this what you want to show?")
        await stage.press("Do not use it")
        await stage.settle()

        assert not stage.says("picture.jpg")
        assert not stage.says("Is this what you want to show?")


async def test_a_device_that_cannot_crop_is_offered_no_picture():
    async with on_stage(AskScreen, edges=fake_edges(), state=english()) as stage:
        assert not stage.says("Show a screen")


async def test_what_lies_aside_is_not_pushed_off_the_table_by_a_picture():
    state = english(Picturing(taken=a_screenshot()))
    async with asking(state) as stage:
        await stage.until("Is this what you want to show?")
        await put_away(stage)
        state.picturing = Picturing(taken=a_screenshot())
        await stage.settle()
        assert not stage.says("Is this what you want to show?")
        assert stage.find("Show a screen")["disabled"]

        await stage.press("drop-pages")
        await stage.until("Is this what you want to show?")


async def test_technical_facts_have_to_be_added_again_which_is_said_before():
    async with asking(english()) as stage:
        await stage.choose("add-bundle", value=True)
        await stage.press("picture-screen")

        assert stage.says("Add the technical facts again when you are back")


def test_a_film_that_hangs_on_a_request_stays_with_it():
    film = Film("video/webm", b"a film", 3)
    begun = State(NOON, body=Reply(film=film))

    assert not begun.is_empty
    assert laid_aside(begun).body.film is film
