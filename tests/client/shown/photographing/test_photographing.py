"""Pages photographed on a stage: taken, retaken, turned, cut, in order, attached, or all gone."""

import pytest

from client.domain.languages import Language
from client.domain.permissions import Choice, Purpose, Step
from client.i18n.say import speaker
from tests.client.shown.photographing.table import (
    A_PAGE,
    ANOTHER,
    ANOTHER_PAGE,
    ONCE,
    PICTURES,
    USE,
    WHILE_USING,
    a_table,
    colours,
    put_away,
)
from tests.doubles.camera import FakeCamera
from tests.doubles.darkroom import SECRET, NoDarkroom, a_photo, pictures_in

pytestmark = pytest.mark.requirement("R-3.8")
RETAKE, DO_NOT_USE = "answer-0", "answer-1"
CLOSE_CAMERA, THROW_AWAY = "answer-0", "answer-1"


@pytest.mark.requirement("PER-01", "PER-02")
async def test_two_pages_become_one_pdf_at_the_portal_and_the_camera_was_off_between_them():
    async with a_table(FakeCamera()) as table:
        await table.look()
        await table.take(A_PAGE)
        assert table.camera.current is None or not table.camera.current.is_on
        await table.use("1 page photographed")
        await table.look(answer=None, name=ANOTHER)
        await table.take(ANOTHER_PAGE)
        await table.use("2 pages photographed")
        await table.attach()

    (kind, content), *_ = table.sent
    assert kind == "application/pdf"
    assert colours(content) == ["red", "blue"]
    assert SECRET not in content


async def test_a_page_is_taken_again_and_only_the_better_one_goes():
    async with a_table(FakeCamera()) as table:
        await table.look()
        await table.take(A_PAGE)
        await table.look(answer=None, name=RETAKE)
        await table.take(ANOTHER_PAGE)
        await table.use()
        await table.attach()

    assert colours(table.sent[0][1]) == ["blue"]


async def test_a_retake_that_is_thought_better_of_leaves_the_page_as_it_was():
    async with a_table(FakeCamera()) as table:
        await table.look()
        await table.take(A_PAGE)
        await table.look(answer=None, name=RETAKE)
        await table.stage.press(CLOSE_CAMERA)
        await table.stage.until("Can the page be read well?")
        await table.use()
        await table.attach()

    assert colours(table.sent[0][1]) == ["red"]


async def test_a_page_is_turned_and_cut_without_a_finger_dragged():
    async with a_table(FakeCamera()) as table:
        await table.look()
        await table.take(a_photo((120, 160), "red"))
        await table.stage.press("turn-page")
        await table.stage.press("cut-page")
        await table.stage.slide("cut-left", 0.5)
        await table.stage.slide("cut-top", 0.25)
        assert table.stage.says("50%")
        await table.use()
        await table.attach()

    assert pictures_in(table.sent[0][1])[0].size == (80, 90)


async def test_pages_change_places_and_one_is_removed():
    async with a_table(FakeCamera()) as table:
        await table.look(answer=WHILE_USING)
        await table.take(A_PAGE)
        await table.use()
        for sees in (ANOTHER_PAGE, A_PAGE):
            await table.look(answer=None, name=ANOTHER)
            await table.take(sees)
            await table.use()
        await table.stage.press("page-2-0")
        await table.stage.press("page-3-3")
        await table.stage.until("2 pages photographed")
        await table.attach()

    assert colours(table.sent[0][1]) == ["blue", "red"]


async def test_a_page_is_taken_up_again_from_the_list_and_changed():
    async with a_table(FakeCamera()) as table:
        await table.look()
        await table.take(A_PAGE)
        await table.use()
        await table.stage.press("page-1-2")
        await table.stage.until("Can the page be read well?")
        await table.stage.press("turn-page")
        await table.use("1 page photographed")
        await table.attach()

    assert pictures_in(table.sent[0][1])[0].size == (160, 120)


async def test_a_form_that_wants_a_picture_gets_one():
    async with a_table(FakeCamera(), accepts=PICTURES) as table:
        await table.look()
        await table.take(A_PAGE)
        await table.attach()

    kind, content = table.sent[0]
    assert kind == "image/jpeg"
    assert SECRET not in content


