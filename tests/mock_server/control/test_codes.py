"""Codes that a tester holds before a camera: what they say, where they stand, their paper."""

import re

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from mock_server.pages.control.codes import drawn
from mock_server.pages.handed import CONSENT, PAY

ORIGIN = "http://127.0.0.1"


def read(svg):
    """As a camera would: the drawing, painted."""
    side = int(re.search(r'viewBox="0 0 (\d+)', svg)[1])
    picture = Image.new("L", (side, side), 255)
    for across, down in re.findall(r"M(\d+) (\d+)h1v1h-1z", svg):
        ImageDraw.Draw(picture).point((int(across), int(down)), 0)
    found = zxingcpp.read_barcodes(picture.resize((side * 6, side * 6), Image.Resampling.NEAREST))
    return [one.text for one in found]


def codes_on(page):
    return [code for svg in re.findall(r"<svg.*?</svg>", page) for code in read(svg)]


def test_a_drawn_code_says_what_it_was_made_of():
    assert read(drawn("https://mygov.example/pay/RUS-1", label="?")) == [
        "https://mygov.example/pay/RUS-1"
    ]


@pytest.mark.requirement("R-1.1")
async def test_the_portals_own_address_is_on_the_first_page(tester):
    await tester.enter()

    assert codes_on((await tester.browser.get("/__mock/people")).text) == [ORIGIN]


@pytest.mark.requirement("R-1.6")
async def test_a_bill_that_is_due_has_its_notices_code_and_paper(tester):
    await tester.enter()
    known = [one for _, one in tester.desk.world.store.everybody("bills")]
    bills = [one for one in known if one["state"] == "due"]
    page = (await tester.browser.get("/__mock/machines?kind=bill")).text
    paper = await tester.browser.get(f"/__mock/notices/{bills[0]['id']}?lang=az")

    assert codes_on(page)
    assert set(codes_on(page)) <= {f"{ORIGIN}{PAY}/{one['number']}" for one in bills}
    assert f"{ORIGIN}{PAY}/{bills[0]['number']}" in page
    assert paper.headers["content-type"] == "application/pdf"
    assert paper.content.startswith(b"%PDF")


async def test_a_notice_of_nobody_is_not_printed_and_none_without_a_key(tester):
    unknown = "/__mock/notices/no-such"
    assert (await tester.browser.get(unknown)).status_code == 401

    await tester.enter()
    assert (await tester.browser.get(unknown)).status_code == 404


@pytest.mark.requirement("R-1.6")
async def test_only_an_open_request_for_consent_has_a_code(tester):
    await tester.enter()
    held = tester.desk.world.store.everybody("consents")
    fin = next(owner for owner, one in held if one["state"] == "requested")
    own = tester.desk.world.store.records("consents", fin)
    page = (await tester.browser.get(f"/__mock/consents?fin={fin}")).text

    assert set(codes_on(page)) == {
        f"{ORIGIN}{CONSENT}/{one['request']}" for one in own if one["state"] == "requested"
    }
