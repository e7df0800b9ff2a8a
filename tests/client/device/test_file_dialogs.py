"""What every way to files keeps to: Flet's on a desktop and in a browser, and the double."""

from contextlib import asynccontextmanager

import pytest

from client.device.adapters.files_flet import FletFiles
from client.device.files import NotPicked, NotSaved, Picked, Shared
from tests.doubles.device import FakeFiles
from tests.stage import an_empty_stage

PICK, SAVE, SHARE = "FilePicker.pick_files", "FilePicker.save_file", "Share.share_files"
PAPER = b"%PDF-1.7 " + b"x" * 200
THINKS_BETTER, BROKEN = "thinks better", "broken"
STATUS = {Shared.DONE: "success", Shared.DISMISSED: "dismissed"}


@asynccontextmanager
async def flets(stage_is_web, paper, does, shares):
    async with an_empty_stage() as stage:
        stage.page.web = stage_is_web

        def pick(_):
            if does == THINKS_BETTER:
                return []
            told = {"id": 1, "name": "a.pdf", "size": len(PAPER)}
            paper.write_bytes(PAPER)
            return [told | ({"bytes": PAPER} if stage_is_web else {"path": str(paper)})]

        def save(given):
            if does == THINKS_BETTER or stage_is_web:
                return None
            paper.write_bytes(given["src_bytes"])
            return str(paper)

        if does != BROKEN:
            stage.client.native |= {PICK: pick, SAVE: save}
        if shares in STATUS:
            stage.client.native[SHARE] = lambda _: {"status": STATUS[shares], "raw": ""}
        files = FletFiles()
        stage.page.update()
        yield files


def on_a_desktop(paper, does=None, shares=None):
    return flets(False, paper, does, shares)  # noqa: FBT003 - no browser


def in_a_browser(paper, does=None, shares=None):
    return flets(True, paper, does, shares)  # noqa: FBT003 - a browser


@asynccontextmanager
async def the_double(paper, does=None, shares=None):  # noqa: ARG001 - it has no disk
    files = FakeFiles() if does == THINKS_BETTER else FakeFiles(Picked("a.pdf", PAPER))
    files.broken, files.thinks_better = does == BROKEN, does == THINKS_BETTER
    files.shares = shares
    yield files


ALL = pytest.mark.parametrize("made", [on_a_desktop, in_a_browser, the_double])
WINDOWS = pytest.mark.parametrize("made", [on_a_desktop, the_double])


@pytest.fixture
def paper(tmp_path):
    return tmp_path / "a.pdf"


@ALL
@pytest.mark.parametrize("verb", ["pick", "pick_any"])
async def test_what_the_citizen_picks_is_handed_over_whole(made, verb, paper):
    async with made(paper) as files:
        picked = await getattr(files, verb)(1000)

        assert (picked.name, picked.content) == ("a.pdf", PAPER)
        assert PAPER.decode() not in repr(picked)


@ALL
async def test_one_that_is_too_large_is_known_for_it(made, paper):
    async with made(paper) as files:
        picked = await files.pick(100)

        assert len(picked.content) > 100


@ALL
async def test_whoever_thinks_better_of_it_picks_nothing(made, paper):
    async with made(paper, THINKS_BETTER) as files:
        assert await files.pick(100) is None
        assert not files.asks


@ALL
async def test_a_device_that_cannot_hand_it_over_says_so(made, paper):
    async with made(paper, BROKEN) as files:
        with pytest.raises(NotPicked):
            await files.pick(100)
        with pytest.raises(NotSaved):
            await files.save("a.pdf", PAPER)
        assert not files.asks


@ALL
@pytest.mark.requirement("REL-17")
async def test_what_is_saved_is_called_saved(made, paper):
    async with made(paper) as files:
        assert await files.save("a.pdf", PAPER)


@WINDOWS
async def test_whoever_thinks_better_of_saving_has_nothing_saved(made, paper):
    async with made(paper, THINKS_BETTER) as files:
        assert not await files.save("a.pdf", PAPER)
        assert not paper.exists()


@ALL
@pytest.mark.parametrize("became", list(Shared))
async def test_an_offer_to_other_apps_ends_as_what_became_of_it(made, became, paper):
    async with made(paper, shares=became) as files:
        assert await files.share("a.pdf", PAPER) is became
