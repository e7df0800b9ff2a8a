"""Copies of my data on the stage: asked for once, watched, saved whole or not at all."""

from dataclasses import replace

import pytest

from client.domain.departure import ExportFormat, ExportState
from client.domain.languages import Language
from client.features.departure import ExportsScreen
from client.portal.errors import PortalUnreachable
from tests.builders import a_state
from tests.builders.departure import COPY, an_export
from tests.doubles.device import FakeFiles
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

MOMENT = 0.01


def the_screen(portal, files=None):
    edges = fake_edges(portal=portal, files=files or FakeFiles())
    return on_stage(ExportsScreen, MOMENT, edges=edges, state=a_state(language=Language.EN))


def holding(*exports):
    portal = FakePortal()
    portal.held_exports = {one.id: one for one in exports}
    return portal


@pytest.mark.requirement("R-1.6")
async def test_a_copy_is_asked_for_once_and_watched_until_it_is_ready():
    portal = FakePortal()

    async with the_screen(portal) as stage:
        await stage.press("Prepare a copy")
        assert stage.says("Being prepared")
        assert "Prepare a copy" not in stage.texts()

        portal.held_exports = {one.id: an_export(one.id) for one in portal.held_exports.values()}
        await stage.until("Save PDF")

    assert len(portal.held_exports) == 1


@pytest.mark.requirement("R-1.6")
@pytest.mark.parametrize("form", ExportFormat)
async def test_a_ready_copy_is_saved_as_the_portal_made_it(form):
    files = FakeFiles()

    async with the_screen(holding(an_export()), files) as stage:
        await stage.press(f"save-{form.value}")
        assert stage.says("Saved. The file is personal")

    (saved,) = files.saved
    assert (saved.name, saved.content) == (f"mygov-SM-2026-000001.{form.value}", COPY[form])


async def test_a_copy_that_was_changed_on_the_way_is_not_saved():
    portal, files = holding(an_export()), FakeFiles()
    portal.copies[ExportFormat.JSON] = b'{"account":"another"}'

    async with the_screen(portal, files) as stage:
        await stage.press("save-json")
        assert stage.says("What arrived is not what the portal prepared")

    assert files.saved == []


async def test_a_full_device_says_so_and_the_copy_can_be_saved_again():
    files = FakeFiles()
    files.broken = True

    async with the_screen(holding(an_export()), files) as stage:
        await stage.press("save-json")
        assert stage.says("The device could not save the file")
        files.broken = False
        await stage.press("save-json")

    assert len(files.saved) == 1


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (ExportState.FAILED, "could not prepare this copy"),
        (ExportState.EXPIRED, "The portal no longer keeps it"),
        (ExportState.UNKNOWN, "Unknown state"),
    ],
)
async def test_a_copy_that_cannot_be_fetched_says_why_and_another_can_be_asked(state, words):
    async with the_screen(holding(replace(an_export(state=state), files=()))) as stage:
        assert stage.says(words)
        assert stage.find("ask-export", on_click=True)


async def test_offline_nothing_is_asked_for_and_that_is_said():
    portal = FakePortal()

    async with the_screen(portal) as stage:
        portal.failing_at["ask_for_export"] = PortalUnreachable()
        await stage.press("Prepare a copy")

        assert stage.says("No connection")
    assert portal.held_exports == {}
