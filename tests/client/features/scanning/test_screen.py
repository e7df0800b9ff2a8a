"""A code of any kind: it leads where it belongs, and whatever else it says leads nowhere."""

import pytest

from client.device.codes import Unread
from client.device.files import Picked
from client.domain.consents import RequestId
from client.domain.languages import Language
from client.domain.payments import BillId
from client.features.scanning import ScanScreen
from client.places.consents import ConsentRequest
from client.places.documents import CheckedCode
from client.places.payments import OneBill
from tests.builders import a_guest_state, a_state
from tests.doubles.camera import FakeCamera
from tests.doubles.device import FakeClipboard, FakeCodes, FakeFiles, Steps
from tests.doubles.edges import fake_edges
from tests.doubles.permissions import fake_permissions
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

PORTAL = "http://127.0.0.1:8000"
LISTED = "http://127.0.0.1:9000"
PICTURE = Picked("code.png", b"\x89PNG")
CODES = pytest.mark.parametrize(
    ("code", "place"),
    [
        (f"{PORTAL}/check/ACDE2345-seal", CheckedCode("ACDE2345-seal")),
        (f"{PORTAL}/pay/RUS-123456789", OneBill(BillId("RUS-123456789"))),
        (f"{PORTAL}/consent/r-1", ConsentRequest(RequestId("r-1"))),
    ],
)


def scanning(found="", *, guest=False, language=Language.EN, **given):
    given = {"files": FakeFiles(PICTURE), "codes": FakeCodes(found), "go": Steps()} | given
    edges = fake_edges(**given)
    state = a_guest_state(language) if guest else a_state(language=language)
    return edges, on_stage(ScanScreen, edges=edges, state=state)


@CODES
@pytest.mark.requirement("R-1.6", "R-3.8")
async def test_a_picture_of_a_code_leads_where_it_belongs(code, place):
    edges, staged = scanning(code)
    async with staged as stage:
        await stage.press("scan")

    assert edges.go.places == [place]


@CODES
@pytest.mark.requirement("R-1.6", "R-3.8")
async def test_a_code_before_the_camera_leads_to_the_same(code, place):
    camera = FakeCamera(sees=b"\x89PNG")
    edges, staged = scanning(code, permissions=fake_permissions(camera=camera))
    async with staged as stage:
        await stage.begin("look")
        await stage.press("answer-1")
        await stage.until_true(lambda: edges.go.places)

        assert not camera.current.is_on

    assert edges.go.places == [place]


@pytest.mark.requirement("R-1.6", "R-3.8")
@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("acde 2345", CheckedCode("ACDE2345")),
        ("rus-123456789", OneBill(BillId("RUS-123456789"))),
        ("0" * 32, ConsentRequest(RequestId("0" * 32))),
        (f" {PORTAL}/pay/b-1 ", OneBill(BillId("b-1"))),
    ],
)
async def test_a_number_typed_leads_to_the_same_and_is_not_left_behind(typed, place):
    edges, staged = scanning()
    async with staged as stage:
        await stage.type("Number or address", typed)
        await stage.press("check")

        assert stage.find("Number or address", on_change=True).get("value") == ""

    assert edges.go.places == [place]


@pytest.mark.requirement("AUTH-10", "R-3.8")
@pytest.mark.parametrize(
    ("found", "words"),
    [
        ("https://evil.example/pay/RUS-123456789", "belongs to another portal"),
        ("https://evil.example", "belongs to another portal"),
        (f"{LISTED}/pay/RUS-123456789", "belongs to another portal"),
        (f"{PORTAL}/__mock/people", "not one of the portal"),
        ("javascript:alert(1)", "not one of the portal"),
        (f"{PORTAL}@evil.example/", "not one of the portal"),
        ("Call 900 now", "not one of the portal"),
        ("", "not one of the portal"),
        (Unread.NO_CODE, "No QR code was found"),
        (Unread.SEVERAL, "several QR codes"),
        (Unread.NO_PICTURE, "not a picture that can be opened"),
        (Unread.NOT_HERE, "cannot read a QR code from a picture"),
    ],
)
async def test_what_else_is_read_is_named_and_neither_shown_nor_followed(found, words):
    portal = FakePortal()
    edges, staged = scanning(found, portal=portal)
    async with staged as stage:
        await stage.press("scan")

        assert stage.says(words)
        assert not any("evil.example" in text for text in stage.texts())

    assert (edges.go.places, portal.asked) == ([], [])


async def test_a_file_that_cannot_be_had_leaves_the_number():
    files = FakeFiles()
    files.broken = True
    _, staged = scanning(files=files)
    async with staged as stage:
        await stage.press("scan")

        assert stage.says("could not hand the file over")


async def test_what_is_like_no_number_is_said_at_the_field():
    edges, staged = scanning()
    async with staged as stage:
        await stage.type("Number or address", "hello")
        await stage.submit("Number or address")
        assert "! This is like no number or address" in stage.outline()

        await stage.type("Number or address", "h")
        assert "! " not in stage.outline()

    assert edges.go.places == []


@pytest.mark.requirement("R-1.1")
async def test_the_own_portals_address_is_said_to_be_that():
    edges, staged = scanning(f"{PORTAL}/")
    async with staged as stage:
        await stage.press("scan")
        assert stage.says("the app’s own portal")
        assert stage.says(PORTAL)

        await stage.press("another")
        assert stage.says("Pick a picture")

    assert edges.go.places == []


@pytest.mark.requirement("R-1.1", "AUTH-10")
async def test_another_portal_of_the_settings_is_told_how_to_be_reached_and_not_gone_to():
    clipboard, portal = FakeClipboard(), FakePortal()
    edges, staged = scanning(LISTED, clipboard=clipboard, portal=portal)
    async with staged as stage:
        await stage.press("scan")
        assert stage.says("the code of another portal")
        await stage.press("copy-command")

    assert clipboard.text == f"mygov --portal {LISTED}"
    assert (edges.go.places, portal.asked) == ([], [])


@CODES
async def test_a_guest_is_told_what_needs_a_sign_in_and_checks_without(code, place):
    edges, staged = scanning(code, guest=True)
    async with staged as stage:
        await stage.press("scan")
        if not isinstance(place, CheckedCode):
            assert stage.says("This is a")
            assert edges.go.places == []
            await stage.press("open")

    assert edges.go.places == [place]


@pytest.mark.requirement("R-3.8")
async def test_a_device_that_reads_no_codes_offers_the_number_alone():
    _, staged = scanning(codes=FakeCodes(are_read=False))
    async with staged as stage:
        assert stage.says("cannot read a QR code from a picture")
        assert not stage.says("Pick a picture")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("guest", [True, False])
async def test_it_speaks_every_language(language, guest):
    _, staged = scanning(LISTED, language=language, guest=guest)
    async with staged as stage:
        assert len(stage.outline().splitlines()) >= 4
        await stage.press("scan")
        assert len(stage.outline().splitlines()) >= 4
