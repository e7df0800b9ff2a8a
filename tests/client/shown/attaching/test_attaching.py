"""Files on their way: in pieces, paused, broken off, gone on with, and refused in words."""

import pytest

from client.design import stack
from client.device.files import Picked
from client.domain.languages import Language
from client.edges import use_speech
from client.hooks import component, use_model
from client.portal.errors import PortalUnreachable
from client.shown.attaching import Wanted, attachments_block, use_attaching
from tests.builders import a_state
from tests.doubles.device import FakeFiles
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

PDF = Picked("a.pdf", b"%PDF-1.7 " + b"x" * 300)
MEDIA = ("application/pdf", "image/jpeg")


@component
def Form():
    files, change = use_model(tuple)
    attaching = use_attaching(lambda _, file: change(lambda now: (*now, file)))
    return stack(
        attachments_block(
            Wanted("Files", "proof", 2, MEDIA),
            files,
            attaching,
            use_speech(),
            on_take_off=lambda index: change(lambda now: now[:index] + now[index + 1 :]),
        )
    )


def a_form(portal, *files):
    edges = fake_edges(portal=portal, files=FakeFiles(*files))
    return on_stage(Form, edges=edges, state=a_state(language=Language.EN))


@pytest.mark.requirement("R-1.7")
async def test_a_file_arrives_in_pieces_and_can_be_taken_off():
    portal = FakePortal()
    async with a_form(portal, PDF) as stage:
        await stage.press("pick-proof")
        await stage.until("At the portal, checked")
        await stage.press("take-off-0")

        assert portal.asked.count("add_piece/u-1") == 5
        assert not stage.says("a.pdf")


async def test_a_large_file_arrives_whole():
    paper = Picked("a.pdf", b"%PDF-1.7 " + b"x" * 4 * 1024 * 1024)
    portal = FakePortal()
    portal.piece = 1024 * 1024
    async with a_form(portal, paper) as stage:
        await stage.press("pick-proof")
        await stage.until("At the portal, checked")

    ((_, _, content),) = portal.held_uploads.values()
    assert content == paper.content


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (Picked("a.pdf", b"%PDF-" + b"x" * 5 * 1024 * 1024), "larger than 5 MB"),
        (Picked("a.pdf", b"MZ"), "This kind of file is not taken"),
        (Picked("a.pdf", b""), "The file is empty"),
        (Picked("a.pdf", b"%PDF- EICAR-STANDARD-ANTIVIRUS-TEST-FILE"), "A virus was found"),
    ],
    ids=["size", "type", "empty", "virus"],
)
@pytest.mark.requirement("R-1.7", "SRV-08", "SRV-12")
async def test_a_file_that_is_not_taken_is_refused_in_words(file, said):
    async with a_form(FakePortal(), file) as stage:
        await stage.press("pick-proof")
        await stage.until(said)


@pytest.mark.requirement("R-1.7")
async def test_a_file_that_the_device_does_not_open_is_said_and_another_can_be_chosen():
    files = FakeFiles(PDF)
    files.broken = True
    edges = fake_edges(files=files)
    async with on_stage(Form, edges=edges, state=a_state(language=Language.EN)) as stage:
        await stage.press("pick-proof")
        await stage.until("The device could not open the file")
        files.broken = False
        await stage.press("pick-proof")
        await stage.until("At the portal, checked")


@pytest.mark.requirement("R-1.7")
async def test_no_more_files_are_taken_than_are_asked_for():
    b, c = (Picked(name, PDF.content + name.encode()) for name in ("b.pdf", "c.pdf"))
    async with a_form(FakePortal(), PDF, b, c) as stage:
        for name in ("a.pdf", "b.pdf"):
            await stage.press("pick-proof")
            await stage.until(f"Take off {name}")
        full = "[Choose a file]" not in stage.outline()
        await stage.press("take-off-0")
        await stage.press("pick-proof")
        await stage.until("Take off c.pdf")

        assert full


@pytest.mark.requirement("R-1.7", "REL-08")
async def test_a_broken_line_costs_one_piece_and_the_rest_goes_on_from_there():
    portal = FakePortal()
    async with a_form(portal, PDF) as stage:
        portal.failing_at["add_piece"] = PortalUnreachable()
        await stage.press("pick-proof")
        broken = stage.says("broken off")
        portal.failing_at.clear()
        await stage.press("resume-proof")
        await stage.until("At the portal, checked")

        assert broken
        assert portal.asked.count("begin_upload") == 1


@pytest.mark.requirement("R-1.7")
async def test_a_pause_holds_it_where_it_is():
    portal = FakePortal()
    portal.hold()
    async with a_form(portal, PDF) as stage:
        await stage.begin("pick-proof")
        await stage.press("pause-proof")
        portal.release()
        await stage.until("paused")
        sent = portal.asked.count("add_piece/u-1")
        await stage.press("resume-proof")
        await stage.until("At the portal, checked")

        assert sent < 5


@pytest.mark.requirement("R-1.7")
async def test_a_file_dropped_on_its_way_is_not_taken_for_the_next():
    portal, other = FakePortal(), Picked("b.pdf", b"%PDF-1.7 " + b"y" * 300)
    portal.hold()
    async with a_form(portal, PDF, other) as stage:
        await stage.begin("pick-proof")
        await stage.press("drop-proof")
        await stage.begin("pick-proof")
        portal.release()
        await stage.until("At the portal, checked")

        assert stage.says("b.pdf")
        assert not stage.says("a.pdf")
        assert not stage.says("broken off")
