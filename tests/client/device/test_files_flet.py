"""Picking a file through Flet: bytes from a browser, a path from a desktop, or a plain refusal."""

import pytest

from client.device.adapters.files_flet import FletFiles
from client.device.files import NotPicked
from tests.stage import Stage, an_empty_stage

PICK = "FilePicker.pick_files"


async def picked(stage: Stage, answer, largest: int = 100):
    stage.client.native |= {PICK: lambda _: answer}
    files = FletFiles(largest)
    stage.page.update()
    return await files.pick()


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
        files = FletFiles(100)
        stage.page.update()
        with pytest.raises(NotPicked):
            await files.pick()
