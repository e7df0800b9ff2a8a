"""Citizens photograph papers and themselves: looked over, put right, sent as one file."""

import io

import pytest
from PIL import Image

from tests.browser import PATIENCE, a_tab
from tests.doubles.darkroom import pictures_in
from tests.journeys.camera.film import KNOWN, LIVE
from tests.journeys.camera.received import proofs, uploaded
from tests.journeys.errands import sign_in_with_password, words

pytestmark = pytest.mark.journey

COMPLETE = 0
SEEN = (640, 480)
RED, GREEN, BLUE = (200, 30, 30), (30, 160, 30), (30, 30, 200)
NEAR = 60
"""How far a colour may have moved on its way through a camera and two pictures."""
NEW = "Yenisini göndərirəm"
LICENCE = "/services/apply/driving-licence-replacement"


@pytest.fixture
def citizen(browser, app, portal):
    """Signed in, with a camera that counts itself."""
    with a_tab(browser, app, camera=True) as tab:
        tab.context.add_init_script(KNOWN)
        tab.open("/welcome")
        sign_in_with_password(tab, portal.persona(COMPLETE))
        yield tab


def page(left, right):
    """A sheet of two colours beside each other."""
    sheet = Image.new("RGB", SEEN, left)
    sheet.paste(right, (SEEN[0] // 2, 0, *SEEN))
    return sheet


def allow(tab, purpose):
    tab.sees(words(f"permissions.{purpose}_ask"))
    tab.press("answer-1")


def take(tab):
    """The camera is off again before the picture is looked over."""
    tab.sees(words("camera.on"))
    tab.press("way-on")
    tab.sees(words("photographing.retake"))
    assert tab.page.evaluate(LIVE) == 0


def slide(tab, ident, part):
    """As a finger does: where the line is touched."""
    line = tab.page.locator(f'[flt-semantics-identifier="{ident}"]')
    line.scroll_into_view_if_needed(timeout=PATIENCE)
    box = line.bounding_box()
    tab.page.mouse.click(box["x"] + box["width"] * part, box["y"] + box["height"] / 2)
    tab.comes_to_rest()


def touch(tab, ident):
    """By a finger: what a slider would show above itself lies over everything, and lets through
    what is touched but not what is tried."""
    box = tab.page.locator(f'[flt-semantics-identifier="{ident}"]').bounding_box()
    tab.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def is_near(pixel, colour):
    return all(abs(one - other) < NEAR for one, other in zip(pixel, colour, strict=True))


def at(picture, across, down):
    wide, high = picture.size
    return picture.getpixel((int(wide * across), int(high * down)))


@pytest.mark.requirement("R-3.8", "R-8.3", "PER-01", "PER-02")
def test_two_pages_are_photographed_put_right_and_sent_as_one_pdf(citizen, portal, film):
    tab, fin = citizen, portal.persona(COMPLETE)["fin"]
    tab.go("/data/education")
    tab.press("report-education")
    tab.type(words("corrections.missing_what"), "Bakalavr diplomum")
    film.show(page(RED, RED))
    tab.press("photograph-files")
    allow(tab, "document_page")
    take(tab)
    film.show(page(BLUE, BLUE))
    tab.press(words("photographing.retake"))
    take(tab)
    tab.press(words("photographing.use"))
    tab.sees(words("photographing.pages", count=1))

    film.show(page(GREEN, RED))
    tab.press(words("photographing.another"))
    take(tab)
    tab.press("turn-page")
    tab.press("cut-page")
    tab.sees(words("photographing.cut_text"))
    slide(tab, "cut-bottom", 0.625)
    touch(tab, "way-on")
    tab.sees(words("photographing.pages", count=2))
    tab.press("way-on")
    tab.sees(words("photographing.pdf_name"))
    tab.press("check-answers")
    tab.press("send")
    tab.sees(words("corrections.sent_title"))

    (pdf,) = proofs(portal, fin)
    first, second = pictures_in(pdf)
    assert b"Exif" not in pdf
    assert first.size == SEEN
    assert is_near(at(first, 0.5, 0.5), BLUE)
    assert second.width == SEEN[1]
    assert 0.4 * SEEN[0] < second.height < 0.6 * SEEN[0]
    assert is_near(at(second, 0.5, 0.2), GREEN)
    assert is_near(at(second, 0.5, 0.8), GREEN)


@pytest.mark.requirement("R-3.8", "PER-01", "PER-02")
def test_a_portrait_is_framed_as_the_form_says_and_arrives(citizen, portal, film):
    tab = citizen
    film.show(page(GREEN, GREEN))
    tab.go(LICENCE)
    tab.press(words("accepting.accept"))
    tab.press("continue")
    tab.press("field-reason-expired")
    tab.press("continue")
    tab.page.locator(f'[aria-label*="{NEW}"]').first.click(timeout=PATIENCE)
    tab.press("photograph-photo")
    allow(tab, "portrait")
    take(tab)
    touch(tab, "way-on")
    tab.sees(words("attaching.arrived"))

    (sent,) = uploaded(portal, "\xff\xd8")
    with Image.open(io.BytesIO(sent)) as portrait:
        assert portrait.width / portrait.height == pytest.approx(26 / 32, abs=0.01)
        assert not portrait.getexif()
        assert is_near(at(portrait, 0.5, 0.5), GREEN)
