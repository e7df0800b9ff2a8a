"""Files through Flet: picked, saved where the citizen says, shared, or a plain refusal."""

import pytest

from client.device.adapters.files_flet import FletFiles
from client.device.files import NotPicked, NotSaved, Shared
from tests.stage import Stage, an_empty_stage

PICK = "FilePicker.pick_files"
SAVE = "FilePicker.save_file"
SHARE = "Share.share_files"
PAPER = b"%PDF-1.7"


async def picked(stage: Stage, answer, largest: int = 100):
    stage.client.native |= {PICK: lambda _: answer}
    files = FletFiles()
    stage.page.update()
    return await files.pick(largest)


async def test_a_browser_hands_over_the_bytes() -> None:
    async with an_empty_stage() as stage:
        file = await picked(stage, [{"id": 1, "name": "a.pdf", "size": 5, "bytes": b"%PDF-"}])

        assert file is not None
        assert (file.name, file.content) == ("a.pdf", b"%PDF-")


async def test_a_desktop_names_the_path_and_no_more_is_read_than_needed(tmp_path) -> None:
    paper = tmp_path / "a.pdf"
    paper.write_bytes(b"x" * 1000)
    async with an_empty_stage() as stage:
        here = {"id": 1, "name": "a.pdf", "size": 1000, "path": str(paper)}
        file = await picked(stage, [here])

        assert file is not None
        assert len(file.content) == 101


async def test_whoever_thinks_better_of_it_picks_nothing() -> None:
    async with an_empty_stage() as stage:
        assert await picked(stage, []) is None


@pytest.mark.parametrize("where", [None, "/nowhere/a.pdf"])
async def test_a_file_that_cannot_be_opened_is_said(where) -> None:
    async with an_empty_stage() as stage:
        gone = {"id": 1, "name": "a.pdf", "size": 5, "path": where}
        with pytest.raises(NotPicked):
            await picked(stage, [gone])


async def test_a_device_without_a_picker_is_said() -> None:
    async with an_empty_stage() as stage:
        files = FletFiles()
        stage.page.update()
        with pytest.raises(NotPicked):
            await files.pick(100)


async def on_a_device(stage: Stage, method: str, answer, *, web=False) -> FletFiles:
    stage.client.native |= {method: lambda _: answer}
    stage.page.web = web
    files = FletFiles()
    stage.page.update()
    return files


@pytest.mark.requirement("STO-23")
async def test_a_paper_is_saved_where_the_citizen_says(tmp_path) -> None:
    there = tmp_path / "paper.pdf"
    there.write_bytes(PAPER)
    async with an_empty_stage() as stage:
        files = await on_a_device(stage, SAVE, str(there))
        saved = await files.save("paper.pdf", PAPER)
        (asked,) = [given for method, given in stage.client.asked if method == SAVE]

        assert saved
        assert (asked["file_name"], asked["src_bytes"]) == ("paper.pdf", PAPER)


@pytest.mark.parametrize(("web", "saved"), [(True, True), (False, False)])
async def test_no_path_is_a_download_in_a_browser_and_a_change_of_mind_elsewhere(
    web, saved
) -> None:
    async with an_empty_stage() as stage:
        files = await on_a_device(stage, SAVE, None, web=web)

        assert await files.save("paper.pdf", PAPER) is saved


@pytest.mark.requirement("REL-17")
async def test_a_paper_that_does_not_lie_where_it_was_said_to_is_not_called_saved(
    tmp_path,
) -> None:
    half = tmp_path / "paper.pdf"
    half.write_bytes(PAPER[:4])
    async with an_empty_stage() as stage:
        files = await on_a_device(stage, SAVE, str(half))
        with pytest.raises(NotSaved):
            await files.save("paper.pdf", PAPER)


@pytest.mark.parametrize(
    ("told", "became"),
    [("success", Shared.DONE), ("dismissed", Shared.DISMISSED), ("unavailable", Shared.DONE)],
)
async def test_a_paper_is_offered_to_other_apps(told, became) -> None:
    async with an_empty_stage() as stage:
        files = await on_a_device(stage, SHARE, {"status": told, "raw": ""})

        assert await files.share("paper.pdf", PAPER) is became


async def test_a_device_that_neither_shares_nor_saves_says_so() -> None:
    async with an_empty_stage() as stage:
        files = FletFiles()
        stage.page.update()

        assert await files.share("paper.pdf", PAPER) is Shared.NOT_HERE
        with pytest.raises(NotSaved):
            await files.save("paper.pdf", PAPER)
