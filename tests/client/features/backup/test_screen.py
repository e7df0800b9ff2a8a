"""Moving to a new device: made here, looked into there, and nothing believed unseen."""

import pytest

from client.composition.portable import portable
from client.device.files import Picked
from client.domain.choices import Brightness, Choices
from client.domain.consents import ConsentState
from client.domain.languages import Language
from client.domain.receipts import Judged, Verdict
from client.features.backup import BackupScreen
from client.features.letters.model import Draft
from client.portal.errors import PortalUnreachable
from client.storage.backup_file import MOST_BYTES, opened, sealed
from client.storage.drafts import MemoryDrafts
from tests.builders import a_session, a_state
from tests.builders.consents import a_consent, some_consents
from tests.doubles.device import FakeFiles
from tests.doubles.edges import fake_edges
from tests.doubles.notary import FakeNotary
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

WORDS = "three green apples"
CHEAP = 10


def a_portal():
    portal = FakePortal()
    portal.held_consents = some_consents(a_consent("a", ConsentState.ACTIVE), a_consent("b"))
    return portal


def a_letter():
    drafts = MemoryDrafts(portable)
    drafts.keep("letter", Draft(title="About my pension"))
    return drafts


def here(files, **edges):
    edges.setdefault("portal", a_portal())
    state = a_state(language=Language.EN, session=a_session())
    return on_stage(BackupScreen, CHEAP, edges=fake_edges(files=files, **edges), state=state)


async def make(stage, passphrase=WORDS, again=WORDS):
    await stage.type("passphrase", passphrase)
    await stage.type("passphrase-again", again)
    await stage.press("make-backup")
    await stage.settle()


async def made(**edges):
    files = FakeFiles()
    async with here(files, **edges) as stage:
        await make(stage)
        await stage.until_true(lambda: bool(files.saved))
    return files.saved[0]


async def open_(stage, passphrase=WORDS):
    await stage.press("pick-backup")
    await stage.type("its-passphrase", passphrase)
    await stage.press("open-backup")


@pytest.mark.requirement("R-3.5", "REL-19", "STO-23")
async def test_a_file_holds_drafts_and_receipts_and_tells_nothing_without_its_passphrase():
    saved = await made(drafts=a_letter())

    content = opened(saved.content, WORDS)
    assert b"About my pension" in content
    assert b"RZ-2026-A" in content
    assert b"pension" not in saved.content
    assert saved.name.startswith("mygov-backup-")


@pytest.mark.requirement("R-3.5", "REL-19")
async def test_on_the_new_device_it_is_looked_into_first_and_then_taken_over():
    files, notary = FakeFiles(await made(drafts=a_letter())), FakeNotary()
    notary.judgement = Judged(Verdict.GENUINE, None)
    drafts = MemoryDrafts(portable)
    async with here(files, drafts=drafts, notary=notary) as stage:
        await open_(stage)
        await stage.until("Take over")
        looked = stage.says("Drafts") and drafts.of("letter") is None and not notary.held
        await stage.press("take-over")
        await stage.until("Brought over")

        assert looked
        assert stage.says("Receipts from another device")
    assert drafts.of("letter") == Draft(title="About my pension")
    assert list(notary.held) == ["RZ-2026-A"]


async def test_a_look_that_was_chosen_comes_along():
    choices = Choices(language=Language.EN, brightness=Brightness.DARK, high_contrast=True)
    files = FakeFiles()
    state = a_state(choices=choices, session=a_session())
    edges = fake_edges(files=files, portal=a_portal())
    async with on_stage(BackupScreen, CHEAP, edges=edges, state=state) as stage:
        await make(stage)
        await stage.until_true(lambda: bool(files.saved))
    state = a_state(language=Language.EN, session=a_session())
    edges = fake_edges(files=FakeFiles(files.saved[0]), portal=a_portal())
    async with on_stage(BackupScreen, CHEAP, edges=edges, state=state) as stage:
        await open_(stage)
        await stage.until("Take over")
        await stage.press("take-over")
        await stage.until("Brought over")

    assert (state.choices.brightness, state.choices.high_contrast) == (Brightness.DARK, True)


@pytest.mark.requirement("CON-05")
async def test_a_receipt_the_portal_did_not_sign_for_this_citizen_is_left_out():
    files, notary = FakeFiles(await made()), FakeNotary()
    notary.judgement = Judged(Verdict.FORGED, None)
    async with here(files, notary=notary) as stage:
        await open_(stage)
        await stage.until("Take over")
        await stage.press("take-over")
        await stage.until("Brought over")

        assert stage.says("1 receipt was left out")
    assert notary.held == {}


async def test_a_mistyped_passphrase_is_said_and_the_file_need_not_be_chosen_again():
    async with here(FakeFiles(await made())) as stage:
        await open_(stage, "three green pears")
        await stage.until("The passphrase is not right")
        await stage.type("its-passphrase", WORDS)
        await stage.press("open-backup")
        await stage.until("Take over")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7", "not a file of this app"),
        (b"mygov-backup\n\x02", "A newer version"),
        (b"mygov-backup\n" + bytes(MOST_BYTES), "too large"),
        (b"mygov-backup\n\x01\x11", "damaged or was changed"),
    ],
    ids=["foreign", "newer", "too large", "cut short"],
)
async def test_each_fault_has_its_own_words(content, said):
    async with here(FakeFiles(Picked("file", content))) as stage:
        await stage.press("pick-backup")
        await stage.until(said)


async def test_a_file_changed_on_its_way_gives_nothing_out():
    saved = await made()
    spoiled = Picked(saved.name, saved.content[:-1] + b"x")
    async with here(FakeFiles(spoiled)) as stage:
        await open_(stage)
        await stage.until("damaged or was changed")


async def test_a_backup_of_another_form_asks_for_a_newer_app():
    strange = Picked("file", sealed(b'{"form": 2}', WORDS, cost=CHEAP))
    async with here(FakeFiles(strange)) as stage:
        await open_(stage)
        await stage.until("A newer version")


async def test_a_short_passphrase_and_two_that_differ_make_no_file():
    files = FakeFiles()
    async with here(files) as stage:
        await make(stage, "short", "shorx")

        assert stage.says("Too short")
        assert stage.says("not the same")
    assert files.saved == []


async def test_without_every_receipt_no_file_is_called_whole():
    files, portal = FakeFiles(), a_portal()
    portal.failing_at["consent_receipt"] = PortalUnreachable()
    async with here(files, portal=portal) as stage:
        await make(stage)
        await stage.until("The file was not made")
    assert files.saved == []


async def test_a_disk_that_takes_nothing_is_said():
    files = FakeFiles()
    files.broken = True
    async with here(files) as stage:
        await make(stage)
        await stage.until("could not save the file")