async def test_a_form_that_takes_neither_offers_no_camera():
    async with a_table(FakeCamera(), accepts=("image/png",)) as table:
        assert not table.stage.says("Photograph pages")


@pytest.mark.requirement("PER-01")
async def test_once_is_for_all_pages_of_a_document_and_for_no_other():
    async with a_table(FakeCamera()) as table:
        await table.look(answer=ONCE)
        await table.take(A_PAGE)
        assert table.permissions.granted(Purpose.DOCUMENT_PAGE)
        await table.use()
        await table.attach()

        assert table.permissions.granted(Purpose.DOCUMENT_PAGE) is None
        assert table.camera.prompts == 1
    told = await table.permissions.entries()
    assert [one.choice for one in told if one.step is Step.ANSWERED] == [Choice.ONCE]


async def test_while_using_lasts_beyond_the_document():
    async with a_table(FakeCamera()) as table:
        await table.look(answer=WHILE_USING)
        await table.take(A_PAGE)
        await table.use()
        await table.attach()

        assert table.permissions.granted(Purpose.DOCUMENT_PAGE)


async def test_a_dialog_put_away_loses_no_page_and_says_that_they_wait():
    async with a_table(FakeCamera()) as table:
        await table.look()
        await table.take(A_PAGE)
        await table.use()
        await put_away(table.stage)
        await table.stage.until("1 photographed page is not attached yet")
        await table.stage.press("take-up")
        await table.attach()

    assert colours(table.sent[0][1]) == ["red"]


@pytest.mark.requirement("PER-02")
@pytest.mark.parametrize("how", ["in hand", "from the list", "put away"])
async def test_what_is_thrown_away_is_gone(how):
    async with a_table(FakeCamera()) as table:
        await table.look()
        await table.take(A_PAGE)
        if how == "in hand":
            await table.stage.press(DO_NOT_USE)
        else:
            await table.use()
        if how == "from the list":
            await table.stage.press(THROW_AWAY)
        if how == "put away":
            await put_away(table.stage)
            await table.stage.press("drop-pages")
        await table.stage.settle()

        assert not table.stage.says("photographed")
        assert not table.stage.says("Can the page be read well?")
        assert table.permissions.granted(Purpose.DOCUMENT_PAGE) is None
        await table.look()
        await table.take(ANOTHER_PAGE)
        await table.use("1 page photographed")
    assert table.sent == []


@pytest.mark.requirement("PER-02")
async def test_with_the_screen_the_camera_goes_off_and_once_is_over():
    async with a_table(FakeCamera()) as table:
        await table.look()
        watched = table.camera.current
        permissions = table.permissions

    assert not watched.is_on
    assert permissions.granted(Purpose.DOCUMENT_PAGE) is None


async def test_a_picture_that_does_not_open_is_said():
    async with a_table(FakeCamera(sees=b"\xff\xd8\xff")) as table:
        await table.look()
        await table.take(b"\xff\xd8\xff", "The picture cannot be opened")


async def test_what_cannot_be_made_small_enough_is_said_and_nothing_is_lost(monkeypatch):
    monkeypatch.setattr("client.shown.attaching.block.LARGEST", 500)
    async with a_table(FakeCamera()) as table:
        await table.look()
        await table.take(A_PAGE)
        await table.use()
        await table.stage.press(USE)
        await table.stage.until("cannot be made small enough")

        assert table.stage.says("1 page photographed")
    assert table.sent == []


async def test_without_a_darkroom_pages_are_taken_retaken_and_attached_and_that_is_said():
    async with a_table(FakeCamera(), darkroom=NoDarkroom()) as table:
        await table.look()
        await table.take(A_PAGE)
        assert table.stage.says("On this device a picture cannot be turned or cropped")
        await table.look(answer=None, name=RETAKE)
        await table.take(ANOTHER_PAGE)
        await table.use()
        await table.attach()

    assert colours(table.sent[0][1]) == ["blue"]
    assert SECRET not in table.sent[0][1]


@pytest.mark.parametrize("language", Language)
async def test_it_speaks_every_language(language):
    say = speaker(language)
    async with a_table(FakeCamera(), language=language) as table:
        await table.stage.begin("photograph-proof")
        await table.stage.press(ONCE)
        await table.stage.until(say("photographing.shutter"))
        await table.take(A_PAGE, say("photographing.look_over"))
        await table.use(say("photographing.attach", count=1))
